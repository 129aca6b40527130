import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadServices } from '../../../engine/knowledge/load-services.ts';
import type { ServiceTexts } from '../../../engine/knowledge/load-services.ts';
import { describeProblem } from '../../../engine/knowledge/problem.ts';
import { provincesOf, territoryOf } from '../../../engine/knowledge/territory.ts';
import { seedKnowledge } from './seeds.ts';
import { seedServices, serviceTexts } from './services-seeds.ts';

interface Printed { readonly phones: readonly string[]; readonly emails: readonly string[]; readonly sites: readonly string[] }
const printed = JSON.parse(readFileSync(new URL('../../fixtures/knowledge/printed-contacts.json', import.meta.url), 'utf8')) as Printed;

const { register } = seedKnowledge();
const texts = serviceTexts();
const list = seedServices(register);
const { services, territories } = list;
const of = (country: string): typeof services => services.filter((each) => each.country === country);
const projects = services.filter(({ kind }) => kind === 'regional_project');
const sorted = (words: Iterable<string>): readonly string[] => [...new Set(words)].sort();

describe('the list of services holds every row of the print (Amelie §4)', () => {
  it.each([['belgium', 15, 15], ['greece', 8, 19], ['germany', 4, 4], ['italy', 5, 25]] as const)('%s: %i rows, %i entries', (country, rows, entries) => {
    expect(list.rows.get(country)).toBe(rows);
    expect(new Set(of(country).map(({ row }) => row)).size).toBe(rows);
    expect(of(country)).toHaveLength(entries);
  });

  it('no list stands for Spain, since none is printed', () => {
    expect(list.rows.has('spain')).toBe(false);
  });

  it('Belgium has its three centres, and eleven of its fifteen rows are printed as members of the mechanism', () => {
    expect(of('belgium').filter(({ kind }) => kind === 'specialised_centre').map(({ id, town }) => [id, town])).toEqual([['be-surya', 'Liège'], ['be-payoke', 'Antwerp'], ['be-pag-asa', 'Brussels']]);
    expect(of('belgium').filter(({ nrm }) => nrm === 'member')).toHaveLength(11);
    expect(of('belgium').filter(({ nrm }) => nrm === 'not_printed').map(({ id }) => id)).toEqual(['be-caritas', 'be-iom']);
  });

  it('Greece has five lines and eleven community homes, which share a row with the House of the Child', () => {
    expect(of('greece').filter(({ kind }) => kind === 'helpline').map(({ phones }) => phones?.[0]?.number)).toEqual(['197', '1107', '1109', '1056', '116000']);
    expect(of('greece').filter(({ kind }) => kind === 'community_home')).toHaveLength(11);
    expect(of('greece').filter(({ row }) => row === 8)).toHaveLength(12);
  });

  it('Germany has two lines, with their hours and languages', () => {
    const lines = of('germany').filter(({ kind }) => kind === 'helpline');
    expect(lines.map(({ hours, languages }) => [hours !== undefined && 'always' in hours, languages?.count])).toEqual([[true, 18], [false, undefined]]);
  });

  it('Italy has 21 regional projects, each with its body and printed as part of the mechanism', () => {
    expect(projects).toHaveLength(21);
    for (const { body, nrm, regions } of projects) expect([body, nrm, regions].every((each) => each !== undefined)).toBe(true);
  });

  it('names are not printed twice', () => {
    expect(new Set(services.map(({ name }) => name)).size).toBe(services.length);
  });
});

describe('the territories of the Italian projects', () => {
  it('cover 19 of 20 regions: none is printed for Valle d’Aosta', () => {
    const all = territories.flatMap(({ regions }) => regions.map(({ name }) => name));
    const covered = new Set(projects.flatMap(({ regions }) => regions ?? []));
    expect(all).toHaveLength(20);
    expect(all.filter((region) => !covered.has(region))).toEqual(['Valle d’Aosta']);
  });

  it('Lombardy and Sicily are divided, each of their provinces belongs to one project, and nothing else is divided', () => {
    for (const region of ['Lombardia', 'Sicilia']) {
      const printedProvinces = projects.filter(({ regions }) => regions?.includes(region)).flatMap(({ provinces }) => provinces ?? []);
      expect(printedProvinces.toSorted()).toEqual(provincesOf(territories, 'italy', region).toSorted());
    }
    expect(projects.filter(({ provinces }) => provinces !== undefined).map(({ provinces }) => provinces?.length)).toEqual([7, 5, 5, 2, 2]);
    const whole = projects.filter(({ provinces }) => provinces === undefined).flatMap(({ regions }) => regions ?? []);
    expect(new Set(whole).size).toBe(whole.length);
  });

  it('APG23 and Differenza Donna have the regions of the print', () => {
    const regionsOf = (id: string): readonly string[] | undefined => services.find((each) => each.id === id)?.regions;
    expect(regionsOf('it-apg23')).toEqual(['Calabria', 'Emilia-Romagna', 'Liguria', 'Piemonte', 'Valle d’Aosta', 'Puglia', 'Toscana', 'Veneto']);
    expect(regionsOf('it-differenza-donna')).toEqual(['Lazio']);
  });

  it('Italy has 107 provinces, found by Italian and English names whatever the accents', () => {
    expect(territories.flatMap(({ regions }) => regions.flatMap(({ provinces }) => provinces))).toHaveLength(107);
    expect(territoryOf(territories, 'italy', { province: 'syracuse' })).toEqual({ country: 'italy', region: 'Sicilia', province: 'Siracusa' });
    expect(territoryOf(territories, 'italy', { province: 'forli cesena' })?.region).toBe('Emilia-Romagna');
    expect(territoryOf(territories, 'italy', { region: "Val d'Aosta" })).toEqual({ country: 'italy', region: 'Valle d’Aosta', province: null });
    expect(territoryOf(territories, 'italy', { region: 'Veneto', province: 'Catania' })).toBeNull();
  });
});

