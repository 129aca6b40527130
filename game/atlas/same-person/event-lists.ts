import type { Country, EventName, Role, WithValue } from '#engine';

/** One event of a list: on which day, what, by whom, and what is true or said with it. */
export interface ListedEvent {
  readonly day: number;
  readonly event: EventName;
  readonly by: Role;
  readonly with?: Readonly<Record<string, WithValue>>;
}

/** A list of events that one country takes from the first to the last, to be put to another. Made up, after the paths of the cases [teaching value]. */
export interface EventList {
  readonly id: string;
  readonly home: Country;
  readonly title: string;
  readonly about: string;
  readonly facts: Readonly<Record<string, WithValue>>;
  readonly events: readonly ListedEvent[];
}

const ALL_RIGHTS = ['REFLECTION', 'RESIDENCE', 'ASYLUM', 'ASSISTANCE', 'LEGAL_AID', 'COMPENSATION', 'RETURN', 'CONFIDENTIALITY'];
const NEWCOMER = { age: 'ADULT', nationality: 'THIRD_COUNTRY', stay: 'IRREGULAR' } as const;

const FROM_GREECE: EventList = {
  id: 'hospital', home: 'greece', title: 'A hand injury at night', facts: NEWCOMER,
  about: 'A woman without papers comes to a hospital with a companion. She says yes to a report, and no to a statement.',
  events: [
    { day: 0, event: 'SEPARATE_FROM_COMPANION', by: 'health', with: { routineReason: true } },
    { day: 0, event: 'INTERPRETER_ARRANGED', by: 'health', with: { interpreter: 'REMOTE_TRAINED' } },
    { day: 0, event: 'FIRST_CONTACT', by: 'health' },
    { day: 0, event: 'INDICATOR_NOTICED', by: 'health', with: { exploitation: ['DOMESTIC', 'LABOUR'] } },
    { day: 0, event: 'CONSENT_RECORDED', by: 'health', with: { referral: 'YES', dataShare: 'YES' } },
    { day: 1, event: 'EMA_FORM_SENT', by: 'social_services' },
    { day: 1, event: 'SAFE_PLACE_ACCEPTED', by: 'person', with: { placeExists: true } },
    { day: 2, event: 'RIGHTS_EXPLAINED', by: 'specialised', with: { rights: ALL_RIGHTS } },
    { day: 2, event: 'INTAKE_DONE', by: 'specialised' },
    { day: 14, event: 'ACT_PROPOSED_BY_SPECIALISTS', by: 'specialised', with: { twoSpecialists: true } },
    { day: 200, event: 'ACT_ISSUED', by: 'prosecutor' },
    { day: 207, event: 'REFLECTION_GRANTED', by: 'prosecutor' },
    { day: 230, event: 'PERMIT_APPLIED', by: 'lawyer' },
  ],
};

const FROM_ITALY: EventList = {
  id: 'sent-back', home: 'italy', title: 'Sent back by another state', facts: NEWCOMER,
  about: 'A woman is sent back on a Dublin transfer. A project takes her in, and proposes a permit by the social way.',
  events: [
    { day: 0, event: 'ARRIVES_BY_DUBLIN', by: 'border', with: { sentBack: true } },
    { day: 0, event: 'INTERPRETER_ARRANGED', by: 'border', with: { interpreter: 'CULTURAL_MEDIATOR' } },
    { day: 0, event: 'INDICATOR_NOTICED', by: 'border', with: { exploitation: ['SEXUAL'] } },
    { day: 0, event: 'CONSENT_RECORDED', by: 'reception', with: { referral: 'YES', dataShare: 'YES' } },
    { day: 1, event: 'PROJECT_CONTACTED', by: 'reception' },
    { day: 1, event: 'RECEPTION_ASSIGNED', by: 'immigration', with: { placeExists: true } },
    { day: 14, event: 'ASSESSMENT_STARTED', by: 'specialised' },
    { day: 16, event: 'RIGHTS_EXPLAINED', by: 'specialised', with: { rights: ALL_RIGHTS } },
    { day: 40, event: 'IDENTIFIED_BY_BODY', by: 'specialised', with: { indicatorsWeighed: true } },
    { day: 45, event: 'PROGRAMME_ACCEPTED', by: 'person' },
    { day: 48, event: 'PROGRAMME_STARTED', by: 'specialised' },
    { day: 120, event: 'ART18_PROPOSED_SOCIAL', by: 'specialised', with: { freeChoice: true, gravityAndDanger: true } },
    { day: 210, event: 'ART18_GRANTED', by: 'immigration', with: { takesPart: true } },
  ],
};

const FROM_BELGIUM: EventList = {
  id: 'statement', home: 'belgium', title: 'A statement within the reflection period', facts: NEWCOMER,
  about: 'A domestic worker leaves with the help of a centre. She has time to think, and then gives a statement.',
  events: [
    { day: 0, event: 'INDICATOR_NOTICED', by: 'protocol', with: { exploitation: ['DOMESTIC'] } },
    { day: 1, event: 'SEPARATE_FROM_COMPANION', by: 'health', with: { routineReason: true } },
    { day: 1, event: 'INTERPRETER_ARRANGED', by: 'health', with: { interpreter: 'REMOTE_TRAINED' } },
    { day: 1, event: 'PRESUMED_VICTIM_DECLARED', by: 'health' },
    { day: 1, event: 'CONSENT_RECORDED', by: 'specialised', with: { referral: 'YES', dataShare: 'YES', police: 'YES' } },
    { day: 1, event: 'SAFE_PLACE_ACCEPTED', by: 'person', with: { placeExists: true } },
    { day: 2, event: 'REFERRAL_ACCEPTED', by: 'specialised' },
    { day: 3, event: 'RIGHTS_EXPLAINED', by: 'specialised', with: { rights: ALL_RIGHTS } },
    { day: 4, event: 'REFLECTION_REQUESTED', by: 'specialised' },
    { day: 6, event: 'ANNEX15_ISSUED', by: 'immigration' },
    { day: 34, event: 'STATEMENT_TAKEN', by: 'police' },
    { day: 39, event: 'AI_ISSUED', by: 'immigration' },
    { day: 154, event: 'PROSECUTION_CONFIRMS_VICTIM', by: 'prosecutor', with: { handledAsTrafficking: true } },
  ],
};

