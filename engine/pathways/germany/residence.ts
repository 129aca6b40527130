import { put } from '../effects.ts';
import type { ClockMeta } from '../pathway.ts';
import type { Rule, RuleRow } from '../rule.ts';
import { days, inRegion, routeChoice, UNVERIFIED } from '../rule.ts';

export const GERMAN_RES_LEAVES = [
  'initial', 'eu_freedom', 'reflection_59_7', 'permit_25_4a', 'permit_25_4a_after_trial', 'permit_25_4b', 'other_humanitarian', 'tolerated', 'departure_obligation', 'settled',
  'return_prepared', 'returned_assisted', 'removed',
] as const;
type ResLeaf = (typeof GERMAN_RES_LEAVES)[number];

const { rule, clock } = inRegion('res', GERMAN_RES_LEAVES);
/** `*` of region res: every state but the final ones. Somebody who prepares to return has chosen already. */
const ANY: readonly ResLeaf[] = GERMAN_RES_LEAVES.filter((name) => !['return_prepared', 'returned_assisted', 'removed'].includes(name));
const RESIDENT = put('stay', 'REGULAR');
const STAY_ENDS = put('stay', 'IRREGULAR');
const DROPPED_DAYS = days(60, 300, 900, 'T');

type PaperRow = Omit<RuleRow<ResLeaf>, 'to' | 'effects'>;

/** A paper ends: the duty to depart; while a claim for protection is open or granted there is none (repair DE-D5). */
function paperEnds(row: PaperRow): readonly Rule[] {
  const needs = row.needs ?? [];
  const repairs = [...(row.repairs ?? []), 'DE-D5'];
  return [
    rule({ ...row, to: 'initial', needs: [...needs, 'openClaim'], repairs, note: 'a claim for protection is open or granted: no duty to depart' }),
    rule({ ...row, to: 'departure_obligation', needs, repairs, effects: [STAY_ENDS] }),
  ];
}

const OTHER_GROUND: Omit<RuleRow<ResLeaf>, 'to' | 'needs' | 'effects'> = {
  id: 'DE-R8', from: ['departure_obligation'], event: 'OTHER_GROUND_FOUND', by: ['lawyer', 'specialised'], days: days(14, 60, 200, 'T'), standing: 'law', sources: ['DE-EMN'], repairs: ['DE-D3'],
};
const DISTRIBUTED: Omit<RuleRow<ResLeaf>, 'effects'> = {
  id: 'DE-R10', kind: 'hazard', from: ['initial', 'reflection_59_7'], event: 'DISTRIBUTED_ELSEWHERE', to: 'same', by: ['immigration'], days: days(3, 14, 60, 'T'), standing: 'practice', sources: ['DE-SOLWODI'], repairs: ['DE-D6'],
};

