import { passes, TEST } from '../../decision.ts';
import type { Landing } from '../../pathways/memory/landing.ts';
import type { Memory, Question } from '../../pathways/memory/memory.ts';
import type { ClockEntry, Program } from '../../scenario/program.ts';
import { SETS, type SetOfPoints } from '../agenda.ts';
import { YES } from '../condition-graph.ts';
import { seatAt } from '../hands.ts';
import { MARK_SIZE } from '../plan-conditions.ts';
import { Run, type Interpret } from '../run.ts';
import { SEAT } from '../state.ts';
import { keepDeeds, noMinutes } from './keep-deeds.ts';
import { noteQuestion, noteSketch } from './note-question.ts';
import { emptyNotes, noteBelow, noteBits, noteDraw, noteLanding, noteStart, noteTest, noteTouch, noteValue, noteWalk, noteWrite, type Notes } from './notes.ts';
import { ASKS } from './questions.ts';
import { beatOfRoot, choiceOfRoot, isRootOfDecision, isRootOfSet } from './roots.ts';
import { plantSet, type Traces } from './traces.ts';
import { DONE, growPath, hasRoom, INTERPRETED } from './tree.ts';

/**
 * A run that learns: whatever no trace knows yet it interprets with every question and deed noted, and keeps it as a trace.
 * It goes the same way as any other run, several times slower. Let it run in a worker of its own: once a program has met two
 * kinds of runs, its compiler cannot put the questions of either into their callers, and every play there takes longer.
 */
export class TracingRun extends Run {
  readonly #noMinute: Int32Array;
  #notes: Notes | null = null;

  constructor(program: Program, state: Int32Array) {
    super(program, state, { sink: null, luck: null });
    this.#noMinute = noMinutes(program);
  }

  override plantSet(traces: Traces, number: number): number { return hasRoom(traces.trees) ? plantSet(traces, number) : super.plantSet(traces, number); }

