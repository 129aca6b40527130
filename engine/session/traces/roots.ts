import { PLAYERS } from '../../fact.ts';
import type { Plan } from '../plan.ts';

/** The root of the decision of a moment by a kind of player, as a place in PLAYERS. */
export const rootOfDecision = ({ points, lasts }: Plan, beat: number, player: number): number => points.count + player * lasts.length + beat;
/** Whether a root is that of a decision. */
export const isRootOfDecision = (plan: Plan, root: number): boolean => root >= plan.points.count && root < firstLanding(plan);
/** The moment of such a root. */
export const beatOfRoot = ({ points, lasts }: Plan, root: number): number => (root - points.count) % lasts.length;
/** The kind of player of such a root. */
export const playerOfRoot = ({ points, lasts }: Plan, root: number): number => Math.floor((root - points.count) / lasts.length);

const firstLanding = ({ points, lasts }: Plan): number => points.count + PLAYERS.length * lasts.length;

/** The root of a landing, by what is pending as SEAT says: the choice, or the seat's own point where an act of its menu lands. */
export const rootOfLanding = (plan: Plan, point: number, pending: number): number => (pending > 0 ? firstLanding(plan) + pending - 1 : point);

/** The choice that lands at a root, or a negative number where none does. */
export const choiceOfRoot = (plan: Plan, root: number): number => (isRootOfSet(plan, root) ? -1 : root - firstLanding(plan));

/** Where the roots of sets of points begin. */
export const firstSet = (plan: Plan): number => firstLanding(plan) + plan.beatOfChoice.length;

/** Whether a root is that of a set of points. */
export const isRootOfSet = (plan: Plan, root: number): boolean => root >= firstSet(plan);

/** Of a set of points that no trace began with. */
export const NO_ROOT = -1;
