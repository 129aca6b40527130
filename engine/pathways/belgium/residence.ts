import { put } from '../effects.ts';
import type { ClockMeta } from '../pathway.ts';
import type { Rule, RuleRow } from '../rule.ts';
import { days, inRegion, routeChoice, UNVERIFIED } from '../rule.ts';

export const BELGIAN_RES_LEAVES = [
  'initial', 'not_needed', 'annex15_45d', 'ai_3m', 'ai_3m_extended', 'a_card_6m', 'unlimited', 'order_to_leave', 'humanitarian_application', 'humanitarian_stay',
  'return_prepared', 'returned_assisted', 'removed',
] as const;
type ResLeaf = (typeof BELGIAN_RES_LEAVES)[number];

const { rule, clock } = inRegion('res', BELGIAN_RES_LEAVES);
/** `*` of region res: every state but the final ones. Somebody who prepares to return has chosen already. */
const ANY: readonly ResLeaf[] = BELGIAN_RES_LEAVES.filter((name) => !['return_prepared', 'returned_assisted', 'removed'].includes(name));
const RESIDENT = put('stay', 'REGULAR');
const STAY_ENDS = put('stay', 'IRREGULAR');

const RETURN: Omit<RuleRow<ResLeaf>, 'id' | 'from' | 'by' | 'days' | 'sources'> = {
  event: 'ASSISTED_RETURN_CHOSEN', to: 'return_prepared', needs: ['freeChoice', 'riskAssessed', 'receivingServiceNamed'], repairs: ['BE-D6'],
};

type PaperRow = Omit<RuleRow<ResLeaf>, 'to' | 'effects'>;

/** A paper ends: an order to leave; while a claim for protection is open or granted, no order is given (repair BE-D9). */
function paperEnds(row: PaperRow): readonly Rule[] {
  const needs = row.needs ?? [];
  const repairs = [...(row.repairs ?? []), 'BE-D9'];
  return [
    rule({ ...row, to: 'initial', needs: [...needs, 'claimProtects'], repairs, note: 'a claim for protection is open or granted: no order to leave' }),
    rule({ ...row, to: 'order_to_leave', needs: [...needs, 'adult'], repairs, effects: [STAY_ENDS] }),
  ];
}

/** Region res, one paper for each step (BE-R0 to BE-R6). */
const LADDER_RULES: readonly Rule[] = [
  rule({ id: 'BE-R0', kind: 'clock', from: ['initial'], event: 'STATUS_NOT_NEEDED', to: 'not_needed', by: ['system'], needs: ['nationalOrEu'], days: days(0, 0, 0, 'T'), standing: 'law', sources: ['BE-WK'] }),
  rule({ id: 'BE-R1', kind: 'clock', from: ['initial', 'order_to_leave'], event: 'ANNEX15_ISSUED', to: 'annex15_45d', by: ['immigration'], needs: ['inReflection', 'thirdCountry'], days: days(0, 2, 7, 'T'), standing: 'law',
    sources: ['BE-AGII', 'BE-AGII-2017'], note: 'valid 45 days; asked by a centre; the paper does not mention trafficking; no entry in the aliens register' }),
  rule({ id: 'BE-R2', kind: 'clock', from: ['initial', 'annex15_45d', 'order_to_leave'], event: 'AI_ISSUED', to: 'ai_3m', by: ['immigration'], needs: ['prosecutionAsked', 'thirdCountry'], days: days(0, 5, 20, 'T'), standing: 'law',
    sources: ['BE-MYRIA', 'BE-AGII'], repairs: ['BE-D10'], note: 'valid 90 days; right to work; a child at once' }),
  rule({ id: 'BE-R3', kind: 'clock', from: ['ai_3m'], event: 'AI_EXTENDED', to: 'ai_3m_extended', by: ['immigration'], needs: ['stillExamined', 'identityProof'], days: days(90, 90, 90, 'L'), standing: 'law', sources: ['BE-AGII'],
    note: 'valid 90 days more, once only' }),
  rule({ id: 'BE-R4', kind: 'clock', from: ['ai_3m', 'ai_3m_extended'], event: 'A_CARD_ISSUED', to: 'a_card_6m', by: ['immigration'], needs: ['confirmed', 'threeConditions', 'noPublicOrderDanger'], days: days(0, 10, 30, 'T'), effects: [RESIDENT],
    standing: 'law', sources: ['BE-MYRIA', 'BE-PAGASA'], repairs: ['BE-D1', 'BE-D11'], note: 'valid 180 days' }),
  rule({ id: 'BE-R5', kind: 'clock', from: ['a_card_6m'], event: 'A_CARD_RENEWED', to: 'a_card_6m', by: ['immigration'], needs: ['threeConditions', 'noPublicOrderDanger', 'caseGoingOn'], days: days(180, 180, 180, 'L'), standing: 'law',
    sources: ['BE-PAGASA'], repairs: ['BE-D1'] }),
  rule({ id: 'BE-R6', kind: 'clock', from: ['a_card_6m'], event: 'UNLIMITED_ISSUED', to: 'unlimited', by: ['immigration'], needs: ['finallyRecognised'], days: days(0, 60, 180, 'T'), effects: [RESIDENT], standing: 'law',
    sources: ['BE-PAGASA', 'BE-MYRIA', 'BE-RTBF'], repairs: ['BE-D11'], note: 'conviction, or the trafficking charge retained' }),
];

