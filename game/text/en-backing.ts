import type { Backing, ReadAs, RuleBacking, RuleDates } from '#engine';
import { listed } from './listed.ts';

/** What stands behind a rule, in words. None of them says that the rule was checked: nobody has compared it with its document. */
export const BACKING_WORDS: Readonly<Record<Backing, string>> = {
  'source-named': 'a source is named',
  'part-from-memory': 'a source is named for a part, the rest is from memory',
  'source-elsewhere': 'source of another country',
  memory: 'from memory, no source is named',
  'our-tables': 'made for play, no source is named',
  repair: 'a repair of ours',
};

/** How a document was read. */
export const READ_WORDS: Readonly<Record<ReadAs, string>> = { full: 'read in full', part: 'read in part', news: 'a news item' };

const CHANGED = 'changed by us';
const NAMES_A_DOCUMENT: readonly Backing[] = ['source-named', 'part-from-memory', 'source-elsewhere'];

/** What stands behind a rule, with how its documents were read: “a source is named (read in part), changed by us”. */
export function backingWords({ backing, read, changed }: RuleBacking): string {
  const how = NAMES_A_DOCUMENT.includes(backing) && read.length > 0 ? ` (${listed(read.map((each) => READ_WORDS[each]))})` : '';
  return `${BACKING_WORDS[backing]}${how}${changed ? `, ${CHANGED}` : ''}`;
}

/** What dates some rules: “sources from 2011, 2018 and without a date”, “as of 2025-10-04”, “tables of 2023”. */
export function datesWords(dates: readonly RuleDates[]): string {
  const years = (by: RuleDates['by']): readonly string[] => [...new Set(dates.filter((each) => each.by === by).flatMap((each) => each.years))].sort((a, b) => (a.slice(-4) < b.slice(-4) ? -1 : 1));
  const [own, given, tables] = [years('rule'), years('sources'), years('tables')];
  return [
    ...(own.length > 0 ? [`as of ${listed(own)}`] : []),
    ...sourcesWords(given, dates.some((each) => each.undated)),
    ...(tables.length > 0 ? [`tables of ${listed(tables)}`] : []),
  ].join('; ');
}

function sourcesWords(years: readonly string[], undated: boolean): readonly string[] {
  if (years.length === 0) return undated ? ['source without a date'] : [];
  return [`${years.length > 1 || undated ? 'sources' : 'source'} from ${undated ? `${years.join(', ')} and without a date` : listed(years)}`];
}

/** Both in one line: what dates a rule, and what stands behind it. */
export const groundWords = (backing: RuleBacking): string => `${datesWords([backing.dates])}; ${backingWords(backing)}`;
