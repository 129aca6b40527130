import { hasEnded, checkEndings, endOpen } from './endings.ts';
import { fireOne, hazardOne, injectOne, landOne, lapseOne, openOne, standInOne } from './happen.ts';
import { nextMinute, wakingMinute } from './next-minute.ts';
import { setMinute, setWaiting, type Run } from './run.ts';
import { NEVER } from './soonest.ts';
import { minuteOf, SEAT, seatField, TRAINEE } from './state.ts';

/** So many things at one minute would be a loop in the case, not a story. */
const THINGS = 10_000;
/** So many minutes at which something is due, with nobody to decide, would be a rhythm nobody meant: a look every hour for eleven years. */
const MINUTES = 100_000;

/** Let everything that is due happen, and time pass, until a staffed seat has to decide or the case is over. */
export function settle(run: Run): void {
  for (let round = 0; round < MINUTES; round += 1) {
    happenNow(run);
    if (hasEnded(run.state) || someoneDecides(run)) return;
    const next = nextMinute(run);
    if (next === NEVER || next > run.program.horizon) {
      setMinute(run, run.program.horizon);
      return endOpen(run);
    }
    setMinute(run, next);
    wakeSeats(run);
  }
  throw restless(run);
}

const restless = ({ program, state }: Run): RangeError => new RangeError(`The case ${program.scenario.id} does not come to rest at minute ${minuteOf(state)}. Look for a hazard with too quick a rhythm.`);

/** A seat that has waited long enough is asked again, even when it heard nothing. */
function wakeSeats(run: Run): void {
  if (run.waiting === 0) return;
  const { program, state } = run;
  for (let seat = 0; seat < program.seats.length; seat += 1) if (wakingMinute(program, state, seat) <= minuteOf(state)) setWaiting(run, seat, 0);
}

/** Everything that is due at this minute, in a fixed order, until nothing is. */
function happenNow(run: Run): void {
  for (let round = 0; round < THINGS; round += 1) {
    checkEndings(run);
    if (hasEnded(run.state)) return;
    if (!(landOne(run) || (run.stale !== 0 && somethingNew(run)) || standInOne(run))) return;
  }
  throw restless(run);
}

const somethingNew = (run: Run): boolean => fireOne(run) || hazardOne(run) || injectOne(run) || lapseOne(run) || openOne(run);

function someoneDecides(run: Run): boolean {
  for (let seat = 0; seat < run.program.seats.length; seat += 1) if (decides(run, seat)) return true;
  return false;
}

/** Whether somebody plays a seat, has free hands, does not wait, and has an open moment. */
export function decides({ program, state, open }: Run, seat: number): boolean {
  return (open[seat] ?? 0) > 0 && seatField(program, state, seat, SEAT.player) === TRAINEE && seatField(program, state, seat, SEAT.busyUntil) < 0 && seatField(program, state, seat, SEAT.waiting) === 0;
}
