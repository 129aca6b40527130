import { CODE, MINUTES_PER_DAY, type Program, type Sink } from '#engine';

/** Help that runs, or was ended by agreement: then a long time without a decision is no stall. */
const HELPED = ['emergency', 'intake', 'plan', 'integration', 'followup', 'closed'];

/** Listens to one play for its longest stretch, in days, in which nobody had anything to decide and no help was running. */
export function quietWatch(program: Program): { readonly sink: Sink; readonly longest: () => number } {
  const assist = program.pathway.regions.findIndex(({ id }) => id === 'assist');
  let helped = false;
  let since = 0;
  let longest = 0;
  const sink: Sink = (code, minute, a, b) => {
    if (helped) since = minute;
    longest = Math.max(longest, minute - since);
    if (code === CODE['leaf.entered'] && a === assist) helped = HELPED.includes(program.pathway.regions[assist]?.leaves[b] ?? '');
    if (code === CODE['beat.opened'] || code === CODE['choice.made'] || code === CODE['menu.made']) since = minute;
  };
  return { sink, longest: () => Math.floor(longest / MINUTES_PER_DAY) };
}
