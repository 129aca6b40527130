import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Stop, top } from './install.mjs';

/**
 * Build the game as it is shipped, in a process of its own: a test runner's environment would build another one.
 * @param {string} [folder] where to; dist/ unless told
 * @throws {Stop}
 */
export function buildGame(folder = join(top, 'dist')) {
  const vite = join(top, 'node_modules', 'vite', 'bin', 'vite.js');
  const environment = { ...process.env };
  delete environment['NODE_ENV'];
  delete environment['VITEST'];
  const args = [vite, 'build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir'];
  const run = spawnSync(process.execPath, args, { cwd: top, env: environment, stdio: 'inherit' });
  if (run.status !== 0) throw new Stop('The game could not be built. The lines above say why.');
}
