import { loadKnowledge, type Knowledge } from '#engine';
import needs from '../../seeds/sources/needs.yaml?raw';
import recommendations from '../../seeds/sources/recommendations.yaml?raw';
import register from '../../seeds/sources/register.yaml?raw';

let read: Knowledge | undefined;

/** Needs, recommendations and sources that a case may name. Throws when a shipped file is broken, which the tests of the seeds keep from happening. */
export function shippedRegisters(): Knowledge {
  if (read) return read;
  const loaded = loadKnowledge({ needs, recommendations, register });
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message ?? 'The registers could not be read.');
  read = loaded.knowledge;
  return read;
}