const FROM_GERMANY: EventList = {
  id: 'plant', home: 'germany', title: 'A control at a plant', facts: NEWCOMER,
  about: 'Inspectors find exploitation at work. A counselling centre supports the worker; the police open a case on other evidence.',
  events: [
    { day: 0, event: 'RAID_OR_CONTROL', by: 'labour_inspector', with: { placesBooked: true } },
    { day: 0, event: 'INTERPRETER_ARRANGED', by: 'labour_inspector', with: { interpreter: 'TRAINED' } },
    { day: 0, event: 'INDICATOR_NOTICED', by: 'labour_inspector', with: { exploitation: ['LABOUR'] } },
    { day: 0, event: 'LABOUR_EXPLOITATION_RECORDED', by: 'labour_inspector', with: { bothOffencesChecked: true } },
    { day: 0, event: 'CONSENT_RECORDED', by: 'trade_union', with: { referral: 'YES', dataShare: 'YES' } },
    { day: 1, event: 'FBS_CONTACTED', by: 'trade_union' },
    { day: 2, event: 'RIGHTS_EXPLAINED', by: 'specialised', with: { rights: ALL_RIGHTS } },
    { day: 3, event: 'SUSPICION_RECORDED', by: 'labour_inspector' },
    { day: 20, event: 'TANGIBLE_EVIDENCE_ACCEPTED', by: 'immigration', with: { concreteIndications: true } },
    { day: 22, event: 'DEPARTURE_DEADLINE_SET', by: 'immigration' },
    { day: 30, event: 'POLICE_CASE_OPENED', by: 'police', with: { otherEvidence: true } },
    { day: 90, event: 'CLAIM_FILED', by: 'trade_union', with: { unionOrLawyerAvailable: true } },
  ],
};

const FROM_SPAIN: EventList = {
  id: 'control', home: 'spain', title: 'After a control at night', facts: NEWCOMER,
  about: 'Police control a flat. The unit opens the identification with a specialised NGO; she takes the time to think.',
  events: [
    { day: 0, event: 'RAID_OR_CONTROL', by: 'police', with: { placesBooked: true } },
    { day: 0, event: 'INTERPRETER_ARRANGED', by: 'police', with: { interpreter: 'TRAINED' } },
    { day: 0, event: 'INDICATOR_NOTICED', by: 'police', with: { exploitation: ['SEXUAL'] } },
    { day: 1, event: 'IDENTIFICATION_OPENED', by: 'police' },
    { day: 1, event: 'NGO_ENGAGED', by: 'police' },
    { day: 2, event: 'RIGHTS_EXPLAINED', by: 'specialised', with: { rights: ALL_RIGHTS } },
    { day: 4, event: 'POLICE_INTERVIEW_HELD', by: 'police' },
    { day: 8, event: 'FORMALLY_IDENTIFIED', by: 'police' },
    { day: 9, event: 'REFLECTION_PROPOSED', by: 'police' },
    { day: 12, event: 'REFLECTION_GRANTED', by: 'immigration' },
    { day: 60, event: 'EXEMPTION_ASKED', by: 'person', with: { door: 'PERSONAL_SITUATION' } },
  ],
};

const OF_A_CHILD: EventList = {
  id: 'child', home: 'greece', title: 'A child at school', facts: { ...NEWCOMER, age: 'CHILD' },
  about: 'A teacher notices signs and asks a helpline. The child gets a guardian, is heard once, and the testimony is recorded.',
  events: [
    { day: 0, event: 'INDICATOR_NOTICED', by: 'teacher', with: { exploitation: ['BEGGING'] } },
    { day: 0, event: 'HELPLINE_CALLED', by: 'teacher', with: { lineFits: true } },
    { day: 0, event: 'CHILD_FLAGGED', by: 'teacher' },
    { day: 1, event: 'GUARDIAN_REQUESTED', by: 'child_protection' },
    { day: 20, event: 'GUARDIAN_APPOINTED', by: 'judge' },
    { day: 21, event: 'INTERPRETER_ARRANGED', by: 'police', with: { interpreter: 'TRAINED' } },
    { day: 21, event: 'CONSENT_RECORDED', by: 'guardian', with: { police: 'YES' } },
    { day: 21, event: 'RIGHTS_EXPLAINED', by: 'guardian', with: { rights: ALL_RIGHTS } },
    { day: 30, event: 'STATEMENT_TAKEN', by: 'police' },
    { day: 40, event: 'RECORDED_TESTIMONY_TAKEN', by: 'judge', with: { vulnerableWitness: true } },
  ],
};

/** The lists the atlas ships: one from each country, and one of a child. A test holds that its own country takes every event of a list. */
export const EVENT_LISTS: readonly EventList[] = [FROM_GREECE, FROM_ITALY, FROM_BELGIUM, FROM_GERMANY, FROM_SPAIN, OF_A_CHILD];
