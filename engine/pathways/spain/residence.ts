import { copy, put } from '../effects.ts';
import type { ClockMeta } from '../pathway.ts';
import type { Rule, RuleRow } from '../rule.ts';
import { days, inRegion, routeChoice } from '../rule.ts';

export const SPANISH_RES_LEAVES = [
  'initial', 'not_needed', 'reflection_requested', 'reflection_90d', 'exemption_pending', 'exempted', 'provisional_permit', 'permit_5y', 'sanction_resumed', 'return_prepared', 'returned_assisted', 'removed',
] as const;
type ResLeaf = (typeof SPANISH_RES_LEAVES)[number];

const { rule, clock } = inRegion('res', SPANISH_RES_LEAVES);
/** `*` of region res: every state but the final ones. Somebody who prepares to return has chosen already. */
const ANY: readonly ResLeaf[] = SPANISH_RES_LEAVES.filter((name) => !['return_prepared', 'returned_assisted', 'removed'].includes(name));
const PERIOD = days(90, 90, 90, 'L');
const LONGER = days(180, 180, 270, 'T');
const EXEMPTION = days(7, 30, 120, 'T');
const PERMIT = days(60, 180, 500, 'T');
const RLOEX = ['ES-RLOEX'] as const;

const RETURN: Omit<RuleRow<ResLeaf>, 'id' | 'by' | 'from' | 'days' | 'sources'> = {
  event: 'ASSISTED_RETURN_CHOSEN', to: 'return_prepared', needs: ['freeChoice', 'riskAssessed', 'receivingServiceNamed'], repairs: ['ES-D12'],
};
const DETAINED = [{ event: 'ARRESTED_AS_OFFENDER', by: 'police', with: { indicatorsUnchecked: true } }] as const;

/** The reflection period (Organic Law 4/2000 art. 59 bis): proposed within 48 hours, at least 90 days, tied to no statement. */
const REFLECTION_RULES: readonly Rule[] = [
  rule({ id: 'ES-R0', kind: 'clock', from: ['initial'], event: 'STATUS_NOT_NEEDED', to: 'not_needed', by: ['system'], needs: ['nationalOrEu'], days: days(0, 0, 0, 'T'), standing: 'law', sources: ['CopeHope §3.1'] }),
  rule({ id: 'ES-R1', kind: 'clock', from: ['initial', 'sanction_resumed'], event: 'REFLECTION_PROPOSED', to: 'reflection_requested', by: ['police'], needs: ['irregularStay', 'indicationsOnRecord'], days: days(0, 1, 2, 'L'),
    standing: 'law', sources: ['ES-EP'], note: 'within 48 hours; not tied to a statement; expulsion is suspended' }),
  rule({ id: 'ES-R2', kind: 'clock', from: ['reflection_requested'], event: 'REFLECTION_GRANTED', to: 'reflection_90d', by: ['immigration'], days: days(1, 3, 5, 'L'), effects: [put('reflectionExtended', false)], standing: 'law',
    sources: ['ES-EP', 'ES-GRETA-2018'], perMille: 950, note: '24 hours for somebody detained, 5 days otherwise; covers minor children who are present' }),
  rule({ id: 'ES-R3', kind: 'clock', from: ['reflection_requested'], event: 'REFLECTION_DENIED', to: 'sanction_resumed', by: ['immigration'], needs: ['reasonInWriting'], days: days(1, 3, 10, 'T'), standing: 'law', sources: RLOEX, perMille: 50 }),
  rule({ id: 'ES-R4', kind: 'clock', from: ['reflection_90d'], event: 'REFLECTION_EXTENDED', to: 'same', by: ['immigration'], needs: ['reflectionNotExtended', 'needsContinue'], days: days(90, 90, 180, 'T'), effects: [put('reflectionExtended', true)],
    standing: 'law', sources: ['ES-EP'], repairs: ['ES-D9'], perMille: 400 }),
  rule({ id: 'ES-R14', kind: 'clock', from: ['reflection_90d'], event: 'REFLECTION_EXPIRED', to: 'sanction_resumed', by: ['system'], needs: ['reflectionNotExtended'], days: PERIOD, standing: 'law', sources: ['ES-RLOEX', 'ES-GRETA-2018'],
    note: 'neither exemption nor extension was asked for' }),
  rule({ id: 'ES-D9', derived: true, kind: 'clock', from: ['reflection_90d'], event: 'REFLECTION_EXPIRED', to: 'sanction_resumed', by: ['system'], needs: ['reflectionExtended', 'extensionOver'], days: LONGER, sources: ['ES-EP'],
    reason: 'As printed, an extended period never ends. The length of the extension is that of ES-R4.' }),
];

