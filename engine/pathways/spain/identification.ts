import { PROFESSIONALS } from '../../vocabulary.ts';
import { copyRole, count, includeSaid, put } from '../effects.ts';
import type { ClockMeta } from '../pathway.ts';
import type { Rule, RuleRow } from '../rule.ts';
import { days, inRegion } from '../rule.ts';

export const SPANISH_ID_LEAVES = [
  'undetected', 'indicators_noticed', 'labour_case', 'identification_opened', 'police_interview', 'formally_identified', 'not_identified', 'child_case',
] as const;
type IdLeaf = (typeof SPANISH_ID_LEAVES)[number];

const { rule, clock } = inRegion('id', SPANISH_ID_LEAVES);
const GROUNDS = put('reasonableGrounds', true);
const BEGUN = put('withSpecialisedService', true);
const ENGAGED = put('ngoEngaged', true);
const DECISION = days(0, 5, 60, 'T');

const FLAGGED: Omit<RuleRow<IdLeaf>, 'id' | 'from' | 'sources'> = {
  event: 'CHILD_FLAGGED', to: 'child_case', by: PROFESSIONALS, needs: ['child'], days: days(0, 0, 2, 'T'), effects: [GROUNDS], note: 'the prosecutor and the child-protection body are informed; a guardian is requested',
};
const NGO: Omit<RuleRow<IdLeaf>, 'id' | 'from'> = { kind: 'clock', event: 'NGO_ENGAGED', to: 'same', by: ['police', 'specialised'], needs: ['ngoNotEngaged'], days: days(0, 1, 5, 'T'), effects: [ENGAGED, BEGUN], sources: ['CopeHope §3.1'] };

/** From the first sign to the specialised police unit (pathways.md 6.3). */
const DETECTION_RULES: readonly Rule[] = [
  rule({ id: 'ES-I1', from: ['undetected'], event: 'INDICATOR_NOTICED', to: 'indicators_noticed', by: PROFESSIONALS, days: days(0, 0, 0, 'T'), effects: [count('indicatorsRecorded'), includeSaid('exploitation', 'exploitation')],
    sources: ['ES-PM'] }),
  rule({ id: 'ES-I2', from: ['indicators_noticed'], event: 'INDICATOR_DISMISSED', to: 'undetected', by: PROFESSIONALS, standing: 'practice', sources: ['CopeHope §3.2', 'CopeHope §5.1'],
    note: 'taken for a matter of irregular stay, of clients or of wages' }),
  rule({ id: 'ES-I19', from: ['indicators_noticed'], event: 'LABOUR_EXPLOITATION_RECORDED', to: 'labour_case', by: ['labour_inspector', 'trade_union', 'ngo'], needs: ['labourExploitation'], days: days(0, 7, 60, 'T'), standing: 'law',
    sources: ['ES-GRETA-2023', 'CopeHope §3.2'] }),
  rule({ id: 'ES-I20', from: ['labour_case', 'indicators_noticed'], event: 'POLICE_INFORMED', to: 'same', by: ['labour_inspector', 'ngo', 'health', 'person'], needs: ['policeConsentOrProsecutor'], days: days(0, 5, 30, 'T'),
    effects: [copyRole('referredBy')], standing: 'law', sources: ['CopeHope §3.1'], note: 'the specialised unit knows' }),
  rule({ id: 'ES-I21', from: ['labour_case', 'indicators_noticed'], event: 'HANDLED_AS_WAGE_ISSUE', to: 'not_identified', by: ['labour_inspector', 'social_services'], effects: [put('charge', 'ADMINISTRATIVE')], standing: 'practice',
    sources: ['CopeHope §3.2'] }),
  rule({ id: 'ES-I7', ...FLAGGED, from: ['indicators_noticed'], standing: 'law', sources: ['ES-DDP'] }),
  rule({ id: 'ES-D2', ...FLAGGED, derived: true, from: ['labour_case', 'identification_opened', 'not_identified'], sources: ['ES-DDP'], reason: 'As printed, a child whose age comes to light later can never become a child’s case.' }),
];

