import type { RegionLayout } from '../pathway.ts';
import { ASSIST_LEAVES, ASYLUM_LEAVES, CASE_LEAVES, CLAIM_LEAVES, CONTACT_LEAVES, GUARDIAN_LEAVES, PLACE_LEAVES } from './leaves.ts';

/** The nine regions every country has, in the order of a situation. Identification and residence name their states by the country's own law. */
export function sharedRegions(own: { readonly id: readonly string[]; readonly res: readonly string[] }): readonly RegionLayout[] {
  return [
    { id: 'id', leaves: own.id }, { id: 'res', leaves: own.res }, { id: 'asylum', leaves: ASYLUM_LEAVES }, { id: 'assist', leaves: ASSIST_LEAVES },
    { id: 'case', leaves: CASE_LEAVES }, { id: 'claim', leaves: CLAIM_LEAVES }, { id: 'place', leaves: PLACE_LEAVES }, { id: 'contact', leaves: CONTACT_LEAVES },
    { id: 'guardian', leaves: GUARDIAN_LEAVES },
  ];
}
