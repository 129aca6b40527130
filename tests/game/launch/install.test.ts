import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkNode, inRange, missingPackages, reasonOf, top } from '../../../game/launch/install.mjs';

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
  it.each(['16.0.0', '18.20.0', '20.18.3', '21.7.3', '22.11.0', '23.11.0'])('refuses Node %s, on which a package does not run', (version) => {
    expect(() => checkNode(version)).toThrow(`Ariadne needs Node 20 from 20.19, Node 22 from 22.12, or Node 24 and later. This is Node ${version}`);
  });

  it.each(['20.19.0', '20.20.2', '22.12.0', '22.23.1', '24.0.0', '24.1.0', '25.0.0-nightly', '26.2.0'])('takes Node %s', (version) => {
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

interface LockedPackage {
  readonly resolved?: string;
  readonly version?: string;
  readonly optional?: boolean;
  readonly engines?: { readonly node?: string };
  readonly optionalDependencies?: Record<string, string>;
}

describe('a range of versions', () => {
  it.each([
    ['20.19.0', '^20.19.0', true], ['20.18.9', '^20.19.0', false], ['21.0.0', '^20.19.0', false], ['20.19.0', '^20.19.1', false],
    ['22.12.0', '>=22.12.0', true], ['22.11.9', '>=22.12.0', false], ['23.0.0', '>=22.12.0', true], ['14.5.0', '>= 14.6', false], ['10.2.0', '^10 || >=14', true],
  ])('takes or refuses %s by %s as npm does', (version, range, taken) => {
    expect(inRange(version, range)).toBe(taken);
  });

  it('says which form it does not know', () => {
    expect(() => inRange('20.19.0', '~22.1 || ^20')).toThrow('"~22.1" is neither ^ nor >=');
  });
});

describe('the lock', () => {
  const { packages }: { packages: Record<string, LockedPackage> } =
    JSON.parse(readFileSync(join(top, 'package-lock.json'), 'utf8'));

  it('names no download address, so that every registry can serve it', () => {
    expect(Object.entries(packages).filter(([, locked]) => locked.resolved).map(([path]) => path)).toEqual([]);
  });

  it('holds the parts of every package for every system, or npm ci would refuse it', () => {
    const wanted = Object.values(packages).flatMap((locked) => Object.keys(locked.optionalDependencies ?? {}));
    expect(wanted.filter((name) => !packages[`node_modules/${name}`])).toEqual([]);
  });

  it('holds no package that refuses a Node we take: npm ci would stop there', () => {
    const { engines } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8'));
    const minors = Array.from({ length: 12 * 31 }, (_, index) => `${18 + Math.floor(index / 31)}.${index % 31}.0`);
    const ours = minors.filter((version) => inRange(version, engines.node));
    const refusals = Object.entries(packages).filter(([, { optional, engines: theirs }]) => !optional && theirs?.node !== undefined)
      .flatMap(([path, { engines: theirs }]) => ours.filter((version) => !inRange(version, theirs?.node ?? '')).map((version) => `${path} ${version}`));
    expect(ours.length).toBeGreaterThan(100);
    expect(Object.keys(packages)).toEqual(expect.arrayContaining(['node_modules/vite', 'node_modules/vitest']));
    expect(refusals).toEqual([]);
  });

  it('is asked for exact versions', () => {
    const { dependencies, devDependencies, engines } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8'));
    for (const version of Object.values({ ...dependencies, ...devDependencies })) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(packages['']?.engines).toEqual(engines);
    const asked = /You need Node (.*)/.exec(readFileSync(join(top, 'README.md'), 'utf8'))?.[1];
    expect(asked?.match(/\d+\.\d+|24/g)).toEqual(engines.node.match(/\d+(\.\d+)?/g));
    expect(readFileSync(join(top, '.npmrc'), 'utf8')).toContain('engine-strict=true');
  });
});
