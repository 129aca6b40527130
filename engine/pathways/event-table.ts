import { AGES, CHARGES, CONSENT_VALUES, DANGERS, EXPLOITATIONS, LAWFUL_EXCEPTIONS, RIGHTS, ROLES, SERVICES } from '../vocabulary.ts';
import { BELGIAN_EVENTS } from './belgium/events.ts';
import { act, conduct, flag, one, some, text } from './event-spec.ts';
import type { EventSpec } from './event-spec.ts';
import { GERMAN_EVENTS } from './germany/events.ts';
import { ITALIAN_EVENTS } from './italy/events.ts';
import { SPANISH_EVENTS } from './spain/events.ts';

const consents = { info: one(CONSENT_VALUES), referral: one(CONSENT_VALUES), dataShare: one(CONSENT_VALUES), police: one(CONSENT_VALUES) };
const REFUSED = ['NO', 'WITHDRAWN'] as const;
const refusals = { info: one(REFUSED), referral: one(REFUSED), dataShare: one(REFUSED), police: one(REFUSED) };

const PLACE_EVENTS = {
  SEPARATE_FROM_COMPANION: act({ routineReason: flag }),
  WINDOW_CLOSES: act(),
  SAFE_PLACE_ACCEPTED: act({ placeExists: flag }),
  PERSON_LEAVES: act(),
  RAID_OR_CONTROL: act({ placesBooked: flag }),
  ARRESTED_AS_OFFENDER: act({ indicatorsUnchecked: flag }),
  RELEASED_TO_REFERRAL: act(),
  RELEASED_WITHOUT_REFERRAL: act(),
  ESCAPES: act(),
  SPECIALISED_PLACE_OPENS: act({ placeFits: flag }),
  EMERGENCY_STAY_EXPIRES: act(),
  PLACE_WITHDRAWN: act({ reason: one(['FUNDING', 'AGE_LIMIT', 'HOUSE_RULE']) }),
  EXPLOITER_RECONTACT_SUCCEEDS: act(),
  AUTONOMY_REACHED: act({ incomeAndHousing: flag }),
} as const;

const CONTACT_EVENTS = {
  FIRST_CONTACT: act(),
  TRUST_BUILT: act({ meetings: { kind: 'count', max: 9 } }),
  SIGNAL_MISSED: act(),
  REFERENT_REACHES_OUT: act({ safeChannelKnown: flag }),
  NO_CONTACT_TIMEOUT: act(),
  PERSON_RETURNS: act(),
} as const;

const ASSIST_EVENTS = {
  EMERGENCY_NEEDS_MET: act(),
  INTAKE_DONE: act(),
  PLAN_AGREED: act({ wishesRecorded: flag }),
  INTEGRATION_STARTED: act({ courseOpen: flag }),
  EXIT_PLANNED: act({ incomeAndHousing: flag }),
  FOLLOWUP_CLOSED: act({ stableSixMonths: flag }),
  PERSON_DECLINES: act(),
  PERSON_ASKS_AGAIN: act(),
  ASSISTANCE_WITHDRAWN: act({ reason: one(['FUNDING', 'END_OF_CALL', 'SERVICE_CLOSED']) }),
  ASSISTANCE_RESUMED: act(),
  TRANSFER_REQUESTED: act({ noLocalPlace: flag }),
  TRANSFER_TO_OTHER_PROJECT: act({ receivingAccepts: flag, placeFree: flag }),
} as const;

