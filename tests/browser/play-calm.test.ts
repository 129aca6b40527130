import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { openGame, picture } from './harness.ts';
import { begin, choose, focused, tabTo } from './play-steps.ts';

/** Letters may hang out of a line by this much, in pixels; a line that is cut is more. */
const LEADING = 4;
const NARROW = { width: 320, reducedMotion: true } as const;
const begun = async (id = 'gr-1', seat = 0): Promise<Page> => {
  const { page } = await openGame(`#/case/${id}`, NARROW);
  await begin(page, [seat]);
  return page;
};
const inSight = (place: Locator): Promise<boolean> => place.evaluate((element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
});

describe('a trainee on a narrow screen', () => {
  it('keeps the reason read before when a second is asked for, and the button with the focus in sight', async () => {
    const page = await begun();
    await page.locator('summary', { hasText: 'Not now' }).click();
    const closed = page.locator('.menu .card.closed');
    for (const place of [0, 1]) {
      await closed.nth(place).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.menu .why').count()).toBe(place + 1);
    }
    expect(await inSight(page.locator('.card.closed:focus'))).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.menu .why').count()).toBe(1);
    expect(await closed.first().getAttribute('aria-expanded')).toBe('true');
  });

  it('leaves the View panel folded behind when Tab leads out of it', async () => {
    const page = await begun();
    await page.locator('.view-menu > summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('.view-menu[open]').waitFor();
    await tabTo(page, /./, 'main *');
    await expect.poll(() => page.locator('.view-menu[open]').count()).toBe(0);
  });

  it.each(['100%', '200%'])('reads the whole name of the seat in the bar, and no word of it broken, with letters of %s', async (size) => {
    const page = await begun();
    await page.evaluate((letters) => { document.documentElement.style.fontSize = letters; }, size);
    const cut = await page.locator('.bar-seat').evaluate((seat, leading) => seat.scrollWidth > seat.clientWidth || seat.scrollHeight > seat.clientHeight + leading, LEADING);
    await picture(page, `play-320-${size.slice(0, 1)}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect({ cut, name: await page.locator('.bar-seat').innerText() }).toEqual({ cut: false, name: 'Nurse or doctor, emergency department' });
  });

  it('has what came of asking in sight under the line of place and time', async () => {
    const page = await begun();
    await page.getByRole('button', { name: 'Ask another seat' }).click();
    await page.getByRole('button', { name: /^Ask the prosecutor/ }).click();
    const answer = page.locator('.when + [role=status]');
    await expect.poll(() => answer.innerText()).toContain('passes on nothing new');
    await expect.poll(() => focused(page)).toMatch(/^Emergency department\. Day 0/);
    expect(await inSight(answer)).toBe(true);
  });

  it('is told that the moment closes, and when, before time passes', async () => {
    const page = await begun();
    await page.getByRole('button', { name: 'Wait until something changes' }).click();
    await expect.poll(() => page.locator('.or .question').innerText()).toMatch(/^Let time pass\? This moment closes in about .+ at the latest\. It then goes on without your choice\.$/);
  });

  it('meets no list without a line where no deadline runs', async () => {
    const page = await begun();
    await page.getByText('No deadline runs that you know of.').waitFor();
    expect(await page.locator('.deadlines ul').count()).toBe(0);
  });
});

describe('a line of what another seat did', () => {
  it('begins with that seat, and the time since deciding runs on from the reader’s own deeds', async () => {
    const page = await begun('it-3', 4);
    await page.locator('.line.done', { hasText: /^Labour inspector.*: “You .+”$/ }).first().waitFor();
    expect(await page.getByText(/^It is about .+ since the case began\./).count()).toBe(1);
    expect(await page.locator('.line.done').allInnerTexts().then((lines) => lines.filter((line) => line.startsWith('You')))).toEqual([]);
  });
});

describe('a done line, opened', () => {
  it('says in plain words what was done, and names no breach by its number', async () => {
    const page = await begun();
    await choose(page, 'Ask her where it hurts');
    await choose(page, 'Let him translate; he knows her');
    const line = page.locator('.done-fact', { hasText: 'You let him translate' }).first();
    await line.locator('summary').click();
    await expect.poll(() => line.innerText()).toContain('The companion translated.');
    expect(await line.innerText()).not.toMatch(/K-|CONTROLLER|COMPANION_/);
  });
});

describe('the note about closed cards', () => {
  it('waits for the first closed card', async () => {
    const page = await begun('es-1');
    const seen: { readonly note: boolean; readonly closed: boolean }[] = [];
    for (let step = 0; step < 4; step += 1) {
      const words = await page.locator('.moment .card:not(.closed) .card-text').first().innerText();
      await choose(page, words);
      await page.locator('.moment .cards').first().waitFor();
      const closed = await page.locator('.moment').filter({ has: page.locator('.card.closed') }).count() > 0;
      seen.push({ note: await page.getByText('A closed card says why').count() > 0, closed });
    }
    expect(seen.filter(({ closed }) => !closed).length).toBeGreaterThan(0);
    expect(seen.filter(({ note, closed }) => note && !closed)).toEqual([]);
  });
});
