import type { z } from 'zod';
import type { Country } from '../vocabulary.ts';
import { suggest } from './nearest.ts';
import type { Positions } from './positions.ts';
import { inReadingOrder, problemAt } from './problem.ts';
import type { Path, Problem } from './problem.ts';
import { readList, repeatedIds } from './read-list.ts';
import { sourceFinding } from './register.ts';
import type { Register } from './register.ts';
import { KINDS_WITHOUT_PLACE, serviceListSchema, townsSchema } from './service.ts';
import type { ListedBody, Place } from './service.ts';
import { provincesOf, territoriesSchema } from './territory.ts';
import type { Territories } from './territory.ts';

/** The printed list of services in its checked form. */
export interface ServiceList {
  readonly services: readonly ListedBody[];
  readonly territories: Territories;
  /** Rows of the printed table, by country. A country that is no key has no list. */
  readonly rows: ReadonlyMap<Country, number>;
}

/** Texts of seeds/sources/services/*.yaml by file name (`italy.yaml`), of territories.yaml and of towns.yaml. */
export interface ServiceTexts { readonly lists: Readonly<Record<string, string>>; readonly territories: string; readonly towns: string }
export type LoadedServices = { readonly ok: true; readonly list: ServiceList } | { readonly ok: false; readonly problems: readonly Problem[] };

type CountryList = z.infer<typeof serviceListSchema>;
type Towns = z.infer<typeof townsSchema>;
interface Read { readonly value: CountryList; readonly positions: Positions }

/** Reads the lists of services. All problems of all files come back at once, with line and column. */
export function loadServices(texts: ServiceTexts, register: Register): LoadedServices {
  const territories = readList(territoriesSchema, texts.territories, 'seeds/sources/territories.yaml');
  const towns = readList(townsSchema, texts.towns, 'seeds/sources/towns.yaml');
  const lists = Object.entries(texts.lists).map(([name, text]) => readList(serviceListSchema, text, `seeds/sources/services/${name}`));
  const broken = [territories, towns, ...lists].flatMap((each) => (each.ok ? [] : each.problems));
  if (!territories.ok || !towns.ok || broken.length > 0) return { ok: false, problems: inReadingOrder(broken) };
  const read: readonly Read[] = lists.flatMap((each) => (each.ok ? [each] : []));
  const problems = [
    ...repeatedIds(read.flatMap(({ value, positions }) => value.services.map(({ id }, index) => ({ id, positions, path: ['services', index, 'id'] })))),
    ...read.flatMap((each) => [...sourceProblems(each, register), ...rowProblems(each), ...territoryProblems(each, territories.value)]),
  ];
  if (problems.length > 0) return { ok: false, problems: inReadingOrder(problems) };
  const services = read.flatMap(({ value }) => value.services.map((row) => ({ ...row, country: value.country, source: value.source, asOf: value.asOf, place: placeOf(row, value.country, towns.value) })));
  return { ok: true, list: { services, territories: territories.value, rows: new Map(read.map(({ value }) => [value.country, value.rows])) } };
}

function placeOf(row: CountryList['services'][number], country: Country, towns: Towns): Place | null {
  if (KINDS_WITHOUT_PLACE.some((kind) => kind === row.kind)) return null;
  const town = towns.find((each) => each.country === country && each.name === row.town);
  return town === undefined ? null : { town: town.name, north: town.north, east: town.east, precision: 'town' };
}

const at = (positions: Positions, path: Path, message: string, hint?: string): Problem => problemAt(positions.file, positions.valueAt(path), path, { message, hint });

function sourceProblems({ value, positions }: Read, register: Register): readonly Problem[] {
  const finding = sourceFinding(register, value.source);
  return finding === null ? [] : [problemAt(positions.file, positions.valueAt(['source']), ['source'], finding)];
}

/** Rows run from 1 to the number of printed rows without a gap, and every id bears its country. */
function rowProblems({ value, positions }: Read): readonly Problem[] {
  const prefix = `${PREFIX[value.country]}-`;
  const used = new Set(value.services.map(({ row }) => row));
  const empty = Array.from({ length: value.rows }, (_, index) => index + 1).filter((row) => !used.has(row));
  return [
    ...empty.map((row) => at(positions, ['rows'], `No entry stands for row ${row} of the print.`)),
    ...value.services.flatMap((each, index) => [
      ...(each.row > value.rows ? [at(positions, ['services', index, 'row'], `The printed table has ${value.rows} rows.`)] : []),
      ...(each.id.startsWith(prefix) ? [] : [at(positions, ['services', index, 'id'], `An id of this file begins with “${prefix}”.`)]),
    ]),
  ];
}

const PREFIX: Readonly<Record<Country, string>> = { belgium: 'be', germany: 'de', greece: 'gr', italy: 'it', spain: 'es' };

function territoryProblems({ value, positions }: Read, territories: Territories): readonly Problem[] {
  const regions = territories.find(({ country }) => country === value.country)?.regions.map(({ name }) => name) ?? [];
  return value.services.flatMap((each, index) => {
    const provinces = (each.regions ?? []).flatMap((region) => provincesOf(territories, value.country, region));
    const strange = (names: readonly string[] | undefined, known: readonly string[], field: string): readonly Problem[] => (names ?? []).flatMap((name, entry) => (
      known.includes(name) ? [] : [at(positions, ['services', index, field, entry], `No territory here is called “${name}”.`, suggest(name, known))]));
    return [...strange(each.regions, regions, 'regions'), ...strange(each.provinces, provinces, 'provinces')];
  });
}