  override interpret(traces: Traces, root: number, interpret: Interpret): boolean {
    if (!hasRoom(traces.trees)) return interpret(this, root);
    const { agenda, plan: { points } } = this;
    const marked = agenda.slice(0, points.words);
    const notes = emptyNotes(agenda.length);
    this.#notes = notes;
    try {
      this.#noteRoot(notes, root);
      const before = this.told;
      const done = interpret(this, root);
      const deeds = done && !notes.spoilt && this.waiting === 0 ? keepDeeds(this, traces, { notes, marked, noMinute: this.#noMinute, told: this.told - before }) : null;
      growPath(traces.trees, root, notes.asked, deeds === null ? INTERPRETED : DONE - deeds);
      return done;
    } finally {
      this.#notes = null;
    }
  }

  override isAt(place: number, value: number): boolean { return this.#noteTest(place, TEST.equals, value, super.isAt(place, value)); }

  override valueAt(place: number): number {
    const value = super.valueAt(place);
    if (this.#notes !== null) noteValue(this.#notes, place, value);
    return value;
  }

  override isAtLeast(place: number, least: number): boolean { return this.#noteTest(place, TEST.atLeast, least, super.isAtLeast(place, least)); }

  override hasCome(place: number, more: number): boolean { return this.#noteTest(place, ASKS.due, more, super.hasCome(place, more)); }

  override isAmong(place: number, list: readonly boolean[]): boolean {
    return this.#noteTest(place, TEST.oneOf, list.reduce((bits, each, value) => (each ? bits | (1 << value) : bits), 0), super.isAmong(place, list));
  }

  override holds(condition: number): boolean {
    const { nodes, starts } = this.plan.conditions;
    if (this.#notes !== null) noteWalk(this.#notes, { nodes, start: starts[condition] ?? YES }, this.state, { base: 0, shift: 0 });
    return super.holds(condition);
  }

  override nextOpened(from: number): number {
    const { points } = this.plan;
    for (let word = points.openings >>> 5; word < points.words; word += 1) this.#noteBits(SETS.opened * points.words + word, -1);
    return super.nextOpened(from);
  }

  override idleStandIns(): number {
    if (this.#notes === null) return super.idleStandIns();
    let idle = 0;
    for (let seat = 0; seat < this.open.length; seat += 1) if ((this.played & (1 << seat)) === 0 && !this.isAtLeast(seatAt(this, seat) + SEAT.busyUntil, 0)) idle |= 1 << seat;
    return idle;
  }

  override landingFor(memory: Memory, question: Question, among: Int32Array, base: number): number {
    const landing = super.landingFor(memory, question, among, base);
    if (this.#notes !== null) noteQuestion(this.#notes, { memory, question, situation: this.plan.at.situation }, among, base);
    return landing;
  }

  override landOnSketch(landing: Landing, sketch: Int32Array): void {
    if (this.#notes !== null) noteSketch(this.#notes, landing, sketch, this.plan.at.situation);
    super.landOnSketch(landing, sketch);
  }

  override leaveSketch(): void { this.#notes?.sketched.clear(); }

  override peek(slot: number, below: number): number {
    if (this.#notes !== null) noteDraw(this.#notes, slot, below);
    return super.peek(slot, below);
  }

  override isBelow(drawn: number, limit: number): boolean {
    const held = super.isBelow(drawn, limit);
    if (this.#notes !== null) noteBelow(this.#notes, limit, held);
    return held;
  }

  override use(slot: number): void {
    this.#notes?.uses.set(slot, (this.#notes.uses.get(slot) ?? 0) + 1);
    super.use(slot);
  }

  override startsWait(index: number, clock: ClockEntry): void { if (this.#notes !== null) noteStart(this.#notes, index, clock); }

  override write(place: number, value: number): void {
    if (this.#notes !== null) this.#noteTurns(this.#notes, place, value);
    super.write(place, value);
    if (this.#notes !== null) noteWrite(this.#notes, place);
  }

  override put(place: number, value: number): void {
    super.put(place, value);
    if (this.#notes !== null) noteWrite(this.#notes, place);
  }

  override lookIn(point: number, minute: number): void {
    this.#noteTouch(SETS.timed, point);
    super.lookIn(point, minute);
  }

  override lookNoMore(point: number): void {
    this.#noteTouch(SETS.timed, point);
    super.lookNoMore(point);
  }

  override holdBack(clock: number): void {
    this.#noteTouch(SETS.timed, this.plan.points.clocks + clock);
    this.#noteTouch(SETS.late, this.plan.points.clocks + clock);
    super.holdBack(clock);
  }

  override retryWaits(): void {
    if (this.#notes !== null) this.#noteLate(this.#notes);
    super.retryWaits();
  }

  override setOver(point: number, over: boolean): void {
    this.#noteTouch(SETS.over, point);
    super.setOver(point, over);
  }

  override countOpen(beat: number, by: number): void {
    const { points, seatOfBeat, mayLapse } = this.plan;
    const seat = seatOfBeat[beat] ?? 0;
    this.#notes?.opens.set(seat, (this.#notes.opens.get(seat) ?? 0) + by);
    this.#noteTouch(SETS.opened, points.openings + beat);
    if (mayLapse[beat] === 1) this.#noteTouch(SETS.over, points.lapses + beat);
    super.countOpen(beat, by);
  }

  override holdHands(seat: number, busy: boolean): void {
    if (this.#notes !== null) this.#notes.busy |= 1 << seat;
    super.holdHands(seat, busy);
  }

  #noteTest(place: number, test: number, operand: number, held: boolean): boolean {
    if (this.#notes !== null) noteTest(this.#notes, { place, test, operand }, held);
    return held;
  }

  #noteBits(word: number, bits: number): void { if (this.#notes !== null) noteBits(this.#notes, word, bits, this.agenda[word] ?? 0); }

  #noteTouch(set: SetOfPoints, point: number): void { if (this.#notes !== null) noteTouch(this.#notes, set * this.plan.points.words + (point >>> 5), point); }

  /** What a root says of whoever comes to it: the moment is open, the choice is pending and its seat busy, these points are marked. */
  #noteRoot(notes: Notes, root: number): void {
    const { plan, agenda } = this;
    if (isRootOfDecision(plan, root)) notes.settled.add(plan.at.beats + beatOfRoot(plan, root));
    const choice = choiceOfRoot(plan, root);
    if (choice >= 0) noteLanding(notes, seatAt(this, plan.seatOfBeat[plan.beatOfChoice[choice] ?? -1] ?? -1));
    if (isRootOfSet(plan, root)) for (let word = 0; word < plan.points.words; word += 1) noteBits(notes, word, -1, agenda[word] ?? 0);
  }

  /** Only waits are ever late: their words of the set are asked for, and written. */
  #noteLate(notes: Notes): void {
    const { words, clocks, hazards } = this.plan.points;
    for (let word = clocks >>> 5; word < words && word << 5 < hazards; word += 1) {
      this.#noteBits(SETS.late * words + word, -1);
      notes.touched[SETS.late * words + word] = -1;
    }
  }

  /** What turns by a change depends on what stood there, and on what is over. */
  #noteTurns(notes: Notes, place: number, value: number): void {
    const { conditions: { marksFrom, marks }, points: { words } } = this.plan;
    const before = this.state[place] ?? 0;
    const at = marksFrom[place] ?? 0;
    const end = marksFrom[place + 1] ?? 0;
    const count = (end - at) / MARK_SIZE;
    if (count === 1) this.#noteTest(place, marks[at] ?? 0, marks[at + 1] ?? 0, passes(marks[at] ?? 0, marks[at + 1] ?? 0, before));
    if (count > 1) noteValue(notes, place, before);
    for (let each = at; each < end; each += MARK_SIZE) {
      if (passes(marks[each] ?? 0, marks[each + 1] ?? 0, before) === passes(marks[each] ?? 0, marks[each + 1] ?? 0, value)) continue;
      this.#noteBits(SETS.over * words + (marks[each + 2] ?? 0), marks[each + 3] ?? 0);
    }
  }
}
