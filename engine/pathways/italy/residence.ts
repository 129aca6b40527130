import { copy, put } from '../effects.ts';
import type { GuardName } from '../guards.ts';
import type { ClockMeta } from '../pathway.ts';
import type { Rule, RuleRow } from '../rule.ts';
import { days, inRegion, routeChoice, UNVERIFIED } from '../rule.ts';

export const ITALIAN_RES_LEAVES = [
  'initial', 'not_needed', 'programme_art13', 'art18_requested', 'art18_6m', 'art18_renewed', 'art18ter_6m', 'art18ter_renewed', 'converted', 'refused_title', 'dublin_returned',
  'return_prepared', 'returned_assisted', 'removed',
] as const;
type ResLeaf = (typeof ITALIAN_RES_LEAVES)[number];

const { rule, clock } = inRegion('res', ITALIAN_RES_LEAVES);
/** `*` of region res: every state but the final ones. Somebody who prepares to return has chosen already. */
const ANY: readonly ResLeaf[] = ITALIAN_RES_LEAVES.filter((name) => !['return_prepared', 'returned_assisted', 'removed'].includes(name));
const REGULAR = put('stay', 'REGULAR');
const PERIOD = days(90, 90, 90, 'L');
const BOTH_PERIODS = days(180, 180, 180, 'L');

/** How long the first permit lasts: six months, or one year for permits issued since 4 October 2025 (pathways.md 7.1, D13). */
export interface FirstPermit { readonly days: 180 | 365; readonly asOf?: string; readonly sources: readonly string[] }
export const SIX_MONTHS: FirstPermit = { days: 180, sources: ['IT-CDG', 'CopeHope §3.1'] };
export const ONE_YEAR = { days: 365, asOf: '2025-10-04', sources: ['IT-DL146'] } as const satisfies FirstPermit;

const RETURN: Omit<RuleRow<ResLeaf>, 'id' | 'by' | 'sources'> = {
  from: ANY, event: 'ASSISTED_RETURN_CHOSEN', to: 'return_prepared', needs: ['freeChoice', 'riskAssessed', 'receivingServiceNamed'], days: days(14, 60, 180, 'T'), repairs: ['IT-D16'],
};

/** The loss of a title: stay becomes irregular, unless a claim for protection is open or granted. */
function lostTitle(row: Omit<RuleRow<ResLeaf>, 'to' | 'effects'>): readonly Rule[] {
  const needs: readonly GuardName[] = row.needs ?? [];
  return [
    rule({ ...row, to: 'refused_title', needs: [...needs, 'noClaimProtects'], effects: [put('stay', 'IRREGULAR')] }),
    rule({ ...row, to: 'refused_title', note: [...(row.note === undefined ? [] : [row.note]), 'a claim for protection is open or granted: stay is unchanged'].join('; ') }),
  ];
}

/** The three-month programme (Law 228/2003 art. 13): it stands in the place of a reflection period, and nobody is removed while it runs. */
const PROGRAMME_RULES: readonly Rule[] = [
  rule({ id: 'IT-R0', kind: 'clock', from: ['initial'], event: 'STATUS_NOT_NEEDED', to: 'not_needed', by: ['system'], needs: ['nationalOrEu'], days: days(0, 0, 0, 'T'), standing: 'law', sources: ['IT-DPCM'],
    note: 'Art. 18(6-bis) opens the programme to EU citizens' }),
  rule({ id: 'IT-R1', kind: 'clock', from: ['initial', 'refused_title'], event: 'PROGRAMME_STARTED', to: 'programme_art13', by: ['specialised'], needs: ['programmeAccepted'], days: days(0, 3, 15, 'T'),
    effects: [put('programmeExtended', false)], standing: 'law', sources: ['CopeHope §3.1', 'IT-CESVOT'], repairs: ['IT-D7'], note: 'no complaint, testimony or act of a prosecutor is needed; 90 days, once extendable' }),
  rule({ id: 'IT-R2', kind: 'clock', from: ['programme_art13'], event: 'PROGRAMME_EXTENDED', to: 'same', by: ['specialised'], needs: ['programmeNotExtended', 'needsContinue'], days: PERIOD, effects: [put('programmeExtended', true)],
    standing: 'law', sources: ['IT-CESVOT'], repairs: ['IT-D10'], perMille: 700, note: '90 days more' }),
  rule({ id: 'IT-R18', kind: 'clock', from: ['programme_art13'], event: 'PROGRAMME_ENDED', to: 'initial', by: ['system'], needs: ['programmeNotExtended'], days: PERIOD, standing: 'law', sources: ['CopeHope §3.1', 'IT-CESVOT'],
    repairs: ['IT-D10'], note: 'no permit was proposed in the first three months' }),
  rule({ id: 'IT-R18', kind: 'clock', from: ['programme_art13'], event: 'PROGRAMME_ENDED', to: 'initial', by: ['system'], needs: ['programmeExtended', 'secondPeriodOver'], days: BOTH_PERIODS, standing: 'law',
    sources: ['CopeHope §3.1', 'IT-CESVOT'], repairs: ['IT-D10'], note: 'no permit was proposed in six months' }),
  rule({ id: 'IT-R12', from: ['initial', 'programme_art13', 'art18_requested', 'art18_6m'], event: 'DUAL_TRACK', to: 'same', by: ['specialised', 'lawyer'], needs: ['claimPending', 'bothTracksExplained', 'consentToShare'],
    days: days(0, 7, 30, 'T'), standing: 'law', sources: ['IT-QG', 'IT-FRONT', 'Amelie §4'], repairs: ['IT-D8'], note: 'claim and programme go on together; each body is told with consent' }),
];

