import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findFirefox, openFirefox } from './firefox.ts';
import { machine } from './machine.ts';

afterEach(() => { vi.unstubAllEnvs(); });

describe('finding a Firefox', () => {
  it('takes the one FIREFOX_PATH names before any other', () => {
    const folder = machine({ firefox: '', mine: '' });
    vi.stubEnv('FIREFOX_PATH', join(folder, 'mine'));
    expect(findFirefox()).toBe(join(folder, 'mine'));
  });

  it('says that FIREFOX_PATH names nothing, and looks no further', () => {
    machine({ firefox: '' });
    vi.stubEnv('FIREFOX_PATH', '/nowhere/firefox');
    expect(findFirefox).toThrow('FIREFOX_PATH is "/nowhere/firefox", where no program is.');
  });

  it.each(['firefox-esr', 'firefox'])('finds %s on the path', (name) => {
    const folder = machine({ [name]: '' });
    expect(findFirefox()).toBe(join(folder, name));
  });

  it('passes over one that only starts a snap', () => {
    const folder = machine({ firefox: 'exec /snap/bin/firefox "$@"' });
    expect(findFirefox()).not.toBe(join(folder, 'firefox'));
  });
});

describe('an open Firefox', () => {
  it('that ends by itself says how, and in which words', async () => {
    const folder = machine({ firefox: 'echo "no display" >&2; exit 3' });
    const firefox = openFirefox(join(folder, 'firefox'), 'http://127.0.0.1/');
    await expect(firefox.failed).rejects.toThrow(/ended \(exit code 3\).*It said: no display/s);
    await firefox.close();
  });

  it('ends when it is closed with all that it started, and leaves no home behind', async () => {
    const folder = machine({ firefox: 'printf %s "$HOME" > "${0%/*}/home"; /bin/sleep 600 & /bin/sleep 600' });
    const home = (): string => (existsSync(join(folder, 'home')) ? readFileSync(join(folder, 'home'), 'utf8') : '');
    const firefox = openFirefox(join(folder, 'firefox'), 'http://127.0.0.1/');
    await expect.poll(home, { timeout: 20_000 }).toMatch(/ariadne-firefox-/);
    expect(readFileSync(join(home(), 'user.js'), 'utf8')).toContain('user_pref("network.proxy.type", 1);');
    await firefox.close();
    await expect(firefox.failed).rejects.toThrow('exit code none');
    expect(existsSync(home())).toBe(false);
  });
});
