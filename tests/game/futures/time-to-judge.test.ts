import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSession, USUAL_BUDGET, type FoundPlan, type PlanProgress } from '#engine';
import { bestAhead, type BestOptions } from '../../../game/futures/best-ahead.ts';
import type { StartLine } from '../../../game/futures/line.ts';
import { openPool } from '../../../game/futures/look-ahead.ts';
import type { Ask, Reply } from '../../../game/futures/protocol.ts';
import { chainCase } from '../../engine/explore/chain-case.ts';

const program = chainCase('italy', 2);
const { state: before } = openSession(program, { seed: 'amber', seating: { nurse: 'trainee' } });
const QUESTION = { program, before, start: { before }, wanted: ['heard'], policy: 'typical', budget: USUAL_BUDGET, plays: 10, seed: 'luck', later: [] } as const;
const PHASES = ['search', 'shorten', 'judge'] as const satisfies readonly PlanProgress['phase'][];
const FOUND: FoundPlan = { how: 'sampled', plan: { policy: 'typical', fixed: [] }, reached: 1, plays: 4, without: [], policies: [], tried: 1, finished: false };
/** A clock that only slices of the search move on, each by what it was given. */
const clock = { now: 0 };

/** A worker whose search has no end of its own: each phase goes on until it is told to stop. `ended` hears when that was. */
const endless = (ended: (phase: PlanProgress['phase'], at: number) => void): StartLine => ({ hear }) => {
  const searches = new Set<number>();
  let at = 0;
  const goOn = (ask: Extract<Ask, { type: 'go-on' }>): Reply => {
    if (!searches.has(ask.id)) return { type: 'best', play: { how: 'over-budget', because: 'states', states: 0, wait: null } };
    if (ask.stop) {
      ended(PHASES[at] ?? 'judge', clock.now);
      at += 1;
      if (at === PHASES.length) return { type: 'plan', plan: FOUND };
    }
    clock.now += ask.milliseconds;
    return { type: 'working', progress: { kind: 'search', phase: PHASES[at] ?? 'judge', tried: 1, reached: 0, judged: 0 } };
  };
  const answer = (ask: Ask): Reply => {
    switch (ask.type) {
      case 'open': return { type: 'opened', program: program.hash };
      case 'begin':
        if (ask.look.kind === 'search') searches.add(ask.id);
        return { type: 'begun' };
      case 'go-on': return goOn(ask);
      default: return { type: 'dropped' };
    }
  };
  return { send: (ask) => queueMicrotask(() => hear(answer(ask))), close: () => undefined };
};

/** When each phase of a search was told to end, in milliseconds from its beginning, and what the look said at last. */
async function phaseEnds(options: BestOptions): Promise<{ readonly ends: Readonly<Record<string, number>>; readonly stopped: string }> {
  clock.now = 1_000_000;
  vi.spyOn(performance, 'now').mockImplementation(() => clock.now);
  const ends: Record<string, number> = {};
  const { stopped } = await bestAhead(openPool(endless((phase, at) => { ends[phase] = at - 1_000_000; }), 2), QUESTION, options);
  return { ends, stopped };
}

afterEach(() => { vi.restoreAllMocks(); });

describe('a search for a plan with so much time', () => {
  it('leaves the search when a quarter is left, the shortening when an eighth is, and judges until the end', async () => {
    expect(await phaseEnds({ milliseconds: 8_000 })).toEqual({ ends: { search: 6_000, shorten: 7_000, judge: 8_000 }, stopped: 'out of time' });
  });

  it('keeps half a minute for it at most', async () => {
    expect(await phaseEnds({ milliseconds: 600_000 })).toEqual({ ends: { search: 570_000, shorten: 585_000, judge: 600_000 }, stopped: 'out of time' });
  });

  it('leaves the search at once when it is called off, and may judge for half a second more', async () => {
    const stop = new AbortController();
    const progress = (): void => { if (clock.now >= 1_002_000) stop.abort(); };
    // A slice is a tenth of a second, so a quarter of a second ends with the third.
    expect(await phaseEnds({ signal: stop.signal, progress })).toEqual({ ends: { search: 2_000, shorten: 2_300, judge: 2_500 }, stopped: 'cancelled' });
  });
});
