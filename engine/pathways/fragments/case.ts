import type { Role } from '../../vocabulary.ts';
import { copy, count, includeSaid, put } from '../effects.ts';
import type { ClockMeta } from '../pathway.ts';
import type { Rule, RuleRow } from '../rule.ts';
import { days, inRegion, routeChoice, TEACHING, UNVERIFIED } from '../rule.ts';
import { CASE_LEAVES } from './leaves.ts';

const { rule, clock } = inRegion('case', CASE_LEAVES);
type CaseLeaf = (typeof CASE_LEAVES)[number];
const ENDED: readonly CaseLeaf[] = ['convicted', 'acquitted', 'dropped'];
const GOING_ON = CASE_LEAVES.filter((name) => !ENDED.includes(name));
const BEYOND_NONE = CASE_LEAVES.filter((name) => name !== 'none');
const EXPLAINERS: readonly Role[] = ['police', 'prosecutor', 'specialised', 'lawyer', 'ngo', 'health', 'social_services', 'guardian'];
const HEARERS: readonly Role[] = ['police', 'prosecutor', 'judge'];
const TOLD = includeSaid('rightsExplained', 'rights');

const STATEMENT: Omit<RuleRow<CaseLeaf>, 'from' | 'to'> = {
  id: 'J4', event: 'STATEMENT_TAKEN', by: HEARERS, needs: ['consentToStatement', 'childAccompanied'], days: days(0, 20, 180, 'T'),
  effects: [count('fullAccounts'), put('cooperation', 'WILLING')], sources: ['WHO-2003', 'ODIHR-2022'],
};
const DECLINES: Omit<RuleRow<CaseLeaf>, 'from' | 'to'> = {
  id: 'J2', event: 'COOPERATION_DECLINED', by: ['person'], effects: [put('cooperation', 'UNWILLING')], standing: 'law', sources: ['Amelie §1', 'CopeHope §3.2'], note: 'the case may go on without the person',
};
const LEGAL_AID: Omit<RuleRow<CaseLeaf>, 'event'> = {
  id: 'J14', from: CASE_LEAVES, to: 'same', by: ['lawyer', 'judge'], days: days(1, 20, 90, 'T'), standing: 'law', sources: ['Amelie §5.3', 'BE-GRETA-2022'], repairs: ['D6'],
  note: 'may be asked for at any time, before recognition and before a statement',
};
const ORDER: Omit<RuleRow<CaseLeaf>, 'event'> = {
  id: 'J15', from: GOING_ON, to: 'same', by: ['judge', 'prosecutor'], needs: ['orderAsked'], days: days(0, 3, 20, 'T'), standing: 'law', sources: ['CopeHope §3.1', `other countries: ${UNVERIFIED}`],
  note: 'no conviction needed',
};

/** Region case: explaining, telling, saying no (pathways.md 1.5, J1 to J7). */
const PERSON_RULES: readonly Rule[] = [
  rule({ id: 'J1', from: ['none'], event: 'RIGHTS_EXPLAINED', to: 'informed', by: EXPLAINERS, needs: ['interpreterAdequate'], days: days(0, 1, 10, 'T'), effects: [TOLD], standing: 'law', sources: ['BE-GRETA-2022', 'Amelie §3.2'] }),
  rule({ id: 'J1', from: BEYOND_NONE, event: 'RIGHTS_EXPLAINED', to: 'same', by: EXPLAINERS, needs: ['interpreterAdequate'], days: days(0, 1, 10, 'T'), effects: [TOLD], standing: 'law',
    sources: ['BE-GRETA-2022', 'Amelie §3.2'] }),
  ...routeChoice('COOPERATION_DECLINED', rule({ ...DECLINES, from: ['none', 'informed', 'statement'], to: 'not_participating' })),
  ...routeChoice('COOPERATION_DECLINED', rule({ ...DECLINES, from: ['investigation', 'charged'], to: 'same' })),
  rule({ id: 'J3', from: ['not_participating'], event: 'COOPERATION_RECONSIDERED', to: 'informed', by: ['person'], effects: [put('cooperation', 'UNDECIDED')], sources: ['BE-MYRIA-2025'], repairs: ['D7'] }),
  ...routeChoice('STATEMENT_TAKEN', rule({ ...STATEMENT, from: ['none', 'informed'], to: 'statement' })),
  ...routeChoice('STATEMENT_TAKEN', rule({ ...STATEMENT, from: ['investigation'], to: 'same' })),
  rule({ id: 'J5', from: ['statement', 'investigation'], event: 'STATEMENT_REPEATED', to: 'same', by: [...HEARERS, 'immigration', 'asylum'], needs: ['childAccompanied', 'notRecordedYet'],
    effects: [count('fullAccounts')], standing: 'practice', sources: ['Amelie §5.3', 'RIJKEN-2021'] }),
  rule({ id: 'J7', from: ['statement', 'investigation'], event: 'RECORDED_TESTIMONY_TAKEN', to: 'same', by: ['judge', 'prosecutor'], needs: ['childOrVulnerable', 'consentToStatement', 'childAccompanied'],
    days: days(10, 60, 200, 'T'), effects: [put('testimonyRecorded', true)], sources: ['BE-GRETA-2022'], note: 'a later STATEMENT_REPEATED is closed' }),
];

