import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, file, HEART, json } from './run.ts';

const LOG = file('whatif.jsonl');
beforeAll(() => call('play', HEART, '--seed', 'c', '--auto', 'typical', '--log', LOG));

interface Told { readonly decisions: readonly { readonly step: number; readonly taken: string; readonly apart: number; readonly ways: readonly { readonly beat: string; readonly choice: string; readonly how: string; readonly runs?: number; readonly situations?: number; readonly endings: readonly { readonly count: number | null; readonly share: number; readonly low: number; readonly high: number }[] }[] }[]; readonly runs: number; readonly stopped: string; readonly teachingValues: boolean }
const told = async (...args: readonly string[]): Promise<Told> => JSON.parse(JSON.stringify(await json('whatif', LOG, ...args)));

describe('whatif', () => {
  it('gives every open way of every decision the same number of continuations, with intervals that hold the share', async () => {
    const { decisions, runs, stopped, teachingValues } = await told('--runs', '30');
    expect({ runs, stopped, teachingValues }).toEqual({ runs: 30, stopped: 'done', teachingValues: true });
    expect(decisions.length).toBeGreaterThan(0);
    for (const { ways, taken } of decisions) {
      expect(ways.map(({ choice }) => choice)).toContain(taken);
      expect(ways.length).toBeGreaterThan(1);
      for (const { how, endings } of ways) {
        for (const { share, low, high } of endings) expect(low <= share && share <= high).toBe(true);
        expect(endings.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(how === 'sampled' ? 30 : 0);
      }
    }
  });

  it('names policy, number and kind in words, and says that it predicts nobody and knows no right answer', async () => {
    const { exit, out } = await call('whatif', LOG, '--runs', '20', '--policy', 'careful');
    expect(exit).toBe(0);
    expect(out).toMatch(/^heart \S+: careful people play on, seed whatif, 20 continuations of each way$/m);
    expect(out).toMatch(/: sampled, 20 continuations, 95 % intervals$|: exact, \d+ situations$/m);
    expect(out).toContain('predicts nobody');
    expect(out).toContain('never says which way is the right answer');
    expect(out).toContain('[taken]');
  });

  it('names each way as a policy file names it, and who plays on only once', async () => {
    const { out } = await call('whatif', LOG, '--runs', '20', '--policy', file('policy-once.yaml', 'weights:\n  arrival/ask-her: 7\n'));
    for (const { ways } of (await told('--runs', '1')).decisions) for (const { beat, choice } of ways) expect(out).toContain(`\n  ${beat}/${choice}  `);
    expect(out.split('policy-once.yaml')).toHaveLength(2);
  });

  it('says how far the ways lie apart in points, from how many continuations, and counts the decisions without a difference', async () => {
    const { out } = await call('whatif', LOG, '--runs', '20');
    const { decisions } = await told('--runs', '20');
    const listed = decisions.filter(({ apart }) => apart > 0);
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.length).toBeLessThan(decisions.length);
    for (const { step, apart, ways } of listed) expect(out).toMatch(new RegExp(`^  step ${step}  .* ${Math.floor(apart / 10)}\\.${apart % 10} points  .*${ways[0]?.how === 'exact' ? 'exact' : 'sampled, 20 continuations'}`, 'm'));
    const same = decisions.length - listed.length;
    expect(out).toContain(`  No difference in ${same} ${same === 1 ? 'decision' : 'decisions'}.\n`);
    expect(out).toMatch(/Each is the largest difference of \d+ endings/);
  });

  it('prints ways that are equal in every count once', async () => {
    const { out } = await call('whatif', LOG, '--runs', '20');
    let twins = 0;
    for (const { ways } of (await told('--runs', '20')).decisions) {
      ways.forEach(({ beat, choice, ...way }, at) => {
        const twin = ways.slice(0, at).find((other) => JSON.stringify([other.how, other.runs, other.situations, other.endings]) === JSON.stringify([way.how, way.runs, way.situations, way.endings]));
        const [line = ''] = out.split('\n').filter((each) => each.startsWith(`  ${beat}/${choice}  `));
        if (twin) twins += 1;
        expect(line.endsWith(`: the same as ${twin?.beat}/${twin?.choice}`)).toBe(twin !== undefined);
      });
    }
    expect(twins).toBeGreaterThan(0);
  });

  it('speaks of one continuation as one', async () => {
    const { out } = await call('whatif', LOG, '--runs', '1');
    expect(out).toMatch(/, 1 continuation of each way$/m);
    expect(out).not.toContain('1 continuations');
  });

  it('looks at one decision where a step is named, and at the same luck twice', async () => {
    const all = await told('--runs', '20');
    const step = all.decisions[0]?.step ?? -1;
    const one = await told('--runs', '20', '--step', String(step));
    expect(one.decisions).toEqual(all.decisions.filter((each) => each.step === step));
  });

  it.each([
    [['--step', '0'], /step 0 is no decision/], [['--runs', '0'], /--runs is a whole number/], [['--policy', 'bold'], /--policy is one of/], [['--seconds', '0'], /--seconds is a whole number/],
  ] as const)('says in one line what is wrong with %j and exits 2', async (args, words) => {
    const { exit, out, err } = await call('whatif', LOG, ...args);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(words);
  });

  it('says what it takes where there is no such file', async () => {
    expect(await call('whatif', 'gr-1')).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('There is no file gr-1. whatif takes a session that was saved') });
  });

  it('exits 1 with the line of a log that was changed', async () => {
    const { exit, out } = await call('whatif', file('whatif-broken.jsonl', '{"format":1}\n'));
    expect(exit).toBe(1);
    expect(out).toMatch(/whatif-broken\.jsonl:1:1 error: /);
  });
});

