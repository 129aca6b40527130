import { COUNTRY_NAMES } from '../text/country-names.ts';
import { labelCount, labelShapes } from './map-labels.ts';
import { isUnplaced } from './map-kinds.ts';
import type { MapInput, MapStory } from './map-kinds.ts';
import { fromUnits, groundUnder, LENS, project, SHEET, spots, TOKEN_RADIUS, TRAY, trayHeight } from './map-layout.ts';
import type { Ground, Spot } from './map-layout.ts';
import { isStretch, threadShapes } from './map-thread.ts';
import { placeToken } from './map-glyphs.ts';
import { baked, circle, keyed, line, polygon, rect, text } from './shapes.ts';
import type { Picture, Shape } from './shapes.ts';
import { transformAll } from './transform.ts';

export type { MapInput, MapPlace, MapStory, ThreadStep } from './map-kinds.ts';

const BEYOND = 1200;

const onSheet = (ground: Ground, points: readonly number[]): number[] => points.flatMap((x, index) => (index % 2 === 0 ? fromUnits(ground, x, points[index + 1] ?? 0) : []));

/**
 * Sea, neighbours in one tone without borders, what lies `under` the land (the lens's cone), the country with its coast,
 * its smallest islands as dots, far islands in a frame. Sheet coordinates; the sea goes far beyond the sheet.
 */
export function countryShapes(ground: Ground, under: readonly Shape[] = []): readonly Shape[] {
  const { outline, scale } = ground;
  const dots = outline.dots.flatMap((x, index): readonly Spot[] => (index % 2 === 0 ? [fromUnits(ground, x, outline.dots[index + 1] ?? 0)] : []));
  const land = (points: readonly number[]): Shape => polygon(onSheet(ground, points), { fill: 'land', stroke: 'coast', width: 0.87 });
  return [
    rect([-BEYOND, -BEYOND, SHEET.width + 2 * BEYOND, SHEET.height + 2 * BEYOND], { fill: 'sea' }),
    ...outline.beyond.map((points) => polygon(onSheet(ground, points), { fill: 'beyond' })),
    ...outline.insets.map(({ frame: [left, top, width, height] }) => rect([...fromUnits(ground, left, top), width * scale, height * scale], { fill: 'sea', stroke: 'edge', width: 1 }, 4)),
    ...under,
    ...[outline, ...outline.insets].flatMap(({ own }) => own.map(land)),
    ...dots.map(([x, y]) => circle(x, y, 0.9, { fill: 'coast' })),
  ];
}

/** The circle that opens from the town's dot: most cases happen in one town. */
function lens(input: MapInput): { readonly cone: Shape; readonly circle: readonly Shape[] } {
  const [x, y] = project(groundUnder(input), input.lens.lon, input.lens.lat);
  const away = Math.atan2(LENS.y - y, LENS.x - x);
  const rim = (turn: number): Spot => [LENS.x + Math.cos(away + turn) * LENS.r, LENS.y + Math.sin(away + turn) * LENS.r];
  const [upper, lower] = [rim(-1.75), rim(1.75)];
  return {
    cone: polygon([x, y, ...upper, ...lower], { fill: 'paper', opacity: 0.5 }),
    circle: [
      line([x, y, ...upper], { stroke: 'edge', width: 1 }), line([x, y, ...lower], { stroke: 'edge', width: 1 }),
      circle(LENS.x, LENS.y, LENS.r, { fill: 'paper', stroke: 'edge', width: 1.5 }),
      circle(x, y, 4, { fill: 'ink', stroke: 'paper', width: 1.5 }),
    ],
  };
}

/** The tray is no wider than it needs to be: without labels it holds only tokens. */
function tray(input: MapInput, size: number): readonly Shape[] {
  const count = input.places.filter(isUnplaced).length;
  if (count === 0) return [];
  const height = trayHeight(count) - (size === 0 ? TRAY.caption - 4 : 0);
  const width = size === 0 ? TOKEN_RADIUS * 2 + 22 : TRAY.w;
  return [rect([TRAY.x + TRAY.w - width, TRAY.bottom - height, width, height], { fill: 'card', stroke: 'edge', width: 1 }, 10)];
}

function captions(input: MapInput, size: number): readonly Shape[] {
  if (size === 0) return [];
  const count = input.places.filter(isUnplaced).length;
  const lensCaption = text(LENS.x, SHEET.height - 16, `${input.lens.town}, places in order, not to scale`, { fill: 'ink2', size, halo: 'beyond' });
  const trayCaption = text(TRAY.x + 14, TRAY.bottom - trayHeight(count) + 22, 'Address not shown', { fill: 'ink2', size, anchor: 'start' });
  return count > 0 ? [lensCaption, trayCaption] : [lensCaption];
}

function here(input: MapInput, places: ReadonlyMap<string, Spot>): readonly Shape[] {
  const spot = places.get(input.here);
  return spot ? keyed('here', [circle(spot[0], spot[1], TOKEN_RADIUS + 4, { stroke: 'here', width: 3 })]) : [];
}

/** The map in one sentence: where the case is, and what the newest stretch was. */
export function mapSentence(input: MapStory): string {
  const name = (id: string | null): string => input.places.find((place) => place.id === id)?.name ?? 'a place that is not shown';
  const sent = input.thread.filter(isStretch);
  const newest = sent[sent.length - 1];
  const now = `Map of ${COUNTRY_NAMES[input.country]} with ${input.lens.town} opened. The case is now with: ${name(input.here)}.`;
  if (!newest) return `${now} Nothing has been handed over yet.`;
  const received = sent.filter(({ kind }) => kind !== 'sent').length;
  const count = received === 0 ? 'No hand-over so far' : received === 1 ? 'One hand-over so far' : `${received} hand-overs so far`;
  const way = `from ${name(newest.from)} to ${name(newest.to)}`;
  return newest.kind === 'sent' ? `${now} ${count}. What was sent ${way} has no answer yet.` : `${now} ${count}; the newest ${way}.`;
}

/**
 * The country, a lens on the case's town with its places in fixed slots, the tray without places, and the thread.
 * Shelters and any home of hers never have a place on it. Stage direction, section 5.
 */
export function mapPicture(input: MapInput): Picture {
  const scale = Math.min(input.width / SHEET.width, input.height / SHEET.height);
  const size = labelCount(input.width) === 0 ? 0 : Math.max(14.5, 14 / scale);
  const places = spots(input);
  const opened = lens(input);
  const shapes = [
    ...baked([...countryShapes(groundUnder(input), [opened.cone]), ...opened.circle, ...tray(input, size), ...captions(input, size)]),
    ...threadShapes(input.thread, places),
    ...input.places.flatMap((place) => {
      const spot = places.get(place.id);
      return spot ? keyed(`place:${place.id}`, placeToken(place, spot)) : [];
    }),
    ...here(input, places),
    ...(size === 0 ? [] : labelShapes(input, places, size)),
  ];
  const placed = { dx: (input.width - SHEET.width * scale) / 2, dy: (input.height - SHEET.height * scale) / 2, sx: scale, sy: scale };
  return {
    width: input.width, height: input.height, shapes: transformAll(shapes, placed),
    title: `Map, ${input.lens.town}`, sentence: mapSentence(input), steps: input.thread.map((step) => step.text),
  };
}
