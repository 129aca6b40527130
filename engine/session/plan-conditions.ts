import type { Test } from '../scenario/program.ts';
import { addCondition, NO, placesOf, turnsOf, YES } from './condition-graph.ts';

/** The parts of a minute that look again when something they read has changed: a bit each. */
export const PHASE = { endings: 1, clocks: 2, hazards: 4, injects: 8, lapses: 16, openings: 32 } as const;
export const EVERY_PHASE = 63;
/** Asked only at the moment it is needed. */
export const NO_PHASE = 0;

/** The number of the condition that always holds. */
export const ALWAYS = 0;

/** All conditions of a case by number, in one array of nodes, and what each place of the state means to them. */
export interface Conditions {
  readonly nodes: Int32Array;
  /** By number: where the condition begins, or the end it comes to at once. */
  readonly starts: Int32Array;
  /** The conditions that read a place: from `readersFrom[place]` to `readersFrom[place + 1]` in `readers`. */
  readonly readersFrom: Int32Array;
  readonly readers: Int32Array;
  /** By place: the phases that look again when it changes. */
  readonly concerns: Int32Array;
  /** Minutes at which some condition on time turns; ascending. */
  readonly turns: Int32Array;
}

/** Collects conditions while a plan is made. */
export interface ConditionBook {
  /** The number of a condition, for the phase that watches it. */
  number(test: Test | null, phase: number): number;
  /** Let phases look again when one of these places changes, whatever conditions read. */
  watch(block: { readonly at: number; readonly count: number }, phases: number): void;
  finish(): Conditions;
}

/** An empty book for a state of so many integers. */
export function openBook(size: number): ConditionBook {
  const nodes: number[] = [];
  const starts: number[] = [YES];
  const numbers = new Map<Test, number>();
  const readers = Array.from({ length: size }, (): number[] => []);
  const places: (readonly number[])[] = [[]];
  const concerns = new Int32Array(size);
  return {
    number: (test, phase) => {
      const number = test === null ? ALWAYS : numbers.get(test) ?? starts.length;
      if (test !== null && number === starts.length) {
        const from = nodes.length;
        starts.push(addCondition(nodes, test, { no: NO, yes: YES }));
        numbers.set(test, number);
        places.push(placesOf(nodes, from, nodes.length));
        places[number]?.forEach((place) => readers[place]?.push(number));
      }
      places[number]?.forEach((place) => { concerns[place] = (concerns[place] ?? 0) | phase; });
      return number;
    },
    watch: ({ at, count }, phases) => { for (let place = at; place < at + count; place += 1) concerns[place] = (concerns[place] ?? 0) | phases; },
    finish: () => ({
      nodes: Int32Array.from(nodes), starts: Int32Array.from(starts), readers: Int32Array.from(readers.flat()), concerns, turns: Int32Array.from(turnsOf(nodes)),
      readersFrom: offsetsOf(readers),
    }),
  };
}

/** Where each list begins when all are laid end to end, and where the last ends. */
function offsetsOf(lists: readonly (readonly number[])[]): Int32Array {
  const offsets = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => { offsets[index + 1] = (offsets[index] ?? 0) + list.length; });
  return offsets;
}
