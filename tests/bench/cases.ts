import { readdirSync, readFileSync } from 'node:fs';
import { COUNTRIES, compileScenario, parseScenario, pathwayOf, type Program } from '#engine';
import { chainCase } from '../engine/explore/chain-case.ts';

/** A case to measure with. `source` is its text where it has a file. */
export interface BenchCase { readonly name: string; readonly program: Program; readonly source: string | null }

const SCENARIOS = new URL('../../scenarios/', import.meta.url);

/** Every case the project ships, by country. */
export function shippedCases(): readonly BenchCase[] {
  return COUNTRIES.flatMap((country) => readdirSync(new URL(`${country}/`, SCENARIOS)).filter((name) => name.endsWith('.yaml')).sort().map((name) => {
    const source = readFileSync(new URL(`${country}/${name}`, SCENARIOS), 'utf8');
    return { name: name.replace('.yaml', ''), program: programFrom(source, name), source };
  }));
}

/** A generated case of fifteen decisions for each country: an evening of talks, with a draw after each. */
export const generatedCases = (): readonly BenchCase[] => COUNTRIES.map((country) => ({ name: `chain-${country}`, program: chainCase(country, 15), source: null }));

function programFrom(source: string, name: string): Program {
  const parsed = parseScenario(source, name);
  if (!parsed.ok) throw new Error(`${name} cannot be read: ${parsed.problems[0]?.message ?? ''}`);
  const pathway = pathwayOf(parsed.scenario.country);
  if (!pathway) throw new Error(`${name} names a country without a pathway.`);
  return compileScenario(parsed.scenario, pathway);
}
