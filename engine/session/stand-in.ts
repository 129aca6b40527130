import { PLAYERS, type Player } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import { offered, verdictOf } from './legal.ts';
import { askByWeight, type Run } from './run.ts';

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

/**
 * The choice a stand-in takes in an open beat, or -1 when every choice is closed or weighs nothing.
 * The draw belongs to the beat's own question: the same seed gives the same stand-in, whatever the others do.
 */
export function pick(run: Run, beat: number, player: number): number {
  const { program, state } = run;
  const open = offered(program, state, beat).filter((choice) => verdictOf(program, state, choice).open);
  const word = PLAYERS[player] ?? 'typical';
  const weights = open.map((choice) => leaning(program, choice, word));
  const place = askByWeight(run, program.beats[beat]?.question ?? 0, weights.some((weight) => weight > 0) ? weights : open.map(() => 1));
  return open[place] ?? -1;
}
