import { expect, it } from 'vitest';
import { openGame } from './harness.ts';
import { begin } from './play-steps.ts';

const PATIENCE = { timeout: 60_000 };
/** More of the page's time than a short visit takes. */
const A_WHILE = 15_000;

it('workers of the shipped page meet the case while it is played, one learns for them and goes, and none is there before', async () => {
  const { page, errors, violations } = await openGame('#/case/gr-1', { reducedMotion: true });
  await page.clock.install();
  let started = 0;
  page.on('worker', () => { started += 1; });
  expect(page.workers()).toHaveLength(0);
  await begin(page);
  await page.clock.fastForward(A_WHILE);
  // Two for the debrief, and a third that learns for them and is let go.
  await expect.poll(() => [started, page.workers().length], PATIENCE).toEqual([3, 2]);
  expect({ errors, violations }).toEqual({ errors: [], violations: [] });
}, 120_000);
