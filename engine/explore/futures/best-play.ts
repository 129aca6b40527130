import type { Program } from '../../scenario/program.ts';
import type { ExactOrder, OverBudget } from './exact.ts';
import { unfold, type Branch, type Node } from './unfold.ts';

/** How often one of the wanted endings can be reached at best and at worst, by who sees every draw's odds but no draw. Shares of 1. */
export interface BestPlay {
  readonly how: 'exact';
  readonly states: number;
  readonly best: number;
  readonly worst: number;
  /** What the policy reaches meanwhile. */
  readonly policy: number;
  /** Beat and choice that begin the best play; null where the seat can only wait. */
  readonly begins: { readonly beat: string; readonly choice: string } | null;
}

/**
 * Best and worst play towards endings an author names, by backward induction over everything that can follow. A tool for
 * authors: it shows how much the choices of a case can change at all, and says nothing about people.
 */
export function bestPlay(program: Program, before: Int32Array, order: ExactOrder & { readonly wanted: readonly string[] }): BestPlay | OverBudget {
  const stranger = order.wanted.find((id) => !program.endings.some((ending) => ending.id === id));
  if (stranger !== undefined) throw new RangeError(`The case has no ending "${stranger}". Its endings are ${program.endings.map(({ id }) => id).join(', ')}.`);
  const unfolded = unfold(program, before, order);
  if (!unfolded.within) return { how: 'over-budget', because: unfolded.because, states: unfolded.states, wait: unfolded.wait };
  const { nodes } = unfolded;
  const isWanted = ({ ending }: Node): number => (order.wanted.includes(program.endings[ending]?.id ?? '') ? 1 : 0);
  const best = backward(nodes, isWanted, (values) => values.reduce((most, { value }) => Math.max(most, value), 0));
  const worst = backward(nodes, isWanted, (values) => values.reduce((least, { value }) => Math.min(least, value), 1));
  const policy = backward(nodes, isWanted, (values) => values.reduce((sum, { branch, value }) => sum + branch.lean * value, 0));
  const first = nodes[0]?.branches.find((branch) => valueOf(branch, best) === best[0]);
  const choice = program.choices[first?.choice ?? -1];
  return {
    how: 'exact', states: nodes.length, best: best[0] ?? 0, worst: worst[0] ?? 0, policy: policy[0] ?? 0,
    begins: choice ? { beat: program.beats[choice.beat]?.id ?? '', choice: choice.id } : null,
  };
}

type Valued = { readonly branch: Branch; readonly value: number };

function backward(nodes: readonly Node[], atEnd: (node: Node) => number, decide: (values: readonly Valued[]) => number): Float64Array {
  const values = new Float64Array(nodes.length);
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    const node = nodes[at];
    if (node) values[at] = node.branches.length === 0 ? atEnd(node) : decide(node.branches.map((branch) => ({ branch, value: valueOf(branch, values) })));
  }
  return values;
}

const valueOf = ({ to, odds }: Branch, values: Float64Array): number => to.reduce((sum, node, at) => sum + (odds[at] ?? 0) * (values[node] ?? 0), 0);
