import { lowestBit } from '../bits.ts';
import { decide, passes } from '../decision.ts';
import { CODE, type Sink } from '../fact.ts';
import { SEAT_SIZE } from '../scenario/layout.ts';
import type { Program } from '../scenario/program.ts';
import { advance, clearTime, emptyAgenda, mark, markMany, retryLate, setOpened, setOver, setTime } from './agenda.ts';
import { YES } from './condition-graph.ts';
import type { Luck } from './luck.ts';
import { planOf, type Plan } from './plan.ts';
import { ALWAYS, MARK_SIZE } from './plan-conditions.ts';
import { BEAT, HEADER, minuteOf, SEAT, STOPPED, TRAINEE } from './state.ts';
import { wakingMinute } from './waking.ts';

/**
 * One stretch of interpreting: the program, a state that may be written, and who hears of it. The rest follows from the
 * state and spares looking at all of it again: what is to be looked at, now and in which minute, and which seats may act.
 * It holds while every change of what a condition, a view of time or a seat reads goes through the functions below.
 */
export interface Run {
  readonly program: Program;
  readonly plan: Plan;
  readonly state: Int32Array;
  /** Null where nobody listens. */
  sink: Sink | null;
  /** Null in every session: chance is the keyed draw. */
  readonly luck: Luck | null;
  /** See agenda.ts. */
  readonly agenda: Int32Array;
  /** Open moments of each seat. */
  readonly open: Int32Array;
  /** A bit for each seat: has an open moment, is played, is busy, waits. */
  opened: number;
  played: number;
  busy: number;
  waiting: number;
  /** What happened since `settle` began: the same number whether anybody listens or not. */
  told: number;
  /** Place in `plan.conditions.turns` of the next minute that turns a condition on time. */
  turn: number;
}

/** Begin to interpret a state. The state is written; the sink hears what happens. */
export function createRun(program: Program, state: Int32Array, sink: Sink | null, luck: Luck | null = null): Run {
  const plan = planOf(program);
  const run: Run = { program, plan, state, sink, luck, agenda: emptyAgenda(plan.points), open: new Int32Array(program.seats.length), opened: 0, played: 0, busy: 0, waiting: 0, told: 0, turn: 0 };
  passTurns(run);
  for (let seat = 0; seat < program.seats.length; seat += 1) readSeat(run, seat);
  for (let beat = 0; beat < plan.lasts.length; beat += 1) readBeat(run, beat);
  const { points } = plan;
  const { clocks } = program.layout;
  for (let clock = 0; clock < clocks.count; clock += 1) if (state[clocks.at + clock] !== STOPPED) mark(run.agenda, plan.points.words, points.clocks + clock);
  for (let point = points.endings; point < points.landings; point += 1) mark(run.agenda, plan.points.words, point);
  for (let point = points.hazards; point < points.lapses; point += 1) mark(run.agenda, plan.points.words, point);
  return run;
}

/** Look at a state without changing it: for questions whose answers follow from a state alone. */
export const lookAt = (program: Program, state: Int32Array): Run => createRun(program, state, null);

/**
 * Let a run stand where another one of the same case stands: what is to be looked at there is looked at here. Waits that were
 * closed are tried again, for the luck of this one may be another.
 */
export function standAs(run: Run, other: Run): void {
  run.state.set(other.state);
  run.agenda.set(other.agenda);
  run.open.set(other.open);
  run.opened = other.opened;
  run.played = other.played;
  run.busy = other.busy;
  run.waiting = other.waiting;
  run.turn = other.turn;
  retryLate(run.agenda, run.plan.points.words);
}

function readSeat(run: Run, seat: number): void {
  const { plan } = run;
  if (seatOf(run, seat, SEAT.player) === TRAINEE) run.played |= 1 << seat;
  if (seatOf(run, seat, SEAT.busyUntil) >= 0) {
    run.busy |= 1 << seat;
    mark(run.agenda, plan.points.words, plan.points.landings + seat);
  }
  if (seatOf(run, seat, SEAT.waiting) === 0) return;
  run.waiting |= 1 << seat;
  mark(run.agenda, plan.points.words, plan.points.wakes + seat);
}

