import { PROFESSIONALS } from '../../vocabulary.ts';
import { copy, put } from '../effects.ts';
import type { ClockMeta } from '../pathway.ts';
import type { Rule } from '../rule.ts';
import { days, inRegion, TEACHING, UNVERIFIED } from '../rule.ts';
import { GUARDIAN_LEAVES } from './leaves.ts';

const { rule, clock } = inRegion('guardian', GUARDIAN_LEAVES);
const GROWN = put('age', 'ADULT');
const BIRTHDAY = { event: 'TURNED_18', by: ['system'], kind: 'hazard', sources: [TEACHING] } as const;
const NO_BRIDGE = [{ event: 'PLACE_WITHDRAWN', by: 'system' }] as const;

/** Region guardian, rules G1 to G5 (pathways.md 1.6b). The branch of G5 in region contact stands in `contact.ts`. */
export const GUARDIAN_RULES: readonly Rule[] = [
  rule({ id: 'G1', from: ['none'], event: 'GUARDIAN_REQUESTED', to: 'requested', by: PROFESSIONALS, needs: ['child'], days: days(0, 1, 3, 'T'), standing: 'law', sources: ['ODIHR-2022', 'ECPATUK-2016'],
    note: 'until one is appointed, statements wait for an independent adult' }),
  rule({ id: 'G2', kind: 'clock', from: ['requested'], event: 'GUARDIAN_APPOINTED', to: 'appointed', by: ['judge', 'prosecutor', 'child_protection'], days: days(1, 21, 120, 'T'), standing: 'law',
    sources: ['GR-AIDA-UAM', 'BE-UNHCR'] }),
  rule({ id: 'G3', from: GUARDIAN_LEAVES, event: 'AGE_DISPUTED', to: 'same', by: ['police', 'immigration', 'reception'], effects: [put('age', 'DISPUTED')], sources: [`Directive 2011/36/EU art. 13: ${UNVERIFIED}`],
    note: 'treated as a child until settled' }),
  rule({ id: 'G4', ...BIRTHDAY, from: ['appointed'], to: 'none', needs: ['child', 'bridged'], effects: [GROWN], repairs: ['D10'] }),
  rule({ id: 'G4', ...BIRTHDAY, from: ['appointed'], to: 'none', needs: ['child'], effects: [GROWN], posts: NO_BRIDGE, repairs: ['D10'], note: 'services for children end' }),
  rule({ id: 'D10', ...BIRTHDAY, derived: true, from: ['none', 'requested'], to: 'none', needs: ['child', 'bridged'], effects: [GROWN], reason: 'A birthday comes with or without a guardian.' }),
  rule({ id: 'D10', ...BIRTHDAY, derived: true, from: ['none', 'requested'], to: 'none', needs: ['child'], effects: [GROWN], posts: NO_BRIDGE, reason: 'A birthday comes with or without a guardian.' }),
  rule({ id: 'G5', kind: 'hazard', from: GUARDIAN_LEAVES, event: 'CHILD_MISSING', to: 'same', by: ['system'], needs: ['child'], days: days(1, 1, 2, 'T'), sources: ['ECPATUK-2016'], note: 'no contact for 24 hours' }),
  rule({ id: 'D11', derived: true, from: ['requested', 'appointed'], event: 'AGE_SETTLED', to: 'none', by: ['prosecutor', 'judge', 'immigration', 'reception'], needs: ['settledAdult'], effects: [copy('age', 'age')],
    sources: [UNVERIFIED], reason: 'DISPUTED lasts "until settled", and no printed rule settles it.' }),
  rule({ id: 'D11', derived: true, from: GUARDIAN_LEAVES, event: 'AGE_SETTLED', to: 'same', by: ['prosecutor', 'judge', 'immigration', 'reception'], effects: [copy('age', 'age')], sources: [UNVERIFIED],
    reason: 'DISPUTED lasts "until settled", and no printed rule settles it.' }),
];

export const GUARDIAN_CLOCKS: readonly ClockMeta[] = [
  clock({ id: 'G2@requested', rules: ['G2'], leaf: 'requested', days: days(1, 21, 120, 'T'), outcomes: [{ event: 'GUARDIAN_APPOINTED', by: 'prosecutor', perMille: 1000 }] }),
];
