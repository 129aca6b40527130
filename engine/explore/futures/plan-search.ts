import type { Program } from '../../scenario/program.ts';
import { POLICIES, type AnyPolicy } from '../policy.ts';
import { seedOfRun } from '../simulate.ts';
import { placesOfEndings } from './best-play.ts';
import { createPlanPlayer, type FixedPlan, type PlanPlay, type PlanPlayer, type PlanStart } from './plan-play.ts';
import { zeros } from './sample.ts';
import { finish, type Stepwise } from './stepwise.ts';
import type { Way } from './ways.ts';

/** What is looked for: endings, by ids; how many plays judge a plan; the luck; and a policy of somebody's own to try and compare, besides the three. */
export interface PlanOrder { readonly wanted: readonly string[]; readonly plays: number; readonly seed: string; readonly policy?: AnyPolicy }

/** A simple plan: lean as a policy does, and in some moments always make the same choice, where it is open. */
export interface Plan { readonly policy: AnyPolicy; readonly fixed: readonly Way[] }

/** The best plan that a search came by, judged with luck that the search never saw. */
export interface FoundPlan {
  readonly how: 'sampled';
  /** Plays behind each count below: fewer than asked for, or none, when it was stopped. Plans tried to find this one. */
  readonly plays: number;
  readonly tried: number;
  /** False when it was stopped before it found nothing more to better. */
  readonly finished: boolean;
  readonly plan: Plan;
  readonly reached: number;
  /** What the plan reaches without one of its fixed choices, in their order. */
  readonly without: readonly number[];
  /** What the policies alone reach with the same luck. */
  readonly policies: readonly { readonly policy: AnyPolicy; readonly reached: number }[];
}

/** How far a search is: plans tried, how often the best of them reaches the endings while it is looked for, and plays that judged it. */
export interface PlanProgress { readonly phase: 'begin' | 'search' | 'shorten' | 'judge'; readonly tried: number; readonly reached: number; readonly judged: number }

type Steps<Done> = Stepwise<PlanProgress, Done>;
type Told = { -readonly [name in keyof PlanProgress]: PlanProgress[name] };
interface Search { readonly program: Program; readonly ends: ReadonlySet<number>; readonly play: PlanPlayer; readonly plays: number; readonly policies: readonly AnyPolicy[]; readonly told: Told; /** Asked to end this phase, and whether any phase was ended so. */ stopped: boolean; cut: boolean }
interface Judged { readonly plan: FixedPlan; readonly plays: readonly PlanPlay[]; readonly reached: number }
/** A plan with luck to play it by, and plays of it that are known already. */
interface Trial { readonly plan: FixedPlan; readonly seed: string; readonly from: number; readonly to: number; readonly known?: (index: number) => PlanPlay | null }

/** After so many plays there is a break in which somebody may stop. */
const PLAYS_OF_PIECE = 16;

/**
 * Look for a plan that reaches the wanted endings often, where everything that can follow is too much to follow. It begins with
 * the policy that reaches them most and fixes one choice after the other while that helps. Best play reaches them at least as
 * often as any plan does: so the share is a lower bound, with the error of a sample. What is not found proves nothing.
 * The played seats follow the plan; stand-ins stay who they are. `stop` is asked again and again while plans are tried.
 * Throws a RangeError for an ending that the case does not have, or a table that does not fit it.
 */
export const searchPlan = (program: Program, start: PlanStart, order: PlanOrder & { readonly stop?: () => boolean }): FoundPlan =>
  finish(searchPlanStepwise(program, start, order), ({ phase }) => phase === 'search' && order.stop?.() === true);

/**
 * The same in pieces. A stop ends the phase it is in: the search goes over to the best plan so far, and judging counts the
 * plays that every plan has. The same plan comes out however the pieces are dealt with, unless it is stopped.
 */
