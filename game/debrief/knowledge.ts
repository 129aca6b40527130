import { loadKnowledge } from '#engine';
import type { Knowledge, Weights } from '#engine';
import needs from '../../seeds/sources/needs.yaml?raw';
import recommendations from '../../seeds/sources/recommendations.yaml?raw';
import register from '../../seeds/sources/register.yaml?raw';
import { shippedWeights } from '../marks/weights.ts';

/** Weights of the model and the registers of needs and recommendations, as this version of Ariadne ships them. */
export interface Shipped { readonly weights: Weights; readonly knowledge: Knowledge }

let shipped: Shipped | undefined;

/** Read once. Throws when a shipped file is broken, which the tests of the seeds keep from happening. */
export function shippedKnowledge(): Shipped {
  if (shipped) return shipped;
  const knowledge = loadKnowledge({ needs, recommendations, register });
  if (!knowledge.ok) throw new Error(knowledge.problems[0]?.message ?? 'The registers could not be read.');
  shipped = { weights: shippedWeights(), knowledge: knowledge.knowledge };
  return shipped;
}
