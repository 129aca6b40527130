import { lowestBit } from '../../bits.ts';
import { drawClock } from '../clocks.ts';
import type { Run } from '../run.ts';
import { minuteOf } from '../state.ts';
import type { Traces } from './traces.ts';

/*
 * What a trace did, as integers: a bit for each list below that there is; a bit for each seat that began or ended something, and for
 * those of them that are busy now; how much was told; how much the pathway was asked; then the lists, each after its length.
 */
const HEAD = 5;

/** So much in one step would be read by nobody, and is refused: a whole case of ours is a few hundred facts. */
export const MOST_TOLD = 50_000;

/**
 * The lists, in the order in which they are done: values put, by place; minutes put, counted from now; draws used up; waits
 * started, whose length is drawn anew; bits of the agenda, by word; minutes of the agenda, each from a place of the state;
 * minutes of the case in the agenda; open moments, by seat.
 */
export const LISTS = { values: 0, minutes: 1, uses: 2, starts: 3, bits: 4, times: 5, fixed: 6, opens: 7 } as const;

/** How much a trace tells, and how much it asks the pathway. */
export const toldBy = ({ deeds }: Traces, from: number): number => deeds[from + 3] ?? 0;
export const askedBy = ({ deeds }: Traces, from: number): number => deeds[from + 4] ?? 0;

/** Do what a trace did before. */
export function doAgain(run: Run, traces: Traces, from: number): void {
  const { deeds } = traces;
  run.told += toldBy(traces, from);
  run.busy = (run.busy & ~(deeds[from + 1] ?? 0)) | (deeds[from + 2] ?? 0);
  let at = from + HEAD;
  for (let lists = deeds[from] ?? 0; lists !== 0; lists &= lists - 1) at = doList(run, deeds, lowestBit(lists), at);
}

/** Do what one list says; returns where the next one begins. */
function doList(run: Run, deeds: Int32Array, list: number, from: number): number {
  const { state, agenda } = run;
  const end = from + 1 + (deeds[from] ?? 0);
  let at = from + 1;
  switch (list) {
    case LISTS.values:
      for (; at < end; at += 2) state[deeds[at] ?? 0] = deeds[at + 1] ?? 0;
      break;
    case LISTS.minutes:
      for (const now = minuteOf(state); at < end; at += 2) state[deeds[at] ?? 0] = now + (deeds[at + 1] ?? 0);
      break;
    case LISTS.uses:
      for (; at < end; at += 2) state[deeds[at] ?? 0] = (state[deeds[at] ?? 0] ?? 0) + (deeds[at + 1] ?? 0);
      break;
    case LISTS.starts:
      for (; at < end; at += 1) startAgain(run, deeds[at] ?? 0);
      break;
    case LISTS.bits:
      for (; at < end; at += 3) agenda[deeds[at] ?? 0] = ((agenda[deeds[at] ?? 0] ?? 0) & ~(deeds[at + 1] ?? 0)) | (deeds[at + 2] ?? 0);
      break;
    case LISTS.times:
      for (; at < end; at += 3) agenda[deeds[at] ?? 0] = (state[deeds[at + 1] ?? 0] ?? 0) + (deeds[at + 2] ?? 0);
      break;
    case LISTS.fixed:
      for (; at < end; at += 2) agenda[deeds[at] ?? 0] = deeds[at + 1] ?? 0;
      break;
    default:
      for (; at < end; at += 2) openMore(run, deeds[at] ?? 0, deeds[at + 1] ?? 0);
  }
  return end;
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
