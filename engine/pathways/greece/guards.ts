import type { Guard } from '../condition.ts';
import { all, any, attested, leaf, off, on, one } from '../condition.ts';

const OPEN_CASE = ['investigation', 'charged', 'trial'] as const;
const ENDED_CASE = ['convicted', 'acquitted', 'dropped'] as const;
const ACT_PENDING = ['act_requested_with_case', 'act_requested_without_case'] as const;

/** Leaves of `id` that count as recognised in Greece: the prosecutor's act is in force (pathways.md 1.7). */
export const RECOGNISED = ['officially_recognised', 'recognition_time_limited'] as const;

export const GREEK_GUARDS = {
  underPressure: {
    when: attested('underPressure'),
    closed: 'Nothing shows that time ran short or that no mediator was on shift.',
    opens: 'The service can say what kept it from looking: time, or no mediator.',
  },
  lineFits: {
    when: attested('lineFits'),
    closed: 'This line does not serve this person or this question.',
    opens: 'The caller can choose a line for this person and question; the list of services says which.',
  },
  policeConsentOrProsecutor: {
    when: any(
      all(one('age', 'ADULT'), any(one('consent.police', 'YES'), one('lawfulException', 'DANGER_TO_LIFE'))),
      all(one('age', 'CHILD', 'DISPUTED'), attested('prosecutorInformed')),
    ),
    closed: 'The adult has not said yes to the police, or the child’s prosecutor does not know yet.',
    opens: 'Any professional can ask the adult and record the answer; for a child, inform the prosecutor.',
  },
  prosecutionOpened: {
    when: leaf('case', ...OPEN_CASE),
    closed: 'No criminal case is open.',
    opens: 'The prosecutor can open an investigation; specialists can use the other door without a case.',
  },
  twoSpecialists: {
    when: attested('twoSpecialists'),
    closed: 'The written opinion of two specialists is missing.',
    opens: 'A psychiatrist, psychologist or social worker pair can write the opinion.',
  },
  newEvidence: {
    when: attested('newEvidence'),
    closed: 'There is no new opinion or evidence yet.',
    opens: 'A lawyer or specialised service can bring a new opinion or new evidence.',
  },
  atArrival: {
    when: attested('atArrival'),
    closed: 'This screening belongs to the registration at arrival.',
    opens: 'Reception staff can screen when they register an arrival.',
  },
  bestInterests: {
    when: attested('bestInterests'),
    closed: 'Nobody has recorded what serves this child best.',
    opens: 'The guardian can record the child’s best interests and wishes.',
  },
  actIssued: {
    when: leaf('id', ...RECOGNISED),
    closed: 'The prosecutor’s act has not been issued.',
    opens: 'The prosecutor of first instance can issue the act.',
  },
  contactBroken: {
    when: off('contactWithTrafficker'),
    closed: 'Contact with the exploiters is not broken.',
    opens: 'A safe place or a protection order can break the contact.',
  },
  renewalGround: {
    when: any(leaf('case', ...OPEN_CASE), attested('humanitarianGround')),
    closed: 'No case is open and no humanitarian ground is on file.',
    opens: 'A lawyer can put a humanitarian ground on file.',
  },
  humanitarianGround: {
    when: attested('humanitarianGround'),
    closed: 'No humanitarian ground is on file.',
    opens: 'A lawyer can put a humanitarian ground on file.',
  },
  basisLost: {
    when: any(leaf('id', 'act_refused'), on('contactWithTrafficker'), leaf('case', ...ENDED_CASE)),
    closed: 'The ground of the permit still stands.',
    opens: 'Nothing needs to open here: act, contact and case support the permit.',
  },
  actRefusedOrPending: {
    when: leaf('id', 'act_refused', ...ACT_PENDING),
    closed: 'No act has been refused, and none is pending.',
    opens: 'Nothing needs to open here: this order follows a refused or pending act.',
  },
  noActPendingOrIssued: {
    when: leaf('id', 'undetected', 'indicators_noticed', 'presumed_reported', 'police_assessed', 'act_refused', 'child_case', 'ris_vulnerable'),
    closed: 'The prosecutor’s act is pending or issued; nobody may be removed meanwhile.',
    opens: 'Nothing opens this while the act is pending or in force.',
  },
  irregularStay: {
    when: one('stay', 'IRREGULAR'),
    closed: 'The person’s stay is not irregular.',
    opens: 'Nothing needs to open here: the stay has another ground.',
  },
  otherGround: {
    when: attested('otherGround'),
    closed: 'No other humanitarian ground has been found.',
    opens: 'A lawyer can look for one: witness of a crime, exploitative work, health.',
  },
  nationalOrEu: {
    when: one('nationality', 'NATIONAL', 'EU'),
    closed: 'This person may need a title to stay.',
    opens: 'Nothing needs to open here: other titles remain possible.',
  },
} as const satisfies Readonly<Record<string, Guard>>;
