import { chanceKey } from '../chance.ts';
import { CODE, PLAYERS, type Player, type Sink } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import { startClock } from './clocks.ts';
import { allSeats, noteHistory } from './endings.ts';
import { planOf } from './plan.ts';
import { createRun, type Run } from './run.ts';
import { settle } from './settle.ts';
import { HEADER, SEAT, seatField, setHeader, setSeatField } from './state.ts';

/** Who plays which seat; a seat left out is played by a typical stand-in. */
export type Seating = Readonly<Record<string, Player>>;

/**
 * Open a case: lay out the state, tell the sink how things stand, and let it run until somebody has to decide.
 * The seed is required: a session is a function of scenario, pathway, seed and commands.
 */
export const openState = (program: Program, options: { readonly seed: string; readonly seating: Seating }, sink: Sink): Int32Array => openRun(program, options, sink).state;

/** The same, ready to be interpreted further. */
export function openRun(program: Program, options: { readonly seed: string; readonly seating: Seating }, sink: Sink): Run {
  const state = planOf(program).blank.slice();
  const [key0, key1] = chanceKey(options.seed);
  setHeader(state, HEADER.key0, key0);
  setHeader(state, HEADER.key1, key1);
  program.seats.forEach(({ id }, seat) => setSeatField(program, state, { seat, field: SEAT.player, value: PLAYERS.indexOf(options.seating[id] ?? 'typical') }));
  const run = createRun(program, state, sink);
  tellSituation(run);
  for (let seat = 0; seat < program.seats.length; seat += 1) run.tell(CODE['seat.changed'], 0, seat, seatField(program, state, seat, SEAT.player), allSeats(program));
  run.tell(CODE['session.opened'], 0, 0, 0, allSeats(program));
  noteHistory(run);
  program.clocks.forEach((clock, index) => { if (clock.starts.includes(program.start.situation[clock.region] ?? -1)) startClock(run, index); });
  settle(run);
  return run;
}

/** Every leaf and field once, so that whoever folds the stream needs nothing else. */
function tellSituation(run: Run): void {
  const { situation } = run.program.start;
  const regions = run.program.pathway.regions.length;
  for (let at = 0; at < situation.length; at += 1) {
    if (at < regions) run.tell(CODE['leaf.entered'], 0, at, situation[at] ?? 0, 0);
    else run.tell(CODE['field.set'], 0, at - regions, situation[at] ?? 0, 0);
  }
}
