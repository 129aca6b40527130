import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { accessFindings, openGame } from './harness.ts';

const NOTICE = '.fault .warning';
const breakLater = (page: Page): Promise<void> => page.evaluate(() => void setTimeout(() => { throw new Error('a planted fault'); }));

describe('a fault of the program itself', () => {
  it('is told calmly, says that nothing is lost, and loading again goes on; on a wide and on a narrow screen', async () => {
    for (const width of [1280, 320]) {
      const { page } = await openGame('', { width, reducedMotion: true });
      await page.locator('h1').first().waitFor();
      expect(await page.locator(NOTICE).count()).toBe(0);
      await breakLater(page);
      await page.locator(NOTICE).waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('It was nothing that you did');
      expect(await accessFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.getByRole('button', { name: 'Load it again' }).click();
      await page.locator('h1').first().waitFor();
      await expect.poll(() => page.locator(NOTICE).count()).toBe(0);
    }
  });

  it('is told where a promise was refused, and where the page could not be drawn; the first one is kept for whoever mends it', async () => {
    const { page } = await openGame();
    await page.locator('h1').first().waitFor();
    await page.evaluate(() => void Promise.reject(new Error('a planted refusal')));
    await page.locator(NOTICE).waitFor();
    await breakLater(page);
    await page.evaluate(() => document.getElementById('ariadne')?.remove());
    expect(await page.locator(`${NOTICE} details p`).textContent()).toBe('Error: a planted refusal');
  });

  it('is not seen in what a browser only notes, such as a resize that was not delivered', async () => {
    const { page } = await openGame();
    await page.locator('h1').first().waitFor();
    await page.evaluate(() => window.dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed with undelivered notifications.' })));
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect(await page.locator(NOTICE).count()).toBe(0);
  });
});
