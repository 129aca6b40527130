import { describe, expect, it } from 'vitest';
import { COUNTRIES, pathwayOf, type Country } from '#engine';
import { findableRules, findRules, type FindableRule } from '../../../game/atlas/find/find-rules.ts';

function rulesOf(country: Country): readonly FindableRule[] {
  const pathway = pathwayOf(country);
  if (!pathway) throw new Error(`There is no pathway of ${country}.`);
  return findableRules(pathway);
}

const found = (country: Country, words: string, by: Parameters<typeof findRules>[1]['by'] = null): readonly string[] => findRules(rulesOf(country), { words, by }).map(({ id }) => id);

describe('finding a rule', () => {
  it('answers “Who may refer in Germany, and how many days?” as it is asked, with the rule, its bodies and its days first (DE-I4)', () => {
    const [first] = findRules(rulesOf('germany'), { words: 'Who may refer in Germany, and how many days?', by: null });
    expect(first).toMatchObject({ id: 'DE-I4' });
    expect(first?.branches.some(({ by }) => by.includes('health'))).toBe(true);
    expect(first?.branches.some(({ days }) => days !== undefined)).toBe(true);
  });

  it.each(COUNTRIES)('finds a rule about referring in %s, and lists every rule where nothing is asked', (country) => {
    expect(found(country, 'refer').length).toBeGreaterThan(0);
    const all = pathwayOf(country)?.rules.map(({ id }) => id) ?? [];
    expect(new Set(found(country, ''))).toEqual(new Set(all));
    expect(found(country, '  and how many days? ')).toEqual(found(country, ''));
  });

  it('finds each rule of each country by its number, in any letters, before all others', () => {
    const missed = COUNTRIES.flatMap((country) => {
      const rules = rulesOf(country);
      return rules.filter(({ id }) => ![id, id.toLowerCase()].every((words) => findRules(rules, { words, by: null })[0]?.id === id)).map(({ id }) => `${country} ${id}`);
    });
    expect(missed).toEqual([]);
    expect(found('germany', 'i4')).toContain('DE-I4');
  });

  it('takes a word in the form a sentence gives it, and a beginning of one', () => {
    for (const words of ['refers', 'referred', 'referring', 'referral', 'REFER', 'refe']) expect(found('germany', words)).toContain('DE-I4');
    expect(found('germany', 'refer')).not.toEqual(found('germany', ''));
  });

  it('asks for every word, and puts rules that are called so before those that only mention it', () => {
    const both = found('germany', 'refer counselling');
    expect(both.length).toBeLessThan(found('germany', 'refer').length);
    expect(both).toContain('DE-I4');
    expect(found('germany', 'refer zq')).toEqual([]);
    const rules = findRules(rulesOf('germany'), { words: 'refer', by: null }).map(({ named }) => named.some((word) => word.startsWith('refer')));
    expect(rules[0]).toBe(true);
    expect(rules.lastIndexOf(true)).toBeLessThan(rules.includes(false) ? rules.indexOf(false) : rules.length);
  });

  it('knows a body by other names, and keeps to one that is chosen', () => {
    expect(found('germany', 'doctor refer')).toContain('DE-I4');
    const health = findRules(rulesOf('germany'), { words: '', by: 'health' });
    expect(health.length).toBeGreaterThan(0);
    expect(health.every(({ branches }) => branches.some(({ by }) => by.includes('health')))).toBe(true);
    expect(health.length).toBe(rulesOf('germany').filter(({ branches }) => branches.some(({ by }) => by.includes('health'))).length);
    expect(health.length).toBeLessThan(rulesOf('germany').length);
  });
});
