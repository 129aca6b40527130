import type { Program } from '../scenario/program.ts';
import type { Run } from './run.ts';

/** So much in one step would be read by nobody, and is refused: a whole case of ours is a few hundred facts. */
export const MOST_TOLD = 50_000;

/** How a case goes on without end, or with so much in one step that nobody could follow. */
export type Unrest = 'circles' | 'too-much';

/** The case circles or floods: thrown where it would go on. Nothing else is the case's fault, so nothing else is told as one. */
export class Restless extends RangeError {
  /** `again` names what comes again and again, none where nothing does, or what was due last where the case was over before anything came twice. */
  constructor({ program: { scenario }, minute, how }: { readonly program: Program; readonly minute: number; readonly how: Unrest }, again: readonly string[]) {
    const [come, give] = again.length === 1 ? ['comes', 'it'] : ['come', 'one of them'];
    const what = how === 'circles' ? `The case ${scenario.id} does not come to rest at minute ${minute}` : `Too much happens in one step of the case ${scenario.id} by minute ${minute}`;
    super(again.length === 0 ? `${what}. Let fewer seats hear of it, or less follow from it.` : `${what}: ${again.join(', ')} ${come} again and again. Give ${give} a longer time, or a condition that ends.`);
  }
}

/** A point of the agenda, as the author of a case knows it. */
export function nameOfPoint({ program, plan: { points } }: Pick<Run, 'program' | 'plan'>, point: number): string {
  const seats = program.names.seats.map((id) => ({ id }));
  // In the order of the agenda's kinds.
  const kinds = [
    ['seat', points.wakes, seats], ['ending', points.endings, program.endings], ['seat', points.landings, seats], ['wait', points.clocks, program.clocks],
    ['hazard', points.hazards, program.hazards], ['inject', points.injects, program.injects], ['moment', points.lapses, program.beats], ['moment', points.openings, program.beats],
  ] as const;
  const [kind, first, entries] = kinds[points.kinds[point] ?? -1] ?? ['point', 0, []];
  return `the ${kind} ${entries[point - first]?.id ?? point}`;
}
