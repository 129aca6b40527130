import type { Guard } from '../condition.ts';
import { all, any, atLeast, attested, by, leaf, off, on, one, said } from '../condition.ts';

/** Leaves of `id` that count as recognised in Belgium: the prosecution treats the person as a victim. */
export const BELGIAN_RECOGNISED = ['confirmed_by_prosecution', 'final_recognised'] as const;
/** Leaves of `id` in which the prosecution is being asked, and the three-month document may be issued. */
const ASKED = ['provisional_victim', 'child_case', 'diplomatic_special'] as const;
const NO_PROCEDURE = ['undetected', 'indicators_noticed', 'presumed', 'centre_intake', 'assisted_outside', 'not_retained', 'status_ended'] as const;
const ADULT = one('age', 'ADULT');
const CHILD = one('age', 'CHILD', 'DISPUTED');
const HELPED = leaf('assist', 'none', 'emergency', 'intake', 'plan', 'integration', 'followup', 'interrupted', 'closed');

/** The three conditions (Myria; vreemdelingenrecht.be): break with the milieu, accompaniment by a centre, no refusal to take part. */
const THREE_CONDITIONS = all(off('contactWithTrafficker'), on('withSpecialisedService'), HELPED, one('cooperation', 'UNDECIDED', 'LIMITED', 'WILLING'));

const IDENTIFYING = {
  signsRecorded: { when: atLeast('indicatorsRecorded', 1), closed: 'No sign has been recorded yet.', opens: 'Any professional can record a sign; no complaint is needed.' },
  refusesReferral: {
    when: said('referral', 'NO', 'WITHDRAWN'),
    closed: 'The person has not said no to the referral.',
    opens: 'Nothing needs to open here: only a no to the referral leads outside the status.',
  },
  statementTakes: {
    when: all(leaf('case', 'none', 'informed', 'investigation'), one('consent.police', 'YES'), any(ADULT, leaf('guardian', 'appointed'), attested('independentAdult'))),
    closed: 'No statement can be taken now.',
    opens: 'A statement needs the person’s yes to the police, and for a child a guardian or independent adult.',
  },
  statementHeld: {
    when: all(leaf('case', 'statement', 'investigation', 'charged', 'trial'), one('cooperation', 'WILLING')),
    closed: 'No statement of the person is in the case file.',
    opens: 'The person can give a statement, or confirm the one given.',
  },
  accompanied: {
    when: all(on('withSpecialisedService'), HELPED),
    closed: 'None of the three centres accompanies the person.',
    opens: 'A centre can take the person in, with the person’s yes.',
  },
  handledAsTrafficking: { when: attested('handledAsTrafficking'), closed: 'The file is not handled as trafficking.', opens: 'The prosecutor or labour auditor can handle the file as trafficking.' },
  conditionBroken: {
    when: any(on('contactWithTrafficker'), off('withSpecialisedService'), leaf('assist', 'declined'), one('cooperation', 'UNWILLING'), attested('publicOrder')),
    closed: 'The three conditions hold, and no danger to public order is said.',
    opens: 'Nothing needs to open here: silence or doubt breaks no condition.',
  },
  guardianForChild: {
    when: any(ADULT, leaf('guardian', 'appointed')),
    closed: 'The child has no guardian yet.',
    opens: 'The guardianship service can appoint one.',
  },
  diplomaticCard: { when: one('stay', 'DIPLOMATIC_CARD'), closed: 'The person holds no diplomatic card.', opens: 'Nothing needs to open here: the general way is open.' },
  factsCredible: { when: attested('factsCredible'), closed: 'The magistrate has not found the facts credible.', opens: 'The magistrate can give an opinion although immunity blocks the case.' },
  trialOpen: { when: leaf('case', 'trial'), closed: 'No trial is being held.', opens: 'The court can hold the trial.' },
  chargeAtCourt: {
    when: all(leaf('case', 'charged', 'trial'), one('charge', 'TRAFFICKING')),
    closed: 'No trafficking charge is before the court.',
    opens: 'The prosecutor can charge the facts as trafficking.',
  },
  ownAskOrConsent: {
    when: any(by('person'), CHILD, one('consent.referral', 'YES'), one('lawfulException', 'DANGER_TO_LIFE')),
    closed: 'The person has not asked, and has not said yes to this referral.',
    opens: 'The person can ask at any time; a centre can ask for consent.',
  },
  anonymousOrConsent: {
    when: any(attested('anonymous'), CHILD, one('consent.referral', 'YES'), one('lawfulException', 'DANGER_TO_LIFE')),
    closed: 'The call names the person, and the person has not said yes.',
    opens: 'Advice without a name is always open; naming the person needs consent.',
  },
} as const satisfies Readonly<Record<string, Guard>>;

