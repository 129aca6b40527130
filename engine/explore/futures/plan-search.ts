import { chanceKey } from '../../chance.ts';
import type { Command } from '../../command.ts';
import type { Program } from '../../scenario/program.ts';
import { hasEnded } from '../../session/endings.ts';
import { openState } from '../../session/open.ts';
import { step } from '../../session/session.ts';
import { HEADER, headerOf, setHeader } from '../../session/state.ts';
import { COMMAND_LIMIT, nextCommand, POLICIES, seatingOf, type AutoSeats, type Policy } from '../auto-play.ts';
import { seedOfRun } from '../simulate.ts';
import { placesOfEndings } from './best-play.ts';
import { playedSeats } from './sample.ts';
import { waysAt, type Way } from './ways.ts';

/** Where a plan begins: with the opening, its played seats and the kind of its stand-ins, or in a state. */
export type PlanStart = { readonly auto: AutoSeats } | { readonly before: Int32Array };

/** What is looked for: endings, by ids; how many plays judge a plan; the luck. `stop` is asked between plans. */
export interface PlanOrder { readonly wanted: readonly string[]; readonly plays: number; readonly seed: string; readonly stop?: () => boolean }

/** A simple plan: lean as a policy does, and in some moments always make the same choice, where it is open. */
export interface Plan { readonly policy: Policy; readonly fixed: readonly Way[] }

/** The best plan that a search came by, judged with luck that the search never saw. */
export interface FoundPlan {
  readonly how: 'sampled';
  /** Plays behind each count below, and plans tried to find this one. */
  readonly plays: number;
  readonly tried: number;
  /** False when it was stopped before it found nothing more to better. */
  readonly finished: boolean;
  readonly plan: Plan;
  readonly reached: number;
  /** What the plan reaches without one of its fixed choices, in their order. */
  readonly without: readonly number[];
  /** What the policies alone reach with the same luck. */
  readonly policies: readonly { readonly policy: Policy; readonly reached: number }[];
}

interface Search { readonly program: Program; readonly ends: ReadonlySet<number>; readonly start: PlanStart; readonly plays: number }
/** One play of a plan: whether it came to a wanted ending, and in which moments it had which ways and took which. */
interface Play { readonly reached: boolean; readonly met: ReadonlyMap<string, { readonly taken: string; readonly ways: readonly Way[] }> }
interface Judged { readonly plan: Plan; readonly plays: readonly Play[]; readonly reached: number }

/**
 * Look for a plan that reaches the wanted endings often, where everything that can follow is too much to follow. It begins with
 * the policy that reaches them most and fixes one choice after the other while that helps. Best play reaches them at least as
 * often as any plan does: so the share is a lower bound, with the error of a sample. What is not found proves nothing.
 * The played seats follow the plan; stand-ins stay who they are. Throws a RangeError for an ending that the case does not have.
 */
export function searchPlan(program: Program, start: PlanStart, order: PlanOrder): FoundPlan {
  const search: Search = { program, ends: placesOfEndings(program, order.wanted), start, plays: order.plays };
  const seen = `${order.seed}/search`;
  const begins = POLICIES.map((policy) => judge(search, { policy, fixed: [] }, seen));
  const first = begins.reduce((most, each) => (each.reached > most.reached ? each : most));
  const { best, tried, finished } = better(search, first, { seed: seen, stop: order.stop ?? (() => false) });
  const plan = inStoryOrder(program, shorter(search, best, seen).plan);
  const unseen = `${order.seed}/judge`;
  const found = judge(search, plan, unseen);
  const without = plan.fixed.map((way) => dropping(search, found, { way, seed: unseen }).reached);
  const policies = POLICIES.map((policy) => ({ policy, reached: judge(search, { policy, fixed: [] }, unseen).reached }));
  return { how: 'sampled', plays: order.plays, tried: POLICIES.length + tried, finished, plan, reached: found.reached, without, policies };
}

/** Fix one choice after the other, moment by moment, until a whole round helps no more. */
function better(search: Search, from: Judged, order: { readonly seed: string; readonly stop: () => boolean }): { readonly best: Judged; readonly tried: number; readonly finished: boolean } {
  let best = from;
  let tried = 0;
  for (let helped = true; helped;) {
    helped = false;
    const looked = new Set<string>();
    for (let way = nextWay(best, looked); way !== undefined && best.reached < search.plays; way = nextWay(best, looked)) {
      if (order.stop()) return { best, tried, finished: false };
      looked.add(nameOf(way));
      const other = fixing(search, best, { way, seed: order.seed });
      tried += 1;
      if (other.reached <= best.reached) continue;
      best = other;
      helped = true;
    }
  }
  return { best, tried, finished: true };
}