/** Formal identification: police alone decide; the specialised NGO must be there; no complaint is asked in law. */
const POLICE_RULES: readonly Rule[] = [
  rule({ id: 'ES-I16', from: ['indicators_noticed', 'labour_case'], event: 'IDENTIFICATION_OPENED', to: 'identification_opened', by: ['police'], needs: ['indicationsOnRecord'], days: days(0, 2, 30, 'T'), standing: 'law',
    sources: ['CopeHope §3.1'], note: 'the unit decides; neither a complaint nor a case is needed' }),
  rule({ id: 'ES-I17', ...NGO, from: ['identification_opened'], standing: 'law', repairs: ['ES-D18'], note: 'obligatory: interview and identification do not go on without it' }),
  rule({ id: 'ES-D3', ...NGO, derived: true, from: ['child_case'], reason: 'ES-I8 asks for the NGO, and as printed nobody can bring it into a child’s case.' }),
  rule({ id: 'ES-I3', from: ['identification_opened'], event: 'POLICE_INTERVIEW_HELD', to: 'police_interview', by: ['police'], needs: ['ngoEngaged', 'interpreterAdequate', 'childAccompanied'], days: days(0, 3, 30, 'T'),
    effects: [count('fullAccounts'), count('agenciesInContact')], standing: 'law', sources: ['CopeHope §3.1', 'ES-TIP-2019', 'ES-TIP-2022'], repairs: ['ES-D4'], note: 'the NGO keeps the person company; after a rest, if possible' }),
  rule({ id: 'ES-I4', kind: 'clock', from: ['police_interview'], event: 'FORMALLY_IDENTIFIED', to: 'formally_identified', by: ['police'], needs: ['indicationsOnRecord'], days: DECISION, effects: [GROUNDS], standing: 'law',
    sources: ['CopeHope §3.1', 'ES-EP'], perMille: 600, note: 'reasonable indications are enough; not tied to a complaint' }),
  rule({ id: 'ES-I5', kind: 'clock', from: ['police_interview'], event: 'IDENTIFICATION_DENIED', to: 'not_identified', by: ['police'], needs: ['littleUsableInformation'], days: DECISION, standing: 'practice',
    sources: ['CopeHope §3.1', 'ES-GRETA-2018', 'ES-TIP-2021'], repairs: ['ES-D5'], perMille: 400, note: 'departs from ES-I4; help and social accreditation are unchanged' }),
  rule({ id: 'ES-I6', from: ['not_identified'], event: 'NEW_EVIDENCE', to: 'identification_opened', by: ['ngo', 'lawyer', 'specialised'], needs: ['newEvidence', 'consentToShare'], days: days(14, 90, 400, 'T'), standing: 'law',
    sources: ['CopeHope §3.2'], repairs: ['ES-D6'] }),
  rule({ id: 'ES-I18', from: ['indicators_noticed', 'identification_opened', 'not_identified'], event: 'NGO_REPORT_SUBMITTED', to: 'police_interview', by: ['ngo', 'specialised'], needs: ['consentToShare'], days: days(3, 14, 60, 'T'),
    effects: [BEGUN, ENGAGED], standing: 'recommended', sources: ['CopeHope §3.2'], note: 'the NGO is engaged by its report, which stands in for the person’s own account' }),
  rule({ id: 'ES-I8', kind: 'clock', from: ['child_case'], event: 'FORMALLY_IDENTIFIED', to: 'formally_identified', by: ['police'], needs: ['guardianPresent', 'ngoEngaged'], days: days(2, 30, 180, 'T'), effects: [GROUNDS], standing: 'law',
    sources: ['ES-DDP', 'CopeHope §3.1'] }),
];

export const SPANISH_ID_RULES: readonly Rule[] = [...DETECTION_RULES, ...POLICE_RULES];

const ngo = (leaf: 'identification_opened' | 'child_case', rules: readonly string[]): ClockMeta =>
  clock({ id: `ES-I17@${leaf}`, rules, leaf, days: days(0, 1, 5, 'T'), outcomes: [{ event: 'NGO_ENGAGED', by: 'police', perMille: 1000 }] });

/** Waits that start with a state of region id, also those whose event moves another region. */
export const SPANISH_ID_CLOCKS: readonly ClockMeta[] = [
  ngo('identification_opened', ['ES-I17']),
  ngo('child_case', ['ES-D3']),
  clock({ id: 'ES-I4@police_interview', rules: ['ES-I4', 'ES-I5'], leaf: 'police_interview', days: DECISION, outcomes: [
    { event: 'FORMALLY_IDENTIFIED', by: 'police', perMille: 600 }, { event: 'IDENTIFICATION_DENIED', by: 'police', perMille: 400 }], note: 'a denial stays closed where the person gave usable information' }),
  clock({ id: 'ES-I4-SIGNS@police_interview', rules: ['ES-I4'], leaf: 'police_interview', days: DECISION, outcomes: [{ event: 'FORMALLY_IDENTIFIED', by: 'police', perMille: 1000 }],
    note: 'the signs alone are enough in law: where a denial stays closed, this answer comes' }),
  clock({ id: 'ES-I8@child_case', rules: ['ES-I8'], leaf: 'child_case', days: days(2, 30, 180, 'T'), outcomes: [{ event: 'FORMALLY_IDENTIFIED', by: 'police', perMille: 1000 }], note: 'waits for guardian and NGO' }),
  clock({ id: 'ES-R1@formally_identified', rules: ['ES-R1'], leaf: 'formally_identified', days: days(0, 1, 2, 'L'), outcomes: [{ event: 'REFLECTION_PROPOSED', by: 'police', perMille: 1000 }], note: 'within 48 hours' }),
  clock({ id: 'G1@child_case', rules: ['G1'], leaf: 'child_case', days: days(0, 1, 3, 'T'), outcomes: [{ event: 'GUARDIAN_REQUESTED', by: 'child_protection', perMille: 1000 }] }),
];
