import type { LeafWords } from '../leaf-words.ts';

/** German states in a few plain words. */
export const GERMAN_LEAF_WORDS: LeafWords = {
  id: {
    labour_case: 'exploitation at work recorded', suspected: 'suspicion recorded', bamf_flagged: 'flagged by a special officer of the asylum office', child_case: 'child’s case, youth office told',
    fbs_assessed: 'a counselling centre considers the person affected', not_accepted: 'not accepted by an office', police_case: 'police case open', tangible_for_immigration: 'tangible evidence accepted by the foreigners authority',
  },
  res: {
    eu_freedom: 'no permit needed', reflection_59_7: 'departure deadline of at least three months, § 59(7)', permit_25_4a: 'permit for the proceedings, § 25(4a)', permit_25_4a_after_trial: 'permit after the proceedings, § 25(4a)',
    permit_25_4b: 'permit for exploited workers, § 25(4b)', other_humanitarian: 'another humanitarian permit', tolerated: 'tolerated, removal suspended', departure_obligation: 'bound to depart', settled: 'settlement permit',
  },
};
