import type { Role } from '../../vocabulary.ts';
import { PROFESSIONALS } from '../../vocabulary.ts';
import { copyRole, count, include, includeSaid, put } from '../effects.ts';
import type { ClockMeta } from '../pathway.ts';
import type { Rule, RuleRow } from '../rule.ts';
import { days, inRegion, routeChoice, UNVERIFIED } from '../rule.ts';

export const ITALIAN_ID_LEAVES = [
  'undetected', 'indicators_noticed', 'signalled', 'assessment', 'identified_by_body', 'taken_in_charge', 'commission_referral', 'supported_by_prosecutor', 'child_case', 'labour_case',
  'not_identified',
] as const;
type IdLeaf = (typeof ITALIAN_ID_LEAVES)[number];

const { rule, clock } = inRegion('id', ITALIAN_ID_LEAVES);
const GROUNDS = put('reasonableGrounds', true);
const BEGUN = put('withSpecialisedService', true);
const REFERRED = copyRole('referredBy');
const CALLERS: readonly Role[] = [...PROFESSIONALS, 'person', 'third_party'];

const FLAGGED: Omit<RuleRow<IdLeaf>, 'id' | 'from' | 'sources'> = {
  event: 'CHILD_FLAGGED', to: 'child_case', by: PROFESSIONALS, needs: ['child'], days: days(0, 0, 2, 'T'), effects: [GROUNDS], note: 'a guardian is requested; a specific programme follows',
};
const SUPPORTS: Omit<RuleRow<IdLeaf>, 'needs' | 'standing' | 'sources'> = {
  id: 'IT-I13', from: ['taken_in_charge', 'identified_by_body'], event: 'PROSECUTOR_SUPPORTS', to: 'supported_by_prosecutor', by: ['prosecutor'], days: days(14, 60, 240, 'T'),
};
const REPORT: Omit<RuleRow<IdLeaf>, 'from' | 'to'> = {
  id: 'IT-I20', event: 'NGO_REPORT_SUBMITTED', by: ['ngo', 'specialised'], needs: ['consentToShare'], days: days(3, 14, 45, 'T'), standing: 'recommended', sources: ['CopeHope §3.2'], repairs: ['IT-D2'],
  note: 'a credible, informed report stands in for the person’s own account',
};
const ACCEPTED: Omit<RuleRow<IdLeaf>, 'id' | 'from' | 'to' | 'sources'> = { event: 'PROGRAMME_ACCEPTED', by: ['person'], days: days(0, 7, 30, 'T') };

const AT_ONCE = [{ event: 'PROGRAMME_STARTED', by: 'specialised' }, { event: 'INTAKE_DONE', by: 'specialised' }] as const;

