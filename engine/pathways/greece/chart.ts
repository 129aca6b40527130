import { composePathway, overrideById } from '../compose.ts';
import { ASSIST_CLOCKS, ASSIST_RULES } from '../fragments/assist.ts';
import { ASYLUM_CLOCKS, ASYLUM_RULES } from '../fragments/asylum.ts';
import { CASE_CLOCKS, CASE_RULES } from '../fragments/case.ts';
import { CLAIM_CLOCKS, CLAIM_RULES } from '../fragments/claim.ts';
import { CONDUCT_RULES } from '../fragments/conduct.ts';
import { CONTACT_CLOCKS, CONTACT_RULES } from '../fragments/contact.ts';
import { GUARDIAN_CLOCKS, GUARDIAN_RULES } from '../fragments/guardian.ts';
import { sharedRegions } from '../fragments/regions.ts';
import { PLACE_CLOCKS, PLACE_RULES } from '../fragments/place.ts';
import { BASE_REPAIRS } from '../fragments/repairs.ts';
import type { ClockMeta, Pathway } from '../pathway.ts';
import { days } from '../rule.ts';
import { GREEK_ID_CLOCKS, GREEK_ID_LEAVES, GREEK_ID_RULES } from './identification.ts';
import { GREEK_QUESTIONS, GREEK_REPAIRS } from './repairs.ts';
import { GREEK_RES_CLOCKS, GREEK_RES_LEAVES, GREEK_RES_RULES, REMOVAL_AFTER_REFUSAL } from './residence.ts';

/** Greece pays claims rarer than the base: 1 in 50 (pathways.md 4.5). */
const GREEK_CLAIM_CLOCK: ClockMeta = {
  id: 'J13@filed', rules: ['J13'], region: 'claim', leaf: 'filed', days: days(365, 1000, 2500, 'T'), by: 'judge',
  outcomes: [{ event: 'CLAIM_PAID', by: 'judge', perMille: 20 }, { event: 'CLAIM_UNPAID', by: 'judge', perMille: 980 }],
  note: 'Greece: paid in 1 of 50 [teaching value]; no case known to the workshop obtained it (Amelie §5.3)',
};

/** The Greek pathway: the shared fragments, identification through the prosecutor's act, residence under Law 5038/2023. */
export const GREECE: Pathway = composePathway({
  country: 'greece',
  regions: sharedRegions({ id: GREEK_ID_LEAVES, res: GREEK_RES_LEAVES }),
  rules: [
    ...GREEK_ID_RULES, ...GREEK_RES_RULES, ...ASYLUM_RULES, ...ASSIST_RULES, ...CASE_RULES, ...CLAIM_RULES, ...PLACE_RULES, ...CONTACT_RULES, ...GUARDIAN_RULES, ...CONDUCT_RULES,
  ],
  clocks: [
    ...GREEK_ID_CLOCKS, ...GREEK_RES_CLOCKS, ...ASYLUM_CLOCKS, REMOVAL_AFTER_REFUSAL, ...ASSIST_CLOCKS, ...CASE_CLOCKS, ...overrideById(CLAIM_CLOCKS, [GREEK_CLAIM_CLOCK]), ...PLACE_CLOCKS, ...CONTACT_CLOCKS, ...GUARDIAN_CLOCKS,
  ],
  repairs: [...BASE_REPAIRS, ...GREEK_REPAIRS],
  questions: GREEK_QUESTIONS,
  odds: { LEGAL_AID_GRANTED: 50, LEGAL_AID_REFUSED: 950, CLAIM_PAID: 20, CLAIM_UNPAID: 980 },
});
