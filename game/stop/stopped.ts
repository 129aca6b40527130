const KEY = 'ariadne-stopped';

/** Remember for this window that a session was stopped: a reload must not bring the story back by itself. */
export function keepStopped(session: string): void {
  try {
    sessionStorage.setItem(KEY, session);
  } catch {
    // A browser that keeps nothing still stops; only a reload forgets it.
  }
}

/** Whether this window stopped the session and has not gone on since. */
export function isStopped(session: string): boolean {
  try {
    return sessionStorage.getItem(KEY) === session;
  } catch {
    return false;
  }
}

/** The story may be shown again. */
export function forgetStopped(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
