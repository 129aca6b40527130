import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { top } from '../../game/launch/install.mjs';

/** Bundled packages ask for it while they are built and while they run. */
process.env['NODE_ENV'] = 'production';

/** What the game never ships: these stay packages of Node. */
const TOOLS = ['vite', 'playwright-core'];

/** This file names its worker beside itself, and the built worker lies beside it. */
const NAMES_ITS_WORKER = join(top, 'game', 'futures', 'node-line.ts');

/**
 * A bundled file would look for cases and pages beside the bundle. So it is told where its source lies.
 * @type {import('vite').Plugin}
 */
const whereTheSourceLies = {
  name: 'ariadne-bench-source',
  enforce: 'pre',
  transform: (code, id) => (join(id) === NAMES_ITS_WORKER || id.includes('node_modules') || !code.includes('import.meta.url') ? null : { code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)), map: null }),
};

/**
 * Build one file with all it needs, as the game's build does: minified, for the same engines, packages as they are in production.
 * @param {string} folder
 * @param {string} name of the built file, without its ending
 * @param {string} source from the top folder
 */
const bundle = (folder, name, source) => build({
  configFile: false, root: top, mode: 'production', logLevel: 'error', publicDir: false, plugins: [whereTheSourceLies],
  ssr: { noExternal: true, external: TOOLS },
  build: {
    ssr: true, outDir: folder, emptyOutDir: false, target: 'es2022', minify: true,
    rolldownOptions: { input: { [name]: join(top, source) }, output: { format: 'es', entryFileNames: '[name].mjs', codeSplitting: false } },
  },
});

// Below node_modules, so that the tools are found from there.
mkdirSync(join(top, 'node_modules', '.cache'), { recursive: true });
const folder = mkdtempSync(join(top, 'node_modules', '.cache', 'ariadne-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
await bundle(folder, 'bench', 'tests/bench/bench.ts');
await bundle(folder, 'node-start', 'game/futures/node-worker.ts');
await import(pathToFileURL(join(folder, 'bench.mjs')).href);