/** The doors of Art. 18 and Art. 18-ter. The social door reads no complaint, no statement and no case. */
const DOOR_RULES: readonly Rule[] = [
  ...routeChoice('PERMIT_APPLIED', rule({ id: 'IT-R3', from: ['programme_art13', 'initial'], event: 'ART18_PROPOSED_SOCIAL', to: 'art18_requested', by: ['specialised', 'social_services'],
    needs: ['freeChoice', 'gravityAndDanger', 'consentToShare'], days: days(30, 120, 180, 'T'), standing: 'law', sources: ['CopeHope §3.1', 'IT-PIE', 'IT-AMATO'], repairs: ['IT-D8', 'IT-D9'],
    note: 'the social door: no complaint' })),
  rule({ id: 'IT-R4', from: ['programme_art13', 'initial'], event: 'ART18_PROPOSED_JUDICIAL', to: 'art18_requested', by: ['prosecutor'], needs: ['statementMade'], days: days(14, 90, 180, 'T'), standing: 'law', sources: ['IT-PIE', 'IT-18'],
    note: 'the judicial door: complaint or statements' }),
  rule({ id: 'IT-R5', kind: 'clock', from: ['art18_requested'], event: 'ART18_GRANTED', to: 'art18_6m', by: ['immigration'], needs: ['takesPart'], days: days(14, 90, 365, 'T'), effects: [REGULAR], standing: 'law',
    sources: ['IT-18', 'IT-CDG', 'CopeHope §3.1', 'IT-DL146'], repairs: ['IT-D11'], perMille: 800,
    note: 'work and study are allowed; a first permit issued since 4 October 2025 lasts one year, before that six months (IT-DL146)' }),
  ...lostTitle({ id: 'IT-R6', kind: 'clock', from: ['art18_requested'], event: 'ART18_REFUSED', by: ['immigration'], days: days(30, 120, 365, 'T'), standing: 'practice', sources: ['IT-GRETA-2014'], repairs: ['IT-D11'], perMille: 200,
    note: 'some offices ask for a complaint, beside the rule' }),
  ...lostTitle({ id: 'IT-R9', kind: 'hazard', from: ['art18_6m', 'art18_renewed'], event: 'ART18_REVOKED', by: ['immigration'], needs: ['revocationGround'], standing: 'law', sources: ['IT-18', `text on revocation: ${UNVERIFIED}`],
    repairs: ['IT-D11'] }),
  rule({ id: 'IT-R10', from: ['initial', 'programme_art13'], event: 'ART18TER_GRANTED', to: 'art18ter_6m', by: ['immigration'], needs: ['labourExploitation', 'usefulContribution'], days: days(7, 45, 180, 'T'), effects: [REGULAR],
    standing: 'law', asOf: '2024-10-11', sources: ['IT-18TER', 'IT-DL146'], repairs: ['IT-D11'], note: 'on proposal of the judicial authority, with the opinion of the inspectorate; this door asks for a contribution' }),
];

