import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../engine/knowledge/knowledge.ts';
import type { KnowledgeTexts } from '../../../engine/knowledge/knowledge.ts';
import { describeProblem } from '../../../engine/knowledge/problem.ts';
import { parseSource, sourceEntry, sourceFinding } from '../../../engine/knowledge/register.ts';
import { seedKnowledge, seedTexts } from './seeds.ts';

const numbers = (prefix: string, last: number): readonly string[] => Array.from({ length: last }, (_, index) => `${prefix}${index + 1}`);

describe('seeds/sources holds what the two documents ask for', () => {
  const knowledge = seedKnowledge();

  it('all needs: 25 of Greece, 24 of Italy, 6 of Spain, 18 common ones, 5 of Belgium, 6 of Germany', () => {
    const wanted = [...numbers('N-GR-', 25), ...numbers('N-IT-', 24), ...numbers('N-ES-', 6), ...numbers('N-EU-', 18), ...numbers('N-BE-', 5), ...numbers('N-DE-', 6)];
    expect(knowledge.needs.map(({ id }) => id)).toEqual(wanted);
  });

  it('all recommendations R-1 to R-49, each from one of the two documents', () => {
    expect(knowledge.recommendations.map(({ id }) => id)).toEqual(numbers('R-', 49));
    for (const { sources } of knowledge.recommendations) expect(sources.every((source) => /^(Amelie|CopeHope) §/.test(source))).toBe(true);
  });

  it('needs without a needs analysis behind them say that they are derived', () => {
    for (const { country, derived } of knowledge.needs) expect(derived ?? false).toBe(country === 'belgium' || country === 'germany');
  });

  it('a need of one country names it, and only the common ones name none', () => {
    for (const { id, country } of knowledge.needs) expect(country === undefined).toBe(id.startsWith('N-EU-'));
  });

  it('sections of Amelie and CopeHope are those of the documents', () => {
    expect(sourceFinding(knowledge.register, 'Amelie §5.4')).toBeNull();
    expect(sourceFinding(knowledge.register, 'CopeHope §5.2')).toBeNull();
    expect(sourceFinding(knowledge.register, 'CopeHope §5.3')).toMatchObject({ message: '“CopeHope” has no section 5.3.' });
    expect(sourceFinding(knowledge.register, 'CopeHope')).toMatchObject({ message: '“CopeHope” is named with a section.' });
  });

  it('the hash changes with any word of the registers', () => {
    const texts = seedTexts();
    const other = loadKnowledge({ ...texts, needs: texts.needs.replace('too long', 'far too long') });
    expect(other.ok && other.knowledge.hash).not.toBe(knowledge.hash);
    expect(knowledge.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the name of a source', () => {
  const { register } = seedKnowledge();

  it.each([
    ['Amelie §5.3', { tag: 'Amelie', section: '5.3', rest: '' }],
    ['Amelie §4 GR', { tag: 'Amelie', section: '4', rest: 'GR' }],
    ['WHO-2003', { tag: 'WHO-2003', section: null, rest: '' }],
    ['EU-2024/1712', { tag: 'EU-2024/1712', section: null, rest: '' }],
    ['GR-5038-D art. 135', { tag: 'GR-5038-D', section: null, rest: 'art. 135' }],
  ])('%s is taken apart and found', (text, parts) => {
    expect(parseSource(text)).toEqual(parts);
    expect(sourceEntry(register, text)?.tag).toBe(parts.tag);
    expect(sourceFinding(register, text)).toBeNull();
  });

  it('a mark such as “teaching value” stands for itself', () => {
    expect(sourceFinding(register, 'teaching value')).toBeNull();
    expect(sourceFinding(register, 'Directive 2011/36/EU art. 13: knowledge, unverified')).toBeNull();
    expect(sourceFinding(register, 'teaching values')).toEqual({ message: 'No source is called “teaching values”.', hint: 'Did you mean “teaching value”?' });
  });
});

describe('a broken register gives every problem with its place', () => {
  const problems = (change: Partial<KnowledgeTexts>): readonly string[] => {
    const loaded = loadKnowledge({ ...seedTexts(), ...change });
    return loaded.ok ? [] : loaded.problems.map(describeProblem);
  };
  const need = (fields: string): string => `- { id: N-GR-1, text: x, reportedBy: y, objective: z, cluster: see, sources: [WHO-2003]${fields} }\n`;

  it('an id that is taken', () => {
    expect(problems({ needs: need('') + need('') })).toEqual(['seeds/sources/needs.yaml:2:9 error: “N-GR-1” is already taken in line 1. Numbers never change; give the next free one.']);
  });

  it('a source that is in no register', () => {
    expect(problems({ needs: need('').replace('WHO-2003', 'WHO-203') })).toEqual(['seeds/sources/needs.yaml:1:79 error: No source is called “WHO-203”. Did you mean “WHO-2003”?']);
  });

  it('a field that is none', () => {
    expect(problems({ needs: need(', contry: greece') })).toEqual(['seeds/sources/needs.yaml:1:90 error: “contry” is not a field here. Did you mean “country”?']);
  });

  it('two broken files at once', () => {
    expect(problems({ needs: '', register: '- x\n' })).toEqual([
      'seeds/sources/needs.yaml:1:1 error: This file is empty. Start from an existing file of the same kind.',
      'seeds/sources/register.yaml:1:1 error: The file should be a group of named fields, but it is a list.',
    ]);
  });
});

it('the registers hold short texts, far below a sentence', () => {
  for (const name of ['needs', 'recommendations']) {
    const text = readFileSync(new URL(`../../../seeds/sources/${name}.yaml`, import.meta.url), 'utf8');
    const long = [...text.matchAll(/^ {2}text: (.*)$/gm)].map(([, line = '']) => line).filter((line) => line.split(' ').length > 20);
    expect(long).toEqual([]);
  }
});
