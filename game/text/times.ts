import { MINUTES_PER_DAY, type Moment } from '#engine';
import { say } from './say.ts';

const MINUTES_PER_HOUR = 60;
/** Days of the week, Monday first. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** A length of time as a card shows it: "10 min", "2 hours", "9 days"; "at once" for none. */
export function shortLength(minutes: number): string {
  if (minutes <= 0) return say('card.atonce');
  if (minutes < 2 * MINUTES_PER_HOUR) return say('card.minutes', { minutes });
  if (minutes < MINUTES_PER_DAY) return say('card.hours', { hours: Math.round(minutes / MINUTES_PER_HOUR) });
  return say('card.days', { days: Math.round(minutes / MINUTES_PER_DAY) });
}

/** A length of time as people say it: "two minutes", "three hours". Numbers to ten as words. */
export function spokenLength(minutes: number): string {
  const [count, unit] = minutes < 100 ? [minutes, 'minute'] as const
    : minutes < MINUTES_PER_DAY ? [Math.round(minutes / MINUTES_PER_HOUR), 'hour'] as const : [Math.round(minutes / MINUTES_PER_DAY), 'day'] as const;
  return `${NUMBER_WORDS[count] ?? count} ${unit}${count === 1 ? '' : 's'}`;
}

/** The clock of a case, "02:40". */
export const clockTime = (moment: Moment): string => `${String(moment.hour).padStart(2, '0')}:${String(moment.minute).padStart(2, '0')}`;
