import type { Country } from '#engine';
import type { LineList, LineLists } from './lines-file.ts';
import lists from './lines.json' with { type: 'json' };

/** Made from seeds/sources/services by `linesFrom`, so that Stop waits for nothing; a test keeps the file fresh. */
const LISTS = lists as LineLists;

/** The lines of a country, or null where the two documents print none. */
export const linesOf = (country: Country): LineList | null => LISTS[country] ?? null;
