import type { Box, Point } from './lane-layout.ts';

/** A stretch of a way that must run level: past a column of states, or under its own plate. */
export interface Level { readonly x: number; readonly y: number; readonly half: number }

/** A line that leaves and arrives level and bends only between the columns. Samples stand about four pixels apart. */
export function levelLine(levels: readonly Level[]): readonly Point[] {
  const heading = Math.sign((levels.at(-1)?.x ?? 0) - (levels[0]?.x ?? 0)) || 1;
  const runs = levels.map(({ x, y, half }) => [{ x: x - heading * half, y }, { x: x + heading * half, y }] as const);
  return runs.flatMap(([start, end], index) => {
    const before = runs[index - 1]?.[1];
    return [...(before ? bend(before, start) : []), ...straight(start, end)];
  });
}

/** The runs of a line that lie outside a box: a way stops at its plate and goes on behind it. */
export function outside(line: readonly Point[], box: Box): readonly (readonly Point[])[] {
  const runs: Point[][] = [[]];
  for (const point of line) {
    const inside = Math.abs(point.x - box.x) <= box.w / 2 && Math.abs(point.y - box.y) <= box.h / 2;
    if (!inside) runs.at(-1)?.push(point);
    else if ((runs.at(-1)?.length ?? 0) > 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

const STEP = 4;
const between = (a: Point, b: Point, share: number): Point => ({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });

function shares(a: Point, b: Point): readonly number[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / STEP));
  return Array.from({ length: steps + 1 }, (_, index) => index / steps);
}

const straight = (a: Point, b: Point): readonly Point[] => shares(a, b).map((share) => between(a, b, share));

/** From one level to the next: a cubic curve whose ends are level. */
function bend(a: Point, b: Point): readonly Point[] {
  const middle = (a.x + b.x) / 2;
  const [first, second] = [{ x: middle, y: a.y }, { x: middle, y: b.y }];
  return shares(a, b).map((share) => {
    const [p, q, r] = [between(a, first, share), between(first, second, share), between(second, b, share)];
    return between(between(p, q, share), between(q, r, share), share);
  });
}
