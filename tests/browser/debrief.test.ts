import { describe, expect, it } from 'vitest';
import { hiddenFrom, keptLines, openDebrief, openNumbers, recordedSession, sessionFile, toPhase } from './debrief-session.ts';
import { accessFindings, picture, savedText } from './harness.ts';

const WIDTHS = [1280, 320];

describe('numbers in the debrief', () => {
  it('are nowhere before somebody opens the analysis, and stand there afterwards', async () => {
    const { page } = await openDebrief();
    const svl = String(recordedSession().impact.load.svl);
    for (const phase of ['Reactions', 'Description', 'Summary', 'Analysis'] as const) {
      await toPhase(page, phase);
      expect(await page.locator('[data-number]').count()).toBe(0);
      expect(await page.locator('.debrief').textContent()).not.toContain('Load that was added');
    }
    await openNumbers(page);
    expect(await page.locator('[data-number]').count()).toBeGreaterThan(20);
    expect(await page.locator('section:has(> #debrief-load) .debrief-figure strong').textContent()).toBe(svl);
  });

  it('say whose each knot was only when the analysis is open', async () => {
    const { page } = await openDebrief();
    await toPhase(page, 'Description');
    await page.getByRole('button', { name: 'As a table' }).click();
    expect(await page.locator('.debrief-step-table').textContent()).toContain('knot');
    expect(await page.locator('.debrief-step-table').textContent()).not.toContain('from our choices');
    await openNumbers(page);
    await page.getByRole('button', { name: 'As a table' }).first().click();
    expect(await page.locator('.debrief-step-table').textContent()).toMatch(/from our choices|from the system/);
  });

  it('split the load into two sums that add up to the burden', async () => {
    const { page } = await openDebrief();
    await openNumbers(page);
    const cell = async (name: string): Promise<number> => Number(await page.locator('.debrief-sums tr', { hasText: name }).first().locator('td').textContent());
    const { load } = recordedSession().impact;
    expect(await cell('From our choices')).toBe(load.ours.harmTenths / 10);
    expect((await cell('From our choices')) + (await cell('From the system'))).toBeCloseTo(await cell('Burden in all'), 5);
  });

  it('each come with a reason, a source and the warning', async () => {
    const { page } = await openDebrief();
    await openNumbers(page);
    const bare = await page.evaluate(() => [...document.querySelectorAll('.debrief-factor')]
      .filter((factor) => !factor.querySelector('.debrief-reasons li') || !factor.querySelector('cite') || !factor.textContent.includes('Evidence')).map((factor) => factor.textContent));
    expect(bare).toEqual([]);
    const { load, risk, quality } = recordedSession().impact;
    expect(await page.locator('.debrief-factor').count()).toBe(load.harms.length + load.protections.length + risk.risks.length + risk.anchors.length);
    const rows = await page.locator('.debrief-quality tbody tr').evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim())));
    expect(rows.length).toBe(quality.measures.length);
    for (const [, reason, source] of rows) expect([reason, source]).not.toContain('');
    expect(await page.locator('.debrief-dial').count()).toBe(3);
    expect(await page.locator('.debrief-dial > .debrief-teaching').count()).toBe(3);
    expect(await page.locator('.debrief-warning').isVisible()).toBe(true);
  });

  it('have a table beside the picture of danger with every change in it: of the index, and of what pulls back and holds', async () => {
    const { page } = await openDebrief();
    await openNumbers(page);
    const values = await page.locator('.debrief-table tbody td:nth-child(2)').allTextContents();
    const { reading: { pieces }, risk: { series } } = recordedSession().impact;
    expect(values.map(Number)).toEqual(pieces.map(({ from }) => series.findLast(([minute]) => minute <= from)?.[1]));
    expect(values.map(Number).filter((value, row, all) => value !== all[row - 1])).toEqual(series.map(([, value]) => value));
    expect(pieces.length).toBeGreaterThan(series.length);
    expect(await page.locator('.debrief-chart desc').textContent()).toContain('The table has every change.');
  });
});

