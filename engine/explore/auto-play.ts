import { lowestBit } from '../bits.ts';
import type { Command } from '../command.ts';
import { PLAYERS, type Player, type Sink } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import { letWait } from '../session/decide.ts';
import { hasEnded } from '../session/endings.ts';
import { NO_POINT } from '../session/agenda.ts';
import { beginChoice, openBeatOf } from '../session/happen.ts';
import { begin, openRun, seatedState } from '../session/open.ts';
import { createRun, lookAt, standAs } from '../session/create-run.ts';
import { deciding } from '../session/hands.ts';
import type { Run } from '../session/run.ts';
import { openSession, submit, type Session } from '../session/session.ts';
import { Restless } from '../session/restless.ts';
import { happenNow, settle, settleOn } from '../session/settle.ts';
import { leansTo, NO_CHOICE } from '../session/stand-in.ts';
import { HEADER, headerOf, setHeader, TRAINEE } from '../session/state.ts';
import { decideAgain } from '../session/traces/follow.ts';
import { beatOfRoot, playerOfRoot, rootOfDecision } from '../session/traces/roots.ts';
import { goByTraces, playersOf } from '../session/traces/traces.ts';
import { kindOf, leaningsOf, type AnyPolicy } from './policy.ts';

/** Seats that an automatic player decides for by commands; the others are stand-ins of the same kind, or of the one behind a table. */
export interface AutoSeats { readonly policy: AnyPolicy; readonly seats: readonly string[] }

/** The same, worked out for one case: a bit for each seat, how they lean to each choice, and which of PLAYERS leans so, or -1 where none does. */
export interface Deciders { readonly seats: number; readonly leanings: Int32Array; readonly player: number }

/** Work out once who decides and how. Throws a RangeError for a table that does not fit the case. */
export const decidersOf = (program: Program, { policy, seats }: AutoSeats): Deciders =>
  ({ seats: seatsOf(program, seats), leanings: leaningsOf(program, policy), player: typeof policy === 'string' ? PLAYERS.indexOf(policy) : -1 });

/** More commands than any case needs: a play that asks for more is stuck. */
export const COMMAND_LIMIT = 2_000;

/**
 * The next command of an automatic player, or null when none of its seats has to decide. It chooses as a stand-in in the
 * same moment would, but uses up no draw: the luck of the session belongs to the session alone.
 */
export const nextCommand = (program: Program, state: Int32Array, auto: AutoSeats): Command | null => commandOf(program, state, decidersOf(program, auto));

function commandOf(program: Program, state: Int32Array, deciders: Deciders): Command | null {
  const run = lookAt(program, state);
  const seat = decidingSeat(run, deciders);
  if (seat === NO_SEAT) return null;
  const index = firstChoice(run, seat, deciders);
  const choice = program.choices[index];
  const id = program.names.seats[seat] ?? '';
  return choice ? { type: 'choose', seat: id, beat: program.beats[choice.beat]?.id ?? '', choice: choice.id } : { type: 'wait', seat: id };
}

/** No seat. */
export const NO_SEAT = -1;

/** A bit for each seat that the automatic player decides for. */
const seatsOf = ({ names }: Program, seats: readonly string[]): number => names.seats.reduce((mask, id, seat) => (seats.includes(id) ? mask | (1 << seat) : mask), 0);

/** The first seat of the automatic player that has to decide now, or NO_SEAT. */
export function decidingSeat(run: Run, mine: Pick<Deciders, 'seats'>): number {
  const seats = deciding(run) & mine.seats;
  return seats === 0 ? NO_SEAT : lowestBit(seats);
}

/** What a seat chooses in its first moment that lets anything be chosen; NO_CHOICE when every way is closed. */
export function firstChoice(run: Run, seat: number, { leanings }: Pick<Deciders, 'leanings'>, from = 0): number {
  for (let beat = openBeatOf(run, seat, from); beat !== NO_POINT; beat = openBeatOf(run, seat, beat + 1)) {
    const choice = leansTo(run, beat, leanings);
    if (choice !== NO_CHOICE) return choice;
  }
  return NO_CHOICE;
}

/** Who plays what: the automatic player's seats take commands, every other seat is a stand-in of the kind behind its policy. */
export function seatingOf(program: Program, auto: AutoSeats): Readonly<Record<string, Player>> {
  const kind = kindOf(auto.policy);
  return Object.fromEntries(program.names.seats.map((seat) => [seat, auto.seats.includes(seat) ? 'trainee' : kind]));
}

/**
 * How an automatic play came out. `stuck` when the last command was refused or no end was in sight. The state of a player's
 * play is overwritten by its next one: read it before, or copy it.
 */
export interface PlayedState { readonly state: Int32Array; readonly commands: number; readonly stuck: boolean }

