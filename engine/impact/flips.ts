import { priceLoad, priceRisk } from './price.ts';
import type { Impact } from './impact.ts';
import { STRENGTHS } from './weights.ts';
import type { Strength, Weights } from './weights.ts';

/** The two dials that rest on weights. Referral quality has marks, but no weights. */
export const WEIGHED_DIALS = ['load', 'risk'] as const;
export type WeighedDial = (typeof WEIGHED_DIALS)[number];

/** One weight that, moved by one level, changes which of two sessions stands better on a dial. Such an order should be debated. */
export interface Flip {
  readonly dial: WeighedDial;
  readonly factor: string;
  /** The part the weight plays: a burden, a protection, a danger or an anchor. */
  readonly part: 'harm' | 'protection' | 'risk' | 'anchor';
  readonly from: Strength;
  readonly to: Strength;
  /** Sign of first minus second: -1, 0 or 1. */
  readonly before: number;
  readonly after: number;
}

/** Which single weights, moved by one level, would change the order of two sessions (revictimisation.md section 8). */
export function findFlips(first: Impact, second: Impact, weights: Weights): readonly Flip[] {
  const orders = { load: orderOf('load', first, second, weights), risk: orderOf('risk', first, second, weights) };
  return movesOf(weights, first, second).flatMap(({ weights: moved, ...move }) => {
    const dial: WeighedDial = move.part === 'harm' || move.part === 'protection' ? 'load' : 'risk';
    const after = orderOf(dial, first, second, moved);
    return after === orders[dial] ? [] : [{ dial, ...move, before: orders[dial], after }];
  });
}

function orderOf(dial: WeighedDial, first: Impact, second: Impact, weights: Weights): number {
  return Math.sign(amountOf(dial, first, weights) - amountOf(dial, second, weights));
}

function amountOf(dial: WeighedDial, { reading }: Impact, weights: Weights): number {
  switch (dial) {
    case 'load':
      return priceLoad(reading, weights).svlHundredths;
    case 'risk':
      return priceRisk(reading, weights).meanTenths;
  }
}

interface Move { readonly factor: string; readonly part: Flip['part']; readonly from: Strength; readonly to: Strength; readonly weights: Weights }

/** Every weight that bears on either session, one level up and one level down. */
function movesOf(weights: Weights, first: Impact, second: Impact): readonly Move[] {
  const seen = new Set([first, second].flatMap(({ reading }) => [...reading.harms, ...reading.protections, ...reading.risks].map(({ factor }) => factor)));
  const harms = weights.harms.filter(({ id }) => seen.has(id)).flatMap(({ id, strength }) => levelsBeside(strength).map((to): Move => ({
    factor: id, part: 'harm', from: strength, to, weights: { ...weights, harms: weights.harms.map((each) => (each.id === id ? { ...each, strength: to } : each)) },
  })));
  const risks = weights.risks.filter(({ id }) => seen.has(id)).flatMap(({ id, strength }) => levelsBeside(strength).map((to): Move => ({
    factor: id, part: 'risk', from: strength, to, weights: { ...weights, risks: weights.risks.map((each) => (each.id === id ? { ...each, strength: to } : each)) },
  })));
  return [...harms, ...protectionMoves(weights, seen, 'protection'), ...risks, ...protectionMoves(weights, seen, 'anchor')];
}

function protectionMoves(weights: Weights, seen: ReadonlySet<string>, part: 'protection' | 'anchor'): readonly Move[] {
  const key = part === 'protection' ? 'load' : 'anchor';
  return weights.protections.filter(({ id }) => seen.has(id)).flatMap((factor) => {
    const from = factor[key];
    return from === null ? [] : levelsBeside(from).map((to): Move => ({
      factor: factor.id, part, from, to, weights: { ...weights, protections: weights.protections.map((each) => (each.id === factor.id ? { ...each, [key]: to } : each)) },
    }));
  });
}

const levelsBeside = (strength: Strength): readonly Strength[] => {
  const place = STRENGTHS.indexOf(strength);
  return STRENGTHS.filter((_, index) => Math.abs(index - place) === 1);
};
