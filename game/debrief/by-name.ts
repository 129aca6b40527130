/** Words after which “her” is the person and not something of hers. */
const AFTER_OBJECT = ['again', 'as', 'back', 'by', 'for', 'formally', 'from', 'how', 'in', 'meet', 'not', 'to', 'together', 'was', 'with', 'without', 'a', 'the'];
const OBJECT = new RegExp(`\\bher\\b(?=[.,;]|$| (?:${AFTER_OBJECT.join('|')})\\b)`, 'gi');

/** A sentence of the pathway with the person's name: the words of events say “she” for everybody. */
export const byName = (words: string, name: string): string =>
  words.replaceAll(OBJECT, name).replaceAll(/\bhers?\b/gi, `${name}’s`).replaceAll(/\bshe\b/gi, name);
