import { readFile } from 'node:fs/promises';
import type { TableFor } from './line.ts';

/** The shipped table of a country, in Node. Rejects where there is none. */
export const nodeTable: TableFor = (country) => readFile(new URL(`./tables/${country}.json`, import.meta.url), 'utf8');
