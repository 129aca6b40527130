import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChromium, installChromium, requireChromium } from './chromium.mjs';
import { machine } from './machine.ts';

const SUDO = '[ "$1" = -n ] && shift; [ "$1" = true ] || exec "$@"';
const INSTALLS = 'case "$*" in *install*chromium*) echo > "${0%/*}/chromium"; /bin/chmod 755 "${0%/*}/chromium";; esac';

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('finding a browser', () => {
  it('takes the one CHROME_PATH names before any other', () => {
    const folder = machine({ chromium: '', mine: '' });
    vi.stubEnv('CHROME_PATH', join(folder, 'mine'));
    expect(findChromium()).toBe(join(folder, 'mine'));
  });

  it('says in one line that CHROME_PATH names nothing, and looks no further', () => {
    machine({ chromium: '' });
    vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
    expect(findChromium).toThrow('CHROME_PATH is "/nowhere/chrome", where no program is.');
  });

  it.each(['chromium', 'chromium-browser', 'google-chrome'])('finds %s on the path', (name) => {
    const folder = machine({ [name]: '' });
    expect(findChromium()).toBe(join(folder, name));
  });
});

describe('installing a browser', () => {
  it('uses the package manager of the system, and then finds it', () => {
    const folder = machine({ 'apt-get': INSTALLS, sudo: SUDO });
    expect(requireChromium()).toBe(join(folder, 'chromium'));
  });

  it.each([
    ['there is no package manager', {}, 'no package manager to install it with'],
    ['the install fails', { 'apt-get': 'exit 100', sudo: SUDO }, '"apt-get update" failed'],
  ])('stops with one line on what to do where %s', (_, programs, line) => {
    machine(programs);
    expect(installChromium).toThrow(line);
    expect(installChromium).toThrow('Install Chromium or Google Chrome, or set CHROME_PATH to one, then run this again.');
  });
});
