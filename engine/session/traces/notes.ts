import { NODE, passes, TEST } from '../../decision.ts';
import type { ClockEntry } from '../../scenario/program.ts';
import { SEAT } from '../state.ts';
import { ASKS, type Asked } from './questions.ts';

/** What is noted while a trace is made: what the interpreter asked of the run before it had written there itself, and where it wrote. */
export interface Notes {
  readonly asked: Asked[];
  /** Questions that were asked already, in words. */
  readonly known: Set<string>;
  /** Places of the state whose value follows from what is noted: written since, or asked for it. */
  readonly settled: Set<number>;
  readonly written: Set<number>;
  /** Places that a sketch of the situation knows: what landed there while a choice was judged. */
  readonly sketched: Set<number>;
  /** Bits of the agenda that were written, by word. */
  readonly touched: Int32Array;
  /** By slot, how often its draw was used up. */
  readonly uses: Map<number, number>;
  /** Waits that were started, in their order. */
  readonly starts: number[];
  /** By seat, how many more moments are open. */
  readonly opens: Map<number, number>;
  /** A bit for each seat that began or ended something. */
  busy: number;
  /** Questions to the pathway. */
  questions: number;
  /** Something happened that a trace cannot tell: the questions up to there stand, and from there on it is interpreted each time. */
  spoilt: boolean;
}

/** Nothing noted yet, for an agenda of so many integers. */
export const emptyNotes = (integers: number): Notes => ({
  asked: [], known: new Set(), settled: new Set(), written: new Set(), sketched: new Set(), touched: new Int32Array(integers),
  uses: new Map(), starts: [], opens: new Map(), busy: 0, questions: 0, spoilt: false,
});

/** A test, and the place of the state it is asked of. */
export interface TestAt { readonly place: number; readonly test: number; readonly operand: number }

const keyOf = ({ place, test, operand }: TestAt): string => `${test} ${place} ${operand}`;

/** Note a question about a place of the state, unless its answer follows from what is noted. */
export function noteTest(notes: Notes, { place, test, operand }: TestAt, held: boolean | null): void {
  if (notes.spoilt || notes.settled.has(place) || notes.sketched.has(place)) return;
  const key = keyOf({ place, test, operand });
  if (notes.known.has(key)) return;
  notes.known.add(key);
  notes.asked.push({ test, place, operand, more: 0, held });
  if (held !== false && (test === TEST.equals || (test === TEST.oneOf && (operand & (operand - 1)) === 0))) notes.settled.add(place);
}

/** Note which value stands at a place of the state. */
export const noteValue = (notes: Notes, place: number, value: number): void => noteTest(notes, { place, test: TEST.equals, operand: value }, null);

/** Note that a choice is pending in the block of a seat: then the seat is busy. */
export function noteLanding(notes: Notes, seat: number): void {
  notes.settled.add(seat + SEAT.pending);
  notes.known.add(keyOf({ test: TEST.atLeast, place: seat + SEAT.busyUntil, operand: 0 }));
}

/** Note that a place of the state is written: what stands there is known from now on. */
export function noteWrite(notes: Notes, place: number): void {
  notes.settled.add(place);
  notes.written.add(place);
}

/** Where questions begin among the values they are asked of, and what leads from there to the places of the state. */
interface Ground { readonly base: number; readonly shift: number }

/** Note every question on the way from a node to its end, as `decide` walks. */
export function noteWalk(notes: Notes, { nodes, start }: { readonly nodes: Int32Array; readonly start: number }, values: Int32Array, { base, shift }: Ground): void {
  for (let at = start; at >= 0; ) {
    const place = base + (nodes[at] ?? 0);
    const test = nodes[at + NODE.test] ?? 0;
    const operand = nodes[at + NODE.operand] ?? 0;
    const held = passes(test, operand, values[place] ?? 0);
    noteTest(notes, { place: place + shift, test, operand }, held);
    at = nodes[at + (held ? NODE.yes : NODE.no)] ?? 0;
  }
}

/** Note how some bits in a word of the agenda stand, as far as they were not written since. */
export function noteBits(notes: Notes, word: number, bits: number, stands: number): void {
  const asked = bits & ~(notes.touched[word] ?? 0);
  const key = `agenda ${word} ${asked}`;
  if (notes.spoilt || asked === 0 || notes.known.has(key)) return;
  notes.known.add(key);
  notes.asked.push({ test: ASKS.agenda, place: word, operand: asked, more: stands & asked, held: null });
}

/** Note that the bit of a point is written in a word of the agenda. */
export function noteTouch(notes: Notes, word: number, point: number): void {
  notes.touched[word] = (notes.touched[word] ?? 0) | (1 << (point & 31));
}

/** Note a draw below a number, not used up yet. */
export function noteDraw(notes: Notes, slot: number, below: number): void {
  if (!notes.spoilt) notes.asked.push({ test: ASKS.draw, place: slot, operand: below, more: notes.uses.get(slot) ?? 0, held: true });
}

/** Note whether what was drawn last lies below a number. */
export function noteBelow(notes: Notes, limit: number, held: boolean): void {
  if (!notes.spoilt) notes.asked.push({ test: ASKS.below, place: 0, operand: limit, more: 0, held });
}

/** Note that a wait starts: its length is drawn anew each time. One that is over at once, or starts twice, no trace can tell. */
export function noteStart(notes: Notes, index: number, { seatDecides, min, max, questions: [slot] }: ClockEntry): void {
  if (notes.starts.includes(index) || (seatDecides ? max : min) < 1) notes.spoilt = true;
  notes.starts.push(index);
  notes.uses.delete(slot);
}
