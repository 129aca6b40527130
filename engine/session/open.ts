import { chanceKey } from '../chance.ts';
import { CODE, PLAYERS, type Player, type Sink } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import { startClock } from './clocks.ts';
import { allSeats, noteHistory } from './endings.ts';
import { planOf } from './plan.ts';
import { createRun } from './create-run.ts';
import type { Run } from './run.ts';
import { tell } from './tell.ts';
import { settle } from './settle.ts';
import { SEAT, seatField, setKey, setSeatField } from './state.ts';

/** Who plays which seat; a seat left out is played by a typical stand-in. */
export type Seating = Readonly<Record<string, Player>>;

/**
 * Open a case: lay out the state, tell the sink how things stand, and let it run until somebody has to decide.
 * The seed is required: a session is a function of scenario, pathway, seed and commands.
 */
export const openState = (program: Program, options: { readonly seed: string; readonly seating: Seating }, sink: Sink | null): Int32Array => openRun(program, options, sink).state;

/** The same, ready to be interpreted further. */
export function openRun(program: Program, options: { readonly seed: string; readonly seating: Seating }, sink: Sink | null): Run {
  const run = createRun(program, seatedState(program, options.seating), sink);
  begin(run, options.seed);
  return run;
}

/** The state of a case in which nothing has happened yet, with its players. */
export function seatedState(program: Program, seating: Seating): Int32Array {
  const state = planOf(program).blank.slice();
  program.names.seats.forEach((id, seat) => setSeatField(program, state, { seat, field: SEAT.player, value: PLAYERS.indexOf(seating[id] ?? 'typical') }));
  return state;
}

/** Let a case begin that stands at a seated state. */
export function begin(run: Run, seed: string): void {
  const { state, sink, plan } = run;
  setKey(state, ...chanceKey(seed));
  if (sink !== null) tellOpening(run);
  noteHistory(run);
  for (let at = 0; at < plan.firstWaits.length; at += 1) startClock(run, plan.firstWaits[at] ?? 0);
  settle(run);
}

function tellOpening(run: Run): void {
  const { program, state } = run;
  tellSituation(run);
  for (let seat = 0; seat < program.seats.length; seat += 1) tell(run, CODE['seat.changed'], 0, seat, seatField(program, state, seat, SEAT.player), allSeats(program));
  tell(run, CODE['session.opened'], 0, 0, 0, allSeats(program));
}

/** Every leaf and field once, so that whoever folds the stream needs nothing else. */
function tellSituation(run: Run): void {
  const { situation } = run.program.start;
  const regions = run.program.pathway.regions.length;
  for (let at = 0; at < situation.length; at += 1) {
    if (at < regions) tell(run, CODE['leaf.entered'], 0, at, situation[at] ?? 0, 0);
    else tell(run, CODE['field.set'], 0, at - regions, situation[at] ?? 0, 0);
  }
}
