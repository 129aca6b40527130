import { readCause } from '../cause.ts';
import { CODE, OPERAND_PAIR, PLAYERS } from '../fact.ts';
import type { CauseKind, Player } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import { BEFORE } from './mirror.ts';
import type { Cause, Side, SystemPart } from './impact.ts';

/** Remembers who decided what, so that each act can be led back to a choice, an office or a hazard. */
export interface Causes {
  readonly program: Program;
  /** Who plays each seat, as far as the stream has said; -1 when it has not. */
  readonly players: Int8Array;
  /** Who made each choice; a stand-in's stepping over is not the trainee's. */
  readonly deciders: Int8Array;
  /** Who took up each act of the menu; whoever plays the seat when it lands may be somebody else. */
  readonly makers: Int8Array;
  /** What is unfolding now. */
  opener: Cause;
  /** The seat that passed something on by word of mouth last. */
  teller: number;
  /** Reads of the latest act. */
  latest: Cause;
}

export function createCauses(program: Program): Causes {
  return {
    program, players: new Int8Array(program.seats.length).fill(-1), deciders: new Int8Array(program.choices.length).fill(-1),
    makers: new Int8Array(program.menu.length).fill(-1), opener: BEFORE, teller: -1, latest: BEFORE,
  };
}

/** One fact as the sink hears it. */
export interface Told { readonly code: number; readonly minute: number; readonly a: number; readonly b: number }

/** Follow one fact of the stream; facts that open nothing pass by. */
export function followOpener(causes: Causes, { code, minute, a, b }: Told): void {
  switch (code) {
    case CODE['seat.changed']:
      causes.players[a] = b;
      return;
    case CODE['choice.made']:
      causes.deciders[a] = b;
      return;
    case CODE['menu.made']:
      causes.makers[a] = b;
      return;
    case CODE['choice.landed']:
      if (causes.deciders[a] === -1) causes.deciders[a] = b;
      return open(causes, 'choice', a, minute);
    case CODE['answer.given']:
      return open(causes, 'answer', a, minute);
    case CODE['beat.lapsed']:
      return open(causes, 'beat', a, minute);
    case CODE['clock.fired']:
      return open(causes, 'clock', a, minute);
    case CODE['hazard.came']:
      return open(causes, 'hazard', a, minute);
    case CODE['inject.came']:
      return open(causes, 'inject', a, minute);
    case CODE['news.came']:
      return open(causes, 'news', a, minute);
    case CODE['items.told']:
      causes.teller = b % OPERAND_PAIR;
      return;
    default:
      return;
  }
}

function open(causes: Causes, kind: CauseKind, index: number, minute: number): void {
  causes.opener = describe(causes, kind, index, { minute, event: null, by: null });
}

interface Raised { readonly minute: number; readonly event: string | null; readonly by: string | null }

/** The cause of an accepted act, from its operand. */
export function causeOfAct(causes: Causes, minute: number, act: number, operand: number): Cause {
  const { kind, index } = readCause(operand);
  const event = causes.program.acts[act];
  const cause = describe(causes, kind, index, { minute, event: event?.event ?? null, by: event?.by ?? null });
  if (kind !== 'pass') causes.opener = cause;
  causes.latest = cause;
  return cause;
}

/** A wait that grew longer than usual: the office's, whoever started it. `id` is the factor, `waited` how long nothing had moved. */
export const waitCause = (region: number, id: string, { minute, waited }: { readonly minute: number; readonly waited: number }): Cause =>
  ({ kind: 'wait', index: region, id, minute, waited, event: null, by: null, seat: null, player: null, side: 'system', part: 'offices', root: { kind: 'wait', index: region } });

function describe(causes: Causes, kind: CauseKind, index: number, raised: Raised): Cause {
  const { program, opener } = causes;
  if (kind === 'pass') return { ...opener, ...raised, kind, index, id: agencyOf(program, index) };
  const seat = seatOf(causes, kind, index);
  const player = playerOf(causes, kind, index, seat);
  const side: Side = player === 'trainee' ? 'ours' : 'system';
  return { kind, index, id: idOf(program, kind, index), ...raised, seat: program.seats[seat]?.id ?? null, player, side, part: side === 'ours' ? null : partOf(kind), root: rootOf(causes, kind, index, raised.minute) };
}

/** News belongs to what it tells of; an answer to the choice it answers. */
function rootOf({ program, opener }: Causes, kind: CauseKind, index: number, minute: number): Cause['root'] {
  if (kind === 'answer') return { kind: 'choice', index: program.answers[index]?.choice ?? -1 };
  if (kind === 'news' && opener.minute === minute) return opener.root;
  return { kind, index };
}

const agencyOf = (program: Program, pass: number): string => program.agencies[program.passes[pass]?.agency ?? -1]?.id ?? '';

function seatOf({ program, teller }: Causes, kind: CauseKind, index: number): number {
  switch (kind) {
    case 'choice':
      return program.beats[program.choices[index]?.beat ?? -1]?.seat ?? -1;
    case 'answer':
      return program.beats[program.choices[program.answers[index]?.choice ?? -1]?.beat ?? -1]?.seat ?? -1;
    case 'beat':
      return program.beats[index]?.seat ?? -1;
    case 'menu':
      return program.menu[index]?.seat ?? teller;
    default:
      return -1;
  }
}

/** Only a played seat uses its menu; a seat that nobody was said to play is a stand-in's. */
function playerOf({ program, players, deciders, makers }: Causes, kind: CauseKind, index: number, seat: number): Player | null {
  switch (kind) {
    case 'choice':
      return PLAYERS[deciders[index] ?? -1] ?? 'typical';
    case 'answer':
      return PLAYERS[deciders[program.answers[index]?.choice ?? -1] ?? -1] ?? 'typical';
    case 'beat':
      return PLAYERS[players[seat] ?? -1] ?? 'typical';
    case 'menu':
      return PLAYERS[makers[index] ?? -1] ?? PLAYERS[players[seat] ?? -1] ?? 'trainee';
    default:
      return null;
  }
}

function partOf(kind: CauseKind): SystemPart {
  switch (kind) {
    case 'choice': case 'answer': case 'menu': case 'beat':
      return 'stand-ins';
    case 'clock':
      return 'offices';
    case 'hazard':
      return 'hazards';
    case 'inject': case 'news': case 'pass':
      return 'case';
  }
}

/** The readable name of an entry, as cases write it: `beat/choice`, `beat/choice/answer`, the id of a clock. */
export function idOf(program: Program, kind: CauseKind, index: number): string {
  switch (kind) {
    case 'choice':
      return `${program.beats[program.choices[index]?.beat ?? -1]?.id ?? ''}/${program.choices[index]?.id ?? ''}`;
    case 'answer':
      return `${idOf(program, 'choice', program.answers[index]?.choice ?? -1)}/${program.answers[index]?.id ?? ''}`;
    case 'beat':
      return program.beats[index]?.id ?? '';
    case 'menu':
      return program.menu[index]?.id ?? 'told';
    case 'clock':
      return program.clocks[index]?.id ?? '';
    case 'hazard':
      return program.hazards[index]?.id ?? '';
    case 'inject':
      return program.injects[index]?.id ?? '';
    case 'news':
      return program.news[index]?.event ?? '';
    case 'pass':
      return '';
  }
}
