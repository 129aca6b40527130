import type { Role } from '../../vocabulary.ts';
import { PROFESSIONALS } from '../../vocabulary.ts';
import { copy, copyRole, count, includeSaid, put } from '../effects.ts';
import type { ClockMeta } from '../pathway.ts';
import type { Rule, RuleRow } from '../rule.ts';
import { days, inRegion, routeChoice, UNVERIFIED } from '../rule.ts';

export const BELGIAN_ID_LEAVES = [
  'undetected', 'indicators_noticed', 'presumed', 'centre_intake', 'reflection', 'provisional_victim', 'confirmed_by_prosecution', 'final_recognised',
  'child_case', 'diplomatic_special', 'assisted_outside', 'not_retained', 'status_ended',
] as const;
type IdLeaf = (typeof BELGIAN_ID_LEAVES)[number];

const { rule, clock } = inRegion('id', BELGIAN_ID_LEAVES);
const DECLARERS: readonly Role[] = ['police', 'labour_inspector', 'immigration', 'prosecutor', 'social_services', 'health', 'ngo', 'specialised', 'helpline', 'reception', 'asylum'];
const GROUNDS = put('reasonableGrounds', true);
const WITH_CENTRE = put('withSpecialisedService', true);
const INTAKE = [{ event: 'INTAKE_DONE', by: 'specialised' }] as const;
const CONSENT_NO = [copy('consent.info', 'info'), copy('consent.referral', 'referral'), copy('consent.dataShare', 'dataShare'), copy('consent.police', 'police')];

const STATEMENT: Omit<RuleRow<IdLeaf>, 'id' | 'event' | 'by'> = { from: ['centre_intake', 'reflection'], to: 'provisional_victim', standing: 'law', sources: ['BE-MYRIA', 'BE-LAW', `inspectors: ${UNVERIFIED}`] };
const FLAGGED: Omit<RuleRow<IdLeaf>, 'id' | 'from'> = {
  event: 'CHILD_FLAGGED', to: 'child_case', by: PROFESSIONALS, needs: ['child'], days: days(0, 0, 1, 'T'), effects: [GROUNDS], standing: 'law', sources: ['BE-MYRIA'],
};
const CONFIRMS: Omit<RuleRow<IdLeaf>, 'id' | 'from'> = { kind: 'clock', event: 'PROSECUTION_CONFIRMS_VICTIM', to: 'confirmed_by_prosecution', by: ['prosecutor'], standing: 'law', sources: ['BE-MYRIA', 'BE-AGII'] };
const FINAL: Omit<RuleRow<IdLeaf>, 'event'> = {
  id: 'BE-I12', kind: 'clock', from: ['confirmed_by_prosecution'], to: 'final_recognised', by: ['judge', 'prosecutor'], days: days(365, 900, 2000, 'T'), standing: 'law', sources: ['BE-PAGASA', 'BE-RTBF'],
};