const PAPERS = {
  inReflection: { when: leaf('id', 'reflection'), closed: 'No reflection period is running.', opens: 'A centre can ask for it once contact with the exploiters is broken.' },
  prosecutionAsked: {
    when: leaf('id', ...ASKED, ...BELGIAN_RECOGNISED),
    closed: 'The prosecution has not been asked about this person.',
    opens: 'A statement, a child’s case or a magistrate’s review puts the question.',
  },
  stillExamined: { when: leaf('id', ...ASKED), closed: 'The prosecution is no longer examining.', opens: 'Nothing needs to open here: the next paper follows the prosecution’s answer.' },
  identityProof: { when: attested('identityProof'), closed: 'No proof of identity is on file.', opens: 'The centre can help to obtain proof of identity.' },
  confirmed: { when: leaf('id', ...BELGIAN_RECOGNISED), closed: 'The prosecution has not confirmed the person as a victim.', opens: 'The prosecutor or labour auditor can confirm it.' },
  finallyRecognised: { when: leaf('id', 'final_recognised'), closed: 'There is no conviction and no charge retained.', opens: 'A conviction, or a charge in the prosecution’s demand, opens unlimited stay.' },
  threeConditions: {
    when: THREE_CONDITIONS,
    closed: 'One of the three conditions is open: break with the milieu, a centre, taking part.',
    opens: 'All three must hold together: no contact, help by a centre, no refusal to take part.',
  },
  noPublicOrderDanger: { when: attested('noPublicOrderDanger'), closed: 'Nobody has said that public order is not in danger.', opens: 'The Immigration Office can say so.' },
  caseGoingOn: { when: leaf('case', 'statement', 'investigation', 'charged', 'trial'), closed: 'No criminal case is going on.', opens: 'The prosecutor can open one; a lawyer can look for another ground.' },
  noStatementBasis: {
    when: leaf('id', 'undetected', 'indicators_noticed', 'presumed', 'centre_intake', 'reflection', 'assisted_outside', 'not_retained', 'status_ended'),
    closed: 'A statement, a child’s case or a confirmation carries the stay.',
    opens: 'Nothing needs to open here: the next paper is due.',
  },
  notConfirmed: {
    when: leaf('id', ...NO_PROCEDURE, 'reflection', ...ASKED),
    closed: 'The prosecution has confirmed the person; the card is due.',
    opens: 'Nothing needs to open here: the card is due.',
  },
  claimProtects: {
    when: leaf('asylum', 'asylum_pending', 'dublin_procedure', 'int_protection'),
    closed: 'No claim for protection is open or granted.',
    opens: 'The person can lodge a claim for protection.',
  },
  statusLost: { when: leaf('id', 'not_retained', 'status_ended'), closed: 'The victim status has not been lost.', opens: 'Nothing needs to open here: the paper stands.' },
  noProcedureProtects: {
    when: leaf('id', ...NO_PROCEDURE),
    closed: 'A reflection period, a child’s case or a status is running; nobody may be removed.',
    opens: 'Nothing opens this while the period, case or status runs.',
  },
} as const satisfies Readonly<Record<string, Guard>>;

export const BELGIAN_GUARDS = { ...IDENTIFYING, ...PAPERS } as const;
