import type { Country } from '#engine';
import type { CountryOutline } from './outline-file.ts';

/** One file a country, each a part of the page that is fetched only with a case of that country. */
const FILES: Readonly<Record<Country, () => Promise<{ readonly default: unknown }>>> = {
  belgium: () => import('./belgium.json'), germany: () => import('./germany.json'), greece: () => import('./greece.json'),
  italy: () => import('./italy.json'), spain: () => import('./spain.json'),
};

/** The outline of a country. Rejects where its file cannot be fetched. */
export async function loadOutline(country: Country): Promise<CountryOutline> {
  // Widened from the file's own literal type; the files are ours and a test keeps them fresh.
  return (await FILES[country]()).default as CountryOutline;
}