describe('the replay of steps', () => {
  it('goes to any step with the keyboard alone', async () => {
    const { page } = await openDebrief();
    await page.getByRole('button', { name: '2 Description' }).press('Enter');
    const first = page.locator('.debrief-marks-layer button[tabindex="0"]');
    for (let presses = 0; presses < 12 && !(await first.evaluate((button) => button === document.activeElement)); presses += 1) await page.keyboard.press('Tab');
    expect(await first.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#debrief-step-title').textContent()).toMatch(/^Step 3\./);
    await page.keyboard.press('End');
    expect(await page.locator('#debrief-step-title').textContent()).toContain('The record stops here.');
    expect(await page.locator('.debrief-marks-layer button:focus').getAttribute('aria-current')).toBe('step');
  });

  it('gives every mark a button of at least 24 pixels', async () => {
    const { page } = await openDebrief({ width: 320 });
    await toPhase(page, 'Description');
    const sizes = await page.locator('.debrief-marks-layer button').evaluateAll((all) => all.map((button) => [button.clientWidth, button.clientHeight]));
    expect(sizes.length).toBeGreaterThanOrEqual(10);
    expect(sizes.filter(([width = 0, height = 0]) => width < 24 || height < 24)).toEqual([]);
  });

  it('hides, through the eyes of one seat, the steps it did not know of and what only others knew', async () => {
    const { page } = await openDebrief();
    const { whole, session } = recordedSession();
    const seat = session.program.scenario.seats[1];
    const hidden = hiddenFrom(seat?.id ?? '');
    expect(hidden.length).toBeGreaterThan(0);
    await toPhase(page, 'Description');
    await page.getByRole('button', { name: 'As a table' }).click();
    const all = await page.locator('.debrief-step-table tbody tr').count();
    await page.getByLabel('Eyes').selectOption(seat?.id ?? '');
    expect(await page.locator('.debrief-step-table tbody tr').count()).toBeLessThan(all);
    expect(await page.locator('.debrief-step-table tbody tr').count()).toBe(whole.steps.length - hidden.length);
    const secret = whole.steps.find(({ index, kind }) => hidden.includes(index) && kind === 'choice');
    const done = session.program.scenario.beats.flatMap((beat) => beat.choices.map((choice) => [`${beat.id}/${choice.id}`, choice.done] as const)).find(([id]) => id === secret?.id)?.[1];
    expect(done).toBeTruthy();
    expect((await page.locator('main').textContent())?.includes(done ?? '')).toBe(false);
    expect(await page.locator('.debrief-knowledge').textContent()).toContain('stays closed');
    await page.getByLabel('Eyes').selectOption('');
    expect((await page.locator('main').textContent())?.includes(done ?? '')).toBe(true);
  });

  it('plays by itself only where motion is wanted', async () => {
    const lively = await openDebrief();
    await toPhase(lively.page, 'Description');
    await lively.page.getByRole('button', { name: 'Faster' }).click();
    await lively.page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => lively.page.locator('#debrief-step-title').textContent(), { timeout: 10_000 }).toMatch(/^Step [23]\./);
    await lively.page.getByRole('button', { name: 'Pause' }).click();
    const still = await openDebrief({ reducedMotion: true });
    await toPhase(still.page, 'Description');
    expect(await still.page.getByRole('button', { name: 'Play' }).count()).toBe(0);
  });
});

