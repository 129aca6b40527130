import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, it } from 'vitest';
import { top } from '../../game/launch/install.mjs';

const page = readFileSync(join(top, 'CONTRIBUTING.md'), 'utf8');

/** Files below a folder whose text fits, by their path from the top. */
const filesThat = (folder: string, fits: (path: string, text: string) => boolean): readonly string[] =>
  readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name.split(sep).join('/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules/') && fits(path, readFileSync(join(top, path), 'utf8')));

it('CONTRIBUTING names every test that writes what it holds, where UPDATE asks for it', () => {
  const writers = filesThat('tests', (path, text) => path.endsWith('.test.ts') && /env\['UPDATE'\] === '1'/.test(text) && text.includes('writeFileSync('));
  expect(writers.length).toBeGreaterThanOrEqual(5);
  expect(writers.filter((path) => !page.includes(path))).toEqual([]);
});

it('CONTRIBUTING names every program of the game that writes a file of the game', () => {
  const writers = filesThat('game', (path, text) => text.includes('writeFileSync(') && !path.startsWith('game/terminal/'));
  expect(writers).toEqual(['game/geo/cut.ts', 'game/present/write-theme.ts']);
  expect(writers.filter((path) => !page.includes(`npx tsx ${path}`))).toEqual([]);
});
