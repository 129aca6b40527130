import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { licences, licensed } from '../../../game/launch/licences.mjs';

/** A folder of these files, gone when the test ends. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ariadne-licences-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const about = (name: string, more: object = {}): string => JSON.stringify({ name, version: '1.0.0', license: 'MIT', type: 'module', main: 'index.js', ...more });

/** A package that says who wrote it. */
const thing = (name: string, more: object = {}): Readonly<Record<string, string>> => ({
  [`node_modules/${name}/package.json`]: about(name, more),
  [`node_modules/${name}/LICENSE`]: `Copyright of ${name}`,
  [`node_modules/${name}/index.js`]: `export const name = '${name}';`,
});

describe('the licences of what is built in', () => {
  it('are those of modules, of their needs, of fonts and of what only a worker has', async () => {
    const { inPage, inWorker } = licences();
    const root = folderOf({
      'index.html': '<script type="module" src="./page.js"></script>',
      'page.js': "import './page.css'; import { name } from 'thread'; console.log(name, new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }));",
      'worker.js': "import { name } from 'needle'; postMessage(name);",
      'page.css': "@font-face { font-family: 'Letters'; src: url(./node_modules/letters/a.woff2); }",
      'node_modules/letters/a.woff2': 'letters',
      ...thing('thread', { dependencies: { inside: '1.0.0' } }), ...thing('inside'), ...thing('needle'), ...thing('letters'), ...thing('stranger'),
    });
    await build({ root, configFile: false, logLevel: 'silent', plugins: [inPage], worker: { plugins: inWorker }, build: { assetsInlineLimit: 0 } });
    const text = readFileSync(join(root, 'dist/licences.txt'), 'utf8');
    expect(text.match(/(?<=Copyright of )\w+/g)).toEqual(['inside', 'letters', 'needle', 'thread']);
  });

  it('are taken from the end of a README where there is no file', () => {
    const folder = folderOf({ 'package.json': about('seed'), 'README.md': 'Seeds\n\nLICENSE (MIT)\n-------\n\nCopyright of seed\n' });
    expect(licensed(folder)).toEqual({ name: 'seed', version: '1.0.0', licence: 'MIT', text: 'LICENSE (MIT)\n-------\n\nCopyright of seed' });
  });

  it('stop the build where a package has none', () => {
    const folder = folderOf({ 'package.json': about('bare'), 'README.md': 'A license would be nice.' });
    expect(() => licensed(folder)).toThrow('The package bare has no text of its licence');
  });
});