/** Region res: reflection as a departure deadline, and the permits after it (DE-R0 to DE-R7, DE-R11, DE-R13, DE-R14). */
const PERMIT_RULES: readonly Rule[] = [
  rule({ id: 'DE-R0', kind: 'clock', from: ['initial'], event: 'STATUS_NOT_NEEDED', to: 'eu_freedom', by: ['system'], needs: ['nationalOrEu'], days: days(0, 0, 0, 'T'), standing: 'law', sources: ['DE-DIMR-P1'],
    note: 'reflection period with living costs under SGB II as a rule' }),
  rule({ id: 'DE-R1', kind: 'clock', from: ['initial', 'departure_obligation', 'tolerated'], event: 'DEPARTURE_DEADLINE_SET', to: 'reflection_59_7', by: ['immigration'], needs: ['irregularStay', 'tangibleEvidence'], days: days(0, 7, 30, 'T'),
    standing: 'law', sources: ['DE-KOK-REFL', 'DE-DIMR-P1', `shortening: ${UNVERIFIED}`], note: '§ 59(7): at least 90 days; a longer deadline for departure; cooperation is not asked' }),
  rule({ id: 'DE-R2', kind: 'clock', from: ['reflection_59_7', 'initial', 'departure_obligation', 'tolerated'], event: 'PERMIT_25_4A_GRANTED', to: 'permit_25_4a', by: ['immigration'],
    needs: ['thirdCountry', 'presenceUseful', 'contactBroken', 'readyToTestify', 'prosecutionOpened'], days: days(14, 60, 180, 'T'), effects: [RESIDENT], standing: 'law', sources: ['DE-KOK-RES'], repairs: ['DE-D7'],
    note: 'first 365 days; tied to the proceedings; work may be allowed' }),
  rule({ id: 'DE-R3', kind: 'clock', from: ['permit_25_4a'], event: 'PERMIT_25_4A_RENEWED', to: 'permit_25_4a', by: ['immigration'], needs: ['prosecutionOpened'], days: days(365, 365, 365, 'L'), standing: 'law', sources: ['DE-KOK-RES'] }),
  rule({ id: 'DE-R4', kind: 'clock', from: ['permit_25_4a'], event: 'PROCEEDINGS_ENDED_EXTENSION', to: 'permit_25_4a_after_trial', by: ['immigration'], needs: ['caseEnded', 'extensionReason'], days: days(14, 60, 180, 'T'), standing: 'law',
    sources: ['DE-KOK-RES', 'DE-HALD'], note: '730 days, renewable; humanitarian or personal reasons, or public interest' }),
  rule({ id: 'DE-R5', kind: 'clock', from: ['permit_25_4a'], event: 'CASE_DROPPED', to: 'same', by: ['prosecutor'], needs: ['caseMayBeDropped', 'otherReason'], standing: 'law', sources: ['DE-KOK-RES'], repairs: ['DE-D8'], note: 'another reason keeps the card' }),
  ...paperEnds({ id: 'DE-R5', kind: 'clock', from: ['permit_25_4a'], event: 'CASE_DROPPED', by: ['prosecutor'], needs: ['caseMayBeDropped'], standing: 'law', sources: ['DE-KOK-RES'], repairs: ['DE-D8'] }),
  rule({ id: 'DE-R6', kind: 'clock', from: ['reflection_59_7', 'initial'], event: 'PERMIT_25_4B_GRANTED', to: 'permit_25_4b', by: ['immigration'], needs: ['thirdCountry', 'labourAmongSigns', 'exploitativeEmployment', 'readyToTestify', 'prosecutionOpened'],
    days: days(30, 90, 240, 'T'), effects: [RESIDENT], standing: 'law', sources: [UNVERIFIED], repairs: ['DE-D7'], note: 'may be extended while wages are pursued' }),
  ...paperEnds({ id: 'DE-R13', kind: 'clock', from: ['permit_25_4b'], event: 'CASE_DROPPED', by: ['prosecutor'], needs: ['caseMayBeDropped', 'wagesNotPursued'], days: DROPPED_DAYS, standing: 'law', sources: [UNVERIFIED], repairs: ['DE-D8'] }),
  rule({ id: 'DE-R14', kind: 'clock', from: ['permit_25_4b'], event: 'PERMIT_25_4B_EXTENDED', to: 'permit_25_4b', by: ['immigration'], needs: ['wagesPursued', 'hardToClaimAbroad'], days: days(365, 365, 365, 'T'), standing: 'law', sources: [UNVERIFIED] }),
  ...paperEnds({ id: 'DE-R7', kind: 'clock', from: ['reflection_59_7'], event: 'REFLECTION_EXPIRED', by: ['system'], days: days(90, 90, 120, 'L'), standing: 'law', sources: ['DE-EMN'] }),
  rule({ id: 'DE-R11', kind: 'clock', from: ['permit_25_4a_after_trial'], event: 'SETTLEMENT_GRANTED', to: 'settled', by: ['immigration'], needs: ['yearsAndIncome'], days: days(1100, 1800, 2600, 'T'), standing: 'law', sources: [UNVERIFIED] }),
];

