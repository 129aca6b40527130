import { bezierPoint } from './outline.ts';
import { capsule, circle, line } from './shapes.ts';
import type { Paint, Shape } from './shapes.ts';

export type Spot = readonly [x: number, y: number];

/** A way the thread takes: evenly spaced points, about `STEP` pixels apart. */
export type Way = readonly Spot[];
const STEP = 7;

const distance = (a: Spot, b: Spot): number => Math.hypot(b[0] - a[0], b[1] - a[1]);
const at = (way: Way, index: number): Spot => way[Math.max(0, Math.min(way.length - 1, index))] ?? [0, 0];

/** A bow between two points; `bend` is how far its middle leaves the straight line, to the left if positive. */
export function bow(from: Spot, to: Spot, bend: number): Way {
  const length = distance(from, to) || 1;
  const control: Spot = [
    (from[0] + to[0]) / 2 + ((to[1] - from[1]) / length) * bend * 2,
    (from[1] + to[1]) / 2 - ((to[0] - from[0]) / length) * bend * 2,
  ];
  const steps = Math.max(4, Math.ceil(length / STEP));
  return Array.from({ length: steps + 1 }, (_, index) => bezierPoint([from, control, to], index / steps));
}

/** The way without its first and last pixels, so that it does not run under the tokens. */
export function trimmed(way: Way, start: number, end: number): Way {
  const first = at(way, 0);
  const last = at(way, way.length - 1);
  return way.filter((spot) => distance(spot, first) >= start && distance(spot, last) >= end);
}

/** The same way a few pixels to its left (positive) or right: plies and companions of the thread. */
export function beside(way: Way, offset: number): Way {
  return way.map((spot, index) => {
    const before = at(way, index - 1);
    const after = at(way, index + 1);
    const length = distance(before, after) || 1;
    return [spot[0] + ((after[1] - before[1]) / length) * offset, spot[1] - ((after[0] - before[0]) / length) * offset];
  });
}

export interface Taper { readonly from: number; readonly to: number }
const widthAt = (taper: Taper, share: number): number => taper.from + (taper.to - taper.from) * share;

/** Straight parts are drawn in pieces of this length at most: every joint of two capsules shows a little. */
const LONGEST_PIECE = 42;
const STRAIGHT = 0.012;

/** Numbers of the points at which a new piece of a line begins: where it bends, and where a piece grows too long. */
function joints(way: Way): readonly number[] {
  const found = [0];
  for (let index = 1; index < way.length - 1; index += 1) {
    const start = at(way, found[found.length - 1] ?? 0);
    const [here, next] = [at(way, index), at(way, index + 1)];
    const cross = (here[0] - start[0]) * (next[1] - here[1]) - (here[1] - start[1]) * (next[0] - here[0]);
    const bends = Math.abs(cross) > STRAIGHT * distance(start, here) * distance(here, next);
    if (bends || distance(start, next) > LONGEST_PIECE) found.push(index);
  }
  return [...found, way.length - 1];
}

/** A line that narrows from giver to receiver, as overlapping capsules: it can be laid piece by piece. */
export function solid(way: Way, taper: Taper, paint: Paint): readonly Shape[] {
  const ends = joints(way);
  return ends.slice(1).map((end, index) => {
    const start = ends[index] ?? 0;
    const radius = (number: number): number => widthAt(taper, number / (way.length - 1)) / 2;
    return capsule([...at(way, start), ...at(way, end)], [radius(start), radius(end)], paint);
  });
}

/** A voice, no meeting. */
export function dotted(way: Way, taper: Taper, paint: Paint): readonly Shape[] {
  const spacing = Math.max(2, Math.round(11 / STEP));
  return way.filter((_, index) => index % spacing === 0).map((spot, index, all) => circle(spot[0], spot[1], widthAt(taper, index / all.length) / 2, paint));
}

/** Sent, no answer: dashes that stop short, the end frayed in three. */
export function frayed(way: Way, taper: Taper, paint: Paint): readonly Shape[] {
  const shown = way.slice(0, Math.max(3, Math.round(way.length * 0.82)));
  const dashes = shown.slice(1).flatMap((spot, index): readonly Shape[] => {
    if (index % 3 === 2) return [];
    const radius = widthAt(taper, index / way.length) / 2;
    return [capsule([...at(shown, index), ...spot], [radius, radius], paint)];
  });
  const end = at(shown, shown.length - 1);
  const before = at(shown, shown.length - 3);
  const heading = Math.atan2(end[1] - before[1], end[0] - before[0]);
  const hairs = [-0.6, 0, 0.6].map((turn) => capsule([...end, end[0] + Math.cos(heading + turn) * 11, end[1] + Math.sin(heading + turn) * 11], [1.1, 0.6], paint));
  return [...dashes, ...hairs];
}

/** An ink chevron at a share of the way: only the newest stretch has one. */
export function chevron(way: Way, share: number): readonly Shape[] {
  const index = Math.round((way.length - 1) * share);
  const [x, y] = at(way, index);
  const [bx, by] = at(way, index - 1);
  const heading = Math.atan2(y - by, x - bx);
  const tip: Spot = [x + Math.cos(heading) * 5, y + Math.sin(heading) * 5];
  return [2.45, -2.45].map((turn) => capsule([...tip, tip[0] + Math.cos(heading + turn) * 12, tip[1] + Math.sin(heading + turn) * 12], [1.7, 1.7], { fill: 'ink' }));
}

/** The point at a share of the way. */
export function pointOn(way: Way, share: number): Spot {
  return at(way, Math.round((way.length - 1) * share));
}

/** A ring that may stay open on one side (0.5 is a quarter open): a knot that was loosened. */
export function ring([x, y]: Spot, radius: number, paint: Paint & { readonly open?: boolean }): readonly Shape[] {
  const { open, ...stroke } = paint;
  if (!open) return [circle(x, y, radius, stroke)];
  const steps = Array.from({ length: 15 }, (_, index) => -0.9 + ((2 * Math.PI - 1.5) * index) / 14);
  const spot = (angle: number): Spot => [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
  return steps.slice(1).map((angle, index) => line([...spot(steps[index] ?? angle), ...spot(angle)], stroke));
}

/** Along a lane, then over to another one in the last `turn` pixels: how the straight thread runs from step to step. */
export function laneWay(from: Spot, to: Spot, turn: number): Way {
  const corner: Spot = [Math.max(from[0], to[0] - turn), from[1]];
  const along = Math.ceil((corner[0] - from[0]) / STEP);
  const straight = Array.from({ length: along }, (_, index): Spot => [from[0] + ((corner[0] - from[0]) * index) / along, from[1]]);
  const middle = (corner[0] + to[0]) / 2;
  const steps = Math.max(3, Math.ceil(distance(corner, to) / STEP));
  const over = Array.from({ length: steps + 1 }, (_, index) => bezierPoint([corner, [middle, corner[1]], [middle, to[1]], to], index / steps));
  return [...straight, ...over];
}
