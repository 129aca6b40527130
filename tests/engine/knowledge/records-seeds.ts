import { readFileSync } from 'node:fs';
import { loadRecords } from '../../../engine/knowledge/load-records.ts';
import type { RecordTexts } from '../../../engine/knowledge/load-records.ts';
import { describeProblem } from '../../../engine/knowledge/problem.ts';
import type { Records } from '../../../engine/knowledge/records.ts';
import { seedKnowledge } from './seeds.ts';

const read = (name: string): string => readFileSync(new URL(`../../../seeds/sources/${name}.yaml`, import.meta.url), 'utf8');

/** The records as they stand in seeds/sources. */
export const recordTexts = (): RecordTexts => ({
  figures: read('figures'), laws: read('laws'), gaps: read('gaps'), stakeholders: read('stakeholders'),
  vulnerabilities: read('vulnerabilities'), methods: read('methods'), 'odd-prints': read('odd-prints'),
});

/** The records, checked. A broken seed fails the test that asks for it, with all its problems. */
export function seedRecords(): Records {
  const loaded = loadRecords(recordTexts(), seedKnowledge().register);
  if (!loaded.ok) throw new Error(loaded.problems.map(describeProblem).join('\n'));
  return loaded.records;
}
