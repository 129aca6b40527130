import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { buildGame } from '../../game/launch/build.mjs';
import { serveFolder } from '../../game/launch/serve.mjs';
import { requireChromium } from './chromium.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    gameAddress: string;
    /** Where Playwright finds the browser that all tests share. */
    browserAddress: string;
    chromiumPath: string;
  }
}

/** Background traffic of the browser itself is off: tests must pass on a machine without a network. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Build into a folder of our own, so that two runs, or a run and a served game, never meet. */
async function builtGame(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const built = process.env['ARIADNE_BUILT'];
  if (built) return { folder: built, remove: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'ariadne-'));
  buildGame(folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Once for all browser tests: find the browser and start it, build the game, serve it as `npm start` does. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = requireChromium();
  project.provide('chromiumPath', executablePath);
  const game = await builtGame();
  const server = await serveFolder(game.folder, 0);
  project.provide('gameAddress', server.address);
  const browser = await chromium.launchServer({ executablePath, headless: true, args: FLAGS });
  project.provide('browserAddress', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
    await game.remove();
  };
}
