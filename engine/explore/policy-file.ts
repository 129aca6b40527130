import { checkShape } from '../knowledge/check-shape.ts';
import { nearest } from '../knowledge/nearest.ts';
import { sizeInWords, utf8Length } from '../knowledge/plain-text.ts';
import { inReadingOrder, problemAt, TOP, type Finding, type Problem } from '../knowledge/problem.ts';
import { MAX_BYTES, readYaml } from '../knowledge/read-yaml.ts';
import { z } from '../knowledge/zod.ts';
import type { Program } from '../scenario/program.ts';
import { beginsAsLog } from '../session/log.ts';
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
  const wrong = (finding: Finding): PolicyReading => ({ ok: false, problems: [problemAt(file, TOP, [], finding)] });
  const unfit = unfitText(text);
  if (unfit) return wrong(unfit);
  const read = readYaml(text, file);
  if (!read.ok) return read;
  const stranger = otherKind(read.value);
  if (stranger) return wrong(stranger);
  const shaped = checkShape(policySchema, read.value, read.positions);
  if (!shaped.ok) return shaped;
  const { weights, otherwise } = shaped.value;
  const elsewhere = otherCase(program, Object.keys(weights));
  if (elsewhere) return wrong(elsewhere);
  const problems = faultsOf(program, weights).map(({ way, ...fault }) => problemAt(file, read.positions.keyAt(['weights', way]), ['weights', way], fault));
  return problems.length > 0 ? { ok: false, problems: inReadingOrder(problems) } : { ok: true, policy: { name: file, weights, otherwise } };
}

const FORM = 'A policy is a short file with “weights” by moment and choice, such as “talk/listen: 700”.';

/** What can be said before the text is read: too long, or a session. */
function unfitText(text: string): Finding | null {
  if (beginsAsLog(text)) return { message: 'This is a session file, not a policy.', hint: FORM };
  const bytes = utf8Length(text, MAX_BYTES);
  return bytes > MAX_BYTES ? { message: `This file has ${sizeInWords(bytes)}, and a policy has ${MOST_LINES} weights at most.`, hint: FORM } : null;
}

/** A case, by what every case has. */
function otherKind(value: unknown): Finding | null {
  if (typeof value !== 'object' || value === null || !('beats' in value) || 'weights' in value) return null;
  const id = 'id' in value && typeof value.id === 'string' ? ` (${value.id.slice(0, 80)})` : '';
  return { message: `This is a case${id}, not a policy.`, hint: FORM };
}

/** Several names, none of them a choice of this case nor near one: a slip of the pen would be near. */
function otherCase({ scenario, beats, choices }: Program, names: readonly string[]): Finding | null {
  const ways = choices.map(({ beat, id }) => `${beats[beat]?.id ?? ''}/${id}`);
  if (names.length < 2 || names.some((name) => nearest(name, ways) !== null)) return null;
  return { message: `None of its ${names.length} names is in ${scenario.id}; it may be written for another case.`, hint: `Names of this case are such as “${ways[0] ?? ''}”.` };
}
