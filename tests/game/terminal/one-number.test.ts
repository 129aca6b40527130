import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSession } from '../../../game/debrief/reading.ts';
import { readRecord } from '../../../game/debrief/record.ts';
import { call, file, json } from './run.ts';

const LOG = 'seeds/sessions/gr-1-own-door.ariadne.jsonl';
const lines = readFileSync(LOG, 'utf8').trimEnd().split('\n');
/** Header and opening are no commands. */
const COMMANDS = lines.length - 2;

function page(): ReturnType<typeof readSession>['steps'] {
  const read = readRecord(readFileSync(LOG, 'utf8'));
  if (!read.ok) throw new Error(read.problem.message);
  return readSession(read.record).steps;
}

describe('a step of a session', () => {
  it('has one number on the page, in whatif and in the report, the table and the document of export', async () => {
    const steps = page();
    const { decisions } = JSON.parse(JSON.stringify(await json('whatif', LOG, '--runs', '1')));
    const numbers: number[] = decisions.map(({ step }: { step: number }) => step);
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    expect(numbers.length).toBeGreaterThan(10);
    const { timeline } = JSON.parse(JSON.stringify(await json('export', LOG)));
    const [report, table] = [(await call('export', LOG)).out, (await call('export', LOG, '--csv')).out];
    for (const { step, command, taken } of decisions) {
      const told = steps[step - 1];
      expect(told).toMatchObject({ index: step - 1, command, kind: 'choice' });
      expect(timeline.steps.find(({ number }: { number: number }) => number === step).id).toMatch(new RegExp(`/${taken}$`));
      expect(report).toContain(`### ${step}. ${told?.when}: ${told?.actor}`);
      expect(table).toMatch(new RegExp(`^${step},${told?.minute},.*,choice,[^,]*/${taken},`, 'm'));
    }
    expect(decisions.some(({ step, command }: { step: number; command: number }) => step !== command)).toBe(true);
  });

  it('is asked for in whatif by that number, and another one is named as no decision', async () => {
    const choice = page().findLast(({ kind, possible }) => kind === 'choice' && possible.length > 1);
    const number = (choice?.index ?? 0) + 1;
    expect((await call('whatif', LOG, '--step', String(number), '--runs', '1')).out).toMatch(new RegExp(`^Step ${number}: ${choice?.when.toLowerCase()}, ${choice?.seat}, `, 'm'));
    const other = (page().find(({ kind }) => kind !== 'choice')?.index ?? 0) + 1;
    expect((await call('whatif', LOG, '--step', String(other))).err).toMatch(new RegExp(`step ${other} is no decision of a seat\\. Decisions are the steps .*\\b${number}\\b`));
  });

  it('is another thing than a command: replay and the report count commands, and count them alike', async () => {
    expect((await call('replay', LOG)).out).toMatch(new RegExp(`, ${COMMANDS} commands\\. State `));
    expect(await json('replay', LOG)).toMatchObject({ commands: COMMANDS, over: true });
    expect((await call('export', LOG)).out).toContain(`${COMMANDS} commands recorded.`);
  });
});

describe('a session without its end', () => {
  it('replays the same, and says that its copy may not be whole; one with its end does not', async () => {
    const cut = file('cut-after-a-line.jsonl', `${lines.slice(0, 9).join('\n')}\n`);
    expect(await call('replay', cut)).toMatchObject({ exit: 0, out: expect.stringContaining('The session was not over when it was saved. If you expected its end, this copy is not whole.') });
    expect(await json('replay', cut)).toMatchObject({ ok: true, over: false });
    expect((await call('export', cut)).out).toContain('this copy is not whole');
    expect((await call('replay', LOG)).out).not.toContain('whole');
  });
});

describe('the report in words', () => {
  it('names no code of the model, and folds what comes of a burden after the counted times into one line', async () => {
    const { out } = await call('export', 'seeds/sessions/de-1-helped-without-a-case.ariadne.jsonl');
    expect(out).not.toMatch(/\bSVL\b|\bRTR\b|\bRQI\b|consent: |Rule K-/);
    expect(out).toMatch(/^- Passed on to .*consent/im);
    const long = (await call('export', 'seeds/sessions/gr-1-helped-without-act.ariadne.jsonl')).out.split('\n').filter((line) => line.startsWith('- Delayed identification'));
    expect(long.map((line) => /counts half|nothing/.exec(line)?.[0])).toEqual([undefined, ...Array(6).fill('counts half'), 'nothing']);
    expect(long.at(-1)).toMatch(/^- Delayed identification: And \d{2} more blocks of 30 days that add nothing\.$/);
    expect(long[0]).toMatch(/: Recognition had not moved for 60 days\. That is longer than is usual\.$/);
  });
});
