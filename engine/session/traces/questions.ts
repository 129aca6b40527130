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
} as const;

/**
 * One question and its answer. `place` is one of the state, a word of the agenda, or a slot of chance. Null for `held` where the
 * question was which value stands there: the answer is the operand.
 */
export interface Asked { readonly test: number; readonly place: number; readonly operand: number; readonly more: number; readonly held: boolean | null }