/** Region id, from the first sign to the centre (BE-I1 to BE-I5, BE-I16, BE-I20, BE-I21). */
const DETECTION_RULES: readonly Rule[] = [
  rule({ id: 'BE-I1', from: ['undetected'], event: 'INDICATOR_NOTICED', to: 'indicators_noticed', by: PROFESSIONALS, days: days(0, 0, 0, 'T'), effects: [count('indicatorsRecorded'), includeSaid('exploitation', 'exploitation')],
    standing: 'law', sources: ['BE-CIRC'] }),
  rule({ id: 'BE-I2', from: ['indicators_noticed'], event: 'INDICATOR_DISMISSED', to: 'undetected', by: PROFESSIONALS, days: days(0, 0, 0, 'T'), standing: 'practice', sources: ['BE-TIP-2021'] }),
  rule({ id: 'BE-I3', from: ['indicators_noticed'], event: 'PRESUMED_VICTIM_DECLARED', to: 'presumed', by: DECLARERS, needs: ['signsRecorded'], days: days(0, 1, 7, 'T'), effects: [GROUNDS, copyRole('referredBy')],
    standing: 'law', sources: ['BE-CIRC'], note: 'no complaint is needed; duty to inform and to contact a centre' }),
  rule({ id: 'BE-I4', from: ['presumed'], event: 'REFERRAL_ACCEPTED', to: 'centre_intake', by: ['specialised'], needs: ['consentToReferral'], days: days(0, 2, 10, 'T'), effects: [WITH_CENTRE], posts: INTAKE,
    standing: 'law', sources: ['BE-MYRIA'] }),
  ...routeChoice('CONSENT_REFUSED', rule({ id: 'BE-I5', from: ['presumed'], event: 'CONSENT_REFUSED', to: 'assisted_outside', by: ['person'], needs: ['refusesReferral'], effects: CONSENT_NO, standing: 'law',
    sources: ['BE-GRETA-2022'], repairs: ['BE-D2'], note: 'give the multilingual leaflet; help goes on' })),
  rule({ id: 'BE-I16', from: ['presumed'], event: 'TRACK_WITHOUT_STATUS', to: 'assisted_outside', by: ['specialised'], needs: ['nationalOrEu'], days: days(0, 2, 10, 'T'), standing: 'law', sources: ['BE-WK'],
    note: 'same help; no title is needed' }),
  rule({ id: 'BE-I20', from: ['assisted_outside', 'status_ended', 'not_retained'], event: 'PERSON_ASKS_AGAIN', to: 'centre_intake', by: ['person', 'specialised'], needs: ['contactBroken', 'ownAskOrConsent'], days: days(1, 30, 400, 'T'),
    effects: [WITH_CENTRE], standing: 'recommended', sources: ['BE-GRETA-2022', `rule: ${UNVERIFIED}`], repairs: ['BE-D3'], note: 'a new period is at the discretion of the Immigration Office' }),
  rule({ id: 'BE-I21', from: ['indicators_noticed'], event: 'HELPLINE_CALLED', to: 'same', by: [...PROFESSIONALS, 'person', 'third_party'], needs: ['anonymousOrConsent'], days: days(0, 0, 1, 'T'), standing: 'practice',
    sources: ['Amelie §4'], note: 'options known' }),
];

/** Region id, the ladder from reflection to final recognition (BE-I6 to BE-I13). */
const LADDER_RULES: readonly Rule[] = [
  ...routeChoice('REFLECTION_REQUESTED', rule({ id: 'BE-I6', from: ['centre_intake'], event: 'REFLECTION_REQUESTED', to: 'reflection', by: ['specialised'], needs: ['thirdCountry', 'adult', 'contactBroken', 'consentToShare'],
    days: days(0, 1, 3, 'T'), standing: 'law', sources: ['BE-AGII', 'BE-EMN-2017'], repairs: ['BE-D3'], note: 'before any statement; the leaf starts the wait for ANNEX15_ISSUED' })),
  rule({ ...STATEMENT, id: 'BE-I7', event: 'STATEMENT_TAKEN', by: ['police', 'prosecutor'], needs: ['statementTakes', 'contactBroken', 'accompanied'], days: days(0, 30, 45, 'L'), repairs: ['BE-D1', 'BE-D4'],
    note: 'an inspector’s record reaches the file through the labour auditor; the leaf starts the wait for AI_ISSUED' }),
  rule({ ...STATEMENT, id: 'BE-D5', derived: true, event: 'STATEMENT_ON_FILE', by: ['specialised', 'prosecutor', 'police'], needs: ['statementHeld', 'contactBroken', 'accompanied', 'consentToShare'],
    reason: 'As printed, somebody heard before the centre came in would have to tell everything again to climb the ladder.' }),
  rule({ id: 'BE-I8', kind: 'clock', from: ['reflection'], event: 'REFLECTION_EXPIRED', to: 'assisted_outside', by: ['system'], days: days(45, 45, 45, 'L'), standing: 'law', sources: ['BE-AGII-2017'] }),
  rule({ id: 'BE-I9', from: ['reflection'], event: 'ASSISTED_RETURN_CHOSEN', to: 'assisted_outside', by: ['person'], needs: ['freeChoice', 'riskAssessed', 'receivingServiceNamed'], days: days(0, 30, 45, 'L'), standing: 'law',
    sources: ['BE-AGII'], repairs: ['BE-D6'] }),
  rule({ ...CONFIRMS, id: 'BE-I10', from: ['provisional_victim'], needs: ['handledAsTrafficking'], days: days(30, 120, 180, 'T'), note: 'at most twice three months; the leaf starts the wait for A_CARD_ISSUED' }),
  rule({ id: 'BE-I11', kind: 'clock', from: ['provisional_victim', 'confirmed_by_prosecution', 'child_case'], event: 'PROSECUTION_NOT_RETAINED', to: 'not_retained', by: ['prosecutor'], days: days(30, 180, 900, 'T'), standing: 'law',
    sources: ['BE-AGII', `children: ${UNVERIFIED}`], note: 'a child goes on in the other procedures for unaccompanied children; the leaf starts the wait for STATUS_LOST' }),
  rule({ ...FINAL, event: 'CONVICTION', needs: ['trialOpen'], repairs: ['BE-D7'] }),
  rule({ ...FINAL, event: 'TRAFFICKING_CHARGE_RETAINED', needs: ['chargeAtCourt'], repairs: ['BE-D7'], note: 'the charge stands in the prosecution’s demand' }),
  rule({ id: 'BE-I13', from: ['reflection', 'provisional_victim', 'confirmed_by_prosecution'], event: 'CONDITION_BROKEN', to: 'status_ended', by: ['immigration', 'prosecutor'], needs: ['conditionBroken'], standing: 'law',
    sources: ['BE-PAGASA', 'BE-VRR', 'Amelie §1'], repairs: ['BE-D1'], note: 'in reflection an undecided or silent person breaks nothing; help is unchanged' }),
];

