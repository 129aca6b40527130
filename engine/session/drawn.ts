import { draw } from '../chance.ts';
import type { Plan } from './plan.ts';
import { HEADER, headerOf } from './state.ts';

/**
 * What the question in a slot would draw once it was asked so many times more, as a number from 0 to `below` - 1. The full 32
 * bits never leave this function: engines keep only smaller integers without a box.
 */
export function drawnAhead({ state, plan }: { readonly state: Int32Array; readonly plan: Plan }, slot: number, below: number, ahead: number): number {
  const asked = (state[plan.at.asked + slot] ?? 0) + ahead;
  return (draw(headerOf(state, HEADER.key0), headerOf(state, HEADER.key1), plan.chances[slot] ?? 0, asked) % (below >>> 0)) | 0;
}
