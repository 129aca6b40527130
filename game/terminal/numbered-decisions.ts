import { decisionsOf, factsOf, impactOf, timeline } from '#engine';
import type { Decision, Session } from '#engine';
import { numberedSteps, stepOfDecision } from '../debrief/step-numbers.ts';
import type { Standing } from '../futures/question.ts';
import { readWeights } from './files.ts';

/** A decision under the number and the minute of the step that tells of it in the debrief. `step` is its place in the log. */
export interface NumberedDecision extends Omit<Decision, 'step' | 'ways'>, Standing { readonly number: number; readonly minute: number }

/** The decisions of a session in the order in which they were made. One whose effect the record does not hold has no step, and is left out. */
export function numberedDecisions(session: Session): readonly NumberedDecision[] {
  const { program } = session;
  const [facts, weights] = [factsOf(session), readWeights()];
  const steps = numberedSteps(session, timeline({ program, facts, impact: impactOf(program, weights, facts), weights }));
  return decisionsOf(session).flatMap((decision) => {
    const told = stepOfDecision(steps, decision);
    return told ? [{ ...decision, number: told.number, minute: told.step.minute }] : [];
  });
}
