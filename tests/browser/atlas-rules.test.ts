import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { accessFindings, openGame, picture } from './harness.ts';
import { focused } from './play-steps.ts';

const openAtlas = async (place: string): Promise<Page> => {
  const { page } = await openGame(`#/atlas${place}`, { width: 320, reducedMotion: true });
  await page.locator('.atlas').waitFor();
  return page;
};

describe('who may refer, and in how many days', () => {
  it('stands at one step of the page of a body: who may, the days, and a number that leads to the rule (DE-I4)', async () => {
    const page = await openAtlas('/germany/roles?body=health');
    const step = page.locator('.role-step:not(.not)', { hasText: 'DE-I4' });
    const words = await step.innerText();
    expect(words).toMatch(/^Refer to the specialised counselling centre/);
    expect(words).toMatch(/Open to any professional or the person\./);
    expect(words).toContain('0 to 21 days, usually 3');
    await picture(page, 'roles-320');
    await step.getByRole('link', { name: 'DE-I4', exact: true }).click();
    await expect.poll(() => focused(page)).toBe('DE-I4 Refer to the specialised counselling centre');
    expect(await page.locator('.lane-list[open] .rule-name:focus').count()).toBe(1);
    expect(page.url()).toContain('#/atlas/germany/pathway?lane=id&rule=DE-I4');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await accessFindings(page)).toEqual([]);
    await picture(page, 'rule-320');
  });

  it('is found again from the same number, though its address is open already', async () => {
    const page = await openAtlas('/germany/pathway?lane=id&rule=DE-I4');
    await expect.poll(() => focused(page)).toMatch(/^DE-I4 /);
    await page.locator('.atlas-states').getByRole('link', { name: 'DE-I4', exact: true }).first().click();
    await expect.poll(() => focused(page)).toMatch(/^DE-I4 Refer/);
  });
});

describe('the words of the atlas', () => {
  it('call the boxes situations: “67 states” of Germany read as Länder', async () => {
    const page = await openAtlas('');
    expect(await page.locator('.atlas-countries').innerText()).toMatch(/Germany\s+\d+ rules between \d+ situations/);
    await page.getByRole('link', { name: /^Germany/ }).click();
    await page.locator('.atlas-lane').first().waitFor();
    expect(await page.locator('.atlas > p, .atlas-lane > .small').allInnerTexts().then((words) => words.filter((each) => /\bstates?\b/.test(each)))).toEqual([]);
  });
});
