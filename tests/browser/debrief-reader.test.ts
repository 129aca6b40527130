import { describe, expect, it } from 'vitest';
import { openDebrief, openNumbers, recordedSession, sessionFile, toPhase } from './debrief-session.ts';
import { accessFindings } from './harness.ts';

describe('a reader of the debrief', () => {
  it('finds each line of the ending under what it answers, and the person’s words under her name alone', async () => {
    const { page } = await openDebrief();
    for (const phase of ['Reactions', 'Summary'] as const) {
      await toPhase(page, phase);
      const terms = await page.locator('.debrief-ending dt').allTextContents();
      expect(terms.slice(0, 3)).toEqual(['Where Nadira is', 'Who is beside Nadira', 'What is open, and what nobody here knows']);
      expect(await page.locator('.debrief-ending dd').count()).toBe(terms.length);
      expect(await page.locator('.debrief-words figcaption').textContent()).toBe('Nadira');
    }
  });

  it('keeps the focus at both ends of the thread, and hears what the step tells', async () => {
    const { page } = await openDebrief();
    await toPhase(page, 'Description');
    const [previous, next] = [page.getByRole('button', { name: 'Previous step' }), page.getByRole('button', { name: 'Next step' })];
    await page.locator('.debrief-marks-layer button[tabindex="0"]').press('End');
    await expect.poll(() => next.getAttribute('aria-disabled')).toBe('true');
    await previous.press('Enter');
    await next.press('Enter');
    await expect.poll(() => page.locator('#debrief-step-title').textContent()).toContain('The record stops here.');
    expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await page.locator('.debrief-controls [role=status]').textContent()).toContain('The record stops here.');
    await next.press('Enter');
    expect(await page.locator('#debrief-step-title').textContent()).toContain('The record stops here.');
    await page.locator('.debrief-marks-layer button[tabindex="0"]').press('Home');
    await expect.poll(() => previous.getAttribute('aria-disabled')).toBe('true');
    await next.press('Enter');
    await previous.press('Enter');
    await expect.poll(() => page.locator('#debrief-step-title').textContent()).toMatch(/^Step 1\./);
    expect(await previous.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('is told that a table goes on sideways where it does, and nowhere else', async () => {
    const wide = await openDebrief({ width: 1280 });
    await toPhase(wide.page, 'Description');
    await wide.page.getByRole('button', { name: 'As a table' }).click();
    await wide.page.locator('.debrief-step-table').waitFor();
    expect(await wide.page.locator('.debrief-scrolls').count()).toBe(0);
    const { page } = await openDebrief({ width: 320 });
    await toPhase(page, 'Description');
    await page.getByRole('button', { name: 'As a table' }).click();
    await page.getByText('It scrolls sideways.').waitFor();
    expect(await page.getByRole('group', { name: 'Steps of the thread' }).getAttribute('aria-describedby')).toBe(await page.locator('.debrief-scrolls').getAttribute('id'));
    expect(await accessFindings(page)).toEqual([]);
  });

  it('reads rules, sources and amounts in words', async () => {
    const { page } = await openDebrief();
    await openNumbers(page);
    await page.evaluate(() => document.querySelectorAll('.debrief details').forEach((fold) => fold.setAttribute('open', '')));
    const text = await page.locator('.debrief').innerText();
    expect(text).not.toMatch(/\bK-[A-Z]|\bdose\b|\b[A-Z]{3,}_[A-Z]/);
    expect(text).toContain('Amelie §5.3 (Greece, KMOP)');
    expect(await page.locator('.debrief-source-key dt').allTextContents()).toContain('Amelie');
    expect(recordedSession().impact.load.harms.length).toBeGreaterThan(0);
    expect(await page.locator('.debrief-factor').first().textContent()).toMatch(/counted [\d.]+ times?\./);
  });
});

describe('an opened analysis', () => {
  it('stays open in its window over a reload, and closed for another session, until its own is removed', async () => {
    const { page, id } = await openDebrief({ reducedMotion: true });
    const closed = page.getByRole('button', { name: 'Open the analysis' });
    await openNumbers(page);
    await page.locator('.debrief-dials').waitFor();
    await page.reload();
    await toPhase(page, 'Analysis');
    await page.locator('.debrief-dials').waitFor();
    expect(await closed.count()).toBe(0);
    await page.goto(new URL('#/sessions', page.url()).href);
    await page.locator('input[type=file]').setInputFiles(sessionFile(recordedSession().text));
    await page.locator('.debrief h2').waitFor();
    await toPhase(page, 'Analysis');
    await closed.waitFor();
    expect(await page.evaluate(() => Object.keys(sessionStorage).join())).toContain(id);
    await page.goto(new URL('#/sessions', page.url()).href);
    const card = page.locator('.shelf-card').filter({ has: page.locator(`a[href="#/debrief/${id}"]`) });
    await card.getByRole('button', { name: 'Remove from this machine' }).click();
    await card.getByRole('button', { name: 'Yes, remove it' }).click();
    await expect.poll(() => card.count()).toBe(0);
    expect(await page.evaluate(() => Object.keys(sessionStorage).join())).not.toContain(id);
  });
});

describe('the two questions of the ending', () => {
  it('have in the debrief what was typed at the ending, and the other way, until the page is loaded again', async () => {
    const { page, id } = await openDebrief();
    await page.goto(new URL(`#/ending/${id}`, page.url()).href);
    await page.getByLabel('What stays with you?').fill('the blue thermos flask');
    await page.getByRole('link', { name: 'Open the debrief' }).click();
    await page.locator('.debrief h2').waitFor();
    expect(await page.getByLabel('What stays with you?').inputValue()).toBe('the blue thermos flask');
    await page.getByLabel('What would you ask another seat?').fill('Who held the door?');
    await page.goto(new URL(`#/ending/${id}`, page.url()).href);
    await page.getByRole('heading', { name: 'Two questions, for you' }).waitFor();
    await expect.poll(() => page.getByLabel('What would you ask another seat?').inputValue()).toBe('Who held the door?');
    expect(await page.getByLabel('What stays with you?').inputValue()).toBe('the blue thermos flask');
    await page.reload();
    await page.getByRole('heading', { name: 'Two questions, for you' }).waitFor();
    expect(await page.getByLabel('What stays with you?').inputValue()).toBe('');
  });
});