export function* searchPlanStepwise(program: Program, start: PlanStart, order: PlanOrder): Steps<FoundPlan> {
  const own = order.policy === undefined || typeof order.policy === 'string' ? [] : [order.policy];
  const search: Search = {
    program, ends: placesOfEndings(program, order.wanted), play: createPlanPlayer(program, start), plays: order.plays, policies: [...POLICIES, ...own],
    told: { phase: 'begin', tried: 0, reached: 0, judged: 0 }, stopped: false, cut: false,
  };
  const plan = inStoryOrder(program, yield* findPlan(search, `${order.seed}/search`));
  const finished = !search.cut;
  enter(search, 'judge');
  return { how: 'sampled', tried: search.told.tried, finished, plan: { policy: plan.policy, fixed: plan.fixed.map((choice) => wayOf(program, choice)) }, ...yield* judge(search, plan, `${order.seed}/judge`) };
}

function* findPlan(search: Search, seed: string): Steps<FixedPlan> {
  let best: Judged | null = null;
  for (const policy of search.policies) {
    const begun: Judged | null = yield* tryOut(search, { plan: { policy, fixed: [] }, seed, from: 0, to: search.plays });
    if (begun === null) break;
    if (best === null || begun.reached > best.reached) best = begun;
    tell(search, best, 1);
  }
  if (best === null) return { policy: search.policies[0] ?? 'typical', fixed: [] };
  if (!search.stopped) enter(search, 'search');
  const found = yield* better(search, best, seed);
  enter(search, 'shorten');
  return (yield* shorter(search, found, seed)).plan;
}

/** Begin a phase. One that was ended early leaves the next its own time. */
function enter(search: Search, phase: PlanProgress['phase']): void {
  search.told.phase = phase;
  search.stopped = false;
}

function tell({ told }: Search, best: Judged, plans: number): void {
  told.tried += plans;
  told.reached = best.reached;
}

/** Tell how far it is, and hear whether to stop. */
function* pause(search: Search): Steps<void> {
  if ((yield { ...search.told }) !== true) return;
  search.stopped = true;
  search.cut = true;
}

/** Fix one choice after the other, moment by moment, until a whole round helps no more. */
function* better(search: Search, from: Judged, seed: string): Steps<Judged> {
  let best = from;
  for (let helped = true; helped;) {
    helped = false;
    const looked = new Set<number>();
    for (let choice = nextChoice(best, looked); choice !== undefined && best.reached < search.plays; choice = nextChoice(best, looked)) {
      yield* pause(search);
      const other: Judged | null = search.stopped ? null : yield* tryOut(search, fixing(search, best, { choice, seed }));
      if (other === null) return best;
      looked.add(choice);
      if (other.reached > best.reached) {
        best = other;
        helped = true;
      }
      tell(search, best, 1);
    }
  }
  return best;
}

