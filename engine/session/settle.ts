import { NO_POINT, takeMarked } from './agenda.ts';
import { hasEnded, endOpen } from './endings.ts';
import { look, standInOne } from './happen.ts';
import { deciding, passTime, type Run } from './run.ts';
import { HEADER, inMask, minuteOf } from './state.ts';

/** So many things at one minute would be a loop in the case, not a story. */
const THINGS = 10_000;
/** So many minutes at which something is due, with nobody to decide, would be a rhythm nobody meant: a look every hour for eleven years. */
const MINUTES = 100_000;

/** Let everything that is due happen, and time pass, until a staffed seat has to decide or the case is over. Throws Restless for a case that circles. */
export function settle(run: Run): void {
  for (let round = 0; round < MINUTES; round += 1) {
    happenNow(run);
    if (hasEnded(run.state) || deciding(run) !== 0) return;
    passTime(run, run.program.horizon + 1);
    if (minuteOf(run.state) > run.program.horizon) return endAtHorizon(run);
  }
  throw new Restless(run);
}

/** Nothing is due any more while the case lasts. */
function endAtHorizon(run: Run): void {
  run.state[HEADER.minute] = run.program.horizon;
  endOpen(run);
}

/** The case circles: thrown where it would go on without end. Nothing else is the case's fault, so nothing else is told as one. */
export class Restless extends RangeError {
  constructor({ program, state }: Run) {
    super(`The case ${program.scenario.id} does not come to rest at minute ${minuteOf(state)}. Look for a hazard with too quick a rhythm.`);
  }
}

/** Everything that is due at this minute, in the order of the agenda, until nothing is. */
export function happenNow(run: Run): void {
  const { agenda, plan: { points } } = run;
  for (let things = 0; things < THINGS; things += 1) {
    if (hasEnded(run.state)) return;
    let point = takeMarked(agenda, points.words);
    while (point !== NO_POINT && !look(run, point)) point = takeMarked(agenda, points.words);
    if (point === NO_POINT && !standInOne(run)) return;
  }
  throw new Restless(run);
}

/** Whether somebody plays a seat, has free hands, does not wait, and has an open moment. */
export const decides = (run: Run, seat: number): boolean => inMask(deciding(run), seat);
