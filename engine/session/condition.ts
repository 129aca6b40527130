import type { Test } from '../scenario/program.ts';

/** Whether a compiled condition holds in a state. Total and pure. */
export function holds(test: Test | null, state: Int32Array): boolean {
  if (test === null) return true;
  switch (test.op) {
    case 'leaf':
    case 'field':
      return test.values.includes(state[test.at] ?? 0);
    case 'bits':
      return ((state[test.at] ?? 0) & test.mask) === test.mask;
    case 'atLeast':
      return (state[test.at] ?? 0) >= test.value;
    case 'since':
      return (state[0] ?? 0) >= test.minute;
    case 'until':
      return (state[0] ?? 0) < test.minute;
    case 'all':
      return test.tests.every((each) => holds(each, state));
    case 'any':
      return test.tests.some((each) => holds(each, state));
    case 'not':
      return !holds(test.test, state);
  }
}

/** The per-mille of the first line whose conditions hold; 0 when none does. */
export function oddsNow(lines: readonly { readonly perMille: number; readonly when: Test | null }[], state: Int32Array): number {
  return lines.find((line) => holds(line.when, state))?.perMille ?? 0;
}
