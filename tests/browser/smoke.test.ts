import { describe, expect, it } from 'vitest';
import { accessFindings, openGame } from './harness.ts';

describe('the built game in a real Chromium', () => {
  it('opens under the strict policy with no violation, no error and no request to anywhere else', async () => {
    const { page, violations, errors, strangers } = await openGame();
    await expect.poll(() => page.locator('h1').count()).toBeGreaterThan(0);
    await page.waitForLoadState('networkidle');
    expect({ violations, errors, strangers }).toEqual({ violations: [], errors: [], strangers: [] });
  });

  it('is named, in a declared language, and passes axe on a wide and on a narrow screen', async () => {
    for (const width of [1280, 320]) {
      const { page } = await openGame('', { width, reducedMotion: true });
      await page.locator('h1').first().waitFor();
      expect(await page.title()).not.toBe('');
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await accessFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  it('still opens where no canvas can be drawn', async () => {
    const { page, violations } = await openGame('', { canvas: false });
    await page.locator('h1').first().waitFor();
    expect(await page.evaluate(() => document.createElement('canvas').getContext('2d'))).toBeNull();
    expect(violations).toEqual([]);
  });

  it('says in one line that it needs JavaScript where there is none', async () => {
    const { page } = await openGame('', { javaScript: false });
    expect(await page.locator('noscript').textContent()).toContain('needs JavaScript');
  });
});

describe('the harness', () => {
  it('sees a violation, an error and a stranger when a page makes one', async () => {
    const { page, violations, errors, strangers } = await openGame();
    await page.evaluate(() => {
      const image = new Image();
      image.src = 'http://127.0.0.2:9/picture.png';
      document.body.append(image);
      try {
        document.body.innerHTML = '<p>markup from text</p>';
      } catch (refused) {
        console.error(String(refused));
      }
    });
    await expect.poll(() => violations.join(' ')).toContain('img-src');
    await expect.poll(() => violations.join(' ')).toContain('require-trusted-types-for');
    expect(errors.join(' ')).toContain('TrustedHTML');
    await page.goto('data:text/html,<img src="http://127.0.0.2:9/other.png">');
    await expect.poll(() => strangers).toContain('http://127.0.0.2:9/other.png');
  });

  it('lets axe find a planted fault', async () => {
    const { page } = await openGame();
    await page.evaluate(() => document.body.append(document.createElement('button')));
    expect((await accessFindings(page)).map((finding) => finding.rule)).toContain('button-name');
  });
});
