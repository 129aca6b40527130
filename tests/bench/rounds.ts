/** Something that can play a case from a seed. `record` says how it ended, in a form that all contenders share. */
export interface Contender {
  readonly name: string;
  /** A session takes it a good part of a second: it plays in the first round only, and is not warmed. */
  readonly slow?: boolean;
  readonly play: (seed: string) => void;
}

/** Microseconds of processor time for one session, by contender and round. */
export type Timings = ReadonlyMap<string, readonly number[]>;

/** How often, and for how long each contender runs in a round before the next one has its turn. */
export interface Pace {
  readonly rounds: number;
  readonly milliseconds: number;
  /** Milliseconds before the rounds, not counted: until the compiler has done its work. */
  readonly warmUp: number;
  /** The same for the first contender, where it needs longer: its first sessions wait for XState, so the compiler sees few of them. */
  readonly warmUpOfFirst?: number;
}

/** Let each contender play for a while, without counting. */
export function warm(contenders: readonly Contender[], name: string, { warmUp, warmUpOfFirst = warmUp }: Pace): void {
  for (const [at, each] of contenders.entries()) if (each.slow !== true) perSession(each, name, at === 0 ? warmUpOfFirst : warmUp);
}

/**
 * Let contenders take turns: in each round everyone plays the same fresh seeds in the same order, until its time is over.
 * Time of the processor is counted, not time on the wall: what else the machine does is not ours.
 */
export function takeTurns(contenders: readonly Contender[], name: string, pace: Pace): Timings {
  warm(contenders, `${name}/warm`, pace);
  const { rounds, milliseconds } = pace;
  const timings = new Map<string, number[]>(contenders.map((each) => [each.name, []]));
  for (let round = 0; round < rounds; round += 1) for (const each of contenders) if (round === 0 || each.slow !== true) timings.get(each.name)?.push(perSession(each, `${name}/${round}`, milliseconds));
  return timings;
}

/** The clock is asked once in a batch: to ask takes microseconds, which is a good part of a short session. */
const BATCH_MICROSECONDS = 1000;

function perSession({ play }: Contender, name: string, milliseconds: number): number {
  const begun = process.cpuUsage();
  let [played, spent, batch] = [0, 0, 1];
  do {
    for (const end = played + batch; played < end; played += 1) play(`${name}/${played}`);
    const { user, system } = process.cpuUsage(begun);
    if (user + system - spent < BATCH_MICROSECONDS) batch *= 2;
    spent = user + system;
  } while (spent < 1000 * milliseconds);
  return spent / played;
}

/** The middle of some values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] ?? NaN : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** How many times longer one takes than the other: the median of the ratios within rounds, and the ratio of the best rounds. */
export function ratioOf(timings: Timings, slow: string, fast: string): { readonly median: number; readonly best: number } {
  const [theirs, ours] = [timings.get(slow) ?? [], timings.get(fast) ?? []];
  return { median: median(theirs.map((time, round) => time / (ours[round] ?? NaN))), best: Math.min(...theirs) / Math.min(...ours) };
}
