import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENGINE_VERSION } from '#engine';
import { logWith } from '../log-with.ts';
import { call, file, HEART, json } from './run.ts';

const NOTES = [`This session was made by engine 0.0.9; this is ${ENGINE_VERSION}. It was replayed and compared.`, 'The pathway of Greece has changed since.'];
const [same, other] = [file('another-time.jsonl'), file('another-time-differs.jsonl')];

beforeAll(async () => {
  const log = file('of-today.jsonl');
  await call('play', HEART, '--auto', 'careful', '--seed', 'another time', '--log', log);
  const text = readFileSync(log, 'utf8');
  const old = logWith(text, (line, index) => (index === 0 ? { ...line, engine: '0.0.9', pathway: '1'.repeat(64) } : line));
  file('another-time.jsonl', old);
  file('another-time-differs.jsonl', logWith(old, (line, index) => (index === 2 && Array.isArray(line['facts']) ? { ...line, facts: line['facts'].map((fact) => ({ ...fact, minute: 999 })) } : line)));
});

describe('a session of another time that goes another way here', () => {
  it.each([['replay'], ['export'], ['whatif']])('is refused by %s with the first difference, its data and what is another one', async (command) => {
    const { exit, out } = await call(command, other);
    expect(exit).toBe(1);
    const [error, detail, ...notes] = out.trimEnd().split('\n');
    expect(error).toMatch(/another-time-differs\.jsonl:3:1 error: Command 1 differs at fact 0\. Keep the file: the Ariadne that made it can still replay it\.$/);
    expect(detail).toMatch(/^Recorded: \{.*"minute":999.*\. Replayed: \{/);
    expect(notes).toEqual(NOTES);
    expect(await json(command, other)).toMatchObject({ ok: false, problem: { file: other, step: 1, line: 3 }, notes: NOTES });
  });
});

describe('a session of another time that is the same here', () => {
  it.each([['replay', []], ['export', []], ['whatif', ['--runs', '2']]])('is answered by %s with what is another one', async (command, more) => {
    expect(await json(command, same, ...more)).toMatchObject({ notes: NOTES });
  });

  it.each([['replay', []], ['export', ['--out', file('another-time.md')]], ['whatif', ['--runs', '2']]])('is told by %s in words, too', async (command, more) => {
    const { exit, out } = await call(command, same, ...more);
    expect(exit).toBe(0);
    for (const note of NOTES) expect(out).toContain(note);
  });
});