describe('whatif --policy FILE', () => {
  const own = (name: string, text: string): string => file(`policy-${name}.yaml`, text);

  it('lets people play on who lean as the file says, and says so', async () => {
    const path = own('own', 'otherwise: careful\nweights:\n  arrival/ask-her: 7\n');
    const { exit, out } = await call('whatif', LOG, '--runs', '10', '--policy', path);
    expect(exit).toBe(0);
    expect(out).toContain(`people who lean as policy-own.yaml says play on, seed whatif`);
    expect(await json('whatif', LOG, '--runs', '10', '--policy', path)).toMatchObject({ policy: { name: 'policy-own.yaml', otherwise: 'careful', weights: { 'arrival/ask-her': 7 } } });
  });

  it('counts as the policy behind it where it names nothing', async () => {
    const [own0, careful] = [await told('--runs', '20', '--policy', own('nothing', 'otherwise: careful\nweights: {}\n')), await told('--runs', '20', '--policy', 'careful')];
    expect(own0.decisions).toEqual(careful.decisions);
    expect(own0.decisions).not.toEqual((await told('--runs', '20', '--policy', 'random')).decisions);
  });

  it('exits 1 with the line of every moment and choice that the case does not have, and what would be right', async () => {
    const path = own('wrong', 'weights:\n  arrival/ask-here: 7\n  arival/ask-her: 7\n');
    const { exit, out } = await call('whatif', LOG, '--policy', path);
    expect(exit).toBe(1);
    expect(out).toBe([
      `${path}:2:3 error: The moment arrival has no choice “arrival/ask-here”. Did you mean “arrival/ask-her”?`,
      `${path}:3:3 error: This case has no choice “arival/ask-her”. Did you mean “arrival/ask-her”?`, '',
    ].join('\n'));
  });

  const session = (): string => readFileSync(LOG, 'utf8');
  it.each([
    ['a case', () => readFileSync(HEART, 'utf8'), 'This is a case (heart), not a policy.'],
    ['a session', session, 'This is a session file, not a policy.'],
    ['a session that was cut', () => session().slice(0, 200), 'This is a session file, not a policy.'],
    ['a policy for another case', () => readFileSync('docs/evaluators/night-shift.yaml', 'utf8'), 'None of its 4 names is in heart; it may be written for another case.'],
    ['far too much', () => `weights:\n${Array.from({ length: 30_000 }, (_, at) => `  talk-${at}/listen: 7\n`).join('')}`, 'This file has 663 KiB, and a policy has 2000 weights at most.'],
  ] as const)('exits 1 with one message, and what would be right, where the file is %s', async (name, text, message) => {
    const path = own(name.replaceAll(' ', '-'), text());
    const { exit, out, err } = await call('whatif', LOG, '--policy', path);
    expect({ exit, err, lines: out.trimEnd().split('\n').length }).toEqual({ exit: 1, err: '', lines: 1 });
    expect(out).toContain(`${path}:1:1 error: ${message} `);
    expect(out).toMatch(/“[a-z-]+\/[a-z-]+(: 700)?”\.\n$/);
    expect(out).not.toContain('Split it');
  });

  it('exits 2 where there is no such file, and shows the form of one in the help', async () => {
    expect(await call('whatif', LOG, '--policy', 'no-such.yaml')).toMatchObject({ exit: 2, out: '', err: '--policy is one of typical, careful, random, or the path of a file. There is no file "no-such.yaml".\n' });
    expect((await call('whatif', '--help')).out).toContain('triage/desk: 0');
  });
});
