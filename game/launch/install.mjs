import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the project, with a separator at its end. */
export const top = fileURLToPath(new URL('../../', import.meta.url));

/** A problem the reader can act on: printed as one line, without a stack. */
export class Stop extends Error {}

/** The versions of Node that package.json allows, in words. */
const NODES = 'Node 20 from 20.19, Node 22 from 22.12, or Node 24 and later';

/** @param {string} version */
const numbersOf = (version) => version.split('.').map((part) => Number.parseInt(part, 10));

/**
 * Whether a version is in a range such as `^20.19 || >=24`. Only `^` and `>=` are known: no package here asks with more.
 * @param {string} version
 * @param {string} range
 */
export function inRange(version, range) {
  const [major = 0, minor = 0, patch = 0] = numbersOf(version);
  return range.split('||').some((part) => {
    const [, sign, least = ''] = /^(\^|>=) ?(\d+(?:\.\d+){0,2})$/.exec(part.trim()) ?? [];
    if (sign === undefined) throw new Error(`"${part.trim()}" is neither ^ nor >= and a version.`);
    const [wantedMajor = 0, wantedMinor = 0, wantedPatch = 0] = numbersOf(least);
    if (major !== wantedMajor) return sign === '>=' && major > wantedMajor;
    return minor === wantedMinor ? patch >= wantedPatch : minor > wantedMinor;
  });
}

/**
 * Refuse a Node that package.json does not allow.
 * @param {string} version as in process.versions.node
 */
export function checkNode(version) {
  const { engines } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8'));
  if (inRange(version, engines.node)) return;
  throw new Stop(`Ariadne needs ${NODES}. This is Node ${version}: install one of those from nodejs.org, then run this again.`);
}

/** @typedef {{version?: string, integrity?: string, optional?: boolean, link?: boolean}} LockedPackage */

/**
 * What is missing or different in node_modules, as package paths; empty when all is there.
 * npm's own record of its last finished install (node_modules/.package-lock.json) is compared with package-lock.json.
 * @param {string} folder
 * @returns {readonly string[]}
 */
export function missingPackages(folder) {
  /** @type {{packages: Record<string, LockedPackage>}} */
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  const recordPath = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(recordPath)) return ['node_modules'];
  /** @type {{packages: Record<string, LockedPackage>}} */
  const installed = JSON.parse(readFileSync(recordPath, 'utf8'));
  return Object.entries(wanted.packages)
    .filter(([path, locked]) => path !== '' && !isThere(folder, path, locked, installed.packages[path]))
    .map(([path]) => path);
}

/**
 * An optional package may be absent (it is for another kind of machine); one that is present must be the locked one.
 * @param {string} folder
 * @param {string} path
 * @param {LockedPackage} locked
 * @param {LockedPackage | undefined} installed
 */
function isThere(folder, path, locked, installed) {
  if (!installed) return locked.optional === true;
  return installed.version === locked.version && installed.integrity === locked.integrity && existsSync(join(folder, path, 'package.json'));
}

/** How npm is called: the npm that started us, else the one on the path. */
function npmCommand() {
  const started = process.env['npm_execpath'];
  if (started && basename(started) === 'npm-cli.js') return { command: process.execPath, first: [started], shell: false };
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

/** @type {readonly (readonly [sign: RegExp, line: string])[]} */
const REASONS = [
  [/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/, 'The package registry could not be reached. Connect this machine to the network, then run this again.'],
  [/EBADENGINE/, `A package does not run on this Node. Install ${NODES}; then run this again.`],
  [/EUSAGE|can only install.*package-lock/is, 'package.json and package-lock.json do not match. Run "npm install" and commit both files.'],
  [/ENOSPC/, 'The disk is full. Free about 400 MB, then run this again.'],
  [/EACCES|EPERM|EROFS/, 'The folder node_modules cannot be written. Give yourself the right to write here, then run this again.'],
  [/spawn\S* npm|npm: not found|not recognized/i, `npm was not found. It comes with Node. Install ${NODES}; then run this again.`],
];

/**
 * One line on why npm failed and what to do.
 * @param {string} output everything npm said
 */
export function reasonOf(output) {
  const known = REASONS.find(([sign]) => sign.test(output));
  return known ? known[1] : 'The packages could not be installed. The lines above say why; "npm ci" shows it again.';
}

/**
 * Install the packages of package-lock.json when node_modules is not already exactly that.
 * Install scripts stay off: nothing here needs them, and a package should not run code before it is asked.
 * @param {(line: string) => void} [say] hears that it begins, as this takes a while
 */
export function installPackages(say = console.log) {
  checkNode(process.versions.node);
  const missing = missingPackages(top);
  if (missing.length === 0) return;
  say(`Installing packages (${missing[0] === 'node_modules' ? 'first time' : `${missing.length} to change`}) ...`);
  const npm = npmCommand();
  // Under "npm run -s" npm is silent, and hands that on: then nothing would say why it failed.
  const args = [...npm.first, 'ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const run = spawnSync(npm.command, args, { cwd: top, shell: npm.shell, encoding: 'utf8' });
  if (run.status === 0) return;
  const output = `${run.stdout ?? ''}${run.stderr ?? ''}${run.error ? String(run.error) : ''}`;
  console.error(output.split('\n').filter((line) => /^npm (error|ERR!) \S/.test(line)).slice(0, 6).join('\n'));
  throw new Stop(reasonOf(output));
}

/**
 * Run a command's main function: a `Stop` becomes one line on standard error and exit code 1.
 * @param {() => Promise<void> | void} main
 */
export async function runCommand(main) {
  try {
    await main();
  } catch (problem) {
    if (!(problem instanceof Stop)) throw problem;
    console.error(problem.message);
    process.exitCode = 1;
  }
}
