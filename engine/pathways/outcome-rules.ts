import type { Outcome, Region } from '../vocabulary.ts';
import { RUNNING_HELP, SAFE_PLACES } from './fragments/leaves.ts';
import type { CountrySenses } from './senses.ts';

/** What an outcome asks of a situation and its past, as data: the debrief reads it in words, the interpreter as numbers. */
export type OutcomeTest =
  | { readonly is: 'in'; readonly region: Region; readonly of: readonly string[] }
  | { readonly is: 'fact'; readonly field: string; readonly value: string | boolean }
  | { readonly is: 'member'; readonly field: string; readonly member: string }
  | { readonly is: 'was-safe' }
  | { readonly is: 'all' | 'any'; readonly of: readonly OutcomeTest[] }
  | { readonly is: 'not'; readonly of: OutcomeTest };

/** When an outcome holds. `lostForDays` asks besides that nobody could reach her for so many whole days. */
export interface OutcomeRule { readonly when: OutcomeTest; readonly lostForDays?: number }

/** Days without any contact after which a run counts as lost contact [teaching value]. */
export const LOST_AFTER_DAYS = 90;

const inState = (region: Region, ...of: readonly string[]): OutcomeTest => ({ is: 'in', region, of });
const fact = (field: string, value: string | boolean): OutcomeTest => ({ is: 'fact', field, value });
const all = (...of: readonly OutcomeTest[]): OutcomeTest => ({ is: 'all', of });
const any = (...of: readonly OutcomeTest[]): OutcomeTest => ({ is: 'any', of });
const not = (of: OutcomeTest): OutcomeTest => ({ is: 'not', of });

/** Help that runs, or that ended by agreement after follow-up: either way she was helped. */
const HELPED = inState('assist', ...RUNNING_HELP, 'closed');

/** Recognised on either track. */
export function recognisedTest({ recognised, beside }: CountrySenses): OutcomeTest {
  const first = inState('id', ...recognised);
  return beside === undefined ? first : any(first, inState(beside.region, ...beside.recognised));
}

/** Refused on one track, and on no track recognised or still awaited. */
function refusedTest(senses: CountrySenses): OutcomeTest {
  const first = inState('id', ...senses.refused);
  const { beside } = senses;
  if (beside === undefined) return first;
  return all(any(first, inState(beside.region, ...beside.refused)), not(recognisedTest(senses)), not(inState(beside.region, ...beside.awaited)), not(inState('id', ...beside.awaitedById)));
}

/**
 * Refused, and no other title carries her. Who has a title all the same, or needs none, did not need the recognition:
 * an EU citizen, say, whose case was handled as a matter of wages and who is helped.
 */
const refusedWithoutTitle = (senses: CountrySenses): OutcomeTest => all(refusedTest(senses), not(inState('res', ...senses.titles)), not(inState('asylum', 'int_protection')));

/** When each outcome holds in a country (pathways.md 1.7). The order of resolution is that of OUTCOMES. */
export function outcomeRules(senses: CountrySenses): Readonly<Record<Outcome, OutcomeRule>> {
  const recognised = recognisedTest(senses);
  const refused = refusedWithoutTitle(senses);
  return {
    OUT_RETRAFFICKED: { when: all(inState('place', 'under_control'), { is: 'was-safe' }) },
    OUT_REMOVED: { when: any(inState('res', 'removed'), all(inState('asylum', 'transferred'), not(fact('warmHandover', true)))) },
    OUT_LOST_CONTACT: { when: inState('contact', 'lost'), lostForDays: LOST_AFTER_DAYS },
    OUT_RECOGNITION_REFUSED: { when: refused },
    OUT_REINTEGRATED: { when: all(recognised, inState('assist', 'closed'), inState('place', 'independent')) },
    OUT_LONG_TERM_RESIDENCE: { when: all(inState('res', ...senses.durable), inState('assist', ...RUNNING_HELP)) },
    OUT_INT_PROTECTION: { when: inState('asylum', 'int_protection') },
    OUT_ASSISTED_RETURN: { when: inState('res', 'return_prepared', 'returned_assisted') },
    OUT_ASSISTED_NO_RECOGNITION: { when: all(HELPED, inState('place', ...SAFE_PLACES), not(recognised), not(refused)) },
    OUT_INFORMED_EXIT: {
      when: all(inState('assist', 'declined'), fact('age', 'ADULT'), fact('safetyPlan', true), fact('wayBackLeft', true), not({ is: 'member', field: 'routeUninformed', member: 'PERSON_DECLINES' })),
    },
  };
}
