import { composePathway } from '../compose.ts';
import { ASSIST_CLOCKS } from '../fragments/assist.ts';
import { ASYLUM_CLOCKS } from '../fragments/asylum.ts';
import { CASE_CLOCKS, CASE_RULES } from '../fragments/case.ts';
import { CLAIM_CLOCKS, CLAIM_RULES } from '../fragments/claim.ts';
import { CONDUCT_RULES } from '../fragments/conduct.ts';
import { CONTACT_CLOCKS, CONTACT_RULES } from '../fragments/contact.ts';
import { GUARDIAN_CLOCKS, GUARDIAN_RULES } from '../fragments/guardian.ts';
import { sharedRegions } from '../fragments/regions.ts';
import { PLACE_CLOCKS } from '../fragments/place.ts';
import { BASE_REPAIRS } from '../fragments/repairs.ts';
import type { Pathway } from '../pathway.ts';
import { ITALIAN_FIELDS } from './fields.ts';
import { ITALIAN_ID_CLOCKS, ITALIAN_ID_LEAVES, ITALIAN_ID_RULES } from './identification.ts';
import { ITALIAN_ASSIST_RULES, ITALIAN_ASYLUM_RULES, ITALIAN_PLACE_RULES, REMOVAL_AFTER_REFUSAL } from './other-regions.ts';
import { ITALIAN_QUESTIONS, ITALIAN_REPAIRS } from './repairs.ts';
import type { FirstPermit } from './residence.ts';
import { ITALIAN_RES_LEAVES, italianResClocks, italianResRules, ONE_YEAR, SIX_MONTHS } from './residence.ts';

/**
 * The Italian pathway as the law stood on a day, written as an ISO date. Permits issued since 4 October 2025 last one
 * year at once (Decree-Law 146/2025); before that, six months.
 */
export const italyAsOf = (day: string): Pathway => italyWith(day >= ONE_YEAR.asOf ? ONE_YEAR : SIX_MONTHS);

function italyWith(first: FirstPermit): Pathway {
  return composePathway({
    country: 'italy',
    regions: sharedRegions({ id: ITALIAN_ID_LEAVES, res: ITALIAN_RES_LEAVES }),
    fields: ITALIAN_FIELDS,
    rules: [
      ...ITALIAN_ID_RULES, ...italianResRules(first), ...ITALIAN_ASYLUM_RULES, ...ITALIAN_ASSIST_RULES, ...CASE_RULES, ...CLAIM_RULES, ...ITALIAN_PLACE_RULES, ...CONTACT_RULES, ...GUARDIAN_RULES, ...CONDUCT_RULES,
    ],
    clocks: [
      ...ITALIAN_ID_CLOCKS, ...italianResClocks(first), ...ASYLUM_CLOCKS, REMOVAL_AFTER_REFUSAL, ...ASSIST_CLOCKS, ...CASE_CLOCKS, ...CLAIM_CLOCKS, ...PLACE_CLOCKS, ...CONTACT_CLOCKS, ...GUARDIAN_CLOCKS,
    ],
    repairs: [...BASE_REPAIRS, ...ITALIAN_REPAIRS],
    questions: ITALIAN_QUESTIONS,
  });
}

/** The Italian pathway: the shared fragments, identification by an accredited body, the programme of Art. 13 and the doors of Art. 18. */
export const ITALY: Pathway = italyWith(SIX_MONTHS);
