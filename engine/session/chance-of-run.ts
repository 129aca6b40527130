import { drawnAhead } from './drawn.ts';
import { ALWAYS } from './plan-conditions.ts';
import type { Run } from './run.ts';

/** Draw a number from 0 to `below` - 1 for the question in a slot, and remember that it was asked. */
export function askBelow(run: Run, slot: number, below: number): number {
  const drawn = drawnAhead(run, slot, below, 0);
  run.use(slot);
  return drawn;
}

/** Which of the first `count` weights a choice would take now: its place, or -1 when all are zero. */
export function peekByWeight(run: Run, slot: number, weights: Int32Array, count: number): number {
  let total = 0;
  for (let at = 0; at < count; at += 1) total += weights[at] ?? 0;
  if (total <= 0) return -1;
  if (run.luck !== null) return run.luck.weighted(slot, weights, { count, total });
  const drawn = run.peek(slot, total);
  let limit = 0;
  for (let at = 0; at < count; at += 1) {
    limit += weights[at] ?? 0;
    if (run.isBelow(drawn, limit)) return at;
  }
  return -1;
}

/** Choose by weight: the place of the chosen one, or -1 when all weights are zero. No draw is used up then. */
export function askByWeight(run: Run, slot: number, weights: Int32Array, count: number): number {
  const place = peekByWeight(run, slot, weights, count);
  if (place >= 0) run.use(slot);
  return place;
}

const PER_MILLE = 1000;

/** Whether a chance of so many per mille comes. 0 and 1000 need no luck. */
export function askPerMille(run: Run, slot: number, perMille: number): boolean {
  if (perMille <= 0) return false;
  if (perMille >= PER_MILLE) return true;
  if (run.luck !== null) return run.luck.perMille(slot, perMille);
  const came = run.isBelow(run.peek(slot, PER_MILLE), perMille);
  run.use(slot);
  return came;
}

/** The per-mille of the first line whose condition holds, of pairs of condition and per-mille; 0 when none does. */
export function oddsNow(run: Run, lines: Int32Array | undefined): number {
  if (lines === undefined) return 0;
  for (let at = 0; at < lines.length; at += 2) if (run.holds(lines[at] ?? ALWAYS)) return lines[at + 1] ?? 0;
  return 0;
}
