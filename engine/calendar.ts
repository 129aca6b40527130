/** Time in a case: whole minutes from its start. There is no other clock in the engine. */
export const MINUTES_PER_HOUR = 60;
export const MINUTES_PER_DAY = 1440;

const UNITS: Readonly<Record<string, number>> = { min: 1, h: MINUTES_PER_HOUR, d: MINUTES_PER_DAY };

/** Minutes of a length of time as cases write it: `6 min`, `2 h`, `9 d`. Throws on any other form; the schema lets none through. */
export function durationMinutes(text: string): number {
  const [, count, unit] = /^(\d+) (min|h|d)$/.exec(text) ?? [];
  if (count === undefined || unit === undefined) throw new RangeError(`"${text}" is not a length of time such as "6 min", "2 h" or "9 d".`);
  return Number(count) * (UNITS[unit] ?? 1);
}

/** Minutes of a moment counted from the start of the case: `D+2`, `D+2 H+3`. Throws on any other form. */
export function momentMinutes(text: string): number {
  const [, days, hours] = /^D\+(\d+)(?: H\+(\d+))?$/.exec(text) ?? [];
  if (days === undefined) throw new RangeError(`"${text}" is not a moment such as "D+2" or "D+2 H+3".`);
  return Number(days) * MINUTES_PER_DAY + Number(hours ?? 0) * MINUTES_PER_HOUR;
}

/** Whole minutes of a number of days; fractions of a day (0.03 d) are rounded to the minute. */
export const daysToMinutes = (days: number): number => Math.round(days * MINUTES_PER_DAY);

/** A minute of a case as people say it. `startOfDay` is the minute of the day at which the case begins, `weekday` its day (1 = Monday). */
export interface Moment { readonly day: number; readonly hour: number; readonly minute: number; readonly weekday: number; readonly night: boolean }

/** Day 0 is the day the case begins. Night is from 21:00 to 06:00, by convention. */
export function momentOf(minute: number, startOfDay: number, weekday: number): Moment {
  const absolute = startOfDay + minute;
  const day = Math.floor(absolute / MINUTES_PER_DAY);
  const inDay = absolute % MINUTES_PER_DAY;
  const hour = Math.floor(inDay / MINUTES_PER_HOUR);
  return { day, hour, minute: inDay % MINUTES_PER_HOUR, weekday: ((weekday - 1 + day) % 7) + 1, night: hour >= 21 || hour < 6 };
}
