import type { Command } from '../command.ts';
import { CODE, OPERAND_PAIR, PLAYERS } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import type { Refusal } from '../refusal.ts';
import { closureInWords } from '../pathways/words.ts';
import { CAUSE, causeOf } from '../cause.ts';
import { setBusy, setPlayer, setWaiting } from './hands.ts';
import { endBeat } from './moments.ts';
import type { Run } from './run.ts';
import { tell } from './tell.ts';
import { allSeats, endOpen, hasEnded } from './endings.ts';
import { learn, recordSharing, sharingAllowed } from './effects.ts';
import { menuVerdict, offered, openBeats, verdictOf, type Verdict } from './legal.ts';
import { beginChoice, bringInject } from './happen.ts';
import { NO_CHOICE, pick } from './stand-in.ts';
import { BEAT, knownAt, minuteOf, SEAT, seatField, TRAINEE } from './state.ts';
import { holds } from './condition.ts';

/** Nothing stands in the way. */
const GRANTED = null;

/** Judge a command without changing anything: null when it may be carried out, else why not. */
export function refusalOf(program: Program, state: Int32Array, command: Command): Refusal | null {
  if (hasEnded(state)) return { reason: 'ended' };
  switch (command.type) {
    case 'choose':
      return refuseChoice(program, state, command);
    case 'act':
      return refuseAct(program, state, command);
    case 'wait':
      return seatRefusal(program, state, command.seat);
    case 'step-over':
      return seatRefusal(program, state, command.seat) ?? refuseBeat(program, state, command);
    case 'tell':
      return refuseTell(program, state, command);
    case 'ask':
      return seatRefusal(program, state, command.seat) ?? refuseOther(program, command);
    case 'inject':
      return refuseInject(program, state, command.inject);
    case 'step-out':
      return unknownSeat(program, command.seat) ?? playedBy(program, state, command.seat, true);
    case 'step-in':
      return unknownSeat(program, command.seat) ?? playedBy(program, state, command.seat, false);
    case 'end':
      return GRANTED;
  }
}

function unknownSeat(program: Program, seat: string): Refusal | null {
  return program.names.seats.includes(seat) ? GRANTED : { reason: 'unknown', kind: 'seat', name: seat };
}

/** Telling and asking go to another seat of the case. */
function refuseOther(program: Program, { seat, to }: { readonly seat: string; readonly to: string }): Refusal | null {
  return unknownSeat(program, to) ?? (seat === to ? { reason: 'own-seat', seat } : GRANTED);
}

function playedBy(program: Program, state: Int32Array, seat: string, trainee: boolean): Refusal | null {
  const is = seatField(program, state, program.names.seats.indexOf(seat), SEAT.player) === TRAINEE;
  return is === trainee ? GRANTED : { reason: 'seat-not-played', seat };
}

function seatRefusal(program: Program, state: Int32Array, seat: string): Refusal | null {
  const problem = unknownSeat(program, seat) ?? playedBy(program, state, seat, true);
  if (problem) return problem;
  const until = seatField(program, state, program.names.seats.indexOf(seat), SEAT.busyUntil);
  return until >= 0 ? { reason: 'busy', seat, until } : GRANTED;
}

function refuseBeat(program: Program, state: Int32Array, command: { readonly seat: string; readonly beat: string }): Refusal | null {
  const beat = program.beats.findIndex((each) => each.id === command.beat);
  if (beat < 0) return { reason: 'unknown', kind: 'beat', name: command.beat };
  return openBeats(program, state, program.names.seats.indexOf(command.seat)).includes(beat) ? GRANTED : { reason: 'not-open', seat: command.seat, beat: command.beat };
}

/** The place of a choice in the program's table, or -1. */
export function choiceIndex(program: Program, beat: string, choice: string): number {
  return program.choices.findIndex((each) => each.id === choice && program.beats[each.beat]?.id === beat);
}

function refuseChoice(program: Program, state: Int32Array, command: Extract<Command, { type: 'choose' }>): Refusal | null {
  const problem = seatRefusal(program, state, command.seat) ?? refuseBeat(program, state, command);
  if (problem) return problem;
  const index = choiceIndex(program, command.beat, command.choice);
  const beat = program.choices[index]?.beat ?? -1;
  if (index < 0 || !offered(program, state, beat).includes(index)) return { reason: 'unknown', kind: 'choice', name: `${command.beat}/${command.choice}` };
  return refusalFrom(program, verdictOf(program, state, index), index);
}

/** A closed verdict as a refusal: the rules in words, or the reason the case gives for a choice. */
export function refusalFrom(program: Program, verdict: Verdict, choice: number): Refusal | null {
  if (verdict.open) return GRANTED;
  if (verdict.by === 'rule') return { reason: 'closed-by-rule', event: verdict.event, closures: verdict.closures.map((closure) => closureInWords(program.pathway, closure)) };
  const entry = program.choices[choice];
  const beat = program.scenario.beats[entry?.beat ?? -1];
  const why = beat?.choices.find((each) => each.id === entry?.id)?.needs?.[verdict.need]?.why;
  return { reason: 'closed-by-case', why: why ?? '' };
}

function refuseAct(program: Program, state: Int32Array, command: Extract<Command, { type: 'act' }>): Refusal | null {
  const problem = seatRefusal(program, state, command.seat);
  if (problem) return problem;
  const seat = program.names.seats.indexOf(command.seat);
  const index = program.menu.findIndex((menu) => menu.id === command.act && menu.seat === seat);
  if (index < 0 || !holds(program.menu[index]?.when ?? null, state)) return { reason: 'unknown', kind: 'act', name: command.act };
  return refusalFrom(program, menuVerdict(program, state, index), -1);
}

