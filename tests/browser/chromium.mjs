import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Stop } from '../../game/launch/install.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

const KNOWN_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Whether a program that we may run stands there.
 * @param {string} path
 */
export function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Where the first program of that name stands, in the order of PATH; undefined where there is none.
 * @param {string} name
 */
export const onPath = (name) =>
  (process.env['PATH'] ?? '').split(delimiter).filter(Boolean).map((folder) => join(folder, name)).find(isRunnable);

/**
 * The browser to test in: the one CHROME_PATH names, else the first one installed.
 * @returns {string | undefined} a path, or undefined where there is none
 */
export function findChromium() {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (isRunnable(named)) return named;
    throw new Stop(`CHROME_PATH is "${named}", where no program is. Correct it, or unset it to use the system's Chromium.`);
  }
  return NAMES.map(onPath).find(Boolean) ?? KNOWN_PLACES.find(isRunnable);
}

/**
 * The system's package managers and how each installs Chromium without asking.
 * @type {readonly {tool: string, steps: readonly (readonly string[])[]}[]}
 */
const MANAGERS = [
  { tool: 'apt-get', steps: [['apt-get', 'update'], ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium']] },
  { tool: 'apk', steps: [['apk', 'add', '--no-cache', 'chromium']] },
  { tool: 'dnf', steps: [['dnf', 'install', '-y', 'chromium']] },
];

const HINT = 'Install Chromium or Google Chrome, or set CHROME_PATH to one, then run this again.';

/** Nothing in front for root, `sudo -n` where it asks for no password, undefined where neither works. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * Install Chromium through the system's package manager.
 * @throws {Stop} one line on what to do, where there is no manager, no right, or the install fails
 */
export function installChromium() {
  const manager = MANAGERS.find(({ tool }) => onPath(tool));
  if (!manager) throw new Stop(`The browser tests found no Chromium, and no package manager to install it with. ${HINT}`);
  const root = asRoot();
  if (!root) throw new Stop(`The browser tests found no Chromium, and this account may not install one with ${manager.tool}. ${HINT}`);
  console.log(`Installing Chromium with ${manager.tool} (first time; this takes some minutes) ...`);
  for (const step of manager.steps) {
    const [command = '', ...args] = [...root, ...step];
    const run = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (run.status !== 0) {
      console.error(`${run.stdout ?? ''}${run.stderr ?? ''}`.trim().split('\n').slice(-6).join('\n'));
      throw new Stop(`The browser tests found no Chromium, and "${step.join(' ')}" failed. ${HINT}`);
    }
  }
}

/**
 * A browser that is really there: found, or installed and then found.
 * @returns {string} its path
 * @throws {Stop}
 */
export function requireChromium() {
  const found = findChromium();
  if (found) return found;
  installChromium();
  const installed = findChromium();
  if (installed) return installed;
  throw new Stop(`Chromium was installed, but no program of that name is on the path. ${HINT}`);
}
