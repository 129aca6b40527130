import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openGame } from './harness.ts';
import { begin, beginByKeyboard, focused, tabTo } from './play-steps.ts';

const enter = async (page: Page, words: RegExp): Promise<void> => {
  await tabTo(page, words);
  await page.keyboard.press('Enter');
};

describe('a trainee with a keyboard and a narrow screen', () => {
  const begun = async (): Promise<Page> => {
    const { page } = await openGame('', { width: 320, reducedMotion: true });
    await beginByKeyboard(page);
    return page;
  };

  it('is led to the text when the first note is closed, and to the first card when a later one is', async () => {
    const page = await begun();
    await enter(page, /^Close note \d$/);
    await expect.poll(() => focused(page)).toMatch(/^Emergency department\. Day 0/);
    await enter(page, /^Close note \d$/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('.cards > :first-child button.card'))).toBe(true);
  });

  it('needs no sideways scroll when letters are twice as large, and hears two notes by two names', async () => {
    const page = await begun();
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await page.getByRole('button', { name: /^Close note/ }).allTextContents()).toEqual(['Close note 1', 'Close note 2']);
  });

  it('is back at the button that asked when the question is taken back', async () => {
    const page = await begun();
    for (const way of [/^Wait until/, /^Step over/]) {
      await enter(page, way);
      await enter(page, /^Back$/);
      await expect.poll(() => focused(page)).toMatch(way);
    }
  });

  it('stands on the question before a stand-in plays on, then on the heading of the end, though the visit began in play; no page is too wide', async () => {
    const page = await begun();
    await page.reload();
    await page.locator('.when').waitFor();
    await page.keyboard.press('Escape');
    await enter(page, /^Let a stand-in take my seat$/);
    await expect.poll(() => focused(page)).toMatch(/^You are alone at this screen/);
    await enter(page, /^Yes, let it play on$/);
    await expect.poll(() => focused(page)).toBe('The record stops here.');
    await enter(page, /^Open the debrief$/);
    await page.evaluate(() => { document.documentElement.style.fontSize = '150%'; });
    await page.getByRole('button', { name: /Summary/ }).click();
    await page.getByText('Open a session file').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

describe('two seats in turn at one screen', () => {
  it('are told to choose how they pass on, when Hand over is pressed before', async () => {
    const { page } = await openGame('#/case/gr-1', { width: 320, reducedMotion: true });
    await begin(page, [0, 1]);
    await page.getByRole('button', { name: /^I am the/ }).click();
    for (let step = 0; step < 20 && await page.getByRole('button', { name: /^Hand over to/ }).count() === 0; step += 1) {
      await page.locator('.moment .cards button.card:not(.closed)').first().click();
      await page.getByRole('button', { name: 'Yes, do this' }).click();
      await page.locator('.confirm').waitFor({ state: 'detached' });
      await page.locator('.when').waitFor();
    }
    await page.getByRole('button', { name: /^Hand over to/ }).first().click();
    await page.getByRole('button', { name: /^Hand over to/ }).click();
    await expect.poll(() => page.locator('[role=status]').allInnerTexts()).toContain('Choose one of the three ways first.');
  });
});

describe('a seat that is asked late', () => {
  it('has something to decide in a run without a name', async () => {
    const { page } = await openGame('#/case/gr-1', { width: 320, reducedMotion: true });
    await page.getByRole('button', { name: 'Read what we agree on' }).click();
    await page.getByRole('button', { name: /We agree/ }).click();
    await page.getByRole('checkbox').nth(4).check();
    await page.getByRole('button', { name: 'Read the briefing' }).click();
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.locator('.moment-title').waitFor();
    expect(await page.getByText(/^It is about .+ since the case began\./).count()).toBe(1);
  });
});