/** Region res: the duty to depart, allocation, return and removal (DE-R8 to DE-R10, DE-R12; X7, X9). X8 stands as DE-R12. */
const END_RULES: readonly Rule[] = [
  rule({ ...OTHER_GROUND, to: 'other_humanitarian', needs: ['otherGround', 'titleGround', 'consentToShare'], effects: [RESIDENT] }),
  rule({ ...OTHER_GROUND, to: 'tolerated', needs: ['otherGround', 'consentToShare'], note: 'Duldung: no title, removal is suspended only' }),
  rule({ id: 'DE-R9', kind: 'clock', from: ['departure_obligation', 'tolerated'], event: 'REMOVAL_ENFORCED', to: 'removed', by: ['immigration'], needs: ['adultOffProtection'], days: days(14, 120, 700, 'T'), standing: 'law', sources: ['DE-EMN'],
    repairs: ['DE-D9'] }),
  rule({ ...DISTRIBUTED, needs: ['thirdCountry', 'fbsIntervenes'], note: 'the counselling centre keeps the person near' }),
  rule({ ...DISTRIBUTED, needs: ['thirdCountry'], effects: [put('referent', 'NONE')], note: 'the referent is lost' }),
  ...routeChoice('ASSISTED_RETURN_CHOSEN', rule({ id: 'DE-R12', from: ANY, event: 'ASSISTED_RETURN_CHOSEN', to: 'return_prepared', by: ['person', 'iom', 'specialised'], needs: ['freeChoice', 'riskAssessed', 'receivingServiceNamed'],
    days: days(14, 60, 180, 'T'), sources: ['DE-BSR-RET'], repairs: ['DE-D10'] })),
  rule({ id: 'X7', kind: 'clock', from: ['initial'], event: 'REMOVAL_ENFORCED', to: 'removed', by: ['immigration', 'police'], needs: ['claimRefused', 'noTangibleEvidence', 'adult'], days: days(30, 180, 700, 'T'), sources: ['COE-RRP'] }),
  rule({ id: 'X9', kind: 'clock', from: ['return_prepared'], event: 'RETURN_COMPLETED', to: 'returned_assisted', by: ['iom'], days: days(7, 30, 90, 'T'), sources: ['DE-BSR-RET'] }),
];

export const GERMAN_RES_RULES: readonly Rule[] = [...PERMIT_RULES, ...END_RULES];

const removal = (leaf: 'departure_obligation' | 'tolerated'): ClockMeta =>
  clock({ id: `DE-R9@${leaf}`, rules: ['DE-R9'], leaf, days: days(14, 120, 700, 'T'), outcomes: [{ event: 'REMOVAL_ENFORCED', by: 'immigration', perMille: 1000 }] });

/** Waits that start with a state of region res. */
export const GERMAN_RES_CLOCKS: readonly ClockMeta[] = [
  clock({ id: 'DE-R0@initial', rules: ['DE-R0'], leaf: 'initial', days: days(0, 0, 0, 'T'), outcomes: [{ event: 'STATUS_NOT_NEEDED', by: 'system', perMille: 1000 }] }),
  clock({ id: 'DE-R7@reflection_59_7', rules: ['DE-R7'], leaf: 'reflection_59_7', days: days(90, 90, 120, 'L'), outcomes: [{ event: 'REFLECTION_EXPIRED', by: 'system', perMille: 1000 }], note: 'never shorter than 90 days' }),
  clock({ id: 'DE-R3@permit_25_4a', rules: ['DE-R3'], leaf: 'permit_25_4a', days: days(365, 365, 365, 'L'), outcomes: [{ event: 'PERMIT_25_4A_RENEWED', by: 'immigration', perMille: 1000 }],
    note: 'the first renewal; a renewed permit rests, for its state is not entered anew' }),
  clock({ id: 'DE-R11@permit_25_4a_after_trial', rules: ['DE-R11'], leaf: 'permit_25_4a_after_trial', days: days(1100, 1800, 2600, 'T'), outcomes: [{ event: 'SETTLEMENT_GRANTED', by: 'immigration', with: { yearsAndIncome: true }, perMille: 1000 }] }),
  clock({ id: 'DE-R14@permit_25_4b', rules: ['DE-R14'], leaf: 'permit_25_4b', days: days(365, 365, 365, 'T'), outcomes: [{ event: 'PERMIT_25_4B_EXTENDED', by: 'immigration', with: { hardToClaimAbroad: true }, perMille: 1000 }] }),
  removal('departure_obligation'),
  removal('tolerated'),
  clock({ id: 'X9@return_prepared', rules: ['X9'], leaf: 'return_prepared', days: days(7, 30, 90, 'T'), outcomes: [{ event: 'RETURN_COMPLETED', by: 'iom', perMille: 1000 }] }),
];

/** X7's wait starts when a claim is refused. */
export const REMOVAL_AFTER_REFUSAL: ClockMeta = {
  id: 'X7@refused_asylum', rules: ['X7'], region: 'asylum', leaf: 'refused_asylum', days: days(30, 180, 700, 'T'), by: 'immigration',
  outcomes: [{ event: 'REMOVAL_ENFORCED', by: 'immigration', perMille: 1000 }],
};
