import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openGame } from './harness.ts';

/** They cut the outlines of the maps; nothing of them is in the game. */
const ONLY_CUT = ['topojson-client', 'commander'];

/** Every package that the game itself needs, by the lock. */
function needed(): readonly string[] {
  const { packages }: { packages: Record<string, { dev?: boolean }> } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
  return Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev).map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)).filter((name) => !ONLY_CUT.includes(name));
}

describe('the licences of the built game', () => {
  it('lie beside it and are opened from the first page: ours, every package and both fonts', async () => {
    const { page, violations, errors } = await openGame();
    expect(errors).toEqual([]);
    const missing: string[] = [];
    // Plain text names no icon, so the browser may ask for the usual one.
    page.on('response', (response) => { if (!response.ok() && !response.url().endsWith('/favicon.ico')) missing.push(response.url()); });
    await page.getByRole('link', { name: 'Licences of all that is in it' }).click();
    await expect.poll(() => page.locator('body').textContent()).toContain('MIT License');
    const text = (await page.locator('body').textContent()) ?? '';
    const parts = text.split(/^-{80}$/m).map((part) => part.trim());
    expect(parts[0]).toMatch(/^Ariadne\s+MIT License/);
    expect(needed().length).toBeGreaterThan(20);
    expect(needed().filter((name) => !parts.some((part) => part.startsWith(`${name} `) && /copyright/i.test(part)))).toEqual([]);
    expect(parts.filter((part) => part.includes('SIL OPEN FONT LICENSE')).map((part) => part.split(' ')[0])).toEqual(['@fontsource-variable/literata', '@fontsource-variable/source-sans-3']);
    expect({ violations, missing }).toEqual({ violations: [], missing: [] });
  });
});
