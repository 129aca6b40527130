import { checkShape } from '../knowledge/check-shape.ts';
import { inReadingOrder, problemAt, type Problem } from '../knowledge/problem.ts';
import { readYaml } from '../knowledge/read-yaml.ts';
import { z } from '../knowledge/zod.ts';
import type { Program } from '../scenario/program.ts';
import { faultsOf, MOST_WEIGHT, POLICIES, type LeaningTable } from './policy.ts';

/** A policy in its checked form, or everything that is wrong with its file. */
export type PolicyReading = { readonly ok: true; readonly policy: LeaningTable } | { readonly ok: false; readonly problems: readonly Problem[] };

/** More lines than any case has choices. */
const MOST_LINES = 2000;

const policySchema = z.strictObject({
  otherwise: z.enum(POLICIES).default('typical').meta({ description: 'Who decides where no weight is given.' }),
  weights: z.record(z.string().min(1).max(200), z.number().int().min(0).max(MOST_WEIGHT))
    .refine((weights) => Object.keys(weights).length <= MOST_LINES, `A policy has ${MOST_LINES} weights at most.`).meta({ description: 'Weights by moment and choice, such as talk/listen.' }),
});

/**
 * Reads the text of a policy against a case: `weights` by moment and choice, and who decides `otherwise`. Hostile until checked:
 * every problem comes back with its line, in reading order. `file` names it in messages and in the policy.
 */
export function readPolicy(program: Program, text: string, file: string): PolicyReading {
  const read = readYaml(text, file);
  if (!read.ok) return read;
  const shaped = checkShape(policySchema, read.value, read.positions);
  if (!shaped.ok) return shaped;
  const { weights, otherwise } = shaped.value;
  const problems = faultsOf(program, weights).map(({ way, ...fault }) => problemAt(file, read.positions.keyAt(['weights', way]), ['weights', way], fault));
  return problems.length > 0 ? { ok: false, problems: inReadingOrder(problems) } : { ok: true, policy: { name: file, weights, otherwise } };
}
