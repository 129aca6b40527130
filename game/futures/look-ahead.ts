import { addTallies } from '#engine';
import type { ExactFuture, Program, Tally, Way } from '#engine';
import { learnBy, type LessonOptions } from './lessons.ts';
import { attend, type Attendant, type StartLine, type TableFor } from './line.ts';
import type { FutureQuestion, LookedAhead, Standing, WayFuture } from './question.ts';
import { watchOf, type StopOptions, type Watch } from './watch.ts';

/** Workers that look ahead. Keep one pool for long: its workers keep the case open and remember the pathway's answers. */
export interface Pool {
  readonly attendants: readonly Attendant[];
  /** Start one more worker, for what would make these slow. It ends with the pool at the latest. */
  readonly hire: () => Attendant;
  readonly close: () => void;
}

/**
 * Start workers, two unless told. `start` is the shell: `startWebLine` in a page, `startNodeLine` in Node. `tableFor` gives the
 * shipped table with which every worker opens a case: `webTable`, `nodeTable`, or none.
 */
export function openPool(start: StartLine, size = 2, tableFor?: TableFor): Pool {
  const all: Attendant[] = [];
  const hire = (): Attendant => {
    const attendant = attend(start, tableFor);
    all.push(attendant);
    return attendant;
  };
  const attendants = Array.from({ length: size }, hire);
  return { attendants, hire, close: () => all.forEach((each) => each.close()) };
}

/**
 * When to stop early, and who hears how far it is. `progress` counts continuations; ways that turn out exact count for all of
 * theirs at once. It is told after each way that was followed, too, whatever came of it.
 */
export interface LookOptions extends StopOptions {
  readonly progress?: ((done: number, of: number) => void) | undefined;
}

/**
 * Look ahead from every decision of a question with all workers of a pool. The work is dealt out in bands: a few continuations
 * of every way, then more of every way. So a look that is stopped early is fair: all ways have the same continuations, and
 * they are the first ones of the whole. The same question gives the same counts with any number of workers.
 * Stopped by its signal or its time, it resolves with what it has: time is looked at between chunks and between ways that are
 * followed, and what has begun is finished. The time counts once the workers have opened the case.
 * Rejects with one sentence when a worker cannot answer.
 */
export async function lookAhead(pool: Pool, question: FutureQuestion, options: LookOptions = {}): Promise<LookedAhead> {
  await Promise.all(pool.attendants.map((attendant) => attendant.open(question.program, null)));
  const watch = watchOf(options);
  const account = accountOf(question, options);
  const exact = await followAll(pool, question, watch, account);
  const sampled = question.decisions.filter((decision) => !exact.has(decision));
  const bands = bandsOf(question.runs);
  const jobs = bands.flatMap((band, at) => sampled.flatMap((decision) => decision.ways.map((way): Job => ({ at, ...band, decision, way }))));
  const table = new Map<Way, Tally[]>(sampled.flatMap(({ ways }) => ways.map((way) => [way, []] as const)));
  await shareOut(pool, jobs, watch, async (attendant, { at, from, to, decision, way }) => {
    const reply = await attendant.ask(question.program, { type: 'sample', chunk: { before: decision.before, way, policy: question.policy, seed: question.seed, from, to } });
    const tallies = table.get(way);
    if (reply.type === 'sampled' && tallies) tallies[at] = reply.tally;
    account.settle(to - from);
  });
  const whole = wholeBands(bands.length, [...table.values()]);
  const futureOf = (way: Way): WayFuture => ({ way, future: { how: 'sampled', ...sumOf(table.get(way) ?? [], whole) } });
  return {
    decisions: question.decisions.flatMap((decision) => {
      const ways = exact.get(decision) ?? (whole > 0 ? decision.ways.map(futureOf) : []);
      return ways.length > 0 ? [{ step: decision.step, ways }] : [];
    }),
    runs: bands[whole - 1]?.to ?? 0, asked: question.runs, stopped: account.left() ? watch.why() : 'done',
  };
}

/**
 * Let the workers meet a case before anybody asks: the first opens it and plays it so many times, so that it remembers the
 * pathway's answers; the others open it with what the first remembers. Resolves with the number of different answers kept.
 */
