import { BEGINNING } from './en-beginning.ts';
import { DESK } from './en-desk.ts';
import { LEAVING } from './en-leaving.ts';
import { SESSIONS } from './en-sessions.ts';

/** The words of the page in English, by key. Messages are ICU MessageFormat. */
export const EN = { ...BEGINNING, ...DESK, ...LEAVING, ...SESSIONS } as const;
