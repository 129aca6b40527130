import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readSession } from '../../game/debrief/reading.ts';
import { readRecord } from '../../game/debrief/record.ts';
import { openDebrief, openNumbers, recordedSession, toPhase } from './debrief-session.ts';

/** What A4 leaves between the margins, in pixels. */
const SHEET = 673;

async function onPaper(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: SHEET, height: 950 });
}

const steps = (): ReturnType<typeof readSession>['steps'] => {
  const read = readRecord(recordedSession().text);
  if (!read.ok) throw new Error(read.problem.message);
  return readSession(read.record).steps;
};

/** The bands of the thread on paper: their right edges, the size of their words in pixels, and all their words. */
const bands = (page: Page): Promise<{ readonly right: number; readonly words: number; readonly text: string }> => page.locator('.debrief-bands').evaluate((all) => {
  const pictures = [...all.querySelectorAll('svg')];
  return {
    right: Math.max(...pictures.map((each) => each.getBoundingClientRect().right)),
    words: Math.min(...pictures.map((each) => (14.5 * each.getBoundingClientRect().width) / each.viewBox.baseVal.width)),
    text: pictures.map((each) => each.querySelector('desc')?.textContent ?? '').join(' '),
  };
});

describe('the debrief on paper', () => {
  it.each(['Description', 'Analysis', 'Summary'] as const)('shows the whole thread in the %s, within the sheet and with words that can be read', async (phase) => {
    const { page } = await openDebrief();
    await openNumbers(page);
    await toPhase(page, phase);
    expect(await page.locator('.debrief-bands').first().isVisible()).toBe(false);
    await onPaper(page);
    await expect.poll(() => page.locator('.debrief-bands').isVisible()).toBe(true);
    const { right, words, text } = await bands(page);
    expect(right).toBeLessThanOrEqual(SHEET);
    expect(words).toBeGreaterThanOrEqual(13);
    const drawn = [...text.matchAll(/(\d+) steps between/g)].reduce((sum, [, count]) => sum + Number(count), 0);
    expect(drawn).toBe(steps().flatMap(({ marks }) => marks).length);
    expect(text).toContain(`until day ${steps().at(-1)?.day}.`);
    expect(await page.locator('.debrief-thread').filter({ visible: true }).count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SHEET);
  });

  it('lays no heading over a table that goes on over a page: what breaks over pages is no grid', async () => {
    const { page } = await openDebrief();
    await openNumbers(page);
    await onPaper(page);
    const grids = (): Promise<readonly string[]> => page.locator('.debrief-quality').evaluate((table) => {
      const found: string[] = [];
      for (let each = table.parentElement; each; each = each.parentElement) if (/grid|flex/.test(getComputedStyle(each).display)) found.push(each.className);
      return found;
    });
    expect(await grids()).toEqual([]);
  });

  it('tells in the table of steps what was answered', async () => {
    const { page } = await openDebrief();
    await toPhase(page, 'Summary');
    await onPaper(page);
    const answered = steps().find(({ kind, after }) => kind === 'choice' && after.length > 0);
    await expect.poll(() => page.locator('.debrief-step-table').innerText()).toContain(`${answered?.text} ${answered?.after.join(' ')}`);
  });
});
