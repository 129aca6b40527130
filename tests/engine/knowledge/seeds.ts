import { readFileSync } from 'node:fs';
import { loadKnowledge } from '../../../engine/knowledge/knowledge.ts';
import type { Knowledge, KnowledgeTexts } from '../../../engine/knowledge/knowledge.ts';

const read = (name: string): string => readFileSync(new URL(`../../../seeds/sources/${name}.yaml`, import.meta.url), 'utf8');

/** The registers as they stand in seeds/sources. */
export const seedTexts = (): KnowledgeTexts => ({ needs: read('needs'), recommendations: read('recommendations'), register: read('register') });

/** The registers, checked. A broken seed fails the test that asks for it, with all its problems. */
export function seedKnowledge(): Knowledge {
  const loaded = loadKnowledge(seedTexts());
  if (!loaded.ok) throw new Error(loaded.problems.map((problem) => `${problem.file}:${problem.line} ${problem.message}`).join('\n'));
  return loaded.knowledge;
}