/** Region id, children and domestic staff of diplomats (BE-I14, BE-I15, BE-I17 to BE-I19). */
const SPECIAL_RULES: readonly Rule[] = [
  rule({ ...FLAGGED, id: 'BE-I14', from: ['presumed', 'indicators_noticed'], note: 'an unaccompanied child gets the three-month document at once' }),
  rule({ ...FLAGGED, id: 'BE-D8', derived: true, from: ['centre_intake', 'reflection', 'assisted_outside'], reason: 'As printed, somebody whose age is doubted at the centre can never become a child’s case.' }),
  rule({ ...CONFIRMS, id: 'BE-I15', from: ['child_case'], needs: ['guardianForChild'], days: days(7, 60, 180, 'T'), sources: ['BE-ECPAT'], repairs: ['BE-D8'], note: 'heard only with the guardian' }),
  rule({ id: 'BE-I17', from: ['presumed', 'centre_intake', 'reflection', 'provisional_victim'], event: 'DIPLOMATIC_EMPLOYER_ESTABLISHED', to: 'diplomatic_special', by: ['police', 'labour_inspector', 'specialised'],
    needs: ['diplomaticCard'], days: days(0, 3, 14, 'T'), standing: 'law', sources: ['BE-TIP-2018', 'BE-MYRIA-2020'] }),
  rule({ id: 'BE-I18', kind: 'clock', from: ['diplomatic_special'], event: 'MAGISTRATE_FAVOURABLE_OPINION', to: 'confirmed_by_prosecution', by: ['prosecutor'], needs: ['factsCredible'], days: days(30, 90, 180, 'T'), standing: 'law',
    sources: [UNVERIFIED], note: 'immunity blocks the case, the facts are credible' }),
  rule({ id: 'BE-I19', kind: 'clock', from: ['diplomatic_special'], event: 'IMMUNITY_BLOCKS', to: 'not_retained', by: ['prosecutor'], days: days(30, 90, 180, 'T'), standing: 'law', sources: ['BE-SENATE'],
    note: 'mediation about wages remains' }),
];

export const BELGIAN_ID_RULES: readonly Rule[] = [...DETECTION_RULES, ...LADDER_RULES, ...SPECIAL_RULES];

const NOT_RETAINED = { event: 'PROSECUTION_NOT_RETAINED', by: 'prosecutor' } as const;
const AI = { event: 'AI_ISSUED', by: 'immigration', perMille: 1000 } as const;
const AI_DAYS = days(0, 5, 20, 'T');

