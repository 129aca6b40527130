import type { Role } from '../../vocabulary.ts';
import { PROFESSIONALS } from '../../vocabulary.ts';
import { copyRole, count, includeSaid, put } from '../effects.ts';
import type { ClockMeta } from '../pathway.ts';
import type { Rule, RuleRow } from '../rule.ts';
import { days, inRegion, TEACHING, UNVERIFIED } from '../rule.ts';

export const GREEK_ID_LEAVES = [
  'undetected', 'indicators_noticed', 'presumed_reported', 'police_assessed', 'act_requested_with_case', 'act_requested_without_case',
  'officially_recognised', 'recognition_time_limited', 'act_refused', 'child_case', 'ris_vulnerable',
] as const;
type IdLeaf = (typeof GREEK_ID_LEAVES)[number];

const { rule, clock } = inRegion('id', GREEK_ID_LEAVES);
const REPORTERS: readonly Role[] = ['health', 'police', 'border', 'ngo', 'specialised', 'outreach', 'social_services', 'reception', 'asylum', 'labour_inspector', 'teacher', 'iom', 'guardian'];
const GROUNDS = put('reasonableGrounds', true);
const SIGN = count('indicatorsRecorded');
const REQUESTED = ['act_requested_with_case', 'act_requested_without_case'] as const;
const DECISION_DAYS = days(7, 200, 900, 'T');

const OPINION: Omit<RuleRow<IdLeaf>, 'from' | 'by'> = {
  id: 'GR-I7', event: 'ACT_PROPOSED_BY_SPECIALISTS', to: 'act_requested_without_case', needs: ['consentToShare', 'twoSpecialists'], days: days(14, 60, 200, 'T'), standing: 'law', sources: ['GR-4251'], repairs: ['GR-D1'],
};

/** Region id, from the first sign to the request for the act (pathways.md 4.3). */
const DETECTION_RULES: readonly Rule[] = [
  rule({ id: 'GR-I1', from: ['undetected'], event: 'INDICATOR_NOTICED', to: 'indicators_noticed', by: PROFESSIONALS, days: days(0, 0, 0, 'T'), effects: [SIGN, includeSaid('exploitation', 'exploitation')], sources: ['Amelie §3.1'] }),
  rule({ id: 'GR-I2', from: ['indicators_noticed'], event: 'INDICATOR_DISMISSED', to: 'undetected', by: PROFESSIONALS, needs: ['underPressure'], standing: 'practice', sources: ['Amelie §5.3'] }),
  rule({ id: 'GR-I3', from: ['indicators_noticed'], event: 'EMA_FORM_SENT', to: 'presumed_reported', by: REPORTERS, needs: ['consentToReferral', 'consentToShare'], days: days(0, 5, 30, 'T'),
    effects: [GROUNDS, copyRole('referredBy')], standing: 'law', sources: ['Amelie §3.1', 'Amelie §4', 'GR-EKKA', `consent rule: ${UNVERIFIED}`], note: 'the form goes to EKKA, which helps to place' }),
  rule({ id: 'GR-I4', from: ['indicators_noticed'], event: 'HELPLINE_CALLED', to: 'same', by: [...PROFESSIONALS, 'person', 'third_party'], needs: ['lineFits'], days: days(0, 0, 1, 'T'), standing: 'practice', sources: ['Amelie §4'],
    note: 'anonymous advice needs no consent to share; 1056 may go on site' }),
  rule({ id: 'GR-I5', from: ['indicators_noticed', 'presumed_reported'], event: 'POLICE_INFORMED', to: 'police_assessed', by: ['person', 'ngo', 'health', 'asylum'], needs: ['policeConsentOrProsecutor'], days: days(0, 7, 60, 'T'),
    standing: 'practice', sources: ['GR-NRM-2020'] }),
  rule({ id: 'GR-I6', kind: 'clock', from: ['police_assessed'], event: 'ACT_PROPOSED_WITH_CASE', to: 'act_requested_with_case', by: ['police'], needs: ['prosecutionOpened'], days: days(7, 60, 365, 'T'), standing: 'law', sources: ['GR-4251'] }),
  rule({ ...OPINION, from: ['presumed_reported', 'police_assessed'], by: ['specialised', 'ngo', 'iom', 'reception'] }),
  rule({ id: 'GR-I13', from: ['indicators_noticed'], event: 'CHILD_FLAGGED', to: 'child_case', by: PROFESSIONALS, needs: ['child'], days: days(0, 0, 2, 'T'), effects: [GROUNDS], standing: 'law', sources: ['GR-AIDA-UAM'],
    note: 'the prosecutor for minors is informed and is the temporary guardian' }),
  rule({ id: 'GR-D3', derived: true, from: ['ris_vulnerable'], event: 'CHILD_FLAGGED', to: 'child_case', by: PROFESSIONALS, needs: ['child'], days: days(0, 0, 2, 'T'), effects: [GROUNDS], sources: ['GR-AIDA-UAM'],
    reason: 'As printed, a child flagged at reception can never become a child’s case.' }),
  rule({ ...OPINION, id: 'GR-I14', from: ['child_case'], by: ['guardian', 'specialised'], needs: ['consentToShare'] }),
  rule({ id: 'GR-I15', from: ['undetected'], event: 'RIS_SCREENING_POSITIVE', to: 'ris_vulnerable', by: ['reception', 'asylum', 'health'], needs: ['atArrival'], days: days(1, 30, 60, 'T'), effects: [SIGN], standing: 'law',
    sources: ['GR-TIP-2019', 'GR-TIP-2021'], note: 'observed: over a month before 2020' }),
  rule({ id: 'GR-I16', from: ['ris_vulnerable'], event: 'EMA_FORM_SENT', to: 'presumed_reported', by: ['reception', 'asylum', 'health'], needs: ['consentToReferral', 'consentToShare'], days: days(1, 30, 120, 'T'),
    effects: [GROUNDS, copyRole('referredBy')], standing: 'law', sources: ['GR-TIP-2021'], note: 'observed: 4 of 10 flagged cases were referred in 2020' }),
  rule({ id: 'GR-I17', from: ['child_case'], event: 'EMA_FORM_SENT', to: 'same', by: ['guardian', 'child_protection', 'specialised', 'health', 'police'], needs: ['bestInterests', 'consentToReferral', 'consentToShare'],
    days: days(0, 5, 30, 'T'), effects: [copyRole('referredBy')], standing: 'law', sources: ['GR-EKKA', `guardian: ${UNVERIFIED}`], repairs: ['GR-D1'], note: 'the guardian is told; EKKA helps to place' }),
];

