import { MOST_VALUES, TEST } from '../../decision.ts';
import { keyOf } from '../../pathways/memory/footprint.ts';
import { isPut, MOVE_SIZE, WRITE_SIZE, type Landing } from '../../pathways/memory/landing.ts';
import type { Memory, Question } from '../../pathways/memory/memory.ts';
import { noteTest, noteValue, noteWalk, type Notes } from './notes.ts';

/** A question to the pathway, who remembers its answer, and where the situation begins in the state. */
interface Asking { readonly memory: Memory; readonly question: Question; readonly situation: number }

/**
 * Note what an answer of the pathway depends on: the class of each state its footprint tells apart, and the tests of its tree.
 * The situation begins at `base` of `among`; what landed on a sketch before is known already.
 */
export function noteQuestion(notes: Notes, { memory: { forest }, question: { footprint, firstRoot }, situation }: Asking, among: Int32Array, base: number): void {
  if (footprint === null) {
    notes.spoilt = true;
    return;
  }
  notes.questions += 1;
  const shift = situation - base;
  const { regions, offsets, weighted } = footprint;
  for (let at = 0; at < regions.length; at += 1) {
    const region = regions[at] ?? 0;
    const offset = offsets[at] ?? 0;
    const own = weighted.subarray(offset, offsets[at + 1] ?? weighted.length);
    const value = among[base + region] ?? 0;
    if (own.length >= MOST_VALUES) notes.spoilt = true;
    const alike = own.reduce((bits, each, leaf) => (each === own[value] ? bits | (1 << leaf) : bits), 0);
    noteTest(notes, { place: base + region + shift, test: TEST.oneOf, operand: alike }, null);
  }
  noteWalk(notes, { nodes: forest.nodes, start: forest.roots[firstRoot + keyOf(footprint, among, base)] ?? -1 }, among, { base, shift });
}

/** Note what lands on a sketch of the situation: it is known there from now on. `base` is where the state's situation begins. */
export function noteSketch(notes: Notes, { moves, writes }: Landing, sketch: Int32Array, base: number): void {
  for (let at = 0; at < moves.length; at += MOVE_SIZE) notes.sketched.add(base + (moves[at] ?? 0));
  for (let at = 0; at < writes.length; at += WRITE_SIZE) {
    const place = writes[at] ?? 0;
    if (!isPut(writes, at)) noteValue(notes, base + place, sketch[place] ?? 0);
    notes.sketched.add(base + place);
  }
}
