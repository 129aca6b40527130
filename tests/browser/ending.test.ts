import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { viewFor, writeLog, type Session } from '#engine';
import { readCase } from '../../game/cases/cases.ts';
import { playedCase } from '../game/played.ts';
import { sessionFile } from './debrief-session.ts';
import { accessFindings, openGame } from './harness.ts';
import { begin, choose, focused, handOver } from './play-steps.ts';

const FOLDER = new URL('../../scenarios/', import.meta.url);
const CASES = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(new URL(`${name}/`, FOLDER)).filter((file) => /^[a-z0-9-]+\.yaml$/.test(file)).map((file) => `${name}/${file}`));

interface LastChoice { readonly file: string; readonly text: string; readonly done: string; readonly day: string }

/** A session of the case, as a file that ends before its last choice, and what comes of that choice. */
function beforeLastChoice(path: string): LastChoice {
  const source = readFileSync(new URL(path, FOLDER), 'utf8');
  const reading = readCase(source, path);
  if (!reading.ok) throw new Error(reading.problem.reason);
  const { program } = reading.loaded;
  for (const seat of program.names.seats) {
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      const whole = playedCase(program, [seat], seed);
      const choice = lastChoice(whole, seat);
      if (choice) return { ...choice, file: writeLog({ ...whole, steps: whole.steps.slice(0, -1) }, source, null) };
    }
  }
  throw new Error(`No play of ${path} ends with a choice.`);
}

function lastChoice(whole: Session, seat: string): Omit<LastChoice, 'file'> | null {
  const { command } = whole.steps.at(-1) ?? {};
  const { ended, story, moment } = viewFor(whole, seat);
  if (command?.type !== 'choose' || ended === null) return null;
  const written = whole.program.scenario.beats.find(({ id }) => id === command.beat)?.choices.find(({ id }) => id === command.choice);
  return written && story.some(({ text }) => text === written.done) ? { text: written.text, done: written.done, day: String(moment.day) } : null;
}

/** What the page says, with quotation marks and breaks as a case writes them. */
const wordsOf = async (page: Page, selector: string): Promise<string> => (await page.locator(selector).innerText()).replaceAll(/\s+/g, ' ');

describe('the ending', () => {
  it.each(CASES)('of %s tells what came of the last choice and when the case ended, on a narrow window too', async (path) => {
    const { text, done, day, file } = beforeLastChoice(path);
    const { page, errors } = await openGame('#/sessions', { width: 320, height: 640, reducedMotion: true });
    await page.getByLabel(/ends in/).setInputFiles(sessionFile(file));
    await page.getByRole('status').getByRole('link', { name: 'Go on' }).click();
    await page.locator('.moment .cards').first().waitFor();
    await choose(page, text);
    await page.getByRole('heading', { name: 'What happened last' }).waitFor();
    expect(await focused(page)).toBe('The record stops here.');
    expect(await wordsOf(page, '.ending-last .latest')).toContain(done.replaceAll(/\s+/g, ' ').trim());
    expect(await wordsOf(page, '.ended-when')).toMatch(new RegExp(`^The case ended on day ${day}, at \\d\\d:\\d\\d\\.`));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(await accessFindings(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('does not say you of what a stand-in did in the seat', async () => {
    const { page } = await openGame('#/case/gr-1', { reducedMotion: true });
    await begin(page);
    await handOver(page);
    const lines = await page.locator('.ending-last .latest .line.done').allInnerTexts();
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !/^[A-Z][^“]+: “/.test(line))).toEqual([]);
  });

  it.each([[320, 1], [1280, 0]])('says at %i pixels whether its picture of the thread is cut', async (width, lines) => {
    const { page } = await openGame('#/case/gr-1', { width, reducedMotion: true });
    await begin(page);
    await handOver(page);
    await page.locator('.scroll-picture svg').waitFor();
    await expect.poll(() => page.getByText('This picture is wider than the page.').count()).toBe(lines);
    expect(await accessFindings(page, '.ending-thread')).toEqual([]);
  });

  it('and the debrief name the same day and hour', async () => {
    const { page } = await openGame('#/case/gr-1', { reducedMotion: true });
    await begin(page);
    await handOver(page);
    const [when = '?'] = (await wordsOf(page, '.ended-when')).split('. ');
    await page.getByRole('link', { name: 'Open the debrief' }).click();
    await page.locator('.debrief-ending').waitFor();
    expect(await wordsOf(page, '.debrief-ending')).toContain(when);
  });
});

describe('an emptied window', () => {
  it('holds nothing of what was typed at the ending, also on the way back and after a reload', async () => {
    const { page } = await openGame('#/case/gr-1', { width: 320, height: 640, reducedMotion: true });
    await begin(page);
    await handOver(page);
    const field = page.getByLabel('What stays with you?');
    await field.fill('The chair in the corridor.');
    await page.getByRole('link', { name: 'Empty this window' }).click();
    await page.getByText('This window is empty.').waitFor();
    await page.goBack();
    await expect.poll(() => field.inputValue()).toBe('');
    await page.reload();
    await expect.poll(() => field.inputValue()).toBe('');
    await page.getByRole('link', { name: 'Open the debrief' }).click();
    await page.locator('.debrief h2').waitFor();
    await expect.poll(() => field.inputValue()).toBe('');
  });
});
