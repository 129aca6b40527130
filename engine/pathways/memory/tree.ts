import { MOST_VALUES, NODE, NODE_SIZE, TEST } from '../../decision.ts';
import type { Condition } from '../condition.ts';
import { bitsIn, codeIn } from '../fields.ts';
import type { Pathway } from '../pathway.ts';
import { fieldIndex } from '../situation.ts';
import type { Tested } from '../trace.ts';

/** Ends of a tree. What lies below them is the number of a landing: `LANDING - number`. */
export const UNKNOWN = -1;
export const CLOSED = -2;
export const LANDING = -3;

/** Decision trees of many questions in one array of nodes; a root for each question and key. */
export interface Forest { nodes: Int32Array; used: number; roots: Int32Array; planted: number }

/** One test of a guard on a field, as a node asks it, and what it came to. */
export interface Asked { readonly place: number; readonly test: number; readonly operand: number; readonly held: boolean }

export const emptyForest = (): Forest => ({ nodes: new Int32Array(1024 * NODE_SIZE), used: 0, roots: new Int32Array(1024), planted: 0 });

/** Room for so many roots, all unknown; returns the place of the first. */
export function plant(forest: Forest, count: number): number {
  const first = forest.planted;
  forest.planted += count;
  forest.roots = withRoom(forest.roots, forest.planted);
  forest.roots.fill(UNKNOWN, first, forest.planted);
  return first;
}

/**
 * Note a path and its end below a root. The machine must have asked what the tree asks, in the tree's order: a difference
 * means that something outside the footprint was read. Returns what differs, in words, or null.
 */
export function grow(forest: Forest, root: number, path: readonly Asked[], end: number): string | null {
  let at = forest.roots[root] ?? UNKNOWN;
  let set = (value: number): void => { forest.roots[root] = value; };
  for (const asked of path) {
    if (at === UNKNOWN) {
      at = addNode(forest, asked);
      set(at);
    }
    if (at < 0) return 'the machine asks on where it had answered before';
    if (!sameNode(forest.nodes, at, asked)) return 'the machine asks something else than before';
    const slot = at + (asked.held ? NODE.yes : NODE.no);
    set = (value) => { forest.nodes[slot] = value; };
    at = forest.nodes[slot] ?? UNKNOWN;
  }
  if (at !== UNKNOWN && at !== end) return 'the machine answers otherwise than before';
  set(end);
  return null;
}

function addNode(forest: Forest, { place, test, operand }: Asked): number {
  const at = forest.used;
  forest.used += NODE_SIZE;
  forest.nodes = withRoom(forest.nodes, forest.used);
  forest.nodes.set([place, test, operand, UNKNOWN, UNKNOWN], at);
  return at;
}

const sameNode = (nodes: Int32Array, at: number, { place, test, operand }: Asked): boolean =>
  nodes[at + NODE.place] === place && nodes[at + NODE.test] === test && nodes[at + NODE.operand] === operand;

function withRoom(array: Int32Array, needed: number): Int32Array {
  if (needed <= array.length) return array;
  const larger = new Int32Array(Math.max(needed, array.length * 2));
  larger.set(array);
  return larger;
}

/**
 * The tests on fields that a machine made, each once and as numbers. What was said with the event and who raised it belong
 * to the question itself, so their tests always come out the same. Throws when one test came out in two ways.
 */
export function pathOf(pathway: Pathway, tests: readonly Tested[]): readonly Asked[] {
  const known = new Map<string, Asked>();
  for (const { test, held } of tests) {
    const node = nodeOf(pathway, test);
    if (node === null) continue;
    const key = `${node.place} ${node.test} ${node.operand}`;
    const before = known.get(key);
    if (before !== undefined && before.held !== held) throw new Error(`A guard of ${pathway.country} is impure: it answered one question in two ways. A guard reads fields, states and the event, and nothing else.`);
    if (before === undefined) known.set(key, { ...node, held });
  }
  return [...known.values()];
}

function nodeOf(pathway: Pathway, condition: Condition): Omit<Asked, 'held'> | null {
  switch (condition.is) {
    case 'one':
      return { place: fieldIndex(pathway, condition.field), test: TEST.oneOf, operand: bitsOf(condition.of.map((value) => codeIn(condition.field, value))) };
    case 'flag':
      return { place: fieldIndex(pathway, condition.field), test: TEST.oneOf, operand: condition.on ? 0b10 : ~0b10 };
    case 'atLeast':
      return { place: fieldIndex(pathway, condition.field), test: TEST.atLeast, operand: condition.amount };
    case 'holds':
      return { place: fieldIndex(pathway, condition.field), test: TEST.holds, operand: bitsIn(condition.field, condition.members) };
    case 'attested': case 'attestedAmount': case 'said': case 'by':
      return null;
    case 'leaf': case 'all': case 'any':
      throw new Error(`A test of the kind "${condition.is}" is asked by XState itself and is never noted.`);
  }
}

function bitsOf(codes: readonly number[]): number {
  const large = codes.find((code) => code >= MOST_VALUES);
  if (large !== undefined) throw new Error(`A guard asks for value ${large} of a field; trees know values up to ${MOST_VALUES - 1}.`);
  return codes.reduce((bits, code) => bits | (1 << code), 0);
}
