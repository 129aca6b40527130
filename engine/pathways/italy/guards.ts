import type { Guard } from '../condition.ts';
import { any, attested, by, holds, leaf, off, on, one } from '../condition.ts';

/** Leaves of `id` that count as recognised in Italy: a body identified the person (pathways.md 1.7). */
export const ITALIAN_RECOGNISED = ['identified_by_body', 'taken_in_charge', 'supported_by_prosecutor'] as const;

const CHILD = one('age', 'CHILD', 'DISPUTED');
const IN_DANGER = one('lawfulException', 'DANGER_TO_LIFE');

const IDENTIFICATION_GUARDS = {
  namedWithConsent: {
    when: any(by('person'), CHILD, one('consent.referral', 'YES'), IN_DANGER),
    closed: 'The helpline may not learn who this is: the person has not said yes.',
    opens: 'The person can call, or say yes; anonymous advice is open in any case.',
  },
  ownOrConsentedEvidence: {
    when: any(by('person'), CHILD, one('consent.dataShare', 'YES'), IN_DANGER),
    closed: 'The person has not said yes to passing this evidence on.',
    opens: 'The person can bring it, or say which data go to whom.',
  },
  indicatorsWeighed: {
    when: attested('indicatorsWeighed'),
    closed: 'The anti-trafficking body has not weighed the signs yet.',
    opens: 'The body can weigh them after its talks; no state office has to agree.',
  },
  asylumSeeker: {
    when: one('stay', 'ASYLUM_SEEKER'),
    closed: 'The person is not in the asylum procedure.',
    opens: 'Nothing needs to open here: any professional can contact a project.',
  },
  reasonableDoubt: {
    when: attested('reasonableDoubt'),
    closed: 'No reasonable doubt has been noted in the asylum procedure.',
    opens: 'The commission or the court can note its doubt; proof is not asked.',
  },
  signsNotWeighed: {
    when: attested('signsNotWeighed'),
    closed: 'The signs have been seen and weighed in this interview.',
    opens: 'Nothing needs to open here: weighed signs lead to a referral.',
  },
  statementMade: {
    when: holds('routeMade', ['STATEMENT_TAKEN']),
    closed: 'There is no complaint or statement; this is the judicial door.',
    opens: 'The social door needs no complaint; here the person may choose to give a statement.',
  },
  informedReport: {
    when: attested('informedReport'),
    closed: 'No informed report by a supporting NGO is on file.',
    opens: 'A supporting NGO can write one, with consent.',
  },
  bothOffencesChecked: {
    when: attested('bothOffencesChecked'),
    closed: 'Exploitation of labour and trafficking have not both been looked at.',
    opens: 'Inspectors or police can check both offences, Art. 603-bis and Art. 601.',
  },
} as const satisfies Readonly<Record<string, Guard>>;

const PROGRAMME_GUARDS = {
  programmeAccepted: {
    when: holds('routeMade', ['PROGRAMME_ACCEPTED']),
    closed: 'The person has not accepted the programme.',
    opens: 'The person can accept after being identified by a body.',
  },
  needsContinue: {
    when: attested('needsContinue'),
    closed: 'Nobody has said that the needs go on.',
    opens: 'The specialised service can say so; no complaint is asked.',
  },
  programmeNotExtended: { when: off('programmeExtended'), closed: 'The programme has been extended.', opens: 'Nothing needs to open here: the second three months run.' },
  programmeExtended: { when: on('programmeExtended'), closed: 'The programme has not been extended.', opens: 'The specialised service can extend it once.' },
  secondPeriodOver: { when: attested('secondPeriodOver'), closed: 'The second three months are not over.', opens: 'Nothing needs to open here: the programme runs.' },
  gravityAndDanger: {
    when: attested('gravityAndDanger'),
    closed: 'Serious exploitation and concrete danger have not been set out.',
    opens: 'The specialised service can set out both in its proposal; no complaint is needed.',
  },
  takesPart: { when: attested('takesPart'), closed: 'Nobody attests that the person takes part in the programme.', opens: 'The project can attest it to the Questura.' },
  groundContinues: {
    when: attested('groundContinues'),
    closed: 'Neither the programme nor the needs of justice go on.',
    opens: 'The project or the prosecutor can say that the ground continues.',
  },
  jobOrStudy: {
    when: any(attested('jobOrStudy'), leaf('assist', 'integration', 'followup', 'closed')),
    closed: 'There is neither work nor study yet.',
    opens: 'The project can help to find work or a course; either is enough.',
  },
  revocationGround: {
    when: attested('revocationGround'),
    closed: 'No ground for taking the permit away is on file.',
    opens: 'Nothing needs to open here: the permit stands.',
  },
  noOpenCase: {
    when: leaf('case', 'none', 'informed', 'not_participating', 'statement', 'convicted', 'acquitted', 'dropped'),
    closed: 'The permit goes on as long as justice needs it.',
    opens: 'Nothing needs to open here: the case is open, and the permit with it.',
  },
} as const satisfies Readonly<Record<string, Guard>>;

const STAY_GUARDS = {
  labourExploitation: {
    when: holds('exploitation', ['LABOUR']),
    closed: 'No exploitation of labour is recorded.',
    opens: 'Any professional who notices it can record it.',
  },
  usefulContribution: {
    when: attested('usefulContribution'),
    closed: 'This permit asks for a useful contribution to the facts.',
    opens: 'The judicial authority can propose it; the social door asks for no contribution.',
  },
  claimPending: { when: leaf('asylum', 'asylum_pending'), closed: 'No claim for protection is open.', opens: 'Nothing needs to open here: the programme does not need a claim.' },
  bothTracksExplained: {
    when: holds('rightsExplained', ['RESIDENCE', 'ASYLUM']),
    closed: 'The programme and the claim have not both been explained.',
    opens: 'Any professional can explain both, in a language the person understands.',
  },
  noProgrammeAhead: {
    when: leaf('id', 'undetected', 'indicators_noticed', 'signalled', 'labour_case', 'child_case', 'not_identified'),
    closed: 'An assessment or a programme is under way; nobody may be removed meanwhile.',
    opens: 'Nothing opens this while a body assesses or accompanies the person.',
  },
  titleHeld: {
    when: leaf('res', 'not_needed', 'art18_6m', 'art18_renewed', 'art18ter_6m', 'art18ter_renewed', 'converted'),
    closed: 'The person holds no other title to stay.',
    opens: 'Nothing needs to open here.',
  },
} as const satisfies Readonly<Record<string, Guard>>;

export const ITALIAN_GUARDS = { ...IDENTIFICATION_GUARDS, ...PROGRAMME_GUARDS, ...STAY_GUARDS } as const;
