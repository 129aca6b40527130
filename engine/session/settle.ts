import { NO_POINT, takeMarked } from './agenda.ts';
import { endOpen, hasEnded } from './endings.ts';
import { look, standInOne } from './happen.ts';
import { MOST_TOLD, nameOfPoint, Restless, type Unrest } from './restless.ts';
import { deciding } from './hands.ts';
import type { Run } from './run.ts';
import { passTime } from './time.ts';
import { HEADER, inMask, minuteOf } from './state.ts';
import { happenAgain } from './traces/follow.ts';

/** So many things at one minute would be a loop in the case, not a story. */
const THINGS = 10_000;
/** So many minutes at which something is due, with nobody to decide, would be a rhythm nobody meant: a look every hour for eleven years. */
const MINUTES = 100_000;

/** Let everything that is due happen, and time pass, until a staffed seat has to decide or the case is over. Throws Restless for a case that circles, or floods one step. */
export function settle(run: Run): void {
  run.told = 0;
  happenAgain(run, happenNow);
  settleOn(run);
}

/** The same where everything that was due at this minute has happened. */
export function settleOn(run: Run): void {
  for (let minutes = 1; !hasEnded(run.state) && deciding(run) === 0; minutes += 1) {
    passTime(run, run.program.horizon + 1);
    if (minuteOf(run.state) > run.program.horizon) return endAtHorizon(run);
    if (minutes === MINUTES) throw restless(run, 'circles');
    happenAgain(run, happenNow);
  }
}

/** Nothing is due any more while the case lasts. */
function endAtHorizon(run: Run): void {
  run.state[HEADER.minute] = run.program.horizon;
  endOpen(run);
}

/** So many happenings of a case that circles are watched: what it circles through is among them, if not all of it. */
const WATCHED = 100;

/** What the author of such a case needs to know. It goes on meanwhile. */
function restless(run: Run, how: Unrest): Restless {
  const { program, agenda, plan: { points } } = run;
  const minute = minuteOf(run.state);
  const times = new Map<number, number>();
  for (let watched = 0; watched < WATCHED && !hasEnded(run.state) && minuteOf(run.state) <= program.horizon; watched += 1) {
    const point = takeMarked(agenda, points.words);
    if (point !== NO_POINT && look(run, point)) times.set(point, (times.get(point) ?? 0) + 1);
    if (point === NO_POINT && !standInOne(run)) passTime(run, program.horizon + 1);
  }
  const again = [...times].filter(([, count]) => count > 1);
  return new Restless({ program, minute, how }, (again.length > 0 ? again : [...times]).map(([point]) => nameOfPoint(run, point)));
}

/** Everything that is due at this minute, in the order of the agenda, until nothing is. */
export function happenNow(run: Run): boolean {
  const { agenda, plan: { points } } = run;
  for (let things = 0; things < THINGS; things += 1) {
    if (hasEnded(run.state)) return true;
    let point = takeMarked(agenda, points.words);
    while (point !== NO_POINT && !look(run, point)) point = takeMarked(agenda, points.words);
    if (point === NO_POINT && !standInOne(run)) return true;
    if (run.told > MOST_TOLD) throw restless(run, things > WATCHED ? 'circles' : 'too-much');
  }
  throw restless(run, 'circles');
}

/** Whether somebody plays a seat, has free hands, does not wait, and has an open moment. */
export const decides = (run: Run, seat: number): boolean => inMask(deciding(run), seat);