/** Region res, the ends of papers and what follows (BE-R7 to BE-R10, BE-R13 to BE-R15). */
const END_RULES: readonly Rule[] = [
  ...paperEnds({ id: 'BE-R7', kind: 'clock', from: ['annex15_45d'], event: 'ANNEX15_EXPIRED', by: ['system'], needs: ['noStatementBasis'], days: days(45, 45, 45, 'L'), standing: 'law', sources: ['BE-AGII'] }),
  ...paperEnds({ id: 'BE-R8', kind: 'clock', from: ['annex15_45d', 'ai_3m', 'ai_3m_extended', 'a_card_6m'], event: 'STATUS_LOST', by: ['immigration'], needs: ['statusLost', 'adult'], days: days(0, 14, 60, 'T'), standing: 'law',
    sources: ['BE-AGII'], repairs: ['BE-D12'] }),
  rule({ id: 'BE-R9', from: ['order_to_leave'], event: 'HUMANITARIAN_APPLICATION', to: 'humanitarian_application', by: ['lawyer', 'specialised'], needs: ['consentToShare'], days: days(7, 30, 60, 'T'), standing: 'law',
    sources: [`art. 9bis: ${UNVERIFIED}`], repairs: ['BE-D3'], note: 'uncertain, long' }),
  rule({ id: 'BE-R10', kind: 'clock', from: ['order_to_leave'], event: 'REMOVAL_ENFORCED', to: 'removed', by: ['immigration', 'police'], needs: ['adult', 'noClaimProtects', 'noProcedureProtects'], days: days(30, 180, 700, 'T'), standing: 'law',
    sources: ['BE-AGII'], repairs: ['BE-D13'] }),
  rule({ id: 'BE-R13', kind: 'clock', from: ['humanitarian_application'], event: 'HUMANITARIAN_GRANTED', to: 'humanitarian_stay', by: ['immigration'], days: days(120, 365, 900, 'T'), effects: [RESIDENT], standing: 'law', sources: [UNVERIFIED] }),
  rule({ id: 'BE-R14', kind: 'clock', from: ['humanitarian_application'], event: 'HUMANITARIAN_REFUSED', to: 'order_to_leave', by: ['immigration'], days: days(120, 365, 900, 'T'), standing: 'law', sources: [UNVERIFIED] }),
  ...paperEnds({ id: 'BE-R15', kind: 'clock', from: ['ai_3m_extended'], event: 'AI_EXPIRED', by: ['system'], needs: ['notConfirmed', 'adult'], days: days(90, 90, 90, 'L'), standing: 'law', sources: ['BE-AGII', `effect: ${UNVERIFIED}`] }),
  rule({ id: 'BE-D14', derived: true, kind: 'clock', from: ['ai_3m'], event: 'AI_EXPIRED', to: 'order_to_leave', by: ['system'], needs: ['notConfirmed', 'adult', 'noClaimProtects'], days: days(90, 90, 90, 'L'), effects: [STAY_ENDS],
    standing: 'law', sources: ['BE-AGII'], reason: 'As printed, a three-month document that nobody extends never ends.' }),
];

