import { decisionsOf } from '#engine';
import type { AnyPolicy, Budget, Decision, ExactFuture, Program, Session, Tally, Way } from '#engine';

/** A decision with the state in which it stood. */
export type Standing = Pick<Decision, 'step' | 'ways'> & { readonly before: Int32Array };

/**
 * What is asked about a case: for every way of every decision, so many continuations played by a policy with the luck of a
 * seed. Where `exact` gives a budget, ways that can be followed through every branch within it are followed instead.
 */
export interface FutureQuestion {
  readonly program: Program;
  readonly decisions: readonly Standing[];
  readonly policy: AnyPolicy;
  readonly seed: string;
  readonly runs: number;
  readonly exact: Budget | null;
}

/** How one way comes out: counts of a sample, or shares without sampling error. */
export type WayFuture = { readonly way: Way; readonly future: (Tally & { readonly how: 'sampled' }) | ExactFuture };

/** One decision with a future for each of its ways: all sampled with the same luck, or all exact. */
export interface DecisionFuture { readonly step: number; readonly ways: readonly WayFuture[] }

/** What a look ahead came to. `runs` is how many continuations each sampled way has: fewer than asked for when it was stopped. */
export interface LookedAhead {
  readonly decisions: readonly DecisionFuture[];
  readonly runs: number;
  readonly asked: number;
  readonly stopped: 'done' | 'cancelled' | 'out of time';
}

/** All decisions of a session between at least two ways, or only the one of a step. */
export function standingsOf(session: Session, step?: number): readonly Standing[] {
  return decisionsOf(session).filter((each) => (step === undefined ? each.ways.length > 1 : each.step === step));
}