/** Telling takes no time: a busy seat may tell. */
function refuseTell(program: Program, state: Int32Array, command: Extract<Command, { type: 'tell' }>): Refusal | null {
  const problem = unknownSeat(program, command.seat) ?? playedBy(program, state, command.seat, true) ?? refuseOther(program, command);
  if (problem) return problem;
  const seat = program.names.seats.indexOf(command.seat);
  if (command.items.length === 0) return { reason: 'unknown', kind: 'item', name: '' };
  for (const name of command.items) {
    const item = program.names.items.indexOf(name);
    if (item < 0) return { reason: 'unknown', kind: 'item', name };
    if ((state[knownAt(program, seat, item)] ?? 0) === 0) return { reason: 'not-known', seat: command.seat, item: name };
  }
  return GRANTED;
}

function refuseInject(program: Program, state: Int32Array, name: string): Refusal | null {
  const index = program.injects.findIndex((inject) => inject.id === name);
  if (index < 0 || state[program.layout.injects.at + index] !== 0) return { reason: 'unknown', kind: 'inject', name };
  return holds(program.injects[index]?.when ?? null, state) ? GRANTED : { reason: 'closed-by-case', why: 'This inject does not fit the case as it stands now.' };
}

/** Carry out a command that was judged before. What follows from it in time is `settle`'s part. */
export function carryOut(run: Run, command: Command): void {
  const { program } = run;
  const seat = 'seat' in command ? program.names.seats.indexOf(command.seat) : -1;
  switch (command.type) {
    case 'choose':
      return beginChoice(run, choiceIndex(program, command.beat, command.choice), TRAINEE);
    case 'act':
      return beginAct(run, seat, command.act);
    case 'wait':
      return letWait(run, seat);
    case 'step-over':
      return stepOver(run, program.beats.findIndex((beat) => beat.id === command.beat));
    case 'tell':
      return passByMouth(run, seat, { to: program.names.seats.indexOf(command.to), items: [...new Set(command.items)].map((item) => program.names.items.indexOf(item)) });
    case 'ask':
      return askSeat(run, seat, program.names.seats.indexOf(command.to));
    case 'inject':
      return bringInject(run, program.injects.findIndex((inject) => inject.id === command.inject));
    case 'step-out':
      return changePlayer(run, seat, PLAYERS.indexOf('typical'));
    case 'step-in':
      return changePlayer(run, seat, TRAINEE);
    case 'end':
      return endOpen(run);
  }
}

/** A seat lets time pass. What it says itself does not wake it. */
export function letWait(run: Run, seat: number): void {
  const minute = minuteOf(run.state);
  setWaiting(run, seat, minute + 1);
  tell(run, CODE.waited, minute, seat, 0, 1 << seat);
}

function beginAct(run: Run, seat: number, act: string): void {
  const index = run.program.menu.findIndex((menu) => menu.id === act && menu.seat === seat);
  const minutes = run.program.menu[index]?.minutes ?? 0;
  setBusy(run, seat, minuteOf(run.state) + minutes, -(index + 1));
  tell(run, CODE['menu.made'], minuteOf(run.state), index, TRAINEE, 1 << seat);
}

/** A stand-in plays the moment; when every choice is closed, the moment is simply over. */
function stepOver(run: Run, beat: number): void {
  const player = PLAYERS.indexOf('typical');
  const choice = pick(run, beat, player);
  const seat = run.program.beats[beat]?.seat ?? 0;
  tell(run, CODE['beat.stepped-over'], minuteOf(run.state), beat, seat, 1 << seat);
  if (choice !== NO_CHOICE) beginChoice(run, choice, player);
  endBeat(run, beat, BEAT.steppedOver);
}

function changePlayer(run: Run, seat: number, player: number): void {
  setPlayer(run, seat, player);
  setWaiting(run, seat, 0);
  tell(run, CODE['seat.changed'], minuteOf(run.state), seat, player, allSeats(run.program));
}

/** Pass items on by word of mouth. Between agencies it is a sharing of data like any other. */
function passByMouth(run: Run, seat: number, news: { readonly to: number; readonly items: readonly number[] }): void {
  const { program } = run;
  const from = program.seats[seat];
  const receiver = program.seats[news.to];
  if (!from || !receiver || news.items.length === 0) return;
  news.items.forEach((item) => {
    tell(run, CODE['items.told'], minuteOf(run.state), item, seat + news.to * OPERAND_PAIR, (1 << seat) | (1 << news.to));
    learn(run, { seat: news.to, item, how: 'told-by-seat' });
  });
  if (from.agency === receiver.agency) return;
  const needs = program.agencies[receiver.agency]?.needs ?? [];
  const overshared = news.items.some((item) => !needs.includes(item));
  recordSharing(run, overshared, { cause: causeOf(CAUSE.menu, program.menu.length), seat, seats: (1 << seat) | (1 << news.to) });
}

/** Both seats know of the question. A stand-in answers with what the asker's body needs and it may pass on; a played seat answers for itself. */
function askSeat(run: Run, seat: number, other: number): void {
  const { program, state } = run;
  tell(run, CODE['seat.asked'], minuteOf(state), 0, seat + other * OPERAND_PAIR, (1 << seat) | (1 << other));
  const agency = program.agencies[program.seats[seat]?.agency ?? -1];
  const mayShare = program.seats[seat]?.agency === program.seats[other]?.agency || sharingAllowed(run);
  if (seatField(program, state, other, SEAT.player) === TRAINEE || !mayShare) return;
  passByMouth(run, other, { to: seat, items: (agency?.needs ?? []).filter((item) => (state[knownAt(program, other, item)] ?? 0) > 0 && state[knownAt(program, seat, item)] === 0) });
}