/** The first choice that was open in a play of a plan, is not fixed, and was not looked at. */
function nextChoice({ plan, plays }: Judged, looked: ReadonlySet<number>): number | undefined {
  for (const { met } of plays) {
    for (const { open } of met.values()) {
      const found = open.find((choice) => !looked.has(choice) && !plan.fixed.includes(choice));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

const beatOf = ({ program }: Search, choice: number): number => program.choices[choice]?.beat ?? -1;
const besides = (search: Search, fixed: readonly number[], beat: number): readonly number[] => fixed.filter((each) => beatOf(search, each) !== beat);

/** A plan with one more choice fixed. A play in which that changes nothing need not be played again: its luck is the same. */
function fixing(search: Search, { plan, plays }: Judged, { choice, seed }: { readonly choice: number; readonly seed: string }): Trial {
  const beat = beatOf(search, choice);
  const known = (index: number): PlanPlay | null => {
    const there = plays[index]?.met.get(beat);
    return there !== undefined && there.taken !== choice && there.open.includes(choice) ? null : plays[index] ?? null;
  };
  return { plan: { policy: plan.policy, fixed: [...besides(search, plan.fixed, beat), choice] }, seed, from: 0, to: search.plays, known };
}

/** Let go of choices that help in one play of two hundred or in fewer: they are luck, and they make a plan long. */
function* shorter(search: Search, found: Judged, seed: string): Steps<Judged> {
  const floor = found.reached - Math.floor(search.plays / 200);
  let kept = found;
  for (const choice of found.plan.fixed) {
    const other: Judged | null = yield* tryOut(search, { ...dropping(search, kept, choice), seed, from: 0, to: search.plays });
    if (other === null) break;
    if (other.reached >= floor) kept = other;
  }
  return kept;
}

/** A plan with one choice less fixed. Only plays that made this choice may come out differently. */
function dropping(search: Search, { plan, plays }: Pick<Judged, 'plan' | 'plays'>, choice: number): Pick<Trial, 'plan'> & { readonly known: (index: number) => PlanPlay | null } {
  const beat = beatOf(search, choice);
  return { plan: { policy: plan.policy, fixed: besides(search, plan.fixed, beat) }, known: (index) => (plays[index]?.met.get(beat)?.taken === choice ? null : plays[index] ?? null) };
}

/** Play a plan; the same seed gives every plan the same luck. Null when it was stopped on the way. */
function* tryOut(search: Search, { plan, seed, from, to, known }: Trial): Steps<Judged | null> {
  const plays: PlanPlay[] = [];
  let reached = 0;
  let played = 0;
  for (let index = from; index < to; index += 1) {
    let play = known?.(index - from) ?? null;
    if (play === null) {
      play = search.play(plan, seedOfRun(seed, index));
      played += 1;
      if (played % PLAYS_OF_PIECE === 0) yield* pause(search);
      if (search.stopped) return null;
    }
    plays.push(play);
    if (search.ends.has(play.ending)) reached += 1;
  }
  return { plan, plays, reached };
}

type Verdict = Pick<FoundPlan, 'plays' | 'reached' | 'without' | 'policies'>;

/** Judge a plan beside the policies, a band of plays after the other. Only bands count in which every plan was played. */
function* judge(search: Search, plan: FixedPlan, seed: string): Steps<Verdict> {
  const counts = { reached: 0, without: zeros(plan.fixed.length), policies: zeros(search.policies.length) };
  let to = 0;
  for (let from = 0; from < search.plays; from = to) {
    const end = Math.min(search.plays, from === 0 ? FIRST_BAND : from + NEXT_BAND);
    const band = yield* judgeBand(search, plan, { seed, from, to: end });
    if (band === null) break;
    to = end;
    search.told.judged = to;
    counts.reached += band.reached;
    band.without.forEach((each, at) => { counts.without[at] = (counts.without[at] ?? 0) + each; });
    band.policies.forEach((each, at) => { counts.policies[at] = (counts.policies[at] ?? 0) + each; });
  }
  return { plays: to, reached: counts.reached, without: counts.without, policies: search.policies.map((policy, at) => ({ policy, reached: counts.policies[at] ?? 0 })) };
}

const FIRST_BAND = 10;
const NEXT_BAND = 50;

function* judgeBand(search: Search, plan: FixedPlan, luck: Pick<Trial, 'seed' | 'from' | 'to'>): Steps<{ readonly reached: number; readonly without: readonly number[]; readonly policies: readonly number[] } | null> {
  const found: Judged | null = yield* tryOut(search, { plan, ...luck });
  if (found === null) return null;
  const without: number[] = [];
  for (const choice of plan.fixed) without.push((yield* tryOut(search, { ...dropping(search, found, choice), ...luck }))?.reached ?? 0);
  const policies: number[] = [];
  for (const policy of search.policies) policies.push((yield* tryOut(search, { plan: { policy, fixed: [] }, ...luck }))?.reached ?? 0);
  return search.stopped ? null : { reached: found.reached, without, policies };
}

/** Moments in the order of the case. Each has one fixed choice at most. */
const inStoryOrder = ({ choices }: Program, { policy, fixed }: FixedPlan): FixedPlan =>
  ({ policy, fixed: [...fixed].sort((one, other) => (choices[one]?.beat ?? 0) - (choices[other]?.beat ?? 0)) });

function wayOf({ names, beats, choices }: Program, place: number): Way {
  const choice = choices[place];
  const beat = beats[choice?.beat ?? -1];
  return { seat: names.seats[beat?.seat ?? -1] ?? '', beat: beat?.id ?? '', choice: choice?.id ?? '' };
}
