import { draw } from '../chance.ts';
import { decide } from '../decision.ts';
import { CAUSE_KINDS, CODE, type CauseKind, type Sink } from '../fact.ts';
import { SEAT_SIZE } from '../scenario/layout.ts';
import type { Program } from '../scenario/program.ts';
import { YES } from './condition-graph.ts';
import type { Luck } from './luck.ts';
import { planOf, type Plan } from './plan.ts';
import { ALWAYS, EVERY_PHASE, PHASE } from './plan-conditions.ts';
import { UNSURE } from './soonest.ts';
import { BEAT, headerOf, HEADER, minuteOf, SEAT } from './state.ts';

/**
 * One stretch of interpreting: the program, a state that may be written, and who hears of it. The rest follows from the
 * state and spares looking at all of it again: what each condition came to, which phases have something new to look at.
 * It holds while every change of the state goes through `write`, `setBeat`, `setClock`, `setWaiting` and `setMinute`.
 */
export interface Run {
  readonly program: Program;
  readonly plan: Plan;
  readonly state: Int32Array;
  /** Null in every session: chance is the keyed draw. */
  readonly luck: Luck | null;
  /** Tells the sink, and wakes seats that wait for something to change by what they hear. */
  readonly tell: Sink;
  /** By number of a condition: UNSEEN, or whether it holds. */
  readonly truths: Uint8Array;
  /** Phases that must look again: bits of PHASE. */
  stale: number;
  /** Open beats of each seat. */
  readonly open: Int32Array;
  /** How many beats are open, how many wait for their minute, and how many seats wait. */
  opened: number;
  led: number;
  waiting: number;
  /** The soonest minute later than now at which a clock is due, and for which a beat waits; UNSURE until looked up. */
  clockNext: number;
  ledNext: number;
  /** Place in `plan.conditions.turns` of the next minute that turns a condition on time. */
  turn: number;
}

const UNSEEN = 2;

/** Begin to interpret a state. The state is written; the sink hears what happens. */
export function createRun(program: Program, state: Int32Array, sink: Sink, luck: Luck | null = null): Run {
  const plan = planOf(program);
  const truths = new Uint8Array(plan.conditions.starts.length).fill(UNSEEN);
  truths[ALWAYS] = 1;
  const tell: Sink = (code, minute, a, b, seats = 0) => {
    sink(code, minute, a, b, seats);
    if (run.waiting > 0 && seats !== 0 && code !== CODE.waited) wake(run, seats);
  };
  const run: Run = { program, plan, state, luck, tell, truths, stale: EVERY_PHASE, open: new Int32Array(program.seats.length), opened: 0, led: 0, waiting: 0, clockNext: UNSURE, ledNext: UNSURE, turn: 0 };
  for (let beat = 0; beat < program.beats.length; beat += 1) countBeat(run, beat, 1);
  for (let seat = 0; seat < program.seats.length; seat += 1) if (waitingOf(run, seat) > 0) run.waiting += 1;
  passTurns(run);
  return run;
}

const NOBODY: Sink = () => undefined;

/** Look at a state without changing it: for questions whose answers follow from a state alone. */
export const lookAt = (program: Program, state: Int32Array): Run => createRun(program, state, NOBODY);

/** Whether a condition, by its number, holds now. Judged once and remembered until something it reads changes. */
export function truthOf(run: Run, condition: number): boolean {
  const known = run.truths[condition] ?? UNSEEN;
  if (known !== UNSEEN) return known === 1;
  const { nodes, starts } = run.plan.conditions;
  const held = decide(nodes, starts[condition] ?? YES, run.state, 0) === YES;
  run.truths[condition] = held ? 1 : 0;
  return held;
}

/** Change a place of the state, and note what that concerns. */
export function write(run: Run, place: number, value: number): void {
  run.state[place] = value;
  note(run, place);
}

function note(run: Run, place: number): void {
  const { readersFrom, readers, concerns } = run.plan.conditions;
  const end = readersFrom[place + 1] ?? 0;
  for (let at = readersFrom[place] ?? 0; at < end; at += 1) run.truths[readers[at] ?? 0] = UNSEEN;
  run.stale |= concerns[place] ?? 0;
}

/** Move the time. Conditions on time are judged anew only where one of them turns. */
export function setMinute(run: Run, minute: number): void {
  run.state[run.program.layout.header.at + HEADER.minute] = minute;
  if (passTurns(run)) note(run, HEADER.minute);
}

/** Step past the turns that the minute has reached; whether there were any. */
function passTurns(run: Run): boolean {
  const { turns } = run.plan.conditions;
  const minute = minuteOf(run.state);
  const before = run.turn;
  while (run.turn < turns.length && (turns[run.turn] ?? 0) <= minute) run.turn += 1;
  return run.turn > before;
}

