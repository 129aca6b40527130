import type { LeafWords } from '../leaf-words.ts';

/** The states of the Italian pathway in a few plain words. */
export const ITALIAN_LEAF_WORDS: LeafWords = {
  id: {
    signalled: 'helpline or project informed', assessment: 'talks with the anti-trafficking body', identified_by_body: 'identified by the body', taken_in_charge: 'programme accepted',
    commission_referral: 'referred by the asylum commission or a court', supported_by_prosecutor: 'supported by the prosecutor', child_case: 'child’s case, guardian requested',
    labour_case: 'exploitation of labour recorded', not_identified: 'not identified',
  },
  res: {
    programme_art13: 'three-month programme, no removal', art18_requested: 'permit under Art. 18 requested', art18_6m: 'first permit under Art. 18', art18_renewed: 'permit under Art. 18 renewed',
    art18ter_6m: 'first permit for exploited workers', art18ter_renewed: 'permit for exploited workers renewed', converted: 'permit for work or study', refused_title: 'no title', dublin_returned: 'sent back from another state',
  },
};
