import { draw } from '../chance.ts';
import { holdsNow, type Run } from './run.ts';
import { HEADER, headerOf } from './state.ts';
import { ALWAYS } from './plan-conditions.ts';

/**
 * What the question in a slot would draw now, as a number from 0 to `below` - 1. Asking twice without `use` between gives the
 * same. The full 32 bits never leave this function: engines keep only smaller integers without a box.
 */
function peekBelow({ state, plan }: Run, slot: number, below: number): number {
  const asked = state[plan.at.asked + slot] ?? 0;
  return (draw(headerOf(state, HEADER.key0), headerOf(state, HEADER.key1), plan.chances[slot] ?? 0, asked) % (below >>> 0)) | 0;
}

/** Remember that the question in a slot was asked: its next draw is another one. */
export function use(run: Run, slot: number): void {
  if (run.luck !== null) return run.luck.settled(slot);
  const at = run.plan.at.asked + slot;
  run.state[at] = (run.state[at] ?? 0) + 1;
}

/** Draw a number from 0 to `below` - 1 for the question in a slot, and remember that it was asked. */
export function askBelow(run: Run, slot: number, below: number): number {
  const drawn = peekBelow(run, slot, below);
  use(run, slot);
  return drawn;
}

/** Which of the first `count` weights a choice would take now: its place, or -1 when all are zero. */
export function peekByWeight(run: Run, slot: number, weights: Int32Array, count: number): number {
  let total = 0;
  for (let at = 0; at < count; at += 1) total += weights[at] ?? 0;
  if (total <= 0) return -1;
  if (run.luck !== null) return run.luck.weighted(slot, weights, { count, total });
  let rest = peekBelow(run, slot, total);
  for (let at = 0; at < count; at += 1) {
    rest -= weights[at] ?? 0;
    if (rest < 0) return at;
  }
  return -1;
}

/** Choose by weight: the place of the chosen one, or -1 when all weights are zero. No draw is used up then. */
export function askByWeight(run: Run, slot: number, weights: Int32Array, count: number): number {
  const place = peekByWeight(run, slot, weights, count);
  if (place >= 0) use(run, slot);
  return place;
}

/** Whether a chance of so many per mille comes. 0 and 1000 need no luck. */
export function askPerMille(run: Run, slot: number, perMille: number): boolean {
  if (perMille <= 0) return false;
  if (perMille >= 1000) return true;
  if (run.luck !== null) return run.luck.perMille(slot, perMille);
  return askBelow(run, slot, 1000) < perMille;
}

/** The per-mille of the first line whose condition holds, of pairs of condition and per-mille; 0 when none does. */
export function oddsNow(run: Run, lines: Int32Array | undefined): number {
  if (lines === undefined) return 0;
  for (let at = 0; at < lines.length; at += 2) if (holdsNow(run, lines[at] ?? ALWAYS)) return lines[at + 1] ?? 0;
  return 0;
}
