import type { LeafWords } from '../leaf-words.ts';

/** Belgian states in a few plain words. */
export const BELGIAN_LEAF_WORDS: LeafWords = {
  id: {
    presumed: 'presumed a victim by a front-line service', centre_intake: 'intake at one of the three centres', reflection: 'reflection period, 45 days', provisional_victim: 'statement made, prosecution asked',
    confirmed_by_prosecution: 'prosecution treats the person as a victim', final_recognised: 'conviction, or charge retained', child_case: 'child’s case, guardianship service told',
    diplomatic_special: 'diplomatic employer, magistrate asked', assisted_outside: 'helped outside the status', not_retained: 'prosecution does not retain trafficking', status_ended: 'status ended, a condition was broken',
  },
  res: {
    annex15_45d: 'Annex 15, 45 days', ai_3m: 'attestation, three months', ai_3m_extended: 'attestation, three months more', a_card_6m: 'electronic card, six months', unlimited: 'unlimited stay',
    order_to_leave: 'order to leave', humanitarian_application: 'humanitarian stay applied for', humanitarian_stay: 'humanitarian stay',
  },
};