describe('contacts are those of the print, all of them and no others', () => {
  it('every telephone and fax number', () => {
    const numbers = services.flatMap(({ phones }) => (phones ?? []).map(({ number }) => number.replaceAll(/\D/g, '')));
    expect(sorted(numbers)).toEqual(sorted(printed.phones));
  });

  it('every mail address, in the row whose cell prints it and not where a link strays', () => {
    expect(sorted(services.flatMap(({ emails }) => emails ?? []))).toEqual(sorted(printed.emails));
    expect(services.filter(({ emails }) => emails?.includes('Bur_TEH@dofi.fgov.be')).map(({ id }) => id)).toEqual(['be-immigration-office']);
  });

  it('every site whose address is printed, and none that only a link holds', () => {
    expect(sorted(services.flatMap(({ sites }) => sites ?? []))).toEqual(sorted(printed.sites));
    expect(services.find(({ id }) => id === 'de-solwodi')?.sites).toBeUndefined();
  });

  it('where the print gives no contact, none is filled in', () => {
    const solwodi = services.find(({ id }) => id === 'de-solwodi');
    expect([solwodi?.phones, solwodi?.address, services.find(({ id }) => id === 'be-helpline')?.phones]).toEqual([undefined, undefined, undefined]);
  });
});

describe('places on the map', () => {
  it('are towns, and no home or unprinted shelter has one', () => {
    expect(services.filter(({ kind }) => kind === 'community_home').map(({ place }) => place)).toEqual(Array.from({ length: 11 }, () => null));
    expect(services.find(({ id }) => id === 'gr-a21')?.place).toBeNull();
    expect(services.find(({ id }) => id === 'it-apg23')?.place).toEqual({ town: 'Carpi', north: 44.78, east: 10.88, precision: 'town' });
  });

  it('every other printed town is found', () => {
    expect(services.filter(({ town, kind, place }) => town !== undefined && kind !== 'community_home' && place === null)).toEqual([]);
  });
});

describe('a broken list gives every problem with its place', () => {
  const problems = (change: Partial<ServiceTexts>): readonly string[] => {
    const loaded = loadServices({ ...texts, ...change }, register);
    return loaded.ok ? [] : loaded.problems.map(describeProblem);
  };
  const row = (fields: string, id = 'it-a'): string => `  - { id: ${id}, row: 1, name: A, kind: ngo, nrm: not_printed, services: []${fields} }\n`;
  const file = (...rows: readonly string[]): Partial<ServiceTexts> => ({ lists: { 'italy.yaml': `country: italy\nsource: Amelie §4\nasOf: 2023\nrows: 1\nservices:\n${rows.join('')}` } });

  it.each([
    ['a small list', file(row('')), []],
    ['an id that is taken', file(row(''), row('')), ['seeds/sources/services/italy.yaml:7:11 error: “it-a” is already taken in line 6. Numbers never change; give the next free one.']],
    ['an id of another country', file(row('', 'gr-a')), ['seeds/sources/services/italy.yaml:6:11 error: An id of this file begins with “it-”.']],
    ['a province that is none', file(row(', regions: [Sicilia], provinces: [Katania]')), ['seeds/sources/services/italy.yaml:6:109 error: No territory here is called “Katania”. Did you mean “Catania”?']],
    ['a telephone number with words', file(row(', phones: [{ number: call us }]')), ['seeds/sources/services/italy.yaml:6:96 error: “number” should be a telephone number as printed, but it is the text “call us”.']],
    ['a field that is none', file(row(', adress: Roma')), ['seeds/sources/services/italy.yaml:6:77 error: “adress” is not a field here. Did you mean “address”?']],
    ['a printed row without an entry', { lists: { 'italy.yaml': file(row('')).lists?.['italy.yaml']?.replace('rows: 1', 'rows: 2') ?? '' } }, ['seeds/sources/services/italy.yaml:4:7 error: No entry stands for row 2 of the print.']],
    ['a source that is none', { lists: { 'italy.yaml': file(row('')).lists?.['italy.yaml']?.replace('§4', '§9') ?? '' } }, ['seeds/sources/services/italy.yaml:2:9 error: “Amelie” has no section 9. It has 1, 2, 3, 3.1, 3.2, 4, 5, 5.1, 5.2, 5.3, 5.4.']],
  ])('%s', (_, change, wanted) => {
    expect(problems(change)).toEqual(wanted);
  });
});
