import { beforeAll, describe, expect, it } from 'vitest';
import { chainText } from '../../engine/explore/chain-case.ts';
import { call, callWith, file, HEART, json } from './run.ts';

const CHAIN = file('best-chain.yaml', chainText('greece', 3));
const LOG = file('best-chain.jsonl');
const GREEK = file('best-gr-1.jsonl');
beforeAll(async () => {
  await call('play', CHAIN, '--seed', 'c', '--auto', 'typical', '--log', LOG);
  await call('play', 'gr-1', '--seed', 'amber', '--auto', 'typical', '--log', GREEK);
});

describe('explore --best', () => {
  it('gives the exact share that can be worked out by hand, and the choices that reach it', async () => {
    // Listening opens most while nobody was heard yet: 300 of 1000 times, in each of three talks. Waiting opens 50.
    const { exact, atLeast, seats, wanted, teachingValues } = await json('explore', CHAIN, '--best', 'heard');
    expect(exact).toMatchObject({ how: 'exact', begins: { beat: 'talk-1', choice: 'listen' } });
    expect(JSON.parse(JSON.stringify(exact)).best).toBeCloseTo(1 - 0.7 ** 3, 12);
    expect(JSON.parse(JSON.stringify(exact)).worst).toBeCloseTo(1 - 0.95 ** 3, 12);
    expect({ atLeast, seats, wanted, teachingValues }).toEqual({ atLeast: null, seats: ['nurse'], wanted: ['heard'], teachingValues: true });
  });

  it('has worker threads count for it, which find what a count in this process finds', async () => {
    const args = ['explore', CHAIN, '--best', 'heard'];
    expect(await callWith(undefined, args)).toEqual(await call(...args));
  });

  it('says in words what it is: exact, for authors, teaching values, and no right answer', async () => {
    const { exit, out } = await call('explore', CHAIN, '--best', 'heard');
    expect(exit).toBe(0);
    expect(out).toMatch(/exact: \d+ situations followed\n\s+reached most often\s+65\.7 %\n\s+typical people\s+\d+\.\d %\n\s+reached least often\s+14\.3 %/);
    expect(out).toMatch(/talk-1\s+nurse\s+100\.0 %\s+\d+\.\d %\s+listen\n/);
    expect(out).toContain('It begins with: Talk on in the way called listen');
    for (const words of ['For authors', 'judges no trainee', 'teaching values', 'No choice here is the right answer', 'never waits on purpose']) expect(out).toContain(words);
  });

  it('takes an outcome for all endings that have it', async () => {
    expect(await json('explore', CHAIN, '--best', 'OUT_ASSISTED_NO_RECOGNITION')).toMatchObject({ wanted: ['heard', 'unheard'], exact: { best: 1, worst: 1 } });
  });

  it('gives no exact number for a shipped case: one message names the wait, and a lower bound says that it is one', async () => {
    const { exit, out } = await call('explore', 'gr-1', '--best', 'OUT_LOST_CONTACT', '--plays', '10');
    expect(exit).toBe(0);
    expect(out).toMatch(/No exact answer from here: the wait \S+@\S+ may take more than 64 different lengths/);
    expect(out.match(/No exact answer/g)?.length).toBe(1);
    expect(out).not.toContain('exact:');
    expect(out).toMatch(/At least: a plan found by trying \d+ plans, judged by 10 plays it was not found with\. Other plans may lead there more often\./);
    expect(out).toMatch(/this plan\s+\d+\.\d %\s+\(95 % interval/);
  });

  it('says that a plan may reach them more often by chance only, where its range and that of a policy overlap', async () => {
    const words = 'that it reaches them more often may be chance';
    expect((await call('explore', 'gr-1', '--best', 'OUT_LOST_CONTACT', '--plays', '5')).out).toContain(words);
    expect((await call('explore', 'gr-1', '--best', 'OUT_LOST_CONTACT', '--plays', '80')).out).not.toContain(words);
  });

  it('ranks nobody in its words: no line and no help calls a play, a plan or a choice best, worst or better', async () => {
    const outs = await Promise.all([['explore', CHAIN, '--best', 'heard'], ['explore', 'gr-1', '--best', 'OUT_LOST_CONTACT', '--plays', '5'], ['whatif', LOG, '--best', 'heard'], ['explore', '--help'], ['whatif', '--help']].map((args) => call(...args)));
    for (const { out } of outs) expect(out.replaceAll('--best', '')).not.toMatch(/\b(best|better|worst|worse)\b/);
  });

  it('says in one line of a hard ending that the choices are those that lead there, and of another ending nothing', async () => {
    const hard = (text: string): readonly string[] => text.split('\n').filter((line) => line.includes('for the person: read the choices as those that lead there.'));
    const first = 'docs/trainers/first-case.yaml';
    expect(hard((await call('explore', first, '--best', 'no-sign', '--plays', '5')).out)).toEqual(['This ending is a hard one for the person: read the choices as those that lead there.']);
    expect(hard((await call('explore', first, '--best', 'a-key,no-sign', '--plays', '5')).out)).toEqual(['The ending no-sign is a hard one for the person: read the choices as those that lead there.']);
    expect(hard((await call('explore', first, '--best', 'a-key', '--plays', '5')).out)).toEqual([]);
  });

  it('speaks of seats that nobody plays only where there are such seats', async () => {
    const words = 'Seats that nobody plays draw by their own weights.';
    expect((await call('explore', HEART, '--best', 'helped', '--plays', '5')).out).not.toContain(words);
    expect((await call('explore', HEART, '--best', 'helped', '--plays', '5', '--seats', 'nurse')).out).toContain(`Played: nurse. ${words}`);
  });

  it('calls an answer exact for the one opening that was drawn, and says where a played seat is never asked in it', async () => {
    const of = async (...words: readonly string[]): Promise<string> => (await call('explore', 'docs/trainers/first-case.yaml', '--best', 'a-key', '--plays', '5', ...words)).out;
    const ended = await of('--seats', 'worker');
    expect(ended).toContain('This is exact for one opening, that of the seed explore: what the other seats decide before');
    expect(ended).toContain('In this opening the case is over before worker decides anything. Of the case it says nothing');
    const asked = await of('--seats', 'worker', '--seed', 'c');
    expect(asked).not.toContain('the case is over before');
  });

  it('speaks of a moment nearer to the end only where one was found', async () => {
    const { out } = await call('explore', 'gr-1', '--best', 'OUT_LOST_CONTACT', '--plays', '5');
    expect(out).toContain('No exact answer from here');
    expect(out).not.toMatch(/there may be one|There is one/);
  });

  it('has no lower bound for an ending that no play came to, and says where to ask', async () => {
    const { out } = await call('explore', 'gr-1', '--best', 'OUT_REMOVED', '--plays', '1', '--seconds', '1');
    expect(out).toContain('so there is no lower bound');
  });

  it.each([
    [['explore', CHAIN, '--best', 'happy'], /no ending and no outcome "happy"\. It has heard \(OUT_ASSISTED_NO_RECOGNITION\), unheard/],
    [['explore', CHAIN, '--best', 'unhaerd'], /no outcome "unhaerd"\. Did you mean "unheard"\? It has/],
    [['explore', CHAIN, '--best', 'OUT_ASISTED'], /no outcome "OUT_ASISTED"\. It has/],
    [['explore', 'greece', '--best', 'heard'], /--best takes a case/],
    [['explore', CHAIN, '--seats', 'nurse'], /--seats goes with --best only/],
    [['explore', CHAIN, '--best', 'heard', '--seats', 'cook'], /The case has no seat "cook"/],
    [['whatif', LOG, '--best', 'heard', '--step', '0'], /step 0 is no decision/],
  ] as const)('says in one line what is wrong with %j and exits 2', async (args, words) => {
    const { exit, out, err } = await call(...args);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(words);
  });
});

describe('--best with a policy of somebody’s own', () => {
  const LISTENS = file('best-listens.yaml', 'otherwise: careful\nweights:\n  talk-1/listen: 9\n  talk-1/ask: 0\n  talk-1/wait: 0\n');

  it('is compared with it, from the start and from a step of a session', async () => {
    const found = JSON.parse(JSON.stringify(await json('explore', CHAIN, '--best', 'heard', '--policy', LISTENS)));
    // Listening first opens 300 of 1000. Careful people open 800 x 0.3 + 100 x 0.15 + 100 x 0.05 = 260 of 1000 in each talk after it.
    expect(found.exact.policy).toBeCloseTo(1 - 0.7 * 0.74 * 0.74, 12);
    expect(found.policy).toEqual({ name: 'best-listens.yaml', otherwise: 'careful', weights: { 'talk-1/listen': 9, 'talk-1/ask': 0, 'talk-1/wait': 0 } });
    expect((await call('whatif', LOG, '--best', 'heard', '--policy', LISTENS)).out).toContain('people who lean as best-listens.yaml says');
  });

  it('says that the time was over, where it was, and gives no number that it has not', async () => {
    const { stopped, exact, atLeast } = JSON.parse(JSON.stringify(await json('explore', 'gr-1', '--best', 'OUT_LOST_CONTACT', '--plays', '100000', '--seconds', '3')));
    expect({ stopped, because: exact.because, finished: atLeast.finished }).toEqual({ stopped: 'out of time', because: 'wait', finished: false });
    expect(atLeast.plays).toBeLessThan(100_000);
    expect(atLeast.share).toMatchObject({ count: atLeast.reached, of: atLeast.plays });
    expect(atLeast.without).toHaveLength(atLeast.plan.fixed.length);
    for (const each of atLeast.without) expect(each).toMatchObject({ of: atLeast.plays, clear: each.high < atLeast.share.low });
  });

  it('says of a look that was stopped, and of no other, that it may come out otherwise on another machine', async () => {
    const words = 'on another machine it may come out otherwise';
    expect((await call('explore', 'gr-1', '--best', 'OUT_LOST_CONTACT', '--plays', '100000', '--seconds', '1')).out).toContain(words);
    expect((await call('explore', CHAIN, '--best', 'heard')).out).not.toContain(words);
    expect((await call('explore', 'gr-1', '--best', 'OUT_LOST_CONTACT', '--plays', '5')).out).not.toContain(words);
  });
});

describe('whatif --best', () => {
  it('follows from a later step what is left from there', async () => {
    const last = JSON.parse(JSON.stringify(await json('whatif', LOG, '--best', 'unheard', '--step', '3')));
    // One talk is left. Heard before: nothing else can come. Not heard: waiting leaves it so in 950 of 1000.
    expect(last).toMatchObject({ step: 3, exact: { how: 'exact' } });
    expect([0, 0.95].some((share) => Math.abs(last.exact.best - share) < 1e-12)).toBe(true);
    expect(await json('whatif', LOG, '--best', 'heard')).toMatchObject({ step: 1, exact: { begins: { choice: 'listen' } } });
  });

  it('looks from the first decision where no step is named, and says so', async () => {
    expect((await call('whatif', LOG, '--best', 'heard')).out).toMatch(/, from the first decision, step 1, with what was drawn before it: how often this ending can be reached: heard\n/);
    expect((await call('whatif', LOG, '--best', 'heard', '--step', '1')).out).toMatch(/, from step 1, with what was drawn before it: how often/);
  });

  it('names the first later step of the session that has an exact answer', async () => {
    const log = file('best-heart.jsonl');
    await call('play', HEART, '--seed', '62', '--auto', 'typical', '--log', log);
    const { later, exact } = await json('whatif', log, '--best', 'helped', '--runs', '5');
    expect(exact).toMatchObject({ how: 'over-budget', because: 'wait' });
    expect(later).toBe(6);
    expect((await call('whatif', log, '--best', 'helped', '--runs', '5')).out).toContain('There is one from step 6 on: --step 6.');
    expect(await json('whatif', log, '--best', 'helped', '--step', '6')).toMatchObject({ step: 6, exact: { how: 'exact' }, atLeast: null });
  });

  it('says for a shipped case that no decision of the session has one, and still gives a lower bound', async () => {
    const { exit, out } = await call('whatif', GREEK, '--best', 'OUT_LOST_CONTACT', '--step', '10', '--runs', '10');
    expect(exit).toBe(0);
    expect(out).toContain('No later decision of this session was found that has one.');
    expect(out).toContain('from step 10, with what was drawn before it');
    expect(out).toMatch(/At least: |no lower bound/);
  });
});
