import type { PathwayEvent } from '../events.ts';
import type { Pathway } from '../pathway.ts';
import { fieldIndex } from '../situation.ts';
import type { Write } from '../trace.ts';

/**
 * What an accepted event does to a situation, as integers: the transitions taken, the regions that move, the fields that are
 * written. It is the same for every situation that comes to this end of a tree.
 */
export interface Landing {
  /** Its place among the landings of a memory; -1 for one that nobody keeps. */
  readonly number: number;
  /** Places in `pathway.rules`. */
  readonly rules: readonly number[];
  /** Threes: region, state left, state entered. Regions ascend. */
  readonly moves: Int32Array;
  /** Fours: place in the situation, what is done, and its two operands. Places ascend. */
  readonly writes: Int32Array;
  /** Events the session posts at once. */
  readonly posts: readonly PathwayEvent[];
}

export const MOVE_SIZE = 3;
export const WRITE_SIZE = 4;

/** Put a value; count up by the first operand to the second at most; keep the bits of the first and add those of the second. */
const DOES = { put: 0, count: 1, bits: 2 } as const;
type Net = readonly [does: number, first: number, second: number];

/** The value of a field after the write that stands at a place of `writes`. */
export function valueAfter(writes: Int32Array, at: number, value: number): number {
  const first = writes[at + 2] ?? 0;
  const second = writes[at + 3] ?? 0;
  switch (writes[at + 1]) {
    case DOES.put:
      return first;
    case DOES.count:
      return Math.min(second, value + first);
    default:
      return (value & first) | second;
  }
}

/** Whether the write at a place of `writes` asks nothing about the value before. */
export const isPut = (writes: Int32Array, at: number): boolean => writes[at + 1] === DOES.put;

/** Whether four numbers from outside are a write to a field of a pathway. */
export function isWrite(pathway: Pathway, writes: Int32Array, at: number): boolean {
  const place = writes[at] ?? -1;
  return place >= pathway.regions.length && place < pathway.size && Object.values<number>(DOES).includes(writes[at + 1] ?? -1);
}

/** Do to a situation what a landing says. `base` is where the situation begins. */
export function landOn({ moves, writes }: Landing, state: Int32Array, base: number): void {
  for (let at = 0; at < moves.length; at += MOVE_SIZE) state[base + (moves[at] ?? 0)] = moves[at + 2] ?? 0;
  for (let at = 0; at < writes.length; at += WRITE_SIZE) {
    const place = base + (writes[at] ?? 0);
    state[place] = valueAfter(writes, at, state[place] ?? 0);
  }
}

/** The regions that differ between two situations, as moves. */
export function movesBetween(pathway: Pathway, before: Int32Array, next: Int32Array): Int32Array {
  return Int32Array.from(pathway.regions.flatMap((_, region) => (before[region] === next[region] ? [] : [region, before[region] ?? 0, next[region] ?? 0])));
}

/** The fields that differ between two situations, each put to its new value. */
export function putsBetween(pathway: Pathway, before: Int32Array, next: Int32Array): Int32Array {
  const places = pathway.fields.map((_, field) => pathway.regions.length + field);
  return Int32Array.from(places.flatMap((place) => (before[place] === next[place] ? [] : [place, DOES.put, next[place] ?? 0, 0])));
}

/** Several writes as one for each field; null where two of them cannot be put together. */
export function netWrites(pathway: Pathway, writes: readonly Write[]): Int32Array | null {
  const nets = new Map<number, Net>();
  for (const write of writes) {
    const place = fieldIndex(pathway, write.field);
    const net = joined(nets.get(place), write);
    if (net === null) return null;
    nets.set(place, net);
  }
  return Int32Array.from([...nets].sort(([one], [other]) => one - other).flatMap(([place, net]) => [place, ...net]));
}

function joined(before: Net | undefined, write: Write): Net | null {
  if (write.does === 'put') return [DOES.put, write.code, 0];
  if (write.does === 'count') return counted(before, write.max);
  const [keep, add] = write.does === 'include' ? [-1, write.bits] : [~write.bits, 0];
  if (before === undefined) return [DOES.bits, keep, add];
  const [does, first, second] = before;
  if (does === DOES.put) return [DOES.put, (first & keep) | add, 0];
  return does === DOES.bits ? [DOES.bits, first & keep, (second & keep) | add] : null;
}

function counted(before: Net | undefined, max: number): Net | null {
  if (before === undefined) return [DOES.count, 1, max];
  const [does, first, second] = before;
  if (does === DOES.put) return [DOES.put, Math.min(max, first + 1), 0];
  return does === DOES.count && second === max ? [DOES.count, first + 1, max] : null;
}
