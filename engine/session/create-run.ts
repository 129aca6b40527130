import type { Sink } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import { mark, retryLate, setOver } from './agenda.ts';
import { seatOf } from './hands.ts';
import type { Luck } from './luck.ts';
import { Run } from './run.ts';
import { BEAT, SEAT, STOPPED, TRAINEE } from './state.ts';
import { passTurns } from './time.ts';

/** Begin to interpret a state. The state is written; the sink hears what happens. */
export const createRun = (program: Program, state: Int32Array, sink: Sink | null, luck: Luck | null = null): Run => readState(new Run(program, state, { sink, luck }));

/** Look at a state without changing it: for questions whose answers follow from a state alone. */
export const lookAt = (program: Program, state: Int32Array): Run => createRun(program, state, null);

/** Let a new run know what follows from its state: every point that may have something to do is looked at once. */
export function readState<R extends Run>(run: R): R {
  const { state, agenda, plan: { points }, program: { seats, layout: { clocks } } } = run;
  passTurns(run);
  for (let seat = 0; seat < seats.length; seat += 1) readSeat(run, seat);
  for (let beat = 0; beat < run.plan.lasts.length; beat += 1) readBeat(run, beat);
  for (let clock = 0; clock < clocks.count; clock += 1) if (state[clocks.at + clock] !== STOPPED) mark(agenda, points.words, points.clocks + clock);
  for (let point = points.endings; point < points.landings; point += 1) mark(agenda, points.words, point);
  for (let point = points.hazards; point < points.lapses; point += 1) mark(agenda, points.words, point);
  return run;
}

/** All of a run that changes. */
export type Stand = Pick<Run, 'state' | 'agenda' | 'open' | 'opened' | 'played' | 'busy' | 'waiting' | 'told' | 'turn'>;

/** Where a run stands now, to go back to. */
export const standOf = ({ state, agenda, open, opened, played, busy, waiting, told, turn }: Run): Stand =>
  ({ state: state.slice(), agenda: agenda.slice(), open: open.slice(), opened, played, busy, waiting, told, turn });

/** Let a run stand where it or another one of the same case stood. */
export function standAt(run: Run, stood: Stand): void {
  run.state.set(stood.state);
  run.agenda.set(stood.agenda);
  run.open.set(stood.open);
  run.opened = stood.opened;
  run.played = stood.played;
  run.busy = stood.busy;
  run.waiting = stood.waiting;
  run.told = stood.told;
  run.turn = stood.turn;
}

/** The same with luck that may be another: waits that were closed are tried again. */
export function standAs(run: Run, other: Run): void {
  standAt(run, other);
  retryLate(run.agenda, run.plan.points.words);
}

function readSeat(run: Run, seat: number): void {
  const { agenda, plan: { points } } = run;
  if (seatOf(run, seat, SEAT.player) === TRAINEE) run.played |= 1 << seat;
  if (seatOf(run, seat, SEAT.busyUntil) >= 0) {
    run.busy |= 1 << seat;
    mark(agenda, points.words, points.landings + seat);
  }
  if (seatOf(run, seat, SEAT.waiting) === 0) return;
  run.waiting |= 1 << seat;
  mark(agenda, points.words, points.wakes + seat);
}

function readBeat(run: Run, beat: number): void {
  const { agenda, plan: { points, opensItself, mayLapse, at } } = run;
  const status = run.state[at.beats + beat];
  if (status === BEAT.led || (status === BEAT.closed && opensItself[beat] === 1)) mark(agenda, points.words, points.openings + beat);
  else setOver(agenda, points.words, points.openings + beat, true);
  if (status === BEAT.open) run.countOpen(beat, 1);
  if (mayLapse[beat] !== 1) return;
  if (status === BEAT.open) mark(agenda, points.words, points.lapses + beat);
  else setOver(agenda, points.words, points.lapses + beat, true);
}