/** Region id, the prosecutor's act (GR-I8 to GR-I12). */
const ACT_RULES: readonly Rule[] = [
  rule({ id: 'GR-I8', kind: 'clock', from: REQUESTED, event: 'ACT_ISSUED', to: 'officially_recognised', by: ['prosecutor'], days: DECISION_DAYS, standing: 'law', sources: ['GR-TIP-2023'], perMille: 400,
    note: 'observed: usually years up to 2022; the leaf starts the wait for REFLECTION_GRANTED' }),
  rule({ id: 'GR-I9', kind: 'clock', from: REQUESTED, event: 'ACT_REFUSED', to: 'act_refused', by: ['prosecutor'], days: DECISION_DAYS, standing: 'practice', sources: ['GR-EISAP'], perMille: 450,
    note: 'help is unchanged; against a positive proposal this is practice beside the rule' }),
  rule({ id: 'GR-I10', kind: 'clock', from: REQUESTED, event: 'ACT_ISSUED_LIMITED', to: 'recognition_time_limited', by: ['prosecutor'], days: DECISION_DAYS, standing: 'practice', sources: ['GR-EISAP'], perMille: 150 }),
  rule({ id: 'GR-I11', from: ['act_refused'], event: 'ACT_RECONSIDERED', to: 'act_requested_without_case', by: ['lawyer', 'specialised', 'guardian'], needs: ['newEvidence', 'consentToShare'], days: days(60, 200, 700, 'T'),
    sources: [TEACHING], repairs: ['GR-D1'] }),
  rule({ id: 'GR-I12', kind: 'clock', from: ['recognition_time_limited'], event: 'ACT_EXPIRED', to: 'act_refused', by: ['system'], days: days(90, 180, 365, 'T'), standing: 'practice', sources: ['GR-EISAP'],
    note: 'the leaf starts the wait for PERMIT_BASIS_LOST' }),
];

export const GREEK_ID_RULES: readonly Rule[] = [...DETECTION_RULES, ...ACT_RULES];

const decision = (leaf: (typeof REQUESTED)[number]): ClockMeta => clock({
  id: `GR-I8@${leaf}`, rules: ['GR-I8', 'GR-I9', 'GR-I10'], leaf, days: DECISION_DAYS,
  outcomes: [{ event: 'ACT_ISSUED', by: 'prosecutor', perMille: 400 }, { event: 'ACT_REFUSED', by: 'prosecutor', perMille: 450 }, { event: 'ACT_ISSUED_LIMITED', by: 'prosecutor', perMille: 150 }],
});
const reflection = (leaf: 'officially_recognised' | 'recognition_time_limited'): ClockMeta =>
  clock({ id: `GR-R1@${leaf}`, rules: ['GR-R1'], leaf, days: days(0, 7, 30, 'T'), outcomes: [{ event: 'REFLECTION_GRANTED', by: 'prosecutor', perMille: 1000 }] });

/** Waits that start with a state of region id, also those whose event moves another region. */
export const GREEK_ID_CLOCKS: readonly ClockMeta[] = [
  clock({ id: 'GR-I6@police_assessed', rules: ['GR-I6'], leaf: 'police_assessed', days: days(7, 60, 365, 'T'), outcomes: [{ event: 'ACT_PROPOSED_WITH_CASE', by: 'police', perMille: 1000 }] }),
  ...REQUESTED.map(decision),
  reflection('officially_recognised'),
  reflection('recognition_time_limited'),
  clock({ id: 'GR-I12@recognition_time_limited', rules: ['GR-I12'], leaf: 'recognition_time_limited', days: days(90, 180, 365, 'T'), outcomes: [{ event: 'ACT_EXPIRED', by: 'system', perMille: 1000 }] }),
  clock({ id: 'GR-R6@act_refused', rules: ['GR-R6'], leaf: 'act_refused', days: days(0, 30, 90, 'T'), outcomes: [
    { event: 'PERMIT_BASIS_LOST', by: 'immigration', with: { humanitarianGround: true }, perMille: 300 }, { event: 'PERMIT_BASIS_LOST', by: 'immigration', perMille: 700 }],
    note: 'after a refusal no permit stands, so the event stays closed' }),
  clock({ id: 'G1@child_case', rules: ['G1'], leaf: 'child_case', days: days(0, 1, 3, 'T'), outcomes: [{ event: 'GUARDIAN_REQUESTED', by: 'prosecutor', perMille: 1000 }] }),
];
