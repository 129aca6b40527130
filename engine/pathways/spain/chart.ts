import { composePathway } from '../compose.ts';
import { ASSIST_CLOCKS } from '../fragments/assist.ts';
import { ASYLUM_CLOCKS } from '../fragments/asylum.ts';
import { CASE_CLOCKS } from '../fragments/case.ts';
import { CLAIM_RULES } from '../fragments/claim.ts';
import { CONDUCT_RULES } from '../fragments/conduct.ts';
import { CONTACT_CLOCKS, CONTACT_RULES } from '../fragments/contact.ts';
import { GUARDIAN_CLOCKS, GUARDIAN_RULES } from '../fragments/guardian.ts';
import { sharedRegions } from '../fragments/regions.ts';
import { PLACE_CLOCKS, PLACE_RULES } from '../fragments/place.ts';
import { BASE_REPAIRS } from '../fragments/repairs.ts';
import type { Pathway } from '../pathway.ts';
import { SPANISH_FIELDS } from './fields.ts';
import { SPANISH_ID_CLOCKS, SPANISH_ID_LEAVES, SPANISH_ID_RULES } from './identification.ts';
import { SPANISH_QUESTIONS, SPANISH_REPAIRS } from './repairs.ts';
import { SPANISH_RES_CLOCKS, SPANISH_RES_LEAVES, SPANISH_RES_RULES } from './residence.ts';
import { REMOVAL_AFTER_REFUSAL, SPANISH_ASSIST_RULES, SPANISH_ASYLUM_RULES, SPANISH_CASE_RULES, SPANISH_CLAIM_CLOCKS } from './other-regions.ts';
import { SOCIAL_CLOCKS, SOCIAL_LEAVES, SOCIAL_RULES } from './social.ts';

/** The Spanish pathway: formal identification by police beside accreditation by social services, and services that differ by region. */
export const SPAIN: Pathway = composePathway({
  country: 'spain',
  regions: [...sharedRegions({ id: SPANISH_ID_LEAVES, res: SPANISH_RES_LEAVES }), { id: 'social', leaves: SOCIAL_LEAVES }],
  fields: SPANISH_FIELDS,
  rules: [
    ...SPANISH_ID_RULES, ...SOCIAL_RULES, ...SPANISH_RES_RULES, ...SPANISH_ASYLUM_RULES, ...SPANISH_ASSIST_RULES, ...SPANISH_CASE_RULES, ...CLAIM_RULES, ...PLACE_RULES, ...CONTACT_RULES, ...GUARDIAN_RULES,
    ...CONDUCT_RULES,
  ],
  clocks: [
    ...SPANISH_ID_CLOCKS, ...SOCIAL_CLOCKS, ...SPANISH_RES_CLOCKS, ...ASYLUM_CLOCKS, REMOVAL_AFTER_REFUSAL, ...ASSIST_CLOCKS, ...CASE_CLOCKS, ...SPANISH_CLAIM_CLOCKS, ...PLACE_CLOCKS, ...CONTACT_CLOCKS, ...GUARDIAN_CLOCKS,
  ],
  repairs: [...BASE_REPAIRS, ...SPANISH_REPAIRS],
  questions: SPANISH_QUESTIONS,
  odds: { LEGAL_AID_GRANTED: 950, LEGAL_AID_REFUSED: 50, CLAIM_PAID: 20, CLAIM_UNPAID: 980 },
});
