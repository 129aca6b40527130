import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { autoPlay, compileScenario, decisionsOf, parseScenario, pathwayOf, sampleWay, USUAL_BUDGET, type Country } from '#engine';
import { createAnswerer } from '../../../game/futures/answerer.ts';
import { bandsOf, lookAhead, openPool, teach, warmUp, type Pool } from '../../../game/futures/look-ahead.ts';
import type { TableFor } from '../../../game/futures/line.ts';
import { startNodeLine } from '../../../game/futures/node-line.ts';
import type { Ask } from '../../../game/futures/protocol.ts';
import { standingsOf, type FutureQuestion, type LookedAhead } from '../../../game/futures/question.ts';
import { inProcessLine } from './in-process-line.ts';

const source = readFileSync(fileURLToPath(new URL('../../engine/session/heart.yaml', import.meta.url)), 'utf8');
const program = compiled();
const session = autoPlay(program, { seed: '62', auto: { policy: 'typical', seats: program.names.seats } });
const decisions = standingsOf(session);
const FEW = { plays: 30 };
const QUESTION: FutureQuestion = { program, decisions, policy: 'typical', seed: 'luck', runs: 60, exact: null };

function compiled(): ReturnType<typeof compileScenario> {
  const parsed = parseScenario(source, 'heart.yaml');
  const pathway = parsed.ok ? pathwayOf(parsed.scenario.country) : null;
  if (!parsed.ok || !pathway) throw new Error('The case of the tests cannot be read.');
  return compileScenario(parsed.scenario, pathway);
}

const pools: Pool[] = [];
function pool(size: number, heard?: (ask: Ask) => void): Pool {
  const opened = openPool(inProcessLine(heard), size);
  pools.push(opened);
  return opened;
}
afterAll(() => pools.forEach((each) => each.close()));

const counts = ({ decisions: found }: LookedAhead): readonly unknown[] => found.flatMap(({ ways }) => ways.map(({ future }) => [...future.endings, ...future.outcomes]));

