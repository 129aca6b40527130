/** What a command answers. `exit`: 0 done, 1 a finding in what was looked at, 130 stopped by somebody. Wrong usage is thrown as `Usage`. */
export interface Answer {
  readonly exit: 0 | 1 | 130;
  /** For people, line by line. */
  readonly lines: readonly string[];
  /** The same for programs: one JSON document. */
  readonly json: unknown;
}

/** The command was called in a way it does not know: one line on standard error, exit 2. */
export class Usage extends Error {}

/** What was looked at has a fault: its lines, exit 1. */
export class Found extends Error {
  readonly answer: Answer;
  constructor(lines: readonly string[], json: unknown) {
    super(lines[0] ?? '');
    this.answer = { exit: 1, lines, json };
  }
}

/** A fault with one message. */
export const found = (message: string, more: Readonly<Record<string, unknown>> = {}): Found => new Found([message], { ok: false, message, ...more });
