import { PROFESSIONALS } from '../../vocabulary.ts';
import { put } from '../effects.ts';
import type { ClockMeta } from '../pathway.ts';
import type { Rule } from '../rule.ts';
import { days, inRegion, TEACHING } from '../rule.ts';
import { PLACE_LEAVES } from './leaves.ts';

const { rule, clock } = inRegion('place', PLACE_LEAVES);
const CONTACT_ENDS = put('contactWithTrafficker', false);

/** Region place, rules S1 to S15 (pathways.md 1.2). The branches of S11 and S12 in region assist stand in `assist.ts`. */
export const PLACE_RULES: readonly Rule[] = [
  rule({ id: 'S1', from: ['under_control'], event: 'SEPARATE_FROM_COMPANION', to: 'window', by: PROFESSIONALS, needs: ['routineReason'], days: days(0, 0, 0, 'T'), sources: ['Amelie §5.3'] }),
  rule({ id: 'S2', kind: 'clock', from: ['window'], event: 'WINDOW_CLOSES', to: 'under_control', by: ['system', 'exploiter'], days: days(0.01, 0.03, 0.2, 'T'), sources: [TEACHING] }),
  rule({ id: 'S3', from: ['window', 'separated_unsafe'], event: 'SAFE_PLACE_ACCEPTED', to: 'emergency_safe', by: ['person', 'ngo', 'specialised', 'helpline', 'social_services', 'reception'],
    needs: ['consentToReferral', 'placeExists'], days: days(0, 0.5, 3, 'T'), effects: [CONTACT_ENDS], sources: ['DE-SOLWODI', 'IT-VENEZIA'] }),
  rule({ id: 'S4', from: ['window'], event: 'PERSON_LEAVES', to: 'under_control', by: ['person'], days: days(0, 0, 0, 'T'), sources: ['WHO-2003'],
    note: 'the person’s own view of the risk counts; leave a safe way back; what was explained stays explained' }),
  rule({ id: 'S5', from: ['under_control'], event: 'RAID_OR_CONTROL', to: 'emergency_safe', by: ['police', 'labour_inspector'], needs: ['placesBooked'], days: days(0, 0, 0, 'T'),
    effects: [CONTACT_ENDS], sources: ['DE-SERVICE', 'ES-TIP-2017'], repairs: ['D1'] }),
  rule({ id: 'S5', from: ['under_control'], event: 'RAID_OR_CONTROL', to: 'separated_unsafe', by: ['police', 'labour_inspector'], days: days(0, 0, 0, 'T'), sources: ['DE-SERVICE', 'ES-TIP-2017'] }),
  rule({ id: 'S6', from: ['under_control', 'separated_unsafe'], event: 'ARRESTED_AS_OFFENDER', to: 'detained', by: ['police', 'border'], needs: ['indicatorsUnchecked'], days: days(0, 0, 1, 'T'),
    standing: 'practice', sources: ['CopeHope §5.1'] }),
  rule({ id: 'S7', from: ['detained'], event: 'RELEASED_TO_REFERRAL', to: 'emergency_safe', by: ['police', 'prosecutor', 'lawyer'], needs: ['reasonableGrounds'], days: days(0, 1, 5, 'T'),
    effects: [CONTACT_ENDS], sources: [TEACHING], repairs: ['D1'] }),
  rule({ id: 'S8', kind: 'clock', from: ['detained'], event: 'RELEASED_WITHOUT_REFERRAL', to: 'separated_unsafe', by: ['police'], days: days(0, 1, 60, 'T'), standing: 'practice', sources: ['ES-TIP-2021'] }),
  rule({ id: 'S9', from: ['under_control'], event: 'ESCAPES', to: 'separated_unsafe', by: ['person'], sources: ['GR-NRM-2020'] }),
  rule({ id: 'S10', kind: 'clock', from: ['emergency_safe'], event: 'SPECIALISED_PLACE_OPENS', to: 'protected', by: ['specialised'], needs: ['placeFits'], days: days(1, 10, 60, 'T'), sources: ['Amelie §5.3'] }),
  rule({ id: 'S11', kind: 'clock', from: ['emergency_safe'], event: 'EMERGENCY_STAY_EXPIRES', to: 'separated_unsafe', by: ['system'], days: days(3, 10, 30, 'T'), sources: ['Amelie §5.3'] }),
  rule({ id: 'S12', kind: 'hazard', from: ['protected'], event: 'PLACE_WITHDRAWN', to: 'separated_unsafe', by: ['system', 'specialised'], sources: ['CopeHope §2.1', 'CopeHope §4.2'],
    note: 'by system: funding or an age limit; by specialised: a house rule, a staff decision; never for missed sessions or a no to the police' }),
  rule({ id: 'S13', kind: 'hazard', from: ['separated_unsafe', 'emergency_safe', 'protected', 'independent'], event: 'EXPLOITER_RECONTACT_SUCCEEDS', to: 'under_control', by: ['exploiter'],
    effects: [put('contactWithTrafficker', true)], sources: ['IOM-2010'] }),
  rule({ id: 'S14', from: ['protected'], event: 'AUTONOMY_REACHED', to: 'independent', by: ['person', 'specialised'], needs: ['incomeAndHousing'], days: days(180, 540, 1100, 'T'), sources: ['CopeHope §4.2'] }),
  rule({ id: 'S15', from: ['emergency_safe', 'protected'], event: 'PERSON_LEAVES', to: 'separated_unsafe', by: ['person'], sources: ['BRUN-2007'], note: 'a free act; place and file stay open' }),
];

/** Waits of region place. S10 and S11 race: the place opens, or the stay ends first. */
export const PLACE_CLOCKS: readonly ClockMeta[] = [
  clock({ id: 'S2@window', rules: ['S2'], leaf: 'window', days: days(0.01, 0.03, 0.2, 'T'), outcomes: [{ event: 'WINDOW_CLOSES', by: 'system', perMille: 1000 }] }),
  clock({ id: 'S8@detained', rules: ['S8'], leaf: 'detained', days: days(0, 1, 60, 'T'), outcomes: [{ event: 'RELEASED_WITHOUT_REFERRAL', by: 'police', perMille: 1000 }] }),
  clock({ id: 'S10@emergency_safe', rules: ['S10'], leaf: 'emergency_safe', days: days(1, 10, 60, 'T'), outcomes: [{ event: 'SPECIALISED_PLACE_OPENS', by: 'specialised', with: { placeFits: true }, perMille: 1000 }],
    note: 'a parent with children: typical 30, at most 120 [teaching value]; such places run out first (Amelie §5.3)' }),
  clock({ id: 'S11@emergency_safe', rules: ['S11'], leaf: 'emergency_safe', days: days(3, 10, 30, 'T'), outcomes: [{ event: 'EMERGENCY_STAY_EXPIRES', by: 'system', perMille: 1000 }] }),
];
