import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('story-engines/', import.meta.url));
const require = createRequire(`${FOLDER}package.json`);

/** Install the two story engines once, from their own lock file. Returns one line where that cannot be done, else null. */
export function installStoryEngines(): string | null {
  if (existsSync(`${FOLDER}node_modules/inkjs`) && existsSync(`${FOLDER}node_modules/boardgame.io`)) return null;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  return status === 0 ? null : 'inkjs and boardgame.io could not be installed (npm ci in tests/bench/story-engines); they are left out.';
}

/** A module of one of them. What comes back is checked by its use: a missing part throws at once. */
export const storyEngine = (specifier: string): unknown => require(specifier);

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** The version of an installed package: of the story engines or of the project. */
export function versionOf(name: string): string {
  const found = [FOLDER, PROJECT].map((folder) => `${folder}node_modules/${name}/package.json`).find((path) => existsSync(path));
  const about: unknown = found === undefined ? null : JSON.parse(readFileSync(found, 'utf8'));
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : 'not installed';
}