describe('a look ahead', () => {
  it('counts what the engine counts, with one worker as with three', async () => {
    const expected = decisions.flatMap(({ before, ways }) => ways.map((way) => {
      const tally = sampleWay(program, before, way, { policy: 'typical', seed: 'luck', from: 0, to: 60 });
      return [...tally.endings, ...tally.outcomes];
    }));
    expect(expected.length).toBeGreaterThan(1);
    for (const size of [1, 3]) {
      const found = await lookAhead(pool(size), QUESTION);
      expect({ runs: found.runs, stopped: found.stopped, counts: counts(found) }).toEqual({ runs: 60, stopped: 'done', counts: expected });
    }
  });

  it('counts the same in worker threads of Node', async () => {
    const threads = openPool(startNodeLine);
    try {
      expect(counts(await lookAhead(threads, QUESTION))).toEqual(counts(await lookAhead(pool(1), QUESTION)));
    } finally {
      threads.close();
    }
  });

  it('gives every way the same continuations when it is cancelled, and says how many', async () => {
    const stop = new AbortController();
    const ways = decisions.flatMap((each) => each.ways).length;
    const found = await lookAhead(pool(2), QUESTION, { signal: stop.signal, progress: (done) => { if (done >= 10 * ways + 20) stop.abort(); } });
    expect({ stopped: found.stopped, runs: found.runs }).toEqual({ stopped: 'cancelled', runs: 10 });
    for (const { ways: each } of found.decisions) for (const { future } of each) expect(future.how === 'sampled' && future.runs).toBe(10);
    expect(counts(found)).toEqual(counts(await lookAhead(pool(1), { ...QUESTION, runs: 10 })));
  });

  it('gives nothing but the truth when there was no time at all', async () => {
    const found = await lookAhead(pool(2), QUESTION, { milliseconds: 0 });
    expect(found).toEqual({ decisions: [], runs: 0, asked: 60, stopped: 'out of time' });
  });

  it('counts its time once the workers have opened the case: one that opens slowly still has something to say', async () => {
    const slowly: TableFor = () => new Promise((fetched) => setTimeout(() => fetched(null), 1000));
    const slow = openPool(inProcessLine(), 2, slowly);
    const found = await lookAhead(slow, QUESTION, { milliseconds: 900 });
    slow.close();
    expect(found.runs).toBeGreaterThanOrEqual(10);
  });

  it('tells how far it is until all is done', async () => {
    const heard: (readonly [number, number])[] = [];
    await lookAhead(pool(2), QUESTION, { progress: (done, of) => heard.push([done, of]) });
    const all = 60 * decisions.flatMap(({ ways }) => ways).length;
    expect(heard.at(-1)).toEqual([all, all]);
    expect(heard.map(([done]) => done)).toEqual(heard.map(([done]) => done).sort((one, other) => one - other));
  });

  it('follows every branch where the budget suffices for all ways of a decision, and samples the others', async () => {
    const found = await lookAhead(pool(2), { ...QUESTION, runs: 10, decisions: decisionsOf(session).map((each) => ({ ...each, ways: [each.taken] })), exact: USUAL_BUDGET });
    const kinds = found.decisions.map(({ ways }) => new Set(ways.map(({ future }) => future.how)));
    expect(kinds.every((kind) => kind.size === 1)).toBe(true);
    expect(new Set(kinds.flatMap((kind) => [...kind]))).toEqual(new Set(['exact', 'sampled']));
  });

  it('looks at the time between two ways that are followed: what has begun is finished, no other is begun', async () => {
    const stop = new AbortController();
    const asked: string[] = [];
    const own = pool(1, ({ type }) => { asked.push(type); if (type === 'follow') stop.abort(); });
    const followable = decisionsOf(session).slice(-1).map((each) => ({ ...each, ways: [each.taken, each.taken, each.taken] }));
    const found = await lookAhead(own, { ...QUESTION, decisions: followable, exact: USUAL_BUDGET }, { signal: stop.signal });
    expect(asked).toEqual(['open', 'follow']);
    expect(found).toEqual({ decisions: [], runs: 0, asked: 60, stopped: 'cancelled' });
    const whole = await lookAhead(pool(1), { ...QUESTION, decisions: followable, exact: USUAL_BUDGET });
    expect({ stopped: whole.stopped, ways: whole.decisions.flatMap(({ ways }) => ways.map(({ future }) => future.how)) }).toEqual({ stopped: 'done', ways: ['exact', 'exact', 'exact'] });
  });

  it('tells how far it is while it follows, too: a decision whose ways are all exact counts for all their continuations', async () => {
    const heard: (readonly [done: number, of: number, follows: number])[] = [];
    let follows = 0;
    const own = pool(1, ({ type }) => { if (type === 'follow') follows += 1; });
    const both = decisionsOf(session).map((each) => ({ ...each, ways: [each.taken] }));
    const found = await lookAhead(own, { ...QUESTION, runs: 10, decisions: both, exact: USUAL_BUDGET }, { progress: (done, of) => heard.push([done, of, follows]) });
    const exact = found.decisions.filter(({ ways }) => ways.every(({ future }) => future.how === 'exact')).length;
    expect(new Set(heard.map(([, of]) => of))).toEqual(new Set([10 * both.length]));
    expect(new Set(heard.map(([, , at]) => at))).toEqual(new Set(both.map((_, at) => at + 1)));
    expect(heard.find(([, , at]) => at === both.length)?.[0]).toBe(10 * (exact - 1));
    expect(heard.at(-1)?.[0]).toBe(10 * both.length);
  });

  it('deals out few continuations first, each exactly once', () => {
    for (const runs of [0, 1, 10, 49, 50, 51, 60, 1000]) {
      const bands = bandsOf(runs);
      expect(bands.map(({ from }) => from)).toEqual([0, ...bands.map(({ to }) => to)].slice(0, bands.length));
      expect(bands.at(-1)?.to ?? 0).toBe(runs);
    }
    expect(bandsOf(60)).toEqual([{ from: 0, to: 10 }, { from: 10, to: 50 }, { from: 50, to: 60 }]);
  });
});

