import type { PathwayEvent } from '../../../engine/pathways/events.ts';
import type { Pathway } from '../../../engine/pathways/pathway.ts';
import { pick } from '../pathways/support/random.ts';

export type Random = (below: number) => number;

/** What a case is drawn with. */
export interface Draft {
  readonly random: Random;
  readonly pathway: Pathway;
  /** The next word of a list for this place of the text. Over a dozen seeds in a row every word gets its turn, where each text has at least one for every twelve words. */
  readonly deal: <T>(place: string, list: readonly T[]) => T;
  /** Days until the case ends at the latest. */
  readonly days: number;
  /** How the case begins: leaves by region, and facts by name. */
  readonly start: { readonly starts: Readonly<Record<string, string>>; readonly facts: Readonly<Record<string, string | number | boolean | readonly string[]>> };
  /** Events that the pathway takes at the start, and a walk of events that it takes one after the other. */
  readonly open: readonly PathwayEvent[];
  readonly walk: readonly PathwayEvent[];
}

export const SEATS = ['one', 'two', 'three'];
export const CAST = ['she', 'companion', 'voice', 'neighbour'];
export const PLACES = ['here', 'there', 'yonder'];
export const ITEMS = ['wish', 'hope', 'fact', 'note', 'sign', 'promise', 'paper'];
export const SIGNS = ['sign-a', 'sign-b', 'sign-c'];
export const FLAGS = ['f-a', 'f-b', 'f-c', 'f-d', 'f-e'];
/** Moments that open by themselves, then those that something leads to. */
export const OWN_BEATS = ['b-0', 'b-1', 'b-2', 'b-3', 'b-4', 'b-5', 'b-6', 'b-7', 'b-8'];
export const LED_BEATS = ['b-9', 'b-10', 'b-11', 'b-12'];
export const BEATS = [...OWN_BEATS, ...LED_BEATS];
export const CHOICES = ['c-0', 'c-1', 'c-2'];
/** Choices that have answers, by their place; the others have none. */
export const ANSWERED = [true, true, false];
export const ANSWERS = ['w-0', 'w-1', 'w-2'];

const DOZEN = 12;

/** Deals the words of lists in turn: `seed` is where each list is begun. */
export function dealer(seed: number): Draft['deal'] {
  const turns = new Map<string, number>();
  return (place, list) => {
    const turn = turns.get(place) ?? 0;
    turns.set(place, turn + 1);
    // A dozen seeds on, and one more for every time round: else a list of six would give a text one word only.
    return list[(seed + DOZEN * turn + Math.floor((DOZEN * turn) / list.length)) % list.length] as (typeof list)[number];
  };
}

export const chance = (random: Random, perCent: number): boolean => random(100) < perCent;
export const some = <T>(random: Random, list: readonly T[], most: number): readonly T[] => [...new Set(Array.from({ length: random(most + 1) }, () => pick(random, list)))];
/** At least one of a list, at most so many. */
export const few = <T>(random: Random, list: readonly T[], most: number): readonly T[] => [...new Set([pick(random, list), ...some(random, list, most - 1)])];
/** One of a list, or a list of a few: both ways to write the same field. */
export const oneOrFew = <T>(random: Random, list: readonly T[], most: number): T | readonly T[] => (chance(random, 60) ? pick(random, list) : few(random, list, most));
export const maybe = <K extends string, T>(random: Random, perCent: number, key: K, value: () => T): Partial<Record<K, T>> => (chance(random, perCent) ? { [key]: value() } as Record<K, T> : {});
export const duration = (random: Random): string => `${random(4) === 0 ? random(3) : 1 + random(20)} ${pick(random, ['min', 'h', 'd'])}`;
export const moment = ({ random, days }: Draft): string => (chance(random, 60) ? `D+${random(Math.ceil(days / 2))}` : `D+${random(30)} H+${random(24)}`);