export async function warmUp({ attendants }: Pool, program: Program, plays: number): Promise<number> {
  const [first, ...others] = attendants;
  const reply = await first?.ask(program, { type: 'warm', warming: { policy: 'random', seed: 'warm', plays } });
  const table = await first?.ask(program, { type: 'remember' });
  const memory = table?.type === 'remembered' ? table.memory : null;
  await Promise.all(others.map((other) => other.open(program, memory)));
  return reply?.type === 'warmed' ? reply.kept : 0;
}

/**
 * Let a worker of its own learn what plays of a case with these seats do again and again, and all others go by it: they come to the
 * same, sooner. Resolves with whether there was anything to learn; rejects when a worker cannot answer, and nothing is lost then.
 */
export async function teach({ attendants, hire }: Pool, program: Program, seats: readonly string[], options: LessonOptions = {}): Promise<boolean> {
  const learner = hire();
  try {
    const traces = await learnBy(learner, program, seats, options);
    if (traces === null) return false;
    await Promise.all(attendants.map((attendant) => attendant.ask(program, { type: 'go-by', traces })));
    return true;
  } finally {
    learner.close();
  }
}

interface Band { readonly from: number; readonly to: number }
interface Job extends Band { readonly at: number; readonly decision: Standing; readonly way: Way }

/** How many continuations are settled, and whether any are left. */
interface Account { readonly settle: (continuations: number) => void; readonly left: () => boolean }

function accountOf({ decisions, runs }: FutureQuestion, { progress }: LookOptions): Account {
  const of = runs * decisions.reduce((sum, { ways }) => sum + ways.length, 0);
  let done = 0;
  const settle = (continuations: number): void => {
    done += continuations;
    progress?.(done, of);
  };
  return { settle, left: () => done < of };
}

/** Ten continuations at first, so that something is there soon, then more at a time: each question to a worker costs a moment. */
export function bandsOf(runs: number): readonly Band[] {
  const bands: Band[] = [];
  for (let from = 0; from < runs;) {
    const to = Math.min(runs, FIRST_BANDS.find((end) => end > from) ?? from + LAST_BAND);
    bands.push({ from, to });
    from = to;
  }
  return bands;
}

const FIRST_BANDS = [10, 50, 150, 300];
const LAST_BAND = 350;

/** Every worker takes the next job when it is free, until none is left or time is over. */
async function shareOut<T>(pool: Pool, jobs: readonly T[], watch: Watch, work: (attendant: Attendant, job: T) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(pool.attendants.map(async (attendant) => {
    for (let job = jobs[next]; job !== undefined && !watch.over(); job = jobs[next]) {
      next += 1;
      await work(attendant, job);
    }
  }));
}

/** Decisions all of whose ways can be followed within the budget. */
async function followAll(pool: Pool, question: FutureQuestion, watch: Watch, { settle }: Account): Promise<ReadonlyMap<Standing, readonly WayFuture[]>> {
  const found = new Map<Standing, readonly WayFuture[]>();
  const { program, decisions, policy, exact: budget, runs } = question;
  if (budget === null) return found;
  await shareOut(pool, decisions, watch, async (attendant, decision) => {
    const futures: { way: Way; future: ExactFuture }[] = [];
    for (const way of decision.ways) {
      if (watch.over()) return;
      const reply = await attendant.ask(program, { type: 'follow', following: { before: decision.before, way, policy, budget } });
      settle(0);
      if (reply.type !== 'followed' || reply.future.how !== 'exact') return;
      futures.push({ way, future: reply.future });
    }
    found.set(decision, futures);
    settle(runs * futures.length);
  });
  return found;
}

/** How many bands every way has, counted from the first. */
function wholeBands(count: number, ways: readonly (readonly Tally[])[]): number {
  for (let band = 0; band < count; band += 1) if (ways.some((tallies) => tallies[band] === undefined)) return band;
  return count;
}

const sumOf = (tallies: readonly Tally[], bands: number): Tally =>
  tallies.slice(0, bands).reduce((sum, tally) => addTallies(sum, tally));
