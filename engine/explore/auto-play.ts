import type { Command } from '../command.ts';
import { PLAYERS, type Player, type Sink } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import { hasEnded } from '../session/endings.ts';
import { openBeats } from '../session/legal.ts';
import { openState } from '../session/open.ts';
import { openSession, step, submit, type Session } from '../session/session.ts';
import { pick } from '../session/stand-in.ts';
import { seatField, TRAINEE } from '../session/state.ts';

/** How an automatic player leans: by the case's weights for typical or careful people, or to all choices alike [teaching value]. */
export const POLICIES = ['typical', 'careful', 'random'] as const satisfies readonly Player[];
export type Policy = (typeof POLICIES)[number];

/** Seats that an automatic player decides for by commands; the others are stand-ins of the same kind. */
export interface AutoSeats { readonly policy: Policy; readonly seats: readonly string[] }

/** More commands than any case needs: a play that asks for more is stuck. */
export const COMMAND_LIMIT = 2_000;

const SILENT: Sink = () => undefined;

/**
 * The next command of an automatic player, or null when none of its seats has to decide. It chooses as a stand-in in the
 * same moment would, but asks a copy of the state: the luck of the session belongs to the session alone.
 */
export function nextCommand(program: Program, state: Int32Array, auto: AutoSeats): Command | null {
  for (const [seat, id] of program.names.seats.entries()) {
    if (!auto.seats.includes(id) || !decides(program, state, seat)) continue;
    const beats = openBeats(program, state, seat);
    if (beats.length > 0) return commandFor(program, state, { id, beats, player: PLAYERS.indexOf(auto.policy) });
  }
  return null;
}

function decides(program: Program, state: Int32Array, seat: number): boolean {
  return seatField(program, state, seat, 'player') === TRAINEE && seatField(program, state, seat, 'busyUntil') < 0 && seatField(program, state, seat, 'waiting') === 0;
}

/** Choose in the first moment that lets anything be chosen; wait when every way is closed. */
function commandFor(program: Program, state: Int32Array, asked: { readonly id: string; readonly beats: readonly number[]; readonly player: number }): Command {
  for (const beat of asked.beats) {
    const choice = program.choices[pick({ program, state: state.slice(), sink: SILENT }, beat, asked.player)];
    if (choice) return { type: 'choose', seat: asked.id, beat: program.beats[beat]?.id ?? '', choice: choice.id };
  }
  return { type: 'wait', seat: asked.id };
}

/** Who plays what: the automatic player's seats take commands, every other seat is a stand-in of the same policy. */
export function seatingOf(program: Program, auto: AutoSeats): Readonly<Record<string, Player>> {
  return Object.fromEntries(program.names.seats.map((seat) => [seat, auto.seats.includes(seat) ? 'trainee' : auto.policy]));
}

/** How an automatic play came out. `stuck` when the last command was refused or no end was in sight. */
export interface PlayedState { readonly state: Int32Array; readonly commands: number; readonly stuck: boolean }

/** Play a case to its end without keeping a session: only the sink hears what happens. */
export function playOut(program: Program, options: { readonly seed: string; readonly auto: AutoSeats }, sink: Sink): PlayedState {
  let state = openState(program, { seed: options.seed, seating: seatingOf(program, options.auto) }, sink);
  for (let commands = 0; commands < COMMAND_LIMIT; commands += 1) {
    if (hasEnded(program, state)) return { state, commands, stuck: false };
    const command = nextCommand(program, state, options.auto);
    const stepped = command ? step(program, state, { command, sink }) : null;
    if (!stepped?.accepted) return { state, commands, stuck: true };
    state = stepped.state;
  }
  return { state, commands: COMMAND_LIMIT, stuck: true };
}

/** A new session played to its end, with every command and fact, as a log holds it. */
export function autoPlay(program: Program, options: { readonly seed: string; readonly auto: AutoSeats }): Session {
  return continuePlay(openSession(program, { seed: options.seed, seating: seatingOf(program, options.auto) }), options.auto);
}

/** Play a session on from where it stands. Stops where no command is left to give. */
export function continuePlay(session: Session, auto: AutoSeats): Session {
  let played = session;
  for (let commands = 0; commands < COMMAND_LIMIT && !hasEnded(played.program, played.state); commands += 1) {
    const command = nextCommand(played.program, played.state, auto);
    const submitted = command ? submit(played, command) : null;
    if (!submitted?.accepted) return played;
    played = submitted.session;
  }
  return played;
}
