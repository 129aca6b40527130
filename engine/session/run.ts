import { draw } from '../chance.ts';
import { CAUSE_KINDS, CODE, type CauseKind, type FactType, type Sink } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import { headerOf, inMask, minuteOf, setSeatField } from './state.ts';

/** One stretch of interpreting: the program, a state that may be written, and who hears of it. */
export interface Run {
  readonly program: Program;
  readonly state: Int32Array;
  readonly sink: Sink;
}

/** Tell the sink. A seat that waits for something to change is woken by what it hears. */
export function emit(run: Run, type: FactType, operands: readonly [number, number], seats: number): void {
  run.sink(CODE[type], minuteOf(run.program, run.state), operands[0], operands[1], seats);
  if (seats === 0 || type === 'waited') return;
  run.program.seats.forEach((_, seat) => {
    if (inMask(seats, seat)) setSeatField(run.program, run.state, { seat, field: 'waiting', value: 0 });
  });
}

/** The draw that a question in a slot would get now. Asking twice without `ask` between gives the same. Unsigned 32 bit. */
function peek({ program, state }: Run, slot: number): number {
  const asked = state[program.layout.asked.at + slot] ?? 0;
  return draw(headerOf(program, state, 'key0'), headerOf(program, state, 'key1'), program.questions[slot] ?? 0, asked);
}

/** Draw for the question in a slot and remember that it was asked. Unsigned 32 bit. */
export function ask(run: Run, slot: number): number {
  const drawn = peek(run, slot);
  const at = run.program.layout.asked.at + slot;
  run.state[at] = (run.state[at] ?? 0) + 1;
  return drawn;
}

/** Which one a choice by weight would take now: its place, or -1 when all weights are zero. */
export function peekByWeight(run: Run, slot: number, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return -1;
  let rest = peek(run, slot) % total;
  return weights.findIndex((weight) => { rest -= weight; return rest < 0; });
}

/** Choose by weight: the place of the chosen one, or -1 when all weights are zero. No draw is used up then. */
export function askByWeight(run: Run, slot: number, weights: readonly number[]): number {
  const place = peekByWeight(run, slot, weights);
  if (place >= 0) ask(run, slot);
  return place;
}

/** Whether a chance of so many per mille comes. 0 and 1000 need no luck. */
export function askPerMille(run: Run, slot: number, perMille: number): boolean {
  if (perMille <= 0) return false;
  if (perMille >= 1000) return true;
  return ask(run, slot) % 1000 < perMille;
}

/** One operand that says what brought an act about. */
export const causeOf = (kind: CauseKind, index: number): number => CAUSE_KINDS.indexOf(kind) + index * CAUSE_KINDS.length;

/** The kind and the table index behind a cause operand. */
export function readCause(cause: number): { readonly kind: CauseKind; readonly index: number } {
  return { kind: CAUSE_KINDS[cause % CAUSE_KINDS.length] ?? 'posted', index: Math.floor(cause / CAUSE_KINDS.length) };
}
