import { chanceKey } from '../chance.ts';
import { PLAYERS, WAYS_OF_KNOWING, type Player, type Sink } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import { POSTURES, PRESENCES } from '../scenario/words.ts';
import { startClock, STOPPED } from './clocks.ts';
import { allSeats, noteHistory } from './endings.ts';
import { emit, type Run } from './run.ts';
import { settle } from './settle.ts';
import { knownAt, setHeader, seatField, setSeatField, situationOf } from './state.ts';

/** Who plays which seat; a seat left out is played by a typical stand-in. */
export type Seating = Readonly<Record<string, Player>>;

/**
 * Open a case: lay out the state, tell the sink how things stand, and let it run until somebody has to decide.
 * The seed is required: a session is a function of scenario, pathway, seed and commands.
 */
export function openState(program: Program, options: { readonly seed: string; readonly seating: Seating }, sink: Sink): Int32Array {
  const state = new Int32Array(program.layout.size);
  const run: Run = { program, state, sink };
  const [key0, key1] = chanceKey(options.seed);
  setHeader(program, state, 'key0', key0);
  setHeader(program, state, 'key1', key1);
  setHeader(program, state, 'place', program.start.place);
  situationOf(program, state).set(program.start.situation);
  layOut(run, options.seating);
  tellSituation(run);
  program.seats.forEach((_, seat) => emit(run, 'seat.changed', [seat, seatField(program, state, seat, 'player')], allSeats(program)));
  emit(run, 'session.opened', [0, 0], allSeats(program));
  noteHistory(program, state, 0);
  program.clocks.forEach((clock, index) => { if (clock.starts.includes(program.start.situation[clock.region] ?? -1)) startClock(run, index); });
  settle(run);
  return state;
}

function layOut(run: Run, seating: Seating): void {
  const { program, state } = run;
  const { layout, scenario } = program;
  state.fill(STOPPED, layout.clocks.at, layout.clocks.at + layout.clocks.count);
  state.fill(-1, layout.hazards.at, layout.hazards.at + layout.hazards.count);
  state.fill(-1, layout.endings.at, layout.endings.at + layout.endings.count);
  scenario.cast.forEach((member, cast) => {
    state[layout.presence.at + cast] = PRESENCES.indexOf(member.starts);
    state[layout.posture.at + cast] = POSTURES.indexOf(member.appearance.posture ?? 'upright');
  });
  program.names.stocks.forEach((stock, index) => { state[layout.stocks.at + index] = Object.entries(scenario.setting.places).find(([kind]) => kind === stock)?.[1] ?? 0; });
  program.seats.forEach((seat, index) => {
    setSeatField(program, state, { seat: index, field: 'player', value: PLAYERS.indexOf(seating[seat.id] ?? 'typical') });
    setSeatField(program, state, { seat: index, field: 'busyUntil', value: -1 });
    seat.knows.forEach((item) => { state[knownAt(program, index, item)] = WAYS_OF_KNOWING.indexOf('at-start'); });
  });
}

/** Every leaf and field once, so that whoever folds the stream needs nothing else. */
function tellSituation(run: Run): void {
  const { program } = run;
  const regions = program.pathway.regions.length;
  program.start.situation.forEach((value, at) => {
    if (at < regions) emit(run, 'leaf.entered', [at, value], 0);
    else emit(run, 'field.set', [at - regions, value], 0);
  });
}
