import { lowestBit } from '../../bits.ts';
import { TEST } from '../../decision.ts';

/** What a trace may ask, besides the tests of a condition. */
export const ASKS = {
  ...TEST,
  /** Whether the minute at a place, and so many minutes more, has come. */
  due: 4,
  /** Whether some bits of the agenda stand so. */
  agenda: 5,
  /** A draw below the operand. It has one answer; `below` asks what was drawn last. */
  draw: 6,
  below: 7,
  /** Whether a value lies at the operand or so many above it: what most of the others come to. */
  range: 8,
} as const;

/**
 * One question and its answer. `place` is one of the state, a word of the agenda, or a slot of chance. Null for `held` where the
 * question was which value stands there: the answer is the operand.
 */
export interface Asked { readonly test: number; readonly place: number; readonly operand: number; readonly more: number; readonly held: boolean | null }

/** A question as a tree keeps it. */
export type Question = Pick<Asked, 'test' | 'place' | 'operand' | 'more'>;

const LARGEST = 0x7fffffff;

/** The same question as one about a range, where it is one. */
export function asRange({ test, place, operand, more }: Asked): Question {
  if (test === TEST.equals) return { test: ASKS.range, place, operand, more: 0 };
  if (test === TEST.atLeast && operand >= 0) return { test: ASKS.range, place, operand, more: LARGEST - operand };
  const low = lowestBit(operand);
  const span = 31 - Math.clz32(operand) - low;
  const isRange = test === TEST.oneOf && operand > 0 && operand >>> low === LARGEST >>> (30 - span);
  return isRange ? { test: ASKS.range, place, operand: low, more: span } : { test, place, operand, more };
}
