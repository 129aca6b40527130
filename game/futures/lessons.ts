import type { Lessons } from '#engine';

/** As many plays as a worker learns from in about a second: more add what is rare, and their traces leave the nearest memory. */
const PLAYS = 1000;

/** What a worker learns for the debrief of a session with these seats played: how its usual player goes on. */
export const lessonsFor = (seats: readonly string[], plays = PLAYS): Lessons => ({ auto: { policy: 'typical', seats }, seed: 'lessons', plays });
