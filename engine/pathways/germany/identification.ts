import type { Role } from '../../vocabulary.ts';
import { PROFESSIONALS } from '../../vocabulary.ts';
import type { Effect } from '../effects.ts';
import { copyRole, count, exclude, include, includeSaid, put } from '../effects.ts';
import type { GuardName } from '../guards.ts';
import type { ClockMeta } from '../pathway.ts';
import type { Rule, RuleRow } from '../rule.ts';
import { days, inRegion } from '../rule.ts';
import { FINDINGS } from './fields.ts';

type Finding = (typeof FINDINGS)[number];

/** The state of `id` is the strongest finding: weakest first. What else was found stands in the field `findings`. */
export const GERMAN_ID_LEAVES = ['undetected', ...FINDINGS] as const;
type IdLeaf = (typeof GERMAN_ID_LEAVES)[number];

const { rule, clock } = inRegion('id', GERMAN_ID_LEAVES);
const GROUNDS = put('reasonableGrounds', true);
const WITH_CENTRE = put('withSpecialisedService', true);
const RECORDERS: readonly Role[] = ['police', 'labour_inspector', 'health', 'social_services', 'asylum', 'reception', 'prosecutor'];
const BAMF_DAYS = days(1, 21, 90, 'T');

type FindingRow = Omit<RuleRow<IdLeaf>, 'from' | 'to'> & { readonly finds: Finding; readonly among: readonly Finding[]; readonly held: GuardName };

/**
 * A finding is added to what was found. It opens when one of `among` has been found (guard `held`), from every state that
 * may then stand; it moves the state only where it is stronger.
 */
function finding({ finds, among, held, ...row }: FindingRow): readonly Rule[] {
  const reach = GERMAN_ID_LEAVES.slice(Math.min(...among.map((name) => GERMAN_ID_LEAVES.indexOf(name))));
  const weaker = reach.filter((name) => GERMAN_ID_LEAVES.indexOf(name) < GERMAN_ID_LEAVES.indexOf(finds));
  const meta = { ...row, needs: [held, ...(row.needs ?? [])], effects: [include('findings', finds), ...(row.effects ?? [])], repairs: [...(row.repairs ?? []), 'DE-D1'] };
  return [
    ...(weaker.length > 0 ? [rule({ ...meta, from: weaker, to: finds })] : []),
    rule({ ...meta, from: reach.filter((name) => !weaker.includes(name)), to: 'same', note: [row.note, 'a stronger finding stands already'].filter((part) => part !== undefined).join('; ') }),
  ];
}

const COUNSELLED: Pick<FindingRow, 'event' | 'finds' | 'effects' | 'posts' | 'repairs'> = {
  event: 'FBS_CONTACTED', finds: 'fbs_assessed', effects: [GROUNDS, WITH_CENTRE], posts: [{ event: 'INTAKE_DONE', by: 'specialised' }], repairs: ['DE-D2'],
};

