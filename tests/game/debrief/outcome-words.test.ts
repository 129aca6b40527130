import { expect, test } from 'vitest';
import { outcomeWords } from '../../../game/debrief/outcome-words.ts';

test('Of somebody reintegrated without a title to stay the debrief says that it is still open, and of no other', () => {
  const told = (['OUT_REINTEGRATED', 'OUT_LONG_TERM_RESIDENCE'] as const).map((outcome) => [true, false].map((untitled) => outcomeWords(outcome, untitled).endsWith('; a title to stay is still open')));
  expect(told).toEqual([[true, false], [false, false]]);
});
