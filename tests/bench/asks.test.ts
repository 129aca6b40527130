import { describe, expect, it } from 'vitest';
import { shippedCases } from './cases.ts';
import { countAsks } from './counters.ts';

/**
 * For 200 plays of each shipped case: questions to the pathway, those that XState had to answer, different answers kept. The
 * same on every machine. A change of a case, a pathway or the interpreter changes them: look whether fewer or more was meant.
 * Memory begins empty in this file, and each case has a pathway of its own.
 */
const ASKS: Readonly<Record<string, { readonly asked: number; readonly missed: number; readonly kept: number }>> = {
  'be-1': { asked: 43_006, missed: 278, kept: 182 },
  'de-1': { asked: 46_297, missed: 312, kept: 173 },
  'gr-1': { asked: 31_718, missed: 243, kept: 163 },
  'it-3': { asked: 42_247, missed: 350, kept: 210 },
  'es-1': { asked: 42_387, missed: 268, kept: 173 },
};

describe('how often XState has to answer for 200 plays', () => {
  it.each(shippedCases().map((each) => [each.name, each] as const))('of %s is counted to the last question', (name, { program }) => {
    expect(countAsks(program, 200)).toEqual({ plays: 200, ...ASKS[name] });
  });
});
