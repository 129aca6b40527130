import { PROFESSIONALS } from '../../vocabulary.ts';
import type { ClockMeta } from '../pathway.ts';
import type { Rule } from '../rule.ts';
import { days, inRegion, TEACHING } from '../rule.ts';
import { CONTACT_LEAVES, NOBODY_NEAR } from './leaves.ts';

const { rule, clock } = inRegion('contact', CONTACT_LEAVES);

/** Region contact, rules C1 to C6 (pathways.md 1.3), and what X4 and G5 do here. */
export const CONTACT_RULES: readonly Rule[] = [
  rule({ id: 'C1', from: ['none'], event: 'FIRST_CONTACT', to: 'initial', by: [...PROFESSIONALS, 'person'], days: days(0, 0, 0, 'T'), sources: ['CopeHope §5.1'] }),
  rule({ id: 'C2', from: ['initial', 'fragile'], event: 'TRUST_BUILT', to: 'trusted', by: ['specialised', 'ngo', 'guardian', 'mediator'],
    needs: ['referentSet', 'interpreterAdequate', 'confidentialityExplained', 'enoughMeetings'], days: days(2, 14, 60, 'T'), sources: ['CopeHope §5.2', 'BRUN-2007'] }),
  rule({ id: 'C3', kind: 'hazard', from: ['initial', 'trusted'], event: 'SIGNAL_MISSED', to: 'fragile', by: [...PROFESSIONALS, 'system'], sources: ['RIJKEN-2021', 'CopeHope §4.2'],
    note: 'an unexplained change, a broken promise, a missed appointment nobody asked about: a reason to ask, never to cut support' }),
  rule({ id: 'C4', from: ['fragile', 'lost'], event: 'REFERENT_REACHES_OUT', to: 'trusted', by: ['specialised', 'guardian', 'outreach'], needs: ['safeChannelKnown'], days: days(0, 3, 14, 'T'), sources: [TEACHING] }),
  rule({ id: 'C5', kind: 'clock', from: ['initial', 'fragile'], event: 'NO_CONTACT_TIMEOUT', to: 'lost', by: ['system'], needs: ['nobodyNear'], repairs: ['D14'], days: days(14, 30, 60, 'T'), sources: ['ECPATUK-2016'] }),
  rule({ id: 'C6', from: ['lost'], event: 'PERSON_RETURNS', to: 'initial', by: ['person', 'helpline'], sources: ['BRUN-2007'], note: 'reopen the file; the story is not started again' }),
  rule({ id: 'X4', kind: 'clock', from: ['initial', 'trusted'], event: 'TRANSFER_EXECUTED', to: 'fragile', by: ['immigration'], needs: ['inDublinProcedure', 'noHandover'], days: days(30, 120, 180, 'T'),
    sources: ['Amelie §5.1', 'IT-FMR'] }),
  rule({ id: 'G5', kind: 'hazard', from: ['initial', 'trusted', 'fragile', 'lost'], event: 'CHILD_MISSING', to: 'lost', by: ['system'], needs: ['child'], days: days(1, 1, 2, 'T'), sources: ['ECPATUK-2016'],
    note: 'report missing at once' }),
];

const OUT_OF_SIGHT = { region: 'place', leaves: NOBODY_NEAR } as const;
const FROM_THE_LAST = 'counts from the last contact: it stops in a safe place, and begins anew when the person leaves it';

/** Waits of region contact. */
export const CONTACT_CLOCKS: readonly ClockMeta[] = [
  clock({ id: 'C5@initial', rules: ['C5'], leaf: 'initial', during: OUT_OF_SIGHT, days: days(14, 30, 60, 'T'), outcomes: [{ event: 'NO_CONTACT_TIMEOUT', by: 'system', perMille: 1000 }],
    note: FROM_THE_LAST }),
  clock({ id: 'C5@fragile', rules: ['C5'], leaf: 'fragile', during: OUT_OF_SIGHT, days: days(14, 30, 60, 'T'), outcomes: [{ event: 'NO_CONTACT_TIMEOUT', by: 'system', perMille: 1000 }],
    note: FROM_THE_LAST }),
];