describe('trying again', () => {
  it('opens a branch that is named as one, and leaves the original as it was', async () => {
    const { page, id } = await openDebrief();
    const before = await keptLines(page);
    await toPhase(page, 'Description');
    await page.getByRole('button', { name: 'Next step' }).click();
    await page.getByRole('button', { name: 'Next step' }).click();
    await page.getByRole('button', { name: 'Try again from here' }).click();
    await expect.poll(() => page.url()).toContain('#/play/');
    await page.getByRole('button', { name: /^I am the/ }).click();
    await page.locator('.play .debrief-branch', { hasText: /^This is a branch\. It is as its original until day 0, \d\d:\d\d\. / }).waitFor();
    const branch = page.url().split('/').at(-1) ?? '';
    const after = await keptLines(page);
    expect(after[id]?.join('\n') === before[id]?.join('\n')).toBe(true);
    const header = JSON.parse(after[branch]?.[0] ?? '{}');
    const trunk = (before[id] ?? []).slice(1).map((line) => JSON.parse(line));
    expect(header.branch.of).toBe(trunk[header.branch.step].chain);
    expect(header.seed).toBe(recordedSession().session.seed);
    expect((after[branch] ?? []).slice(1).map((line) => JSON.parse(line).command)).toEqual(trunk.slice(0, header.branch.step + 1).map(({ command }) => command));
    await page.goto(new URL(`#/debrief/${branch}`, page.url()).href);
    await page.locator('.debrief-branch').waitFor();
    const shared = `${header.branch.step === 1 ? 'first command' : `first ${header.branch.step} commands`}`;
    // It left before step 3, and so the first two are those of both: the same number as on the button's step.
    expect(await page.locator('.debrief-branch').innerText()).toContain('It shares the first 2 steps with its original.');
    await page.goto(new URL('#/sessions', page.url()).href);
    await page.locator('.shelf-card', { hasText: 'A branch: ' }).filter({ hasText: shared }).waitFor();
    expect(await page.locator('.shelf-card').count()).toBe(2);
    expect(await page.locator('.shelf-card', { hasText: 'A branch: ' }).count()).toBe(1);
    await page.goto(new URL(`#/debrief/${branch}`, page.url()).href);
    await page.locator('.debrief-branch').waitFor();
    await page.getByRole('link', { name: 'Open the debrief of the original' }).waitFor();
    await openNumbers(page);
    expect(await page.locator('section:has(> #debrief-ways)').textContent()).toContain('same luck');
    const firm = page.locator('section:has(> #debrief-flips)');
    await firm.getByText(/^Compared to day \d+, as far as both records go\./).waitFor();
    await firm.getByText(/^Load: this way [\d.]+, the original [\d.]+\. /).waitFor();
    await firm.getByText(/^Mean of the danger left: this way [\d.]+, the original [\d.]+\. /).waitFor();
    expect(await accessFindings(page)).toEqual([]);
  });
});

describe('session files', () => {
  it('are refused with one message when they were changed, and nothing is kept', async () => {
    const { page } = await openDebrief();
    await toPhase(page, 'Summary');
    const before = await keptLines(page);
    const tampered = recordedSession().text.replace(/"choice":"([a-z-]+)"/, '"choice":"something-else"');
    await page.getByLabel('Open a session file').setInputFiles(sessionFile(tampered));
    await page.locator('.file-message').waitFor();
    expect(await page.locator('.file-message').count()).toBe(1);
    expect(await page.locator('.file-message').textContent()).toMatch(/changed after it was written.*Nothing was kept/);
    expect(Object.keys(await keptLines(page))).toEqual(Object.keys(before));
  });

  it('are replayed and said to be the same as recorded, and saved as they were', async () => {
    const { page } = await openDebrief();
    const { text, session } = recordedSession();
    await toPhase(page, 'Summary');
    await page.getByLabel('Open a session file').setInputFiles(sessionFile(text));
    await page.getByText(`same as recorded, ${session.steps.length - 1} commands`).waitFor();
    const said = page.getByRole('status').filter({ hasText: 'same as recorded' });
    expect(await said.innerText()).not.toContain('not whole');
    await page.getByLabel('Open a session file').setInputFiles(sessionFile(`${text.split('\n').slice(0, 4).join('\n')}\n`));
    await expect.poll(() => said.innerText()).toMatch(/same as recorded, 2 commands\. The case is .* The record reaches day 0\. The session was not over when it was saved\. If you expected its end, this copy is not whole\. Go on$/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the session file' }).click()]);
    expect((await savedText(download)) === text).toBe(true);
  });

  it('are told as text without notes and numbers, unless somebody opened or ticked them', async () => {
    const { page } = await openDebrief();
    await page.getByLabel('What stays with you?').fill('The *chair* that stayed empty.');
    await toPhase(page, 'Summary');
    const summary = async (): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the summary as text' }).click()]);
      return savedText(download);
    };
    const closed = await summary();
    expect(closed).toContain('## What happened');
    expect(closed).not.toContain('chair that stayed');
    expect(closed).not.toContain('teaching value');
    await openNumbers(page);
    await toPhase(page, 'Summary');
    await page.getByLabel('Put what was written here into the summary').check();
    const open = await summary();
    expect(open).toContain('The \\*chair\\* that stayed empty.');
    expect(open).toContain('[teaching value]');
    expect(open).toContain('predict nothing');
  });
});