/** Change where a beat stands in its life. */
export function setBeat(run: Run, beat: number, status: number): void {
  countBeat(run, beat, -1);
  write(run, run.program.layout.beats.at + beat, status);
  countBeat(run, beat, 1);
  if (status === BEAT.led) run.stale |= PHASE.openings;
  if (status === BEAT.open) run.stale |= PHASE.lapses;
}

/** Count a beat in or out of those that are open or led, by what the state says of it. */
function countBeat(run: Run, beat: number, by: number): void {
  const status = run.state[run.program.layout.beats.at + beat];
  if (status === BEAT.led) {
    run.led += by;
    run.ledNext = UNSURE;
  }
  if (status !== BEAT.open) return;
  const seat = run.plan.seatOfBeat[beat] ?? 0;
  run.open[seat] = (run.open[seat] ?? 0) + by;
  run.opened += by;
}

/** Let a clock be due at a minute, or stop it. */
export function setClock(run: Run, clock: number, due: number): void {
  const place = run.program.layout.clocks.at + clock;
  if (run.state[place] === run.clockNext) run.clockNext = UNSURE;
  if (due > minuteOf(run.state) && due < run.clockNext) run.clockNext = due;
  write(run, place, due);
}

const waitingAt = ({ program }: Run, seat: number): number => program.layout.seats.at + seat * SEAT_SIZE + SEAT.waiting;

/** The minute + 1 since which a seat waits; 0 while it does not. */
export const waitingOf = (run: Run, seat: number): number => run.state[waitingAt(run, seat)] ?? 0;

/** Let a seat wait since a minute, or no longer: `since` as `waitingOf` gives it. */
export function setWaiting(run: Run, seat: number, since: number): void {
  const place = waitingAt(run, seat);
  if ((run.state[place] ?? 0) > 0) run.waiting -= 1;
  if (since > 0) run.waiting += 1;
  run.state[place] = since;
}

function wake(run: Run, seats: number): void {
  for (let seat = 0; seat < run.program.seats.length; seat += 1) if (((seats >> seat) & 1) === 1) setWaiting(run, seat, 0);
}

/** The draw that a question in a slot would get now. Asking twice without `ask` between gives the same. Unsigned 32 bit. */
function peek({ program, state }: Run, slot: number): number {
  const asked = state[program.layout.asked.at + slot] ?? 0;
  return draw(headerOf(state, HEADER.key0), headerOf(state, HEADER.key1), program.questions[slot] ?? 0, asked);
}

/** Draw for the question in a slot and remember that it was asked. Unsigned 32 bit. */
export function ask(run: Run, slot: number): number {
  if (run.luck !== null) {
    run.luck.settled(slot);
    return 0;
  }
  const drawn = peek(run, slot);
  const at = run.program.layout.asked.at + slot;
  run.state[at] = (run.state[at] ?? 0) + 1;
  return drawn;
}

/** Which of the first `count` weights a choice would take now: its place, or -1 when all are zero. */
export function peekByWeight(run: Run, slot: number, weights: Int32Array, count: number): number {
  let total = 0;
  for (let at = 0; at < count; at += 1) total += weights[at] ?? 0;
  if (total <= 0) return -1;
  if (run.luck !== null) return run.luck.weighted(slot, weights, { count, total });
  let rest = peek(run, slot) % total;
  for (let at = 0; at < count; at += 1) {
    rest -= weights[at] ?? 0;
    if (rest < 0) return at;
  }
  return -1;
}

/** Choose by weight: the place of the chosen one, or -1 when all weights are zero. No draw is used up then. */
export function askByWeight(run: Run, slot: number, weights: Int32Array, count: number): number {
  const place = peekByWeight(run, slot, weights, count);
  if (place >= 0) ask(run, slot);
  return place;
}

/** Whether a chance of so many per mille comes. 0 and 1000 need no luck. */
export function askPerMille(run: Run, slot: number, perMille: number): boolean {
  if (perMille <= 0) return false;
  if (perMille >= 1000) return true;
  if (run.luck !== null) return run.luck.perMille(slot, perMille);
  return ask(run, slot) % 1000 < perMille;
}

/** The per-mille of the first line whose condition holds, of pairs of condition and per-mille; 0 when none does. */
export function oddsNow(run: Run, lines: Int32Array | undefined): number {
  if (lines === undefined) return 0;
  for (let at = 0; at < lines.length; at += 2) if (truthOf(run, lines[at] ?? ALWAYS)) return lines[at + 1] ?? 0;
  return 0;
}

/** One operand that says what brought an act about. */
export const causeOf = (kind: CauseKind, index: number): number => CAUSE_KINDS.indexOf(kind) + index * CAUSE_KINDS.length;

/** The kind and the table index behind a cause operand. */
export function readCause(cause: number): { readonly kind: CauseKind; readonly index: number } {
  return { kind: CAUSE_KINDS[cause % CAUSE_KINDS.length] ?? 'posted', index: Math.floor(cause / CAUSE_KINDS.length) };
}
