import { z } from './zod.ts';
import { COUNTRIES } from '../vocabulary.ts';
import type { Country } from '../vocabulary.ts';
import { foldText } from './fold-text.ts';

const name = z.string().min(1).max(60);
const named = { name, also: z.array(name).min(1).optional().meta({ description: 'Other names in use.' }) };

/** seeds/sources/territories.yaml: regions and their provinces. */
export const territoriesSchema = z.array(z.strictObject({
  country: z.enum(COUNTRIES),
  regions: z.array(z.strictObject({ ...named, provinces: z.array(z.strictObject(named)).min(1) })).min(1),
}));
export type Territories = Readonly<z.infer<typeof territoriesSchema>>;

/** A region, or one province of it. */
export interface Territory { readonly country: Country; readonly region: string; readonly province: string | null }

/** Every name by which a region (or province) of a country may be called. */
export function territoryNames(territories: Territories, country: Country, level: 'region' | 'province'): readonly string[] {
  return regionsOf(territories, country).flatMap((region) => (level === 'region' ? [region] : region.provinces)).flatMap(namesOf);
}

/** The territory that a name means in a country, or null. Accents, case and apostrophes do not matter. */
export function territoryOf(territories: Territories, country: Country, asked: { readonly region?: string | undefined; readonly province?: string | undefined }): Territory | null {
  const found = regionsOf(territories, country).flatMap((region): readonly Territory[] => {
    if (asked.region !== undefined && !isNamed(region, asked.region)) return [];
    if (asked.province === undefined) return [{ country, region: region.name, province: null }];
    const { province } = asked;
    return region.provinces.filter((each) => isNamed(each, province)).map((each) => ({ country, region: region.name, province: each.name }));
  });
  return found[0] ?? null;
}

/** The provinces of a region, by their first names. */
export function provincesOf(territories: Territories, country: Country, region: string): readonly string[] {
  return regionsOf(territories, country).find((each) => each.name === region)?.provinces.map((each) => each.name) ?? [];
}

interface Named { readonly name: string; readonly also?: readonly string[] | undefined }

const namesOf = (each: Named): readonly string[] => [each.name, ...(each.also ?? [])];
const isNamed = (each: Named, text: string): boolean => namesOf(each).some((own) => foldText(own) === foldText(text));

function regionsOf(territories: Territories, country: Country): Territories[number]['regions'] {
  return territories.find((each) => each.country === country)?.regions ?? [];
}