/** From the first sign to the door of a project (pathways.md 5.3): helpline, projects, asylum commissions, inspectors. */
const DETECTION_RULES: readonly Rule[] = [
  rule({ id: 'IT-I1', from: ['undetected'], event: 'INDICATOR_NOTICED', to: 'indicators_noticed', by: PROFESSIONALS, days: days(0, 0, 0, 'T'), effects: [count('indicatorsRecorded'), includeSaid('exploitation', 'exploitation')],
    sources: ['Amelie §3.2'] }),
  rule({ id: 'IT-I2', from: ['indicators_noticed'], event: 'INDICATOR_DISMISSED', to: 'undetected', by: PROFESSIONALS, standing: 'practice', sources: ['Amelie §3.2'] }),
  rule({ id: 'IT-I3', from: ['indicators_noticed'], event: 'HELPLINE_CALLED', to: 'signalled', by: CALLERS, needs: ['namedWithConsent'], days: days(0, 1, 5, 'T'), effects: [REFERRED], standing: 'law', sources: ['Amelie §4', 'IT-NVA'],
    repairs: ['IT-D1'], note: 'the helpline passes the call on to the project of that province' }),
  rule({ id: 'IT-I3', from: ['indicators_noticed'], event: 'HELPLINE_CALLED', to: 'same', by: CALLERS, days: days(0, 1, 5, 'T'), standing: 'law', sources: ['Amelie §4', 'IT-NVA'], repairs: ['IT-D1'],
    note: 'anonymous, at any hour; advice needs no consent' }),
  rule({ id: 'IT-I4', from: ['indicators_noticed'], event: 'PROJECT_CONTACTED', to: 'signalled', by: PROFESSIONALS, needs: ['consentToReferral'], days: days(0, 2, 10, 'T'), effects: [REFERRED], standing: 'law',
    sources: ['Amelie §4', 'CopeHope §3.1'], note: 'reasonable doubt is enough; an open claim for protection stays open' }),
  rule({ id: 'IT-I10', from: ['indicators_noticed', 'not_identified'], event: 'COMMISSION_REFERS', to: 'commission_referral', by: ['asylum', 'judge'], needs: ['asylumSeeker', 'reasonableDoubt', 'consentToReferral'],
    days: days(0, 15, 60, 'T'), effects: [REFERRED], standing: 'law', sources: ['CopeHope §3.1', 'IT-CT', 'IT-TRIPS'], note: 'the decision may wait for the report of the body; the claim stays open' }),
  rule({ id: 'IT-I12', from: ['indicators_noticed', 'commission_referral'], event: 'INTERVIEW_WITHOUT_REFERRAL', to: 'not_identified', by: ['asylum'], needs: ['asylumSeeker', 'signsNotWeighed', 'childAccompanied'], days: days(30, 120, 400, 'T'),
    standing: 'practice', sources: ['IT-QG', 'CopeHope §4.1'], repairs: ['IT-D3'], note: 'the person stays in the asylum track only' }),
  rule({ id: 'IT-I14', ...FLAGGED, from: ['indicators_noticed'], standing: 'law', sources: ['IT-STC', `procedure: ${UNVERIFIED}`] }),
  rule({ id: 'IT-D4', ...FLAGGED, derived: true, from: ['signalled', 'labour_case', 'commission_referral', 'not_identified'], sources: ['IT-STC'], reason: 'As printed, a child whose age comes to light later can never become a child’s case.' }),
  rule({ id: 'IT-I16', from: ['indicators_noticed'], event: 'LABOUR_EXPLOITATION_RECORDED', to: 'labour_case', by: ['labour_inspector', 'police', 'trade_union', 'health'], needs: ['bothOffencesChecked'], days: days(0, 7, 60, 'T'),
    effects: [include('exploitation', 'LABOUR')], standing: 'law', sources: ['IT-18TER', 'CopeHope §3.2'], repairs: ['IT-D5'] }),
  rule({ id: 'IT-I17', from: ['labour_case'], event: 'PROJECT_CONTACTED', to: 'signalled', by: ['labour_inspector', 'ngo', 'trade_union', 'health'], needs: ['consentToReferral'], days: days(0, 7, 30, 'T'), effects: [REFERRED],
    standing: 'law', sources: ['IT-GRETA-2024'] }),
  rule({ id: 'IT-I18', from: ['labour_case'], event: 'HANDLED_AS_WAGE_ISSUE', to: 'not_identified', by: ['labour_inspector'], effects: [put('charge', 'ADMINISTRATIVE')], standing: 'practice', sources: ['CopeHope §3.2'] }),
];

