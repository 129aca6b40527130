const KEY = 'ariadne-analysis-';

/** Hold for this window that the analysis of a session was opened: a reload must not close it before a group. */
export function holdOpened(session: string): void {
  try {
    sessionStorage.setItem(KEY + session, 'open');
  } catch {
    // A browser that keeps nothing closes it at a reload; its button opens it again.
  }
}

/** Whether this window opened the analysis of the session. */
export function isOpenedHere(session: string): boolean {
  try {
    return sessionStorage.getItem(KEY + session) !== null;
  } catch {
    return false;
  }
}

/** The session is removed; nothing of it stays. */
export function forgetOpened(session: string): void {
  try {
    sessionStorage.removeItem(KEY + session);
  } catch {
    // Nothing was held.
  }
}
