import { put } from '../effects.ts';
import type { ClockMeta } from '../pathway.ts';
import type { Rule, RuleRow } from '../rule.ts';
import { days, inRegion, routeChoice, UNVERIFIED } from '../rule.ts';

export const GREEK_RES_LEAVES = [
  'initial', 'not_needed', 'reflection_3m', 'reflection_child_5m', 'permit_applied', 'permit_victim', 'permit_renewed', 'humanitarian_other',
  'return_order', 'return_prepared', 'returned_assisted', 'removed',
] as const;
type ResLeaf = (typeof GREEK_RES_LEAVES)[number];

const { rule, clock } = inRegion('res', GREEK_RES_LEAVES);
/** `*` of region res: every state but the final ones. Somebody who prepares to return has chosen already. */
const ANY: readonly ResLeaf[] = GREEK_RES_LEAVES.filter((name) => !['return_prepared', 'returned_assisted', 'removed'].includes(name));
const CODE = 'GR-5038-D';

const RETURN: Omit<RuleRow<ResLeaf>, 'id' | 'by' | 'sources'> = {
  from: ANY, event: 'ASSISTED_RETURN_CHOSEN', to: 'return_prepared', needs: ['freeChoice', 'riskAssessed', 'receivingServiceNamed'], days: days(14, 60, 180, 'T'),
};
const BASIS_LOST: Omit<RuleRow<ResLeaf>, 'to' | 'needs'> = {
  id: 'GR-R6', kind: 'clock', from: ['permit_victim', 'permit_renewed', 'permit_applied'], event: 'PERMIT_BASIS_LOST', by: ['immigration', 'system'], days: days(0, 30, 90, 'T'), standing: 'law', sources: [UNVERIFIED],
};
const EXPIRED: Omit<RuleRow<ResLeaf>, 'from' | 'to' | 'days'> = {
  id: 'GR-R11', kind: 'clock', event: 'REFLECTION_EXPIRED', by: ['system'], repairs: ['GR-D6'], standing: 'law', sources: [CODE, `effect: ${UNVERIFIED}`],
};

/** Region res: GR-R0 to GR-R11 (pathways.md 4.4). */
const GREEK_RULES: readonly Rule[] = [
  rule({ id: 'GR-R0', kind: 'clock', from: ['initial'], event: 'STATUS_NOT_NEEDED', to: 'not_needed', by: ['system'], needs: ['nationalOrEu'], days: days(0, 0, 0, 'T'), standing: 'law', sources: [CODE] }),
  rule({ id: 'GR-R1', kind: 'clock', from: ['initial', 'return_order'], event: 'REFLECTION_GRANTED', to: 'reflection_3m', by: ['prosecutor'], needs: ['actIssued', 'thirdCountry'], days: days(0, 7, 30, 'T'), standing: 'law',
    sources: [CODE], note: 'art. 135(1): 90 days; no removal; a return order is suspended' }),
  rule({ id: 'GR-R2', kind: 'clock', from: ['reflection_3m'], event: 'REFLECTION_EXTENDED_CHILD', to: 'reflection_child_5m', by: ['prosecutor'], needs: ['child', 'bestInterests'], days: days(90, 90, 90, 'L'), standing: 'law',
    sources: [CODE], note: 'art. 135(2): 60 days more' }),
  ...routeChoice('PERMIT_APPLIED', rule({ id: 'GR-R3', from: ['reflection_3m', 'reflection_child_5m'], event: 'PERMIT_APPLIED', to: 'permit_applied', by: ['lawyer', 'person'], needs: ['actIssued', 'contactBroken'],
    days: days(1, 20, 60, 'T'), standing: 'law', sources: ['GR-5038-M'] })),
  rule({ id: 'GR-R4', kind: 'clock', from: ['permit_applied'], event: 'PERMIT_GRANTED', to: 'permit_victim', by: ['immigration'], days: days(50, 55, 60, 'O'), effects: [put('stay', 'REGULAR')], standing: 'law',
    sources: ['GR-5038-M', `one year: ${UNVERIFIED}`], repairs: ['GR-D2'], note: 'opens the labour market' }),
  rule({ id: 'GR-R5', kind: 'clock', from: ['permit_victim', 'permit_renewed'], event: 'PERMIT_RENEWED', to: 'permit_renewed', by: ['immigration'], needs: ['renewalGround'], days: days(365, 365, 365, 'T'), standing: 'law', sources: [UNVERIFIED] }),
  rule({ ...BASIS_LOST, to: 'humanitarian_other', needs: ['basisLost', 'humanitarianGround'] }),
  rule({ ...BASIS_LOST, to: 'return_order', needs: ['basisLost'], effects: [put('stay', 'IRREGULAR')], repairs: ['GR-D2'] }),
  rule({ id: 'GR-R7', from: ['initial'], event: 'NO_RECOGNITION_NO_STATUS', to: 'return_order', by: ['police', 'immigration'], needs: ['actRefusedOrPending', 'irregularStay', 'noClaimProtects'], standing: 'practice',
    sources: ['GR-TIP-2019'], note: 'a stop or a raid leads here; no new screening' }),
  rule({ id: 'GR-R8', from: ['return_order'], event: 'OTHER_GROUND_FOUND', to: 'humanitarian_other', by: ['lawyer'], needs: ['otherGround'], days: days(30, 120, 400, 'T'), effects: [put('stay', 'REGULAR')], standing: 'law',
    sources: ['GR-IOM'], repairs: ['GR-D2'] }),
  rule({ id: 'GR-R9', kind: 'clock', from: ['return_order'], event: 'REMOVAL_ENFORCED', to: 'removed', by: ['police'], needs: ['adult', 'noClaimProtects'], days: days(14, 120, 700, 'T'), standing: 'practice', sources: ['GR-TIP-2019'],
    repairs: ['GR-D4'] }),
  ...routeChoice('ASSISTED_RETURN_CHOSEN', rule({ ...RETURN, id: 'GR-R10', by: ['person', 'iom'], sources: ['GR-EKKA'], repairs: ['GR-D5'] })),
  rule({ ...EXPIRED, from: ['reflection_3m', 'reflection_child_5m'], to: 'humanitarian_other', needs: ['child'], days: days(150, 150, 150, 'L'), note: 'a child: 90 days and 60 more' }),
  rule({ ...EXPIRED, from: ['reflection_3m', 'reflection_child_5m'], to: 'return_order', days: days(90, 90, 90, 'L') }),
];

