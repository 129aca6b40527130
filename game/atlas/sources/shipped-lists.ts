import { loadRecords, type Records } from '#engine';
import figures from '../../../seeds/sources/figures.yaml?raw';
import gaps from '../../../seeds/sources/gaps.yaml?raw';
import laws from '../../../seeds/sources/laws.yaml?raw';
import methods from '../../../seeds/sources/methods.yaml?raw';
import oddPrints from '../../../seeds/sources/odd-prints.yaml?raw';
import stakeholders from '../../../seeds/sources/stakeholders.yaml?raw';
import vulnerabilities from '../../../seeds/sources/vulnerabilities.yaml?raw';
import { shippedRegisters } from '../../cases/registers.ts';

let records: Records | undefined;

/** Figures, laws, gaps and the other records of the two documents. Throws when a shipped file is broken, which the tests of the seeds keep from happening. */
export function shippedRecords(): Records {
  if (records) return records;
  const loaded = loadRecords({ figures, laws, gaps, stakeholders, vulnerabilities, methods, 'odd-prints': oddPrints }, shippedRegisters().register);
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message ?? 'The records could not be read.');
  records = loaded.records;
  return records;
}
