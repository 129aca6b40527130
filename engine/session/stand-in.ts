import { PLAYERS, type Player } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import { isOffered, isOpen } from './legal.ts';
import { ask, peekByWeight, type Run } from './run.ts';

/** How much a player of this kind leans to a choice: the case's weights, or all alike [teaching value]. */
export function leaning(program: Program, choice: number, player: Player): number {
  const entry = program.choices[choice];
  switch (player) {
    case 'typical':
      return entry?.typical ?? 0;
    case 'careful':
      return entry?.careful ?? 0;
    case 'random':
    case 'trainee':
      return 1;
  }
}

/** No choice. */
export const NO_CHOICE = -1;

/**
 * The choice a player of this kind would take in an open beat, or NO_CHOICE when every choice is closed. Nothing changes:
 * the luck of the session belongs to the session alone.
 */
export function leansTo(run: Run, beat: number, player: number): number {
  const { program, plan } = run;
  const { candidates, weights } = plan;
  const word = PLAYERS[player] ?? 'typical';
  let count = 0;
  let total = 0;
  for (const choice of program.beats[beat]?.choices ?? []) {
    if (!isOffered(run, choice) || !isOpen(run, choice)) continue;
    const weight = leaning(program, choice, word);
    candidates[count] = choice;
    weights[count] = weight;
    total += weight;
    count += 1;
  }
  if (total === 0) weights.fill(1, 0, count);
  const place = peekByWeight(run, program.beats[beat]?.question ?? 0, weights, count);
  return place < 0 ? NO_CHOICE : candidates[place] ?? NO_CHOICE;
}

/**
 * The choice a stand-in takes in an open beat, or NO_CHOICE. The draw belongs to the beat's own question and is used up: the
 * same seed gives the same stand-in, whatever the others do.
 */
export function pick(run: Run, beat: number, player: number): number {
  const choice = leansTo(run, beat, player);
  if (choice !== NO_CHOICE) ask(run, run.program.beats[beat]?.question ?? 0);
  return choice;
}
