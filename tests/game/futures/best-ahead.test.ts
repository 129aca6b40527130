import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { autoPlay, bestPlay, decisionsOf, openSession, searchPlan, USUAL_BUDGET, type Budget, type LeaningTable } from '#engine';
import { createAnswerer } from '../../../game/futures/answerer.ts';
import { bestAhead, type BestQuestion } from '../../../game/futures/best-ahead.ts';
import type { LongProgress } from '../../../game/futures/long-look.ts';
import { WorkerFailed } from '../../../game/futures/line.ts';
import { openPool, type Pool } from '../../../game/futures/look-ahead.ts';
import { startNodeLine } from '../../../game/futures/node-line.ts';
import type { Ask } from '../../../game/futures/protocol.ts';
import { chainCase } from '../../engine/explore/chain-case.ts';
import { programFrom } from '../../fixtures/program-from.ts';
import { inProcessLine } from './in-process-line.ts';

const program = chainCase('italy', 4);
const { state: before } = openSession(program, { seed: 'amber', seating: { nurse: 'trainee' } });
const LISTEN: LeaningTable = { name: 'listens', otherwise: 'careful', weights: { 'talk-1/listen': 1000, 'talk-2/listen': 1000 } };
const QUESTION: BestQuestion = { program, before, start: { before }, wanted: ['heard'], policy: LISTEN, budget: USUAL_BUDGET, plays: 120, seed: 'luck', later: [] };
/** So little that no exact answer fits. */
const LITTLE: Budget = { states: 3, lengths: 64 };
/** A shipped case, in which following every branch takes longer than anybody waits, and so does a search by so many plays. */
const GR1 = programFrom(readFileSync(new URL('../../../scenarios/greece/gr-1.yaml', import.meta.url), 'utf8'));
const ENDLESS: BestQuestion = {
  ...QUESTION, program: GR1, before: openSession(GR1, { seed: 'amber', seating: { nurse: 'trainee' } }).state, start: { auto: { policy: 'typical', seats: GR1.names.seats } },
  wanted: ['back-with-him'], policy: 'typical', plays: 300, budget: { states: 10_000_000, lengths: 10_000_000 },
};
/** How long calling off may take on a machine that does other things, too. On a quiet one it is less than a second. */
const SOON = 8_000;

const pools: Pool[] = [];
afterAll(() => pools.forEach((each) => each.close()));
function kept(pool: Pool): Pool {
  pools.push(pool);
  return pool;
}
const pool = (size: number, heard?: (ask: Ask) => void): Pool => kept(openPool(inProcessLine(heard), size));
const threads = kept(openPool(startNodeLine));

describe('best play in workers', () => {
  it.each([['one', pool(1)], ['two', pool(2)], ['threads of Node', threads]] as const)('is exactly what the engine finds, with %s, and needs no search then', async (_, own) => {
    const found = await bestAhead(own, QUESTION);
    expect(found).toEqual({ exact: bestPlay(program, before, QUESTION), later: null, atLeast: null, stopped: 'done' });
    expect(found.exact?.how === 'exact' && found.exact.best > found.exact.policy && found.exact.policy > found.exact.worst).toBe(true);
  });

  it.each([['one', pool(1)], ['two', pool(2)], ['threads of Node', threads]] as const)('is the plan that the engine finds, to the last play, with %s, where too much can follow', async (_, own) => {
    const found = await bestAhead(own, { ...QUESTION, budget: LITTLE });
    expect(found.exact).toMatchObject({ how: 'over-budget', because: 'states' });
    expect(found.atLeast).toEqual(searchPlan(program, { before }, QUESTION));
    expect({ finished: found.atLeast?.finished, stopped: found.stopped }).toEqual({ finished: true, stopped: 'done' });
  });

  it('names the first later moment that has an exact answer', async () => {
    const later = decisionsOf(autoPlay(program, { seed: 'amber', auto: { policy: 'typical', seats: ['nurse'] } })).slice(1);
    const { exact, later: step } = await bestAhead(pool(2), { ...QUESTION, budget: { states: 12, lengths: 64 }, later });
    const first = later.find((each) => bestPlay(program, each.before, { ...QUESTION, budget: { states: 12, lengths: 64 } }).how === 'exact');
    expect(exact?.how).toBe('over-budget');
    expect(step).toBe(first?.step);
    expect(step).toBeGreaterThan(later[0]?.step ?? 0);
  });

  it('tells how far it is: situations that are followed, plans that are tried, plays that judge', async () => {
    const heard: LongProgress[] = [];
    const stop = new AbortController();
    const phases = (): readonly string[] => heard.map((each) => (each.kind === 'follow' ? 'follow' : each.phase));
    const found = await bestAhead(threads, { ...ENDLESS, plays: 20 }, { signal: stop.signal, progress: (each) => { heard.push(each); if (phases().includes('search') && phases().filter((phase) => phase === 'follow').length > 3) stop.abort(); } });
    expect(found.stopped).toBe('cancelled');
    const situations = heard.flatMap((each) => (each.kind === 'follow' ? [each.situations] : []));
    const tried = heard.flatMap((each) => (each.kind === 'search' ? [each.tried] : []));
    for (const counts of [situations, tried]) {
      expect(counts).toEqual([...counts].sort((one, other) => one - other));
      expect(counts.at(-1)).toBeGreaterThan(0);
    }
  }, 60_000);
});

