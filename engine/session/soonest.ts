import type { Run } from './run.ts';
import { BEAT, minuteOf, STOPPED } from './state.ts';

/** No minute: later than any case lasts, and small enough for every engine to keep it as a small integer. */
export const NEVER = 0x3fffffff;

/** A minute that has to be looked up. */
export const UNSURE = -2;

/** The soonest minute later than now at which a clock is due; NEVER when there is none. */
export function soonestClock(run: Run): number {
  if (run.clockNext !== UNSURE) return run.clockNext;
  const { program: { layout }, state } = run;
  const now = minuteOf(state);
  let next = NEVER;
  const end = layout.clocks.at + layout.clocks.count;
  for (let place = layout.clocks.at; place < end; place += 1) {
    const due = state[place] ?? STOPPED;
    if (due > now && due < next) next = due;
  }
  run.clockNext = next;
  return next;
}

/** The soonest minute later than now for which a beat waits; NEVER when there is none. */
export function soonestLed(run: Run): number {
  if (run.ledNext !== UNSURE) return run.ledNext;
  const { program: { layout }, state } = run;
  const now = minuteOf(state);
  let next = NEVER;
  for (let beat = 0; run.led > 0 && beat < layout.beats.count; beat += 1) {
    const due = state[layout.beatMinutes.at + beat] ?? 0;
    if (state[layout.beats.at + beat] === BEAT.led && due > now && due < next) next = due;
  }
  run.ledNext = next;
  return next;
}
