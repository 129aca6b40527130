import { MOST_VALUES, NODE, NODE_SIZE, TEST } from '../decision.ts';
import type { Test } from '../scenario/program.ts';
import { HEADER } from './state.ts';

/** Ends of a condition's graph. */
export const NO = -1;
export const YES = -2;

/** Where a condition goes on: the place of a node, or an end. */
interface Ways { readonly no: number; readonly yes: number }

/**
 * Add a compiled condition to a list of nodes, from its last question to its first; returns where it begins. `all`, `any` and
 * `not` need no nodes of their own: they only say which question comes after which answer.
 */
export function addCondition(nodes: number[], test: Test, { no, yes }: Ways): number {
  switch (test.op) {
    case 'leaf':
    case 'field':
      return addValues(nodes, test, { no, yes });
    case 'bits':
      return addNode(nodes, [test.at, TEST.holds, test.mask], { no, yes });
    case 'atLeast':
      return addNode(nodes, [test.at, TEST.atLeast, test.value], { no, yes });
    case 'since':
      return addNode(nodes, [HEADER.minute, TEST.atLeast, test.minute], { no, yes });
    case 'until':
      return addNode(nodes, [HEADER.minute, TEST.atLeast, test.minute], { no: yes, yes: no });
    case 'all':
      return test.tests.reduceRight((next, each) => addCondition(nodes, each, { no, yes: next }), yes);
    case 'any':
      return test.tests.reduceRight((next, each) => addCondition(nodes, each, { no: next, yes }), no);
    case 'not':
      return addCondition(nodes, test.test, { no: yes, yes: no });
  }
}

function addValues(nodes: number[], { at, values }: { readonly at: number; readonly values: readonly number[] }, { no, yes }: Ways): number {
  const inBits = values.every((value) => value >= 0 && value < MOST_VALUES);
  if (values.length > 1 && inBits) return addNode(nodes, [at, TEST.oneOf, values.reduce((bits, value) => bits | (1 << value), 0)], { no, yes });
  return values.reduceRight((next, value) => addNode(nodes, [at, TEST.equals, value], { no: next, yes }), no);
}

function addNode(nodes: number[], question: Asked, { no, yes }: Ways): number {
  return nodes.push(...question, no, yes) - NODE_SIZE;
}

/** A question about a place of the state, without the ways that follow. */
export type Asked = readonly [place: number, test: number, operand: number];

/** The questions that the nodes from one place on ask. */
export function questionsIn(nodes: readonly number[], from: number, to: number): readonly Asked[] {
  const asked: Asked[] = [];
  for (let at = from; at < to; at += NODE_SIZE) asked.push([nodes[at] ?? 0, nodes[at + NODE.test] ?? 0, nodes[at + NODE.operand] ?? 0]);
  return asked;
}

/** The minutes at which some question about time turns its answer; ascending. */
export function turnsOf(nodes: ArrayLike<number>): readonly number[] {
  const turns = new Set<number>();
  for (let at = 0; at < nodes.length; at += NODE_SIZE) if (nodes[at + NODE.place] === HEADER.minute) turns.add(nodes[at + NODE.operand] ?? 0);
  return [...turns].sort((a, b) => a - b);
}
