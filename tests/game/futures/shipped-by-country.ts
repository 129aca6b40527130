import type { Country } from '#engine';
import { shippedPaths, textAt } from '../../../game/cases/heads.ts';

/** The texts of the shipped cases, by the country whose folder they lie in. */
export async function shippedByCountry(): Promise<ReadonlyMap<Country, readonly string[]>> {
  const found = new Map<Country, readonly string[]>();
  for (const path of shippedPaths) {
    const country = path.split('/').at(-2) as Country;
    found.set(country, [...found.get(country) ?? [], await textAt(path)]);
  }
  return found;
}
