import { isOffered, isOpen } from './legal.ts';
import { peekByWeight } from './chance-of-run.ts';
import type { Run } from './run.ts';

/** No choice. */
export const NO_CHOICE = -1;

/**
 * The choice that somebody takes in an open beat who leans so much to each choice of the case, or NO_CHOICE when every choice
 * is closed. Nothing changes: the luck of the session belongs to the session alone.
 */
export function leansTo(run: Run, beat: number, leans: Int32Array): number {
  const { candidates, weights, choicesOfBeat, questionOfBeat } = run.plan;
  const choices = choicesOfBeat[beat];
  if (choices === undefined) return NO_CHOICE;
  let count = 0;
  let total = 0;
  for (let at = 0; at < choices.length; at += 1) {
    const choice = choices[at] ?? NO_CHOICE;
    if (!isOffered(run, choice) || !isOpen(run, choice)) continue;
    const weight = leans[choice] ?? 0;
    candidates[count] = choice;
    weights[count] = weight;
    total += weight;
    count += 1;
  }
  if (total === 0) weights.fill(1, 0, count);
  const place = peekByWeight(run, questionOfBeat[beat] ?? 0, weights, count);
  return place < 0 ? NO_CHOICE : candidates[place] ?? NO_CHOICE;
}

/**
 * The choice a stand-in takes in an open beat, or NO_CHOICE. The draw belongs to the beat's own question and is used up: the
 * same seed gives the same stand-in, whatever the others do.
 */
export function pick(run: Run, beat: number, player: number): number {
  const leans = run.plan.leanings[player];
  const choice = leans === undefined ? NO_CHOICE : leansTo(run, beat, leans);
  if (choice !== NO_CHOICE) run.use(run.plan.questionOfBeat[beat] ?? 0);
  return choice;
}
