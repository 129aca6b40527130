import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openDebrief, recordedSession, sessionFile } from './debrief-session.ts';

/** Everything that stands in this browser, in whatever database, as one text. */
const everything = (page: Page): Promise<string> => page.evaluate(async () => {
  const answered = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
  const found: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await answered(indexedDB.open(name));
    for (const table of db.objectStoreNames) found.push(table, await answered(db.transaction(table).objectStore(table).getAll()));
    db.close();
  }
  return JSON.stringify(found);
});

const to = (page: Page, hash: string): Promise<unknown> => page.goto(new URL(hash, page.url()).href);

async function writeAndKeep(page: Page, words: string): Promise<void> {
  await page.getByLabel('What stays with you?').fill(words);
  await page.getByLabel('Keep what is written here').check();
  await expect.poll(() => everything(page)).toContain(words);
}

describe('removing a session from this machine', () => {
  it('takes what was written in its debrief and at its ending with it at once, and leaves the notes of the others', async () => {
    const { page, id } = await openDebrief({ reducedMotion: true });
    await writeAndKeep(page, 'the blue thermos that goes');
    await to(page, `#/ending/${id}`);
    await page.getByLabel('What would you ask').fill('the question that goes');
    await page.getByLabel('Keep this on this machine').check();
    await page.getByText('Kept on this machine.').waitFor();
    await to(page, '#/sessions');
    await page.locator('input[type=file]').setInputFiles(sessionFile(recordedSession().text));
    await page.locator('.debrief h2').waitFor();
    const other = page.url().split('/').at(-1) ?? '';
    await writeAndKeep(page, 'the chair that stays');
    await to(page, '#/sessions');
    const card = page.locator('.shelf-card').filter({ has: page.locator(`a[href="#/debrief/${id}"]`) });
    await card.getByRole('button', { name: 'Remove from this machine' }).click();
    await card.getByRole('button', { name: 'Yes, remove it' }).click();
    await expect.poll(() => page.locator('.shelf-card').count()).toBe(1);
    const left = await everything(page);
    expect(left).not.toContain('that goes');
    expect(left).not.toContain(id);
    await to(page, `#/debrief/${other}`);
    await expect.poll(() => page.getByLabel('What stays with you?').inputValue()).toBe('the chair that stays');
  });

  it('says so where it cannot be done, and the session is still there with its notes', async () => {
    const { page, errors } = await openDebrief({ reducedMotion: true });
    await writeAndKeep(page, 'words that are kept');
    await to(page, '#/sessions');
    await page.evaluate(() => { IDBObjectStore.prototype.delete = () => { throw new DOMException('no', 'UnknownError'); }; });
    await page.getByRole('button', { name: 'Remove from this machine' }).click();
    await page.getByRole('button', { name: 'Yes, remove it' }).click();
    await page.getByText('This could not be removed. It is still on this machine.').waitFor();
    expect(await everything(page)).toContain('words that are kept');
    expect(await page.locator('.shelf-card').count()).toBe(1);
    expect(errors).toEqual([]);
  });
});
