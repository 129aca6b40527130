import { BEGINNING } from './en-beginning.ts';
import { DESK } from './en-desk.ts';
import { LEAVING } from './en-leaving.ts';

/** The words of the page in English, by key. Messages are ICU MessageFormat. */
export const EN = { ...BEGINNING, ...DESK, ...LEAVING } as const;
