import { ROLES, ROUTE_RIGHTS } from '../vocabulary.ts';
import type { Guard } from './condition.ts';
import { all, any, atLeast, attested, attestedAmount, by, holds, leaf, off, on, one, said } from './condition.ts';
import { NOBODY_NEAR } from './fragments/leaves.ts';

const CHILD = one('age', 'CHILD', 'DISPUTED');
const IN_DANGER = one('lawfulException', 'DANGER_TO_LIFE');

/** Consent of an adult, a child, or a recorded lawful exception (pathways.md 0.8). */
const CONSENT_GUARDS = {
  consentToReferral: {
    when: any(CHILD, one('consent.referral', 'YES'), IN_DANGER),
    closed: 'The person has not said yes to this referral.',
    opens: 'Any professional can ask for consent and record the answer.',
  },
  consentToShare: {
    when: any(CHILD, one('consent.dataShare', 'YES'), IN_DANGER),
    closed: 'The person has not said yes to passing these data on.',
    opens: 'Any professional can say which data go to whom, ask, and record the answer.',
  },
  noConsentToShare: {
    when: all(one('age', 'ADULT'), one('consent.dataShare', 'UNASKED', 'NO', 'WITHDRAWN'), one('lawfulException', 'NONE')),
    closed: 'Passing these data is covered by consent, age or danger to life.',
    opens: 'Nothing needs to open here.',
  },
  consentToStatement: {
    when: one('consent.police', 'YES'),
    closed: 'The person has not said yes to the police.',
    opens: 'Any professional can explain what a statement means, ask, and record the answer.',
  },
} as const satisfies Readonly<Record<string, Guard>>;

const PLACE_GUARDS = {
  routineReason: {
    when: attested('routineReason'),
    closed: 'There is no routine reason yet to speak with the person alone.',
    opens: 'A professional can give a routine reason that does not alarm the companion.',
  },
  placeExists: { when: attested('placeExists'), closed: 'No safe place is free tonight.', opens: 'A social worker, a helpline or the body that gives out places can look for one.' },
  placesBooked: { when: attested('placesBooked'), closed: 'Nobody booked places before the control.', opens: 'Police or inspectors can book places before they go.' },
  indicatorsUnchecked: {
    when: attested('indicatorsUnchecked'),
    closed: 'The signs have been checked; an arrest for linked acts is closed.',
    opens: 'Nothing needs to open here: checked signs lead to a referral.',
  },
  reasonableGrounds: {
    when: on('reasonableGrounds'),
    closed: 'No reasonable grounds are recorded.',
    opens: 'A professional can record the signs and send the report.',
  },
  placeFits: {
    when: attested('placeFits'),
    closed: 'No free place fits this person, children or needs.',
    opens: 'A specialised service can open a place that fits.',
  },
  incomeAndHousing: {
    when: attested('incomeAndHousing'),
    closed: 'Income or housing is missing.',
    opens: 'A specialised service can help with work, income and a home.',
  },
  inEmergencyStay: { when: leaf('place', 'emergency_safe'), closed: 'The person is not in an emergency stay.', opens: 'Nothing needs to open here.' },
  inProtectedPlace: { when: leaf('place', 'protected'), closed: 'The person is not in protected accommodation.', opens: 'Nothing needs to open here.' },
} as const satisfies Readonly<Record<string, Guard>>;

const SUPPORT_GUARDS = {
  referentSet: {
    when: one('referent', ...ROLES),
    closed: 'No service accompanies the person yet.',
    opens: 'A service can be named as the one that accompanies the person.',
  },
  interpreterAdequate: {
    when: one('interpreter', 'NOT_NEEDED', 'REMOTE_TRAINED', 'TRAINED', 'CULTURAL_MEDIATOR'),
    closed: 'No trained interpreter or mediator is there.',
    opens: 'A professional can arrange a trained interpreter, also by telephone.',
  },
  confidentialityExplained: {
    when: holds('rightsExplained', ['CONFIDENTIALITY']),
    closed: 'Nobody has explained what stays confidential.',
    opens: 'A professional can explain confidentiality in a language the person understands.',
  },
  enoughMeetings: {
    when: any(attestedAmount('meetings', 2), all(one('interpreter', 'CULTURAL_MEDIATOR'), attestedAmount('meetings', 1))),
    closed: 'There have been too few meetings for trust.',
    opens: 'Two meetings open this, or one with a cultural mediator.',
  },
  nobodyNear: {
    when: leaf('place', ...NOBODY_NEAR),
    closed: 'The person lives where staff or a safety plan keep contact.',
    opens: 'Nothing needs to open here.',
  },
  safeChannelKnown: {
    when: attested('safeChannelKnown'),
    closed: 'No safe channel or place is known.',
    opens: 'The service can use a channel agreed with the person.',
  },
  wishesRecorded: { when: attested('wishesRecorded'), closed: 'The person’s wishes are not recorded.', opens: 'The specialised service can ask for them and write them down.' },
  courseOpen: {
    when: attested('courseOpen'),
    closed: 'No work, study or course has been found yet.',
    opens: 'The service can find a course open to all; there is always one.',
  },
  stableSixMonths: { when: attested('stableSixMonths'), closed: 'Six stable months have not passed.', opens: 'The specialised service keeps in touch until they have.' },
  hadIntake: {
    when: on('withSpecialisedService'),
    closed: 'No specialised service had begun; there is nothing to resume.',
    opens: 'The person can ask again, or a specialised service can do an intake.',
  },
  transferRequested: { when: on('transferRequested'), closed: 'No transfer has been requested.', opens: 'The sending service can request the transfer.' },
  receivingAccepts: { when: attested('receivingAccepts'), closed: 'No receiving service has accepted.', opens: 'The receiving service can accept.' },
  placeFree: { when: attested('placeFree'), closed: 'The receiving service has no free place.', opens: 'The receiving service can open a place.' },
  dangerOrNoPlace: {
    when: any(one('danger', 'MEDIUM', 'HIGH'), attested('noLocalPlace')),
    closed: 'No danger is recorded, and a local place is not ruled out.',
    opens: 'The service can assess the danger with the person, or say that no local place exists.',
  },
  riskAssessed: { when: on('riskAssessed'), closed: 'Nobody has assessed the risk with the person.', opens: 'A professional can assess the risk together with the person.' },
} as const satisfies Readonly<Record<string, Guard>>;

