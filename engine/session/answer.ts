import type { PathwayEvent } from '../pathways/events.ts';
import type { Answer } from '../pathways/port.ts';
import { askRemembered } from '../pathways/remember.ts';
import type { Program } from '../scenario/program.ts';
import { situationOf } from './state.ts';

/** The event that takes a place out of the stock the scenario gives. */
export const TAKES_PLACE = 'SAFE_PLACE_ACCEPTED';

/** The event with the attestations that the session itself knows: whether a fitting place is free. */
export function attested(program: Program, state: Int32Array, event: PathwayEvent): PathwayEvent {
  if (event.event !== TAKES_PLACE || event.with?.['placeExists'] !== undefined) return event;
  const free = (state[program.layout.stocks.at + program.start.placeStock] ?? 0) > 0;
  return { ...event, with: { ...event.with, placeExists: free } };
}

/** What the pathway answers to an act of the program's table, in this state. */
export function answerTo(program: Program, state: Int32Array, act: number): Answer {
  const event = program.acts[act];
  if (!event) throw new RangeError(`The program has no act ${act}.`);
  return askPathway(program, situationOf(program, state), attested(program, state, event));
}

/** Ask the pathway of a program: XState's remembered answers, unless the program brings its own way to ask. */
export function askPathway(program: Program, situation: Int32Array, event: PathwayEvent): Answer {
  return (program.asker ?? askRemembered)(program.pathway, situation, event);
}
