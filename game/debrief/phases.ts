/** The four phases of a debrief, in the order in which a group goes through them. */
export const PHASES = ['reactions', 'description', 'analysis', 'summary'] as const;
export type Phase = (typeof PHASES)[number];
