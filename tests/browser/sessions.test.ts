import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { logWith } from '../game/log-with.ts';
import { keptLines, openDebrief, recordedSession, sessionFile, toPhase } from './debrief-session.ts';
import { accessFindings, openGame, picture, savedText } from './harness.ts';
import { begin, decideByKeyboard } from './play-steps.ts';

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
    await writeAndKeep(page, 'thermos zq-7781');
    await to(page, `#/ending/${id}`);
    await page.getByLabel('What would you ask').fill('question zq-7781');
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
    expect(left.includes('zq-7781')).toBe(false);
    expect(left.includes(id)).toBe(false);
    await to(page, `#/debrief/${other}`);
    await expect.poll(() => page.getByLabel('What stays with you?').inputValue()).toBe('the chair that stays');
  });

  it('lays down the one that is held on the page of play: going back there does not write it anew', async () => {
    const { page } = await openGame('#/case/gr-1', { reducedMotion: true });
    await begin(page);
    await decideByKeyboard(page);
    const played = new URL(page.url()).hash;
    await to(page, '#/sessions');
    await page.getByRole('button', { name: 'Remove from this machine' }).click();
    await page.getByRole('button', { name: 'Yes, remove it' }).click();
    await page.getByText('No session is kept here yet.').waitFor();
    await to(page, played);
    await page.getByRole('heading', { name: 'There is no session with this name on this machine.' }).waitFor();
    expect(await keptLines(page)).toEqual({});
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

const OLD = 'This session was made by engine 0.0.9; this is';
/** The recorded session as another version would have written it; from a step on, with other facts. */
const ofAnotherTime = (text: string, differs = -1): string => logWith(text, (line, index) => {
  if (index === 0) return { ...line, engine: '0.0.9', pathway: '1'.repeat(64) };
  return index === differs + 1 && Array.isArray(line['facts']) ? { ...line, facts: line['facts'].map((fact) => ({ ...fact, minute: 999 })) } : line;
});
const openFile = (page: Page, text: string): Promise<void> => page.locator('input[type=file]').setInputFiles(sessionFile(text));

describe('a session file of another time', () => {
  it.each([1280, 320])('that goes another way here is refused at %i pixels: what is another one comes first, the data behind a fold', async (width) => {
    const { page, errors } = await openGame('#/sessions', { width, reducedMotion: true });
    await openFile(page, ofAnotherTime(recordedSession().text, 2));
    const message = page.getByRole('alert').locator('.file-message');
    await expect.poll(() => message.locator('p').first().innerText()).toMatch(/^We could not open gr-1\.ariadne\.jsonl\. This session was made by engine 0\.0\.9; this is [^ ]+\. It was replayed and compared\. The pathway of Greece has changed since\. Line 4: Command 2 differs at fact 0\. Keep the file: the Ariadne that made it can still replay it\. Nothing was kept\.$/);
    expect(await message.innerText()).not.toContain('"minute"');
    await message.locator('summary').click();
    await expect.poll(() => message.innerText()).toContain('"minute":999');
    await picture(page, `sessions-refused-${width}`);
    expect(await accessFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await keptLines(page)).toEqual({});
    expect(errors).toEqual([]);
  });

  it('that is the same here says so before it is gone on to, and its debrief opens', async () => {
    const { page } = await openGame('#/sessions', { reducedMotion: true });
    await openFile(page, ofAnotherTime(recordedSession().text));
    const said = page.getByRole('status').filter({ hasText: 'same as recorded' });
    await expect.poll(() => said.innerText()).toContain(OLD);
    expect(await accessFindings(page)).toEqual([]);
    await said.getByRole('link', { name: 'Open the debrief' }).click();
    await page.locator('.debrief h2').waitFor();
    expect(await page.locator('.debrief .made-elsewhere').innerText()).toContain(OLD);
    expect(await accessFindings(page)).toEqual([]);
  });

  it('whose case our check would refuse says so, with the place, before it is gone on to and in its debrief', async () => {
    const { page, errors } = await openGame('#/sessions', { width: 320, reducedMotion: true });
    const title = 'The relative, https://example.org';
    await openFile(page, logWith(recordedSession().text, (line, index) => {
      const carried: unknown = line['case'];
      return index === 0 ? { ...line, case: { ...Object(carried), title, source: String(Reflect.get(Object(carried), 'source')).replace('title: The relative who answers', `title: ${title}`) } } : line;
    }));
    const said = page.getByRole('status').filter({ hasText: 'same as recorded' });
    await expect.poll(() => said.innerText()).toMatch(/This session carries a case that our check would refuse\. At title: .+/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await said.getByRole('link', { name: 'Open the debrief' }).click();
    await page.locator('.debrief h2').waitFor();
    expect(await page.locator('.debrief .made-elsewhere').innerText()).toContain('This session carries a case that our check would refuse.');
    expect(errors).toEqual([]);
  });

  it('says so where it is taken up in play, until the next step', async () => {
    const { page } = await openGame('#/case/gr-1', { reducedMotion: true });
    await begin(page);
    await decideByKeyboard(page);
    await to(page, '#/sessions');
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
    await openFile(page, ofAnotherTime(await savedText(saved)));
    await page.getByRole('status').getByRole('link', { name: 'Go on' }).click();
    await page.locator('.when').waitFor();
    expect(await page.locator('.made-elsewhere').innerText()).toContain(OLD);
    await picture(page, 'sessions-made-elsewhere');
    expect(await accessFindings(page)).toEqual([]);
    await decideByKeyboard(page);
    await expect.poll(() => page.locator('.made-elsewhere').count()).toBe(0);
  });
});

describe('a session file without its end', () => {
  it.each([1280, 320])('says at %i pixels what it is and how far it goes, before anything that a seat knows is shown', async (width) => {
    const { page, errors } = await openGame('#/sessions', { width, reducedMotion: true });
    await openFile(page, `${recordedSession().text.split('\n').slice(0, 6).join('\n')}\n`);
    const said = page.getByRole('status').filter({ hasText: 'same as recorded' });
    await expect.poll(() => said.innerText()).toMatch(/^Replayed: same as recorded, 4 commands\. The case is “The relative who answers”\. Played: Nurse or doctor, emergency department; and Hospital social worker\. The record reaches day \d+\. The session was not over when it was saved\. If you expected its end, this copy is not whole\. Go on$/);
    expect(new URL(page.url()).hash).toBe('#/sessions');
    expect(await page.locator('.shelf-card').getByText('4 commands').count()).toBe(1);
    await picture(page, `sessions-without-end-${width}`);
    expect(await accessFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await said.getByRole('link', { name: 'Go on' }).click();
    await page.locator('.when, .curtain').first().waitFor();
    expect(errors).toEqual([]);
  });
});

describe('a session file opened within a debrief', () => {
  it('is answered in the same words as on the page of sessions, and the debrief stays open', async () => {
    const { page } = await openDebrief({ reducedMotion: true });
    await toPhase(page, 'Summary');
    await openFile(page, ofAnotherTime(recordedSession().text, 2));
    await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/^We could not open gr-1\.ariadne\.jsonl\. This session was made by engine .+ Nothing was kept\./);
    await openFile(page, recordedSession().text);
    await page.getByText(`Replayed: same as recorded, ${recordedSession().session.steps.length - 1} commands.`).waitFor();
    await expect.poll(() => page.locator('.file-message').count()).toBe(0);
    expect(await page.locator('.debrief h2').innerText()).toBe('Summary');
    expect(Object.keys(await keptLines(page))).toHaveLength(2);
  });
});

/** Change one kept line of a session, as a disk or a hand would. */
const damage = (page: Page, id: string): Promise<void> => page.evaluate((session) => new Promise((resolve, reject) => {
  const opening = indexedDB.open('ariadne');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const work = opening.result.transaction('lines', 'readwrite');
    work.objectStore('lines').put({ id: session, place: 1, text: '{"damaged":true}' });
    work.oncomplete = () => { opening.result.close(); resolve(); };
  };
}), id);

describe('a session that cannot be taken up', () => {
  it.each(['play', 'ending', 'debrief'])('is said at #/%s to be still there where a line of it is damaged, and can be saved as it is', async (where) => {
    const { page, id, errors } = await openDebrief({ reducedMotion: true });
    await damage(page, id);
    await to(page, `#/${where}/${id}`);
    await page.reload();
    await page.getByText('It is still on this machine, but it could not be replayed. Line 2').waitFor();
    expect(await page.locator('#text').innerText()).not.toMatch(/no session with this name|not on this machine|Nothing was kept/);
    expect(await accessFindings(page)).toEqual([]);
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
    expect(saved.suggestedFilename()).toMatch(/^gr-1-/);
    expect((await savedText(saved)).trimEnd().split('\n')).toEqual((await keptLines(page))[id]);
    expect(errors).toEqual([]);
  });

  it.each(['play', 'ending', 'debrief'])('is not said at #/%s to be missing where the browser does not hand it out', async (where) => {
    const { page, id, errors } = await openDebrief({ reducedMotion: true });
    await page.addInitScript(() => { IDBFactory.prototype.open = () => { throw new DOMException('closed', 'UnknownError'); }; });
    await to(page, `#/${where}/${id}`);
    await page.reload();
    await page.getByText('We could not read the sessions kept on this machine. Nothing was changed.').waitFor();
    expect(await page.locator('#text').innerText()).not.toMatch(/no session with this name|not on this machine/);
    expect(errors).toEqual([]);
  });

  it.each(['play', 'ending'])('is said at #/%s not to be here where there is none of this name', async (where) => {
    const { page } = await openGame(`#/${where}/nobody`);
    await page.getByRole('heading', { name: 'There is no session with this name on this machine.' }).waitFor();
    expect(await page.getByRole('button', { name: 'Save as a file' }).count()).toBe(0);
  });
});
