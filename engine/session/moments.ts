import { mark } from './agenda.ts';
import { ALWAYS } from './plan-conditions.ts';
import type { Run } from './run.ts';
import { BEAT, minuteOf } from './state.ts';

/** Let a closed beat wait for its minute. */
export function leadTo(run: Run, beat: number, minute: number): void {
  const { plan: { at, points } } = run;
  run.write(at.beatMinutes + beat, minute);
  run.write(at.beats + beat, BEAT.led);
  run.setOver(points.openings + beat, false);
  run.lookIn(points.openings + beat, minute);
}

/** Open a beat. */
export function openBeat(run: Run, beat: number): void {
  const { plan: { at, points, lasts, when } } = run;
  const minute = minuteOf(run.state);
  run.lookNoMore(points.openings + beat);
  run.setOver(points.openings + beat, true);
  run.write(at.beats + beat, BEAT.open);
  run.write(at.beatMinutes + beat, minute);
  run.countOpen(beat, 1);
  const lasting = lasts[beat] ?? -1;
  if (lasting >= 0) run.lookIn(points.lapses + beat, minute + lasting);
  if (when.untils[beat] !== ALWAYS) mark(run.agenda, points.words, points.lapses + beat);
}

/** End a beat that is open: decided, lapsed or stepped over. One that is decided may still turn out to be stepped over. */
export function endBeat(run: Run, beat: number, status: number): void {
  const { at, points, mayLapse } = run.plan;
  if (run.isAt(at.beats + beat, BEAT.open)) run.countOpen(beat, -1);
  if (mayLapse[beat] === 1) run.lookNoMore(points.lapses + beat);
  run.write(at.beats + beat, status);
}