/** Region id: signs, suspicion and the doors to a counselling centre (DE-I1 to DE-I4, DE-I9 to DE-I16). The special doors come before the general one. */
const DETECTION_RULES: readonly Rule[] = [
  rule({ id: 'DE-I1', from: ['undetected'], event: 'INDICATOR_NOTICED', to: 'indicators_noticed', by: PROFESSIONALS, days: days(0, 0, 0, 'T'),
    effects: [include('findings', 'indicators_noticed'), count('indicatorsRecorded'), includeSaid('exploitation', 'exploitation')], sources: ['DE-BSR'] }),
  rule({ id: 'DE-I2', from: ['indicators_noticed'], event: 'INDICATOR_DISMISSED', to: 'undetected', by: PROFESSIONALS, effects: [exclude('findings', 'indicators_noticed')], standing: 'practice', sources: ['CopeHope §5.1'] }),
  rule({ id: 'DE-I2', from: GERMAN_ID_LEAVES.slice(2), event: 'INDICATOR_DISMISSED', to: 'same', by: PROFESSIONALS, needs: ['foundSigns'], effects: [exclude('findings', 'indicators_noticed')], standing: 'practice', sources: ['CopeHope §5.1'],
    repairs: ['DE-D1'], note: 'what others have found stays' }),
  ...finding({ id: 'DE-I3', event: 'SUSPICION_RECORDED', finds: 'suspected', among: ['indicators_noticed', 'labour_case', 'fbs_assessed'], held: 'foundForSuspicion', by: RECORDERS, days: days(0, 1, 10, 'T'),
    effects: [GROUNDS, copyRole('referredBy')], standing: 'law', sources: ['DE-BSR', 'DE-SERVICE'], note: 'police and customs must inform about counselling centres' }),
  ...finding({ ...COUNSELLED, id: 'DE-I10', among: ['bamf_flagged'], held: 'foundByAsylumOfficer', by: ['asylum'], needs: ['consentToReferral'], days: BAMF_DAYS, sources: ['DE-EMN'] }),
  ...finding({ ...COUNSELLED, id: 'DE-I12', among: ['child_case'], held: 'foundChildCase', by: ['child_protection', 'guardian'], needs: ['consentToReferral'], days: days(1, 7, 45, 'T'), standing: 'recommended', sources: ['DE-BKK'],
    note: 'a child is asked for wishes, not for consent' }),
  ...finding({ ...COUNSELLED, id: 'DE-I14', among: ['labour_case'], held: 'foundLabourCase', by: ['labour_inspector', 'ngo', 'trade_union', 'person'], needs: ['consentToReferral'], days: days(0, 5, 30, 'T'), sources: ['DE-BW'] }),
  ...finding({ ...COUNSELLED, id: 'DE-I4', among: ['suspected', 'indicators_noticed', 'police_case', 'not_accepted'], held: 'foundForCounselling', by: [...PROFESSIONALS, 'person'], needs: ['consentToReferral'], days: days(0, 3, 21, 'T'),
    sources: ['DE-KOK-TIPS', 'DE-BSR'], note: 'counselling is voluntary; the KOK search finds the centre' }),
  ...finding({ id: 'DE-I9', event: 'BAMF_OFFICER_INVOLVED', finds: 'bamf_flagged', among: ['indicators_noticed', 'suspected', 'fbs_assessed'], held: 'foundForAsylumOfficer', by: ['asylum'], needs: ['claimsProtection'],
    days: days(1, 30, 120, 'T'), sources: ['DE-BAMF'] }),
  ...finding({ id: 'DE-I11', event: 'CHILD_FLAGGED', finds: 'child_case', among: ['indicators_noticed', 'suspected'], held: 'foundForChild', by: PROFESSIONALS, needs: ['child'], days: days(0, 0, 1, 'T'), effects: [GROUNDS],
    posts: [{ event: 'GUARDIAN_REQUESTED', by: 'child_protection' }], standing: 'law', sources: ['DE-BKK', '§ 42 SGB VIII: knowledge, unverified'], note: 'the youth office takes the child into care' }),
  ...finding({ id: 'DE-I13', event: 'LABOUR_EXPLOITATION_RECORDED', finds: 'labour_case', among: ['indicators_noticed'], held: 'foundSigns', by: ['labour_inspector', 'ngo', 'trade_union'], needs: ['labourAmongSigns'],
    days: days(0, 3, 30, 'T'), sources: ['DE-SERVICE'], note: 'inform workers of counselling' }),
  ...finding({ id: 'DE-I15', event: 'HANDLED_AS_WAGE_ISSUE', finds: 'not_accepted', among: ['labour_case'], held: 'foundLabourCase', by: ['labour_inspector'], effects: [put('charge', 'ADMINISTRATIVE')], standing: 'practice',
    sources: ['CopeHope §3.2'], note: 'trafficking is not examined' }),
  rule({ id: 'DE-I16', from: GERMAN_ID_LEAVES.slice(1), event: 'HELPLINE_CALLED', to: 'same', by: [...PROFESSIONALS, 'person', 'third_party'], needs: ['foundSigns', 'lineFits'], days: days(0, 0, 1, 'T'), standing: 'practice',
    sources: ['Amelie §4'], repairs: ['DE-D1'], note: 'options known; no printed line serves men, and none is for trafficking: the KOK search is the way on' }),
];

