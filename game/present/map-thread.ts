import { LENS, TOKEN_RADIUS } from './map-layout.ts';
import type { ThreadStep } from './map-kinds.ts';
import { circle, keyed } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { beside, bow, chevron, dotted, frayed, pointOn, solid, trimmed } from './stroke.ts';
import type { Spot, Taper, Way } from './stroke.ts';
import { knotMark, wayBackMark } from './thread-marks.ts';

/** The last four stretches are bold, at most three run side by side, a place has at most four turns. */
const BOLD = 4;
const SIDE_BY_SIDE = 3;
const TURNS = 4;
const WIDE: Taper = { from: 6.5, to: 2.4 };
const OLD: Taper = { from: 1.5, to: 1.5 };
const CLEAR = TOKEN_RADIUS + 6;

interface Stretch {
  readonly index: number;
  readonly step: ThreadStep;
  readonly way: Way;
  readonly bold: boolean;
  readonly newest: boolean;
}

export const isStretch = (step: ThreadStep): step is ThreadStep & { from: string } =>
  step.kind !== 'turn' && step.from !== null && step.from !== step.to;

/** The n-th run between the same two places bends further, every third one to the other side. */
function bend(nth: number, length: number): number {
  const first = 12 + length * 0.1;
  if (nth === 1) return first + 17;
  return nth === 0 ? first : -5;
}

/** Bows lean towards the lens's middle: they keep clear of the places on its rim between giver and receiver. */
function inward(from: Spot, to: Spot): 1 | -1 {
  const cross = (to[0] - from[0]) * (LENS.y - from[1]) - (to[1] - from[1]) * (LENS.x - from[0]);
  return cross >= 0 ? -1 : 1;
}

function stretches(thread: readonly ThreadStep[], places: ReadonlyMap<string, Spot>): readonly Stretch[] {
  const drawn = thread.map((step, index) => ({ step, index })).filter(({ step }) => isStretch(step));
  const between = new Map<string, number>();
  return [...drawn].reverse().flatMap(({ step, index }, age): readonly Stretch[] => {
    const from = places.get(step.from ?? '');
    const to = places.get(step.to);
    const pair = [step.from, step.to].sort().join(' ');
    const nth = between.get(pair) ?? 0;
    between.set(pair, nth + 1);
    if (!from || !to || nth >= SIDE_BY_SIDE) return [];
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const way = trimmed(bow(from, to, inward(from, to) * bend(nth, length)), CLEAR, CLEAR);
    return [{ index, step, way, bold: age < BOLD, newest: age === 0 }];
  }).reverse();
}

function line({ step, way, bold }: Stretch): readonly Shape[] {
  const taper = bold ? WIDE : OLD;
  const paint = { fill: bold ? 'thread' : 'threadOld' } as const;
  switch (step.kind) {
    case 'phone': return dotted(way, bold ? { from: 7, to: 3.4 } : { from: 2.4, to: 2.4 }, paint);
    case 'sent': return frayed(way, bold ? { from: 4.4, to: 3 } : OLD, paint);
    case 'accompanied': return [2.9, -2.9].flatMap((offset) => solid(beside(way, bold ? offset : offset / 2), bold ? { from: 3.6, to: 2 } : { from: 1, to: 1 }, paint));
    case 'stretch': case 'turn': return solid(way, taper, paint);
  }
}

function stretchShapes(stretch: Stretch): readonly Shape[] {
  const { index, step, way, bold, newest } = stretch;
  if (way.length < 3) return [];
  const referent = step.referent && bold ? solid(beside(way, -7.5), { from: 2.6, to: 2.6 }, { fill: 'referent' }) : [];
  const end = pointOn(way, step.kind === 'sent' ? 0.82 : 1);
  return [
    ...keyed(`stretch:${index}`, line(stretch)),
    ...keyed(`referent:${index}`, referent),
    ...(newest && step.kind !== 'sent' ? keyed(`chevron:${index}`, chevron(way, 0.52)) : []),
    ...keyed(`knot:${index}`, knotMark(step, pointOn(way, 0.72), 'paper')),
    ...(step.wayBack ? keyed(`way-back:${index}`, wayBackMark([end[0], end[1] - 14], 'paper')) : []),
  ];
}

function turns(thread: readonly ThreadStep[], places: ReadonlyMap<string, Spot>): readonly Shape[] {
  const seen = new Map<string, number>();
  return thread.flatMap((step, index): readonly Shape[] => {
    if (isStretch(step)) return [];
    const spot = places.get(step.to);
    const nth = seen.get(step.to) ?? 0;
    seen.set(step.to, nth + 1);
    if (!spot) return [];
    const around = nth < TURNS ? [circle(spot[0], spot[1], TOKEN_RADIUS + 5 + nth * 3.6, { stroke: 'threadOld', width: 1.3 })] : [];
    const aside: Spot = [spot[0] + TOKEN_RADIUS + 7, spot[1] - TOKEN_RADIUS - 3];
    return [...keyed(`turn:${index}`, around), ...keyed(`knot:${index}`, knotMark(step, aside, 'paper')), ...(step.wayBack ? keyed(`way-back:${index}`, wayBackMark(aside, 'paper')) : [])];
  });
}

/** Everything the services did with the case so far, as one thread between places. It never touches a person. */
export function threadShapes(thread: readonly ThreadStep[], places: ReadonlyMap<string, Spot>): readonly Shape[] {
  const all = stretches(thread, places);
  return [...turns(thread, places), ...all.filter(({ bold }) => !bold).flatMap(stretchShapes), ...all.filter(({ bold }) => bold).flatMap(stretchShapes)];
}

/** Points on the bold stretches, for labels to keep clear of. */
export function boldSpots(thread: readonly ThreadStep[], places: ReadonlyMap<string, Spot>): readonly Spot[] {
  return stretches(thread, places).filter(({ bold }) => bold).flatMap(({ way }) => way);
}
