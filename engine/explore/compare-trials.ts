import type { TriedEvent } from './try-pathway.ts';

/** Regions that mean the same in every country; `id` and `res` name their states differently by nature. */
export const SHARED_REGIONS = ['asylum', 'assist', 'case', 'claim', 'place', 'contact', 'guardian'] as const;

/** Where two countries part over one event: what each answered, and the shared regions in which the person now stands elsewhere. */
export interface Parting {
  /** Place of the event in the list, counted from 0. */
  readonly event: number;
  readonly accepted: readonly [boolean, boolean];
  readonly regions: readonly { readonly region: string; readonly leaves: readonly [string, string] }[];
}

/**
 * The same person, another country: the events at which the answers of two pathways differ, or at which she begins to
 * stand elsewhere in a region that means the same in both. Both lists come from one file of events.
 */
export function partingsOf(one: readonly TriedEvent[], other: readonly TriedEvent[]): readonly Parting[] {
  return one.flatMap((tried, event) => {
    const beside = other[event];
    if (!beside) return [];
    const regions = apart(tried, beside);
    const before = one[event - 1];
    const besideBefore = other[event - 1];
    const already = before && besideBefore ? apart(before, besideBefore).map((each) => `${each.region} ${each.leaves.join(' ')}`) : [];
    const fresh = regions.filter((each) => !already.includes(`${each.region} ${each.leaves.join(' ')}`));
    return tried.accepted === beside.accepted && fresh.length === 0 ? [] : [{ event, accepted: [tried.accepted, beside.accepted] as const, regions: fresh }];
  });
}

function apart(one: TriedEvent, other: TriedEvent): Parting['regions'] {
  return SHARED_REGIONS.flatMap((region) => {
    const leaves = [leafOf(one, region), leafOf(other, region)] as const;
    return leaves[0] === leaves[1] ? [] : [{ region, leaves }];
  });
}

const leafOf = (tried: TriedEvent, region: string): string => Object.entries(tried.situation.regions).find(([name]) => name === region)?.[1] ?? '';