const JUSTICE_GUARDS = {
  childAccompanied: {
    when: any(one('age', 'ADULT'), leaf('guardian', 'appointed'), attested('independentAdult')),
    closed: 'The child has no guardian and no independent adult is present.',
    opens: 'A judge or prosecutor can appoint a guardian; an independent adult can attend.',
  },
  notRecordedYet: {
    when: off('testimonyRecorded'),
    closed: 'The testimony is recorded; it need not be told again.',
    opens: 'The authority can use the recording.',
  },
  childOrVulnerable: {
    when: any(CHILD, attested('vulnerableWitness')),
    closed: 'A recorded hearing is for a child or a vulnerable witness.',
    opens: 'A specialist can attest that the witness is vulnerable.',
  },
  statementGiven: { when: leaf('case', 'statement'), closed: 'There is no statement.', opens: 'Other evidence can open the case without a statement.' },
  otherEvidence: { when: attested('otherEvidence'), closed: 'There is neither a statement nor other evidence.', opens: 'Police can gather evidence without a complaint by the person.' },
  testifiesUnrecorded: {
    when: all(attested('personTestifies'), off('testimonyRecorded')),
    closed: 'The person does not have to testify in person.',
    opens: 'Nothing needs to open here.',
  },
  claimSupport: {
    when: any(by('lawyer', 'trade_union'), on('lawyer'), attested('unionOrLawyerAvailable')),
    closed: 'No lawyer or union is available for the claim.',
    opens: 'A lawyer, a union or legal aid can take the claim.',
  },
  orderAsked: {
    when: any(by('prosecutor'), attested('asked')),
    closed: 'Nobody has asked for a protection order.',
    opens: 'The person, a lawyer or the prosecutor can ask for it.',
  },
} as const satisfies Readonly<Record<string, Guard>>;

const STAY_GUARDS = {
  adult: { when: one('age', 'ADULT'), closed: 'The person is a child, or the age is disputed.', opens: 'Nothing opens this for a child.' },
  child: { when: CHILD, closed: 'The person is an adult.', opens: 'If the age is in doubt, an authority can record the doubt.' },
  thirdCountry: {
    when: one('nationality', 'THIRD_COUNTRY', 'STATELESS'),
    closed: 'This paper is for third-country nationals and stateless people.',
    opens: 'Nothing needs to open here: help does not hang on this paper.',
  },
  fingerprintsElsewhere: { when: on('fingerprintsElsewhere'), closed: 'No fingerprints stand in another state.', opens: 'Nothing needs to open here.' },
  indicatorsOnFile: {
    when: all(on('withSpecialisedService'), atLeast('indicatorsRecorded', 1)),
    closed: 'No specialised service has put signs on the file.',
    opens: 'A specialised service can put the signs on the file.',
  },
  inDublinProcedure: { when: leaf('asylum', 'dublin_procedure'), closed: 'No transfer to another state is under way.', opens: 'Nothing needs to open here.' },
  handoverDone: { when: on('warmHandover'), closed: 'No service has introduced the next one.', opens: 'The referent can introduce the next service in person.' },
  noHandover: { when: off('warmHandover'), closed: 'The referent has introduced the next service.', opens: 'Nothing needs to open here.' },
  claimRefused: { when: leaf('asylum', 'refused_asylum'), closed: 'No claim for protection has been refused.', opens: 'Nothing needs to open here.' },
  noClaimProtects: {
    when: leaf('asylum', 'none', 'refused_asylum'),
    closed: 'A claim for protection is open or granted.',
    opens: 'Nothing opens this while the claim is open or the protection stands.',
  },
  freeChoice: { when: attested('freeChoice'), closed: 'Nobody has made sure that the choice is free.', opens: 'An adviser can ask the person alone, with an interpreter.' },
  receivingServiceNamed: {
    when: attested('receivingServiceNamed'),
    closed: 'No receiving service is named.',
    opens: 'IOM or a specialised service can name one that will meet the person.',
  },
  sentBack: { when: attested('sentBack'), closed: 'The person was not sent back under the Dublin rules.', opens: 'Nothing needs to open here.' },
  appealOrNewFacts: { when: attested('appealOrNewFacts'), closed: 'There is no appeal and no new fact.', opens: 'A lawyer can appeal or bring new facts.' },
  bridged: { when: attested('bridged'), closed: 'No place is arranged beyond the eighteenth birthday.', opens: 'A service can arrange a place before the birthday.' },
  settledAdult: { when: said('age', 'ADULT'), closed: 'The age is not settled as adult.', opens: 'Nothing needs to open here.' },
  optionsExplained: {
    when: holds('rightsExplained', ROUTE_RIGHTS),
    closed: 'Reflection, residence, asylum and return have not all been explained.',
    opens: 'Any professional can explain the options left out.',
  },
} as const satisfies Readonly<Record<string, Guard>>;

export const BASE_GUARDS = { ...CONSENT_GUARDS, ...PLACE_GUARDS, ...SUPPORT_GUARDS, ...JUSTICE_GUARDS, ...STAY_GUARDS } as const;
