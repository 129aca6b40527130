import type { PathwayEvent } from '../pathways/events.ts';
import { movesBetween, putsBetween, type Landing } from '../pathways/memory/landing.ts';
import { NO_LANDING } from '../pathways/memory/memory.ts';
import type { Answer } from '../pathways/port.ts';
import { askRemembered } from '../pathways/remember.ts';
import type { Program } from '../scenario/program.ts';
import { attestedEvent } from './attest.ts';
import type { Run } from './run.ts';

/**
 * How an act of the program's table would land in a situation, or null while the pathway closes it. The situation begins at
 * `base` of `among`, which is the run's state or a sketch of what it may become.
 */
export function landingOf(run: Run, act: number, among: Int32Array, base: number): Landing | null {
  const { memory, questions } = run.plan;
  const question = questions[2 * act + (asksForPlace(run, act) ? 1 : 0)] ?? null;
  if (memory === null || question === null) return landingInWords(run, act, among.slice(base, base + run.program.pathway.size));
  const number = run.landingFor(memory, question, among, base);
  return number === NO_LANDING ? null : memory.landings[number] ?? null;
}

/** Whether a fitting place is free, where the question of an act depends on it. */
function asksForPlace(run: Run, act: number): boolean {
  const { questions, freePlaces } = run.plan;
  return questions[2 * act] !== questions[2 * act + 1] && run.isAtLeast(freePlaces, 1);
}

const placeIsFree = ({ plan, state }: Pick<Run, 'plan' | 'state'>): boolean => (state[plan.freePlaces] ?? 0) > 0;

/** The program's own way to ask, and a full memory, answer in words; here they become a landing that nobody keeps. */
function landingInWords(run: Run, act: number, situation: Int32Array): Landing | null {
  const { pathway } = run.program;
  const event = eventOf(run, act);
  const answer = askPathway(run.program, situation, event);
  if (!answer.accepted) return null;
  const { next, rules, posts } = answer;
  return { number: NO_LANDING, rules, posts, moves: movesBetween(pathway, situation, next), writes: putsBetween(pathway, situation, next) };
}

/** An act as the session raises it now. */
export function eventOf(run: Pick<Run, 'program' | 'plan' | 'state'>, act: number): PathwayEvent {
  const event = run.program.acts[act];
  if (!event) throw new RangeError(`The program has no act ${act}.`);
  return attestedEvent(event, placeIsFree(run));
}

/** Ask the pathway of a program in words: XState's remembered answers, unless the program brings its own way to ask. */
export function askPathway(program: Program, situation: Int32Array, event: PathwayEvent): Answer {
  return (program.asker ?? askRemembered)(program.pathway, situation, event);
}
