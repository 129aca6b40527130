import type { Program } from '../../scenario/program.ts';
import type { ExactOrder, OverBudget } from './exact.ts';
import { finish, type Stepwise } from './stepwise.ts';
import { unfoldStepwise, type Branch, type Node } from './unfold.ts';

/** How often one of the wanted endings can be reached at best and at worst. Shares of 1. */
export interface BestPlay {
  readonly how: 'exact';
  readonly states: number;
  readonly best: number;
  readonly worst: number;
  /** What the policy reaches meanwhile. */
  readonly policy: number;
  /** Beat and choice that begin the best play; null where the seat can only wait. */
  readonly begins: { readonly beat: string; readonly choice: string } | null;
  /** The moments that the best play comes by, as the story meets them. */
  readonly moments: readonly BestMoment[];
}

/** One moment on the way of the best play. Where several choices are as good, the play takes the first of the case. */
export interface BestMoment {
  readonly seat: string;
  readonly beat: string;
  /** How often the best play comes by this moment. Share of 1. */
  readonly met: number;
  /** The most that one choice here can cost, of the share of 1, with best play before and after. 0: nothing hangs on it. */
  readonly hangs: number;
  /** Choices that are best here, and in which share of the times that the moment is met. With ties they sum to more than 1. */
  readonly choices: readonly { readonly choice: string; readonly best: number }[];
}

/** Which endings are wanted, by ids; how far to follow; and the policy to compare with. */
export interface BestOrder extends ExactOrder { readonly wanted: readonly string[] }

/** Values that lie closer than this differ by rounding only. */
const ALIKE = 1e-12;

/**
 * Best and worst play towards endings an author names, by backward induction over everything that can follow. A tool for
 * authors: it shows how much the choices of a case can change at all, and says nothing about people.
 *
 * Only seats that somebody plays choose best, all of them together. A stand-in draws by the weights of its own kind, and so do
 * answers, hazards and offices; `policy` is only for the comparison. Best play knows the whole situation, whoever knows it in
 * the case: also how long a wait still takes once its least length has passed, the length of a wait begun before, and an answer drawn
 * before. It decides the first open moment that lets anything be chosen, as an automatic player does. It never waits on purpose, steps
 * over, takes an act of the menu, tells or asks. Throws a RangeError for an ending that the case does not have.
 */
export const bestPlay = (program: Program, before: Int32Array, order: BestOrder): BestPlay | OverBudget => finish(bestPlayStepwise(program, before, order));

/** The same in pieces; each tells how many situations are followed. Stopped, it would have nothing: drop it. */
export function* bestPlayStepwise(program: Program, before: Int32Array, order: BestOrder): Stepwise<number, BestPlay | OverBudget> {
  const ends = placesOfEndings(program, order.wanted);
  const unfolded = yield* unfoldStepwise(program, before, order);
  if (!unfolded.within) return { how: 'over-budget', because: unfolded.because, states: unfolded.states, wait: unfolded.wait };
  const { nodes } = unfolded;
  const isWanted = ({ ending }: Node): number => (ends.has(ending) ? 1 : 0);
  const best = backward(nodes, isWanted, (values) => values.reduce((most, { value }) => Math.max(most, value), 0));
  const worst = backward(nodes, isWanted, (values) => values.reduce((least, { value }) => Math.min(least, value), 1));
  const policy = backward(nodes, isWanted, (values) => values.reduce((sum, { branch, value }) => sum + branch.lean * value, 0));
  const first = nodes[0]?.branches.find((branch) => valueOf(branch, best) >= (best[0] ?? 0) - ALIKE);
  const choice = program.choices[first?.choice ?? -1];
  return {
    how: 'exact', states: nodes.length, best: best[0] ?? 0, worst: worst[0] ?? 0, policy: policy[0] ?? 0,
    begins: choice ? { beat: program.beats[choice.beat]?.id ?? '', choice: choice.id } : null,
    moments: momentsOf(program, nodes, best),
  };
}

/** The places of endings in the case. Throws a RangeError that names them all when there is no such ending. */
export function placesOfEndings({ endings }: Program, wanted: readonly string[]): ReadonlySet<number> {
  const stranger = wanted.find((id) => !endings.some((ending) => ending.id === id));
  if (stranger !== undefined) throw new RangeError(`The case has no ending "${stranger}". Its endings are ${endings.map(({ id }) => id).join(', ')}.`);
  return new Set(wanted.map((id) => endings.findIndex((ending) => ending.id === id)));
}

type Valued = { readonly branch: Branch; readonly value: number };

const valued = ({ branches }: Node, values: Float64Array): readonly Valued[] => branches.map((branch) => ({ branch, value: valueOf(branch, values) }));

function backward(nodes: readonly Node[], atEnd: (node: Node) => number, decide: (values: readonly Valued[]) => number): Float64Array {
  const values = new Float64Array(nodes.length);
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    const node = nodes[at];
    if (node) values[at] = node.branches.length === 0 ? atEnd(node) : decide(valued(node, values));
  }
  return values;
}

const valueOf = ({ to, odds }: Branch, values: Float64Array): number => to.reduce((sum, node, at) => sum + (odds[at] ?? 0) * (values[node] ?? 0), 0);

interface Met { met: number; hangs: number; readonly best: Map<number, number> }

/** Follow the best play forward, and add up by moment what it meets there. */
function momentsOf(program: Program, nodes: readonly Node[], best: Float64Array): readonly BestMoment[] {
  const chance = new Float64Array(nodes.length);
  chance[0] = 1;
  const met = new Map<number, Met>();
  for (const [at, node] of nodes.entries()) {
    const here = chance[at] ?? 0;
    if (here === 0 || node.branches.length === 0) continue;
    const ways = valued(node, best);
    const equals = ways.filter(({ value }) => value >= (best[at] ?? 0) - ALIKE);
    equals[0]?.branch.to.forEach((to, place) => { chance[to] = (chance[to] ?? 0) + here * (equals[0]?.branch.odds[place] ?? 0); });
    const beat = program.choices[node.branches[0]?.choice ?? -1]?.beat;
    if (beat !== undefined) meet(met, beat, { here, ways, equals });
  }
  return [...met].map(([beat, moment]) => ({
    seat: program.names.seats[program.beats[beat]?.seat ?? -1] ?? '', beat: program.beats[beat]?.id ?? '', met: moment.met, hangs: moment.hangs < ALIKE ? 0 : moment.hangs,
    choices: [...moment.best].sort(([one], [other]) => one - other).map(([choice, share]) => ({ choice: program.choices[choice]?.id ?? '', best: share / moment.met })),
  }));
}

function meet(table: Map<number, Met>, beat: number, { here, ways, equals }: { readonly here: number; readonly ways: readonly Valued[]; readonly equals: readonly Valued[] }): void {
  const moment = table.get(beat) ?? { met: 0, hangs: 0, best: new Map<number, number>() };
  table.set(beat, moment);
  const values = ways.map(({ value }) => value);
  moment.met += here;
  moment.hangs = Math.max(moment.hangs, Math.max(...values) - Math.min(...values));
  for (const { branch } of equals) moment.best.set(branch.choice, (moment.best.get(branch.choice) ?? 0) + here);
}
