import { WAYS_OF_KNOWING } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import { POSTURES, PRESENCES } from '../scenario/words.ts';
import { HEADER, knownAt, SEAT, setHeader, setSeatField, STOPPED } from './state.ts';

/** The state of a case in which nothing has happened yet: no luck, no players, no clock running. */
export function blankState(program: Program): Int32Array {
  const { layout, scenario } = program;
  const state = new Int32Array(layout.size);
  setHeader(state, HEADER.place, program.start.place);
  state.set(program.start.situation, layout.situation.at);
  state.fill(STOPPED, layout.clocks.at, layout.clocks.at + layout.clocks.count);
  state.fill(-1, layout.hazards.at, layout.hazards.at + layout.hazards.count);
  state.fill(-1, layout.endings.at, layout.endings.at + layout.endings.count);
  scenario.cast.forEach((member, cast) => {
    state[layout.presence.at + cast] = PRESENCES.indexOf(member.starts);
    state[layout.posture.at + cast] = POSTURES.indexOf(member.appearance.posture ?? 'upright');
  });
  program.names.stocks.forEach((stock, index) => { state[layout.stocks.at + index] = Object.entries(scenario.setting.places).find(([kind]) => kind === stock)?.[1] ?? 0; });
  program.seats.forEach((seat, index) => {
    setSeatField(program, state, { seat: index, field: SEAT.busyUntil, value: -1 });
    seat.knows.forEach((item) => { state[knownAt(program, index, item)] = WAYS_OF_KNOWING.indexOf('at-start'); });
  });
  return state;
}
