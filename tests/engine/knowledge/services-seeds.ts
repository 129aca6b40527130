import { readdirSync, readFileSync } from 'node:fs';
import { loadServices } from '../../../engine/knowledge/load-services.ts';
import type { ServiceList, ServiceTexts } from '../../../engine/knowledge/load-services.ts';
import { describeProblem } from '../../../engine/knowledge/problem.ts';
import type { Register } from '../../../engine/knowledge/register.ts';
import { seedKnowledge } from './seeds.ts';

const folder = new URL('../../../seeds/sources/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** The lists of services as they stand in seeds/sources. */
export function serviceTexts(): ServiceTexts {
  const names = readdirSync(new URL('services/', folder)).sort();
  return { lists: Object.fromEntries(names.map((name) => [name, read(`services/${name}`)])), territories: read('territories.yaml'), towns: read('towns.yaml') };
}

/** The lists, checked. A broken seed fails the test that asks for it, with all its problems. */
export function seedServices(register: Register = seedKnowledge().register): ServiceList {
  const loaded = loadServices(serviceTexts(), register);
  if (!loaded.ok) throw new Error(loaded.problems.map(describeProblem).join('\n'));
  return loaded.list;
}
