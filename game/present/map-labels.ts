import { boldSpots, isStretch } from './map-thread.ts';
import { isUnplaced, LONGEST_NAME } from './map-kinds.ts';
import type { MapInput, MapPlace } from './map-kinds.ts';
import { SHEET, TOKEN_RADIUS } from './map-layout.ts';
import type { Spot } from './map-layout.ts';
import { keyed, text } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { textWidth } from './text-width.ts';

interface Box { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
interface Label { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end'; readonly box: Box }

const GAP = 9;
const MARGIN = 6;

/** At most 9 labels over 700 px of picture width, 5 over 400, none below. */
export function labelCount(width: number): number {
  if (width > 700) return 9;
  return width > 400 ? 5 : 0;
}

/** Here, where from, who was involved last, the others. */
function byImportance(input: MapInput): readonly MapPlace[] {
  const recent = input.thread.filter(isStretch).slice(-4).reverse();
  const newest = recent[0];
  const rank = (place: MapPlace): number => {
    if (place.id === input.here) return 0;
    if (place.id === newest?.from || place.id === newest?.to) return 1;
    const last = recent.findIndex((step) => step.from === place.id || step.to === place.id);
    return last >= 0 ? 2 + last : input.thread.some((step) => step.to === place.id) ? 8 : 9;
  };
  return [...input.places].sort((a, b) => rank(a) - rank(b));
}

function candidates([x, y]: Spot, words: string, size: number): readonly [below: Label, above: Label, right: Label, left: Label] {
  const width = textWidth(words, size);
  const box = (left: number, baseline: number): Box => ({ left: left - 2, right: left + width + 2, top: baseline - size * 0.8, bottom: baseline + size * 0.28 });
  const side = TOKEN_RADIUS + GAP;
  return [
    { x, y: y + TOKEN_RADIUS + GAP + size * 0.72, anchor: 'middle', box: box(x - width / 2, y + TOKEN_RADIUS + GAP + size * 0.72) },
    { x, y: y - TOKEN_RADIUS - GAP - 2, anchor: 'middle', box: box(x - width / 2, y - TOKEN_RADIUS - GAP - 2) },
    { x: x + side, y: y + size * 0.34, anchor: 'start', box: box(x + side, y + size * 0.34) },
    { x: x - side, y: y + size * 0.34, anchor: 'end', box: box(x - side - width, y + size * 0.34) },
  ];
}

const apart = (a: Box, b: Box): boolean => a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;
const inside = (box: Box): boolean => box.left >= MARGIN && box.right <= SHEET.width - MARGIN && box.top >= MARGIN && box.bottom <= SHEET.height - MARGIN;

const within = ([x, y]: Spot, box: Box): boolean => x > box.left && x < box.right && y > box.top && y < box.bottom;

/**
 * Names of places: below, above, right or left, with a halo, clear of bold stretches where there is a choice.
 * One that finds no room is dropped. Never turned, never along a line.
 */
export function labelShapes(input: MapInput, places: ReadonlyMap<string, Spot>, size: number): readonly Shape[] {
  const lines = boldSpots(input.thread, places);
  const tokens = [...places.values()].map(([x, y]): Box => ({ left: x - TOKEN_RADIUS - 3, right: x + TOKEN_RADIUS + 3, top: y - TOKEN_RADIUS - 3, bottom: y + TOKEN_RADIUS + 3 }));
  const taken: Box[] = [...tokens];
  const shapes: Shape[] = [];
  for (const place of byImportance(input).slice(0, labelCount(input.width))) {
    const spot = places.get(place.id);
    if (!spot) continue;
    const words = place.name.slice(0, LONGEST_NAME);
    const [below, above, right, left] = candidates(spot, words, size);
    const tries = isUnplaced(place) ? [left] : [below, above, right, left];
    const free = tries.filter(({ box }) => inside(box) && taken.every((other) => apart(box, other)));
    const label = free.find(({ box }) => !lines.some((point) => within(point, box))) ?? free[0];
    if (!label) continue;
    taken.push(label.box);
    shapes.push(...keyed(`label:${place.id}`, [text(label.x, label.y, words, {
      fill: 'ink', size, anchor: label.anchor, weight: place.id === input.here ? 700 : 500, halo: isUnplaced(place) ? 'card' : 'paper',
    })]));
  }
  return shapes;
}
