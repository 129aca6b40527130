import type { Condition, Guard } from '../condition.ts';
import { all, any, attested, holds, leaf, one } from '../condition.ts';
import type { FINDINGS } from './fields.ts';

type Finding = (typeof FINDINGS)[number];

/** Leaves of `id` that count as recognised in Germany; no act of recognition exists. */
export const GERMAN_RECOGNISED = ['police_case', 'tangible_for_immigration'] as const;

/** One of these has been found, whatever was found besides. A case may start in a state without saying what was found before. */
const found = (...names: readonly Finding[]): Condition => any(leaf('id', ...names), ...names.map((name) => holds('findings', [name])));
const ADULT = one('age', 'ADULT');
const CHILD = one('age', 'CHILD', 'DISPUTED');
const WATCHED = 'Any professional can record what was seen or heard.';

/** What has been found opens a step; nothing that was found is lost through a refusal. */
const FOUND = {
  foundSigns: { when: found('indicators_noticed'), closed: 'No signs have been noticed.', opens: WATCHED },
  foundForSuspicion: { when: found('indicators_noticed', 'labour_case', 'fbs_assessed'), closed: 'No signs, no labour case and no assessment stand yet.', opens: WATCHED },
  foundForCounselling: {
    when: found('suspected', 'indicators_noticed', 'police_case', 'not_accepted'),
    closed: 'No signs, suspicion, police case or refusal stand yet.', opens: WATCHED,
  },
  foundForPolice: {
    when: found('suspected', 'fbs_assessed', 'labour_case', 'child_case', 'tangible_for_immigration'),
    closed: 'No suspicion, assessment, labour case, child’s case or tangible evidence stands yet.', opens: WATCHED,
  },
  foundForEvidence: { when: found('fbs_assessed', 'police_case', 'suspected'), closed: 'No suspicion, assessment or police case stands yet.', opens: 'A counselling centre can assess; police can record a suspicion.' },
  foundAssessment: { when: found('fbs_assessed'), closed: 'No counselling centre has assessed the person.', opens: 'A counselling centre can be asked, with the person’s yes.' },
  foundRefusal: { when: found('not_accepted'), closed: 'Nothing has been refused.', opens: 'Nothing needs to open here.' },
  foundForAsylumOfficer: { when: found('indicators_noticed', 'suspected', 'fbs_assessed'), closed: 'No signs, suspicion or assessment stand yet.', opens: WATCHED },
  foundByAsylumOfficer: { when: found('bamf_flagged'), closed: 'No special officer of the asylum office has flagged the case.', opens: 'The asylum office can involve a special officer.' },
  foundForChild: { when: found('indicators_noticed', 'suspected'), closed: 'No signs and no suspicion stand yet.', opens: WATCHED },
  foundChildCase: { when: found('child_case'), closed: 'No child’s case is open.', opens: 'Any professional can flag a child to the youth office.' },
  foundLabourCase: { when: found('labour_case'), closed: 'No exploitation at work has been recorded.', opens: 'Customs, a union or an adviser can record it.' },
} as const satisfies Readonly<Record<string, Guard>>;

const IDENTIFYING = {
  evidenceOrStatement: {
    when: any(leaf('case', 'statement', 'investigation', 'charged', 'trial'), attested('otherEvidence')),
    closed: 'There is neither a statement nor other evidence.',
    opens: 'Police can gather evidence without a complaint by the person.',
  },
  concreteIndications: { when: attested('concreteIndications'), closed: 'No concrete indications are before the foreigners authority.', opens: 'A plausible account, or a report of police, prosecutor or counselling centre.' },
  fileMayPass: {
    when: any(CHILD, one('consent.dataShare', 'YES'), one('lawfulException', 'DANGER_TO_LIFE'), found('police_case')),
    closed: 'The person has not agreed that a report goes to the foreigners authority.',
    opens: 'The counselling centre can say what the report holds, ask, and record the answer.',
  },
  claimsProtection: { when: one('stay', 'ASYLUM_SEEKER'), closed: 'The person has no claim for protection open.', opens: 'Nothing needs to open here: other ways are open.' },
  labourAmongSigns: { when: holds('exploitation', ['LABOUR']), closed: 'No exploitation at work is among the signs.', opens: 'Inspectors, unions or advisers can record what was seen at work.' },
} as const satisfies Readonly<Record<string, Guard>>;

