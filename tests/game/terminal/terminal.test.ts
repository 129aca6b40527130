import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '#engine';
import { cell } from '../../../game/terminal/report.ts';
import { BACKING_WORDS } from '../../../game/text/en-backing.ts';
import { call, file, HEART, json } from './run.ts';

const COMMANDS = ['list', 'check', 'play', 'replay', 'simulate', 'whatif', 'explore', 'pathway', 'services', 'export'];
/** A process of its own starts the compiler first: seconds on a busy machine. */
const PROCESS_TIME = 60_000;
const heartText = readFileSync(HEART, 'utf8');

describe('every command of the terminal', () => {
  it.each(COMMANDS)('%s has a help that exits 0 and names its options', async (name) => {
    const { exit, out } = await call(name, '--help');
    expect(exit).toBe(0);
    expect(out).toContain(`ariadne ${name}`);
    expect(out).toContain('--json');
  });

  it('is listed without a command', async () => {
    const { out } = await call();
    for (const name of COMMANDS) expect(out).toContain(name);
  });

  it.each([
    ['sing'], ['check'], ['play'], ['replay'], ['simulate'], ['pathway'], ['export'], ['list', 'more'], ['list', '--loud'], ['check', 'no-such-file.yaml'], ['play', 'no-such-case'],
    ['play', HEART, '--auto', 'clever'], ['play', HEART, '--auto', 'typical', '--seat', 'doctor'], ['play', HEART, '--seed', '', '--auto', 'typical'], ['play', HEART, '--json'],
    ['play', HEART, '--choices', 'no-such-file'], ['play', HEART, '--auto', 'typical', '--log', '/no/such/folder/x'], ['simulate', HEART, '--runs', '0'], ['simulate', HEART, '--runs', '1e3'],
    ['simulate', HEART, '--runs', '5', '--policy', 'bold'], ['simulate', HEART, '--runs'], ['pathway', 'atlantis'], ['pathway', 'greece', '--try', 'no-such-file'], ['pathway', 'greece', '--beside', 'italy'], ['replay', 'tests'], ['export', HEART, '--csv', '--json'],
  ])('says what is wrong with `%s %s %s %s` in one line on standard error, exits 2 and writes nothing else', async (...args) => {
    const { exit, out, err } = await call(...args.filter((arg) => typeof arg === 'string'));
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(/[.?]\s|help|\.$/m);
  });

  it('writes one JSON document and nothing else with --json, as a process too', () => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'game/terminal/main.ts', 'list', '--json'], { encoding: 'utf8' });
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toHaveProperty('cases');
    const wrong = spawnSync(process.execPath, ['--import', 'tsx', 'game/terminal/main.ts', 'sing'], { encoding: 'utf8' });
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
  }, PROCESS_TIME);
});

describe('check', () => {
  it('finds a case without faults good, with its coverage and witnesses', async () => {
    const answer = await json('check', HEART, '--plays', '20');
    expect(answer).toMatchObject({ ok: true, files: [{ played: 80 }] });
    expect(JSON.stringify(answer)).toContain('"verdict":"reached","witness":"check/');
  });

  it('names each fault as file:line:column and exits 1', async () => {
    const broken = file('broken.yaml', heartText.replace('horizon: 60 d', 'horizon: soon'));
    const { exit, out } = await call('check', broken);
    expect(exit).toBe(1);
    expect(out).toMatch(/broken\.yaml:19:10 error: .*horizon/);
  });

  it('looks at several files and exits 1 when one has a fault', async () => {
    const odd = file('odd.yaml', 'format: 2\n');
    expect((await call('check', HEART, odd, '--plays', '0')).exit).toBe(1);
  });

  it('warns of what no play came by, and says that it proves nothing', async () => {
    const { exit, out } = await call('check', HEART, '--plays', '5');
    expect(exit).toBe(0);
    expect(out).toMatch(/heart\.yaml:\d+:\d+ warning: No automatic play came by the choice arrival\/with-brother: unknown \(covered so far\)/);
  });

  it('does not choke on what is no case at all', async () => {
    for (const [name, text] of [['empty.yaml', ' '], ['binary.yaml', '\u0000\u0001'], ['list.yaml', '- 1'], ['bomb.yaml', 'a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b,*b]'], ['proto.yaml', '__proto__: { polluted: true }']] as const) {
      const { exit, out } = await call('check', file(name, text));
      expect(exit).toBe(1);
      expect(out).toMatch(new RegExp(`${name}:\\d+:\\d+ error: `));
    }
  });
});