const NEW_EVIDENCE: Omit<RuleRow<IdLeaf>, 'from' | 'to'> = {
  id: 'DE-I8', event: 'NEW_EVIDENCE', by: ['specialised', 'lawyer', 'police', 'trade_union'], needs: ['foundRefusal', 'newEvidence', 'consentToShare'], days: days(14, 60, 365, 'T'),
  effects: [exclude('findings', 'not_accepted'), include('findings', 'suspected')] satisfies readonly Effect[], sources: ['DE-KOK-GRETA'], repairs: ['DE-D1', 'DE-D3'],
};
const anew = (to: IdLeaf, ...needs: readonly GuardName[]): Rule => rule({ ...NEW_EVIDENCE, from: ['not_accepted'], to, needs: [...(NEW_EVIDENCE.needs ?? []), ...needs], ...(needs.length > 0 ? { note: 'what was found before stands' } : {}) });

/** Region id: the police case and the evidence before the foreigners authority (DE-I5 to DE-I8). */
const EVIDENCE_RULES: readonly Rule[] = [
  ...finding({ id: 'DE-I5', event: 'POLICE_CASE_OPENED', finds: 'police_case', among: ['suspected', 'fbs_assessed', 'labour_case', 'child_case', 'tangible_for_immigration'], held: 'foundForPolice', by: ['police', 'prosecutor'],
    needs: ['evidenceOrStatement'], days: days(1, 30, 180, 'T'), posts: [{ event: 'INVESTIGATION_OPENED', by: 'prosecutor', with: { otherEvidence: true } }], standing: 'law', sources: ['DE-KOK-2022'],
    note: 'observed: proceedings in 259 of 733 cases of counselling centres (2022)' }),
  ...finding({ id: 'DE-I6', kind: 'clock', event: 'TANGIBLE_EVIDENCE_ACCEPTED', finds: 'tangible_for_immigration', among: ['fbs_assessed', 'police_case', 'suspected'], held: 'foundForEvidence', by: ['immigration'],
    needs: ['thirdCountry', 'concreteIndications', 'fileMayPass'], days: days(1, 14, 60, 'T'), effects: [GROUNDS], standing: 'law', sources: ['DE-KOK-REFL'], repairs: ['DE-D3', 'DE-D4'], note: 'no statement is needed' }),
  ...finding({ id: 'DE-I7', kind: 'clock', event: 'TANGIBLE_EVIDENCE_REJECTED', finds: 'not_accepted', among: ['fbs_assessed'], held: 'foundAssessment', by: ['immigration'], needs: ['thirdCountry', 'fileMayPass'], days: days(7, 30, 90, 'T'),
    standing: 'practice', sources: ['DE-KOK-GRETA'], repairs: ['DE-D3', 'DE-D4'], note: 'the centre’s report is given no weight; what the centre found stays found' }),
  anew('fbs_assessed', 'foundAssessment'),
  anew('child_case', 'foundChildCase'),
  anew('bamf_flagged', 'foundByAsylumOfficer'),
  anew('suspected'),
  rule({ ...NEW_EVIDENCE, from: ['police_case', 'tangible_for_immigration'], to: 'same', note: 'a stronger finding stands already' }),
];

export const GERMAN_ID_RULES: readonly Rule[] = [...DETECTION_RULES, ...EVIDENCE_RULES];

const ACCEPTED = { event: 'TANGIBLE_EVIDENCE_ACCEPTED', by: 'immigration', with: { concreteIndications: true } } as const;
const EVIDENCE_DAYS = days(1, 14, 60, 'T');

/** Waits that start with a state of region id. After a refusal nothing is decided until new evidence comes. */
export const GERMAN_ID_CLOCKS: readonly ClockMeta[] = [
  clock({ id: 'DE-I6@fbs_assessed', rules: ['DE-I6', 'DE-I7'], leaf: 'fbs_assessed', days: EVIDENCE_DAYS, outcomes: [{ ...ACCEPTED, perMille: 500 }, { event: 'TANGIBLE_EVIDENCE_REJECTED', by: 'immigration', perMille: 500 }],
    note: 'rival answers share the range of DE-I6; nothing is decided before the person lets a report pass' }),
  clock({ id: 'DE-I6@police_case', rules: ['DE-I6'], leaf: 'police_case', days: EVIDENCE_DAYS, outcomes: [{ ...ACCEPTED, perMille: 1000 }] }),
  clock({ id: 'DE-R1@tangible_for_immigration', rules: ['DE-R1'], leaf: 'tangible_for_immigration', days: days(0, 7, 30, 'T'), outcomes: [{ event: 'DEPARTURE_DEADLINE_SET', by: 'immigration', perMille: 1000 }] }),
];
