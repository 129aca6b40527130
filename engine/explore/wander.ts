import { chanceKey, draw, questionNumber } from '../chance.ts';
import type { Command } from '../command.ts';
import type { Sink } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import { holds } from '../session/condition.ts';
import { hasEnded } from '../session/endings.ts';
import { menuVerdict, openBeats } from '../session/legal.ts';
import { openState } from '../session/open.ts';
import { lookAt } from '../session/create-run.ts';
import { step } from '../session/session.ts';
import { leansTo } from '../session/stand-in.ts';
import { HEADER, headerOf, knownAt, SEAT, seatField, TRAINEE } from '../session/state.ts';
import { COMMAND_LIMIT, seatingOf, type AutoSeats } from './auto-play.ts';
import { leaningsOf } from './policy.ts';

/** What a wandering player may do when a seat of his is free, in thousandths [teaching values]. What cannot be done now becomes a choice. */
export const WANDERINGS = { choose: 640, act: 150, wait: 70, stepOver: 40, tell: 30, ask: 25, stepOut: 15, stepIn: 20, inject: 10 } as const;
export type Wandering = keyof typeof WANDERINGS;

/** How a wandering play came out. `refused` is the command that was refused although it looked open; there should be none. */
export interface Wandered { readonly state: Int32Array; readonly commands: readonly Command[]; readonly stuck: boolean; readonly refused: Command | null }

/** One look at a play: who may command, and a draw for each question. Keyed by the commands so far, so that a look changes no luck. */
interface Look { readonly program: Program; readonly state: Int32Array; readonly auto: AutoSeats; readonly key: readonly [number, number]; readonly free: readonly number[] }

/**
 * The next command of a player who does what people do: mostly choose, but also take up acts of the menu, wait, step over,
 * tell and ask, leave the seat and come back. Null when no seat of his has to decide. Pure: the state is only looked at.
 */
export function wanderCommand(program: Program, state: Int32Array, wanderer: { readonly seed: string; readonly auto: AutoSeats }): Command | null {
  const free = program.names.seats.flatMap((id, seat) => (wanderer.auto.seats.includes(id) && isFree(program, state, seat) ? [seat] : []));
  const look: Look = { program, state, auto: wanderer.auto, key: chanceKey(wanderer.seed), free };
  const deciding = free.filter((seat) => seatField(program, state, seat, SEAT.waiting) === 0 && openBeats(program, state, seat).length > 0);
  const seat = oneOf(look, 'seat', deciding);
  if (seat === undefined) return null;
  return commandOf(look, wanderingOf(look), seat) ?? choose(look, seat);
}

/** Play a case to its end by wandering. `seats` of `auto` take commands, the others are stand-ins of its policy. */
export function wander(program: Program, options: { readonly seed: string; readonly auto: AutoSeats }, sink: Sink): Wandered {
  let state = openState(program, { seed: options.seed, seating: seatingOf(program, options.auto) }, sink);
  const commands: Command[] = [];
  while (!hasEnded(state)) {
    const command = commands.length < COMMAND_LIMIT ? wanderCommand(program, state, options) : null;
    if (!command) return { state, commands, stuck: true, refused: null };
    const stepped = step(program, state, { command, sink });
    if (!stepped.accepted) return { state, commands, stuck: true, refused: command };
    commands.push(command);
    state = stepped.state;
  }
  return { state, commands, stuck: false, refused: null };
}

function isFree(program: Program, state: Int32Array, seat: number): boolean {
  return seatField(program, state, seat, SEAT.player) === TRAINEE && seatField(program, state, seat, SEAT.busyUntil) < 0;
}

function wanderingOf(look: Look): Wandering {
  let rest = lot(look, 'kind') % Object.values(WANDERINGS).reduce<number>((sum, weight) => sum + weight, 0);
  for (const kind of KINDS) {
    rest -= WANDERINGS[kind];
    if (rest < 0) return kind;
  }
  return 'choose';
}

const KINDS = ['choose', 'act', 'wait', 'stepOver', 'tell', 'ask', 'stepOut', 'stepIn', 'inject'] as const satisfies readonly Wandering[];

function commandOf(look: Look, kind: Wandering, deciding: number): Command | null {
  const { program, state, free } = look;
  const seat = idOf(look, deciding);
  switch (kind) {
    case 'choose':
      return null;
    case 'act':
      return act(look, free);
    case 'wait':
      return { type: 'wait', seat };
    case 'stepOver':
      return { type: 'step-over', seat, beat: program.beats[openBeats(program, state, deciding)[0] ?? -1]?.id ?? '' };
    case 'tell':
      return tell(look, deciding);
    case 'ask':
      return ask(look, deciding);
    case 'stepOut':
      return { type: 'step-out', seat };
    case 'stepIn':
      return stepIn(look);
    case 'inject':
      return inject(look);
  }
}

/** Choose as a stand-in would; wait where every choice is closed. */
function choose({ program, state, auto }: Look, seat: number): Command {
  const id = program.names.seats[seat] ?? '';
  const leanings = leaningsOf(program, auto.policy);
  for (const beat of openBeats(program, state, seat)) {
    const choice = program.choices[leansTo(lookAt(program, state), beat, leanings)];
    if (choice) return { type: 'choose', seat: id, beat: program.beats[beat]?.id ?? '', choice: choice.id };
  }
  return { type: 'wait', seat: id };
}

/** An open act of the menu of any free seat: of a deciding one, or of one that only looks on. */
function act(look: Look, free: readonly number[]): Command | null {
  const { program, state } = look;
  const open = program.menu.flatMap((entry, index) => (free.includes(entry.seat) && holds(entry.when, state) && menuVerdict(program, state, index).open ? [entry] : []));
  const entry = oneOf(look, 'act', open);
  return entry ? { type: 'act', seat: idOf(look, entry.seat), act: entry.id } : null;
}

function tell(look: Look, seat: number): Command | null {
  const { program, state } = look;
  const item = oneOf(look, 'item', program.names.items.filter((_, index) => (state[knownAt(program, seat, index)] ?? 0) > 0));
  const to = otherSeat(look, seat);
  return item === undefined || to === undefined ? null : { type: 'tell', seat: idOf(look, seat), to, items: [item] };
}

function ask(look: Look, seat: number): Command | null {
  const to = otherSeat(look, seat);
  return to === undefined ? null : { type: 'ask', seat: idOf(look, seat), to };
}

function stepIn(look: Look): Command | null {
  const { program, state, auto } = look;
  const seat = oneOf(look, 'in', program.names.seats.filter((id, index) => auto.seats.includes(id) && seatField(program, state, index, SEAT.player) !== TRAINEE));
  return seat === undefined ? null : { type: 'step-in', seat };
}

/** An inject before its time, as a facilitator would bring it: only where its conditions hold. */
function inject(look: Look): Command | null {
  const { program, state } = look;
  const open = program.injects.filter((each, index) => state[program.layout.injects.at + index] === 0 && holds(each.when, state));
  const chosen = oneOf(look, 'inject', open);
  return chosen ? { type: 'inject', inject: chosen.id } : null;
}

const idOf = ({ program }: Look, seat: number): string => program.names.seats[seat] ?? '';

const otherSeat = (look: Look, seat: number): string | undefined => oneOf(look, 'other', look.program.names.seats.filter((_, index) => index !== seat));

const oneOf = <T>(look: Look, question: string, things: readonly T[]): T | undefined => things[lot(look, question) % Math.max(1, things.length)];

const lot = ({ state, key }: Look, question: string): number => draw(key[0], key[1], questionNumber(`wander/${question}`), headerOf(state, HEADER.commands));
