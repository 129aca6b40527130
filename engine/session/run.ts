import { decide, passes } from '../decision.ts';
import type { Sink } from '../fact.ts';
import { landOn, type Landing } from '../pathways/memory/landing.ts';
import { landingFor, type Memory, type Question } from '../pathways/memory/memory.ts';
import type { ClockEntry, Program } from '../scenario/program.ts';
import { clearTime, emptyAgenda, mark, markMany, nextOpened, retryLate, setLate, setOpened, setOver, setTime } from './agenda.ts';
import { YES } from './condition-graph.ts';
import { drawnAhead } from './drawn.ts';
import type { Luck } from './luck.ts';
import { planOf, type Plan } from './plan.ts';
import { MARK_SIZE } from './plan-conditions.ts';
import { minuteOf } from './state.ts';
import { NO_ROOT } from './traces/roots.ts';
import type { Traces } from './traces/traces.ts';

/** Interprets everything from a root on: all that is marked at this minute, or a decision. Whether anything could be done. */
export type Interpret = (run: Run, root: number) => boolean;

/**
 * One stretch of interpreting: the program, a state that may be written, and who hears of it. The rest follows from the
 * state and spares looking at all of it again: what is to be looked at, now and in which minute, and which seats may act.
 * The interpreter asks the state and the agenda by the questions below and changes them by the deeds below, never past them:
 * so the rest holds, and a run that keeps traces (traces/tracing-run.ts) knows what it was led by and what it did.
 */
export class Run {
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
  opened = 0;
  played = 0;
  busy = 0;
  waiting = 0;
  /** What happened since `settle` began: the same number whether anybody listens or not. */
  told = 0;
  /** Place in `plan.conditions.turns` of the next minute that turns a condition on time. */
  turn = 0;
  /** What may be done again as it was done before; null where everything is interpreted. */
  traces: Traces | null = null;

  constructor(program: Program, state: Int32Array, { sink, luck }: { readonly sink: Sink | null; readonly luck: Luck | null }) {
    this.program = program;
    this.plan = planOf(program);
    this.state = state;
    this.sink = sink;
    this.luck = luck;
    this.agenda = emptyAgenda(this.plan.points);
    this.open = new Int32Array(program.seats.length);
  }

  /** Whether a place holds a value. */
  isAt(place: number, value: number): boolean { return this.state[place] === value; }

  /** What a place holds. */
  valueAt(place: number): number { return this.state[place] ?? 0; }

  /** What a place holds, where nothing that happens depends on it: a minute to look in, a word to tell. */
  shown(place: number): number { return this.state[place] ?? 0; }

  /** Whether a place holds a number or more. */
  isAtLeast(place: number, least: number): boolean { return (this.state[place] ?? 0) >= least; }

  /** Whether the minute at a place, and so many more, has come. */
  hasCome(place: number, more: number): boolean { return (this.state[place] ?? 0) + more <= minuteOf(this.state); }

  /** Whether a place holds one of the values that a list says yes to. */
  isAmong(place: number, list: readonly boolean[]): boolean { return list[this.state[place] ?? 0] === true; }

  /** Whether a condition, by its number, holds now. */
  holds(condition: number): boolean {
    const { nodes, starts } = this.plan.conditions;
    return decide(nodes, starts[condition] ?? YES, this.state, 0) === YES;
  }

  /** The first open moment from a point on, by its opening point; NO_POINT when there is none. */
  nextOpened(from: number): number { return nextOpened(this.agenda, this.plan.points.words, from); }

  /** A bit for each stand-in with an open moment and free hands. */
  idleStandIns(): number { return this.opened & ~this.played & ~this.busy; }

  /** The number of the landing that an act has in a situation, or NO_LANDING. `base` is where the situation begins in `among`. */
  landingFor(memory: Memory, question: Question, among: Int32Array, base: number): number { return landingFor(memory, question, among, base); }

  /** Let an act land on a sketch of the situation, to ask what comes after it. */
  landOnSketch(landing: Landing, sketch: Int32Array): void { landOn(landing, sketch, 0); }

