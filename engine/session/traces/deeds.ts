import { drawClock } from '../clocks.ts';
import type { Run } from '../run.ts';
import type { Traces } from './traces.ts';

/*
 * What a trace did, as integers. At its head: a bit for each seat that began or ended something, and for those of them that are busy
 * now; how much was told; how much the pathway was asked; then how many deeds of each kind there are, in this order:
 *   places of the state, each from a place, what of it is kept, and what is added: values, minutes counted from now, draws used up;
 *   waits that start, whose length is drawn anew;
 *   words of the agenda, and its minutes that belong to the case: which, which bits are kept, and which are set;
 *   minutes of the agenda, each from a place of the state and so many more;
 *   seats, and how many more moments they have open.
 */
const HEAD = 9;

/** How much a trace tells, and how much it asks the pathway. */
export const toldBy = ({ deeds }: Traces, from: number): number => deeds[from + 2] ?? 0;
export const askedBy = ({ deeds }: Traces, from: number): number => deeds[from + 3] ?? 0;

/** Do what a trace did before. */
export function doAgain(run: Run, traces: Traces, from: number): void {
  const { deeds } = traces;
  const { state, agenda } = run;
  run.told += toldBy(traces, from);
  run.busy = (run.busy & ~(deeds[from] ?? 0)) | (deeds[from + 1] ?? 0);
  let at = from + HEAD;
  for (const end = at + 4 * (deeds[from + 4] ?? 0); at < end; at += 4) state[deeds[at] ?? 0] = ((state[deeds[at + 1] ?? 0] ?? 0) & (deeds[at + 2] ?? 0)) + (deeds[at + 3] ?? 0);
  for (const end = at + (deeds[from + 5] ?? 0); at < end; at += 1) startAgain(run, deeds[at] ?? 0);
  for (const end = at + 3 * (deeds[from + 6] ?? 0); at < end; at += 3) agenda[deeds[at] ?? 0] = ((agenda[deeds[at] ?? 0] ?? 0) & (deeds[at + 1] ?? 0)) | (deeds[at + 2] ?? 0);
  for (const end = at + 3 * (deeds[from + 7] ?? 0); at < end; at += 3) agenda[deeds[at] ?? 0] = (state[deeds[at + 1] ?? 0] ?? 0) + (deeds[at + 2] ?? 0);
  for (const end = at + 2 * (deeds[from + 8] ?? 0); at < end; at += 2) openMore(run, deeds[at] ?? 0, deeds[at + 1] ?? 0);
}

function startAgain(run: Run, index: number): void {
  const clock = run.plan.clocks[index];
  if (clock) drawClock(run, index, clock);
}

function openMore(run: Run, seat: number, by: number): void {
  const count = (run.open[seat] ?? 0) + by;
  run.open[seat] = count;
  run.opened = count > 0 ? run.opened | (1 << seat) : run.opened & ~(1 << seat);
}
