import { describe, expect, it } from 'vitest';
import type { Figure } from '#engine';
import { seriesOf, valueWords, yearWords } from '../../../game/atlas/sources/figure-words.ts';
import { shippedRecords } from '../../../game/atlas/sources/shipped-lists.ts';

const { figures } = shippedRecords();
const figure = (id: string): Figure => {
  const found = figures.find((each) => each.id === id);
  if (found === undefined) throw new Error(`No figure ${id}.`);
  return found;
};

describe('a figure in words', () => {
  it.each([
    ['F-GR-1', '167 referrals', '2020'],
    ['F-GR-3', '89,000 persons', '2018'],
    ['F-GR-4', 'over 800 professionals', '2020-2021'],
    ['F-GR-5', '1 case', '2023'],
    ['F-GR-6', '0 cases', '2023'],
    ['F-IT-2', '255 of 463 persons', '2021'],
    ['F-IT-7', '8 to 20 years of prison', 'as of 2022'],
    ['F-ES-2', '18 regions', 'not printed'],
  ])('%s is “%s”, year %s', (id, value, year) => {
    expect([valueWords(figure(id)), yearWords(figure(id))]).toEqual([value, year]);
  });
});

describe('a series of figures', () => {
  it('is the same thing counted in one country in different years', () => {
    const first = figure('F-GR-1');
    const later: Figure = { ...first, id: 'F-GR-99', year: '2021' };
    expect(seriesOf([first, later])).toEqual([[first, later]]);
    expect(seriesOf([first, { ...later, country: 'italy' }])).toEqual([]);
    expect(seriesOf([first, { ...later, kind: 'estimate' }])).toEqual([]);
    expect(seriesOf([first, { ...later, year: '2020' }])).toEqual([]);
  });

  it('D9: stands nowhere in the two documents, so that nothing may be drawn as a chart: referrals of 2020 and persons of 2021 are none', () => {
    expect(seriesOf(figures)).toEqual([]);
  });
});
