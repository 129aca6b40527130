import { distance } from 'fastest-levenshtein';

/** The known word that a mistyped one most likely meant, or null when none is near enough to suggest. */
export function nearest(word: string, known: Iterable<string>): string | null {
  if (word.length > 80) return null;
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps < least) { best = candidate; least = steps; }
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
