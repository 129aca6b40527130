import { NODE, passes } from '../../decision.ts';
import { drawnAhead } from '../drawn.ts';
import type { Run } from '../run.ts';
import { minuteOf } from '../state.ts';
import { asRange, ASKS, type Asked, type Question } from './questions.ts';

/*
 * What traces asked, as trees of questions in one Int32Array. A node is one of a decision graph (engine/decision.ts) with one
 * more operand. A path ends in a negative number.
 */
const SIZE = 6;
const MORE = 5;

/** Ends: nothing is known; no trace can tell it, so it is interpreted each time; from DONE down, the places of deeds. */
export const UNKNOWN = -1;
export const INTERPRETED = -2;
export const DONE = -3;

/** More integers than these are not kept: 8 MB. */
const MOST = 1 << 21;

/** The trees of a case with its players, one below each root. */
export interface Trees { nodes: Int32Array; used: number; roots: Int32Array; planted: number }

/** Trees below so many roots, all unknown. */
export const emptyTrees = (roots: number): Trees => ({ nodes: new Int32Array(1 << 10), used: 0, roots: new Int32Array(roots).fill(UNKNOWN), planted: roots });

/** One more root; returns its place. */
export function plantOne(trees: Trees): number {
  trees.roots = withRoom(trees.roots, trees.planted + 1);
  trees.roots[trees.planted] = UNKNOWN;
  trees.planted += 1;
  return trees.planted - 1;
}

/** Walk from a root to the end that a run comes to. Nothing is changed and no draw is used up. */
export function endFor({ nodes, roots }: Trees, root: number, run: Run): number {
  const { state } = run;
  let at = roots[root] ?? UNKNOWN;
  let drawn = 0;
  while (at >= 0) {
    const place = nodes[at] ?? 0;
    const operand = nodes[at + NODE.operand] ?? 0;
    const test = nodes[at + NODE.test] ?? 0;
    const held = test === ASKS.range ? ((state[place] ?? 0) - operand) >>> 0 <= (nodes[at + MORE] ?? 0) : answers(run, nodes, at, drawn);
    if (test === ASKS.draw) drawn = drawnAhead(run, place, operand, nodes[at + MORE] ?? 0);
    at = nodes[at + (held ? NODE.yes : NODE.no)] ?? UNKNOWN;
  }
  return at;
}

/** What a run answers to a question that is none about a range. `drawn` is what was drawn last; a draw has one answer. */
function answers({ state, agenda }: Run, nodes: Int32Array, at: number, drawn: number): boolean {
  const place = nodes[at] ?? 0;
  const operand = nodes[at + NODE.operand] ?? 0;
  const test = nodes[at + NODE.test] ?? 0;
  switch (test) {
    case ASKS.draw:
      return true;
    case ASKS.below:
      return drawn < operand;
    case ASKS.due:
      return (state[place] ?? 0) + operand <= minuteOf(state);
    case ASKS.agenda:
      return ((agenda[place] ?? 0) & operand) === nodes[at + MORE];
    default:
      return passes(test, operand, state[place] ?? 0);
  }
}

/**
 * Keep a path and its end below a root. A trace asks what its tree asks, in that order: a difference means that something it
 * was led by was not noted, and throws.
 */
export function growPath(trees: Trees, root: number, path: readonly Asked[], end: number): void {
  let slot = -1;
  let at = trees.roots[root] ?? UNKNOWN;
  for (const asked of path) {
    const question = asRange(asked);
    while (at >= 0 && asked.held === null && isOtherValue(trees.nodes, at, question)) {
      slot = at + NODE.no;
      at = trees.nodes[slot] ?? UNKNOWN;
    }
    if (at === UNKNOWN) {
      at = addNode(trees, question);
      link(trees, root, slot, at);
    }
    if (at < 0 || !isSame(trees.nodes, at, question)) throw unsound('asks something else');
    slot = at + (asked.held === false ? NODE.no : NODE.yes);
    at = trees.nodes[slot] ?? UNKNOWN;
  }
  if (at !== UNKNOWN) throw unsound('ends otherwise');
  link(trees, root, slot, end);
}

const unsound = (what: string): Error => new Error(`A trace ${what} than before where the case stood the same: the interpreter was led by something that no trace notes.`);

function link(trees: Trees, root: number, slot: number, to: number): void {
  if (slot < 0) trees.roots[root] = to;
  else trees.nodes[slot] = to;
}

function addNode(trees: Trees, { place, test, operand, more }: Question): number {
  const at = trees.used;
  trees.used += SIZE;
  trees.nodes = withRoom(trees.nodes, trees.used);
  trees.nodes.set([place, test, operand, UNKNOWN, UNKNOWN, more], at);
  return at;
}

/** Whether a node asks for another value, or some others, of the same place of the state or the agenda. */
const isOtherValue = (nodes: Int32Array, at: number, question: Question): boolean =>
  nodes[at] === question.place && listOf(nodes[at + NODE.test] ?? 0) === listOf(question.test) && !isSame(nodes, at, question);

/** What the place of a question is a place of. */
const listOf = (test: number): 'state' | 'agenda' | 'chance' => (test === ASKS.agenda ? 'agenda' : test === ASKS.draw || test === ASKS.below ? 'chance' : 'state');

const isSame = (nodes: Int32Array, at: number, { place, test, operand, more }: Question): boolean =>
  nodes[at] === place && nodes[at + NODE.test] === test && nodes[at + NODE.operand] === operand && nodes[at + MORE] === more;

/** Whether there is room for another path. */
export const hasRoom = ({ used }: Trees): boolean => used < MOST;

/** The same list with room for so many. */
export function withRoom(list: Int32Array, needed: number): Int32Array {
  if (needed <= list.length) return list;
  const larger = new Int32Array(Math.max(needed, list.length * 2));
  larger.set(list);
  return larger;
}