/** The accredited body decides (pathways.md 5.3): no prosecutor, no police and no complaint is needed. */
const BODY_RULES: readonly Rule[] = [
  rule({ id: 'IT-I5', from: ['signalled'], event: 'ASSESSMENT_STARTED', to: 'assessment', by: ['specialised'], needs: ['interpreterAdequate'], days: days(1, 14, 45, 'T'), effects: [BEGUN], standing: 'law',
    sources: ['IT-NVA', 'IT-TRIPS'], note: 'usually several talks, with a mediator' }),
  rule({ id: 'IT-I11', from: ['commission_referral'], event: 'ASSESSMENT_STARTED', to: 'assessment', by: ['specialised'], days: days(7, 30, 120, 'T'), effects: [BEGUN], standing: 'law', sources: ['IT-TRIPS'], repairs: ['IT-D2'] }),
  rule({ id: 'IT-I6', kind: 'clock', from: ['assessment'], event: 'IDENTIFIED_BY_BODY', to: 'identified_by_body', by: ['specialised'], needs: ['indicatorsWeighed'], days: days(7, 30, 120, 'T'), effects: [GROUNDS], standing: 'law',
    sources: ['IT-TRIPS'], perMille: 750 }),
  rule({ id: 'IT-I7', kind: 'clock', from: ['assessment'], event: 'NOT_IDENTIFIED', to: 'not_identified', by: ['specialised'], days: days(7, 30, 120, 'T'), standing: 'law', sources: ['IT-TRIPS'], perMille: 250,
    note: 'other services are named' }),
  ...routeChoice('PROGRAMME_ACCEPTED', rule({ ...ACCEPTED, id: 'IT-I8', from: ['identified_by_body'], to: 'taken_in_charge', standing: 'law', sources: ['IT-DPCM', 'IT-DPR'], repairs: ['IT-D6'],
    note: 'the leaf starts the waits for PROGRAMME_STARTED and INTAKE_DONE' })),
  ...routeChoice('PROGRAMME_ACCEPTED', rule({ ...ACCEPTED, id: 'IT-D7', derived: true, from: ['supported_by_prosecutor'], to: 'same', sources: ['IT-DPR'], posts: AT_ONCE,
    reason: 'As printed, somebody whom the prosecutor supports before the programme began can never accept it.' })),
  rule({ id: 'IT-I9', from: ['identified_by_body'], event: 'PERSON_DECLINES', to: 'same', by: ['person'], sources: ['Amelie §4'], note: 'A7 records the choice; the helpline card stays with the person' }),
  rule({ ...SUPPORTS, needs: ['statementMade'], standing: 'law', sources: ['IT-18', 'IT-PIE'], note: 'the judicial door: complaint or statements' }),
  rule({ ...SUPPORTS, needs: ['informedReport', 'consentToShare'], standing: 'recommended', sources: ['CopeHope §3.2'], note: 'a supporting NGO’s report in place of a complaint' }),
  rule({ id: 'IT-I15', kind: 'clock', from: ['child_case'], event: 'IDENTIFIED_BY_BODY', to: 'identified_by_body', by: ['specialised', 'child_protection'], days: days(7, 45, 180, 'T'), effects: [BEGUN], standing: 'law',
    sources: ['IT-GRETA-2024'] }),
  rule({ id: 'IT-I19', from: ['not_identified'], event: 'NEW_EVIDENCE', to: 'assessment', by: ['lawyer', 'specialised', 'person'], needs: ['newEvidence', 'ownOrConsentedEvidence'], days: days(14, 90, 400, 'T'), effects: [BEGUN],
    standing: 'practice', sources: ['IT-QG'], repairs: ['IT-D2', 'IT-D8'], note: 'a referral is possible at court too' }),
  rule({ ...REPORT, from: ['signalled', 'commission_referral'], to: 'assessment', effects: [BEGUN] }),
  rule({ ...REPORT, from: ['assessment'], to: 'identified_by_body', effects: [GROUNDS] }),
];

export const ITALIAN_ID_RULES: readonly Rule[] = [...DETECTION_RULES, ...BODY_RULES];

/** Waits that start with a state of region id, also those whose event moves another region. */
export const ITALIAN_ID_CLOCKS: readonly ClockMeta[] = [
  clock({ id: 'IT-I6@assessment', rules: ['IT-I6', 'IT-I7'], leaf: 'assessment', days: days(7, 30, 120, 'T'), outcomes: [
    { event: 'IDENTIFIED_BY_BODY', by: 'specialised', with: { indicatorsWeighed: true }, perMille: 750 }, { event: 'NOT_IDENTIFIED', by: 'specialised', perMille: 250 }] }),
  clock({ id: 'IT-I15@child_case', rules: ['IT-I15'], leaf: 'child_case', days: days(7, 45, 180, 'T'), outcomes: [{ event: 'IDENTIFIED_BY_BODY', by: 'specialised', perMille: 1000 }] }),
  clock({ id: 'IT-R1@taken_in_charge', rules: ['IT-R1'], leaf: 'taken_in_charge', through: ['supported_by_prosecutor'], days: days(0, 3, 15, 'T'), outcomes: [{ event: 'PROGRAMME_STARTED', by: 'specialised', perMille: 1000 }] }),
  clock({ id: 'A2@taken_in_charge', rules: ['A2'], leaf: 'taken_in_charge', through: ['supported_by_prosecutor'], days: days(0, 3, 15, 'T'), outcomes: [{ event: 'INTAKE_DONE', by: 'specialised', perMille: 1000 }] }),
  clock({ id: 'G1@child_case', rules: ['G1'], leaf: 'child_case', days: days(0, 1, 3, 'T'), outcomes: [{ event: 'GUARDIAN_REQUESTED', by: 'child_protection', perMille: 1000 }] }),
];
