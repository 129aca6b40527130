import { composePathway } from '../compose.ts';
import { ASSIST_CLOCKS } from '../fragments/assist.ts';
import { ASYLUM_CLOCKS, ASYLUM_RULES } from '../fragments/asylum.ts';
import { CLAIM_CLOCKS, CLAIM_RULES } from '../fragments/claim.ts';
import { CONDUCT_RULES } from '../fragments/conduct.ts';
import { CONTACT_CLOCKS } from '../fragments/contact.ts';
import { GUARDIAN_CLOCKS, GUARDIAN_RULES } from '../fragments/guardian.ts';
import { sharedRegions } from '../fragments/regions.ts';
import { PLACE_RULES } from '../fragments/place.ts';
import { BASE_REPAIRS } from '../fragments/repairs.ts';
import type { Pathway } from '../pathway.ts';
import { GERMAN_FIELDS } from './fields.ts';
import { GERMAN_ID_CLOCKS, GERMAN_ID_LEAVES, GERMAN_ID_RULES } from './identification.ts';
import { GERMAN_ASSIST_RULES, GERMAN_CASE_CLOCKS, GERMAN_CASE_RULES, GERMAN_CONTACT_RULES, GERMAN_PLACE_CLOCKS } from './other-regions.ts';
import { GERMAN_QUESTIONS, GERMAN_REPAIRS } from './repairs.ts';
import { GERMAN_RES_CLOCKS, GERMAN_RES_LEAVES, GERMAN_RES_RULES, REMOVAL_AFTER_REFUSAL } from './residence.ts';

/** The German pathway: findings of several bodies that hold at once, a departure deadline that asks for no cooperation, and permits that do. */
export const GERMANY: Pathway = composePathway({
  country: 'germany',
  regions: sharedRegions({ id: GERMAN_ID_LEAVES, res: GERMAN_RES_LEAVES }),
  fields: GERMAN_FIELDS,
  rules: [
    ...GERMAN_ID_RULES, ...GERMAN_RES_RULES, ...ASYLUM_RULES, ...GERMAN_ASSIST_RULES, ...GERMAN_CASE_RULES, ...CLAIM_RULES, ...PLACE_RULES, ...GERMAN_CONTACT_RULES, ...GUARDIAN_RULES, ...CONDUCT_RULES,
  ],
  clocks: [
    ...GERMAN_ID_CLOCKS, ...GERMAN_RES_CLOCKS, ...ASYLUM_CLOCKS, REMOVAL_AFTER_REFUSAL, ...ASSIST_CLOCKS, ...GERMAN_CASE_CLOCKS, ...CLAIM_CLOCKS, ...GERMAN_PLACE_CLOCKS, ...CONTACT_CLOCKS, ...GUARDIAN_CLOCKS,
  ],
  repairs: [...BASE_REPAIRS, ...GERMAN_REPAIRS],
  questions: GERMAN_QUESTIONS,
});
