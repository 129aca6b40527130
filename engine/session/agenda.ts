import { lowestBit } from '../bits.ts';
import type { Program } from '../scenario/program.ts';

/**
 * What may happen by itself, as numbered points in the order in which one minute looks at them: seats that stop waiting, endings,
 * choices that land, waits, hazards, injects, moments whose time is over, moments that open. A point is looked at when
 * something it reads has changed or its minute has come; all others are passed over.
 */
export interface Points {
  /** Place of the first point of each kind. */
  readonly wakes: number; readonly endings: number; readonly landings: number; readonly clocks: number;
  readonly hazards: number; readonly injects: number; readonly lapses: number; readonly openings: number;
  readonly count: number;
  /** Integers that hold a bit for each point. */
  readonly words: number;
  /** By point, its kind. */
  readonly kinds: Uint8Array;
}

/** Kinds of points, in the order in which a minute looks at them. */
export const KIND = { wake: 0, ending: 1, landing: 2, clock: 3, hazard: 4, inject: 5, lapse: 6, opening: 7 } as const;

/** Nobody's point. */
export const NO_POINT = -1;

/** Number the points of a case. */
export function pointsOf({ seats, layout }: Program): Points {
  const counts = [seats.length, layout.endings.count, seats.length, layout.clocks.count, layout.hazards.count, layout.injects.count, layout.beats.count, layout.beats.count];
  const firsts = counts.map((_, kind) => counts.slice(0, kind).reduce((sum, count) => sum + count, 0));
  const count = counts.reduce((sum, each) => sum + each, 0);
  const [wakes = 0, endings = 0, landings = 0, clocks = 0, hazards = 0, injects = 0, lapses = 0, openings = 0] = firsts;
  const kinds = Uint8Array.from(counts.flatMap((each, kind) => Array.from({ length: each }, () => kind)));
  return { wakes, endings, landings, clocks, hazards, injects, lapses, openings, count, words: (count + 31) >>> 5, kinds };
}

/*
 * The agenda of a run is one Int32Array: five sets of points, a bit for each, and the minute of each point. The sets: points to
 * look at now, points with a minute ahead, waits that are due and closed, moments that are open (by the point that opens them),
 * and points that are over, which no change concerns.
 */
export const SETS = { marked: 0, timed: 1, late: 2, opened: 3, over: 4 } as const;
/** One of the sets, by its place. */
export type SetOfPoints = (typeof SETS)[keyof typeof SETS];
const MINUTES = 5;

/** An agenda on which nothing stands. */
export const emptyAgenda = ({ words, count }: Points): Int32Array => new Int32Array(MINUTES * words + count);

function include(agenda: Int32Array, words: number, set: SetOfPoints, point: number): void {
  const word = set * words + (point >>> 5);
  agenda[word] = (agenda[word] ?? 0) | (1 << (point & 31));
}

function exclude(agenda: Int32Array, words: number, set: SetOfPoints, point: number): void {
  const word = set * words + (point >>> 5);
  agenda[word] = (agenda[word] ?? 0) & ~(1 << (point & 31));
}

/** Let a point be looked at now. */
export const mark = (agenda: Int32Array, words: number, point: number): void => include(agenda, words, SETS.marked, point);

/** Let points be looked at now that are not over: `bits` of one word. */
export function markMany(agenda: Int32Array, words: number, word: number, bits: number): void {
  const marked = SETS.marked * words + word;
  agenda[marked] = (agenda[marked] ?? 0) | (bits & ~(agenda[SETS.over * words + word] ?? 0));
}

/** Whether any point is to be looked at now. */
export function isMarked(agenda: Int32Array, words: number): boolean {
  for (let word = 0; word < words; word += 1) if (agenda[SETS.marked * words + word] !== 0) return true;
  return false;
}

