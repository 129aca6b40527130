import { momentOf } from '#engine';
import type { OptionView, Program, Refusal, View } from '#engine';
import { endingTerms } from '../ending/ending-terms.ts';
import { eventWords } from '../text/events.ts';
import { say } from '../text/say.ts';
import { groundLine } from './backing.ts';
import type { Reader } from '../text/story-words.ts';

/** A refusal in lines: why not, by which rule, who can open it, and where it is written. Never a bare no. */
export function refusalLines(refusal: Refusal): readonly string[] {
  switch (refusal.reason) {
    case 'closed-by-rule':
      return refusal.closures.flatMap((closure) => [
        `Not yet: rule ${closure.rule || '(none)'}. ${closure.why.join(' ')}`,
        ...(closure.opens.length > 0 ? [`  What opens it: ${closure.opens.join(' ')}`] : []),
        `  Source: ${closure.ground ? groundLine(closure.ground) : 'none'}.`,
      ]);
    case 'closed-by-case':
      return [`Not yet: ${refusal.why}`];
    case 'not-open':
      return [`The moment ${refusal.beat} is not open to ${refusal.seat} now.`];
    case 'busy':
      return [`${refusal.seat} is busy until minute ${refusal.until} of the case.`];
    case 'not-known':
      return [`${refusal.seat} does not know ${refusal.item}, so it cannot pass it on.`];
    case 'own-seat':
      return [`${refusal.seat} can neither tell nor ask itself.`];
    case 'unknown':
      return [`There is no ${refusal.kind} "${refusal.name}" here.`];
    case 'seat-not-played':
      return [`Nobody plays ${refusal.seat}, or somebody plays it already.`];
    case 'ended':
      return ['The case is over.'];
  }
}

/** A seat as reader of the story, with the names it has for the others. */
export const readerOf = ({ scenario }: Program, seat: string): Reader => ({ seat, titleOf: (id) => scenario.seats.find((each) => each.id === id)?.title ?? id });

const TWO = (value: number): string => String(value).padStart(2, '0');

/** A minute of a case as `day 2, 17:40`. The case begins on day 0. */
export function clockWords(program: Program, minute: number): string {
  const { day, hour, minute: past } = momentOf(minute, program.start.minuteOfDay, program.scenario.start.weekday);
  return `day ${day}, ${TWO(hour)}:${TWO(past)}`;
}

/** Minutes as people say them. */
export function lengthWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 1440) return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return minutes % 1440 === 0 ? `${minutes / 1440} d` : `${Math.floor(minutes / 1440)} d ${Math.floor((minutes % 1440) / 60)} h`;
}

/** One option as it stands in a numbered list, with why it is closed. */
export function optionLines(option: OptionView, number: number): readonly string[] {
  const tells = option.tells.length > 0 ? `; will know: ${option.tells.join(', ')}` : '';
  const head = `  ${String(number).padStart(2)}. ${option.text ?? eventWords(option.event ?? option.id).act} (${lengthWords(option.minutes)}${option.needsInterpreter ? '; interpreter needed' : ''}${tells})`;
  return option.refusal ? [head.replace('. ', '. [closed] '), ...refusalLines(option.refusal).map((line) => `        ${line}`)] : [head];
}

/** Where an ended case stands, each line with what it answers, as on the page. */
export function endedLines(view: View, { scenario }: Program): readonly string[] {
  const { ended } = view;
  if (!ended) return [];
  if (ended.ending === null) return ['The record stops here. What comes after is open.'];
  return [
    ...endingTerms(ended, scenario.person.name).map(({ term, text }) => `${term}: ${text}`),
    ...(ended.lastWords === null ? [] : [`${say('end.words')}: “${ended.lastWords}”`]), ...(ended.hard ? [say('end.hard')] : []),
  ];
}

/** Thousandths as a share in percent with one decimal. */
export const percent = (thousandths: number): string => `${Math.floor(thousandths / 10)}.${thousandths % 10} %`;

/** Rows as a plain table: columns as wide as their widest cell. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  ').trimEnd());
}
