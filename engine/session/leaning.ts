import type { Player } from '../fact.ts';
import type { Program } from '../scenario/program.ts';

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
