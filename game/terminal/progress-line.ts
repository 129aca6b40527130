/** A line on standard error that says how far a long look is. Only where a person looks at it: elsewhere nothing is written. */
export interface ProgressLine { readonly tell: (text: string) => void; readonly clear: () => void }

/** What a line needs of standard error. */
export interface ProgressStream { readonly isTTY?: boolean; readonly columns?: number; readonly write: (text: string) => unknown }

const EVERY_MILLISECONDS = 500;
/** To the first column, and nothing left of what stood there. */
const ANEW = '\r\u001b[K';

/** Begin such a line. What is told more often than twice a second is left out. `now` gives milliseconds. */
export function progressLine(stream: ProgressStream = process.stderr, now: () => number = () => performance.now()): ProgressLine {
  let told: number | null = null;
  if (stream.isTTY !== true) return { tell: () => undefined, clear: () => undefined };
  // A terminal that does not know its width says 0.
  const width = (stream.columns || 80) - 1;
  return {
    tell: (text) => {
      if (told !== null && now() - told < EVERY_MILLISECONDS) return;
      told = now();
      stream.write(`${ANEW}${text.slice(0, width)}`);
    },
    clear: () => { if (told !== null) stream.write(ANEW); },
  };
}
