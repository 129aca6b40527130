import { composePathway } from '../compose.ts';
import { ASSIST_CLOCKS } from '../fragments/assist.ts';
import { ASYLUM_CLOCKS, ASYLUM_RULES } from '../fragments/asylum.ts';
import { CASE_CLOCKS } from '../fragments/case.ts';
import { CLAIM_CLOCKS, CLAIM_RULES } from '../fragments/claim.ts';
import { CONDUCT_RULES } from '../fragments/conduct.ts';
import { CONTACT_CLOCKS, CONTACT_RULES } from '../fragments/contact.ts';
import { GUARDIAN_RULES } from '../fragments/guardian.ts';
import { sharedRegions } from '../fragments/regions.ts';
import { PLACE_CLOCKS } from '../fragments/place.ts';
import { BASE_REPAIRS } from '../fragments/repairs.ts';
import type { Pathway } from '../pathway.ts';
import { BELGIAN_ID_CLOCKS, BELGIAN_ID_LEAVES, BELGIAN_ID_RULES } from './identification.ts';
import { BELGIAN_ASSIST_RULES, BELGIAN_CASE_RULES, BELGIAN_GUARDIAN_CLOCKS, BELGIAN_PLACE_RULES } from './other-regions.ts';
import { BELGIAN_QUESTIONS, BELGIAN_REPAIRS } from './repairs.ts';
import { BELGIAN_RES_CLOCKS, BELGIAN_RES_LEAVES, BELGIAN_RES_RULES, REMOVAL_AFTER_REFUSAL } from './residence.ts';

/** The Belgian pathway: a ladder of papers, each step tied to three conditions and to the prosecution's reading of the file. */
export const BELGIUM: Pathway = composePathway({
  country: 'belgium',
  regions: sharedRegions({ id: BELGIAN_ID_LEAVES, res: BELGIAN_RES_LEAVES }),
  rules: [
    ...BELGIAN_ID_RULES, ...BELGIAN_RES_RULES, ...ASYLUM_RULES, ...BELGIAN_ASSIST_RULES, ...BELGIAN_CASE_RULES, ...CLAIM_RULES, ...BELGIAN_PLACE_RULES, ...CONTACT_RULES, ...GUARDIAN_RULES, ...CONDUCT_RULES,
  ],
  clocks: [
    ...BELGIAN_ID_CLOCKS, ...BELGIAN_RES_CLOCKS, ...ASYLUM_CLOCKS, REMOVAL_AFTER_REFUSAL, ...ASSIST_CLOCKS, ...CASE_CLOCKS, ...CLAIM_CLOCKS, ...PLACE_CLOCKS, ...CONTACT_CLOCKS, ...BELGIAN_GUARDIAN_CLOCKS,
  ],
  repairs: [...BASE_REPAIRS, ...BELGIAN_REPAIRS],
  questions: BELGIAN_QUESTIONS,
});
