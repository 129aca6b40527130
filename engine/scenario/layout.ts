import type { Pathway } from '../pathways/pathway.ts';
import type { Block, Layout } from './program.ts';
import type { Scenario } from './schema.ts';

/** Integers in the header block and per seat; `engine/session/state.ts` names them. */
export const HEADER_SIZE = 12;
export const SEAT_SIZE = 4;

/** How many of each thing a case has, besides what its scenario lists directly. */
export interface Counts { readonly clocks: number; readonly questions: number; readonly choices: number; readonly answers: number; readonly stocks: number }

/** Lay the parts of a session's state side by side in one Int32Array. */
export function layOutState(scenario: Scenario, pathway: Pathway, counts: Counts): Layout {
  let at = 0;
  const block = (count: number): Block => {
    const placed = { at, count };
    at += count;
    return placed;
  };
  const seats = scenario.seats.length;
  const layout = {
    header: block(HEADER_SIZE), situation: block(pathway.size), clocks: block(counts.clocks), asked: block(counts.questions), flags: block(scenario.flags.length),
    presence: block(scenario.cast.length), posture: block(scenario.cast.length), beats: block(scenario.beats.length), beatMinutes: block(scenario.beats.length),
    seats: block(seats * SEAT_SIZE), known: block(seats * scenario.items.length), noticed: block(seats * scenario.indicators.length), met: block(scenario.agencies.length),
    stocks: block(counts.stocks), injects: block(scenario.injects.length), endings: block(scenario.endings.length), hazards: block(scenario.hazards.length),
    choices: block(counts.choices), answers: block(counts.answers),
  };
  return { size: at, ...layout };
}
