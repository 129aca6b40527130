import type { AnyPolicy, BestPlay, Budget, FoundPlan, OverBudget, PlanProgress, PlanStart, Program } from '#engine';
import type { Attendant } from './line.ts';
import type { LongLook, LongProgress, LongReply } from './long-look.ts';
import type { Pool } from './look-ahead.ts';
import { watchOf, type StopOptions, type Watch } from './watch.ts';

/** Best play towards endings, by ids: from a state in which somebody decides. A plan is searched from `start`. */
export interface BestQuestion {
  readonly program: Program;
  readonly before: Int32Array;
  readonly start: PlanStart;
  readonly wanted: readonly string[];
  /** To compare with. */
  readonly policy: AnyPolicy;
  readonly budget: Budget;
  /** How many plays judge a plan, and their luck. */
  readonly plays: number;
  readonly seed: string;
  /** Later moments: where too much can follow here, the first of them with an exact answer is named. */
  readonly later: readonly { readonly step: number; readonly before: Int32Array }[];
}

/** What was found. `atLeast` is null where the exact answer stands; `exact` where the look was stopped before it was known. */
export interface BestAhead {
  readonly exact: BestPlay | OverBudget | null;
  readonly later: number | null;
  readonly atLeast: FoundPlan | null;
  readonly stopped: 'done' | 'cancelled' | 'out of time';
}

/** When to stop, and who hears how far it is. */
export interface BestOptions extends StopOptions { readonly progress?: ((progress: LongProgress) => void) | undefined }

/** A worker looks up after so many milliseconds: a look that is called off ends within about twice as long. */
const SLICE = 100;
/** A search that is called off may still judge what it found, in so many milliseconds. */
const GRACE = 500;
/** A search with a limit keeps a quarter of its time, and no more than so many milliseconds, to judge what it found. */
const MOST_TO_JUDGE = 30_000;
/** The share of those milliseconds that is still left when a phase has to end. */
const LEFT: Readonly<Record<PlanProgress['phase'], number>> = { begin: 1, search: 1, shorten: 0.5, judge: 0 };

let looks = 0;

/**
 * Best play with the workers of a pool. The first follows every branch; the last looks for a plan meanwhile, in case that is too
 * much to follow. The same question has the same answer with any number of workers, unless it is stopped.
 * Stopped by its signal or its time, it resolves with what it has. The time counts once the workers have opened the case.
 * Rejects with one sentence when a worker cannot answer.
 */
export async function bestAhead(pool: Pool, question: BestQuestion, options: BestOptions = {}): Promise<BestAhead> {
  const [first] = pool.attendants;
  const last = pool.attendants.at(-1);
  if (!first || !last) throw new RangeError('There is no worker to ask.');
  await Promise.all([first, last].map((each) => each.open(question.program, null)));
  const watch = watchOf(options);
  const asking: Asking = { question, watch, options, called: { off: false } };
  try {
    const [{ exact, later, whole }, atLeast] = await Promise.all([followAll(first, asking), search(last, asking)]);
    const done = exact?.how === 'exact' || (whole && atLeast?.finished === true && atLeast.plays === question.plays);
    return { exact, later, atLeast: exact?.how === 'exact' ? null : atLeast, stopped: done ? 'done' : watch.why() };
  } finally {
    asking.called.off = true;
  }
}

interface Asking { readonly question: BestQuestion; readonly watch: Watch; readonly options: BestOptions; /** Nobody needs the plan any more. */ readonly called: { off: boolean } }
interface Followed { readonly exact: BestPlay | OverBudget | null; readonly later: number | null; /** False when the time was over before all was followed. */ readonly whole: boolean }

/** Follow from here; where that is too much, from the later moments until one is not. */
async function followAll(attendant: Attendant, asking: Asking): Promise<Followed> {
  const { question, called } = asking;
  const exact = await follow(attendant, asking, question.before);
  if (exact?.how === 'exact') called.off = true;
  if (exact?.how !== 'over-budget') return { exact, later: null, whole: exact !== null };
  for (const { step, before } of question.later) {
    const there = await follow(attendant, asking, before);
    if (there === null) return { exact, later: null, whole: false };
    if (there.how === 'exact') return { exact, later: step, whole: true };
  }
  return { exact, later: null, whole: true };
}

async function follow(attendant: Attendant, asking: Asking, before: Int32Array): Promise<BestPlay | OverBudget | null> {
  const { question: { wanted, policy, budget }, watch } = asking;
  const reply = await pursue(attendant, asking, { look: { kind: 'follow', before, order: { wanted, policy, budget } }, next: () => (watch.over() ? 'drop' : 'go on') });
  return reply?.type === 'best' ? reply.play : null;
}

async function search(attendant: Attendant, asking: Asking): Promise<FoundPlan | null> {
  const { question: { start, wanted, plays, seed, policy }, options, called } = asking;
  const isOver = phaseWatch(options);
  const next = (progress: LongProgress | null): Next => {
    if (called.off) return 'drop';
    return isOver(progress?.kind === 'search' ? progress.phase : 'begin') ? 'stop' : 'go on';
  };
  const reply = await pursue(attendant, asking, { look: { kind: 'search', start, order: { wanted, plays, seed, policy } }, next });
  return reply?.type === 'plan' ? reply.plan : null;
}

/** Whether a phase of a search has to end: so early that the phases after it have some time, too. */
function phaseWatch({ signal, milliseconds = Infinity }: StopOptions): (phase: PlanProgress['phase']) => boolean {
  const began = performance.now();
  const reserve = Math.min(MOST_TO_JUDGE, milliseconds / 4);
  let cancelled: number | null = null;
  return (phase) => {
    const now = performance.now();
    if (signal?.aborted === true) cancelled ??= now;
    return now >= began + milliseconds - LEFT[phase] * reserve || (cancelled !== null && now >= cancelled + (1 - LEFT[phase]) * GRACE);
  };
}

/** What to do with a look after a slice of it. */
type Next = 'go on' | 'stop' | 'drop';
interface Pursuit { readonly look: LongLook; readonly next: (progress: LongProgress | null) => Next }

/** Have a worker do a long look, a slice after the other, until it ends or is dropped. */
async function pursue(attendant: Attendant, { question: { program }, options }: Asking, { look, next }: Pursuit): Promise<LongReply | null> {
  looks += 1;
  const id = looks;
  await attendant.ask(program, { type: 'begin', id, look });
  let progress: LongProgress | null = null;
  for (let how = next(progress); how !== 'drop'; how = next(progress)) {
    const reply = await attendant.ask(program, { type: 'go-on', id, milliseconds: SLICE, stop: how === 'stop' });
    if (reply.type === 'best' || reply.type === 'plan') return reply;
    if (reply.type !== 'working') continue;
    progress = reply.progress;
    options.progress?.(progress);
  }
  await attendant.ask(program, { type: 'drop', id });
  return null;
}