function readBeat(run: Run, beat: number): void {
  const { points, opensItself } = run.plan;
  const { agenda } = run;
  const status = run.state[run.plan.at.beats + beat];
  if (status === BEAT.led || (status === BEAT.closed && opensItself[beat] === 1)) mark(agenda, points.words, points.openings + beat);
  else setOver(agenda, points.words, points.openings + beat, true);
  if (status !== BEAT.open) return setOver(agenda, points.words, points.lapses + beat, true);
  mark(agenda, points.words, points.lapses + beat);
  countOpen(run, beat, 1);
}

/** Tell what happened, and wake seats that wait for something to change by what they hear. `seats` know at once. */
export function tell(run: Run, code: number, minute: number, a: number, b: number, seats: number): void {
  run.told += 1;
  if (run.sink !== null) run.sink(code, minute, a, b, seats);
  if (run.waiting !== 0 && code !== CODE.waited) wake(run, seats & run.waiting);
}

function wake(run: Run, seats: number): void {
  for (let rest = seats; rest !== 0; rest &= rest - 1) setWaiting(run, lowestBit(rest), 0);
}

/** Whether a condition, by its number, holds now. */
export function holdsNow(run: Run, condition: number): boolean {
  const { nodes, starts } = run.plan.conditions;
  return decide(nodes, starts[condition] ?? YES, run.state, 0) === YES;
}

/** Change a place of the state, and let everything be looked at whose condition may turn by it. */
export function write(run: Run, place: number, value: number): void {
  const before = run.state[place] ?? 0;
  run.state[place] = value;
  note(run, place, before, value);
}

function note({ plan, agenda }: Run, place: number, before: number, value: number): void {
  const { marksFrom, marks } = plan.conditions;
  const { words } = plan.points;
  const end = marksFrom[place + 1] ?? 0;
  for (let at = marksFrom[place] ?? 0; at < end; at += MARK_SIZE) {
    const test = marks[at] ?? 0;
    const operand = marks[at + 1] ?? 0;
    if (passes(test, operand, before) !== passes(test, operand, value)) markMany(agenda, words, marks[at + 2] ?? 0, marks[at + 3] ?? 0);
  }
}

/** The pathway may answer otherwise than before: waits that are due and closed are tried again. */
export const retryWaits = (run: Run): void => retryLate(run.agenda, run.plan.points.words);

/** Let a point of the agenda be looked at in a minute: now, when it has come already. */
export function lookIn(run: Run, point: number, minute: number): void {
  const { agenda, plan: { points } } = run;
  if (minute > minuteOf(run.state)) return setTime(agenda, points.words, point, minute);
  clearTime(agenda, points.words, point);
  mark(agenda, points.words, point);
}

/** No minute ahead for a point. */
export const lookNoMore = (run: Run, point: number): void => clearTime(run.agenda, run.plan.points.words, point);

/**
 * Let time pass to the next minute at which something is to be looked at; `most` when there is none before. What is due then is
 * looked at, and conditions on time are judged anew where one of them turns. Always later than now.
 */
export function passTime(run: Run, most: number): void {
  const { points, conditions } = run.plan;
  const before = minuteOf(run.state);
  run.state[HEADER.minute] = advance(run.agenda, points.words, Math.min(most, conditions.turns[run.turn] ?? most));
  if (passTurns(run)) note(run, HEADER.minute, before, minuteOf(run.state));
}

/** Step past the turns that the minute has reached; whether there were any. */
function passTurns(run: Run): boolean {
  const { turns } = run.plan.conditions;
  const minute = minuteOf(run.state);
  const before = run.turn;
  while (run.turn < turns.length && (turns[run.turn] ?? 0) <= minute) run.turn += 1;
  return run.turn > before;
}

/** Let a closed beat wait for its minute. */
export function leadTo(run: Run, beat: number, minute: number): void {
  const { plan } = run;
  write(run, plan.at.beatMinutes + beat, minute);
  write(run, plan.at.beats + beat, BEAT.led);
  setOver(run.agenda, plan.points.words, plan.points.openings + beat, false);
  lookIn(run, plan.points.openings + beat, minute);
}

