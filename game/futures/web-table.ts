import type { TableFor } from './line.ts';

/** Each table is a file of its own, fetched when a worker opens a case of that country. */
const TABLES = import.meta.glob<string>('./tables/*.json', { query: '?raw', import: 'default' });

/** The shipped table of a country, in a page. */
export const webTable: TableFor = async (country) => await TABLES[`./tables/${country}.json`]?.() ?? null;
