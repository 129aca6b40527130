import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Usage } from '../../../game/terminal/answer.ts';
import { cannotRead } from '../../../game/terminal/files.ts';
import { cell } from '../../../game/terminal/report.ts';
import { shown } from '../../../game/terminal/shown.ts';
import { logWith } from '../log-with.ts';
import { call, file, HEART } from './run.ts';

const heartText = readFileSync(HEART, 'utf8');
/** Escape, bell, the eight-bit opener of a command, and a sign that turns letters around. */
const COMMANDING = /[\u0007\u001b\u009b\u202e]/;

let log = '';
beforeAll(async () => {
  const path = file('hostile.jsonl');
  await call('play', HEART, '--auto', 'careful', '--seed', 'hostile', '--log', path);
  log = readFileSync(path, 'utf8');
});

describe('a text from a file never commands the terminal', () => {
  it('signs that would are shown as what they are; letters of all alphabets, tabs and line breaks stay', () => {
    expect(shown('a\u001b[2Jb\u009b31m\u202ec\r\nÄλ\té')).toBe('a\\u001b[2Jb\\u009b31m\\u202ec\nÄλ\té');
  });

  it('signs that nobody sees are shown too', () => {
    expect(shown('nur\u200bse\u2060\ufeff\u00ad')).toBe('nur\\u200bse\\u2060\\ufeff\\u00ad');
  });

  it.each([['replay'], ['export']])('%s of a log whose engine and seed hold such signs', async (command) => {
    const evil = file(`evil-${command}.jsonl`, logWith(log, (line, index) => (index === 0 ? { ...line, engine: '\u001b[2J\u009b31m', seed: 'a\u001b]0;x\u0007\u202e' } : line)));
    for (const json of [[], ['--json']]) {
      const { out, err } = await call(command, evil, ...json);
      expect(out + err).not.toMatch(COMMANDING);
    }
  });

  it('a name that was typed comes back without them', async () => {
    const { exit, err } = await call('play', 'no\u001b[31m-such');
    expect(exit).toBe(2);
    expect(err).toContain('no\\u001b[31m-such');
  });
});

describe('a file that the system does not hand out is told in one line', () => {
  it('with the reason of the system', () => {
    const denied = Object.assign(new Error("EACCES: permission denied, open '/x/case.yaml'"), { code: 'EACCES' });
    expect(cannotRead('/x/case.yaml', denied)).toEqual(new Usage('/x/case.yaml cannot be read: permission denied.'));
    expect(cannotRead('/x/case.yaml', 'odd').message).toBe('/x/case.yaml cannot be read: unknown reason.');
  });

  // Linux has one file that nobody can read from its beginning, not even root; other systems have none to try.
  const closed = ['/proc/self/mem'].filter((path) => existsSync(path));

  it.each([['check'], ['replay']])('by %s, with --json too', async (command) => {
    for (const path of closed) {
      for (const json of [[], ['--json']]) expect(await call(command, path, ...json)).toEqual({ exit: 2, out: '', err: expect.stringMatching(/^\/proc\/self\/mem cannot be read: [a-z/ ]+\.\n$/) });
    }
  });
});

describe('a file that is there is never written over', () => {
  it('a case named by mistake stays as it is, and nothing is played', async () => {
    const own = file('own-case.yaml', heartText);
    const { exit, out, err } = await call('play', own, '--auto', 'typical', '--log', own);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('exists already');
    expect(readFileSync(own, 'utf8')).toBe(heartText);
  });

  it('a log is not replaced by its own report', async () => {
    const own = file('own-log.jsonl', log);
    expect((await call('export', own, '--out', own)).exit).toBe(2);
    expect(readFileSync(own, 'utf8')).toBe(log);
  });

  it('a folder that is not there is told before the play, and no half of a file is left', async () => {
    const { exit, err } = await call('play', HEART, '--auto', 'typical', '--log', file('nowhere/at/all.jsonl'));
    expect(exit).toBe(2);
    expect(err).toMatch(/there is no folder/);
    const whole = file('whole.jsonl');
    await call('play', HEART, '--auto', 'typical', '--log', whole);
    expect(existsSync(whole)).toBe(true);
    expect(readdirSync(dirname(whole)).filter((name) => name.includes('.part'))).toEqual([]);
  });
});

describe('what is exported holds no markup and no formula of a case', () => {
  it('sources and needs of a note in a log are escaped like every other text', async () => {
    const hostile = heartText.replaceAll(/(note: \{[^\n]*?), sources: \[[^\]]*\](?:, needs: \[[^\]]*\])?/g, '$1, sources: ["<img src=x>"], needs: ["![a](b)"]')
      .replaceAll(/(needs: \["!\[a\]\(b\)"\])(.*?), needs: \[[^\]]*\]/g, '$1$2');
    expect(hostile).not.toBe(heartText);
    const evil = file('markup.jsonl', logWith(log, (line, index) => (index === 0 ? { ...line, case: { ...Object(line['case']), source: hostile } } : line)));
    const { exit, out } = await call('export', evil);
    expect({ exit, said: exit === 0 ? '' : out }).toEqual({ exit: 0, said: '' });
    expect(out).toContain('\\<img src=x\\>');
    expect(out).not.toMatch(/[^\\]<img/);
  });

  it('a formula behind blanks, a line break or in wide signs gets a quote', () => {
    expect([' =1', '\n=1', '\u00a0@x', '＝1', '＠x', 'a = b', '—'].map(cell)).toEqual(["' =1", '"\'\n=1"', "'\u00a0@x", "'＝1", "'＠x", 'a = b', '—']);
  });
});
