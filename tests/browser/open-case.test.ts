import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessFindings, openGame } from './harness.ts';
import { begin } from './play-steps.ts';

const minimal = readFileSync(new URL('../fixtures/scenario/minimal.yaml', import.meta.url), 'utf8');
const broken = minimal.replace('place: clinic', 'place: clinik');

const choose = (page: Page, text: string): Promise<void> =>
  page.getByLabel('A file that ends in .yaml').setInputFiles({ name: 'mine.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) });
const keptSessions = (page: Page): Promise<number> => page.evaluate(async () => (await indexedDB.databases()).length);

async function decide(page: Page): Promise<void> {
  await page.locator('.moment .cards button.card:not(.closed)').first().click();
  await page.getByRole('button', { name: /Yes, do this/ }).click();
}

describe('a case file written by somebody else', () => {
  it('is refused with its lines, and nothing is kept; mended and chosen again under the same name, it plays to its ending', async () => {
    const { page, violations, errors, strangers } = await openGame('#/cases', { reducedMotion: true });
    await choose(page, broken);
    const said = page.getByRole('status').filter({ hasText: 'mine.yaml' });
    await expect.poll(() => said.innerText()).toMatch(/mine\.yaml cannot be played yet\. One thing has to be put right\. Nothing was kept\.\s+Line \d+, column \d+\s+No place is called “clinik”\. Did you mean “clinic”\?/);
    expect(await keptSessions(page)).toBe(0);
    expect(await accessFindings(page)).toEqual([]);
    await choose(page, minimal);
    await expect.poll(() => said.innerText()).toContain('mine.yaml can be played.');
    expect(await accessFindings(page)).toEqual([]);
    await said.getByRole('link', { name: 'Play this case' }).click();
    await begin(page);
    await decide(page);
    // What the screen shows is on disk: only then is a reload to come back to it.
    const next = page.locator('.moment-title').filter({ hasText: 'Before she goes' });
    await next.waitFor();
    await page.reload();
    await next.waitFor();
    await decide(page);
    await page.getByRole('heading', { name: 'The record stops here.' }).waitFor();
    expect({ violations, errors, strangers }).toEqual({ violations: [], errors: [], strangers: [] });
  });

  it('is gone after a reload, and the page says how to open it again', async () => {
    const { page } = await openGame('#/cases');
    await choose(page, minimal);
    await page.getByRole('status').getByRole('link', { name: 'Play this case' }).click();
    await page.getByRole('heading', { name: 'What this case is about' }).waitFor();
    await page.reload();
    await expect.poll(() => page.locator('#text').innerText()).toContain('The case file is not open any more');
    await page.getByRole('link', { name: 'See all cases' }).click();
    await expect.poll(() => page.getByLabel('A file that ends in .yaml').count()).toBe(1);
  });

  it('shows a page that never breaks, whatever the file holds', async () => {
    const { page, errors } = await openGame('#/cases', { width: 320 });
    for (const text of ['', '\u0000\u0001', '- a\n'.repeat(3000), `x: ${'y'.repeat(2000)}`, 'a: [', minimal.replaceAll('id:', 'idd:')]) {
      await choose(page, text);
      await page.getByText('cannot be played yet').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
    expect(errors).toEqual([]);
  });
});
