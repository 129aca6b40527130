import { expect, it } from 'vitest';
import { openGame } from './harness.ts';
import { begin } from './play-steps.ts';

const PATIENCE = { timeout: 60_000 };
/** More of the page's time than a short visit takes. */
const A_WHILE = 15_000;

it('workers of the shipped page meet the case while it is played, and none is there before', async () => {
  const { page, errors, violations } = await openGame('#/case/gr-1', { reducedMotion: true });
  await page.clock.install();
  expect(page.workers()).toHaveLength(0);
  await begin(page);
  await page.clock.fastForward(A_WHILE);
  await expect.poll(() => page.workers().length, PATIENCE).toBe(2);
  expect({ errors, violations }).toEqual({ errors: [], violations: [] });
}, 120_000);