/** X7 to X9 of the asylum fragment (pathways.md 1.6) act on region res. */
const FRAGMENT_RULES: readonly Rule[] = [
  rule({ id: 'X7', kind: 'clock', from: ['initial'], event: 'REMOVAL_ENFORCED', to: 'removed', by: ['immigration', 'police'], needs: ['claimRefused', 'noActPendingOrIssued', 'adult'], days: days(30, 180, 700, 'T'), sources: ['COE-RRP'] }),
  ...routeChoice('ASSISTED_RETURN_CHOSEN', rule({ ...RETURN, id: 'X8', by: ['specialised'], sources: ['DE-BSR-RET', 'Amelie §4 BE'], repairs: ['GR-D5'] })),
  rule({ id: 'X9', kind: 'clock', from: ['return_prepared'], event: 'RETURN_COMPLETED', to: 'returned_assisted', by: ['iom'], days: days(7, 30, 90, 'T'), sources: ['DE-BSR-RET'] }),
];

export const GREEK_RES_RULES: readonly Rule[] = [...GREEK_RULES, ...FRAGMENT_RULES];

/** Waits that start with a state of region res. GR-R2 stands before GR-R11: on day 90 the extension of a child comes first. */
export const GREEK_RES_CLOCKS: readonly ClockMeta[] = [
  clock({ id: 'GR-R0@initial', rules: ['GR-R0'], leaf: 'initial', days: days(0, 0, 0, 'T'), outcomes: [{ event: 'STATUS_NOT_NEEDED', by: 'system', perMille: 1000 }] }),
  clock({ id: 'GR-R2@reflection_3m', rules: ['GR-R2'], leaf: 'reflection_3m', days: days(90, 90, 90, 'L'), outcomes: [{ event: 'REFLECTION_EXTENDED_CHILD', by: 'prosecutor', with: { bestInterests: true }, perMille: 1000 }] }),
  clock({ id: 'GR-R11@reflection_3m', rules: ['GR-R11'], leaf: 'reflection_3m', days: days(90, 90, 90, 'L'), outcomes: [{ event: 'REFLECTION_EXPIRED', by: 'system', perMille: 1000 }] }),
  clock({ id: 'GR-R11@reflection_child_5m', rules: ['GR-R11'], leaf: 'reflection_3m', through: ['reflection_child_5m'], days: days(150, 150, 150, 'L'), outcomes: [{ event: 'REFLECTION_EXPIRED', by: 'system', perMille: 1000 }],
    note: 'counted from the start of the reflection period, however early the extension is decided' }),
  clock({ id: 'GR-R4@permit_applied', rules: ['GR-R4'], leaf: 'permit_applied', days: days(50, 55, 60, 'O'), outcomes: [{ event: 'PERMIT_GRANTED', by: 'immigration', perMille: 1000 }] }),
  clock({ id: 'GR-R5@permit_victim', rules: ['GR-R5'], leaf: 'permit_victim', days: days(365, 365, 365, 'T'), outcomes: [
    { event: 'PERMIT_RENEWED', by: 'immigration', with: { humanitarianGround: true }, perMille: 500 }, { event: 'PERMIT_RENEWED', by: 'immigration', perMille: 500 }],
    note: 'permit_renewed is a resting state' }),
  clock({ id: 'GR-R9@return_order', rules: ['GR-R9'], leaf: 'return_order', days: days(14, 120, 700, 'T'), outcomes: [{ event: 'REMOVAL_ENFORCED', by: 'police', perMille: 1000 }] }),
  clock({ id: 'X9@return_prepared', rules: ['X9'], leaf: 'return_prepared', days: days(7, 30, 90, 'T'), outcomes: [{ event: 'RETURN_COMPLETED', by: 'iom', perMille: 1000 }] }),
];

/** X7's wait starts when a claim is refused. */
export const REMOVAL_AFTER_REFUSAL: ClockMeta = {
  id: 'X7@refused_asylum', rules: ['X7'], region: 'asylum', leaf: 'refused_asylum', days: days(30, 180, 700, 'T'), by: 'immigration',
  outcomes: [{ event: 'REMOVAL_ENFORCED', by: 'immigration', perMille: 1000 }],
};