/** Open a beat. */
export function openBeat(run: Run, beat: number): void {
  const { plan } = run;
  const minute = minuteOf(run.state);
  lookNoMore(run, plan.points.openings + beat);
  setOver(run.agenda, plan.points.words, plan.points.openings + beat, true);
  write(run, plan.at.beats + beat, BEAT.open);
  write(run, plan.at.beatMinutes + beat, minute);
  countOpen(run, beat, 1);
  const lasts = plan.lasts[beat] ?? -1;
  if (lasts >= 0) lookIn(run, plan.points.lapses + beat, minute + lasts);
  if (plan.when.untils[beat] !== ALWAYS) mark(run.agenda, plan.points.words, plan.points.lapses + beat);
}

/** End a beat that is open: decided, lapsed or stepped over. One that is decided may still turn out to be stepped over. */
export function endBeat(run: Run, beat: number, status: number): void {
  const place = run.plan.at.beats + beat;
  if (run.state[place] === BEAT.open) countOpen(run, beat, -1);
  lookNoMore(run, run.plan.points.lapses + beat);
  write(run, place, status);
}

function countOpen(run: Run, beat: number, by: number): void {
  const { plan: { points, seatOfBeat }, open } = run;
  const seat = seatOfBeat[beat] ?? 0;
  const count = (open[seat] ?? 0) + by;
  open[seat] = count;
  run.opened = count > 0 ? run.opened | (1 << seat) : run.opened & ~(1 << seat);
  setOpened(run.agenda, points.words, points.openings + beat, by > 0);
  setOver(run.agenda, points.words, points.lapses + beat, by < 0);
}

/** Let a wait be due at a minute, or stop it. */
export function setClock(run: Run, clock: number, due: number): void {
  const point = run.plan.points.clocks + clock;
  write(run, run.plan.at.clocks + clock, due);
  if (due === STOPPED) lookNoMore(run, point);
  else lookIn(run, point, due);
}

const seatAt = ({ plan }: Run, seat: number): number => plan.at.seats + seat * SEAT_SIZE;

/** A field of a seat's block. */
export const seatOf = (run: Run, seat: number, field: (typeof SEAT)[keyof typeof SEAT]): number => run.state[seatAt(run, seat) + field] ?? 0;

/** A seat begins something that ends in a minute: `pending` as SEAT says. */
export function setBusy(run: Run, seat: number, until: number, pending: number): void {
  const at = seatAt(run, seat);
  run.state[at + SEAT.busyUntil] = until;
  run.state[at + SEAT.pending] = pending;
  run.busy |= 1 << seat;
  lookIn(run, run.plan.points.landings + seat, until);
}

/** A seat has free hands again; what was pending, as SEAT says. */
export function setFree(run: Run, seat: number): number {
  const at = seatAt(run, seat);
  const pending = run.state[at + SEAT.pending] ?? 0;
  run.state[at + SEAT.busyUntil] = -1;
  run.state[at + SEAT.pending] = 0;
  run.busy &= ~(1 << seat);
  return pending;
}

/** Let a seat wait since a minute, or no longer: `since` is the minute + 1, or 0. */
export function setWaiting(run: Run, seat: number, since: number): void {
  run.state[seatAt(run, seat) + SEAT.waiting] = since;
  if (since === 0) {
    run.waiting &= ~(1 << seat);
    return lookNoMore(run, run.plan.points.wakes + seat);
  }
  run.waiting |= 1 << seat;
  lookIn(run, run.plan.points.wakes + seat, wakingMinute(since));
}

/** Give a seat to another player, by their place in PLAYERS. */
export function setPlayer(run: Run, seat: number, player: number): void {
  run.state[seatAt(run, seat) + SEAT.player] = player;
  run.played = player === TRAINEE ? run.played | (1 << seat) : run.played & ~(1 << seat);
}

/** A bit for each seat that is played, has free hands, does not wait, and has an open moment. */
export const deciding = ({ opened, played, busy, waiting }: Run): number => opened & played & ~busy & ~waiting;