  /** The sketch is not needed any more. */
  leaveSketch(): void { /* Nothing was kept of it. */ }

  /** What the question in a slot would draw now, as a number from 0 to `below` - 1. Asking twice without `use` between gives the same. */
  peek(slot: number, below: number): number { return drawnAhead(this, slot, below, 0); }

  /** Whether what was drawn last lies below a limit. */
  isBelow(drawn: number, limit: number): boolean { return drawn < limit; }

  /** Remember that the question in a slot was asked: its next draw is another one. */
  use(slot: number): void {
    if (this.luck !== null) return this.luck.settled(slot);
    const at = this.plan.at.asked + slot;
    this.state[at] = (this.state[at] ?? 0) + 1;
  }

  /** A wait starts whose length is drawn now. */
  startsWait(_index: number, _clock: ClockEntry): void { /* Its minute is in the state. */ }

  /** Change a place of the state, and let everything be looked at whose condition may turn by it. */
  write(place: number, value: number): void {
    const before = this.state[place] ?? 0;
    this.state[place] = value;
    noteTurns(this, place, before, value);
  }

  /** Change a place of the state that no condition reads. */
  put(place: number, value: number): void { this.state[place] = value; }

  /** Let a point of the agenda be looked at in a minute: now, when it has come already. */
  lookIn(point: number, minute: number): void {
    const { agenda, plan: { points } } = this;
    if (minute > minuteOf(this.state)) return setTime(agenda, points.words, point, minute);
    clearTime(agenda, points.words, point);
    mark(agenda, points.words, point);
  }

  /** No minute ahead for a point. */
  lookNoMore(point: number): void { clearTime(this.agenda, this.plan.points.words, point); }

  /** A wait is due and closed: it is tried again when the pathway may answer otherwise. */
  holdBack(clock: number): void {
    const { agenda, plan: { points } } = this;
    clearTime(agenda, points.words, points.clocks + clock);
    setLate(agenda, points.words, points.clocks + clock);
  }

  /** The pathway may answer otherwise than before: waits that are due and closed are tried again. */
  retryWaits(): void { retryLate(this.agenda, this.plan.points.words); }

  /** Note whether a point is over: then nothing that changes concerns it. */
  setOver(point: number, over: boolean): void { setOver(this.agenda, this.plan.points.words, point, over); }

  /** Count a moment of a seat as open, or not any more. */
  countOpen(beat: number, by: number): void {
    const { plan: { points, seatOfBeat, mayLapse }, open } = this;
    const seat = seatOfBeat[beat] ?? 0;
    const count = (open[seat] ?? 0) + by;
    open[seat] = count;
    this.opened = count > 0 ? this.opened | (1 << seat) : this.opened & ~(1 << seat);
    setOpened(this.agenda, points.words, points.openings + beat, by > 0);
    if (mayLapse[beat] === 1) setOver(this.agenda, points.words, points.lapses + beat, by < 0);
  }

  /** A seat has its hands full, or free again. */
  holdHands(seat: number, busy: boolean): void { this.busy = busy ? this.busy | (1 << seat) : this.busy & ~(1 << seat); }

  /** A root for a set of points that no trace began with; NO_ROOT where none is kept. */
  plantSet(_traces: Traces, _number: number): number { return NO_ROOT; }

  /** Interpret what no trace knows. */
  interpret(_traces: Traces, root: number, interpret: Interpret): boolean { return interpret(this, root); }
}

/** Let everything be looked at whose condition turns as a place goes from one value to another. */
export function noteTurns({ plan, agenda }: Run, place: number, before: number, value: number): void {
  const { marksFrom, marks } = plan.conditions;
  const { words } = plan.points;
  const end = marksFrom[place + 1] ?? 0;
  for (let at = marksFrom[place] ?? 0; at < end; at += MARK_SIZE) {
    const test = marks[at] ?? 0;
    const operand = marks[at + 1] ?? 0;
    if (passes(test, operand, before) !== passes(test, operand, value)) markMany(agenda, words, marks[at + 2] ?? 0, marks[at + 3] ?? 0);
  }
}