describe('a long look that is called off', () => {
  it.each([['one worker', 1], ['two', 2]] as const)('by its signal ends soon, with %s, however much there is left, and gives a bound that says how firm it is', async (_, size) => {
    const own = openPool(startNodeLine, size);
    try {
      const stop = new AbortController();
      let cancelled = 0;
      const progress = (each: LongProgress): void => {
        if (cancelled > 0 || each.kind !== 'search' || each.phase !== 'search') return;
        cancelled = performance.now();
        stop.abort();
      };
      const { exact, atLeast, stopped } = await bestAhead(own, ENDLESS, { signal: stop.signal, progress });
      expect(performance.now() - cancelled).toBeLessThan(SOON);
      expect({ exact, stopped, finished: atLeast?.finished }).toEqual({ exact: null, stopped: 'cancelled', finished: false });
      // It was judged with luck of its own, as far as there was time for it.
      expect(atLeast?.plays).toBeGreaterThan(0);
      expect(atLeast?.plays).toBeLessThanOrEqual(ENDLESS.plays);
      expect(atLeast?.reached).toBeLessThanOrEqual(atLeast?.plays ?? 0);
    } finally {
      own.close();
    }
  }, 120_000);

  it('by its time keeps to it, and uses it', async () => {
    await bestAhead(threads, ENDLESS, { milliseconds: 1 });
    const began = performance.now();
    const { exact, atLeast, stopped } = await bestAhead(threads, ENDLESS, { milliseconds: 2_000 });
    const took = performance.now() - began;
    expect(took).toBeGreaterThan(1_400);
    expect(took).toBeLessThan(2_000 + SOON);
    expect({ exact, stopped, finished: atLeast?.finished }).toEqual({ exact: null, stopped: 'out of time', finished: false });
    expect(atLeast?.plays).toBeGreaterThan(0);
  }, 60_000);

  it('before it began gives what it has: a policy, judged by a few plays', async () => {
    const stop = new AbortController();
    stop.abort();
    const { exact, later, atLeast, stopped } = await bestAhead(pool(2), { ...ENDLESS, plays: 100 }, { signal: stop.signal });
    expect({ exact, later, stopped }).toEqual({ exact: null, later: null, stopped: 'cancelled' });
    expect(atLeast).toMatchObject({ finished: false, plan: { fixed: [] }, without: [] });
  });

  it('leaves its workers to the next question', async () => {
    const own = pool(1);
    await bestAhead(own, ENDLESS, { milliseconds: 0 });
    expect((await bestAhead(own, QUESTION)).exact).toEqual(bestPlay(program, before, QUESTION));
  });

  it('is dropped by its worker, too: nothing of it is kept', async () => {
    const asked: Ask[] = [];
    await bestAhead(pool(2, (ask) => asked.push(ask)), { ...QUESTION, plays: 100_000 });
    const begun = asked.flatMap((ask) => (ask.type === 'begin' ? [ask.look.kind] : []));
    expect(begun.sort()).toEqual(['follow', 'search']);
    const searched = asked.find((ask) => ask.type === 'begin' && ask.look.kind === 'search');
    expect(asked.filter((ask) => ask.type === 'drop')).toEqual([{ type: 'drop', id: searched?.type === 'begin' ? searched.id : 0 }]);
  });
});

describe('a worker that is asked for a long look', () => {
  it('says in one sentence what is wrong with it, and answers the next question', async () => {
    const own = pool(2);
    await expect(bestAhead(own, { ...QUESTION, wanted: ['happy'] })).rejects.toThrow(new WorkerFailed('The case has no ending "happy". Its endings are heard, unheard.'));
    await expect(bestAhead(own, { ...QUESTION, policy: { ...LISTEN, weights: { 'talk-1/lissen': 1 } } })).rejects.toThrow(/Did you mean “talk-1\/listen”\?/);
    expect((await bestAhead(own, QUESTION)).stopped).toBe('done');
  });

  it('says so when it is told to go on with one that is over', () => {
    const answer = createAnswerer();
    answer({ type: 'open', scenario: program.scenario, memory: null });
    expect(answer({ type: 'go-on', id: 7, milliseconds: 1, stop: false })).toEqual({ type: 'failed', message: 'This look is over, or was never begun.' });
    expect(answer({ type: 'drop', id: 7 })).toEqual({ type: 'dropped' });
  });

  it('goes on with two of them in turn', () => {
    const answer = createAnswerer();
    answer({ type: 'open', scenario: program.scenario, memory: null });
    for (const id of [1, 2]) answer({ type: 'begin', id, look: { kind: 'follow', before, order: { ...QUESTION, wanted: [id === 1 ? 'heard' : 'unheard'] } } });
    const end = (id: number): unknown => {
      for (;;) {
        const reply = answer({ type: 'go-on', id, milliseconds: 0, stop: false });
        if (reply.type !== 'working') return reply;
      }
    };
    answer({ type: 'go-on', id: 1, milliseconds: 0, stop: false });
    for (const [id, ending] of [[2, 'unheard'], [1, 'heard']] as const) expect(end(id)).toEqual({ type: 'best', play: bestPlay(program, before, { ...QUESTION, wanted: [ending] }) });
  });
});
