import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { top } from '../../game/launch/install.mjs';
import { call, file } from '../game/terminal/run.ts';

const sends = /type:\s*'inject'/;

/** Every source file of the page: the terminal is no page. */
const pages = readdirSync(join(top, 'game'), { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path) && !path.startsWith('terminal'));

describe('what the documents say of injects', () => {
  it('is true of the page: none of its files sends one', () => {
    expect(pages.length).toBeGreaterThan(100);
    expect("port.give({ type: 'inject', inject: 'ring' })").toMatch(sends);
    expect(pages.filter((path) => sends.test(readFileSync(join(top, 'game', path), 'utf8')))).toEqual([]);
  });

  it('is true of the terminal: the line of the format names an inject of GR-1, refused while its story does not fit', async () => {
    const line = /`(- \{ type: inject, [^`]+)`/.exec(readFileSync(join(top, 'docs/trainers/format.md'), 'utf8'))?.[1] ?? '';
    expect(line).not.toBe('');
    const { err, out } = await call('play', 'gr-1', '--choices', file('inject.yaml', `${line}\n`));
    expect(`${out}${err}`).toContain('This inject does not fit the case as it stands now.');
  });
});
