import type { LoadedCase } from './cases.ts';

/** The address of the opened case: no case can have this name, for an id begins with a letter. */
export const OPENED = '~file';

let opened: LoadedCase | null = null;

/** The case that was opened from a file. It lives with the page and is written nowhere; a session carries its own copy. */
export const openedCase = (): LoadedCase | null => opened;

export function holdOpened(loaded: LoadedCase): void {
  opened = loaded;
}