/** Renewal, conversion and end of a permit. */
const permitRules = (first: FirstPermit): readonly Rule[] => {
  const length = days(first.days, first.days, first.days, 'L');
  const after = { ...(first.asOf === undefined ? {} : { asOf: first.asOf }), days: length } as const;
  const expired = { kind: 'clock', event: 'PERMIT_EXPIRED', by: ['system'] } as const;
  return [
    rule({ id: 'IT-R7', kind: 'clock', from: ['art18_6m'], event: 'ART18_RENEWED', to: 'art18_renewed', by: ['immigration'], needs: ['groundContinues'], ...after, standing: 'law', sources: first.sources, perMille: 900,
      note: '365 days, or longer for justice' }),
    rule({ id: 'IT-R11', kind: 'clock', from: ['art18ter_6m'], event: 'ART18TER_RENEWED', to: 'art18ter_renewed', by: ['immigration'], needs: ['groundContinues'], ...after, standing: 'law',
      sources: first.days === 180 ? ['IT-18TER'] : first.sources, perMille: 900, note: '365 days' }),
    ...lostTitle({ id: 'IT-D12', derived: true, ...expired, from: ['art18_6m', 'art18ter_6m'], ...after, sources: first.sources, perMille: 100,
      reason: 'As printed, only a renewed permit ever ends, and the length of the first one has no effect.' }),
    rule({ id: 'IT-R8', kind: 'clock', from: ['art18_renewed', 'art18_6m', 'art18ter_renewed'], event: 'CONVERTED', to: 'converted', by: ['immigration'], needs: ['jobOrStudy'], days: days(60, 180, 365, 'T'),
      effects: [copy('convertedTo', 'type')], standing: 'law', sources: ['CopeHope §3.1', 'IT-CDG'], repairs: ['IT-D13'], note: 'a permit for work or study' }),
    ...lostTitle({ id: 'IT-R19', ...expired, from: ['art18_renewed', 'art18ter_renewed'], needs: ['noOpenCase'], days: days(365, 365, 365, 'L'), standing: 'law', sources: ['CopeHope §3.1', `effect: ${UNVERIFIED}`], repairs: ['IT-D11'] }),
  ];
};

/** What follows at once where nobody meets the person: the place is gone, and contact is fragile. */
const WITHOUT_A_BED = [{ event: 'EMERGENCY_STAY_EXPIRES', by: 'system' }, { event: 'PLACE_WITHDRAWN', by: 'system' }, { event: 'SIGNAL_MISSED', by: 'system' }] as const;

/** Arrival from another state under the Dublin rules. */
const DUBLIN_RULES: readonly Rule[] = [
  rule({ id: 'IT-R13', from: ['initial'], event: 'ARRIVES_BY_DUBLIN', to: 'dublin_returned', by: ['border', 'immigration'], needs: ['sentBack'], days: days(0, 0, 1, 'T'), standing: 'law', sources: ['Amelie §5.1', 'IT-FMR'] }),
  rule({ id: 'IT-R14', kind: 'clock', from: ['dublin_returned'], event: 'RECEPTION_ASSIGNED', to: 'initial', by: ['immigration'], needs: ['placeExists'], days: days(1, 7, 60, 'T'), standing: 'law', sources: ['IT-FMR', 'Amelie §5.1'],
    repairs: ['IT-D14'], note: 'faster and safer where sender, border office and project were in touch' }),
  rule({ id: 'IT-R15', kind: 'clock', from: ['dublin_returned'], event: 'NO_RECEPTION', to: 'initial', by: ['system'], needs: ['noHandover'], days: days(1, 3, 30, 'T'), standing: 'practice',
    posts: WITHOUT_A_BED, repairs: ['IT-D18'], sources: ['IT-FMR', `loss of the right after an absence: ${UNVERIFIED}`], note: 'no place, and nobody in touch' }),
];

/** IT-R16, IT-R17, and X7 to X9 of the asylum fragment (pathways.md 1.6), which act on region res. */
const LEAVING_RULES: readonly Rule[] = [
  rule({ id: 'IT-R16', kind: 'clock', from: ['refused_title'], event: 'REMOVAL_ENFORCED', to: 'removed', by: ['police'], needs: ['adult', 'noClaimProtects'], days: days(14, 180, 700, 'T'), standing: 'law', sources: ['CopeHope §3.1'],
    repairs: ['IT-D15'], note: 'closed while the programme runs' }),
  ...routeChoice('ASSISTED_RETURN_CHOSEN', rule({ ...RETURN, id: 'IT-R17', by: ['person', 'iom'], sources: ['IT-CESVOT'] })),
  rule({ id: 'X7', kind: 'clock', from: ['initial'], event: 'REMOVAL_ENFORCED', to: 'removed', by: ['immigration', 'police'], needs: ['claimRefused', 'noProgrammeAhead', 'adult'], days: days(30, 180, 700, 'T'), sources: ['COE-RRP'],
    repairs: ['IT-D15'] }),
  ...routeChoice('ASSISTED_RETURN_CHOSEN', rule({ ...RETURN, id: 'X8', by: ['specialised'], sources: ['DE-BSR-RET', 'Amelie §4 BE'] })),
  rule({ id: 'X9', kind: 'clock', from: ['return_prepared'], event: 'RETURN_COMPLETED', to: 'returned_assisted', by: ['iom'], days: days(7, 30, 90, 'T'), sources: ['DE-BSR-RET'] }),
];

export const italianResRules = (first: FirstPermit): readonly Rule[] => [...PROGRAMME_RULES, ...DOOR_RULES, ...permitRules(first), ...DUBLIN_RULES, ...LEAVING_RULES];

