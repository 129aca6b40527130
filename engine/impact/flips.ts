import { priceLoad, priceRisk } from './price.ts';
import type { Impact, Reading } from './impact.ts';
import { readingUntil } from './reading-until.ts';
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

/** How two sessions stand to each other on one dial, over the days that both records have. */
export interface DialOrder {
  readonly dial: WeighedDial;
  /** The shorter record ends at this minute; what came later in the longer one is left out. */
  readonly until: number;
  /** Of the load, or of the mean of the index. */
  readonly firstTenths: number;
  readonly secondTenths: number;
  /** Sign of first minus second: -1, 0 or 1. */
  readonly order: number;
  /** Single weights that, moved by one level, would change this order. None: it is firm. */
  readonly flips: readonly Flip[];
}

/** Both dials of two sessions over their shared days: a mean over more days, or more days of a burden, would say nothing about the choices. */
export function compareDials(first: Impact, second: Impact, weights: Weights): readonly DialOrder[] {
  const until = Math.min(first.reading.end, second.reading.end);
  const pair: Pair = [readingUntil(first.reading, until), readingUntil(second.reading, until)];
  const moves = movesOf(weights, pair);
  return WEIGHED_DIALS.map((dial) => {
    const [firstTenths, secondTenths] = amountsOf(dial, pair, weights);
    const before = Math.sign(firstTenths - secondTenths);
    const flips = moves.filter(({ part }) => dialOf(part) === dial).flatMap(({ weights: moved, ...move }) => {
      const [one, other] = amountsOf(dial, pair, moved);
      const after = Math.sign(one - other);
      return after === before ? [] : [{ dial, ...move, before, after }];
    });
    return { dial, until, firstTenths, secondTenths, order: before, flips };
  });
}

type Pair = readonly [first: Reading, second: Reading];

const dialOf = (part: Flip['part']): WeighedDial => (part === 'harm' || part === 'protection' ? 'load' : 'risk');

function amountsOf(dial: WeighedDial, [first, second]: Pair, weights: Weights): readonly [first: number, second: number] {
  return [amountOf(dial, first, weights), amountOf(dial, second, weights)];
}

/** In tenths. The load comes in whole tenths, because points and doses do. */
function amountOf(dial: WeighedDial, reading: Reading, weights: Weights): number {
  switch (dial) {
    case 'load':
      return priceLoad(reading, weights).svlHundredths / 10;
    case 'risk':
      return priceRisk(reading, weights).meanTenths;
  }
}

interface Move { readonly factor: string; readonly part: Flip['part']; readonly from: Strength; readonly to: Strength; readonly weights: Weights }

/** Every weight that bears on either session, one level up and one level down. */
function movesOf(weights: Weights, pair: Pair): readonly Move[] {
  const seen = new Set(pair.flatMap((reading) => [...reading.harms, ...reading.protections, ...reading.risks].map(({ factor }) => factor)));
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
