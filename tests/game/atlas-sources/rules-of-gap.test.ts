import { describe, expect, it } from 'vitest';
import { COUNTRIES, pathwayOf, type Country } from '#engine';
import { rulesOfGap } from '../../../game/atlas/sources/rules-of-gap.ts';
import { shippedRecords } from '../../../game/atlas/sources/shipped-lists.ts';

const { gaps } = shippedRecords();

function named(id: string, country: Country): readonly string[] {
  const gap = gaps.find((each) => each.id === id);
  return gap === undefined ? [] : [...new Set(rulesOfGap(gap, pathwayOf(country)?.rules ?? []).map((rule) => rule.id))].sort();
}

describe('the rules that a gap names', () => {
  it('are found by their numbers, with and without the country', () => {
    expect(named('GR-G2', 'greece')).toEqual(['GR-I10', 'GR-I9']);
    expect(named('IT-G4', 'italy')).toEqual(['IT-R14', 'IT-R15']);
    expect(named('BE-G3', 'belgium')).toEqual([]);
  });

  it('all exist in the pathway of their country', () => {
    const numbers = gaps.flatMap((gap) => (gap.inPlay.match(/\b[A-Z]{2}-[A-Z]\d+|\/[A-Z]\d+|\b[A-Z]\d+\b/g) ?? []).map(() => gap.id));
    const found = COUNTRIES.flatMap((country) => gaps.filter((gap) => gap.country === country).flatMap((gap) => named(gap.id, country)));
    expect(found).toHaveLength(numbers.length);
    expect(found.length).toBeGreaterThan(25);
  });
});
