const IDLE_LIMIT = 1500;

/** Run when the page has nothing else to do, after 1.5 seconds at the latest. Safari has no requestIdleCallback. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: IDLE_LIMIT });
  else setTimeout(work, 1);
}
