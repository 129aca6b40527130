import type { Program } from '../scenario/program.ts';

/**
 * What may happen by itself, as numbered items in the order in which one minute looks at them: seats that stop waiting, endings,
 * choices that land, waits, hazards, injects, moments whose time is over, moments that open. An item is looked at when
 * something it reads has changed or its minute has come; all others are passed over.
 */
export interface Items {
  /** Place of the first item of each kind. */
  readonly wakes: number; readonly endings: number; readonly landings: number; readonly clocks: number;
  readonly hazards: number; readonly injects: number; readonly lapses: number; readonly openings: number;
  readonly count: number;
  /** Integers that hold a bit for each item. */
  readonly words: number;
  /** By item, its kind. */
  readonly kinds: Uint8Array;
}

/** Kinds of items, in the order in which a minute looks at them. */
export const KIND = { wake: 0, ending: 1, landing: 2, clock: 3, hazard: 4, inject: 5, lapse: 6, opening: 7 } as const;

/** Nobody's item. */
export const NO_ITEM = -1;

/** Number the items of a case. */
export function itemsOf({ seats, layout }: Program): Items {
  const counts = [seats.length, layout.endings.count, seats.length, layout.clocks.count, layout.hazards.count, layout.injects.count, layout.beats.count, layout.beats.count];
  const firsts = counts.map((_, kind) => counts.slice(0, kind).reduce((sum, count) => sum + count, 0));
  const count = counts.reduce((sum, each) => sum + each, 0);
  const [wakes = 0, endings = 0, landings = 0, clocks = 0, hazards = 0, injects = 0, lapses = 0, openings = 0] = firsts;
  const kinds = Uint8Array.from(counts.flatMap((each, kind) => Array.from({ length: each }, () => kind)));
  return { wakes, endings, landings, clocks, hazards, injects, lapses, openings, count, words: (count + 31) >>> 5, kinds };
}

/*
 * The agenda of a run is one Int32Array: five sets of items, a bit for each, and the minute of each item. The sets: items to
 * look at now, items with a minute ahead, waits that are due and closed, moments that are open (by the item that opens them),
 * and items that are over for now, which no change concerns.
 */
const SETS = { marked: 0, timed: 1, late: 2, opened: 3, over: 4 } as const;
const MINUTES = 5;

/** An agenda on which nothing stands. */
export const emptyAgenda = ({ words, count }: Items): Int32Array => new Int32Array(MINUTES * words + count);

/** Let an item be looked at now. */
export function mark(agenda: Int32Array, item: number): void {
  const word = item >>> 5;
  agenda[word] = (agenda[word] ?? 0) | (1 << (item & 31));
}

/** Let items be looked at now that are not over: `bits` of one word. */
export function markMany(agenda: Int32Array, words: number, word: number, bits: number): void {
  agenda[word] = (agenda[word] ?? 0) | (bits & ~(agenda[SETS.over * words + word] ?? 0));
}

/** Note whether an item is over: then nothing that changes concerns it. */
export function setOver(agenda: Int32Array, words: number, item: number, over: boolean): void {
  const word = SETS.over * words + (item >>> 5);
  const bit = 1 << (item & 31);
  agenda[word] = over ? (agenda[word] ?? 0) | bit : (agenda[word] ?? 0) & ~bit;
}

/** The first item that is to be looked at, taken off the agenda; NO_ITEM when there is none. */
export function takeMarked(agenda: Int32Array, words: number): number {
  for (let word = 0; word < words; word += 1) {
    const bits = agenda[word] ?? 0;
    if (bits === 0) continue;
    const lowest = bits & -bits;
    agenda[word] = bits ^ lowest;
    return (word << 5) + 31 - Math.clz32(lowest);
  }
  return NO_ITEM;
}

/** Let an item be looked at in a minute ahead. */
export function setTime(agenda: Int32Array, words: number, item: number, minute: number): void {
  const word = words + (item >>> 5);
  agenda[word] = (agenda[word] ?? 0) | (1 << (item & 31));
  agenda[MINUTES * words + item] = minute;
}

/** No minute ahead for an item any more. */
export function clearTime(agenda: Int32Array, words: number, item: number): void {
  const word = words + (item >>> 5);
  agenda[word] = (agenda[word] ?? 0) & ~(1 << (item & 31));
}

/**
 * Go on to the soonest minute at which an item is to be looked at, but not beyond `most`, and mark the items of that minute.
 * Returns the minute. Nothing is marked when it is `most` itself and no item's.
 */
export function advance(agenda: Int32Array, words: number, most: number): number {
  let soonest = most;
  let [first, ties] = [NO_ITEM, 0];
  for (let word = 0; word < words; word += 1) {
    for (let bits = agenda[SETS.timed * words + word] ?? 0; bits !== 0; bits &= bits - 1) {
      const item = (word << 5) + 31 - Math.clz32(bits & -bits);
      const minute = agenda[MINUTES * words + item] ?? most;
      if (minute > soonest) continue;
      ties = minute < soonest ? 0 : ties + 1;
      soonest = minute;
      first = item;
    }
  }
  if (first === NO_ITEM) return soonest;
  if (ties > 0) markDue(agenda, words, soonest);
  else {
    mark(agenda, first);
    clearTime(agenda, words, first);
  }
  return soonest;
}

/** Mark every item whose minute has come. */
export function markDue(agenda: Int32Array, words: number, now: number): void {
  for (let word = 0; word < words; word += 1) {
    for (let bits = agenda[words + word] ?? 0; bits !== 0; bits &= bits - 1) {
      const lowest = bits & -bits;
      if ((agenda[MINUTES * words + (word << 5) + 31 - Math.clz32(lowest)] ?? 0) > now) continue;
      agenda[word] = (agenda[word] ?? 0) | lowest;
      agenda[words + word] = (agenda[words + word] ?? 0) & ~lowest;
    }
  }
}

/** A wait is due and closed: it is looked at again when the pathway may answer otherwise. */
export function setLate(agenda: Int32Array, words: number, item: number): void {
  const word = SETS.late * words + (item >>> 5);
  agenda[word] = (agenda[word] ?? 0) | (1 << (item & 31));
}

/** Mark every wait that is due and closed. */
export function retryLate(agenda: Int32Array, words: number): void {
  for (let word = 0; word < words; word += 1) {
    const late = agenda[SETS.late * words + word] ?? 0;
    if (late === 0) continue;
    agenda[word] = (agenda[word] ?? 0) | late;
    agenda[SETS.late * words + word] = 0;
  }
}

/** Note whether a moment is open, by its opening item. */
export function setOpened(agenda: Int32Array, words: number, item: number, open: boolean): void {
  const word = SETS.opened * words + (item >>> 5);
  const bit = 1 << (item & 31);
  agenda[word] = open ? (agenda[word] ?? 0) | bit : (agenda[word] ?? 0) & ~bit;
}

/** The first open moment from an item on, by its opening item; NO_ITEM when there is none. */
export function nextOpened(agenda: Int32Array, words: number, from: number): number {
  for (let word = from >>> 5; word < words; word += 1) {
    let bits = agenda[SETS.opened * words + word] ?? 0;
    if (word === from >>> 5) bits &= -1 << (from & 31);
    if (bits !== 0) return (word << 5) + 31 - Math.clz32(bits & -bits);
  }
  return NO_ITEM;
}
