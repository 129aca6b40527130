import { decisionsOf, sampleWay, shareOf } from '#engine';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readSession } from '../../game/debrief/reading.ts';
import { readRecord } from '../../game/debrief/record.ts';
import { DESCRIPTION } from '../../game/debrief/words.ts';
import { FUTURES } from '../../game/debrief/words-futures.ts';
import { openDebrief, openNumbers, recordedSession, toPhase } from './debrief-session.ts';
import { accessFindings, picture, type OpenOptions } from './harness.ts';

/** A look may wait for a busy machine; nothing here is measured. */
const PATIENCE = { timeout: 90_000 };
const TIME = 180_000;

const { session } = recordedSession();
const decision = decisionsOf(session).find(({ ways }) => ways.length > 2);
if (!decision) throw new Error('The session has no decision between three ways.');

/** Presses of "next" until the step of that decision is open. */
function presses(): number {
  const read = readRecord(recordedSession().text);
  if (!read.ok) throw new Error(read.problem.message);
  return readSession(read.record).steps.findIndex(({ command, seat, possible }) => command === decision?.step && seat === decision.taken.seat && possible.length > 0);
}

const section = (page: Page): Locator => page.getByRole('region', { name: FUTURES.title });
const open = (page: Page, words: string): Promise<void> => section(page).getByText(words, { exact: true }).click();

async function openDecision(options: OpenOptions = {}): ReturnType<typeof openDebrief> {
  const game = await openDebrief(options);
  await openNumbers(game.page);
  for (let left = presses(); left > 0; left -= 1) await game.page.getByRole('button', { name: DESCRIPTION.next }).click();
  return game;
}

describe('what else could have followed, in the debrief', () => {
  it('counts in the workers of Chromium what the engine counts in Node, ending by ending', async () => {
    const { page, errors, violations, strangers } = await openDecision();
    await open(page, FUTURES.fold);
    const table = page.waitForResponse(async (response) => response.url().endsWith('.js') && (await response.text()).includes(session.program.pathway.hash), PATIENCE);
    await section(page).getByRole('button', { name: FUTURES.lookHere }).click();
    await section(page).getByRole('table').waitFor(PATIENCE);
    expect((await table).ok(), 'the shipped table of answers was fetched, now that a worker opens the case').toBe(true);
    const tallies = decision.ways.map((way) => sampleWay(session.program, decision.before, way, { policy: 'typical', seed: 'debrief', from: 0, to: 300 }));
    const whole = (thousandths: number): number => Math.round(thousandths / 10);
    const expected = (tallies[0]?.outcomes ?? []).flatMap((_, at) => (tallies.every(({ outcomes }) => outcomes[at] === 0) ? [] : [tallies.map(({ outcomes }) => {
      const { share, low, high } = shareOf(outcomes[at] ?? 0, 300);
      return `${(outcomes[at] ?? 0) > 0 && share < 10 ? 'under 1' : whole(share)} (${whole(low)} to ${whole(high)})`;
    })]));
    const shown = await section(page).locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
    expect(shown).toEqual(expected);
    await expect.poll(() => section(page).innerText()).toContain('300 continuations of each way, played by typical people');
    expect(await section(page).innerText()).toContain(FUTURES.caution);
    await expect.poll(() => section(page).innerText()).toContain(`whatif FILE --step ${presses() + 1} --runs 300 --seed debrief`);
    await open(page, FUTURES.turning);
    await section(page).getByRole('button', { name: FUTURES.lookAll }).waitFor();
    expect(await section(page).locator('ol').count(), 'one choice is no ranking of choices').toBe(0);
    expect(await accessFindings(page, '.debrief-futures')).toEqual([]);
    await section(page).scrollIntoViewIfNeeded();
    await picture(page, 'futures-table');
    expect({ errors, violations, strangers }).toEqual({ errors: [], violations: [], strangers: [] });
  }, TIME);

  it('links the choices where the ways part most, by keyboard alone, and opens the step', async () => {
    const { page, errors } = await openDecision();
    await section(page).locator('summary', { hasText: FUTURES.turning }).press('Enter');
    await section(page).getByRole('button', { name: FUTURES.lookAll }).press('Enter');
    await section(page).getByRole('progressbar').waitFor(PATIENCE);
    await section(page).getByRole('progressbar').waitFor({ state: 'detached', ...PATIENCE });
    const link = section(page).locator('ol button').first();
    await link.waitFor(PATIENCE);
    await expect.poll(() => section(page).innerText()).toContain('Sampled: 100 continuations of each way, played by typical people. The largest of several differences tends to look larger than it is.');
    const words = await link.innerText();
    await picture(page, 'futures-turning');
    await link.press('Enter');
    const number = /^Step (\d+),/.exec(words)?.[1] ?? '';
    await expect.poll(() => page.locator('#debrief-step-title').innerText()).toContain(`Step ${number}.`);
    await open(page, FUTURES.fold);
    await section(page).getByRole('table', { name: FUTURES.caption(Number(number)) }).waitFor();
    expect(errors).toEqual([]);
  }, TIME);

  it('stops when it is told to, and says how far it came', async () => {
    const { page } = await openDecision();
    await open(page, FUTURES.turning);
    await section(page).getByRole('button', { name: FUTURES.lookAll }).click();
    await section(page).getByRole('button', { name: FUTURES.cancel }).click();
    await expect.poll(() => section(page).getByRole('status').innerText(), PATIENCE).toMatch(/^Stopped/);
    expect(await section(page).getByRole('button', { name: FUTURES.cancel }).count()).toBe(0);
  }, TIME);

  it('says that it could not look where the browser refuses workers, and that nothing was changed', async () => {
    const { page, errors } = await openDecision();
    await page.evaluate(() => { window.Worker = class { constructor() { throw new DOMException('No workers here.', 'SecurityError'); } } as unknown as typeof Worker; });
    await open(page, FUTURES.fold);
    await section(page).getByRole('button', { name: FUTURES.lookHere }).click();
    await expect.poll(() => section(page).innerText(), PATIENCE).toContain(`${FUTURES.failed} ${FUTURES.failedHint}`);
    expect(errors).toEqual([]);
  }, TIME);

  it('stays within a window of 320 pixels', async () => {
    const { page } = await openDecision({ width: 320, height: 640 });
    await open(page, FUTURES.fold);
    await section(page).getByRole('button', { name: FUTURES.lookHere }).click();
    await section(page).getByRole('table').waitFor(PATIENCE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await accessFindings(page, '.debrief-futures')).toEqual([]);
    await section(page).scrollIntoViewIfNeeded();
    await picture(page, 'futures-320');
  }, TIME);

  it('is not there before the analysis is opened', async () => {
    const { page } = await openDebrief();
    await toPhase(page, 'Analysis');
    await page.getByRole('button', { name: 'Open the analysis' }).waitFor();
    expect(await section(page).count()).toBe(0);
  });
});
