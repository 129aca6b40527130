import { readdirSync, readFileSync } from 'node:fs';
import { COUNTRIES, type Program } from '#engine';
import { programFrom } from '../fixtures/program-from.ts';
import { chainText } from '../engine/explore/chain-case.ts';

/** A case to measure with, and its text. */
export interface BenchCase { readonly name: string; readonly program: Program; readonly source: string; readonly shipped: boolean }

const SCENARIOS = new URL('../../scenarios/', import.meta.url);

/** Every case the project ships, by country. */
export function shippedCases(): readonly BenchCase[] {
  return COUNTRIES.flatMap((country) => readdirSync(new URL(`${country}/`, SCENARIOS)).filter((name) => name.endsWith('.yaml')).sort().map((name) => {
    const source = readFileSync(new URL(`${country}/${name}`, SCENARIOS), 'utf8');
    return { name: name.replace('.yaml', ''), program: programFrom(source, name), source, shipped: true };
  }));
}

/** A generated case of fifteen decisions for each country: an evening of talks, with a draw after each. */
export const generatedCases = (): readonly BenchCase[] => COUNTRIES.map((country) => {
  const source = chainText(country, 15);
  return { name: `chain-${country}`, program: programFrom(source), source, shipped: false };
});
