import { loadKnowledge, loadWeights } from '#engine';
import type { Knowledge, Weights } from '#engine';
import harms from '../../seeds/impact/harms.yaml?raw';
import model from '../../seeds/impact/model.yaml?raw';
import protective from '../../seeds/impact/protective.yaml?raw';
import rights from '../../seeds/impact/rights.yaml?raw';
import risks from '../../seeds/impact/risks.yaml?raw';
import needs from '../../seeds/sources/needs.yaml?raw';
import recommendations from '../../seeds/sources/recommendations.yaml?raw';
import register from '../../seeds/sources/register.yaml?raw';

/** Weights of the model and the registers of needs and recommendations, as this version of Ariadne ships them. */
export interface Shipped { readonly weights: Weights; readonly knowledge: Knowledge }

let shipped: Shipped | undefined;

/** Read once. Throws when a shipped file is broken, which the tests of the seeds keep from happening. */
export function shippedKnowledge(): Shipped {
  if (shipped) return shipped;
  const weights = loadWeights({ harms, protective, risks, rights, model });
  const knowledge = loadKnowledge({ needs, recommendations, register });
  if (!weights.ok) throw new Error(weights.problems[0]?.message ?? 'The weights could not be read.');
  if (!knowledge.ok) throw new Error(knowledge.problems[0]?.message ?? 'The registers could not be read.');
  shipped = { weights: weights.weights, knowledge: knowledge.knowledge };
  return shipped;
}