describe('a worker', () => {
  it('opens a case once for many questions', async () => {
    const asked: string[] = [];
    const own = pool(1, ({ type }) => asked.push(type));
    await lookAhead(own, { ...QUESTION, runs: 10 });
    await lookAhead(own, { ...QUESTION, runs: 10 });
    expect(asked.filter((type) => type === 'open')).toEqual(['open']);
  });

  it('remembers answers of the pathway after it was warmed, and the others begin with them', async () => {
    const asked: Ask[] = [];
    expect(await warmUp(pool(2, (ask) => asked.push(ask)), program, 5)).toBeGreaterThan(0);
    expect(asked.map(({ type }) => type)).toEqual(['open', 'warm', 'remember', 'open']);
    const last = asked.at(-1);
    expect(last?.type === 'open' && last.memory).toMatchObject({ questions: expect.arrayContaining([expect.objectContaining({ event: expect.any(String) })]) });
  });

  it('opens a case with the table of its country, and without one where none can be fetched', async () => {
    const opened = async (tableFor: TableFor): Promise<unknown> => {
      const asked: Ask[] = [];
      const own = openPool(inProcessLine((ask) => asked.push(ask)), 1, tableFor);
      expect((await lookAhead(own, { ...QUESTION, runs: 10 })).stopped).toBe('done');
      const first = asked[0];
      return first?.type === 'open' ? first.memory : undefined;
    };
    expect(await opened(async (country) => `a table of ${country}`)).toBe(`a table of ${program.scenario.country}`);
    expect(await opened(async () => null)).toBeNull();
    expect(await opened(() => Promise.reject(new Error('the line is down')))).toBeNull();
  });

  it('counts the same with the table of another worker as without, in threads of their own', async () => {
    const threads = openPool(startNodeLine);
    try {
      expect(await warmUp(threads, program, 20)).toBeGreaterThan(0);
      expect(counts(await lookAhead(threads, QUESTION))).toEqual(counts(await lookAhead(pool(1), QUESTION)));
    } finally {
      threads.close();
    }
  });

  it('counts the same once its workers go by what one of them learnt, which is let go: in threads of their own', async () => {
    const threads = openPool(startNodeLine);
    try {
      expect(await teach(threads, program, program.names.seats, FEW)).toBe(true);
      expect(counts(await lookAhead(threads, QUESTION))).toEqual(counts(await lookAhead(pool(1), QUESTION)));
    } finally {
      threads.close();
    }
  });

  it('learns by a worker that is asked nothing else, and hands what it learnt to all others', async () => {
    const asked: Ask[][] = [];
    const own = openPool((listener) => {
      const heard: Ask[] = [];
      asked.push(heard);
      return inProcessLine((ask) => heard.push(ask))(listener);
    }, 2);
    pools.push(own);
    expect(await teach(own, program, program.names.seats, FEW)).toBe(true);
    expect(asked.map((heard) => heard.map(({ type }) => type))).toEqual([['open', 'go-by'], ['open', 'go-by'], ['open', 'learn', 'learn']]);
    expect(counts(await lookAhead(own, QUESTION))).toEqual(counts(await lookAhead(pool(1), QUESTION)));
    expect(asked).toHaveLength(3);
  });

  it('learns no longer than it may: of a case whose plays are long from few', async () => {
    const asked: Ask[] = [];
    expect(await teach(pool(1, (ask) => asked.push(ask)), program, program.names.seats, { milliseconds: 0 })).toBe(true);
    expect(asked.flatMap((ask) => (ask.type === 'learn' ? [[ask.lessons.from, ask.lessons.to]] : []))).toEqual([[0, 5]]);
  });

  it('looks ahead as before where the worker that learns breaks', async () => {
    let lines = 0;
    const own = openPool((listener) => {
      lines += 1;
      if (lines < 3) return inProcessLine()(listener);
      return { send: () => queueMicrotask(() => listener.broke('it ran out of memory')), close: () => undefined };
    }, 2);
    pools.push(own);
    await expect(teach(own, program, program.names.seats, FEW)).rejects.toThrow('A worker stopped: it ran out of memory');
    expect(counts(await lookAhead(own, QUESTION))).toEqual(counts(await lookAhead(pool(1), QUESTION)));
  });

  it('says in one sentence what is wrong, and answers the next question', async () => {
    const own = pool(1);
    const nowhere = { ...program, hash: 'nowhere', scenario: { ...program.scenario, country: 'nowhere' as Country } };
    await expect(lookAhead(own, { ...QUESTION, program: nowhere })).rejects.toThrow('There is no pathway of nowhere.');
    const elsewhere = decisions.map((decision) => ({ ...decision, ways: [{ seat: 'nurse', beat: 'nowhere', choice: 'none' }] }));
    await expect(lookAhead(own, { ...QUESTION, decisions: elsewhere })).rejects.toThrow(/not open here/);
    expect((await lookAhead(own, { ...QUESTION, runs: 10 })).stopped).toBe('done');
  });

  it('answers a question without a case in words', () => {
    expect(createAnswerer()({ type: 'warm', warming: { policy: 'typical', seed: 'x', plays: 1 } })).toEqual({ type: 'failed', message: 'No case was opened before the first question.' });
  });

  it('that breaks ends the look in words, and every later one too', async () => {
    const broken = openPool(({ broke }) => ({ send: () => queueMicrotask(() => broke('it ran out of memory')), close: () => undefined }), 1);
    await expect(lookAhead(broken, QUESTION)).rejects.toThrow('A worker stopped: it ran out of memory');
    await expect(lookAhead(broken, QUESTION)).rejects.toThrow('A worker stopped: it ran out of memory');
  });

  it('that is closed while it works ends the look in words', async () => {
    const silent = openPool(() => ({ send: () => undefined, close: () => undefined }), 1);
    const look = lookAhead(silent, QUESTION);
    queueMicrotask(() => silent.close());
    await expect(look).rejects.toThrow('The workers were closed.');
  });
});
