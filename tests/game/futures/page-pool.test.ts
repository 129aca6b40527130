import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Listener, StartLine } from '../../../game/futures/line.ts';
import type { Ask } from '../../../game/futures/protocol.ts';
import { chainCase } from '../../engine/explore/chain-case.ts';
import { inProcessLine } from './in-process-line.ts';

/** What the browser would do: which lines were started, what they were asked, and how many were let go. */
const browser = vi.hoisted(() => ({ start: null as StartLine | null, started: 0, closed: 0 }));

vi.mock('../../../game/futures/web-line.ts', () => ({
  startWebLine: (listener: Listener) => {
    if (browser.start === null) throw new Error('This browser has no workers.');
    browser.started += 1;
    const { send, close } = browser.start(listener);
    return { send, close: () => { browser.closed += 1; close(); } };
  },
}));
vi.mock('../../../game/futures/web-table.ts', () => ({ webTable: async () => null }));

const { dropPagePool, pagePool, warmWhilePlaying } = await import('../../../game/futures/page-pool.ts');

const program = chainCase('italy', 2);
const LONG = 60_000;
let asked: Ask[] = [];
const faults: unknown[] = [];
const note = (fault: unknown): void => { faults.push(fault); };

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  faults.length = 0;
  Object.assign(browser, { start: inProcessLine((ask) => asked.push(ask)), started: 0, closed: 0 });
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
});
afterEach(() => {
  dropPagePool();
  vi.useRealTimers();
  process.off('unhandledRejection', note);
  process.off('uncaughtException', note);
});

const kinds = (): readonly string[] => asked.map(({ type }) => type);
/** Long enough in the page's time for everything that was begun to end, and for Node to tell of a promise nobody heard. */
async function later(): Promise<void> {
  await vi.advanceTimersByTimeAsync(LONG);
  vi.useRealTimers();
  await new Promise((resolve) => { setTimeout(resolve, 20); });
}

describe('workers while a case is played', () => {
  it('meet it once it has been played for ten seconds, and not before: a short visit starts none', async () => {
    warmWhilePlaying(program, program.names.seats);
    await vi.advanceTimersByTimeAsync(9_999);
    expect([browser.started, kinds()]).toEqual([0, []]);
    await vi.advanceTimersByTimeAsync(1);
    await later();
    expect(kinds()).toEqual(['open', 'warm', 'remember', 'open', 'open', 'learn', 'learn', 'learn', 'learn', 'learn', 'go-by', 'go-by']);
    const opened = asked.flatMap((ask) => (ask.type === 'open' ? [[ask.scenario.id, ask.memory !== null] as const] : []));
    expect(opened).toEqual([[program.scenario.id, false], [program.scenario.id, true], [program.scenario.id, false]]);
  });

  it('learn from a third one what comes again and again, and that one is let go', async () => {
    warmWhilePlaying(program, program.names.seats);
    await later();
    expect([browser.started, browser.closed]).toEqual([3, 1]);
    const learnt = asked.flatMap((ask) => (ask.type === 'learn' ? [ask.lessons.auto] : []));
    expect(learnt).toEqual(Array.from({ length: 5 }, () => ({ policy: 'typical', seats: program.names.seats })));
  });

  it('are those whom the debrief asks afterwards', async () => {
    warmWhilePlaying(program, program.names.seats);
    await later();
    const { attendants } = pagePool();
    await Promise.all(attendants.map((each) => each.open(program, null)));
    expect([browser.started, browser.closed, kinds().length]).toEqual([3, 1, 12]);
  });

  it('are not started when the page is left before', async () => {
    const leave = warmWhilePlaying(program, program.names.seats);
    await vi.advanceTimersByTimeAsync(9_000);
    leave();
    await later();
    expect([browser.started, kinds()]).toEqual([0, []]);
  });

  it('may all fail without a fault of the page: they are let go, and who asks later gets new ones', async () => {
    browser.start = ({ broke }) => ({ send: () => queueMicrotask(() => broke('it could not be started')), close: () => undefined });
    warmWhilePlaying(program, program.names.seats);
    await later();
    expect([browser.started, browser.closed, faults]).toEqual([2, 2, []]);
    browser.start = inProcessLine();
    await pagePool().attendants[0]?.open(program, null);
    expect(browser.started).toBe(4);
  });

  it('may be refused by the browser without a fault of the page', async () => {
    browser.start = null;
    expect(() => warmWhilePlaying(program, program.names.seats)).not.toThrow();
    await expect(later()).resolves.toBeUndefined();
    expect(faults).toEqual([]);
  });

  it('that were let go while they warmed leave those alone who were started since', async () => {
    warmWhilePlaying(program, program.names.seats);
    vi.advanceTimersByTime(10_000);
    expect(browser.started).toBe(2);
    dropPagePool();
    const next = pagePool();
    await later();
    expect(pagePool()).toBe(next);
    expect([browser.started, browser.closed, faults]).toEqual([4, 2, []]);
  });
});
