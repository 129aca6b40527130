import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { serveFolder } from '../../game/launch/serve.mjs';
import { findChromium } from '../browser/chromium.mjs';
import type { Looked, LookOrder } from './look-twice.ts';

/** Look ahead in Chromium with workers of the browser, from a page built for this and served as the game is. Null where there is no browser. */
export async function lookInBrowser(orders: readonly LookOrder[]): Promise<{ readonly browser: string; readonly looked: readonly Looked[] } | null> {
  const executablePath = findChromium();
  if (executablePath === undefined) return null;
  const folder = await mkdtemp(join(tmpdir(), 'ariadne-bench-'));
  await build({
    configFile: false, root: fileURLToPath(new URL('page/', import.meta.url)), base: './', logLevel: 'error', publicDir: false,
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  const server = await serveFolder(folder, 0);
  const browser = await chromium.launch({ executablePath, headless: true, args: ['--disable-gpu', '--disable-background-networking', '--no-first-run'] });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(`in the browser: ${error.message}`));
    page.on('console', (line) => { if (line.type() === 'error') console.error(`in the browser: ${line.text()}`); });
    await page.goto(server.address, { waitUntil: 'load' });
    await page.waitForFunction(() => Reflect.has(globalThis, 'ariadneLookTwice'));
    const looked: Looked[] = [];
    for (const order of orders) looked.push(await page.evaluate((given): Promise<Looked> => Reflect.get(globalThis, 'ariadneLookTwice')(given), order));
    return { browser: `Chromium ${browser.version()}`, looked };
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
