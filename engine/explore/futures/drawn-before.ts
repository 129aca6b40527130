import { peekByWeight } from '../../session/chance-of-run.ts';
import type { Run } from '../../session/run.ts';
import { minuteOf, STOPPED } from '../../session/state.ts';

/** A wait that is due and closed: the slot of its question, the weights of its rival answers, and the place that was drawn. */
export interface DrawnBefore { readonly slot: number; readonly weights: Int32Array; readonly place: number }

/** The rival answers that a state in which somebody decides has drawn and not used. Other luck must not draw them again: waiting would choose the open one. */
export function drawnBefore(run: Run): readonly DrawnBefore[] {
  const { plan, state } = run;
  const minute = minuteOf(state);
  return plan.clocks.flatMap(({ questions: [, , slot], outcomes: { length } }, index) => {
    const due = state[plan.at.clocks + index] ?? STOPPED;
    const weights = plan.clockWeights[index];
    if (length < 2 || weights === undefined || due === STOPPED || due > minute) return [];
    const place = peekByWeight(run, slot, weights, length);
    return place < 0 ? [] : [{ slot, weights, place }];
  });
}

/** Let a run with new luck keep what was drawn before: it goes on to the first draw that answers the same. */
export function keepDrawn(run: Run, drawn: readonly DrawnBefore[]): void {
  for (const { slot, weights, place } of drawn) while (peekByWeight(run, slot, weights, weights.length) !== place) run.use(slot);
}
