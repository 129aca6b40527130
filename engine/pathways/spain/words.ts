import type { LeafWords } from '../leaf-words.ts';

/** The states of the Spanish pathway in a few plain words. */
export const SPANISH_LEAF_WORDS: LeafWords = {
  id: {
    labour_case: 'exploitation recorded by the inspectorate', identification_opened: 'police unit opened the identification', police_interview: 'interview held, NGO present',
    formally_identified: 'formally identified by the police', not_identified: 'not identified by the police', child_case: 'child’s case, prosecutor informed',
  },
  res: {
    reflection_requested: 'reflection period proposed, expulsion suspended', reflection_90d: 'reflection period, at least 90 days', exemption_pending: 'exemption asked for',
    exempted: 'freed from liability for the stay', provisional_permit: 'provisional permit, one year', permit_5y: 'permit for five years', sanction_resumed: 'expulsion file goes on',
  },
  social: {
    none: 'no social track', ngo_contact: 'an NGO knows the person', detection_report: 'detection report issued', accredited: 'accredited by social services', accreditation_denied: 'accreditation denied',
    accreditation_lost_on_move: 'accreditation lost by moving',
  },
};