/** A wait for the three-month document: it goes on when the prosecution confirms before the paper is there. */
const threeMonths = (leaf: 'provisional_victim' | 'child_case' | 'diplomatic_special'): ClockMeta =>
  clock({ id: `BE-R2@${leaf}`, rules: ['BE-R2'], leaf, through: ['confirmed_by_prosecution'], days: AI_DAYS, outcomes: [AI] });
const loss = (leaf: 'not_retained' | 'status_ended'): ClockMeta =>
  clock({ id: `BE-R8@${leaf}`, rules: ['BE-R8'], leaf, days: days(0, 14, 60, 'T'), outcomes: [{ event: 'STATUS_LOST', by: 'immigration', perMille: 1000 }] });

/** Waits that start with a state of region id, also those whose event moves another region. */
export const BELGIAN_ID_CLOCKS: readonly ClockMeta[] = [
  clock({ id: 'BE-R1@reflection', rules: ['BE-R1'], leaf: 'reflection', days: days(0, 2, 7, 'T'), outcomes: [{ event: 'ANNEX15_ISSUED', by: 'immigration', perMille: 1000 }] }),
  clock({ id: 'BE-I8@reflection', rules: ['BE-I8'], leaf: 'reflection', days: days(45, 45, 45, 'L'), outcomes: [{ event: 'REFLECTION_EXPIRED', by: 'system', perMille: 1000 }] }),
  threeMonths('provisional_victim'),
  clock({ id: 'BE-I10@provisional_victim', rules: ['BE-I10', 'BE-I11'], leaf: 'provisional_victim', days: days(30, 120, 180, 'T'), outcomes: [
    { event: 'PROSECUTION_CONFIRMS_VICTIM', by: 'prosecutor', with: { handledAsTrafficking: true }, perMille: 500 }, { ...NOT_RETAINED, perMille: 500 }], note: 'rival answers share the range of BE-I10' }),
  clock({ id: 'BE-R4@confirmed_by_prosecution', rules: ['BE-R4'], leaf: 'confirmed_by_prosecution', through: ['final_recognised'], days: days(0, 10, 30, 'T'), outcomes: [{ event: 'A_CARD_ISSUED', by: 'immigration', with: { noPublicOrderDanger: true }, perMille: 1000 }] }),
  clock({ id: 'BE-I12@confirmed_by_prosecution', rules: ['BE-I12', 'BE-I11'], leaf: 'confirmed_by_prosecution', days: days(365, 900, 2000, 'T'), outcomes: [
    { event: 'TRAFFICKING_CHARGE_RETAINED', by: 'prosecutor', perMille: 600 }, { ...NOT_RETAINED, perMille: 400 }], note: 'a conviction comes from the case and ends this wait; so does a dropped case' }),
  clock({ id: 'BE-R6@final_recognised', rules: ['BE-R6'], leaf: 'final_recognised', days: days(0, 60, 180, 'T'), outcomes: [{ event: 'UNLIMITED_ISSUED', by: 'immigration', perMille: 1000 }] }),
  clock({ id: 'G1@child_case', rules: ['G1'], leaf: 'child_case', days: days(0, 1, 3, 'T'), outcomes: [{ event: 'GUARDIAN_REQUESTED', by: 'child_protection', perMille: 1000 }] }),
  threeMonths('child_case'),
  clock({ id: 'BE-I15@child_case', rules: ['BE-I15', 'BE-I11'], leaf: 'child_case', days: days(7, 60, 180, 'T'), outcomes: [
    { event: 'PROSECUTION_CONFIRMS_VICTIM', by: 'prosecutor', with: { handledAsTrafficking: true }, perMille: 500 }, { ...NOT_RETAINED, perMille: 500 }] }),
  threeMonths('diplomatic_special'),
  clock({ id: 'BE-I18@diplomatic_special', rules: ['BE-I18', 'BE-I19'], leaf: 'diplomatic_special', days: days(30, 90, 180, 'T'), outcomes: [
    { event: 'MAGISTRATE_FAVOURABLE_OPINION', by: 'prosecutor', with: { factsCredible: true }, perMille: 500 }, { event: 'IMMUNITY_BLOCKS', by: 'prosecutor', perMille: 500 }] }),
  loss('not_retained'),
  loss('status_ended'),
];