describe('play and replay', () => {
  it('an automatic play is written to a log that replays to the same hash', async () => {
    for (const policy of ['typical', 'careful', 'random']) {
      const log = file(`${policy}.jsonl`);
      const played = await json('play', HEART, '--auto', policy, '--seed', 'terminal', '--log', log);
      expect(played).toMatchObject({ ended: true, case: 'heart' });
      expect(await json('replay', log)).toMatchObject({ ok: true, hash: played['hash'], notes: [] });
    }
  });

  it('puts no full stop behind the title of a moment that is a question', async () => {
    const { out } = await call('play', 'be-1', '--auto', 'typical', '--seed', 'b');
    expect(out).toContain('] What would you do? ');
    expect(out).not.toMatch(/[?!]\. /);
  });

  it('says of an ending what each of its lines answers, as the page does', async () => {
    const { out } = await call('play', 'gr-1', '--auto', 'careful', '--seed', '3');
    expect(out).toMatch(/\nWhere Nadira is: .+\nWho is beside Nadira: .+\nWhat is open, and what nobody here knows: .+\n(?:Who may still look for Nadira: .+\n)?Last words: “.+”\n/);
  });

  it('plays only the seats it was told to; the others are stand-ins', async () => {
    const played = await json('play', HEART, '--auto', 'careful', '--seats', 'nurse,officer');
    expect(played['seating']).toEqual({ nurse: 'trainee', worker: 'careful', officer: 'trainee' });
  });

  it('a changed log is named with its step, and exits 1', async () => {
    const log = file('changed.jsonl');
    await call('play', HEART, '--auto', 'typical', '--log', log);
    const damaged = file('damaged.jsonl', readFileSync(log, 'utf8').replace('"step":1', '"step":9'));
    const { exit, out } = await call('replay', damaged);
    expect(exit).toBe(1);
    expect(out).toMatch(/damaged\.jsonl:3:1 error: Command 1 is missing/);
    expect(await json('replay', damaged)).toMatchObject({ ok: false, problem: { step: 1 } });
  });

  it('a choices file decides in its order; an entry can be a command', async () => {
    const choices = file('choices.yaml', '- arrival/go-on\n- { type: tell, seat: nurse, to: worker, items: [ward-note] }\n- handover/card\n');
    const log = file('choices.jsonl');
    expect(await json('play', HEART, '--choices', choices, '--log', log)).toMatchObject({ commands: 3, ended: false });
    expect((await call('replay', log)).exit).toBe(0);
    expect(await json('play', HEART, '--choices', choices, '--auto', 'careful')).toMatchObject({ ended: true });
  });

  it('a choices file may be JSON lines', async () => {
    const choices = file('choices-lines.jsonl', '"arrival/go-on"\n\n{"type":"step-over","seat":"nurse","beat":"handover"}\n');
    expect(await json('play', HEART, '--choices', choices)).toMatchObject({ commands: 2 });
  });

  it.each([
    ['- arrival/sing', /:1:1 error: The beat arrival has no choice "sing"/], ['- arrival/go-on\n- nowhere/go', /:2:1 error: .*no beat "nowhere"/], ['- 7', /:1:1 error: This is no command/],
    ['- { type: dance }', /:1:1 error: This is no command/], ['arrival/go-on', /is a list/], ['- arrival/send-form', /:1:1 error: This is refused\. Not yet: rule/],
    ['- arrival/go-on\n- arrival/go-on', /:2:1 error: This is refused\. The moment arrival is not open to nurse now\.[^]*Open now: handover \(nurse\)/], ['- [', /error/],
  ])('a choices file with %j gets one clear message with its line, and exits 1', async (text, message) => {
    const { exit, out } = await call('play', HEART, '--choices', file('wrong-choices.yaml', text));
    expect(exit).toBe(1);
    expect(out).toMatch(message);
  });

  it('by hand shows story, choices and refusals, and takes numbers', () => {
    const log = file('hand.jsonl');
    const out = execFileSync(process.execPath, ['--import', 'tsx', 'game/terminal/main.ts', 'play', HEART, '--seed', 'hand', '--log', log], { input: '?\nk\nm\n99\n1\n2\n3\n4\nw\ne\n', encoding: 'utf8' });
    expect(out).toContain('You are: Nurse.');
    expect(out).toMatch(/What presses: .+\nYou know: .+\nYou decide: .+\nYou act: .+\n/);
    expect(out).toContain('Mina sits down with a torn sleeve.');
    expect(out).toContain('[closed]');
    expect(out).toMatch(/Not yet: rule GR-I3/);
    expect(out).toContain('Type a number from 1 to 4, or ? for help.');
    expect(out).toContain('The night ward noted two calls at four.');
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('Menidi');
    expect(readFileSync(log, 'utf8').split('\n').length).toBeGreaterThan(2);
  }, PROCESS_TIME);
});

