import type { Outcome, Proceedings } from '../vocabulary.ts';
import { OUTCOMES } from '../vocabulary.ts';
import { RUNNING_HELP, SAFE_PLACES } from './fragments/leaves.ts';
import type { Pathway } from './pathway.ts';
import type { CountrySenses } from './senses.ts';
import { sensesOf } from './senses.ts';
import { factOf, leafOf } from './situation.ts';

export { RUNNING_HELP, SAFE_PLACES } from './fragments/leaves.ts';
export { sensesOf } from './senses.ts';
export type { CountrySenses } from './senses.ts';

/** What an outcome asks of the past, which no situation holds. Days are whole days. */
export interface History { readonly wasSafe: boolean; readonly lostForDays: number }

/** Days without any contact after which a run counts as lost contact [teaching value]. */
export const LOST_AFTER_DAYS = 90;

type Reading = { readonly senses: CountrySenses; readonly leaf: (region: Parameters<typeof leafOf>[2]) => string; readonly fact: (name: string) => ReturnType<typeof factOf>; readonly history: History };

/** Recognised on either track. */
const recognised = ({ senses, leaf }: Pick<Reading, 'senses' | 'leaf'>): boolean =>
  senses.recognised.includes(leaf('id')) || (senses.beside?.recognised.includes(leaf(senses.beside.region)) ?? false);

/** Refused on one track, and on no track recognised or still awaited. */
function refused({ senses, leaf }: Pick<Reading, 'senses' | 'leaf'>): boolean {
  const { beside } = senses;
  if (beside === undefined) return senses.refused.includes(leaf('id'));
  const asked = senses.refused.includes(leaf('id')) || beside.refused.includes(leaf(beside.region));
  return asked && !recognised({ senses, leaf }) && !beside.awaited.includes(leaf(beside.region)) && !beside.awaitedById.includes(leaf('id'));
}

/** Help that runs, or that ended by agreement after follow-up: either way she was helped. */
const HELPED: readonly string[] = [...RUNNING_HELP, 'closed'];

/** When each outcome holds (pathways.md 1.7). The order of resolution is that of OUTCOMES. */
const HOLDS: Readonly<Record<Outcome, (at: Reading) => boolean>> = {
  OUT_RETRAFFICKED: ({ leaf, history }) => leaf('place') === 'under_control' && history.wasSafe,
  OUT_REMOVED: ({ leaf, fact }) => leaf('res') === 'removed' || (leaf('asylum') === 'transferred' && fact('warmHandover') !== true),
  OUT_LOST_CONTACT: ({ leaf, history }) => leaf('contact') === 'lost' && history.lostForDays >= LOST_AFTER_DAYS,
  OUT_RECOGNITION_REFUSED: ({ senses, leaf }) => refused({ senses, leaf }) && !senses.titles.includes(leaf('res')) && leaf('asylum') !== 'int_protection',
  OUT_REINTEGRATED: ({ senses, leaf }) => recognised({ senses, leaf }) && leaf('assist') === 'closed' && leaf('place') === 'independent',
  OUT_LONG_TERM_RESIDENCE: ({ senses, leaf }) => senses.durable.includes(leaf('res')) && RUNNING_HELP.includes(leaf('assist')),
  OUT_INT_PROTECTION: ({ leaf }) => leaf('asylum') === 'int_protection',
  OUT_ASSISTED_RETURN: ({ leaf }) => leaf('res') === 'return_prepared' || leaf('res') === 'returned_assisted',
  OUT_ASSISTED_NO_RECOGNITION: ({ senses, leaf }) => HELPED.includes(leaf('assist')) && SAFE_PLACES.includes(leaf('place')) && !recognised({ senses, leaf }) && !refused({ senses, leaf }),
  OUT_INFORMED_EXIT: ({ leaf, fact }) =>
    leaf('assist') === 'declined' && fact('age') === 'ADULT' && fact('safetyPlan') === true && fact('wayBackLeft') === true && !includes(fact('routeUninformed'), 'PERSON_DECLINES'),
};

const includes = (value: ReturnType<typeof factOf>, member: string): boolean => typeof value === 'object' && value.includes(member);

/** Every outcome in force, in the order in which they resolve. Two may hold, for example protection and reintegration. */
export function outcomesInForce(pathway: Pathway, situation: Int32Array, history: History): readonly Outcome[] {
  const at: Reading = { senses: sensesOf(pathway), leaf: (region) => leafOf(pathway, situation, region), fact: (name) => factOf(pathway, situation, name), history };
  return OUTCOMES.filter((outcome) => HOLDS[outcome](at));
}

/** The outcome a run resolves to, or null when it stops open. */
export const outcomeOf = (pathway: Pathway, situation: Int32Array, history: History): Outcome | null => outcomesInForce(pathway, situation, history)[0] ?? null;

/** Whether the person is recognised in the national sense. */
export const isRecognised = (pathway: Pathway, situation: Int32Array): boolean => recognised({ senses: sensesOf(pathway), leaf: (region) => leafOf(pathway, situation, region) });

/** The stage of the proceedings (0.4), read from region case. */
export function proceedingsOf(pathway: Pathway, situation: Int32Array): Proceedings {
  const leaf = leafOf(pathway, situation, 'case');
  if (leaf === 'investigation') return 'OPEN';
  if (leaf === 'charged') return 'CHARGED';
  if (leaf === 'trial') return 'TRIAL';
  return ['convicted', 'acquitted', 'dropped'].includes(leaf) ? 'ENDED' : 'NONE';
}
