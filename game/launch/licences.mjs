import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { top } from './install.mjs';

/** Where the built game carries the licences of everything in it. */
export const LICENCES = 'licences.txt';

/** No module of it is bundled, but the outlines of `game/geo` are cut from it. */
const CUT_FROM = ['world-atlas'];

/** @typedef {{name: string, version: string, licence: string, text: string}} Licensed */

/**
 * The folder of the package a file belongs to, or null for a file of ours.
 * @param {string} file
 */
function packageFolder(file) {
  if (!/[\\/]node_modules[\\/]/.test(file)) return null;
  // Packages put a bare package.json into their parts to say which kind of module they are: it has no name.
  for (let folder = dirname(file); dirname(folder) !== folder; folder = dirname(folder)) {
    const about = join(folder, 'package.json');
    if (existsSync(about) && JSON.parse(readFileSync(about, 'utf8')).version !== undefined) return folder;
  }
  return null;
}

/**
 * A package with the text its licence asks us to hand on: a file of its own, else the last part of its README.
 * @param {string} folder
 * @returns {Licensed}
 */
export function licensed(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder);
  const own = files.find((file) => /^(licen[cs]e|copying)/i.test(file));
  const readme = files.find((file) => /^readme/i.test(file));
  const text = own ? readFileSync(join(folder, own), 'utf8') : /^[# ]*licen[cs]e\b[^]*/im.exec(readme ? readFileSync(join(folder, readme), 'utf8') : '')?.[0];
  if (text === undefined || !/copyright/i.test(text)) throw new Error(`The package ${name} has no text of its licence, neither in a file nor in its README. It may not be shipped without.`);
  return { name, version, licence: String(license), text: text.trim() };
}

/**
 * A package and all it needs: some, such as Phaser, hand on what they need inside their own files.
 * @param {Iterable<string>} folders
 */
function withNeeds(folders) {
  const found = new Set(folders);
  for (const folder of found) {
    const needs = Object.keys(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).dependencies ?? {});
    for (const name of needs) {
      const place = [join(folder, 'node_modules', name), join(folder.slice(0, folder.lastIndexOf('node_modules')), 'node_modules', name)].find((each) => existsSync(each));
      if (place !== undefined) found.add(place);
    }
  }
  return [...found];
}

/**
 * The licence of the game and of everything that was built into it.
 * @param {Iterable<string>} files paths of modules, fonts and other files that went into the build
 */
export function licencesText(files) {
  const folders = [...files].flatMap((file) => packageFolder(file) ?? []);
  const packages = withNeeds([...folders, ...CUT_FROM.map((name) => join(top, 'node_modules', name))]).map(licensed).sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts = packages.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`);
  return [`Ariadne\n\n${readFileSync(join(top, 'LICENSE'), 'utf8').trim()}\n`, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * Writes `licences.txt` beside the built page. Vite's own `build.license` sees no font, nothing of a worker, and no
 * licence that stands in a README. A worker is built by itself, before the page: `inWorker` remembers what is in it.
 * @returns {{inPage: import('vite').Plugin, inWorker: () => import('vite').Plugin[]}}
 */
export function licences() {
  /** @type {Set<string>} */
  const files = new Set();
  /** @type {(bundle: import('vite').Rollup.OutputBundle, root: string) => void} */
  const remember = (bundle, root) => {
    for (const part of Object.values(bundle)) {
      for (const file of part.type === 'chunk' ? part.moduleIds : part.originalFileNames) files.add(resolve(root, file));
    }
  };
  return {
    inPage: {
      name: 'ariadne-licences',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          remember(bundle, this.environment.config.root);
          this.emitFile({ type: 'asset', fileName: LICENCES, source: licencesText(files) });
        },
      },
    },
    inWorker: () => [{ name: 'ariadne-licences-of-workers', generateBundle(_, bundle) { remember(bundle, this.environment.config.root); } }],
  };
}
