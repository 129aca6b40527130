import type { RegionProfile } from '../../vocabulary.ts';
import type { Condition, Guard } from '../condition.ts';
import { all, any, atLeast, attested, holds, leaf, off, on, one, said } from '../condition.ts';

/** Leaves of `id` and of `social` that count as recognised in Spain (pathways.md 1.7). */
export const SPANISH_RECOGNISED = ['formally_identified'] as const;
export const SPANISH_ACCREDITED = ['accredited'] as const;

const POLICE_GUARDS = {
  indicationsOnRecord: {
    when: atLeast('indicatorsRecorded', 1),
    closed: 'No sign stands on record yet.',
    opens: 'Any professional can record the signs; no complaint is needed.',
  },
  ngoEngaged: {
    when: on('ngoEngaged'),
    closed: 'The specialised NGO has not been brought in; without it the interview may not go on.',
    opens: 'The police or the NGO can record that it is engaged.',
  },
  ngoNotEngaged: {
    when: off('ngoEngaged'),
    closed: 'The specialised NGO has been brought in already.',
    opens: 'Nothing needs to open here: it is engaged, and the interview may go on with it.',
  },
  guardianPresent: {
    when: any(one('age', 'ADULT'), leaf('guardian', 'appointed')),
    closed: 'The child has no guardian yet.',
    opens: 'A judge, the prosecutor or child protection can appoint one.',
  },
  littleUsableInformation: {
    when: any(attested('littleUsableInformation'), one('cooperation', 'UNDECIDED', 'LIMITED', 'UNWILLING')),
    closed: 'The person has given usable information.',
    opens: 'Nothing needs to open here: by law, identification does not hang on information.',
  },
  sameAsInterview: {
    when: all(leaf('id', 'police_interview'), attested('sameAsInterview')),
    closed: 'The statement is not the interview that has just been held.',
    opens: 'The police can take one telling for both purposes.',
  },
} as const satisfies Readonly<Record<string, Guard>>;

/** The answer of a region comes in that region's time; a seat that decides says so. */
const answerOf = (profile: RegionProfile): Condition => all(one('regionProfile', profile), any(attested('decided'), said('profile', profile)));
const OTHER_TIME = { closed: 'The regional body has not decided yet.', opens: 'Social services of the region can decide on the report.' } as const;

const SOCIAL_GUARDS = {
  decidedIntegrated: { when: answerOf('INTEGRATED'), ...OTHER_TIME },
  decidedNgoOnly: { when: answerOf('NGO_ONLY'), ...OTHER_TIME },
  decidedSparse: { when: answerOf('SPARSE'), ...OTHER_TIME },
  decidedAnywhere: { when: any(answerOf('INTEGRATED'), answerOf('NGO_ONLY'), answerOf('SPARSE')), ...OTHER_TIME },
  sexualElement: {
    when: holds('exploitation', ['SEXUAL']),
    closed: 'This accreditation covers sexual exploitation only.',
    opens: 'The police track is open to every form; help needs neither.',
  },
  noSexualElement: {
    when: attested('noSexualElement'),
    closed: 'The form of exploitation is not excluded from the accreditation.',
    opens: 'Nothing needs to open here: a listed body can report.',
  },
  listedBody: { when: attested('listedBody'), closed: 'This body is not on the list of those that may report.', opens: 'A listed NGO or a public service can write the report.' },
  competentRegion: { when: attested('competentRegion'), closed: 'The report is not made in the competent region.', opens: 'A body of the region in which the person lives now can report.' },
  anotherRegion: { when: attested('anotherRegion'), closed: 'The person has not moved to another region.', opens: 'Nothing needs to open here: the accreditation stands.' },
  regionalLawCovers: {
    when: attested('regionalLawCovers'),
    closed: 'No regional law opens these benefits to trafficking.',
    opens: 'A lawyer can check the law of the region; other titles remain.',
  },
} as const satisfies Readonly<Record<string, Guard>>;

const STAY_GUARDS = {
  reasonInWriting: { when: attested('reasonInWriting'), closed: 'The refusal names no reason in writing.', opens: 'The delegation has to give its reason in writing.' },
  reflectionNotExtended: { when: off('reflectionExtended'), closed: 'The reflection period has been extended.', opens: 'Nothing needs to open here: the longer period runs.' },
  reflectionExtended: { when: on('reflectionExtended'), closed: 'The reflection period has not been extended.', opens: 'The delegation can extend it while the needs go on.' },
  extensionOver: { when: attested('extensionOver'), closed: 'The longer period is not over.', opens: 'Nothing needs to open here: the reflection period runs.' },
  doorNamed: {
    when: any(said('door', 'PERSONAL_SITUATION'), all(said('door', 'COOPERATION'), one('cooperation', 'WILLING', 'LIMITED'))),
    closed: 'No door is named, or cooperation is named without the person’s will to cooperate.',
    opens: 'The personal situation is a door of its own and asks for no cooperation.',
  },
  favourableReport: { when: attested('favourableReport'), closed: 'The favourable report of the delegation is missing.', opens: 'The delegation can report on the exemption it granted.' },
  detainedUnchecked: { when: attested('indicatorsUnchecked'), closed: 'The signs have been examined; detention for expulsion is closed.', opens: 'Nothing needs to open here: examined signs lead to a referral.' },
  noIdentificationAhead: {
    when: leaf('id', 'undetected', 'indicators_noticed', 'labour_case', 'not_identified', 'child_case'),
    closed: 'An identification is open or made; nobody may be removed meanwhile.',
    opens: 'Nothing opens this while the police unit examines the signs.',
  },
  permitHeld: { when: leaf('res', 'not_needed', 'provisional_permit', 'permit_5y'), closed: 'The person holds no permit.', opens: 'Nothing needs to open here.' },
} as const satisfies Readonly<Record<string, Guard>>;

export const SPANISH_GUARDS = { ...POLICE_GUARDS, ...SOCIAL_GUARDS, ...STAY_GUARDS } as const;
