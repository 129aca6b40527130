/** Something that can play a case from a seed. `record` says how it ended, in a form that all contenders share. */
export interface Contender {
  readonly name: string;
  /** A session takes it a good part of a second: it plays only so many of a round's sessions, and the first contender plays those once more beside it. */
  readonly few?: number;
  /** It plays in the first round only, and is not warmed. */
  readonly once?: boolean;
  readonly play: (seed: string) => void;
}

/** Microseconds of processor time for one session in a round, and what the first contender took for the very same sessions. */
export interface Timing { readonly time: number; readonly first: number }
/** By contender, one for each round that it played. */
export type Timings = ReadonlyMap<string, readonly Timing[]>;

/** How often, and for how long each contender runs in a round before the next one has its turn. */
export interface Pace {
  readonly rounds: number;
  /** Different sessions in a round. Everyone plays all of them, quick ones again and again until the time is over. */
  readonly sessions: number;
  readonly milliseconds: number;
  /** Milliseconds before the rounds, not counted: until the compiler has done its work. */
  readonly warmUp: number;
  /** The same for the first contender, where it needs longer: its first sessions wait for XState, so the compiler sees few of them. */
  readonly warmUpOfFirst?: number;
}

/** Let each contender play for a while, without counting, one fresh session after the other. */
export function warm(contenders: readonly Contender[], name: string, { warmUp, warmUpOfFirst = warmUp }: Pace): void {
  for (const [at, { once, play }] of contenders.entries()) {
    if (once === true) continue;
    const begun = process.cpuUsage();
    for (let played = 0; spentSince(begun) < 1000 * (at === 0 ? warmUpOfFirst : warmUp); played += 1) play(`${name}/${played}`);
  }
}

/**
 * Let contenders take turns: in each round everyone plays the same sessions, all of them, so that nobody has an easier case.
 * Time of the processor is counted, not time on the wall: what else the machine does is not ours.
 */
export function takeTurns(contenders: readonly Contender[], name: string, pace: Pace): Timings {
  warm(contenders, `${name}/warm`, pace);
  const timings = new Map<string, Timing[]>(contenders.map((each) => [each.name, []]));
  const [first] = contenders;
  for (let round = 0; first !== undefined && round < pace.rounds; round += 1) {
    const seeds = Array.from({ length: pace.sessions }, (_, session) => `${name}/${round}/${session}`);
    const ofFirst = perSession(first, seeds, pace.milliseconds);
    for (const each of contenders) {
      if (each.once === true && round > 0) continue;
      const own = seeds.slice(0, each.few);
      const time = each === first ? ofFirst : perSession(each, own, pace.milliseconds);
      timings.get(each.name)?.push({ time, first: own.length === seeds.length ? ofFirst : perSession(first, own, pace.milliseconds) });
    }
  }
  return timings;
}

/** The clock is asked once in a batch: to ask takes microseconds, which is a good part of a short session. */
const BATCH_MICROSECONDS = 1000;

/** Play all sessions of a round, again and again until the time is over; only whole passes count. */
function perSession({ play }: Contender, seeds: readonly string[], milliseconds: number): number {
  const begun = process.cpuUsage();
  let [passes, spent, batch] = [0, 0, 1];
  do {
    for (const end = passes + batch; passes < end; passes += 1) for (const seed of seeds) play(seed);
    const now = spentSince(begun);
    if (now - spent < BATCH_MICROSECONDS) batch *= 2;
    spent = now;
  } while (spent < 1000 * milliseconds);
  return spent / (passes * seeds.length);
}

function spentSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return user + system;
}

/** The middle of some values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] ?? NaN : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** What several rounds came to. */
export interface Rounds { readonly median: number; readonly best: number }

/** How many times longer a contender takes than the first one: the median of the ratios within rounds, and the ratio of the best rounds. */
export function ratioToFirst(timings: Timings, name: string): Rounds {
  const all = timings.get(name) ?? [];
  return { median: median(all.map(({ time, first }) => time / first)), best: Math.min(...all.map(({ time }) => time)) / Math.min(...all.map(({ first }) => first)) };
}
