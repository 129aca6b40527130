import { describe, expect, it } from 'vitest';
import { lower } from '../../game/text/lower.ts';
import { accessFindings, openGame, savedText } from './harness.ts';
import { begin, beginByKeyboard, choose, decideByKeyboard, focused, handOver, playToEnding, tabTo } from './play-steps.ts';

const CASE = '#/case/gr-1';

describe('a case by keyboard alone', () => {
  it('leads from the first page to the first decision and on to an ending, with no violation, error or stranger', async () => {
    const { page, violations, errors, strangers } = await openGame('', { reducedMotion: true });
    await beginByKeyboard(page);
    expect(await focused(page)).toMatch(/^Emergency department\. Day 0, 02:40/);
    const titles = await playToEnding(page);
    expect(titles.length).toBeGreaterThan(2);
    expect(await focused(page)).toBe('The record stops here.');
    await page.waitForLoadState('networkidle');
    expect({ violations, errors, strangers }).toEqual({ violations: [], errors: [], strangers: [] });
  });

  it('is the same where Phaser never arrives', async () => {
    const { page } = await openGame(CASE);
    await page.route(/phaser/, (route) => route.abort());
    await begin(page);
    await playToEnding(page);
    expect(await page.locator('canvas').count()).toBe(0);
  });

  it('asks back in place, and Back gives the card the focus again', async () => {
    const { page } = await openGame(CASE, { reducedMotion: true });
    await begin(page);
    await tabTo(page, /./, '.moment .cards button.card');
    const card = await focused(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^Do this\? About .*(is told|Told:)/);
    await tabTo(page, /^Back$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe(card);
  });

  it('reaches Stop second, then goes through the whole moment in the order of reading, the picture last', async () => {
    const { page } = await openGame(CASE, { reducedMotion: true });
    await begin(page);
    await page.locator('canvas').first().waitFor();
    await page.evaluate(() => { document.body.tabIndex = -1; document.body.focus(); });
    const stops = ['.skip', '.stop', '.view-menu > summary', '.guide .button', '.moment .card', '.menu summary', '.or .button', '.dossier summary', '.stage .tab', '.thread-list summary'];
    const seen: number[] = [];
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate((all) => all.findIndex((css) => document.activeElement?.matches(css)), stops);
      if (at >= 0) seen.push(at);
      if (at === stops.length - 1) break;
    }
    expect(seen.slice(0, 2).map((at) => stops[at])).toEqual(['.skip', '.stop']);
    expect([...new Set(seen)].sort((a, b) => a - b)).toEqual([...stops.keys()]);
    // Notes stand among text and cards; all else only goes on.
    const order = seen.filter((at) => stops[at] !== '.guide .button');
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});

describe('the page of play', () => {
  it.each([[1280, 'light'], [320, 'light'], [1280, 'dark']] as const)('passes axe at %i pixels in the %s theme, from the start to the ending, and never scrolls sideways', async (width, theme) => {
    const { page } = await openGame('', { width, theme, reducedMotion: true });
    const look = async (where: string): Promise<void> => {
      const tooWide = await page.evaluate((most) => document.documentElement.scrollWidth > most, width);
      expect({ where, findings: await accessFindings(page), tooWide }).toEqual({ where, findings: [], tooWide: false });
    };
    await page.getByRole('link', { name: /tonight/ }).waitFor();
    await look('start');
    for (const path of ['#/cases', '#/sessions', '#/empty']) {
      await page.goto(page.url().replace(/#.*|$/, path));
      await page.locator('h1').first().waitFor();
      await look(path);
    }
    await page.goto(page.url().replace(/#.*/, CASE));
    await begin(page);
    await page.locator('canvas').first().waitFor();
    await look('play');
    await page.locator('summary', { hasText: 'Not now' }).click();
    await page.locator('.menu .card.closed').first().click();
    await page.locator('.moment .card').first().click();
    await look('play, cards open');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Stopped.' }).waitFor();
    await look('stop');
    await page.getByRole('button', { name: 'Go on here' }).click();
    await page.locator('.when').waitFor();
    // By keyboard all the way is played above in a wide window; here once in a narrow one.
    await (width === 320 ? playToEnding(page) : handOver(page));
    await look('ending');
  });

  it('says why a closed card is closed: rule, source, date and who can open it', async () => {
    const { page } = await openGame(CASE);
    await begin(page);
    await page.locator('summary', { hasText: 'Not now' }).click();
    const card = page.locator('.closed-card', { hasText: 'Send the report form to EKKA' });
    await card.getByRole('button').click();
    const why = await card.locator('.why').innerText();
    expect(why).toMatch(/Rule GR-I\d+[a-z]?\. Source: .+\. Sources? (from \d{4}|without a date)/);
    expect(why).toContain('What opens it');
  });

  it('has a step on disk before its effect is on the screen', async () => {
    const { page } = await openGame(CASE, { reducedMotion: true });
    await begin(page);
    await page.evaluate(() => {
      const order: string[] = [];
      Reflect.set(globalThis, 'order', order);
      const opened = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function spied(...args) {
        const work = opened.apply(this, args);
        work.addEventListener('complete', () => order.push('disk'));
        return work;
      };
      const title = document.querySelector('.moment-title')?.textContent;
      new MutationObserver(() => { if (document.querySelector('.moment-title')?.textContent !== title) order.push('screen'); }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await decideByKeyboard(page);
    const order: readonly string[] = await page.evaluate(() => Reflect.get(globalThis, 'order'));
    expect(order[0]).toBe('disk');
    expect(order).toContain('screen');
  });

  it('shows a knot plain and late, in words and without whose, how heavy or how many', async () => {
    const { page } = await openGame(CASE, { reducedMotion: true });
    await begin(page);
    await choose(page, 'Ask her where it hurts');
    await choose(page, 'Let him translate; he knows her');
    await page.getByText('The thread so far').click();
    expect(await page.locator('.thread-list').innerText()).not.toContain('knot');
    await page.locator('.moment .cards button.card:not(.closed)').first().click();
    await page.getByRole('button', { name: 'Yes, do this' }).click();
    await expect.poll(() => page.locator('.thread-list').textContent()).toContain('A knot');
    expect(await page.locator('.thread-list').textContent()).toContain('A knot is a burden that could have been spared. The debrief opens it.');
    expect(await page.content()).not.toMatch(/companion-as-interpreter|from our choices|from the system|\d+ knots/i);
  });

  it('is found again from the first page after leaving the case', async () => {
    const { page } = await openGame(CASE, { reducedMotion: true });
    await begin(page);
    await decideByKeyboard(page);
    const moment = await page.locator('.moment').first().innerText();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Leave the case' }).click();
    await page.getByRole('link', { name: /^The relative who answers \(Nurse or doctor/ }).click();
    await expect.poll(() => page.locator('.moment').first().innerText()).toBe(moment);
  });

  it('goes on at the same step after a reload', async () => {
    const { page } = await openGame(CASE, { reducedMotion: true });
    await begin(page);
    await decideByKeyboard(page);
    await decideByKeyboard(page);
    const before = await page.locator('.moment').first().innerText();
    const when = await page.locator('.when').innerText();
    await page.reload();
    await page.locator('.when').waitFor();
    expect(await page.locator('.when').innerText()).toBe(when);
    expect(await page.locator('.moment').first().innerText()).toBe(before);
    await decideByKeyboard(page);
  });
});

describe('Stop', () => {
  it('takes story and picture off the page at once on Escape, and gives them back', async () => {
    const { page } = await openGame(CASE);
    await begin(page);
    const story = await page.locator('.moment .story').first().innerText();
    await page.locator('canvas').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Stopped.' }).waitFor();
    expect(await page.content()).not.toContain(story.slice(0, 40));
    expect(await page.locator('canvas, .stage').count()).toBe(0);
    expect(await page.title()).toBe('Ariadne');
    expect(await page.locator('.line-number').allInnerTexts()).toEqual(['1109', '197', '1107', '1056', '116000']);
    expect(await page.locator('.stop-ways .button').count()).toBe(4);
    await page.getByRole('button', { name: 'Go on here' }).click();
    expect(await page.locator('.moment .story').first().innerText()).toBe(story);
  });

  it('is gone through by Tab in its order, down to the button that empties the window', async () => {
    const { page } = await openGame(CASE, { reducedMotion: true });
    await begin(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('Stopped.');
    const order: string[] = [];
    for (let press = 0; press < 5; press += 1) {
      await page.keyboard.press('Tab');
      order.push(await focused(page));
    }
    expect(order).toEqual(['Go on here', 'Step over this moment', 'Let a stand-in take my seat', 'Leave the case', 'Empty this window']);
    await page.keyboard.press('Enter');
    await page.getByText('This window is empty.').waitFor();
    expect(await page.locator('body').innerText()).not.toContain('Nadira');
  });

  it('steps over the moment in one plain line', async () => {
    const { page } = await openGame(CASE);
    await begin(page);
    const title = await page.locator('.moment-title').first().innerText();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Step over this moment' }).click();
    await page.locator('.when').waitFor();
    expect(await page.locator('.moment-title').first().innerText()).not.toBe(title);
    expect(await page.locator('.latest li').count()).toBe(1);
  });

  it('lets a stand-in take the only seat: the case goes on to its end', async () => {
    const { page } = await openGame(CASE);
    await begin(page);
    await handOver(page);
    await expect.poll(() => page.locator('h1').innerText()).toBe('The record stops here.');
  });
});

describe('several seats at one screen', () => {
  it('leave nothing of one seat on the page behind the curtain', async () => {
    const { page } = await openGame(CASE, { reducedMotion: true });
    await begin(page, [0, 1, 2, 3, 4]);
    expect(await page.locator('.curtain').innerText()).not.toContain('Nadira');
    await page.getByRole('button', { name: /^I am the/ }).click();
    // The second card each time: this way the interpreter is rung while the nurse is busy.
    for (let step = 0; step < 6 && (await page.locator('.waiting .main').count()) === 0; step += 1) {
      const title = await page.locator('.when').innerText();
      await page.locator('.moment .cards button.card:not(.closed)').nth(1).click();
      await page.getByRole('button', { name: 'Yes, do this' }).click();
      await expect.poll(async () => (await page.locator('.waiting .main').count()) > 0 || (await page.locator('.when').innerText()) !== title).toBe(true);
    }
    const story = await page.locator('#text').innerText();
    await page.locator('.waiting .main').first().click();
    await page.getByRole('heading', { name: /what would you pass on/ }).waitFor();
    await page.getByRole('radio', { name: 'I say it aloud at the table' }).check();
    await page.locator('.pass-on .button.main').click();
    await page.getByRole('heading', { name: 'Hand over' }).waitFor();
    const content = await page.content();
    expect(content).not.toContain('Nadira');
    for (const line of story.split('\n').filter((each) => each.length > 30)) expect(content).not.toContain(line);
    expect(await page.locator('canvas, .dossier, .stage').count()).toBe(0);
    expect(await page.title()).toBe('Ariadne');
    expect(await page.locator('.curtain').innerText()).toMatch(/Please hand over to the .+\. ?\n+All of you know: day \d+, Athens\./);
    expect(await accessFindings(page)).toEqual([]);
  });
});

describe('a disk that fails', () => {
  it('does not stop play: the page says so and offers the file at once', async () => {
    const { page } = await openGame(CASE, { reducedMotion: true });
    await begin(page);
    await page.evaluate(() => {
      IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); };
    });
    await decideByKeyboard(page);
    expect(await page.locator('.disk').innerText()).toContain('This browser could not keep the last step.');
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save a file now' }).click()]);
    expect((await savedText(saved)).trim().split('\n')).toHaveLength(3);
    await decideByKeyboard(page);
  });
});

describe('passing on and asking', () => {
  it('is recorded, and what a stand-in passes on comes into the story', async () => {
    const { page } = await openGame(CASE, { reducedMotion: true });
    await begin(page);
    await page.getByRole('button', { name: 'Pass something on' }).click();
    await page.locator('.or .tell input[type=checkbox]').first().check();
    const to = await page.locator('.or .tell select').evaluate((select) => (select instanceof HTMLSelectElement ? select.selectedOptions[0]?.text ?? '' : ''));
    const item = await page.locator('.or .tell .tick').first().innerText();
    await page.getByRole('button', { name: 'Pass it on' }).click();
    await expect.poll(() => page.locator('.latest').innerText()).toContain(`You passed on to the ${lower(to)}: ${item.trim()}`);
    await page.getByRole('button', { name: 'Ask another seat' }).click();
    await page.getByRole('button', { name: /^Ask the prosecutor/ }).click();
    await expect.poll(() => page.locator('.when + [role=status]').innerText()).toContain('passes on nothing new');
  });
});

describe('a session file', () => {
  it('that is broken gives one message with its place, and nothing is kept', async () => {
    const { page, errors } = await openGame('#/sessions');
    await page.getByLabel(/ends in/).setInputFiles({ name: 'mine.ariadne.jsonl', mimeType: 'application/x-ndjson', buffer: Buffer.from('{"ariadne":1}\n') });
    const message = page.getByRole('alert');
    await expect.poll(() => message.innerText()).toMatch(/^We could not open mine\.ariadne\.jsonl\. Line 1: .+ Nothing was kept\.$/);
    await expect.poll(() => page.getByText('No session is kept here yet.').count()).toBe(1);
    expect(errors).toEqual([]);
  });

  it('saved in mid-case opens in another browser at the same step', async () => {
    const { page } = await openGame(CASE, { reducedMotion: true });
    await begin(page);
    await decideByKeyboard(page);
    const moment = await page.locator('.moment').first().innerText();
    await page.goto(page.url().replace(/#.*/, '#/sessions'));
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
    expect(saved.suggestedFilename()).toMatch(/^gr-1-\d{4}-\d\d-\d\d\.ariadne\.jsonl$/);
    const text = Buffer.from(await savedText(saved));
    const other = await openGame('#/sessions');
    await other.page.getByLabel(/ends in/).setInputFiles({ name: 'x.ariadne.jsonl', mimeType: 'application/x-ndjson', buffer: text });
    await other.page.getByRole('status').getByRole('link', { name: 'Go on' }).click();
    await other.page.locator('.when').waitFor();
    expect(await other.page.locator('.moment').first().innerText()).toBe(moment);
  });
});
