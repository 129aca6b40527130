import { z } from './zod.ts';

/** Monday is 0. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const MINUTES_PER_DAY = 1440;
const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as "09:00"');
const printed = z.string().min(1).max(160).meta({ description: 'The hours as they are printed.' });

/** Weekly opening hours. `to` is the first minute that is closed again. */
export const hoursSchema = z.union([
  z.strictObject({ always: z.literal(true), printed }),
  z.strictObject({ weekly: z.array(z.strictObject({ days: z.array(z.enum(WEEKDAYS)).min(1), from: clock, to: clock })).min(1), printed }),
]);
export type Hours = Readonly<z.infer<typeof hoursSchema>>;

/** A minute of the week, counted from Monday 00:00; below 10,080. */
export type WeekMinute = number;

/** Reads `sat 20:00` or `Saturday 9:05`. Null for anything else. */
export function weekMinute(text: string): WeekMinute | null {
  const found = /^([a-z]{3,9})\s+(\d{1,2}):(\d{2})$/.exec(text.trim().toLowerCase());
  const [, word = '', hour = '', minute = ''] = found ?? [];
  const day = WEEKDAYS.findIndex((name, index) => word === name || word === FULL[index]);
  if (found === null || day < 0 || Number(hour) > 23 || Number(minute) > 59) return null;
  return day * MINUTES_PER_DAY + Number(hour) * 60 + Number(minute);
}

const FULL = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** `sat 20:00` of a minute of the week. */
export function weekMinuteWords(minute: WeekMinute): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const within = minute % MINUTES_PER_DAY;
  return `${WEEKDAYS[Math.floor(minute / MINUTES_PER_DAY) % 7] ?? ''} ${two(Math.floor(within / 60))}:${two(within % 60)}`;
}

/** Whether it is open at a minute of the week; at the closing minute it is closed. */
export function isOpenAt(hours: Hours, minute: WeekMinute): boolean {
  return 'always' in hours || spansOf(hours).some(({ from, to }) => minute >= from && minute < to);
}

/** The next minute of the week at which it opens, from a minute at which it is closed. */
export function opensNext(hours: Hours, minute: WeekMinute): WeekMinute {
  if ('always' in hours) return minute;
  const waits = spansOf(hours).map(({ from }) => (from - minute + MINUTES_PER_WEEK) % MINUTES_PER_WEEK);
  return (minute + Math.min(...waits)) % MINUTES_PER_WEEK;
}

interface Span { readonly from: WeekMinute; readonly to: WeekMinute }

function spansOf(hours: Exclude<Hours, { readonly always: true }>): readonly Span[] {
  return hours.weekly.flatMap(({ days, from, to }) => days.map((day) => {
    const start = WEEKDAYS.indexOf(day) * MINUTES_PER_DAY;
    return { from: start + minutesOf(from), to: start + minutesOf(to) };
  }));
}

function minutesOf(time: string): number {
  const [hour = '0', minute = '0'] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}
