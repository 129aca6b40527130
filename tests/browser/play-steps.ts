import type { Page } from 'playwright-core';

/** A run whose chance is known, so that the story is the same each time. */
export const SEED = 'amber-river-17';
const MOST_TABS = 120;
const MOST_STEPS = 80;

/** The words of the element that has the focus. */
export const focused = (page: Page): Promise<string> => page.evaluate(() => (document.activeElement?.textContent ?? '').replaceAll(/\s+/g, ' ').trim());

/** Press Tab until the focus is on an element that fits; throws when it never is. */
export async function tabTo(page: Page, words: RegExp, selector = '*'): Promise<void> {
  for (let press = 0; press < MOST_TABS; press += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(([css]) => {
      const at = document.activeElement;
      const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent;
      return at?.matches(css ?? '*') ? (label ?? '').replaceAll(/\s+/g, ' ').trim() : null;
    }, [selector] as const);
    if (found !== null && words.test(found)) return;
  }
  throw new Error(`Tab never reached ${words} (${selector}).`);
}

/** From the first page into play with the first seat, by keyboard alone. */
export async function beginByKeyboard(page: Page): Promise<void> {
  const press = async (words: RegExp, selector?: string, key = 'Enter'): Promise<void> => {
    await tabTo(page, words, selector);
    await page.keyboard.press(key);
  };
  await page.getByRole('link', { name: /tonight/ }).waitFor();
  await press(/Play tonight/);
  await page.getByRole('heading', { name: 'What this case is about' }).waitFor();
  await press(/Read what we agree on/);
  await press(/We agree/);
  await press(/./, 'input[type=checkbox]', 'Space');
  await press(/How stand-ins decide/, 'summary');
  await tabTo(page, /Name of this run/);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(SEED);
  await press(/Read the briefing/);
  await press(/^Begin$/);
  await page.locator('.when').waitFor();
}

/** Into play with the given seats, by their places in the list; quicker than by keyboard. */
export async function begin(page: Page, seats: readonly number[] = [0]): Promise<void> {
  await page.getByRole('button', { name: 'Read what we agree on' }).click();
  await page.getByRole('button', { name: /We agree/ }).click();
  for (const seat of seats) await page.getByRole('checkbox').nth(seat).check();
  await page.locator('summary', { hasText: 'How stand-ins decide' }).click();
  await page.getByLabel('Name of this run').fill(SEED);
  await page.getByRole('button', { name: 'Read the briefing' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.locator('.when, .curtain').first().waitFor();
}

/** Decide the open moment by keyboard: the first open card, then its yes. Resolves when something new is shown. */
export async function decideByKeyboard(page: Page): Promise<void> {
  const before = await shown(page);
  await tabTo(page, /./, '.moment .cards button.card:not(.closed)');
  await page.keyboard.press('Enter');
  await page.locator('.confirm .question').waitFor();
  await tabTo(page, /Yes, do this/);
  await page.keyboard.press('Enter');
  await page.waitForFunction((old) => {
    const now = `${location.hash.split('/')[1]}|${document.querySelector('#text')?.textContent}`;
    return now !== old && document.querySelector('.moment, .ending-lines') !== null && document.querySelector('.confirm') === null;
  }, before);
}

const shown = (page: Page): Promise<string> => page.evaluate(() => `${location.hash.split('/')[1]}|${document.querySelector('#text')?.textContent}`);

/** Play on by keyboard until the record stops. Resolves with the titles of the moments that were decided. */
export async function playToEnding(page: Page): Promise<readonly string[]> {
  const titles: string[] = [];
  for (let step = 0; step < MOST_STEPS && !page.url().includes('#/ending/'); step += 1) {
    titles.push(await page.locator('.moment-title').first().innerText());
    await decideByKeyboard(page);
  }
  await page.getByRole('heading', { name: 'The record stops here.' }).waitFor();
  return titles;
}

/** Take a card of the open moment by its words. Resolves when something new is shown. */
export async function choose(page: Page, words: string): Promise<void> {
  const before = await shown(page);
  await page.locator('.moment .cards').getByRole('button', { name: words }).click();
  await page.getByRole('button', { name: 'Yes, do this' }).click();
  await page.waitForFunction((old) => `${location.hash.split('/')[1]}|${document.querySelector('#text')?.textContent}` !== old && document.querySelector('.confirm') === null, before);
}

/** Let a stand-in take the only seat. Resolves when the record has stopped. */
export async function handOver(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Let a stand-in take my seat' }).click();
  await page.getByRole('button', { name: 'Yes, let it play on' }).click();
  await page.getByRole('heading', { name: 'The record stops here.' }).waitFor();
}
