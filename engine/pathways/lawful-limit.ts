import type { Days } from './pathway.ts';

/** What the law sets of a length: its end (`exact`), the longest it may take, or the shortest. */
export interface LawfulLimit { readonly is: 'exact' | 'most' | 'least'; readonly days: number }

/**
 * What of a length of class L is law; null for other classes. Where the tables give a span, the law sets its longest; only
 * where the typical is already the shortest does it set the shortest. The rest of the span is a teaching value.
 */
export function lawfulLimit(days: Days): LawfulLimit | null {
  if (days.class !== 'L') return null;
  if (days.min === days.max) return { is: 'exact', days: days.max };
  return days.typ === days.min ? { is: 'least', days: days.min } : { is: 'most', days: days.max };
}
