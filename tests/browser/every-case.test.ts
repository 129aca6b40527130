import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessFindings, openGame } from './harness.ts';
import { begin, choose } from './play-steps.ts';

const FOLDER = new URL('../../scenarios/', import.meta.url);
const CASES = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(new URL(`${name}/`, FOLDER)).filter((file) => /^[a-z0-9-]+\.yaml$/.test(file)).map((file) => ({ country: name, id: file.replace('.yaml', '') })));
const DECISIONS = 3;

const noSideways = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

describe('every shipped case', () => {
  it('is there: one a country at least', () => {
    expect(new Set(CASES.map(({ country }) => country)).size).toBe(5);
  });

  it.each(CASES)('$id of $country begins, shows who is in the room, and is decided in; nothing on the page is amiss', async ({ id }) => {
    const { page, violations, errors, strangers } = await openGame(`#/case/${id}`, { reducedMotion: true });
    await begin(page);
    for (let decision = 0; decision < DECISIONS; decision += 1) {
      const card = page.locator('.moment .cards button.card:not(.closed)').first();
      await card.waitFor();
      const words = (await card.innerText()).split('\n').find((line) => line.length > 6) ?? '';
      expect((await page.locator('.moment-title').first().innerText()).length).toBeGreaterThan(3);
      expect((await page.locator('.stage-sentence').first().innerText()).length).toBeGreaterThan(10);
      await choose(page, words);
    }
    expect(await accessFindings(page)).toEqual([]);
    await page.waitForLoadState('networkidle');
    expect({ violations, errors, strangers }).toEqual({ violations: [], errors: [], strangers: [] });
  });

  it.each(CASES)('$id stops at once, and names whom to call where the print lists anybody', async ({ id, country }) => {
    const { page } = await openGame(`#/case/${id}`, { width: 320, height: 640, reducedMotion: true });
    await begin(page);
    expect(await noSideways(page)).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Stopped.' }).waitFor();
    expect(await page.locator('.line-number').count() > 0).toBe(country !== 'spain');
    expect(await noSideways(page)).toBe(true);
    expect(await accessFindings(page)).toEqual([]);
  });
});
