/** Rules of conduct are numbered by the name of their event, which is a word for the engine only. */
const CONDUCT = 'K-';

/** The number of a rule as people meet it in law and documents; null where it has none. */
export const ruleNumber = (id: string): string | null => (id.startsWith(CONDUCT) ? null : id);
