import { describe, expect, it } from 'vitest';
import { findServices, weekMinute } from '#engine';
import { askedWords } from '../../../game/atlas/sources/asked-words.ts';
import { FILTERS, isAsked, readAsked, townsOf, type Filters } from '../../../game/atlas/sources/asked.ts';
import { shippedServices } from '../../../game/cases/services.ts';

const list = shippedServices();
const italy = (filters: Filters) => readAsked(list, 'italy', filters);

describe('the question that an address asks', () => {
  it('takes the words of the terminal, with blanks, hyphens or capitals', () => {
    const asked = readAsked(list, 'belgium', { need: 'Residence-permits', for: 'MEN', form: 'labour', at: 'Saturday 20:00', text: 'Office' });
    expect(asked).toEqual({
      question: { country: 'belgium', territory: undefined, need: 'residence_permits', for: 'men', form: 'LABOUR', at: weekMinute('sat 20:00'), text: 'Office' },
      regionNamed: false, town: null, unknown: [],
    });
  });

  it('knows the region of a province, and lets a province outweigh a region that does not hold it', () => {
    const sicily = { country: 'italy', region: 'Sicilia', province: 'Catania' };
    expect(italy({ province: 'catania' }).question.territory).toEqual(sicily);
    expect(italy({ region: 'Lombardia', province: 'Catania' }).question.territory).toEqual(sicily);
    expect(italy({ region: 'Sicily' }).question.territory).toMatchObject({ region: 'Sicilia', province: null });
  });

  it('tells a region that was named from one that follows from its province', () => {
    expect([{ province: 'Catania' }, { region: 'Lombardia', province: 'Catania' }, { region: 'Sicily', province: 'Catania' }, { region: 'Sicilia' }].map((filters) => italy(filters).regionNamed)).toEqual([false, false, true, true]);
  });

  it('names each value it does not know and leaves it out of the question', () => {
    const asked = italy({ region: 'Atlantis', province: 'Katania', need: 'gold', for: 'cats', form: 'none', at: 'noon', town: 'Milano' });
    expect(asked.unknown).toEqual(['region', 'province', 'need', 'for', 'form', 'at', 'town']);
    expect(isAsked(asked)).toBe(false);
  });

  it('keeps the region where only the province is unknown', () => {
    expect(italy({ region: 'Sicilia', province: 'Katania' })).toMatchObject({ question: { territory: { region: 'Sicilia', province: null } }, unknown: ['province'] });
  });

  it('is empty without filters, and with empty ones', () => {
    const empty = Object.fromEntries(FILTERS.map((filter) => [filter, ' ']));
    for (const filters of [{}, empty]) expect(isAsked(italy(filters))).toBe(false);
    expect(findServices(list, italy({}).question).fits).toHaveLength(25);
  });

  it('is written out in words for paper', () => {
    expect(askedWords(italy({}))).toBe('');
    expect(askedWords(italy({ province: 'Catania', need: 'shelter', for: 'men', form: 'labour', at: 'sat 20:00', text: 'Reloaded', town: 'Roma' }))).toBe(
      'Region: Sicilia; Province: Catania; What is needed: Shelter; For whom: Men; Form of exploitation: Labour exploitation; On which day: Saturday, 20:00; Words in the entry: Reloaded; In Roma only');
  });
});

describe('towns that the map may show', () => {
  it('are those of offices, and of no home where people live', () => {
    expect(townsOf(list, 'belgium')).toEqual(['Liège', 'Antwerp', 'Brussels']);
    expect(townsOf(list, 'greece')).toEqual([]);
    const homes = list.services.filter(({ kind }) => kind === 'community_home');
    expect(homes.filter(({ place }) => place !== null)).toEqual([]);
    expect(homes).toHaveLength(11);
  });
});
