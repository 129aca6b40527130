import type { RegionProfile } from '../../vocabulary.ts';
import { copy, put } from '../effects.ts';
import type { GuardName } from '../guards.ts';
import type { ClockMeta, Days } from '../pathway.ts';
import type { Rule, RuleRow } from '../rule.ts';
import { days, inRegion } from '../rule.ts';

export const SOCIAL_LEAVES = ['none', 'ngo_contact', 'detection_report', 'accredited', 'accreditation_denied', 'accreditation_lost_on_move'] as const;
type SocialLeaf = (typeof SOCIAL_LEAVES)[number];

const { rule, clock } = inRegion('social', SOCIAL_LEAVES);
const REPORTERS = ['ngo', 'specialised', 'social_services'] as const;

/** How long the accreditation takes, by what the region has (pathways.md 6.5) [teaching value]. */
const BY_PROFILE: readonly { readonly profile: RegionProfile; readonly needs: GuardName; readonly days: Days; readonly note: string }[] = [
  { profile: 'INTEGRATED', needs: 'decidedIntegrated', days: days(14, 30, 60, 'T'), note: 'region with one protocol for public centre and NGOs' },
  { profile: 'NGO_ONLY', needs: 'decidedNgoOnly', days: days(30, 60, 120, 'T'), note: 'region with one or two NGOs on yearly contracts' },
  { profile: 'SPARSE', needs: 'decidedSparse', days: days(60, 120, 180, 'T'), note: 'region whose nearest specialised service is in another province' },
];

const REPORT: Omit<RuleRow<SocialLeaf>, 'id' | 'from' | 'needs' | 'days' | 'sources'> = { event: 'DETECTION_REPORT_ISSUED', to: 'detection_report', by: REPORTERS, standing: 'law' };

/** Region social: accreditation by social services on a report (pathways.md 6.3). No police, no complaint and no legal stay is asked. */
export const SOCIAL_RULES: readonly Rule[] = [
  rule({ id: 'ES-I9', from: ['none'], event: 'NGO_CONTACT', to: 'ngo_contact', by: ['ngo', 'specialised', 'health', 'social_services', 'outreach', 'teacher', 'person'], needs: ['consentToReferral'], days: days(0, 2, 30, 'T'),
    effects: [put('withSpecialisedService', true)], standing: 'law', sources: ['CopeHope §2.1'] }),
  rule({ ...REPORT, id: 'ES-I10', from: ['ngo_contact'], needs: ['sexualElement', 'listedBody', 'consentToShare'], days: days(7, 30, 90, 'T'), effects: [put('reasonableGrounds', true)], sources: ['ES-BOE', 'ES-XUNTA', 'ES-20M'],
    asOf: '2022-07-07' }),
  ...BY_PROFILE.map((each) => rule({ id: 'ES-I11', kind: 'clock', from: ['detection_report'], event: 'ACCREDITED', to: 'accredited', by: ['social_services'], needs: [each.needs], days: each.days, standing: 'law', sources: ['ES-MDM'],
    repairs: ['ES-D7'], perMille: 874, note: `${each.note}; observed by one organisation, Nov 2022 to June 2024: 277 of 317 requests granted, whence the share of 874; opens income support and services` })),
  rule({ id: 'ES-I12', kind: 'clock', from: ['detection_report'], event: 'ACCREDITATION_DENIED', to: 'accreditation_denied', by: ['social_services'], needs: ['decidedAnywhere'], days: days(14, 60, 180, 'T'), standing: 'law', sources: ['ES-MDM'],
    repairs: ['ES-D7'], perMille: 126 }),
  rule({ id: 'ES-I13', kind: 'hazard', from: ['accredited'], event: 'MOVED_REGION', to: 'accreditation_lost_on_move', by: ['person', 'system'], needs: ['anotherRegion'], effects: [copy('regionProfile', 'profile')], standing: 'practice',
    sources: ['ES-UCLM'], note: 'another autonomous community: the process starts again' }),
  rule({ id: 'ES-I14', kind: 'hazard', from: ['ngo_contact'], event: 'NO_ACCREDITATION_TRACK', to: 'same', by: ['system'], needs: ['noSexualElement'], standing: 'law', sources: ['ES-BOE'], note: 'only the police track opens rights' }),
  rule({ ...REPORT, id: 'ES-I15', from: ['accreditation_denied', 'accreditation_lost_on_move'], needs: ['consentToShare', 'competentRegion'], days: days(14, 60, 200, 'T'), sources: ['ES-UCLM'] }),
  rule({ id: 'ES-D8', derived: true, kind: 'hazard', from: SOCIAL_LEAVES.filter((leaf) => leaf !== 'accredited'), event: 'MOVED_REGION', to: 'same', by: ['person', 'system'], needs: ['anotherRegion'],
    effects: [copy('regionProfile', 'profile')], sources: ['CopeHope §3.1'], reason: 'As printed, only somebody accredited can move, and the services of the new region would not count for anybody else.' }),
];

/** One wait for each kind of region; the two of other regions stay closed. */
export const SOCIAL_CLOCKS: readonly ClockMeta[] = BY_PROFILE.map(({ profile, days: length }) => clock({
  id: `ES-I11-${profile}@detection_report`, rules: ['ES-I11', 'ES-I12'], leaf: 'detection_report', days: length,
  outcomes: [{ event: 'ACCREDITED', by: 'social_services', with: { profile }, perMille: 874 }, { event: 'ACCREDITATION_DENIED', by: 'social_services', with: { profile }, perMille: 126 }],
  note: `counts only where regionProfile is ${profile}`,
}));
