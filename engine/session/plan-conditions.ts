import type { Test } from '../scenario/program.ts';
import { NO_POINT } from './agenda.ts';
import { addCondition, NO, questionsIn, turnsOf, YES, type Asked } from './condition-graph.ts';

/** The number of the condition that always holds. */
export const ALWAYS = 0;

/** All conditions of a case by number, in one array of nodes, and what each place of the state means to them. */
export interface Conditions {
  readonly nodes: Int32Array;
  /** By number: where the condition begins, or the end it comes to at once. */
  readonly starts: Int32Array;
  /**
   * What is looked at when a place changes: from `marksFrom[place]` to `marksFrom[place + 1]` in `marks`, in fours: a test and its
   * operand, and the points that wait for its answer to turn, as a word of the agenda and its bits.
   */
  readonly marksFrom: Int32Array;
  readonly marks: Int32Array;
  /** By place: 1 where some condition reads it. */
  readonly isRead: Uint8Array;
  /** Minutes at which some condition on time turns; ascending. */
  readonly turns: Int32Array;
}

export const MARK_SIZE = 4;

/** Collects conditions while a plan is made. */
export interface ConditionBook {
  /** The number of a condition. `point` is looked at when one of its questions turns its answer; NO_POINT where it is asked only when needed. */
  number(test: Test | null, point?: number): number;
  finish(): Conditions;
}

/** An empty book for a state of so many integers. */
export function openBook(size: number): ConditionBook {
  const nodes: number[] = [];
  const starts: number[] = [YES];
  const numbers = new Map<Test, number>();
  const readers = Array.from({ length: size }, () => new Map<string, Readers>());
  const questions: (readonly Asked[])[] = [[]];
  const isRead = new Uint8Array(size);
  return {
    number: (test, point = NO_POINT) => {
      const number = test === null ? ALWAYS : numbers.get(test) ?? starts.length;
      if (test !== null && number === starts.length) {
        const from = nodes.length;
        starts.push(addCondition(nodes, test, { no: NO, yes: YES }));
        numbers.set(test, number);
        questions.push(questionsIn(nodes, from, nodes.length));
        questions[number]?.forEach(([place]) => { isRead[place] = 1; });
      }
      if (point !== NO_POINT) questions[number]?.forEach((asked) => addReader(readers, asked, point));
      return number;
    },
    finish: () => {
      const marks = readers.map((each) => [...each.values()].flatMap(inWords));
      return { nodes: Int32Array.from(nodes), starts: Int32Array.from(starts), marks: Int32Array.from(marks.flat()), marksFrom: offsetsOf(marks), isRead, turns: Int32Array.from(turnsOf(nodes)) };
    },
  };
}

/** The points that wait for one question about a place. */
interface Readers { readonly test: number; readonly operand: number; readonly points: Set<number> }

function addReader(readers: readonly Map<string, Readers>[], [place, test, operand]: Asked, point: number): void {
  const key = `${test} ${operand}`;
  const known = readers[place]?.get(key);
  if (known === undefined) readers[place]?.set(key, { test, operand, points: new Set([point]) });
  else known.points.add(point);
}

/** Points as bits of words, each after the question they wait for. */
function inWords({ test, operand, points }: Readers): readonly number[] {
  const words = new Map<number, number>();
  for (const point of points) words.set(point >>> 5, (words.get(point >>> 5) ?? 0) | (1 << (point & 31)));
  return [...words].sort(([one], [other]) => one - other).flatMap((word) => [test, operand, ...word]);
}

/** Where each list begins when all are laid end to end, and where the last ends. */
function offsetsOf(lists: readonly (readonly number[])[]): Int32Array {
  const offsets = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => { offsets[index + 1] = (offsets[index] ?? 0) + list.length; });
  return offsets;
}