/** Region case: what the authorities decide (J6, J8 to J11), and J14 to J16. */
const AUTHORITY_RULES: readonly Rule[] = [
  rule({ id: 'J6', kind: 'clock', from: ['statement'], event: 'INVESTIGATION_OPENED', to: 'investigation', by: ['prosecutor', 'police'], needs: ['statementGiven'], days: days(1, 30, 180, 'T'), standing: 'law',
    sources: ['DE-KOK-2022', `Directive 2011/36/EU art. 9(1): ${UNVERIFIED}`] }),
  rule({ id: 'J6', from: ['none', 'informed', 'not_participating'], event: 'INVESTIGATION_OPENED', to: 'investigation', by: ['prosecutor', 'police'], needs: ['otherEvidence'], days: days(1, 30, 180, 'T'), standing: 'law',
    sources: ['DE-KOK-2022', `Directive 2011/36/EU art. 9(1): ${UNVERIFIED}`], note: 'no complaint by the person is needed' }),
  rule({ id: 'J8', kind: 'clock', from: ['investigation', 'statement'], event: 'CASE_DROPPED', to: 'dropped', by: ['prosecutor'], days: days(60, 300, 900, 'T'), sources: ['DE-KOK-2022'] }),
  rule({ id: 'J9', kind: 'clock', from: ['investigation'], event: 'CHARGES_FILED', to: 'charged', by: ['prosecutor'], days: days(180, 500, 1200, 'T'), effects: [copy('charge', 'charge')], sources: ['CopeHope §3.2'],
    note: 'every form of exploitation is named; a lesser charge for facts that fit trafficking is marked in the debrief' }),
  rule({ id: 'J10', kind: 'clock', from: ['charged'], event: 'TRIAL_HELD', to: 'trial', by: ['judge'], needs: ['testifiesUnrecorded'], days: days(180, 600, 1800, 'T'), effects: [count('fullAccounts')], sources: ['Amelie §5.3'] }),
  rule({ id: 'J10', kind: 'clock', from: ['charged'], event: 'TRIAL_HELD', to: 'trial', by: ['judge'], days: days(180, 600, 1800, 'T'), sources: ['Amelie §5.3'] }),
  rule({ id: 'J11', kind: 'clock', from: ['trial'], event: 'CONVICTION', to: 'convicted', by: ['judge'], days: days(1, 60, 400, 'T'), sources: [TEACHING] }),
  rule({ id: 'J11', kind: 'clock', from: ['trial'], event: 'ACQUITTAL', to: 'acquitted', by: ['judge'], days: days(1, 60, 400, 'T'), sources: [TEACHING] }),
  rule({ ...LEGAL_AID, event: 'LEGAL_AID_GRANTED', effects: [put('lawyer', true)] }),
  rule({ ...LEGAL_AID, event: 'LEGAL_AID_REFUSED' }),
  rule({ ...ORDER, event: 'PROTECTION_ORDER_GRANTED', effects: [put('protectionOrder', true), put('contactWithTrafficker', false)] }),
  rule({ ...ORDER, event: 'PROTECTION_ORDER_REFUSED' }),
  rule({ id: 'J16', from: GOING_ON, event: 'PARTY_JOINED', to: 'same', by: ['person', 'lawyer'], days: days(1, 20, 90, 'T'), effects: [put('partyJoined', true)], standing: 'law',
    sources: ['CopeHope §3.1', 'DE-KOK-PSPB', `other countries: ${UNVERIFIED}`] }),
];

export const CASE_RULES: readonly Rule[] = [...PERSON_RULES, ...AUTHORITY_RULES];

/** Waits of region case. On an investigation J8 and J9 race with the lengths of their rows. */
export const CASE_CLOCKS: readonly ClockMeta[] = [
  clock({ id: 'J6@statement', rules: ['J6'], leaf: 'statement', days: days(1, 30, 180, 'T'), outcomes: [{ event: 'INVESTIGATION_OPENED', by: 'prosecutor', perMille: 1000 }] }),
  clock({ id: 'J8@statement', rules: ['J8'], leaf: 'statement', days: days(60, 300, 900, 'T'), outcomes: [{ event: 'CASE_DROPPED', by: 'prosecutor', perMille: 1000 }] }),
  clock({ id: 'J9@investigation', rules: ['J9'], leaf: 'investigation', days: days(180, 500, 1200, 'T'), outcomes: [
    { event: 'CHARGES_FILED', by: 'prosecutor', with: { charge: 'TRAFFICKING' }, perMille: 600 }, { event: 'CHARGES_FILED', by: 'prosecutor', with: { charge: 'LESSER' }, perMille: 400 }] }),
  clock({ id: 'J8@investigation', rules: ['J8'], leaf: 'investigation', days: days(60, 300, 900, 'T'), outcomes: [{ event: 'CASE_DROPPED', by: 'prosecutor', perMille: 1000 }] }),
  clock({ id: 'J10@charged', rules: ['J10'], leaf: 'charged', days: days(180, 600, 1800, 'T'), outcomes: [
    { event: 'TRIAL_HELD', by: 'judge', with: { personTestifies: true }, perMille: 600 }, { event: 'TRIAL_HELD', by: 'judge', perMille: 400 }] }),
  clock({ id: 'J11@trial', rules: ['J11'], leaf: 'trial', days: days(1, 60, 400, 'T'), outcomes: [{ event: 'CONVICTION', by: 'judge', perMille: 600 }, { event: 'ACQUITTAL', by: 'judge', perMille: 400 }] }),
];
