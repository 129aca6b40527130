import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunnable, onPath } from './chromium.mjs';

/** A running Firefox. `failed` never fulfils: it rejects when Firefox ends before it is closed. */
export interface OpenFirefox { readonly failed: Promise<never>; close(): Promise<void> }

const KNOWN_PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

/** A start script is short; the program is not. */
const LONGEST_SCRIPT = 10_000;

/**
 * The Firefox to compare with: the one FIREFOX_PATH names, else the first one installed; undefined where there is none.
 * A Firefox from a snap is passed over: it cannot read a profile in the system's folder for temporary files.
 */
export function findFirefox(): string | undefined {
  const named = process.env['FIREFOX_PATH'];
  if (named && !isRunnable(named)) throw new Error(`FIREFOX_PATH is "${named}", where no program is. Correct it, or unset it.`);
  if (named) return named;
  return ['firefox-esr', 'firefox'].map(onPath).find((path) => path !== undefined && !isSnap(path)) ?? KNOWN_PLACES.find(isRunnable);
}

function isSnap(path: string): boolean {
  const real = realpathSync(path);
  return /\bsnap\b/.test(real) || (statSync(real).size < LONGEST_SCRIPT && readFileSync(real, 'latin1').includes('/snap/'));
}

/**
 * Where Firefox would call home, it meets a proxy that is not there; this machine's own addresses need none. Long work is let
 * be, and no page of welcome opens.
 */
const SETTINGS = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.allow_bypass': false,
  'network.proxy.failover_direct': false,
  'network.dns.disabled': true,
  'dom.max_script_run_time': 0,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
} as const;

/** Open a page in a Firefox with a home of its own, without a window. Closing it removes that home. */
export function openFirefox(path: string, address: string): OpenFirefox {
  const home = mkdtempSync(join(tmpdir(), 'ariadne-firefox-'));
  writeFileSync(join(home, 'user.js'), Object.entries(SETTINGS).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const child = spawn(path, ['--headless', '--no-remote', '--profile', home, address], {
    // A group of its own: Firefox is many processes, and all of them end together.
    detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: home, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => { said = `${said}${piece.toString()}`.slice(-2_000); });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => { resolve(error.message); });
    child.once('close', (code) => { resolve(`exit code ${code ?? 'none'}`); });
  });
  const failed = ended.then((how): never => { throw new Error(`${path} ended (${how}) before its page had reported. It said: ${said.trim() || 'nothing'}`); });
  failed.catch(() => undefined);
  const close = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await ended;
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  return { failed, close };
}