const JUSTICE_EVENTS = {
  RIGHTS_EXPLAINED: act({ rights: some(RIGHTS) }, ['rights']),
  COOPERATION_DECLINED: act(),
  COOPERATION_RECONSIDERED: act(),
  STATEMENT_TAKEN: act({ independentAdult: flag, sameAsInterview: flag }),
  STATEMENT_REPEATED: act({ independentAdult: flag }),
  INVESTIGATION_OPENED: act({ otherEvidence: flag }),
  RECORDED_TESTIMONY_TAKEN: act({ vulnerableWitness: flag, independentAdult: flag }),
  CASE_DROPPED: act({ otherReason: flag }),
  CHARGES_FILED: act({ charge: one(CHARGES.filter((charge) => charge !== 'NONE')) }, ['charge']),
  TRIAL_HELD: act({ personTestifies: flag }),
  CONVICTION: act(),
  ACQUITTAL: act(),
  CLAIM_FILED: act({ unionOrLawyerAvailable: flag }),
  CLAIM_PAID: act(),
  CLAIM_UNPAID: act(),
  LEGAL_AID_GRANTED: act(),
  LEGAL_AID_REFUSED: act(),
  PROTECTION_ORDER_GRANTED: act({ asked: flag }),
  PROTECTION_ORDER_REFUSED: act({ asked: flag }),
  PARTY_JOINED: act(),
} as const;

const STAY_EVENTS = {
  ASYLUM_LODGED: act(),
  DUBLIN_HIT: act(),
  RESPONSIBILITY_ASSUMED: act(),
  TRANSFER_EXECUTED: act(),
  PROTECTION_GRANTED: act(),
  PROTECTION_REFUSED: act(),
  ASYLUM_RESUMED: act({ sentBack: flag }),
  CLAIM_REOPENED: act({ appealOrNewFacts: flag }),
  REMOVAL_ENFORCED: act(),
  ASSISTED_RETURN_CHOSEN: act({ freeChoice: flag, receivingServiceNamed: flag }),
  RETURN_COMPLETED: act(),
} as const;

const GUARDIAN_EVENTS = {
  GUARDIAN_REQUESTED: act(),
  GUARDIAN_APPOINTED: act(),
  AGE_DISPUTED: act(),
  AGE_SETTLED: act({ age: one(AGES.filter((age) => age !== 'DISPUTED')) }, ['age']),
  TURNED_18: act({ bridged: flag }),
  CHILD_MISSING: act(),
} as const;

const GREEK_EVENTS = {
  INDICATOR_NOTICED: act({ exploitation: some(EXPLOITATIONS) }),
  INDICATOR_DISMISSED: act({ underPressure: flag }),
  EMA_FORM_SENT: act({ bestInterests: flag }),
  HELPLINE_CALLED: act({ lineFits: flag, anonymous: flag }),
  POLICE_INFORMED: act({ prosecutorInformed: flag }),
  ACT_PROPOSED_WITH_CASE: act(),
  ACT_PROPOSED_BY_SPECIALISTS: act({ twoSpecialists: flag }),
  ACT_ISSUED: act(),
  ACT_REFUSED: act(),
  ACT_ISSUED_LIMITED: act(),
  ACT_RECONSIDERED: act({ newEvidence: flag }),
  ACT_EXPIRED: act(),
  CHILD_FLAGGED: act(),
  RIS_SCREENING_POSITIVE: act({ atArrival: flag }),
  STATUS_NOT_NEEDED: act(),
  REFLECTION_GRANTED: act(),
  REFLECTION_EXTENDED_CHILD: act({ bestInterests: flag }),
  PERMIT_APPLIED: act(),
  PERMIT_GRANTED: act(),
  PERMIT_RENEWED: act({ humanitarianGround: flag }),
  PERMIT_BASIS_LOST: act({ humanitarianGround: flag }),
  NO_RECOGNITION_NO_STATUS: act(),
  OTHER_GROUND_FOUND: act({ otherGround: flag, titleGround: flag }),
  REFLECTION_EXPIRED: act({ extensionOver: flag }),
} as const;

/** Events that more than one of the later countries hear. */
const LATER_EVENTS = {
  REFLECTION_REQUESTED: act(),
  LABOUR_EXPLOITATION_RECORDED: act({ bothOffencesChecked: flag }),
  HANDLED_AS_WAGE_ISSUE: act(),
  NEW_EVIDENCE: act({ newEvidence: flag }),
} as const;

