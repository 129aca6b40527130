import type { Program } from '#engine';
import { plainSituation, type PlainSituation } from '../../engine/pathways/plain-pathway.ts';
import { chanceKey, type BareTables } from '../../engine/session/bare-tables.ts';

/**
 * Where a case stands, as objects and lists: what one writes without a framework and without thinking of speed. Plain JSON,
 * so that it can also be the state of another library's game. Every seat is played; there are no stand-ins.
 */
export interface PlainState extends PlainSituation {
  minute: number;
  key: [number, number];
  /** Ending + 1; 0 while the case runs, -1 when it stayed open. */
  ended: number;
  outcome: number;
  place: number;
  wasSafe: number;
  lostSince: number;
  commands: number;
  clocks: number[];
  asked: number[];
  flags: number[];
  presence: number[];
  posture: number[];
  beats: { status: number; minute: number }[];
  seats: { busyUntil: number; pending: number; waiting: number; knows: number[]; noticed: number[] }[];
  met: number[];
  stocks: number[];
  injects: number[];
  endings: number[];
  hazards: number[];
  choices: number[];
  answers: number[];
}

export const MOMENT = { closed: 0, led: 1, open: 2, decided: 3, lapsed: 4 } as const;

/** The state in which a case begins, with the luck of a seed. */
export function blankPlain(program: Program, { start }: BareTables, seed: string): PlainState {
  const { layout, pathway } = program;
  const list = ({ at, count }: { readonly at: number; readonly count: number }): number[] => [...start.subarray(at, at + count)];
  const [items, signs] = [program.names.items.length, program.names.indicators.length];
  const known = list(layout.known);
  return {
    ...plainSituation(pathway, start.subarray(layout.situation.at)), minute: 0, key: [...chanceKey(seed)], ended: 0, outcome: 0, place: program.start.place, wasSafe: 0, lostSince: 0, commands: 0,
    clocks: list(layout.clocks), asked: list(layout.asked), flags: list(layout.flags), presence: list(layout.presence), posture: list(layout.posture),
    beats: program.beats.map(() => ({ status: MOMENT.closed, minute: 0 })),
    seats: program.seats.map((_, seat) => ({ busyUntil: -1, pending: 0, waiting: 0, knows: known.slice(seat * items, (seat + 1) * items), noticed: Array.from({ length: signs }, () => 0) })),
    met: list(layout.met), stocks: list(layout.stocks), injects: list(layout.injects), endings: list(layout.endings), hazards: list(layout.hazards), choices: list(layout.choices), answers: list(layout.answers),
  };
}

/** The same record as the integers of a session, for comparing: every one of them. */
export function integersOf(program: Program, state: PlainState): Int32Array {
  const { layout, pathway } = program;
  const integers = new Int32Array(layout.size);
  integers.set([state.minute, ...state.key, state.ended, state.outcome, state.place, state.wasSafe, state.lostSince, state.commands], layout.header.at);
  const situation = [...pathway.regions.map(({ id, leaves }) => leaves.indexOf(state.leaves[id] ?? '')), ...Object.values(state.facts)];
  const seats = state.seats.flatMap(({ busyUntil, pending, waiting }) => [0, busyUntil, pending, waiting]);
  integers.set(situation, layout.situation.at);
  integers.set(seats, layout.seats.at);
  integers.set(state.beats.map(({ status }) => status), layout.beats.at);
  integers.set(state.beats.map(({ minute }) => minute), layout.beatMinutes.at);
  integers.set(state.seats.flatMap(({ knows }) => knows), layout.known.at);
  integers.set(state.seats.flatMap(({ noticed }) => noticed), layout.noticed.at);
  for (const block of ['clocks', 'asked', 'flags', 'presence', 'posture', 'met', 'stocks', 'injects', 'endings', 'hazards', 'choices', 'answers'] as const) integers.set(state[block], layout[block].at);
  return integers;
}