/** From the exemption to five years, by two doors: cooperation, or the personal situation. */
const PERMIT_RULES: readonly Rule[] = [
  ...routeChoice('EXEMPTION_ASKED', rule({ id: 'ES-R5', from: ['reflection_90d'], event: 'EXEMPTION_ASKED', to: 'exemption_pending', by: ['police', 'immigration', 'person'], needs: ['doorNamed'], days: days(1, 30, 90, 'T'),
    effects: [copy('permitDoor', 'door')], standing: 'law', sources: RLOEX, repairs: ['ES-D10'], note: 'the personal situation is a door of its own' })),
  rule({ id: 'ES-R6', kind: 'clock', from: ['exemption_pending'], event: 'EXEMPTED', to: 'exempted', by: ['immigration'], days: EXEMPTION, standing: 'law', sources: ['ES-152'], perMille: 850, note: 'the person is told of both permit doors' }),
  rule({ id: 'ES-R7', kind: 'clock', from: ['exemption_pending'], event: 'EXEMPTION_REFUSED', to: 'sanction_resumed', by: ['immigration'], days: EXEMPTION, standing: 'law', sources: RLOEX, perMille: 150 }),
  rule({ id: 'ES-R8', kind: 'clock', from: ['exempted'], event: 'PROVISIONAL_PERMIT', to: 'provisional_permit', by: ['immigration'], needs: ['favourableReport'], days: EXEMPTION, effects: [put('stay', 'REGULAR')], standing: 'law',
    sources: ['ES-SEG', 'ES-MITES'], repairs: ['ES-D11'], note: 'one year, valid until the final decision; work is allowed' }),
  rule({ id: 'ES-R9', kind: 'clock', from: ['provisional_permit'], event: 'PERMIT_GRANTED', to: 'permit_5y', by: ['immigration'], days: PERMIT, standing: 'law', sources: ['ES-SEG', 'ES-152'], perMille: 850,
    note: 'five years; cooperation: Secretariat of State for Security; personal situation: for Migration' }),
  rule({ id: 'ES-R10', kind: 'clock', from: ['provisional_permit'], event: 'PERMIT_REFUSED', to: 'sanction_resumed', by: ['immigration'], needs: ['noClaimProtects'], days: PERMIT, effects: [put('stay', 'IRREGULAR')], standing: 'law',
    sources: RLOEX, repairs: ['ES-D11'], perMille: 150 }),
  rule({ id: 'ES-R10', kind: 'clock', from: ['provisional_permit'], event: 'PERMIT_REFUSED', to: 'sanction_resumed', by: ['immigration'], days: PERMIT, standing: 'law', sources: RLOEX, repairs: ['ES-D11'], perMille: 150,
    note: 'a claim for protection is open or granted: stay is unchanged' }),
];

/** Expulsion and return: ES-R11 to ES-R13, and X7 to X9 of the asylum fragment (pathways.md 1.6), which act on region res. */
const LEAVING_RULES: readonly Rule[] = [
  ...routeChoice('ASSISTED_RETURN_CHOSEN', rule({ ...RETURN, id: 'ES-R11', from: ['reflection_90d', 'exempted'], by: ['person'], days: days(7, 45, 120, 'T'), standing: 'law', sources: ['ES-PM', 'ES-RLOEX'] })),
  rule({ id: 'ES-R12', kind: 'clock', from: ['sanction_resumed'], event: 'REMOVAL_ENFORCED', to: 'removed', by: ['police'], needs: ['adult', 'noClaimProtects'], days: days(7, 90, 700, 'T'), standing: 'law', sources: RLOEX, repairs: ['ES-D13'] }),
  rule({ id: 'ES-R13', from: ['initial'], event: 'DETAINED_FOR_EXPULSION', to: 'same', by: ['police'], needs: ['detainedUnchecked'], days: days(0, 1, 60, 'T'), standing: 'practice', sources: ['CopeHope §5.1'], posts: DETAINED, repairs: ['ES-D14'] }),
  rule({ id: 'X7', kind: 'clock', from: ['initial'], event: 'REMOVAL_ENFORCED', to: 'removed', by: ['immigration', 'police'], needs: ['claimRefused', 'noIdentificationAhead', 'adult'], days: days(30, 180, 700, 'T'), sources: ['COE-RRP'],
    repairs: ['ES-D13'] }),
  ...routeChoice('ASSISTED_RETURN_CHOSEN', rule({ ...RETURN, id: 'X8', from: ANY, by: ['person', 'iom', 'specialised'], days: days(14, 60, 180, 'T'), sources: ['DE-BSR-RET', 'Amelie §4 BE'] })),
  rule({ id: 'X9', kind: 'clock', from: ['return_prepared'], event: 'RETURN_COMPLETED', to: 'returned_assisted', by: ['iom'], days: days(7, 30, 90, 'T'), sources: ['DE-BSR-RET'] }),
];

