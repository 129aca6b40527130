import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { citableIds, loadRecords } from '../../../engine/knowledge/load-records.ts';
import type { RecordTexts } from '../../../engine/knowledge/load-records.ts';
import { describeProblem } from '../../../engine/knowledge/problem.ts';
import { recordTexts, seedRecords } from './records-seeds.ts';
import { seedKnowledge } from './seeds.ts';
import { seedServices } from './services-seeds.ts';

const knowledge = seedKnowledge();
const records = seedRecords();
const numbers = (prefix: string, last: number): readonly string[] => Array.from({ length: last }, (_, index) => `${prefix}${index + 1}`);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe('the records of the two documents', () => {
  it('hold the gaps of five countries: 9 of Belgium, 11 of Germany, 12 of Greece, 14 of Italy, 14 of Spain', () => {
    expect(records.gaps.map(({ id }) => id)).toEqual([...numbers('BE-G', 9), ...numbers('DE-G', 11), ...numbers('GR-G', 12), ...numbers('IT-G', 14), ...numbers('ES-G', 14)]);
  });

  it('number figures, laws, stakeholders, vulnerabilities and methods without a hole', () => {
    expect(records.stakeholders.map(({ id }) => id)).toEqual(numbers('ST-', 40));
    expect(records.vulnerabilities.map(({ id }) => id)).toEqual(numbers('V-', 20));
    expect(records.methods.map(({ id }) => id)).toEqual(numbers('M-', 22));
    for (const list of [records.figures, records.laws]) {
      for (const country of ['GR', 'IT', 'DE', 'ES', 'BE', 'EU']) {
        const own = list.map(({ id }) => id).filter((id) => id.slice(2, 4) === country);
        expect(own).toEqual(numbers(own[0]?.slice(0, 5) ?? '', own.length));
      }
    }
  });

  it('an id names the country of its entry', () => {
    const codes = { belgium: 'BE', germany: 'DE', greece: 'GR', italy: 'IT', spain: 'ES' };
    for (const { id, country } of [...records.figures, ...records.laws]) expect(id.slice(2, 4)).toBe(country === undefined ? 'EU' : codes[country]);
    for (const { id, country } of records.gaps) expect(id.slice(0, 2)).toBe(country === undefined ? '' : codes[country]);
  });

  it('keep estimates apart from counts: only the two index figures are estimates, and every count has a year but one of a constitution', () => {
    expect(records.figures.filter(({ kind }) => kind === 'estimate').map(({ id, value }) => [id, value])).toEqual([['F-GR-3', 89_000], ['F-IT-5', 145_000]]);
    expect(records.figures.filter(({ kind, year }) => kind === 'count' && year === undefined).map(({ id }) => id)).toEqual(['F-ES-2']);
  });

  it('say where a sum does not add up: 463 victims, 255 and 192 of them, 16 not broken down', () => {
    const value = (id: string): number => records.figures.find((each) => each.id === id)?.value ?? Number.NaN;
    expect(value('F-IT-1') - sum([value('F-IT-2'), value('F-IT-3')])).toBe(16);
    expect(records.figures.find(({ id }) => id === 'F-IT-1')?.note).toContain('16');
  });

  it('referrals and newly recorded persons of Greece are different things of different years', () => {
    expect(records.figures.slice(0, 2).map(({ value, unit, year }) => [value, unit, year])).toEqual([[167, 'referrals', '2020'], [157, 'persons', '2021']]);
  });

  it('keep the Italian article that is printed as Spanish law under Italy, with the printed words', () => {
    const law = records.laws.find(({ id }) => id === 'L-IT-5');
    expect([law?.country, law?.instrument, law?.article]).toEqual(['italy', 'Legislative Decree 286/1998', 'art. 18']);
    expect(law?.note).toContain('Spanish Immigration Law');
  });

  it('agree with the list of services where they count it', () => {
    const { services } = seedServices(knowledge.register);
    const value = (id: string): number | undefined => records.figures.find((each) => each.id === id)?.value;
    expect(value('F-GR-7')).toBe(services.filter(({ kind }) => kind === 'community_home').length);
    expect(value('F-IT-6')).toBe(services.filter(({ kind }) => kind === 'regional_project').length);
    expect(value('F-GR-8')).toBe(services.find(({ id }) => id === 'gr-line-1109')?.languages?.interpreted);
    expect(value('F-DE-3')).toBe(services.find(({ id }) => id === 'de-violence-against-women-line')?.languages?.count);
  });

  it('name a section of Amelie or CopeHope, but for gaps and figures of monitoring reports', () => {
    const own = [...records.laws, ...records.stakeholders, ...records.vulnerabilities, ...records.methods, ...records.oddPrints];
    for (const { id, sources } of own) expect([id, sources.every((source) => /^(Amelie|CopeHope) §\d/.test(source))]).toEqual([id, true]);
  });
});

