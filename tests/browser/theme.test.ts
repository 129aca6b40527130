import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { resolve, TOKENS } from '../../game/present/theme.ts';
import type { ThemeName, Token } from '../../game/present/theme.ts';
import { openGame } from './harness.ts';

const tokens = Object.keys(TOKENS).filter((name): name is Token => name in TOKENS);
const cssName = (token: string): string => token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The colour that each token has on the page as it is now, and the one that the table has for this theme, both as the browser writes them. */
function colours(page: Page, theme: ThemeName): Promise<readonly (readonly [token: string, shown: string, wanted: string])[]> {
  const asked = tokens.map((token) => [token, `var(--${cssName(token)})`, resolve(token, theme)] as const);
  return page.evaluate((each) => {
    const probe = document.body.appendChild(document.createElement('i'));
    const asWritten = (colour: string): string => {
      probe.style.color = colour;
      return getComputedStyle(probe).color;
    };
    const found = each.map(([token, shown, wanted]) => [token, asWritten(shown), asWritten(wanted)] as const);
    probe.remove();
    return found;
  }, asked);
}

const other = async (page: Page, theme: ThemeName): Promise<readonly string[]> =>
  (await colours(page, theme)).flatMap(([token, shown, wanted]) => (shown === wanted ? [] : [`${token} is ${shown}, not ${wanted}`]));

describe('the colours of the page', () => {
  it.each([
    ['light', 'system', 'light'], ['dark', 'system', 'dark'], ['dark', 'light', 'light'], ['light', 'dark', 'dark'], ['dark', 'dark', 'dark'],
  ] as const)('on a %s system with the setting "%s" are those of the %s theme, every one', async (system, setting, theme) => {
    const { page, errors } = await openGame('', { theme: system });
    await page.locator('h1').first().waitFor();
    const label = { system: 'As the system', light: 'Light', dark: 'Dark' }[setting];
    await page.getByText('View', { exact: true }).click();
    await page.getByRole('radio', { name: label, exact: true }).check();
    await expect.poll(() => other(page, theme)).toEqual([]);
    expect((await other(page, theme === 'light' ? 'dark' : 'light')).length).toBeGreaterThan(30);
    expect(errors).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('are those of the system where it sets its own, also with the setting "%s"', async (setting) => {
    const { page } = await openGame('', { forcedColors: true });
    await page.locator('h1').first().waitFor();
    await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), setting);
    await expect.poll(() => other(page, 'forced')).toEqual([]);
  });
});