const PAPERS = {
  tangibleEvidence: { when: leaf('id', 'tangible_for_immigration'), closed: 'The foreigners authority has not accepted tangible evidence.', opens: 'The foreigners authority can accept it; no statement is needed.' },
  noTangibleEvidence: {
    when: leaf('id', 'undetected', 'indicators_noticed', 'labour_case', 'suspected', 'bamf_flagged', 'child_case', 'fbs_assessed', 'not_accepted', 'police_case'),
    closed: 'Tangible evidence is accepted; the departure deadline is due.',
    opens: 'Nothing opens this while the departure deadline is due.',
  },
  presenceUseful: { when: attested('presenceUseful'), closed: 'No prosecutor or court finds the person’s presence useful for the case.', opens: 'The prosecutor or court can say so.' },
  readyToTestify: { when: one('cooperation', 'WILLING', 'LIMITED'), closed: 'The person has not said yes to testifying.', opens: 'The person decides, with advice; help does not hang on it.' },
  extensionReason: { when: attested('extensionReason'), closed: 'No humanitarian, personal or public reason is on file.', opens: 'A lawyer or counselling centre can put the reason on file.' },
  caseEnded: { when: leaf('case', 'convicted', 'acquitted', 'dropped'), closed: 'The criminal case has not ended.', opens: 'Nothing needs to open here: the permit follows the case.' },
  caseMayBeDropped: { when: leaf('case', 'investigation', 'statement'), closed: 'No case that could be dropped is open.', opens: 'Nothing needs to open here.' },
  otherReason: { when: attested('otherReason'), closed: 'No other reason for the permit is on file.', opens: 'A lawyer or counselling centre can put a reason on file.' },
  wagesNotPursued: { when: leaf('claim', 'no_claim', 'paid', 'unpaid'), closed: 'Wages are still being claimed.', opens: 'Nothing needs to open here: the permit goes on while wages are pursued.' },
  wagesPursued: { when: leaf('claim', 'filed', 'unpaid'), closed: 'No wages are being claimed.', opens: 'A lawyer, union or adviser can file the claim.' },
  exploitativeEmployment: { when: attested('exploitativeEmployment'), closed: 'Illegal and exploitative employment has not been established.', opens: 'Customs or a union can establish it.' },
  hardToClaimAbroad: { when: attested('hardToClaimAbroad'), closed: 'Nobody has said that the wages are hard to claim from abroad.', opens: 'A lawyer or union can say so.' },
  titleGround: { when: attested('titleGround'), closed: 'The ground does not carry a permit.', opens: 'A lawyer can show health reasons or danger on return.' },
  openClaim: {
    when: leaf('asylum', 'asylum_pending', 'dublin_procedure', 'int_protection'),
    closed: 'No claim for protection is open or granted.',
    opens: 'The person can lodge a claim for protection.',
  },
  fbsIntervenes: { when: attested('fbsIntervenes'), closed: 'No counselling centre has stepped in.', opens: 'The counselling centre can ask to keep the person near.' },
  mayBeDistributed: { when: leaf('res', 'initial', 'reflection_59_7'), closed: 'The person can no longer be sent to another place.', opens: 'Nothing needs to open here.' },
  yearsAndIncome: { when: attested('yearsAndIncome'), closed: 'The years of residence or the income are missing.', opens: 'Years of residence and an income open settlement.' },
  adultOffProtection: { when: all(ADULT, leaf('asylum', 'none', 'refused_asylum')), closed: 'A child, or an open or granted claim, is not removed.', opens: 'Nothing opens this for a child or while a claim stands.' },
} as const satisfies Readonly<Record<string, Guard>>;

export const GERMAN_GUARDS = { ...FOUND, ...IDENTIFYING, ...PAPERS } as const;
