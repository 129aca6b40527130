import type { Program } from '../../scenario/program.ts';
import { OUTCOMES } from '../../vocabulary.ts';
import type { AnyPolicy } from '../policy.ts';
import { zeros } from './sample.ts';
import { unfold, type Budget, type Node, type Unfolded } from './unfold.ts';
import type { Way } from './ways.ts';

/** How likely each ending is, with no sampling error. The last entry of each list is the share without one. Shares sum to 1. */
export interface ExactFuture { readonly how: 'exact'; readonly states: number; readonly decisions: number; readonly endings: readonly number[]; readonly outcomes: readonly number[] }
/** The budget did not suffice: too many situations, or a wait with too many possible lengths. No number is given then. */
export type OverBudget = { readonly how: 'over-budget' } & Omit<Extract<Unfolded, { within: false }>, 'within'>;

/** Who plays on, and how far to follow. */
export interface ExactOrder { readonly policy: AnyPolicy; readonly budget: Budget }

/**
 * The distribution over endings of one way of a decision, by following every branch of chance and of the policy's leanings and
 * merging situations that are the same. Throws a RangeError when the case has no such choice, or
 * the policy is a table that does not fit the case.
 */
export function exactWay(program: Program, before: Int32Array, way: Way, order: ExactOrder): ExactFuture | OverBudget {
  const first = program.choices.findIndex(({ id, beat }) => id === way.choice && program.beats[beat]?.id === way.beat);
  if (first < 0) throw new RangeError(`The case has no choice ${way.beat}/${way.choice}.`);
  const unfolded = unfold(program, before, { ...order, first });
  if (!unfolded.within) return { how: 'over-budget', because: unfolded.because, states: unfolded.states, wait: unfolded.wait };
  return forward(unfolded.nodes, program.endings.length);
}

/** Push the chance of each node on to those it leads to. Nodes stand in an order in which that needs one pass. */
function forward(nodes: readonly Node[], count: number): ExactFuture {
  const chance = new Float64Array(nodes.length);
  chance[0] = 1;
  const endings = zeros(count + 1);
  const outcomes = zeros(OUTCOMES.length + 1);
  for (const [at, { branches, ending, outcome }] of nodes.entries()) {
    const here = chance[at] ?? 0;
    if (branches.length === 0) {
      add(endings, ending, here);
      add(outcomes, outcome, here);
    }
    for (const { lean, to, odds } of branches) to.forEach((node, place) => { chance[node] = (chance[node] ?? 0) + here * lean * (odds[place] ?? 0); });
  }
  return { how: 'exact', states: nodes.length, decisions: depthOf(nodes), endings, outcomes };
}

function add(shares: number[], place: number, share: number): void {
  const at = place < 0 ? shares.length - 1 : place;
  shares[at] = (shares[at] ?? 0) + share;
}

/** The most decisions on any way from the first node to an end. */
function depthOf(nodes: readonly Node[]): number {
  const depth = new Int32Array(nodes.length);
  for (const [at, { branches }] of nodes.entries()) {
    for (const { to } of branches) for (const node of to) depth[node] = Math.max(depth[node] ?? 0, (depth[at] ?? 0) + 1);
  }
  return depth.reduce((most, each) => Math.max(most, each), 0);
}
