import { loadWeights, type Weights } from '#engine';
import harms from '../../seeds/impact/harms.yaml?raw';
import model from '../../seeds/impact/model.yaml?raw';
import protective from '../../seeds/impact/protective.yaml?raw';
import rights from '../../seeds/impact/rights.yaml?raw';
import risks from '../../seeds/impact/risks.yaml?raw';

let shipped: Weights | undefined;

/** Weights of the model as this version of Ariadne ships them, read once. Throws when a shipped file is broken, which the tests of the seeds keep from happening. */
export function shippedWeights(): Weights {
  if (shipped) return shipped;
  const read = loadWeights({ harms, protective, risks, rights, model });
  if (!read.ok) throw new Error(read.problems[0]?.message ?? 'The weights could not be read.');
  shipped = read.weights;
  return shipped;
}