/** Return and removal: BE-R11, BE-R12 and the asylum fragment (X7, X8). X9 stands as BE-R12. */
const RETURN_RULES: readonly Rule[] = [
  ...routeChoice('ASSISTED_RETURN_CHOSEN', rule({ ...RETURN, id: 'BE-R11', from: ['annex15_45d', 'ai_3m'], by: ['person', 'iom', 'ngo'], days: days(7, 30, 60, 'T'), standing: 'law', sources: ['Amelie §4'], repairs: ['BE-D6', 'BE-D15'] })),
  ...routeChoice('ASSISTED_RETURN_CHOSEN', rule({ ...RETURN, id: 'X8', from: ANY, by: ['person', 'iom', 'specialised'], days: days(14, 60, 180, 'T'), sources: ['DE-BSR-RET', 'Amelie §4'] })),
  rule({ id: 'BE-R12', kind: 'clock', from: ['return_prepared'], event: 'RETURN_COMPLETED', to: 'returned_assisted', by: ['iom', 'ngo'], days: days(7, 30, 90, 'T'), sources: ['Amelie §4'], repairs: ['BE-D6', 'BE-D15'] }),
  rule({ id: 'X7', kind: 'clock', from: ['initial'], event: 'REMOVAL_ENFORCED', to: 'removed', by: ['immigration', 'police'], needs: ['claimRefused', 'noProcedureProtects', 'adult'], days: days(30, 180, 700, 'T'), sources: ['COE-RRP'] }),
];

export const BELGIAN_RES_RULES: readonly Rule[] = [...LADDER_RULES, ...END_RULES, ...RETURN_RULES];

/** Waits that start with a state of region res. On the last day of a paper the next paper comes before the expiry. */
export const BELGIAN_RES_CLOCKS: readonly ClockMeta[] = [
  clock({ id: 'BE-R0@initial', rules: ['BE-R0'], leaf: 'initial', days: days(0, 0, 0, 'T'), outcomes: [{ event: 'STATUS_NOT_NEEDED', by: 'system', perMille: 1000 }] }),
  clock({ id: 'BE-R7@annex15_45d', rules: ['BE-R7'], leaf: 'annex15_45d', days: days(45, 45, 45, 'L'), outcomes: [{ event: 'ANNEX15_EXPIRED', by: 'system', perMille: 1000 }] }),
  clock({ id: 'BE-R3@ai_3m', rules: ['BE-R3'], leaf: 'ai_3m', days: days(90, 90, 90, 'L'), outcomes: [{ event: 'AI_EXTENDED', by: 'immigration', with: { identityProof: true }, perMille: 1000 }] }),
  clock({ id: 'BE-D14@ai_3m', rules: ['BE-D14'], leaf: 'ai_3m', days: days(90, 90, 90, 'L'), outcomes: [{ event: 'AI_EXPIRED', by: 'system', perMille: 1000 }] }),
  clock({ id: 'BE-R15@ai_3m_extended', rules: ['BE-R15'], leaf: 'ai_3m_extended', days: days(90, 90, 90, 'L'), outcomes: [{ event: 'AI_EXPIRED', by: 'system', perMille: 1000 }] }),
  clock({ id: 'BE-R5@a_card_6m', rules: ['BE-R5'], leaf: 'a_card_6m', days: days(180, 180, 180, 'L'), outcomes: [{ event: 'A_CARD_RENEWED', by: 'immigration', with: { noPublicOrderDanger: true }, perMille: 1000 }],
    note: 'the first renewal; a renewed card rests, for its state is not entered anew' }),
  clock({ id: 'BE-R10@order_to_leave', rules: ['BE-R10'], leaf: 'order_to_leave', days: days(30, 180, 700, 'T'), outcomes: [{ event: 'REMOVAL_ENFORCED', by: 'immigration', perMille: 1000 }] }),
  clock({ id: 'BE-R13@humanitarian_application', rules: ['BE-R13', 'BE-R14'], leaf: 'humanitarian_application', days: days(120, 365, 900, 'T'), outcomes: [
    { event: 'HUMANITARIAN_GRANTED', by: 'immigration', perMille: 300 }, { event: 'HUMANITARIAN_REFUSED', by: 'immigration', perMille: 700 }] }),
  clock({ id: 'BE-R12@return_prepared', rules: ['BE-R12'], leaf: 'return_prepared', days: days(7, 30, 90, 'T'), outcomes: [{ event: 'RETURN_COMPLETED', by: 'iom', perMille: 1000 }] }),
];

/** X7's wait starts when a claim is refused. */
export const REMOVAL_AFTER_REFUSAL: ClockMeta = {
  id: 'X7@refused_asylum', rules: ['X7'], region: 'asylum', leaf: 'refused_asylum', days: days(30, 180, 700, 'T'), by: 'immigration',
  outcomes: [{ event: 'REMOVAL_ENFORCED', by: 'immigration', perMille: 1000 }],
};
