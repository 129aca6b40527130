/** The words everybody uses: one const list each, its type derived from it. Order is meaning where a comment says so. */

export const COUNTRIES = ['belgium', 'germany', 'greece', 'italy', 'spain'] as const;
export type Country = (typeof COUNTRIES)[number];

/** Who may raise an event. `person` is the presumed victim, `system` the passing of time and money. */
export const ROLES = [
  'person', 'police', 'border', 'labour_inspector', 'health', 'ngo', 'specialised', 'outreach', 'reception', 'teacher',
  'social_services', 'helpline', 'prosecutor', 'judge', 'immigration', 'asylum', 'protocol', 'mediator', 'lawyer', 'guardian',
  'child_protection', 'trade_union', 'iom', 'third_party', 'exploiter', 'system',
] as const;
export type Role = (typeof ROLES)[number];

/** "Any professional": every role but the person, third parties, exploiters and time. */
export const PROFESSIONALS = [
  'police', 'border', 'labour_inspector', 'health', 'ngo', 'specialised', 'outreach', 'reception', 'teacher',
  'social_services', 'helpline', 'prosecutor', 'judge', 'immigration', 'asylum', 'protocol', 'mediator', 'lawyer', 'guardian',
  'child_protection', 'trade_union', 'iom',
] as const satisfies readonly Role[];

/** Parallel regions of every pathway, in the order of a situation. */
export const REGIONS = ['id', 'res', 'asylum', 'assist', 'case', 'claim', 'place', 'contact', 'guardian'] as const;
/** Regions that only some countries have; they stand after the shared ones. `social`: a second identification beside the first. */
export const COUNTRY_REGIONS = ['social'] as const;
export type Region = (typeof REGIONS | typeof COUNTRY_REGIONS)[number];

/** What can be explained to the person. The order is the bit in `rightsExplained`. */
export const RIGHTS = ['REFLECTION', 'RESIDENCE', 'ASYLUM', 'ASSISTANCE', 'LEGAL_AID', 'COMPENSATION', 'RETURN', 'CONFIDENTIALITY'] as const;
export type Right = (typeof RIGHTS)[number];

/** The four a choice of route needs (CopeHope §4.2). */
export const ROUTE_RIGHTS = ['REFLECTION', 'RESIDENCE', 'ASYLUM', 'RETURN'] as const satisfies readonly Right[];

export const CONSENT_VALUES = ['UNASKED', 'YES', 'NO', 'WITHDRAWN'] as const;

/** Lawful grounds for passing data of an adult without consent. A child is read from `age`. */
export const LAWFUL_EXCEPTIONS = ['NONE', 'DANGER_TO_LIFE'] as const;

export const AGES = ['ADULT', 'CHILD', 'DISPUTED'] as const;
export const NATIONALITIES = ['NATIONAL', 'EU', 'THIRD_COUNTRY', 'STATELESS'] as const;
export const STAYS = ['REGULAR', 'IRREGULAR', 'ASYLUM_SEEKER', 'PROTECTION_HOLDER', 'TEMPORARY_PROTECTION', 'DIPLOMATIC_CARD', 'SEASONAL'] as const;
export const EXPLOITATIONS = ['SEXUAL', 'LABOUR', 'DOMESTIC', 'BEGGING', 'CRIMINALITY', 'FORCED_MARRIAGE', 'ORGAN_REMOVAL', 'OTHER'] as const;
export type Exploitation = (typeof EXPLOITATIONS)[number];
export const COOPERATIONS = ['UNDECIDED', 'LIMITED', 'WILLING', 'UNWILLING'] as const;
export const INTERPRETERS = ['NONE', 'NOT_NEEDED', 'COMPANION', 'AD_HOC', 'REMOTE_TRAINED', 'TRAINED', 'CULTURAL_MEDIATOR'] as const;
export const DANGERS = ['LOW', 'MEDIUM', 'HIGH'] as const;
export const PROCEEDINGS = ['NONE', 'OPEN', 'CHARGED', 'TRIAL', 'ENDED'] as const;
export type Proceedings = (typeof PROCEEDINGS)[number];
export const CHARGES = ['NONE', 'TRAFFICKING', 'LESSER', 'ADMINISTRATIVE'] as const;

/** Choices of route (0.7). The order is the bit in `routeMade` and `routeUninformed`. */
export const ROUTE_CHOICES = [
  'CONSENT_REFUSED', 'PERSON_DECLINES', 'REFLECTION_REQUESTED', 'STATEMENT_TAKEN', 'COOPERATION_DECLINED', 'ASYLUM_LODGED',
  'PROGRAMME_ACCEPTED', 'EXEMPTION_ASKED', 'ASSISTED_RETURN_CHOSEN', 'PERMIT_APPLIED',
] as const;
export type RouteChoice = (typeof ROUTE_CHOICES)[number];

/** Setting parameters (0.4b): set by the case, counted as the system's part. */
export const CASELOADS = ['QUIET', 'BUSY', 'OVERLOADED'] as const;
export const SHIFT_STAFF = ['SOCIAL_WORKER', 'CULTURAL_MEDIATOR', 'TRAINED_INTERPRETER'] as const;
export const PLACE_KINDS = ['ADULT', 'MEN', 'PARENT_WITH_CHILDREN', 'CHILD'] as const;
export const REGION_PROFILES = ['INTEGRATED', 'NGO_ONLY', 'SPARSE'] as const;
export type RegionProfile = (typeof REGION_PROFILES)[number];

/** Services, each asked for, given or refused on its own (Amelie §4). The order is the bit in `servicesReached`. */
export const SERVICES = [
  'shelter', 'health_care', 'psychosocial_support', 'legal_advice', 'interpreting', 'information', 'child_care', 'economic_support',
  'language_course', 'training', 'job_search', 'housing_search', 'company_to_authorities', 'witness_support', 'forced_marriage_counselling', 'return_counselling',
] as const;
export type Service = (typeof SERVICES)[number];

/** Endings of a pathway, in the order in which they resolve when several hold. */
export const OUTCOMES = [
  'OUT_RETRAFFICKED', 'OUT_REMOVED', 'OUT_LOST_CONTACT', 'OUT_RECOGNITION_REFUSED', 'OUT_REINTEGRATED', 'OUT_LONG_TERM_RESIDENCE',
  'OUT_INT_PROTECTION', 'OUT_ASSISTED_RETURN', 'OUT_ASSISTED_NO_RECOGNITION', 'OUT_INFORMED_EXIT',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** L: fixed by law or official rule. O: observed or published. T: teaching value. */
export const TIME_CLASSES = ['L', 'O', 'T'] as const;
export type TimeClass = (typeof TIME_CLASSES)[number];

/** What a rule rests on: law, what offices do, what a document asks for, or the model itself. */
export const STANDINGS = ['law', 'practice', 'recommended', 'model'] as const;
export type Standing = (typeof STANDINGS)[number];
