import { OUTCOMES, shareOf, type Outcome, type Program, type Share } from '#engine';
import type { DecisionFuture, WayFuture } from './question.ts';

/** How often something follows, in thousandths. Where the future is exact, low and high are the share itself and nothing was counted. */
export interface FutureShare { readonly share: number; readonly low: number; readonly high: number; readonly count: number | null }
export interface EndingShare extends FutureShare { readonly ending: string | null; readonly outcome: string | null }
export interface OutcomeShare extends FutureShare { readonly outcome: Outcome | null }

/** The shares of a way's endings in the order of the case, and last of no ending at all (null). */
export function endingShares(program: Program, { future }: WayFuture): readonly EndingShare[] {
  return future.endings.map((value, at) => {
    const ending = program.endings[at];
    return { ending: ending?.id ?? null, outcome: ending?.outcome ?? null, ...shareIn(future, value) };
  });
}

/** The shares of the outcomes of the pathway, in their order, and last of none (null). Several endings of a case may share one. */
export function outcomeShares({ future }: WayFuture): readonly OutcomeShare[] {
  return future.outcomes.map((value, at) => ({ outcome: OUTCOMES[at] ?? null, ...shareIn(future, value) }));
}

function shareIn(future: WayFuture['future'], value: number): FutureShare {
  if (future.how === 'sampled') {
    const { count, share, low, high }: Share = shareOf(value, future.runs);
    return { count, share, low, high };
  }
  const share = Math.round(1000 * value);
  return { count: null, share, low: share, high: share };
}

/**
 * How far the ways of a decision lie apart: the largest difference, in thousandths, that one ending (its place is `at`) has
 * between two of them. `clear` is false where the intervals of those two overlap: the difference may be chance.
 */
export interface Apart { readonly apart: number; readonly at: number; readonly clear: boolean }

/** The largest difference between ways, each given by its shares in the same order. A measure of how much hangs on a decision, not of how good a way is. */
export function apartness(ways: readonly (readonly FutureShare[])[]): Apart {
  return (ways[0] ?? []).reduce<Apart>((most, first, at) => {
    const column = ways.flatMap((way) => way[at] ?? []);
    const least = column.reduce((low, each) => (each.share < low.share ? each : low), first);
    const greatest = column.reduce((high, each) => (each.share > high.share ? each : high), first);
    const apart = greatest.share - least.share;
    return apart > most.apart ? { apart, at, clear: greatest.low > least.high } : most;
  }, { apart: 0, at: 0, clear: false });
}

/** Decisions whose ways differ, most first; `sharesOf` says by what. */
export function turningPoints(decisions: readonly DecisionFuture[], sharesOf: (way: WayFuture) => readonly FutureShare[]): readonly (DecisionFuture & { readonly how: Apart })[] {
  return decisions.map((decision) => ({ ...decision, how: apartness(decision.ways.map(sharesOf)) }))
    .filter(({ how }) => how.apart > 0).sort((one, other) => other.how.apart - one.how.apart || one.step - other.step);
}