describe('simulate', () => {
  it('says endings with intervals, impact, what was not reached, and that the weights are teaching values', async () => {
    const { exit, out } = await call('simulate', HEART, '--runs', '30', '--policy', 'random');
    expect(exit).toBe(0);
    expect(out).toMatch(/under-control\s+OUT_RETRAFFICKED\s+\d+\s+\d+\.\d %\s+\(95 % interval/);
    expect(out).toContain('teaching values');
    expect(out).toContain('choice arrival/send-form');
    expect(out).toMatch(/load \(SVL, 0 to 100\)/);
  });

  it('gives the same document twice', async () => {
    const [first, second] = [await json('simulate', HEART, '--runs', '20', '--seed', 's'), await json('simulate', HEART, '--runs', '20', '--seed', 's')];
    expect(second).toEqual(first);
    expect(first).toMatchObject({ teachingValues: true, runs: 20, policy: 'typical' });
  });

  it('takes a policy of one’s own and says so; automatic play does not, and says where it can be used', async () => {
    const policy = file('simulated.yaml', 'otherwise: careful\nweights:\n  handover/card: 1000\n');
    const { exit, out } = await call('simulate', HEART, '--runs', '20', '--policy', policy);
    expect(exit).toBe(0);
    expect(out).toContain('heart: 20 plays, people who lean as simulated.yaml says play nurse, worker, officer, seed 1');
    const [own, careful] = [await json('simulate', HEART, '--runs', '20', '--policy', policy), await json('simulate', HEART, '--runs', '20', '--policy', 'careful')];
    expect(own['policy']).toEqual({ name: 'simulated.yaml', otherwise: 'careful', weights: { 'handover/card': 1000 } });
    expect(own['endings']).not.toEqual(careful['endings']);
    expect((await call('simulate', '--help')).out).toContain('triage/desk: 0');
    expect(await call('play', HEART, '--auto', policy)).toMatchObject({ exit: 2, out: '', err: '--auto is one of typical, careful, random. A file of your own goes with simulate, whatif and explore --best: --policy FILE.\n' });
  });
});

describe('pathway', () => {
  it.each(COUNTRIES)('dates every rule of %s, and says of each what stands behind it, and that nobody compared the two', async (country) => {
    const { out } = await call('pathway', country);
    const grounds = out.split('\n').filter((line) => /^ +by .*; (law|practice|recommended|model); /.test(line));
    expect(grounds.length).toBeGreaterThan(100);
    expect(grounds.filter((line) => !/; (as of|sources? from|tables of) (before )?\d{4}|; source without a date/.test(line))).toEqual([]);
    for (const words of Object.values(BACKING_WORDS)) expect(grounds.some((line) => line.includes(`; ${words}`))).toBe(true);
    expect(grounds.filter((line) => !Object.values(BACKING_WORDS).some((words) => line.includes(`; ${words}`)))).toEqual([]);
    expect(out).toContain('A source that is named was not compared with the rule.');
    expect(out).toContain('[T] teaching value');
  });

  it('prints states, transitions, waits and sources, for people and for programs', async () => {
    expect((await call('pathway', 'greece')).out).toMatch(/GR-I3\s+act\s+EMA_FORM_SENT/);
    const document = await json('pathway', 'greece');
    for (const key of ['states', 'transitions', 'clocks', 'sources', 'repairs']) expect(Array.isArray(document[key])).toBe(true);
    for (const rule of [document['transitions']].flat()) expect(rule).toMatchObject({ id: expect.any(String), sources: expect.any(Array), backing: expect.any(String), read: expect.any(Array), dates: { years: expect.any(Array) } });
  });

  it('tries events from a file: refused events are answers, faults in the file exit 1', async () => {
    const trial = file('trial.json', '{"facts":{"age":"ADULT"},"events":[{"event":"EMA_FORM_SENT","by":"health","day":1}]}');
    const { exit, out } = await call('pathway', 'greece', '--try', trial);
    expect(exit).toBe(0);
    expect(out).toMatch(/day 1 {2}EMA_FORM_SENT by health: refused[^]*rule GR-I3[^]*What opens it/);
    const wrong = await call('pathway', 'greece', '--try', file('wrong.json', '{"facts":{"agee":1},"events":[]}'));
    expect(wrong).toMatchObject({ exit: 1, err: '' });
    expect(wrong.out).toMatch(/wrong\.json:1:\d+ error: .*agee/);
  });
});

describe('export', () => {
  it('writes a report in Markdown, a document, and a table', async () => {
    const log = file('export.jsonl');
    await call('play', HEART, '--auto', 'typical', '--seed', 'export', '--log', log);
    const { out } = await call('export', log);
    expect(out).toMatch(/^# Debrief: Three desks/);
    expect(out).toContain('teaching values');
    expect(await json('export', log)).toHaveProperty('impact');
    const csv = file('export.csv');
    expect((await call('export', log, '--csv', '--out', csv)).exit).toBe(0);
    expect(readFileSync(csv, 'utf8')).toMatch(/^step,minute,moment,kind/);
  });

  it('keeps a spreadsheet from taking a text for a formula', () => {
    expect(['=1+1', '-2', 'a,b', 'say "x"', 'plain'].map(cell)).toEqual(["'=1+1", "'-2", '"a,b"', '"say ""x"""', 'plain']);
    expect(cell(-2)).toBe('-2');
  });

  it('does not report on a log that does not replay', async () => {
    expect((await call('export', file('bad.jsonl', '{}'))).exit).toBe(1);
  });
});
