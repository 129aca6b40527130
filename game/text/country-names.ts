import type { Country } from '#engine';

/** Each country as it is called in a sentence. */
export const COUNTRY_NAMES: Readonly<Record<Country, string>> = { belgium: 'Belgium', germany: 'Germany', greece: 'Greece', italy: 'Italy', spain: 'Spain' };
