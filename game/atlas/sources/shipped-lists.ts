import { loadRecords, loadServices, type Records, type ServiceList } from '#engine';
import figures from '../../../seeds/sources/figures.yaml?raw';
import gaps from '../../../seeds/sources/gaps.yaml?raw';
import laws from '../../../seeds/sources/laws.yaml?raw';
import methods from '../../../seeds/sources/methods.yaml?raw';
import oddPrints from '../../../seeds/sources/odd-prints.yaml?raw';
import stakeholders from '../../../seeds/sources/stakeholders.yaml?raw';
import territories from '../../../seeds/sources/territories.yaml?raw';
import towns from '../../../seeds/sources/towns.yaml?raw';
import vulnerabilities from '../../../seeds/sources/vulnerabilities.yaml?raw';
import { shippedRegisters } from '../../cases/registers.ts';

const LISTS = import.meta.glob<string>('../../../seeds/sources/services/*.yaml', { query: '?raw', import: 'default', eager: true });
const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

let services: ServiceList | undefined;
let records: Records | undefined;

/** The printed list of services. Throws when a shipped file is broken, which the tests of the seeds keep from happening. */
export function shippedServices(): ServiceList {
  if (services) return services;
  const lists = Object.fromEntries(Object.entries(LISTS).map(([path, text]) => [fileName(path), text]));
  const loaded = loadServices({ lists, territories, towns }, shippedRegisters().register);
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message ?? 'The lists of services could not be read.');
  services = loaded.list;
  return services;
}

/** Figures, laws, gaps and the other records of the two documents. Throws as `shippedServices` does. */
export function shippedRecords(): Records {
  if (records) return records;
  const loaded = loadRecords({ figures, laws, gaps, stakeholders, vulnerabilities, methods, 'odd-prints': oddPrints }, shippedRegisters().register);
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message ?? 'The records could not be read.');
  records = loaded.records;
  return records;
}
