/** A sentence of the pathway with the person's name: the words of events say “the person” of everybody. */
export const byName = (words: string, name: string): string => words.replaceAll(/\bthe person\b/gi, name);
