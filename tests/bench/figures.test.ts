import { describe, expect, it } from 'vitest';
import { readAsked } from './asked.ts';
import { figure, GATES, unmeasured } from './figures.ts';
import { allHolds } from './report.ts';
import { ratioToFirst, takeTurns, type Contender, type Timing } from './rounds.ts';

describe('the gates of the project', () => {
  it('are these, whatever a machine reaches', () => {
    expect(Object.fromEntries(Object.entries(GATES).map(([name, { bound, goal, gate, unit }]) => [name, [bound, goal, gate, unit]]))).toEqual({
      idiomatic: ['least', 2000, 700, 'times'], lean: ['least', 400, 120, 'times'], plain: ['least', 20, 7, 'times'], inkjs: ['least', 2500, 800, 'times'], 'boardgame.io': ['least', 1200, 400, 'times'],
      floor: ['most', 15, 50, 'times'], exploration: ['least', 200, 40, 'times'], cold: ['most', 0.1, 1, 's'], warm: ['most', 0.03, 0.15, 's'], exact: ['most', 20, 300, 'ms'],
    });
  });

  it.each([
    ['lean', { median: 119, best: 500 }, { holds: false, reachesGoal: false }], ['lean', { median: 120, best: 1 }, { holds: true, reachesGoal: false }], ['lean', { median: 400, best: 1 }, { holds: true, reachesGoal: true }],
    ['floor', { median: 50.5, best: 1 }, { holds: false, reachesGoal: false }], ['floor', { median: 50, best: 99 }, { holds: true, reachesGoal: false }], ['floor', { median: 15, best: 99 }, { holds: true, reachesGoal: true }],
  ] as const)('judge %s by its median alone: %j is %j', (gate, measured, verdict) => {
    expect(figure('it', gate, measured)).toMatchObject({ ...measured, ...verdict });
  });

  it('do not hold for what could not be measured', () => {
    expect(unmeasured('it', 'warm', 'there is no browser')).toMatchObject({ median: null, best: null, holds: false, reachesGoal: false, note: 'there is no browser' });
  });

  it('hold together only where each holds and nothing that was compared differs', () => {
    const [good, bad] = [figure('good', 'plain', { median: 8, best: 8 }), figure('bad', 'plain', { median: 6, best: 8 })];
    const equal = { what: 'final states', count: 3, difference: null };
    expect(allHolds([good, good], [equal])).toBe(true);
    expect(allHolds([good, bad], [equal])).toBe(false);
    expect(allHolds([good], [equal, { ...equal, difference: 'one ends in another state' }])).toBe(false);
  });
});

describe('a round', () => {
  const PACE = { rounds: 2, sessions: 3, milliseconds: 1, warmUp: 1 } as const;
  /** Plays nothing, and remembers which sessions it was given. */
  const listening = (name: string, options: Partial<Contender> = {}): Contender & { readonly seeds: Set<string> } => {
    const seeds = new Set<string>();
    return { name, ...options, seeds, play: (seed) => void seeds.add(seed) };
  };
  const counted = ({ seeds }: { readonly seeds: ReadonlySet<string> }): readonly string[] => [...seeds].filter((seed) => !seed.includes('warm'));

  it('gives every contender the same sessions, and all of them', () => {
    const [ours, other] = [listening('ours'), listening('other')];
    takeTurns([ours, other], 'case', PACE);
    expect(counted(ours)).toEqual(['case/0/0', 'case/0/1', 'case/0/2', 'case/1/0', 'case/1/1', 'case/1/2']);
    expect(counted(other)).toEqual(counted(ours));
  });

  it('gives a slow one the first few, and times ours on just these beside it; one that plays once has one timing and no warming', () => {
    const [ours, slow] = [listening('ours'), listening('slow', { few: 1, once: true })];
    const timings = takeTurns([ours, slow], 'case', PACE);
    expect([...slow.seeds]).toEqual(['case/0/0']);
    expect(timings.get('slow')).toHaveLength(1);
    expect(timings.get('ours')).toHaveLength(2);
    expect(timings.get('slow')?.[0]?.first).not.toBe(timings.get('ours')?.[0]?.first);
  });

  it('comes to the median of the ratios within rounds', () => {
    const rounds: readonly Timing[] = [{ time: 10, first: 1 }, { time: 30, first: 2 }, { time: 90, first: 3 }];
    expect(ratioToFirst(new Map([['other', rounds]]), 'other')).toEqual({ median: 15, best: 10 });
  });
});

describe('what is asked of the bench', () => {
  it('is all of it where nothing is said, and each word where it is', () => {
    expect(readAsked([])).toEqual({ quick: false, json: false, browser: true, sessions: false, cases: [], rounds: undefined, continuations: undefined });
    expect(readAsked(['--quick', '--json', '--no-browser', '--rounds', '9', '--continuations', '10'])).toMatchObject({ quick: true, json: true, browser: false, rounds: 9, continuations: 10 });
    expect(readAsked(['--sessions', '--case', 'gr-1', '--case', 'be-1'])).toMatchObject({ sessions: true, cases: ['gr-1', 'be-1'] });
  });

  it.each([
    [['--loud'], /--loud/], [['more'], /more/], [['--rounds'], /--rounds/], [['--rounds', '0'], /--rounds needs a whole number from 1 on/],
    [['--continuations', '1.5'], /--continuations needs a whole number from 1 on/],
  ] as const)('is refused where it makes no sense: %j', (args, words) => {
    expect(() => readAsked(args)).toThrow(words);
  });
});
