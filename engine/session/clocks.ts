import type { ClockEntry } from '../scenario/program.ts';
import { holds } from './condition.ts';
import { answerTo } from './answer.ts';
import { ask, askPerMille, emit, peekByWeight, type Run } from './run.ts';
import { minuteOf } from './state.ts';

/** A clock that does not run. */
export const STOPPED = -1;

/**
 * Start a wait: its length is drawn once. The first bit chooses [min, typ] or [typ, max], then whole minutes are uniform.
 * A background act first asks whether it happens at all.
 */
export function startClock(run: Run, index: number): void {
  const clock = run.program.clocks[index];
  if (!clock) return;
  if (clock.background && !(holds(clock.when, run.state) && askPerMille(run, clock.questions[1], clock.perMille))) return;
  run.state[run.program.layout.clocks.at + index] = minuteOf(run.program, run.state) + delayOf(run, clock);
  emit(run, 'clock.started', [index, minuteOf(run.program, run.state)], clock.seats);
}

function delayOf(run: Run, clock: ClockEntry): number {
  if (clock.seatDecides) return clock.max;
  const [low, high] = ask(run, clock.questions[0]) & 1 ? [clock.typ, clock.max] : [clock.min, clock.typ];
  return low + (high > low ? ask(run, clock.questions[0]) % (high - low + 1) : 0);
}

/** Stop a wait whose leaf was left. */
export function stopClock(run: Run, index: number): void {
  const at = run.program.layout.clocks.at + index;
  if (run.state[at] === STOPPED) return;
  run.state[at] = STOPPED;
  emit(run, 'clock.stopped', [index, 0], run.program.clocks[index]?.seats ?? 0);
}

/**
 * The act that a due clock raises now, or null while it is closed: then it stays due. Rivals share one draw, made once:
 * a closed answer is not drawn again until an open one comes, else waiting would choose the answer.
 */
export function clockAct(run: Run, index: number): number | null {
  const clock = run.program.clocks[index];
  if (!clock) return null;
  const drawn = clock.outcomes.length === 1 ? 0 : peekByWeight(run, clock.questions[2], clock.outcomes.map((outcome) => outcome.perMille));
  const chosen = clock.outcomes[drawn];
  if (!chosen || !answerTo(run.program, run.state, chosen.act).accepted) return null;
  if (clock.outcomes.length > 1) ask(run, clock.questions[2]);
  return chosen.act;
}