export const SPANISH_RES_RULES: readonly Rule[] = [...REFLECTION_RULES, ...PERMIT_RULES, ...LEAVING_RULES];

/** Waits that start with a state of region res. */
export const SPANISH_RES_CLOCKS: readonly ClockMeta[] = [
  clock({ id: 'ES-R0@initial', rules: ['ES-R0'], leaf: 'initial', days: days(0, 0, 0, 'T'), outcomes: [{ event: 'STATUS_NOT_NEEDED', by: 'system', perMille: 1000 }] }),
  clock({ id: 'ES-R2@reflection_requested', rules: ['ES-R2', 'ES-R3'], leaf: 'reflection_requested', days: days(1, 3, 5, 'L'), outcomes: [
    { event: 'REFLECTION_GRANTED', by: 'immigration', perMille: 950 }, { event: 'REFLECTION_DENIED', by: 'immigration', with: { reasonInWriting: true }, perMille: 50 }], note: 'both answers come within the legal time' }),
  clock({ id: 'ES-R14@reflection_90d', rules: ['ES-R14', 'ES-R4'], leaf: 'reflection_90d', days: PERIOD, outcomes: [
    { event: 'REFLECTION_EXTENDED', by: 'immigration', with: { needsContinue: true }, perMille: 400 }, { event: 'REFLECTION_EXPIRED', by: 'system', perMille: 600 }],
    note: 'at least 90 days; silent where the period was extended before' }),
  clock({ id: 'ES-D9@reflection_90d', rules: ['ES-D9'], leaf: 'reflection_90d', days: LONGER, outcomes: [{ event: 'REFLECTION_EXPIRED', by: 'system', with: { extensionOver: true }, perMille: 1000 }], note: 'counted from the start; only an extended period' }),
  clock({ id: 'ES-R6@exemption_pending', rules: ['ES-R6', 'ES-R7'], leaf: 'exemption_pending', days: EXEMPTION, outcomes: [
    { event: 'EXEMPTED', by: 'immigration', perMille: 850 }, { event: 'EXEMPTION_REFUSED', by: 'immigration', perMille: 150 }] }),
  clock({ id: 'ES-R8@exempted', rules: ['ES-R8'], leaf: 'exempted', days: EXEMPTION, outcomes: [{ event: 'PROVISIONAL_PERMIT', by: 'immigration', with: { favourableReport: true }, perMille: 1000 }] }),
  clock({ id: 'ES-R9@provisional_permit', rules: ['ES-R9', 'ES-R10'], leaf: 'provisional_permit', days: PERMIT, outcomes: [
    { event: 'PERMIT_GRANTED', by: 'immigration', perMille: 850 }, { event: 'PERMIT_REFUSED', by: 'immigration', perMille: 150 }] }),
  clock({ id: 'ES-R12@sanction_resumed', rules: ['ES-R12'], leaf: 'sanction_resumed', days: days(7, 90, 700, 'T'), outcomes: [{ event: 'REMOVAL_ENFORCED', by: 'police', perMille: 1000 }] }),
  clock({ id: 'X9@return_prepared', rules: ['X9'], leaf: 'return_prepared', days: days(7, 30, 90, 'T'), outcomes: [{ event: 'RETURN_COMPLETED', by: 'iom', perMille: 1000 }] }),
];
