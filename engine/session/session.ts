import type { Command } from '../command.ts';
import { digestIntegers } from '../digest.ts';
import type { Fact, Player, Sink } from '../fact.ts';
import type { Refusal } from '../refusal.ts';
import type { Program } from '../scenario/program.ts';
import { carryOut, refusalOf } from './decide.ts';
import { hasEnded } from './endings.ts';
import { hasRoomFor, isTooLong, lettersOf, NO_ROOM } from './log-size.ts';
import { openState, type Seating } from './open.ts';
import { createRecorder } from './recorder.ts';
import { createRun } from './create-run.ts';
import { Restless } from './restless.ts';
import { settle } from './settle.ts';
import { HEADER, headerOf, setHeader } from './state.ts';

/** One accepted command, what followed from it, and the digest of the state after it. */
export interface Step { readonly command: Command | null; readonly facts: readonly Fact[]; readonly hash: string }

/** A session: the program, how it was opened, the steps so far, and the state they lead to. Never changed; commands give a new one. */
export interface Session {
  readonly program: Program;
  readonly seed: string;
  readonly seating: Seating;
  /** The first step is the opening; it has no command. */
  readonly steps: readonly Step[];
  readonly state: Int32Array;
  /** How long the lines of its steps are in a file. */
  readonly letters: number;
}

export type Submitted = { readonly accepted: true; readonly session: Session } | { readonly accepted: false; readonly refusal: Refusal };

/** SHA-256 of a state: equal on every machine for the same scenario, pathway, seed and commands. */
export const hashOfState = (state: Int32Array): string => digestIntegers(state);

/** Open a session. Throws a RangeError when a seat of the seating is not in the case, the seed is empty or too long, or the case circles. */
export function openSession(program: Program, options: { readonly seed: string; readonly seating: Seating }): Session {
  const fault = faultOfOpening(program, options);
  if (fault !== null) throw new RangeError(fault);
  const recorder = createRecorder(program);
  const state = openState(program, options, recorder.sink);
  const opening: Step = { command: null, facts: recorder.take(), hash: hashOfState(state) };
  const letters = lettersOf(opening);
  if (isTooLong(letters)) throw new Restless({ program, minute: headerOf(state, HEADER.minute), how: 'too-much' }, []);
  return { program, seed: options.seed, seating: { ...options.seating }, state, letters, steps: [opening] };
}

/** Why a case cannot be opened with this seed and seating, in one sentence; null when it can. */
export function faultOfOpening(program: Program, { seed, seating }: { readonly seed: string; readonly seating: Seating }): string | null {
  if (seed.length === 0 || seed.length > 200) return 'A session needs a seed of 1 to 200 letters.';
  const stranger = Object.keys(seating).find((seat) => !program.names.seats.includes(seat));
  return stranger === undefined ? null : `The case has no seat "${stranger}". Its seats are ${program.names.seats.join(', ')}.`;
}

const WITHOUT_ROOM: Submitted = { accepted: false, refusal: { reason: 'closed-by-case', why: NO_ROOM } };

/**
 * Submit a command: a new session, or the reason why not. The given session stays as it is. A step is refused too where the
 * session would grow longer than a file that can be opened again; ending it is always possible.
 */
export function submit(session: Session, command: Command): Submitted {
  if (!hasRoomFor(session.steps.length - 1, command)) return WITHOUT_ROOM;
  const recorder = createRecorder(session.program);
  const stepped = step(session.program, session.state, { command, sink: recorder.sink });
  if (!stepped.accepted) return stepped;
  const taken: Step = { command, facts: recorder.take(), hash: hashOfState(stepped.state) };
  const letters = session.letters + lettersOf(taken);
  if (isTooLong(letters) && command.type !== 'end') return WITHOUT_ROOM;
  return { accepted: true, session: { ...session, state: stepped.state, letters, steps: [...session.steps, taken] } };
}

export type Stepped = { readonly accepted: true; readonly state: Int32Array } | { readonly accepted: false; readonly refusal: Refusal };

/** The bare step under `submit`: judge a command, carry it out on a copy of the state, let time pass. */
export function step(program: Program, before: Int32Array, order: { readonly command: Command; readonly sink: Sink | null }): Stepped {
  const refusal = refusalOf(program, before, order.command);
  if (refusal) return { accepted: false, refusal };
  const state = before.slice();
  const run = createRun(program, state, order.sink);
  setHeader(state, HEADER.commands, headerOf(state, HEADER.commands) + 1);
  try {
    carryOut(run, order.command);
    if (!hasEnded(state)) settle(run);
  } catch (error) {
    // A case that circles says so in one sentence; the copy of the state is dropped and nothing has happened.
    if (error instanceof Restless) return { accepted: false, refusal: { reason: 'closed-by-case', why: error.message } };
    throw error;
  }
  return { accepted: true, state };
}

/** Every fact of a session, in order. */
export const factsOf = (session: Session): readonly Fact[] => session.steps.flatMap((each) => each.facts);

/** All seats played by one kind of player. */
export const seatAll = (program: Program, player: Player): Seating => Object.fromEntries(program.names.seats.map((seat) => [seat, player]));
