import { shareOf, type Program, type Share } from '#engine';
import type { DecisionFuture, WayFuture } from './question.ts';

/** How often one ending follows, in thousandths. Where the future is exact, low and high are the share itself and nothing was counted. */
export interface EndingShare { readonly ending: string | null; readonly outcome: string | null; readonly share: number; readonly low: number; readonly high: number; readonly count: number | null }

/** The shares of a way's endings in the order of the case, and last of no ending at all (null). */
export function endingShares(program: Program, { future }: WayFuture): readonly EndingShare[] {
  return future.endings.map((value, at) => {
    const ending = program.endings[at];
    const about = { ending: ending?.id ?? null, outcome: ending?.outcome ?? null };
    if (future.how === 'sampled') {
      const { count, share, low, high }: Share = shareOf(value, future.runs);
      return { ...about, count, share, low, high };
    }
    const share = Math.round(1000 * value);
    return { ...about, count: null, share, low: share, high: share };
  });
}

/** How far the ways of a decision lie apart: the largest difference, in thousandths, that one ending has between two of them. */
export interface Apart { readonly apart: number; readonly ending: string | null; /** False where the intervals of those two ways overlap: it may be chance. */ readonly clear: boolean }

/** The largest difference between the ways of a decision. Ways with the same luck differ by the way alone, but a sample stays a sample. */
export function apartness(program: Program, { ways }: DecisionFuture): Apart {
  const shares = ways.map((way) => endingShares(program, way));
  return (shares[0] ?? []).reduce<Apart>((most, { ending }, at) => {
    const column = shares.flatMap((each) => each[at] ?? []);
    const [least, greatest] = [column.reduce((low, each) => (each.share < low.share ? each : low)), column.reduce((high, each) => (each.share > high.share ? each : high))];
    const apart = greatest.share - least.share;
    return apart > most.apart ? { apart, ending, clear: greatest.low > least.high } : most;
  }, { apart: 0, ending: null, clear: false });
}

/** Decisions whose ways differ, most first. A measure of how much hangs on a decision, not of how good any way is. */
export function turningPoints(program: Program, decisions: readonly DecisionFuture[]): readonly (DecisionFuture & { readonly how: Apart })[] {
  return decisions.map((decision) => ({ ...decision, how: apartness(program, decision) }))
    .filter(({ how }) => how.apart > 0).sort((one, other) => other.how.apart - one.how.apart || one.step - other.step);
}
