import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { POLICIES } from '#engine';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { openGame } from './harness.ts';
import { finalHashes, type Asked } from './same-everywhere-page.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** Plays of each kind of player: 216 in all. */
const CASES = [{ path: 'tests/engine/session/heart.yaml', count: 40 }, { path: 'scenarios/greece/gr-1.yaml', count: 32 }] as const;

/** The engine and the function above as one script, built as the game is, but for this test only. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false, root: here('../..'), logLevel: 'error', publicDir: false,
    build: { write: false, target: 'es2022', lib: { entry: here('same-everywhere-page.ts'), formats: ['iife'], name: 'ariadneSameEverywhere' } },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output.find((each) => each.type === 'chunk') : undefined;
  if (!chunk || chunk.type !== 'chunk') throw new Error('Nothing was built.');
  return chunk.code;
}

let script = '';
beforeAll(async () => { script = await bundle(); }, 120_000);

describe('a session is the same everywhere', () => {
  it.each(CASES)('$count plays of each kind of $path end in the same state in Node and in Chromium', async ({ path, count }) => {
    const { page, errors, violations } = await openGame();
    const debug = await page.context().newCDPSession(page);
    const { exceptionDetails } = await debug.send('Runtime.evaluate', { expression: script });
    expect(exceptionDetails).toBeUndefined();
    for (const policy of POLICIES) {
      const asked: Asked = { source: readFileSync(here(`../../${path}`), 'utf8'), policy, seeds: Array.from({ length: count }, (_, index) => `everywhere ${index}`) };
      const there = await page.evaluate((given): readonly string[] => Reflect.get(globalThis, 'ariadneFinalHashes')(given), asked);
      expect(there).toEqual(finalHashes(asked));
      expect(new Set(there).size).toBeGreaterThan(count / 2);
    }
    expect({ errors, violations }).toEqual({ errors: [], violations: [] });
  }, 240_000);
});
