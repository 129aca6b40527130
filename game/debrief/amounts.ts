import { momentOf, type Program } from '#engine';

/** Numbers of the model as people read them. The engine counts in tenths and thousandths; only the page puts points in. */
export const fromTenths = (tenths: number): string => trimZero((tenths / 10).toFixed(1));
export const fromHundredths = (hundredths: number): string => trimZero((hundredths / 100).toFixed(1));
export const fromThousandths = (thousandths: number): string => (thousandths / 1000).toFixed(2);
/** Doses are counted in halves: 3 is one and a half. */
export const fromHalves = (halves: number): string => trimZero((halves / 2).toFixed(1));

const trimZero = (text: string): string => (text.endsWith('.0') ? text.slice(0, -2) : text);

const two = (number: number): string => String(number).padStart(2, '0');

/** A minute of the case as people say it: "Day 14, 10:20". */
export function momentWords(program: Program, minute: number): string {
  const { day, hour, minute: ofHour } = momentOf(minute, program.start.minuteOfDay, program.scenario.start.weekday);
  return `Day ${day}, ${two(hour)}:${two(ofHour)}`;
}

/** The day of the case on which a minute falls; day 0 is the day the case begins. */
export const dayOf = (program: Program, minute: number): number => momentOf(minute, program.start.minuteOfDay, program.scenario.start.weekday).day;

/** A length of time in words: minutes under two hours, hours under two days, then days. */
export function spanWords(minutes: number): string {
  if (minutes < 120) return count(minutes, 'minute');
  if (minutes < 2880) return count(Math.round(minutes / 60), 'hour');
  return count(Math.round(minutes / 1440), 'day');
}

/** "1 day", "3 days": for words whose plural ends in s. */
export const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

/** An id of the model as words: `companion-as-interpreter` becomes "Companion as interpreter". */
export function idWords(id: string): string {
  const text = id.toLowerCase().replaceAll(/[-_]/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