const CONDUCT_EVENTS = {
  INTERPRETER_ARRANGED: conduct({ interpreter: one(['REMOTE_TRAINED', 'TRAINED', 'CULTURAL_MEDIATOR']) }, ['interpreter']),
  INTERVIEW_WITHOUT_INTERPRETER: conduct({ interpreter: one(['NONE', 'AD_HOC']) }, ['interpreter']),
  COMPANION_USED_AS_INTERPRETER: conduct(),
  CONTROLLER_LEFT_IN_ROOM: conduct(),
  GENDER_CHOICE_OFFERED: conduct(),
  GENDER_CHOICE_NOT_OFFERED: conduct(),
  PFA_GIVEN: conduct(),
  CONSENT_RECORDED: { conduct: true, with: consents, atLeastOne: true },
  CONSENT_REFUSED: { conduct: true, with: refusals, atLeastOne: true },
  CONSENT_SKIPPED: conduct(),
  LAWFUL_EXCEPTION_RECORDED: conduct({ ground: one(LAWFUL_EXCEPTIONS) }, ['ground']),
  REFLECTION_EXPLAINED: conduct(),
  RIGHTS_SKIPPED: conduct({ rights: some(RIGHTS) }),
  DISBELIEF_SHOWN: conduct(),
  STEREOTYPE_APPLIED: conduct(),
  PRESSURE_TO_TESTIFY: conduct(),
  CONFRONTATION_HELD: conduct(),
  REFERENT_NAMED: conduct({ referent: one(ROLES) }, ['referent']),
  REFERENT_CHANGED: conduct({ referent: one(ROLES) }, ['referent']),
  WARM_HANDOVER_DONE: conduct(),
  AGENCY_JOINED: conduct({ agency: text }),
  CASE_CONFERENCE_HELD: conduct(),
  ACCOUNT_TOLD: conduct(),
  DATA_SHARED_MINIMUM: conduct({ to: text }),
  DATA_OVERSHARED: conduct({ to: text }),
  UNSAFE_CONTACT_MADE: conduct(),
  DISCREET_INFO_GIVEN: conduct(),
  RISK_ASSESSED: conduct({ danger: one(DANGERS) }, ['danger']),
  SAFETY_PLAN_MADE: conduct({ danger: one(DANGERS) }),
  DIGITAL_SAFETY_DONE: conduct(),
  ECONOMIC_SUPPORT_GRANTED: conduct(),
  SUPPORT_CONDITIONED: conduct(),
  SUPPORT_WITHDRAWN_AS_SANCTION: conduct(),
  SERVICE_REACHED: conduct({ service: one(SERVICES) }, ['service']),
  SERVICE_REFUSED: conduct({ service: one(SERVICES), reason: text }, ['service']),
  HEALTH_NEED_IGNORED: conduct(),
  RESTRICTIVE_RULES_APPLIED: conduct(),
  FAMILY_PLAN_MADE: conduct(),
  FAMILY_IGNORED: conduct(),
  GUARDIAN_SKIPPED: conduct(),
  ADVOCATE_PRESENT: conduct(),
  FEEDBACK_GIVEN: conduct(),
  FEEDBACK_OMITTED: conduct(),
  DECISION_UNEXPLAINED: conduct(),
  SOCIAL_SUPPORT_BUILT: conduct(),
  WAY_BACK_LEFT: conduct(),
  STAFF_SUPPORTED: conduct(),
  EMPLOYER_WARNED: conduct(),
  WAGES_CLAIMED: conduct(),
  NGO_REPORT_SUBMITTED: conduct(),
} as const;

/** Every event of the pathways, closed: name, whether it is conduct, and what it may carry. */
export const EVENTS = {
  ...PLACE_EVENTS, ...CONTACT_EVENTS, ...ASSIST_EVENTS, ...JUSTICE_EVENTS, ...STAY_EVENTS, ...GUARDIAN_EVENTS, ...GREEK_EVENTS, ...CONDUCT_EVENTS,
  ...BELGIAN_EVENTS, ...GERMAN_EVENTS, ...LATER_EVENTS, ...ITALIAN_EVENTS, ...SPANISH_EVENTS,
} as const satisfies Readonly<Record<string, EventSpec>>;

export type EventName = keyof typeof EVENTS;
