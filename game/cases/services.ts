import { loadServices, type Registers, type ServiceList } from '#engine';
import territories from '../../seeds/sources/territories.yaml?raw';
import towns from '../../seeds/sources/towns.yaml?raw';
import { shippedRegisters } from './registers.ts';

const LISTS = import.meta.glob<string>('../../seeds/sources/services/*.yaml', { query: '?raw', import: 'default', eager: true });
const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

let services: ServiceList | undefined;

/** The printed lists of services. Throws when a shipped file is broken, which the tests of the seeds keep from happening. */
export function shippedServices(): ServiceList {
  if (services) return services;
  const lists = Object.fromEntries(Object.entries(LISTS).map(([path, text]) => [fileName(path), text]));
  const loaded = loadServices({ lists, territories, towns }, shippedRegisters().register);
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message ?? 'The lists of services could not be read.');
  services = loaded.list;
  return services;
}

/** Everything that a case may cite. */
export const citable = (): Registers => ({ ...shippedRegisters(), services: shippedServices().services });