const conversion = (leaf: 'art18_6m' | 'art18_renewed' | 'art18ter_renewed'): ClockMeta =>
  clock({ id: `IT-R8@${leaf}`, rules: ['IT-R8'], leaf, days: days(60, 180, 365, 'T'), outcomes: [{ event: 'CONVERTED', by: 'immigration', with: { type: 'WORK' }, perMille: 800 }, { event: 'CONVERTED', by: 'immigration', with: { type: 'STUDY' }, perMille: 200 }],
    note: 'waits until there is work or study' });
const expiry = (leaf: 'art18_renewed' | 'art18ter_renewed'): ClockMeta =>
  clock({ id: `IT-R19@${leaf}`, rules: ['IT-R19'], leaf, days: days(365, 365, 365, 'L'), outcomes: [{ event: 'PERMIT_EXPIRED', by: 'system', perMille: 1000 }], note: 'while the case is open, the permit goes on for justice' });

/** Waits that start with a state of region res. */
export const italianResClocks = (first: FirstPermit): readonly ClockMeta[] => {
  const length = days(first.days, first.days, first.days, 'L');
  return [
    clock({ id: 'IT-R0@initial', rules: ['IT-R0'], leaf: 'initial', days: days(0, 0, 0, 'T'), outcomes: [{ event: 'STATUS_NOT_NEEDED', by: 'system', perMille: 1000 }] }),
    clock({ id: 'IT-R2@programme_art13', rules: ['IT-R2', 'IT-R18'], leaf: 'programme_art13', days: PERIOD, outcomes: [
      { event: 'PROGRAMME_EXTENDED', by: 'specialised', with: { needsContinue: true }, perMille: 700 }, { event: 'PROGRAMME_ENDED', by: 'system', perMille: 300 }],
      note: 'silent where the service extended the programme before' }),
    clock({ id: 'IT-R18@programme_art13', rules: ['IT-R18'], leaf: 'programme_art13', days: BOTH_PERIODS, outcomes: [{ event: 'PROGRAMME_ENDED', by: 'system', with: { secondPeriodOver: true }, perMille: 1000 }],
      note: 'counted from the start of the programme' }),
    clock({ id: 'IT-R5@art18_requested', rules: ['IT-R5', 'IT-R6'], leaf: 'art18_requested', days: days(14, 90, 365, 'T'), outcomes: [
      { event: 'ART18_GRANTED', by: 'immigration', with: { takesPart: true }, perMille: 800 }, { event: 'ART18_REFUSED', by: 'immigration', perMille: 200 }],
      note: 'grant and refusal share the draw and the length of the grant' }),
    clock({ id: 'IT-R7@art18_6m', rules: ['IT-R7', 'IT-D12'], leaf: 'art18_6m', days: length, outcomes: [
      { event: 'ART18_RENEWED', by: 'immigration', with: { groundContinues: true }, perMille: 900 }, { event: 'PERMIT_EXPIRED', by: 'system', perMille: 100 }] }),
    clock({ id: 'IT-R11@art18ter_6m', rules: ['IT-R11', 'IT-D12'], leaf: 'art18ter_6m', days: length, outcomes: [
      { event: 'ART18TER_RENEWED', by: 'immigration', with: { groundContinues: true }, perMille: 900 }, { event: 'PERMIT_EXPIRED', by: 'system', perMille: 100 }] }),
    conversion('art18_6m'), conversion('art18_renewed'), conversion('art18ter_renewed'),
    expiry('art18_renewed'), expiry('art18ter_renewed'),
    clock({ id: 'IT-R14@dublin_returned', rules: ['IT-R14'], leaf: 'dublin_returned', days: days(1, 7, 60, 'T'), outcomes: [{ event: 'RECEPTION_ASSIGNED', by: 'immigration', with: { placeExists: true }, perMille: 1000 }] }),
    clock({ id: 'IT-R15@dublin_returned', rules: ['IT-R15'], leaf: 'dublin_returned', days: days(1, 3, 30, 'T'), outcomes: [{ event: 'NO_RECEPTION', by: 'system', perMille: 1000 }] }),
    clock({ id: 'X10@dublin_returned', rules: ['X10'], leaf: 'dublin_returned', through: ['initial'], days: days(1, 14, 90, 'T'), outcomes: [{ event: 'ASYLUM_RESUMED', by: 'immigration', with: { sentBack: true }, perMille: 1000 }] }),
    clock({ id: 'IT-R16@refused_title', rules: ['IT-R16'], leaf: 'refused_title', days: days(14, 180, 700, 'T'), outcomes: [{ event: 'REMOVAL_ENFORCED', by: 'police', perMille: 1000 }] }),
    clock({ id: 'X9@return_prepared', rules: ['X9'], leaf: 'return_prepared', days: days(7, 30, 90, 'T'), outcomes: [{ event: 'RETURN_COMPLETED', by: 'iom', perMille: 1000 }] }),
  ];
};
