import { amendRules, overrideById } from '../compose.ts';
import { ASSIST_RULES } from '../fragments/assist.ts';
import { CASE_CLOCKS, CASE_RULES } from '../fragments/case.ts';
import { CONTACT_RULES } from '../fragments/contact.ts';
import { CONTACT_LEAVES } from '../fragments/leaves.ts';
import { PLACE_CLOCKS } from '../fragments/place.ts';
import type { ClockMeta } from '../pathway.ts';
import type { Rule } from '../rule.ts';
import { days, inRegion } from '../rule.ts';

const contact = inRegion('contact', CONTACT_LEAVES);
const DISTRIBUTED = { id: 'DE-R10', kind: 'hazard', event: 'DISTRIBUTED_ELSEWHERE', by: ['immigration'], days: days(3, 14, 60, 'T'), standing: 'practice', sources: ['DE-SOLWODI'], repairs: ['DE-D6'] } as const;

/** Allocation to another place leaves contact fragile, unless the counselling centre steps in. */
export const GERMAN_CONTACT_RULES: readonly Rule[] = [
  ...CONTACT_RULES,
  contact.rule({ ...DISTRIBUTED, from: ['initial', 'trusted'], to: 'same', needs: ['mayBeDistributed', 'thirdCountry', 'fbsIntervenes'], note: 'contact holds' }),
  contact.rule({ ...DISTRIBUTED, from: ['initial', 'trusted'], to: 'fragile', needs: ['mayBeDistributed', 'thirdCountry'] }),
];

/** A2 asks no form of exploitation; for begging and forced crime no structure is named. */
export const GERMAN_ASSIST_RULES: readonly Rule[] = amendRules(ASSIST_RULES, {
  A2: (rule) => [{ ...rule, meta: { ...rule.meta, sources: [...rule.meta.sources, 'DE-KOK-REFL'], repairs: ['DE-D11'], note: 'no recognition is needed; no structure is named for begging or forced crime' } }],
});

/** A statement is prepared with the counselling centre (J4). */
export const GERMAN_CASE_RULES: readonly Rule[] = amendRules(CASE_RULES, {
  J4: (rule) => [{ ...rule, meta: { ...rule.meta, sources: [...rule.meta.sources, 'DE-KOK-TIPS'], note: [rule.meta.note, 'prepared with the counselling centre: date announced, breaks, limited length'].filter((part) => part !== undefined).join('; ') } }],
});

const ENDED = ['convicted', 'acquitted', 'dropped'] as const;
const PERMITS: readonly ClockMeta[] = [
  { id: 'DE-R2@investigation', rules: ['DE-R2'], region: 'case', leaf: 'investigation', through: ['charged', 'trial'], days: days(14, 60, 180, 'T'), by: 'immigration',
    outcomes: [{ event: 'PERMIT_25_4A_GRANTED', by: 'immigration', with: { presenceUseful: true }, perMille: 1000 }], note: 'waits for the person’s own yes to testifying, and for no longer than the case' },
  { id: 'DE-R6@investigation', rules: ['DE-R6'], region: 'case', leaf: 'investigation', through: ['charged', 'trial'], days: days(30, 90, 240, 'T'), by: 'immigration',
    outcomes: [{ event: 'PERMIT_25_4B_GRANTED', by: 'immigration', with: { exploitativeEmployment: true }, perMille: 1000 }] },
  ...ENDED.map((leaf): ClockMeta => ({ id: `DE-R4@${leaf}`, rules: ['DE-R4'], region: 'case', leaf, days: days(14, 60, 180, 'T'), by: 'immigration',
    outcomes: [{ event: 'PROCEEDINGS_ENDED_EXTENSION', by: 'immigration', with: { extensionReason: true }, perMille: 1000 }] })),
];

/** Waits of the case that also carry permits: a dropped case ends them, an investigation opens them. */
export const GERMAN_CASE_CLOCKS: readonly ClockMeta[] = [
  ...overrideById(CASE_CLOCKS, CASE_CLOCKS.filter((clock) => clock.rules.includes('J8')).map((clock) => ({ ...clock, rules: ['J8', 'DE-R5', 'DE-R13'] }))),
  ...PERMITS,
];

/** Men and families wait longer for a place; the wait keeps the general range. */
export const GERMAN_PLACE_CLOCKS: readonly ClockMeta[] = overrideById(PLACE_CLOCKS, PLACE_CLOCKS.filter((clock) => clock.id === 'S10@emergency_safe').map((clock) => (
  { ...clock, note: 'men and families: typical 60, at most 180 [teaching value]; a lack of places for men is reported [DE-KOK-GRETA]' })));
