import { distance } from 'fastest-levenshtein';

/** A name broken off sooner than this could be many. */
const LEAST_BEGUN = 6;

/**
 * The known word that a mistyped one most likely meant, or null when none is near enough to suggest.
 * Of two that are as near, the one that begins alike: the first letter is seldom mistyped. A word broken off means the only one that goes on from it.
 * The opposite is never suggested: who writes UNTRAINED does not mean TRAINED.
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  if (word.length > 80) return null;
  const typed = word.toLowerCase();
  const begun = typed.length < LEAST_BEGUN ? [] : [...new Set(known)].filter((each) => each.toLowerCase().startsWith(typed));
  if (begun.length === 1) return begun[0] ?? null;
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const meant = candidate.toLowerCase();
    if (typed === `un${meant}` || meant === `un${typed}`) continue;
    const apart = distance(typed, meant) + (typed.charAt(0) === meant.charAt(0) ? 0 : 0.5);
    if (apart < least) { best = candidate; least = apart; }
  }
  return best;
}

/** "Did you mean ...?", else the whole list when it is short, else nothing. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const near = nearest(word, known);
  if (near !== null) return `Did you mean “${near}”?`;
  if (known.length === 0) return undefined;
  const once = [...new Set(known)];
  return once.length <= 12 ? `Possible here: ${once.join(', ')}.` : undefined;
}