/** Play a case to its end without keeping a session: only the sink hears what happens. */
export const playOut = (program: Program, { seed, auto }: { readonly seed: string; readonly auto: AutoSeats }, sink: Sink | null): PlayedState =>
  playOn(openRun(program, { seed, seating: seatingOf(program, auto) }, sink), decidersOf(program, auto));

/** Plays one case again and again. The state of a play is overwritten by the next one. */
export type AutoPlayer = (seed: string, sink: Sink | null) => PlayedState;

/**
 * A player for many plays of one case: the same plays as by `playOut`, with nothing made anew for each. A play that a sink
 * starts from inside another one throws: they would write over each other.
 */
export function createPlayer(program: Program, auto: AutoSeats): AutoPlayer {
  const start = lookAt(program, seatedState(program, seatingOf(program, auto)));
  const run = createRun(program, start.state.slice(), null);
  const [deciders, players] = [decidersOf(program, auto), playersOf(start)];
  let plays = false;
  return (seed, sink) => {
    if (plays) throw new Error(`A play of ${program.scenario.id} has begun and is not over: make a second player for a play inside it.`);
    plays = true;
    try {
      standAs(run, start);
      run.sink = sink;
      goByTraces(run, players);
      begin(run, seed);
      return playOn(run, deciders);
    } finally {
      plays = false;
      run.sink = null;
    }
  };
}

/**
 * Let an automatic player decide until the case is over. The run's own state goes on, step for step as by commands. A case
 * that circles at one minute is stuck; its state is then the one in which it circled.
 */
export function playOn(run: Run, deciders: Deciders): PlayedState {
  const { state } = run;
  for (let commands = 0; commands < COMMAND_LIMIT; commands += 1) {
    if (hasEnded(state)) return { state, commands, stuck: false };
    const seat = decidingSeat(run, deciders);
    if (seat === NO_SEAT || !decideAs(run, seat, deciders)) return { state, commands, stuck: true };
  }
  return { state, commands: COMMAND_LIMIT, stuck: true };
}

/**
 * One decision of a seat and what follows from it: what `step` does with the command that `nextCommand` would give. With
 * NO_CHOICE the seat waits. False where the case circles at one minute.
 */
export function decideFor(run: Run, seat: number, choice: number): boolean {
  countCommand(run);
  try {
    decide(run, seat, choice);
    return true;
  } catch (error) {
    return stuckBy(error);
  }
}

/** The same, as a player decides. What this kind of player did before, where the case stood the same, is done again. */
function decideAs(run: Run, seat: number, deciders: Deciders): boolean {
  const { player } = deciders;
  countCommand(run);
  const beat = openBeatOf(run, seat, 0);
  try {
    if (player >= 0 && decideAgain(run, rootOfDecision(run.plan, beat, player), decideMoment)) settleOn(run);
    else decide(run, seat, firstChoice(run, seat, deciders, player >= 0 ? beat + 1 : 0));
    return true;
  } catch (error) {
    return stuckBy(error);
  }
}

const countCommand = ({ state }: Run): void => setHeader(state, HEADER.commands, headerOf(state, HEADER.commands) + 1);

/** Decide the moment of a root, and let happen what follows at once; false where every choice is closed. */
function decideMoment(run: Run, root: number): boolean {
  const leanings = run.plan.leanings[playerOfRoot(run.plan, root)];
  const choice = leanings === undefined ? NO_CHOICE : leansTo(run, beatOfRoot(run.plan, root), leanings);
  if (choice === NO_CHOICE) return false;
  beginChoice(run, choice, TRAINEE);
  run.told = 0;
  return happenNow(run);
}

function decide(run: Run, seat: number, choice: number): void {
  if (choice === NO_CHOICE) letWait(run, seat);
  else beginChoice(run, choice, TRAINEE);
  settle(run);
}

function stuckBy(error: unknown): false {
  if (error instanceof Restless) return false;
  throw error;
}

/** A new session played to its end, with every command and fact, as a log holds it. */
export function autoPlay(program: Program, options: { readonly seed: string; readonly auto: AutoSeats }): Session {
  return continuePlay(openSession(program, { seed: options.seed, seating: seatingOf(program, options.auto) }), options.auto);
}

/** Play a session on from where it stands. Stops where no command is left to give. */
export function continuePlay(session: Session, auto: AutoSeats): Session {
  let played = session;
  const deciders = decidersOf(session.program, auto);
  for (let commands = 0; commands < COMMAND_LIMIT && !hasEnded(played.state); commands += 1) {
    const command = commandOf(played.program, played.state, deciders);
    const submitted = command ? submit(played, command) : null;
    if (!submitted?.accepted) return played;
    played = submitted.session;
  }
  return played;
}
