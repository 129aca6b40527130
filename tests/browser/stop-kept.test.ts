import { describe, expect, it } from 'vitest';
import { openGame } from './harness.ts';
import { begin } from './play-steps.ts';

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
