/**
 * Chance from elsewhere than the keyed draw: an analysis that follows every branch answers here instead, and asks itself how
 * likely each answer was. A session never has one. The keyed counters stand still meanwhile.
 */
export interface Luck {
  /** The place drawn among the first `count` weights, which sum to `total`. Asked again before `settled`, it answers the same. */
  readonly weighted: (slot: number, weights: Int32Array, draw: { readonly count: number; readonly total: number }) => number;
  /** The answer to the last `weighted` of a slot was used: the next one is a new question. */
  readonly settled: (slot: number) => void;
  /** Whether a chance of so many per mille, neither 0 nor 1000, comes. */
  readonly perMille: (slot: number, perMille: number) => boolean;
  /** The minutes after which a wait is to be looked at: its length, or a time before which it cannot be over. */
  readonly wait: (clock: number, since: number) => number;
  /** A wait is due at the time that `wait` gave. The minute at which it really is over: now, or a later one, when it is due again. */
  readonly due: (clock: number, now: number) => number;
  /** A wait was stopped before it was over. */
  readonly stopped: (clock: number) => void;
}
