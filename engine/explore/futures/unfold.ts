import type { Program } from '../../scenario/program.ts';
import { letWait } from '../../session/decide.ts';
import { hasEnded } from '../../session/endings.ts';
import { NO_POINT } from '../../session/agenda.ts';
import { beginChoice, openBeatOf } from '../../session/happen.ts';
import { createRun, lookAt } from '../../session/create-run.ts';
import { decides, settle } from '../../session/settle.ts';
import { NO_CHOICE } from '../../session/stand-in.ts';
import { HEADER, headerOf, setHeader, TRAINEE } from '../../session/state.ts';
import { leaningsOf, type AnyPolicy } from '../policy.ts';
import { branchesOf, TooWide } from './branches.ts';
import { drawnBefore } from './drawn-before.ts';
import { samenessOf, type Standing } from './sameness.ts';
import { finish, type Stepwise } from './stepwise.ts';
import { openChoices } from './ways.ts';

/**
 * How far to follow: so many different situations, and waits of no more than so many different lengths. Branches of chance are
 * counted too: no more than MOST_BRANCHES for each situation of the budget, for one decision may branch into millions.
 */
export interface Budget { readonly states: number; readonly lengths: number }

/** What a budget lets a laptop follow in a moment. */
export const USUAL_BUDGET: Budget = { states: 20_000, lengths: 64 };

const MOST_BRANCHES = 16;

/** After so many branches there is a break in which somebody may stop: a few hundredths of a second. */
const BRANCHES_OF_PIECE = 64;

/** One way out of a node: which choice (NO_CHOICE for waiting), how much a policy leans to it, and where it leads with what chance. */
export interface Branch { readonly choice: number; readonly lean: number; readonly to: readonly number[]; readonly odds: readonly number[] }
/** A situation in which somebody decides, or the end: then `ending` is the place in the case's endings, or -1 when it stayed open. */
export interface Node { readonly branches: readonly Branch[]; readonly ending: number; readonly outcome: number }

/** Everything that can follow, each situation once. Nodes come after those that lead to them; the first is the beginning. */
export type Unfolded =
  | { readonly within: true; readonly nodes: readonly Node[] }
  | { readonly within: false; readonly because: 'states' | 'branches' | 'wait'; readonly states: number; /** Id of the wait that is too wide. */ readonly wait: string | null };

interface Search { readonly program: Program; readonly leanings: Int32Array; readonly budget: Budget; readonly nodes: Node[]; readonly waiting: (Standing | null)[]; readonly placeOf: Map<string, number>; readonly key: (standing: Standing) => string; branches: number }

/** What is followed: who plays on, how far, and, where one is named, the one choice that it begins with. */
export interface Unfolding { readonly policy: AnyPolicy; readonly budget: Budget; readonly first?: number }

/**
 * Follow every branch from a state in which a played seat decides, and merge situations that are the same: same integers, same
 * waits running since the same minute, same answers drawn and not used. What was drawn before stays as it was drawn.
 * Nothing is estimated: where the budget does not suffice, it says so.
 */
export const unfold = (program: Program, start: Int32Array, order: Unfolding): Unfolded => finish(unfoldStepwise(program, start, order));

/** The same in pieces; each tells how many situations are followed. Stopped, it would have nothing: drop it. */
export function* unfoldStepwise(program: Program, start: Int32Array, order: Unfolding): Stepwise<number, Unfolded> {
  const search: Search = { program, leanings: leaningsOf(program, order.policy), budget: order.budget, nodes: [], waiting: [], placeOf: new Map(), key: samenessOf(program, start), branches: 0 };
  try {
    const drawn = new Map(drawnBefore(lookAt(program, start)).map((each) => [each.slot, each.place]));
    place(search, { state: start.slice(), unsettled: { drawn, running: new Map() } });
    for (let at = 0; at < search.waiting.length; at += 1) {
      const standing = search.waiting[at];
      if (!standing) continue;
      search.nodes.push(yield* open(search, standing, at === 0 ? order.first : undefined));
      // Followed: only its place is still needed.
      search.waiting[at] = null;
    }
    return { within: true, nodes: search.nodes };
  } catch (error) {
    const states = search.waiting.length;
    if (error instanceof TooWide) return { within: false, because: 'wait', states, wait: program.clocks[error.clock]?.id ?? null };
    if (error instanceof TooMany) return { within: false, because: error.of, states, wait: null };
    throw error;
  }
}

/** The place of a situation among the nodes; a new one waits to be followed. */
function place(search: Search, standing: Standing): number {
  const key = search.key(standing);
  const known = search.placeOf.get(key);
  if (known !== undefined) return known;
  const at = search.waiting.length;
  if (at >= search.budget.states) throw new TooMany('states');
  search.waiting.push(standing);
  search.placeOf.set(key, at);
  return at;
}

function* open(search: Search, standing: Standing, first?: number): Stepwise<number, Node> {
  const { program, leanings } = search;
  const { state } = standing;
  if (hasEnded(state)) return { branches: [], ending: headerOf(state, HEADER.ended) - 1, outcome: headerOf(state, HEADER.outcome) - 1 };
  const { seat, choices } = decisionIn(program, state);
  const ways = first === undefined ? choices : [first];
  const total = ways.reduce((sum, choice) => sum + (leanings[choice] ?? 0), 0);
  const branches: Branch[] = [];
  for (const choice of ways) branches.push(yield* follow(search, standing, { seat, choice, lean: total > 0 ? (leanings[choice] ?? 0) / total : 1 / ways.length }));
  if (ways.length === 0) branches.push(yield* follow(search, standing, { seat, choice: NO_CHOICE, lean: 1 }));
  return { branches, ending: -1, outcome: -1 };
}

/** Who decides next, and between what: as the automatic player does, the first moment that lets anything be chosen. */
function decisionIn(program: Program, state: Int32Array): { readonly seat: number; readonly choices: readonly number[] } {
  const run = lookAt(program, state);
  const seat = program.seats.findIndex((_, each) => decides(run, each));
  for (let beat = openBeatOf(run, seat, 0); beat !== NO_POINT; beat = openBeatOf(run, seat, beat + 1)) {
    const choices = openChoices(run, beat);
    if (choices.length > 0) return { seat, choices };
  }
  return { seat, choices: [] };
}

function* follow(search: Search, standing: Standing, way: { readonly seat: number; readonly choice: number; readonly lean: number }): Stepwise<number, Branch> {
  const { program, budget } = search;
  const odds = new Map<number, number>();
  for (const luck of branchesOf(program, standing.unsettled, budget.lengths)) {
    search.branches += 1;
    if (search.branches > MOST_BRANCHES * budget.states) throw new TooMany('branches');
    if (search.branches % BRANCHES_OF_PIECE === 0) yield search.nodes.length;
    const state = standing.state.slice();
    const run = createRun(program, state, null, luck);
    setHeader(state, HEADER.commands, headerOf(state, HEADER.commands) + 1);
    if (way.choice === NO_CHOICE) letWait(run, way.seat);
    else beginChoice(run, way.choice, TRAINEE);
    settle(run);
    const to = place(search, { state, unsettled: luck.unsettled() });
    odds.set(to, (odds.get(to) ?? 0) + luck.probability());
  }
  return { choice: way.choice, lean: way.lean, to: [...odds.keys()], odds: [...odds.values()] };
}

/** More situations, or more branches of chance, than the budget lets one follow. */
class TooMany extends Error {
  readonly of: 'states' | 'branches';
  constructor(of: 'states' | 'branches') {
    super(`Too many ${of}.`);
    this.of = of;
  }
}
