import { setOf } from '../field-spec.ts';

/** Findings of identification, weakest first: no single body recognises, and several may hold at once. */
export const FINDINGS = [
  'indicators_noticed', 'labour_case', 'suspected', 'bamf_flagged', 'child_case', 'fbs_assessed', 'not_accepted', 'police_case', 'tangible_for_immigration',
] as const;

/** What Germany alone keeps: everything that has been found. The state of `id` is the strongest of these. */
export const GERMAN_FIELDS = [setOf('findings', FINDINGS)] as const;