describe('notes of a debrief', () => {
  it('are gone with the page unless somebody ticked to keep them', async () => {
    const { page } = await openDebrief();
    await page.getByLabel('What stays with you?').fill('the blue thermos flask');
    await page.reload();
    await page.locator('.debrief h2').waitFor();
    expect(await page.getByLabel('What stays with you?').inputValue()).toBe('');
    await page.getByLabel('What stays with you?').fill('the blue thermos flask');
    await page.getByLabel('Keep what is written here').check();
    await toPhase(page, 'Description');
    await page.getByRole('button', { name: 'Next step' }).click();
    await page.getByLabel('A thing that helped').fill('The door was shut.');
    await page.getByLabel('A thing that helped').press('Enter');
    await page.getByText('The door was shut.').waitFor();
    await page.getByText('Kept on this machine.').waitFor();
    await page.reload();
    await page.locator('.debrief h2').waitFor();
    await expect.poll(() => page.getByLabel('What stays with you?').inputValue()).toBe('the blue thermos flask');
    await toPhase(page, 'Summary');
    await page.getByRole('button', { name: 'Pinned to step 2' }).click();
    expect(await page.locator('#debrief-step-title').textContent()).toMatch(/^Step 2\./);
    expect(Object.values(await keptLines(page)).flat().some((line) => line.includes('the blue thermos flask'))).toBe(false);
  });
});

describe('notes that cannot be kept', () => {
  it('are said to be lost with the page, and stay on it', async () => {
    const { page } = await openDebrief();
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function refuse(this: IDBObjectStore, ...given: Parameters<typeof put>): ReturnType<typeof put> {
        if (this.name === 'notes') throw new DOMException('The disk is full.', 'QuotaExceededError');
        return put.apply(this, given);
      };
    });
    await page.getByLabel('What stays with you?').fill('the blue thermos flask');
    await page.getByLabel('Keep what is written here').check();
    await page.getByText('This could not be kept on this machine.').waitFor();
    expect(await page.getByLabel('What stays with you?').inputValue()).toBe('the blue thermos flask');
  });
});

describe('every phase of the debrief', () => {
  it.each(WIDTHS)('passes axe and needs no sideways scroll at %i pixels', async (width) => {
    const { page, violations, errors, strangers } = await openDebrief({ width, reducedMotion: true });
    for (const phase of ['Reactions', 'Description', 'Analysis', 'Summary'] as const) {
      await toPhase(page, phase);
      if (phase === 'Analysis') await page.getByRole('button', { name: 'Open the analysis' }).click();
      await page.evaluate(() => document.querySelectorAll('.debrief details').forEach((fold) => fold.setAttribute('open', '')));
      await picture(page, `debrief-${phase}-${width}`);
      expect(await accessFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect({ violations, errors, strangers }).toEqual({ violations: [], errors: [], strangers: [] });
  });

  it('moves focus to its heading', async () => {
    const { page } = await openDebrief();
    await toPhase(page, 'Summary');
    expect(await page.locator('h2:focus').textContent()).toBe('Summary');
  });

  it('prints without its controls and with its folds open', async () => {
    const { page } = await openDebrief();
    await openNumbers(page);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.debrief details:not([open])').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Next step' }).isVisible()).toBe(false);
    expect(await page.getByText('Read this beside every number').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.debrief details[open]').count()).toBe(0);
  });

  it('grows its words and its thread in the Large view', async () => {
    const { page } = await openDebrief();
    await toPhase(page, 'Description');
    const sizes = (): Promise<readonly number[]> => page.evaluate(() => ['.debrief-step', '.debrief-marks-layer button'].map((each) => {
      const element = document.querySelector(each);
      return element ? Number.parseFloat(each.includes('button') ? getComputedStyle(element).width : getComputedStyle(element).fontSize) : 0;
    }));
    const [text = 0, mark = 0] = await sizes();
    await page.getByRole('button', { name: 'Large view' }).click();
    const [largeText = 0, largeMark = 0] = await sizes();
    expect(largeText).toBeGreaterThanOrEqual(24);
    expect(largeText).toBeGreaterThan(text);
    expect(largeMark).toBeGreaterThan(mark);
  });

  it('says in one line that a session is not on this machine', async () => {
    const { page } = await openDebrief();
    await page.goto(new URL('#/debrief/nobody', page.url()).href);
    await page.getByText('This session is not on this machine.').waitFor();
    expect(await page.getByRole('link', { name: 'Back to all sessions' }).getAttribute('href')).toBe('#/sessions');
  });
});
