import { MINUTES_PER_DAY } from '../calendar.ts';

/** A wait lasts a day at most in the first week, a week in the first two months, then a month [teaching values]. */
const WAITS = [{ before: 7, days: 1 }, { before: 60, days: 7 }] as const;
const LONG_WAIT = 30;

/** The minute at which a seat that waits is asked again at the latest. `waiting` is the minute since which it waits, and one more. */
export function wakingMinute(waiting: number): number {
  const since = waiting - 1;
  const days = WAITS.find(({ before }) => since < before * MINUTES_PER_DAY)?.days ?? LONG_WAIT;
  return since + days * MINUTES_PER_DAY;
}
