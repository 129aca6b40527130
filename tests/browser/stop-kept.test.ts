import { describe, expect, it } from 'vitest';
import { openGame } from './harness.ts';
import { begin, decideByKeyboard } from './play-steps.ts';

describe('a stop', () => {
  it('outlasts a reload, until the trainee goes on', async () => {
    const { page } = await openGame('#/case/gr-1', { width: 320, reducedMotion: true });
    await begin(page);
    const stopped = page.getByRole('heading', { name: 'Stopped.' });
    await page.keyboard.press('Escape');
    await stopped.waitFor();
    await page.reload();
    await stopped.waitFor();
    expect(await page.content()).not.toContain('Nadira');
    await page.getByRole('button', { name: 'Go on here' }).click();
    await page.locator('.when').waitFor();
    await page.reload();
    await page.locator('.when').waitFor();
    expect(await stopped.count()).toBe(0);
  });
});

describe('Stop on a narrow window', () => {
  it('stays in reach however far the page is read: a phone has no Esc', async () => {
    const { page } = await openGame('#/case/gr-1', { width: 320, reducedMotion: true });
    await begin(page);
    const stop = page.getByRole('button', { name: /^Stop/ });
    for (const place of ['start', 'end'] as const) {
      await page.evaluate((at) => scrollTo(0, at === 'end' ? document.body.scrollHeight : 0), place);
      const box = await stop.boundingBox();
      const height = await page.evaluate(() => innerHeight);
      expect(box?.y ?? -1).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? height) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    }
    await stop.click();
    await page.getByRole('heading', { name: 'Stopped.' }).waitFor();
  });
});

describe('a stop where not everything is kept', () => {
  it('says so before anybody leaves, and offers the file', async () => {
    const { page } = await openGame('#/case/gr-1', { reducedMotion: true });
    await begin(page);
    await page.evaluate(() => {
      IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); };
    });
    await decideByKeyboard(page);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Stopped.' }).waitFor();
    const words = await page.locator('.stop-page').innerText();
    expect(words).not.toContain('Everything is kept.');
    expect(words).toContain('This browser could not keep the last step.');
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save a file now' }).click()]);
  });

  it('stays a stop where another window went on: the story does not come back, and what is on no disk can be saved', async () => {
    const { page } = await openGame('#/case/gr-1', { reducedMotion: true });
    await begin(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator('.when').waitFor();
    await page.evaluate(() => {
      const add = IDBObjectStore.prototype.add;
      IDBObjectStore.prototype.add = () => {
        IDBObjectStore.prototype.add = add;
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await decideByKeyboard(page);
    await decideByKeyboard(other);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Let a stand-in take my seat' }).click();
    await page.getByRole('button', { name: 'Yes, let it play on' }).click();
    await page.getByText('That was not done, and nothing has changed.').waitFor();
    const words = await page.locator('.stop-page').innerText();
    expect(words).toContain('This session went on in another window.');
    expect(words).toContain('loading again loses them');
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save a file now' }).click()]);
    expect(await page.locator('.story-now, .latest, .dossier').count()).toBe(0);
  });

  it('says of a session that another window removed that it is gone', async () => {
    const { page } = await openGame('#/case/gr-1', { reducedMotion: true });
    await begin(page);
    const other = await page.context().newPage();
    await other.goto(page.url().replace(/#.*/, '#/sessions'));
    await other.getByRole('button', { name: 'Remove from this machine' }).click();
    await other.getByRole('button', { name: /Yes/ }).click();
    await other.getByText('No session is kept here yet.').waitFor();
    await decideByKeyboard(page);
    expect(await page.locator('.disk').innerText()).toContain('This session was removed from this machine in another window.');
  });
});
