import type { PathwayEvent, WithValue } from '../../../../engine/pathways/events.ts';

export const said = (...keys: readonly string[]): Readonly<Record<string, WithValue>> => Object.fromEntries(keys.map((key) => [key, true]));

export const TO_CENTRE: readonly PathwayEvent[] = [
  { event: 'INDICATOR_NOTICED', by: 'labour_inspector', with: { exploitation: ['LABOUR'] } },
  { event: 'LABOUR_EXPLOITATION_RECORDED', by: 'labour_inspector' },
  { event: 'SUSPICION_RECORDED', by: 'labour_inspector' },
  { event: 'INTERPRETER_ARRANGED', by: 'labour_inspector', with: { interpreter: 'TRAINED' } },
  { event: 'CONSENT_RECORDED', by: 'labour_inspector', with: { referral: 'YES', dataShare: 'YES', police: 'YES' } },
  { event: 'FBS_CONTACTED', by: 'labour_inspector' },
  { event: 'INTAKE_DONE', by: 'specialised' },
];
export const TO_SETTLEMENT: readonly PathwayEvent[] = [
  { event: 'TANGIBLE_EVIDENCE_ACCEPTED', by: 'immigration', with: said('concreteIndications') },
  { event: 'DEPARTURE_DEADLINE_SET', by: 'immigration' },
  { event: 'ESCAPES', by: 'person' },
  { event: 'SAFE_PLACE_ACCEPTED', by: 'specialised', with: said('placeExists') },
  { event: 'SPECIALISED_PLACE_OPENS', by: 'specialised', with: said('placeFits') },
  { event: 'PLAN_AGREED', by: 'person', with: said('wishesRecorded') },
  { event: 'STATEMENT_TAKEN', by: 'police' },
  { event: 'INVESTIGATION_OPENED', by: 'prosecutor' },
  { event: 'PERMIT_25_4A_GRANTED', by: 'immigration', with: said('presenceUseful') },
  { event: 'CHARGES_FILED', by: 'prosecutor', with: { charge: 'TRAFFICKING' } },
  { event: 'TRIAL_HELD', by: 'judge' },
  { event: 'CONVICTION', by: 'judge' },
  { event: 'PROCEEDINGS_ENDED_EXTENSION', by: 'immigration', with: said('extensionReason') },
];
export const TO_A_HOME: readonly PathwayEvent[] = [
  { event: 'SETTLEMENT_GRANTED', by: 'immigration', with: said('yearsAndIncome') },
  { event: 'INTEGRATION_STARTED', by: 'specialised', with: said('courseOpen') },
  { event: 'AUTONOMY_REACHED', by: 'person', with: said('incomeAndHousing') },
  { event: 'EXIT_PLANNED', by: 'person', with: said('incomeAndHousing') },
  { event: 'FOLLOWUP_CLOSED', by: 'specialised', with: said('stableSixMonths') },
];

const AT_WORK: readonly PathwayEvent[] = [
  { event: 'INDICATOR_NOTICED', by: 'trade_union', with: { exploitation: ['LABOUR'] } },
  { event: 'LABOUR_EXPLOITATION_RECORDED', by: 'trade_union' },
];
const WAGE_ISSUE: readonly PathwayEvent[] = [
  { event: 'HANDLED_AS_WAGE_ISSUE', by: 'labour_inspector' },
  { event: 'CONSENT_RECORDED', by: 'lawyer', with: { dataShare: 'YES' } },
  { event: 'NEW_EVIDENCE', by: 'lawyer', with: said('newEvidence') },
];
/** A child whose work was handled as a wage issue, until new evidence came. */
export const CHILD_AT_WORK: readonly PathwayEvent[] = [...AT_WORK, { event: 'AGE_DISPUTED', by: 'police' }, { event: 'CHILD_FLAGGED', by: 'teacher' }, ...WAGE_ISSUE];
/** A claimant flagged by the asylum office, whose work was handled as a wage issue. */
export const CLAIMANT_AT_WORK: readonly PathwayEvent[] = [...AT_WORK, { event: 'ASYLUM_LODGED', by: 'person' }, { event: 'BAMF_OFFICER_INVOLVED', by: 'asylum' }, ...WAGE_ISSUE];
/** A claim for protection lodged during reflection: the deadline ends without a duty to depart. */
export const CLAIM_IN_REFLECTION: readonly PathwayEvent[] = [
  ...TO_CENTRE, ...TO_SETTLEMENT.slice(0, 2), { event: 'ASYLUM_LODGED', by: 'person' }, { event: 'REFLECTION_EXPIRED', by: 'system' },
];
const TO_THE_CASE: readonly PathwayEvent[] = [...TO_CENTRE, ...TO_SETTLEMENT.slice(0, 8)];
const DROPPED_WITH_A_CLAIM: readonly PathwayEvent[] = [{ event: 'ASYLUM_LODGED', by: 'person' }, { event: 'CASE_DROPPED', by: 'prosecutor' }];
/** The case is dropped while a permit for it and a claim for protection stand. */
export const PERMIT_AND_CLAIM: readonly PathwayEvent[] = [...TO_THE_CASE, { event: 'PERMIT_25_4A_GRANTED', by: 'immigration', with: said('presenceUseful') }, ...DROPPED_WITH_A_CLAIM];
/** The same with the permit of an exploited worker, who first claims wages. */
export const WORKER_AND_CLAIM: readonly PathwayEvent[] = [
  ...TO_THE_CASE, { event: 'PERMIT_25_4B_GRANTED', by: 'immigration', with: said('exploitativeEmployment') }, { event: 'CLAIM_FILED', by: 'trade_union' },
  { event: 'PERMIT_25_4B_EXTENDED', by: 'immigration', with: said('hardToClaimAbroad') }, { event: 'CLAIM_PAID', by: 'judge' }, ...DROPPED_WITH_A_CLAIM,
];
