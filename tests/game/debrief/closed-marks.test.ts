import { expect, it } from 'vitest';
import { readSession } from '../../../game/debrief/reading.ts';
import { threadColumns } from '../../../game/debrief/thread-columns.ts';
import { played } from '../played.ts';

const { steps } = readSession({ session: played(['nurse', 'social-worker']), source: '', branch: null, chains: [], notes: [] });

it('keeps whose a burden was, and how heavy, out of the thread until the analysis is opened', () => {
  const knots = (open: boolean) => threadColumns(steps, open).flatMap(({ mark }) => (mark.knot === undefined ? [] : [mark]));
  expect(knots(true).length).toBeGreaterThan(1);
  expect(knots(true).every(({ knot, knotSize }) => knot !== 'plain' && knotSize !== undefined)).toBe(true);
  expect(knots(false)).toHaveLength(knots(true).length);
  expect(knots(false).filter(({ knot, knotSize }) => knot !== 'plain' || knotSize !== undefined)).toEqual([]);
});
