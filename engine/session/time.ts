import { advance } from './agenda.ts';
import { noteTurns, type Run } from './run.ts';
import { HEADER, minuteOf } from './state.ts';

/**
 * Let time pass to the next minute at which something is to be looked at; `most` when there is none before. What is due then is
 * looked at, and conditions on time are judged anew where one of them turns. Always later than now.
 */
export function passTime(run: Run, most: number): void {
  const { points, conditions } = run.plan;
  const before = minuteOf(run.state);
  run.state[HEADER.minute] = advance(run.agenda, points.words, Math.min(most, conditions.turns[run.turn] ?? most));
  if (passTurns(run)) noteTurns(run, HEADER.minute, before, minuteOf(run.state));
}

/** Step past the turns that the minute has reached; whether there were any. */
export function passTurns(run: Run): boolean {
  const { turns } = run.plan.conditions;
  const minute = minuteOf(run.state);
  const before = run.turn;
  while (run.turn < turns.length && (turns[run.turn] ?? 0) <= minute) run.turn += 1;
  return run.turn > before;
}