const nameOf = ({ beat, choice }: Pick<Way, 'beat' | 'choice'>): string => `${beat}/${choice}`;

/** The first way that was open in a play of a plan, is not fixed, and was not looked at. */
function nextWay({ plan, plays }: Judged, looked: ReadonlySet<string>): Way | undefined {
  const fixed = new Set(plan.fixed.map(nameOf));
  for (const { met } of plays) {
    for (const { ways } of met.values()) {
      const way = ways.find((each) => !looked.has(nameOf(each)) && !fixed.has(nameOf(each)));
      if (way !== undefined) return way;
    }
  }
  return undefined;
}

/** Judge a plan with one more choice fixed. A play in which that changes nothing need not be played again: its luck is the same. */
function fixing(search: Search, { plan, plays }: Judged, { way, seed }: { readonly way: Way; readonly seed: string }): Judged {
  const other: Plan = { policy: plan.policy, fixed: [...plan.fixed.filter(({ beat }) => beat !== way.beat), way] };
  const again = plays.map((play, index) => {
    const there = play.met.get(way.beat);
    const changes = there !== undefined && there.taken !== way.choice && there.ways.some(({ choice }) => choice === way.choice);
    return changes ? playPlan(search, other, seedOfRun(seed, index)) : play;
  });
  return judged(other, again);
}

/** Let go of choices that help in one play of two hundred or in fewer: they are luck, and they make a plan long. */
function shorter(search: Search, found: Judged, seed: string): Judged {
  const floor = found.reached - Math.floor(search.plays / 200);
  return found.plan.fixed.reduce((kept, way) => {
    const other = dropping(search, kept, { way, seed });
    return other.reached >= floor ? other : kept;
  }, found);
}

const inStoryOrder = ({ beats }: Program, { policy, fixed }: Plan): Plan =>
  ({ policy, fixed: beats.flatMap(({ id }) => fixed.filter(({ beat }) => beat === id)) });

/** Judge a plan with one choice less fixed. Only plays that made this choice may come out differently. */
function dropping(search: Search, { plan, plays }: Judged, { way, seed }: { readonly way: Way; readonly seed: string }): Judged {
  const other: Plan = { policy: plan.policy, fixed: plan.fixed.filter(({ beat }) => beat !== way.beat) };
  return judged(other, plays.map((play, index) => (play.met.get(way.beat)?.taken === way.choice ? playPlan(search, other, seedOfRun(seed, index)) : play)));
}

/** Play a plan so many times; the same seed gives every plan the same luck. */
const judge = (search: Search, plan: Plan, seed: string): Judged =>
  judged(plan, Array.from({ length: search.plays }, (_, index) => playPlan(search, plan, seedOfRun(seed, index))));

const judged = (plan: Plan, plays: readonly Play[]): Judged => ({ plan, plays, reached: plays.filter(({ reached }) => reached).length });

function playPlan({ program, ends, start }: Search, { policy, fixed }: Plan, luck: string): Play {
  const opened = 'before' in start ? withLuck(start.before, luck) : openState(program, { seed: luck, seating: seatingOf(program, start.auto) }, null);
  const auto: AutoSeats = { policy, seats: playedSeats(program, opened) };
  const met = new Map<string, { readonly taken: string; readonly ways: readonly Way[] }>();
  let state: Int32Array | null = opened;
  for (let commands = 0; state !== null && commands < COMMAND_LIMIT && !hasEnded(state); commands += 1) {
    const leant = nextCommand(program, state, auto);
    if (leant === null) break;
    const ways = leant.type === 'choose' ? waysAt(program, state, leant) : [];
    const planned = ways.find((way) => fixed.some((each) => nameOf(each) === nameOf(way)));
    const command: Command = planned ? { type: 'choose', ...planned } : leant;
    if (command.type === 'choose' && ways.length > 1) met.set(command.beat, { taken: command.choice, ways });
    state = after(program, state, command);
  }
  return { reached: state !== null && ends.has(headerOf(state, HEADER.ended) - 1), met };
}

/** A copy of a state whose questions are answered by another seed from now on. What was drawn stays. */
function withLuck(before: Int32Array, luck: string): Int32Array {
  const state = before.slice();
  const [key0, key1] = chanceKey(luck);
  setHeader(state, HEADER.key0, key0);
  setHeader(state, HEADER.key1, key1);
  return state;
}

function after(program: Program, state: Int32Array, command: Command): Int32Array | null {
  const stepped = step(program, state, { command, sink: null });
  return stepped.accepted ? stepped.state : null;
}
