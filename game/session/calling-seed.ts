import { CODE, playOut, type Policy, type Program } from '#engine';
import { freshSeed } from './seed.ts';

/** Moments a played seat is to have before a run is begun with it, and names that are tried for one. [teaching value] */
const MOMENTS = 3;
const TRIES = 16;

/** Who sits at the screen, and how the stand-ins of the other seats decide. */
interface Table { readonly seats: readonly string[]; readonly standIns: Policy }

/**
 * A fresh name for a run in which the played seats are asked: stand-ins decide whether a late seat is called at all, and in many runs it never is.
 * Of the names that are tried, the first with three moments for the seat that has fewest; else the one that has most. The case itself is as before.
 */
export function callingSeed(program: Program, table: Table, fresh: () => string = freshSeed): string {
  let best = { seed: '', moments: -1 };
  for (let left = TRIES; left > 0 && best.moments < MOMENTS; left -= 1) {
    const seed = fresh();
    const moments = momentsOf(program, table, seed);
    if (moments > best.moments) best = { seed, moments };
  }
  return best.seed;
}

/** How many moments the least asked of the played seats gets when its player decides as a stand-in would. */
function momentsOf(program: Program, { seats, standIns }: Table, seed: string): number {
  const counts = new Map(seats.map((seat) => [program.names.seats.indexOf(seat), 0]));
  playOut(program, { seed, auto: { policy: standIns, seats } }, (code, _minute, beat) => {
    const seat = code === CODE['beat.opened'] ? program.beats[beat]?.seat : undefined;
    const count = seat === undefined ? undefined : counts.get(seat);
    if (seat !== undefined && count !== undefined) counts.set(seat, count + 1);
  });
  return Math.min(...counts.values());
}
