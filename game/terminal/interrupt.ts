/** What is needed of a process to hear that somebody wants to stop. */
export interface Interruptible {
  readonly on: (signal: StopSignal, heard: () => void) => unknown;
  readonly off: (signal: StopSignal, heard: () => void) => unknown;
  /** End at once. */
  readonly end: (exit: typeof STOPPED) => void;
}

const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;
type StopSignal = (typeof STOP_SIGNALS)[number];

/** The exit code of a command that somebody stopped, as shells have it for Ctrl+C. */
export const STOPPED = 130;

/** What the help says of it. */
export const STOP_HELP = 'Ctrl+C stops a look: what was counted until then is told, and it exits 130. A second Ctrl+C ends it at once.';

/** One press of Ctrl+C may arrive several times: from the terminal, from npm and from what runs TypeScript. */
const ONE_PRESS_MILLISECONDS = 400;

const PROCESS: Interruptible = { on: (signal, heard) => process.on(signal, heard), off: (signal, heard) => process.off(signal, heard), end: (exit) => process.exit(exit) };

/**
 * Work that Ctrl+C, or SIGTERM, asks to come to its end by an AbortSignal; a second one ends the process at once, once
 * `clear` has tidied the terminal. Nothing is heard before and after the work. `now` gives milliseconds.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>, clear: () => void, host = PROCESS, now: () => number = () => performance.now()): Promise<T> {
  const stop = new AbortController();
  let first: number | null = null;
  const heard = (): void => {
    clear();
    if (first !== null && now() - first >= ONE_PRESS_MILLISECONDS) host.end(STOPPED);
    first ??= now();
    stop.abort();
  };
  for (const signal of STOP_SIGNALS) host.on(signal, heard);
  try {
    return await work(stop.signal);
  } finally {
    for (const signal of STOP_SIGNALS) host.off(signal, heard);
  }
}
