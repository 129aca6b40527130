import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { top } from '../../../game/launch/install.mjs';

const PROCESS_TIME = 60_000;

/** A clone as it is before the first install, with an npm that does what this script says. */
function clone(npm: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'ariadne-clone-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of ['package.json', 'package-lock.json', 'tsconfig.json', 'engine', 'game', 'scenarios', 'seeds/sources', 'seeds/impact', 'docs/trainers/first-case.yaml']) {
    cpSync(join(top, part), join(folder, part), { recursive: true });
  }
  writeFileSync(join(folder, 'npm-cli.js'), npm);
  return folder;
}

/** What `npm run -s ariadne -- ...` runs, by package.json. */
function ariadne(folder: string, ...args: readonly string[]): { readonly exit: number | null; readonly out: string; readonly err: string } {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const [program = '', ...first] = scripts.ariadne.split(' ');
  expect(program).toBe('node');
  const env = { ...process.env, npm_execpath: join(folder, 'npm-cli.js') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...first, ...args], { cwd: folder, env, encoding: 'utf8', timeout: PROCESS_TIME });
  return { exit: status, out: stdout, err: stderr };
}

describe('the terminal in a clone without packages', () => {
  it('installs them first and then answers; its output holds the answer alone', () => {
    const folder = clone(`import { symlinkSync } from 'node:fs';\nsymlinkSync(${JSON.stringify(join(top, 'node_modules'))}, 'node_modules');`);
    const { exit, out, err } = ariadne(folder, 'check', 'docs/trainers/first-case.yaml', '--plays', '5', '--json');
    expect([exit, err]).toEqual([0, 'Installing packages (first time) ...\n']);
    expect(JSON.parse(out)).toMatchObject({ ok: true });
  }, PROCESS_TIME);

  it('says in one line of plain words what to do where they cannot come', () => {
    const folder = clone("if (process.argv.includes('--loglevel=error')) console.error('npm error code ENOTFOUND');\nprocess.exit(1);");
    const { exit, out, err } = ariadne(folder, 'check', 'docs/trainers/first-case.yaml');
    expect([exit, out]).toEqual([1, '']);
    expect(err.split('\n').at(-2)).toBe('The package registry could not be reached. Connect this machine to the network, then run this again.');
    expect(err).not.toContain('not found');
  }, PROCESS_TIME);
});

describe('the terminal with its packages', () => {
  it('hands on the exit code of its command', () => {
    const { exit, out, err } = ariadne(top, 'sing');
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain('There is no command "sing".');
  }, PROCESS_TIME);
});
