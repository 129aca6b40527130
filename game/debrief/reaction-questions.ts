import { REACTIONS } from './words.ts';

/** Questions that every debrief begins with, and the ids their answers are kept under. */
export const REACTION_QUESTIONS = [['stays', REACTIONS.stays], ['asks', REACTIONS.ask], ['felt', REACTIONS.felt]] as const;
