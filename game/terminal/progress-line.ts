/** A line on standard error that says how far a long look is. Only where a person looks at it: elsewhere nothing is written. */
export interface ProgressLine { readonly tell: (text: string) => void; readonly clear: () => void }

const EVERY_MILLISECONDS = 500;

/** Begin such a line. What is told more often than twice a second is left out. */
export function progressLine(): ProgressLine {
  const { stderr } = process;
  let told = 0;
  if (!stderr.isTTY) return { tell: () => undefined, clear: () => undefined };
  const write = (text: string): void => {
    stderr.clearLine(0);
    stderr.cursorTo(0);
    stderr.write(text);
  };
  return {
    tell: (text) => {
      const now = performance.now();
      if (now - told < EVERY_MILLISECONDS) return;
      told = now;
      write(text.slice(0, stderr.columns - 1));
    },
    clear: () => { if (told > 0) write(''); },
  };
}
