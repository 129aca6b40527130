import type { Compiled } from '../adapter.ts';
import { handlingOf } from '../adapter.ts';
import { atomsOf } from '../condition.ts';
import type { Condition } from '../condition.ts';
import type { EventName } from '../events.ts';
import { conditionOf } from '../guards.ts';

/**
 * The part of a situation's states that an event can tell apart. In each region the states fall into classes: one that waits
 * for the event is a class of its own, the others share one for each way in which the guards that ask for states see them.
 * The classes of all regions together make one small number, the key.
 */
export interface Footprint {
  /** Regions with more than one class. */
  readonly regions: Int32Array;
  /** For each of them, the classes of its states, already multiplied by the weight of the region; `offsets` say where each begins. */
  readonly weighted: Int32Array;
  readonly offsets: Int32Array;
  /** How many keys there are. */
  readonly keys: number;
  /** Bits of the states that wait for the event, by region: where a move may begin. */
  readonly waiting: readonly number[];
}

/** More keys than this are no footprint: the event is then asked by the whole situation. */
const MOST_KEYS = 1 << 16;

/** The footprint of an event, or in words what keeps it from having one. */
export function footprintOf(compiled: Compiled, event: EventName): Footprint | string {
  const handling = handlingOf(compiled, event);
  if (typeof handling === 'string') return handling;
  const asked = [...handling.guards].flatMap((name) => atomsOf(conditionOf(name))).flatMap((atom) => (atom.is === 'leaf' ? [atom] : []));
  const { regions } = compiled.pathway;
  const classes = regions.map((region, index) => classesOf(region.leaves, handling.waiting[index] ?? new Set(), asked.filter((atom) => atom.region === region.id)));
  const told = classes.flatMap((each, region) => (each.count > 1 ? [{ region, ...each }] : []));
  const keys = told.reduce((product, { count }) => product * count, 1);
  if (keys > MOST_KEYS) return `${keys} combinations of states`;
  let weight = 1;
  const weighted = told.map(({ numbers, count }) => {
    const own = numbers.map((number) => number * weight);
    weight *= count;
    return own;
  });
  return {
    regions: Int32Array.from(told, ({ region }) => region), weighted: Int32Array.from(weighted.flat()), keys,
    offsets: Int32Array.from(weighted, (_, place) => weighted.slice(0, place).reduce((sum, own) => sum + own.length, 0)),
    waiting: regions.map((region, index) => region.leaves.reduce((bits, leaf, number) => (handling.waiting[index]?.has(leaf) ? bits | (1 << number) : bits), 0)),
  };
}

function classesOf(leaves: readonly string[], waiting: ReadonlySet<string>, asked: readonly Extract<Condition, { is: 'leaf' }>[]): { readonly numbers: readonly number[]; readonly count: number } {
  const names = leaves.map((leaf) => (waiting.has(leaf) ? leaf : asked.map((atom) => Number(atom.of.includes(leaf))).join('')));
  const distinct = [...new Set(names)];
  return { numbers: names.map((name) => distinct.indexOf(name)), count: distinct.length };
}

/** The key of a situation: one addition for each region. `base` is where the situation begins. */
export function keyOf({ regions, weighted, offsets }: Footprint, state: Int32Array, base: number): number {
  let key = 0;
  for (let at = 0; at < regions.length; at += 1) key += weighted[(offsets[at] ?? 0) + (state[base + (regions[at] ?? 0)] ?? 0)] ?? 0;
  return key;
}
