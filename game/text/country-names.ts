import type { Country } from '#engine';

/** Each country as it is called in a sentence. */
export const COUNTRY_NAMES: Readonly<Record<Country, string>> = { belgium: 'Belgium', germany: 'Germany', greece: 'Greece', italy: 'Italy', spain: 'Spain' };

/** The name of a country as a file writes it; the file's own word where it is none of ours. */
export const countryName = (written: string): string => Object.entries(COUNTRY_NAMES).find(([country]) => country === written)?.[1] ?? written;
