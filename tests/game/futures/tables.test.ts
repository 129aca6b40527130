import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pathwayOf, type Country } from '#engine';
import { nodeTable } from '../../../game/futures/node-table.ts';
import { webTable } from '../../../game/futures/web-table.ts';
import { makeTable } from './made-table.ts';
import { shippedByCountry } from './shipped-by-country.ts';

const TABLES = new URL('../../../game/futures/tables/', import.meta.url);
/** Compressed, a fifth of it travels. */
const MOST_CHARACTERS = 40_000;

const shipped = await shippedByCountry();

describe('the shipped tables', () => {
  it.each([...shipped])('game/futures/tables/%s.json is what the plays of its cases asked; if not, run this test with UPDATE=1', (country, sources) => {
    const pathway = pathwayOf(country);
    if (!pathway) throw new Error(`There is no pathway of ${country}.`);
    const made = makeTable(pathway, sources);
    const file = new URL(`${country}.json`, TABLES);
    if (process.env['UPDATE'] === '1') writeFileSync(file, made);
    expect({ upToDate: readFileSync(file, 'utf8') === made }).toEqual({ upToDate: true });
    expect(made.length).toBeLessThan(MOST_CHARACTERS);
  });

  it('are one for each country that has a case, and both shells find them', async () => {
    expect(readdirSync(TABLES).sort()).toEqual([...shipped.keys()].map((country) => `${country}.json`).sort());
    for (const country of shipped.keys()) expect({ country, alike: await webTable(country) === await nodeTable(country) }).toEqual({ country, alike: true });
    const nowhere = 'nowhere' as Country;
    expect(await webTable(nowhere)).toBeNull();
    await expect(nodeTable(nowhere)).rejects.toThrow('ENOENT');
  });
});
