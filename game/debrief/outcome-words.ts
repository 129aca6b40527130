import type { Outcome } from '#engine';

/** Outcomes in words. An outcome is where the record stops, not a verdict. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  OUT_RETRAFFICKED: 'under control of an exploiter again',
  OUT_REMOVED: 'removed from the country',
  OUT_LOST_CONTACT: 'no contact with any service for 90 days',
  OUT_RECOGNITION_REFUSED: 'recognition refused, and no other title',
  OUT_REINTEGRATED: 'recognised, living independently, assistance closed',
  OUT_LONG_TERM_RESIDENCE: 'a long-term residence permit, assistance goes on',
  OUT_INT_PROTECTION: 'international protection',
  OUT_ASSISTED_RETURN: 'an assisted return that was chosen',
  OUT_ASSISTED_NO_RECOGNITION: 'assistance and a safe place, without recognition',
  OUT_INFORMED_EXIT: 'an informed no, with a safety plan and a way back',
};

/** The outcome of one record in words: recognised and living independently, somebody may still have no title to stay. */
export const outcomeWords = (outcome: Outcome, untitled: boolean): string => `${OUTCOME_WORDS[outcome]}${outcome === 'OUT_REINTEGRATED' && untitled ? '; a title to stay is still open' : ''}`;
