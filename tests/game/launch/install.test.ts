import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkNode, missingPackages, reasonOf, top } from '../../../game/launch/install.mjs';

const locked = {
  '': { version: '1.0.0' },
  'node_modules/thread': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/other-system': { version: '1.0.0', integrity: 'sha512-b', optional: true },
};

/** A project of one package, installed as npm would; `change` spoils it. */
function project(change: (folder: string) => void = () => undefined): string {
  const folder = mkdtempSync(join(tmpdir(), 'ariadne-install-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'node_modules', 'thread'), { recursive: true });
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: locked }));
  writeFileSync(join(folder, 'node_modules', 'thread', 'package.json'), '{}');
  record(folder, { 'node_modules/thread': locked['node_modules/thread'] });
  change(folder);
  return folder;
}

const record = (folder: string, packages: object): void =>
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));

describe('what is missing', () => {
  it('is nothing where npm recorded the locked packages; one for another system may be absent', () => {
    expect(missingPackages(project())).toEqual([]);
  });

  it('is everything in a fresh clone, or after an install that did not finish', () => {
    expect(missingPackages(project((folder) => rmSync(join(folder, 'node_modules', '.package-lock.json'))))).toEqual(['node_modules']);
  });

  it('is a package of another version, of other contents, or whose folder is gone', () => {
    const old = { ...locked['node_modules/thread'], version: '0.9.0' };
    const altered = { ...locked['node_modules/thread'], integrity: 'sha512-c' };
    expect(missingPackages(project((folder) => record(folder, { 'node_modules/thread': old })))).toEqual(['node_modules/thread']);
    expect(missingPackages(project((folder) => record(folder, { 'node_modules/thread': altered })))).toEqual(['node_modules/thread']);
    expect(missingPackages(project((folder) => rmSync(join(folder, 'node_modules', 'thread'), { recursive: true })))).toEqual(['node_modules/thread']);
  });
});

describe('one clear line', () => {
  it.each(['18.20.0', '20.18.3', '16.0.0'])('refuses Node %s', (version) => {
    expect(() => checkNode(version)).toThrow(`Ariadne needs Node 20.19 or later. This is Node ${version}`);
  });

  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('takes Node %s', (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });

  it.each([
    ['npm error code ENOTFOUND', 'registry could not be reached'],
    ['npm error code EBADENGINE', 'does not run on this Node'],
    ['npm error code EUSAGE', 'do not match'],
    ['npm error code ENOSPC', 'disk is full'],
    ['npm error code EACCES', 'cannot be written'],
    ['Error: spawnSync npm ENOENT', 'npm was not found'],
    ['npm error something new', 'could not be installed'],
  ])('turns "%s" into "%s"', (output, line) => {
    expect(reasonOf(output)).toContain(line);
    expect(reasonOf(output)).not.toContain('\n');
  });
});

describe('the lock', () => {
  const { packages }: { packages: Record<string, { resolved?: string; version?: string; optionalDependencies?: Record<string, string> }> } =
    JSON.parse(readFileSync(join(top, 'package-lock.json'), 'utf8'));

  it('names no download address, so that every registry can serve it', () => {
    expect(Object.entries(packages).filter(([, locked]) => locked.resolved).map(([path]) => path)).toEqual([]);
  });

  it('holds the parts of every package for every system, or npm ci would refuse it', () => {
    const wanted = Object.values(packages).flatMap((locked) => Object.keys(locked.optionalDependencies ?? {}));
    expect(wanted.filter((name) => !packages[`node_modules/${name}`])).toEqual([]);
  });

  it('is asked for exact versions', () => {
    const { dependencies, devDependencies, engines } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8'));
    for (const version of Object.values({ ...dependencies, ...devDependencies })) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(engines.node).toBe('>=20.19');
    expect(readFileSync(join(top, '.npmrc'), 'utf8')).toContain('engine-strict=true');
  });
});
