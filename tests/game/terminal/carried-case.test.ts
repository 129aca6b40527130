import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { logCarrying } from '../log-with.ts';
import { call, file, HEART, json } from './run.ts';

const heartText = readFileSync(HEART, 'utf8');
const CARRIES = 'This session carries a case that our check would refuse.';
/** A text that turns its letters around, an address, and a need and a source that no register has. */
const REFUSED = heartText.replace('Her bicycle was found by the river.', '"Her bicycle \\u202e was found."').replace('She counts the tiles on the floor.', '"See https://example.org/now for more."')
  .replace('A closed door lets her speak first., stance: better, sources: [WHO-2003], needs: [N-GR-9]', 'A closed door lets her speak first., stance: better, sources: [Nobody-1999], needs: [N-XX-1]');

let log = '';
let refused = '';
beforeAll(async () => {
  const path = file('carried.jsonl');
  await call('play', HEART, '--auto', 'careful', '--seed', 'carried', '--log', path);
  log = readFileSync(path, 'utf8');
  refused = file('refused.jsonl', logCarrying(log, REFUSED));
});

describe('a session whose case our check would refuse replays, and says so', () => {
  const options: Readonly<Record<string, readonly string[]>> = { replay: [], whatif: ['--runs', '1'], export: [] };

  it.each(Object.keys(options))('%s', async (command) => {
    const { exit, out, err } = await call(command, refused, ...(options[command] ?? []));
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain(CARRIES);
    expect(out).toContain('At injects, second-visit, text: A hidden sign stands in this text.');
    expect(out).toContain('An address cannot stand in a text.');
    expect((await json(command, refused, ...(options[command] ?? [])))['notes']).toEqual(expect.arrayContaining([CARRIES, expect.stringContaining('No need has the number N-XX-1.')]));
  });

  it('best play says it too', async () => {
    const { exit, out } = await call('whatif', refused, '--best', 'helped', '--seconds', '1', '--runs', '1');
    expect({ exit, said: out.includes(CARRIES) }).toEqual({ exit: 0, said: true });
  });

  it('a report that is written says it at its head, with no hidden sign in it', async () => {
    const out = file('refused.md');
    expect((await call('export', refused, '--out', out)).exit).toBe(0);
    const report = readFileSync(out, 'utf8');
    expect(report.slice(0, report.indexOf('## Step by step'))).toContain(CARRIES);
    expect(report).toContain('bicycle \\\\u202e was found');
    expect(report).not.toMatch(/[\u202e\u200b]/);
  });

  it('a good case is silent', async () => {
    expect((await json('replay', file('good.jsonl', log)))['notes']).toEqual([]);
  });
});

describe('a session whose case cannot be put together is told in one line', () => {
  it.each([
    ['an unknown flag', 'sets: [asked]', 'sets: [askd]', 'The case knows no flag "askd". (beat arrival, choice ask-her)'],
    ['an unknown fact', 'nationality: THIRD_COUNTRY', 'nationalty: THIRD_COUNTRY', 'The pathway knows no fact "nationalty". Did you mean nationality? (person)'],
    ['an unknown state', 'place: emergency_safe', 'place: emergency_save', 'Region place has no state "emergency_save". Did you mean emergency_safe? (person)'],
  ])('%s', async (name, from, to, message) => {
    const path = file(`${name}.jsonl`, logCarrying(log, heartText.replace(from, to)));
    for (const command of ['replay', 'whatif', 'export']) {
      expect(await call(command, path)).toEqual({ exit: 1, out: `The case heart cannot be played: ${message}\n`, err: '' });
      expect(await json(command, path)).toMatchObject({ ok: false, message: `The case heart cannot be played: ${message}` });
    }
  });
});