/** The first point that is to be looked at, taken off the agenda; NO_POINT when there is none. */
export function takeMarked(agenda: Int32Array, words: number): number {
  for (let word = 0; word < words; word += 1) {
    const bits = agenda[SETS.marked * words + word] ?? 0;
    if (bits === 0) continue;
    agenda[SETS.marked * words + word] = bits & (bits - 1);
    return (word << 5) + lowestBit(bits);
  }
  return NO_POINT;
}

/** Note whether a point is over: then nothing that changes concerns it. */
export function setOver(agenda: Int32Array, words: number, point: number, over: boolean): void {
  if (over) include(agenda, words, SETS.over, point);
  else exclude(agenda, words, SETS.over, point);
}

/** Note whether a moment is open, by its opening point. */
export function setOpened(agenda: Int32Array, words: number, point: number, open: boolean): void {
  if (open) include(agenda, words, SETS.opened, point);
  else exclude(agenda, words, SETS.opened, point);
}

/** The first open moment from a point on, by its opening point; NO_POINT when there is none. */
export function nextOpened(agenda: Int32Array, words: number, from: number): number {
  for (let word = from >>> 5; word < words; word += 1) {
    const all = agenda[SETS.opened * words + word] ?? 0;
    const bits = word === from >>> 5 ? all & (-1 << (from & 31)) : all;
    if (bits !== 0) return (word << 5) + lowestBit(bits);
  }
  return NO_POINT;
}

/** Let a point be looked at in a minute ahead. */
export function setTime(agenda: Int32Array, words: number, point: number, minute: number): void {
  include(agenda, words, SETS.timed, point);
  agenda[MINUTES * words + point] = minute;
}

/** Where the agenda says in which minute a point is looked at. */
export const minuteAt = (words: number, point: number): number => MINUTES * words + point;

/** No minute ahead for a point any more. */
export const clearTime = (agenda: Int32Array, words: number, point: number): void => exclude(agenda, words, SETS.timed, point);

/**
 * Go on to the soonest minute at which a point is to be looked at, but not beyond `most`, and mark the points of that minute.
 * Returns the minute. Nothing is marked when it is `most` itself and no point's.
 */
export function advance(agenda: Int32Array, words: number, most: number): number {
  let soonest = most;
  let [first, ties] = [NO_POINT, 0];
  for (let word = 0; word < words; word += 1) {
    for (let bits = agenda[SETS.timed * words + word] ?? 0; bits !== 0; bits &= bits - 1) {
      const point = (word << 5) + lowestBit(bits);
      const minute = agenda[MINUTES * words + point] ?? most;
      if (minute > soonest) continue;
      ties = minute < soonest ? 0 : ties + 1;
      soonest = minute;
      first = point;
    }
  }
  if (first === NO_POINT) return soonest;
  if (ties > 0) markDue(agenda, words, soonest);
  else {
    mark(agenda, words, first);
    clearTime(agenda, words, first);
  }
  return soonest;
}

function markDue(agenda: Int32Array, words: number, now: number): void {
  for (let word = 0; word < words; word += 1) {
    for (let bits = agenda[SETS.timed * words + word] ?? 0; bits !== 0; bits &= bits - 1) {
      const point = (word << 5) + lowestBit(bits);
      if ((agenda[MINUTES * words + point] ?? 0) > now) continue;
      mark(agenda, words, point);
      clearTime(agenda, words, point);
    }
  }
}

/** A wait is due and closed: it is looked at again when the pathway may answer otherwise. */
export const setLate = (agenda: Int32Array, words: number, point: number): void => include(agenda, words, SETS.late, point);

/** Mark every wait that is due and closed. */
export function retryLate(agenda: Int32Array, words: number): void {
  for (let word = 0; word < words; word += 1) {
    const late = agenda[SETS.late * words + word] ?? 0;
    if (late === 0) continue;
    agenda[SETS.marked * words + word] = (agenda[SETS.marked * words + word] ?? 0) | late;
    agenda[SETS.late * words + word] = 0;
  }
}
