import { put } from '../effects.ts';
import type { ClockMeta } from '../pathway.ts';
import type { Rule } from '../rule.ts';
import { days, inRegion, routeChoice, TEACHING, UNVERIFIED } from '../rule.ts';
import { ASYLUM_LEAVES } from './leaves.ts';

const { rule, clock } = inRegion('asylum', ASYLUM_LEAVES);
const CLAIM_OPEN = put('stay', 'ASYLUM_SEEKER');
/** Said beside the rules, never as their source: neither names the new law (pathways.md 1, EU-AMMR). */
const REPLACED = 'the Dublin rules; Regulation (EU) 2024/1351 replaces them from 1 July 2026 (EU-AMMR)';

/** Region asylum, rules X1 to X6, X10, X11 (pathways.md 1.6). X7 to X9 act on region res and stand in the country's file. */
export const ASYLUM_RULES: readonly Rule[] = [
  ...routeChoice('ASYLUM_LODGED', rule({ id: 'X1', from: ['none'], event: 'ASYLUM_LODGED', to: 'asylum_pending', by: ['person'], needs: ['thirdCountry'], days: days(0, 0, 30, 'T'), effects: [CLAIM_OPEN],
    standing: 'law', sources: ['CopeHope §4.1'], note: 'may have been ordered by the exploiter, or chosen for want of information' })),
  rule({ id: 'X2', kind: 'clock', from: ['asylum_pending'], event: 'DUBLIN_HIT', to: 'dublin_procedure', by: ['asylum'], needs: ['fingerprintsElsewhere'], days: days(7, 45, 120, 'T'), standing: 'law',
    sources: ['DE-KOK-DUBLIN'], repairs: ['D8'], note: REPLACED }),
  rule({ id: 'X3', kind: 'clock', from: ['dublin_procedure'], event: 'RESPONSIBILITY_ASSUMED', to: 'asylum_pending', by: ['asylum'], needs: ['indicatorsOnFile'], days: days(14, 90, 180, 'T'),
    effects: [put('fingerprintsElsewhere', false)], sources: ['DE-KOK-DUBLIN'], repairs: ['D8'], note: REPLACED }),
  rule({ id: 'X4', kind: 'clock', from: ['dublin_procedure'], event: 'TRANSFER_EXECUTED', to: 'transferred', by: ['immigration'], needs: ['handoverDone'], days: days(30, 120, 180, 'T'),
    sources: ['Amelie §5.1', 'IT-FMR'], note: `the next service has been introduced; ${REPLACED}` }),
  rule({ id: 'X4', kind: 'clock', from: ['dublin_procedure'], event: 'TRANSFER_EXECUTED', to: 'transferred', by: ['immigration'], days: days(30, 120, 180, 'T'), effects: [put('referent', 'NONE')],
    sources: ['Amelie §5.1', 'IT-FMR'], note: `all local referents are lost; ${REPLACED}` }),
  rule({ id: 'X5', kind: 'clock', from: ['asylum_pending'], event: 'PROTECTION_GRANTED', to: 'int_protection', by: ['asylum', 'judge'], days: days(90, 365, 800, 'T'), effects: [put('stay', 'PROTECTION_HOLDER')],
    standing: 'law', sources: ['IT-FRONT', 'GR-AIDA'], repairs: ['D9'], note: 'law: 6 months, extendable, at most 21 months' }),
  rule({ id: 'X6', kind: 'clock', from: ['asylum_pending'], event: 'PROTECTION_REFUSED', to: 'refused_asylum', by: ['asylum', 'judge'], days: days(90, 365, 800, 'T'), effects: [put('stay', 'IRREGULAR')],
    sources: [TEACHING], repairs: ['D9'] }),
  rule({ id: 'X10', from: ['none'], event: 'ASYLUM_RESUMED', to: 'asylum_pending', by: ['asylum', 'reception', 'immigration'], needs: ['thirdCountry', 'sentBack'], days: days(1, 14, 90, 'T'), effects: [CLAIM_OPEN],
    sources: ['Amelie §5.1', 'IT-FMR'] }),
  rule({ id: 'X11', from: ['refused_asylum'], event: 'CLAIM_REOPENED', to: 'asylum_pending', by: ['person', 'lawyer'], needs: ['appealOrNewFacts'], days: days(14, 60, 400, 'T'), effects: [CLAIM_OPEN],
    sources: ['IT-QG', `new claim: ${UNVERIFIED}`], repairs: ['D9'] }),
];

export const ASYLUM_CLOCKS: readonly ClockMeta[] = [
  clock({ id: 'X2@asylum_pending', rules: ['X2'], leaf: 'asylum_pending', days: days(7, 45, 120, 'T'), outcomes: [{ event: 'DUBLIN_HIT', by: 'asylum', perMille: 1000 }] }),
  clock({ id: 'X5@asylum_pending', rules: ['X5', 'X6'], leaf: 'asylum_pending', days: days(90, 365, 800, 'T'), outcomes: [
    { event: 'PROTECTION_GRANTED', by: 'asylum', perMille: 500 }, { event: 'PROTECTION_REFUSED', by: 'asylum', perMille: 500 }] }),
  clock({ id: 'X3@dublin_procedure', rules: ['X3'], leaf: 'dublin_procedure', days: days(14, 90, 180, 'T'), outcomes: [{ event: 'RESPONSIBILITY_ASSUMED', by: 'asylum', perMille: 1000 }] }),
  clock({ id: 'X4@dublin_procedure', rules: ['X4'], leaf: 'dublin_procedure', days: days(30, 120, 180, 'T'), outcomes: [{ event: 'TRANSFER_EXECUTED', by: 'immigration', perMille: 1000 }] }),
];
