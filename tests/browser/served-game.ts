import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildGame } from '../../game/launch/build.mjs';
import { serveFolder } from '../../game/launch/serve.mjs';
import { requireChromium } from './chromium.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    gameAddress: string;
    chromiumPath: string;
  }
}

/** Build into a folder of our own, so that two runs, or a run and a served game, never meet. */
async function builtGame(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const built = process.env['ARIADNE_BUILT'];
  if (built) return { folder: built, remove: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'ariadne-'));
  buildGame(folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Once for all browser tests: find the browser, build the game, serve it as `npm start` does. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chromiumPath', requireChromium());
  const game = await builtGame();
  const server = await serveFolder(game.folder, 0);
  project.provide('gameAddress', server.address);
  return async () => {
    await server.close();
    await game.remove();
  };
}
