import { describe, expect, it } from 'vitest';
import type { RuleBacking, RuleDates } from '#engine';
import { backingWords, datesWords } from '../../../game/text/en-backing.ts';

const given = (...years: readonly string[]): RuleDates => ({ by: 'sources', years, undated: false });
const backing = (how: Partial<RuleBacking>): RuleBacking => ({ backing: 'source-named', read: ['part'], dates: given('2011'), changed: false, ...how });

describe('what dates a rule, in words', () => {
  it.each<[readonly RuleDates[], string]>([
    [[given('2011')], 'source from 2011'], [[given('before 2017', '2020')], 'sources from before 2017 and 2020'], [[{ ...given('2011', '2018'), undated: true }], 'sources from 2011, 2018 and without a date'],
    [[{ ...given(), undated: true }], 'source without a date'], [[{ by: 'rule', years: ['2025-10-04'], undated: false }], 'as of 2025-10-04'], [[{ by: 'tables', years: ['2023'], undated: false }], 'tables of 2023'],
    [[given('2018'), given('2011', '2018'), { by: 'tables', years: ['2023'], undated: false }], 'sources from 2011 and 2018; tables of 2023'],
  ])('%j is “%s”', (dates, said) => {
    expect(datesWords(dates)).toBe(said);
  });
});

describe('what stands behind a rule, in words', () => {
  it.each<[Partial<RuleBacking>, string]>([
    [{}, 'a source is named (read in part)'], [{ read: ['part', 'news'] }, 'a source is named (read in part and a news item)'], [{ changed: true }, 'a source is named (read in part), changed by us'],
    [{ backing: 'source-elsewhere', read: ['full'] }, 'source of another country (read in full)'], [{ backing: 'our-tables', read: [] }, 'made for play, no source is named'], [{ backing: 'repair' }, 'a repair of ours'],
  ])('%j is “%s”', (how, said) => {
    expect(backingWords(backing(how))).toBe(said);
  });

  it('never says that a rule was checked or verified', () => {
    const all = (['source-named', 'part-from-memory', 'source-elsewhere', 'memory', 'our-tables', 'repair'] as const).map((each) => backingWords(backing({ backing: each })));
    expect(all.filter((words) => /check|verif|confirm/i.test(words))).toEqual([]);
  });
});
