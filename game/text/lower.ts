/** A seat's title inside a sentence: "Prosecutor" becomes "prosecutor", "NGO case worker" stays. */
export const lower = (title: string): string => (/^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title);

/** The same words with a capital at their beginning. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