describe('whatever cites an id cites one that exists', () => {
  const known = citableIds(knowledge, seedServices(knowledge.register), records);
  const folder = new URL('../../../', import.meta.url);
  const files = ['scenarios', 'seeds/impact', 'engine/pathways', 'docs'].flatMap((name) => readdirSync(new URL(`${name}/`, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(yaml|ts|md)$/.test(entry.name)).map((entry) => `${entry.parentPath}/${entry.name}`));
  const CITED = /\b(?:(?:N|F|L)-(?:BE|DE|GR|IT|ES|EU)-\d+|R-\d+|ST-\d+|(?:BE|DE|GR|IT|ES)-G\d+)\b/g;

  it('no number stands for two things', () => {
    const { services } = seedServices(knowledge.register);
    const all = sum([knowledge.needs.length, knowledge.recommendations.length, services.length, ...Object.values(records).map((list: readonly unknown[]) => list.length)]);
    expect(known.size).toBe(all);
  });

  it('cases, weights, rules and documents', () => {
    const wrong = files.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(CITED)].map(([id]) => id).filter((id) => !known.has(id)).map((id) => `${path}: ${id}`));
    expect(wrong).toEqual([]);
    expect(files.length).toBeGreaterThan(5);
  });
});

describe('a broken record gives its place', () => {
  const problems = (change: Partial<RecordTexts>): readonly string[] => {
    const loaded = loadRecords({ ...recordTexts(), ...change }, knowledge.register);
    return loaded.ok ? [] : loaded.problems.map(describeProblem);
  };
  const one = (fields: string): string => `- { id: F-GR-1, value: 1, unit: cases, counts: x, kind: count${fields} }\n`;

  it.each([
    ['a source that is none', one(', sources: [Amelie §7]'), ['seeds/sources/figures.yaml:1:74 error: “Amelie” has no section 7. It has 1, 2, 3, 3.1, 3.2, 4, 5, 5.1, 5.2, 5.3, 5.4.']],
    ['an id that is taken', one(', sources: [Amelie §3.1]').repeat(2), ['seeds/sources/figures.yaml:2:9 error: “F-GR-1” is already taken in line 1. Numbers never change; give the next free one.']],
    ['a year without quotation marks', one(', year: 2021, sources: [Amelie §3.1]'), ['seeds/sources/figures.yaml:1:70 error: “year” should be a text, but it is 2021.']],
  ])('%s', (_, figures, wanted) => {
    expect(problems({ figures })).toEqual(wanted);
  });

  it('two broken files at once', () => {
    expect(problems({ laws: '', methods: '- x\n' })).toEqual([
      'seeds/sources/laws.yaml:1:1 error: This file is empty. Start from an existing file of the same kind.',
      'seeds/sources/methods.yaml:1:3 error: Entry 1 of “the list” should be a group of named fields, but it is the text “x”.',
    ]);
  });
});

it('docs/sources.md tells every odd print as the data has it', () => {
  const page = readFileSync(new URL('../../../docs/sources.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| (D\d+) \| (.*?) \| (.*?) \| (.*) \|$/gm)].map(([, id, sources, printed, note]) => ({ id, sources, printed, note }));
  expect(rows).toEqual(records.oddPrints.map(({ id, sources, printed, note }) => ({ id, sources: sources.join(', '), printed, note })));
});

it('texts of the records are short, far below a sentence of the documents', () => {
  const texts = [...records.gaps, ...records.vulnerabilities, ...records.methods].map(({ text }) => text);
  expect(texts.filter((text) => text.split(' ').length > 40)).toEqual([]);
});
