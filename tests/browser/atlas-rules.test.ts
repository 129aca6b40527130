import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { accessFindings, openGame, picture } from './harness.ts';
import { focused, tabTo } from './play-steps.ts';

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

describe('finding a rule without the drawing', () => {
  const count = (page: Page) => page.locator('.atlas > [role=status]');

  it('answers a question typed as it is asked, says how many fit, and leads from a number to its rule and back (DE-I4)', async () => {
    const page = await openAtlas('/germany/rules');
    expect(await page.locator('.lane-frame').count()).toBe(0);
    const all = await page.locator('.find-list > li').count();
    expect(await count(page).innerText()).toBe(`All ${all} entries.`);
    await tabTo(page, /Words or a number/, 'input');
    await page.keyboard.type('Who may refer in Germany, and how many days?');
    await expect.poll(() => count(page).innerText()).toMatch(new RegExp(`^\\d+ of ${all} entries\\.$`));
    expect(Number((await count(page).innerText()).split(' ')[0])).toBe(await page.locator('.find-list > li').count());
    const first = page.locator('.find-list > li').first();
    const words = await first.innerText();
    for (const said of [/^Refer to the specialised counselling centre/, /Who may do it\s+any professional or the person/, /Days\s+0 to 21 days, usually 3/, /DE-I4/]) expect(words).toMatch(said);
    expect(await focused(page)).toBe('');
    expect(await accessFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await picture(page, 'find-320');
    await tabTo(page, /^DE-I4$/, 'a');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('DE-I4 Refer to the specialised counselling centre');
    await page.goBack();
    await expect.poll(() => page.getByLabel('Words or a number').inputValue()).toBe('Who may refer in Germany, and how many days?');
    await expect.poll(() => page.locator('.find-list > li').count()).toBeLessThan(all);
  });

  it('keeps to a body that is chosen, says what to do where nothing fits, and shows all again', async () => {
    const { page } = await openGame('#/atlas/greece/rules?body=health', { reducedMotion: true, theme: 'dark' });
    await page.locator('.find-list').waitFor();
    const health = await page.locator('.find-list > li').count();
    expect(await page.getByLabel('Who may do it').inputValue()).toBe('health');
    await page.getByLabel('Words or a number').fill('zq');
    await expect.poll(() => count(page).innerText()).toMatch(/^0 of \d+ entries\. No rule has all these words\. Try fewer words, or only the beginning of one\.$/);
    expect(await accessFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show all rules' }).click();
    await expect.poll(() => count(page).innerText()).toMatch(/^All \d+ entries\.$/);
    expect(await page.locator('.find-list > li').count()).toBeGreaterThan(health);
    expect(await page.getByLabel('Words or a number').inputValue()).toBe('');
    await picture(page, 'find-dark');
  });
});

describe('the numbers of rules in a list', () => {
  it.each([
    ['of a wait', '/germany/pathway?lane=id', '.atlas-waits a'], ['of what we changed', '/germany/pathway', '.atlas-repairs a'], ['beside another country', '/germany/beside?other=spain', '.beside-numbers a'],
  ])('%s lead to their rule', async (_, place, selector) => {
    const page = await openAtlas(place);
    await page.evaluate(() => document.querySelectorAll('.atlas details').forEach((fold) => fold.setAttribute('open', '')));
    const link = page.locator(selector).first();
    const number = await link.innerText();
    await link.click();
    await expect.poll(() => focused(page)).toMatch(new RegExp(`^${number} `));
  });
});

describe('a rule of conduct', () => {
  it('shows no number, for its own is a word of the engine; its list leads to it all the same', async () => {
    const page = await openAtlas('/belgium/rules?words=interpreter');
    const entry = page.locator('.find-list > li', { hasText: 'Ring a trained interpreter' });
    await entry.getByRole('link', { name: 'the rule', exact: true }).click();
    await expect.poll(() => focused(page)).toBe('Ring a trained interpreter');
    await page.evaluate(() => document.querySelectorAll('.atlas details').forEach((fold) => fold.setAttribute('open', '')));
    expect(await page.locator('.atlas').innerText()).not.toMatch(/[A-Z]{2,}_[A-Z]/);
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
