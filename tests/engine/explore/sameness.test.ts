import { describe, expect, it } from 'vitest';
import { openSession } from '#engine';
import type { Program } from '#engine';
import { branchesOf, TooWide, type BranchLuck, type Unsettled } from '../../../engine/explore/futures/branches.ts';
import { samenessOf } from '../../../engine/explore/futures/sameness.ts';
import { BEAT, HEADER } from '../../../engine/session/state.ts';
import { leadsTo, OVER, waitCase, way } from './wait-case.ts';

const CASE = waitCase({ country: 'greece', starts: '{ place: protected, assist: plan }', heard: '{ flag: over }' }, [[way('talk', 10, leadsTo(2))], [way('leave', 10, OVER)]], {
  'J8@investigation': { minutes: [10, 11, 13] }, 'J8@statement': { minutes: [7, 7, 7] },
});
const { layout } = CASE;
const START = openSession(CASE, { seed: 'amber', seating: { nurse: 'trainee' } }).state;

/** The start with some places changed: pairs of place and value. */
function changed(...changes: readonly (readonly [place: number, value: number])[]): Int32Array {
  const state = START.slice();
  for (const [place, value] of changes) state[place] = value;
  return state;
}

const unsettled = (drawn: readonly (readonly [number, number])[], running: readonly (readonly [number, number])[]): Unsettled => ({ drawn: new Map(drawn), running: new Map(running) });
const NOTHING_UNSETTLED = unsettled([], []);
const textOf = (state: Int32Array, open: Unsettled = NOTHING_UNSETTLED, program: Program = CASE): string => samenessOf(program, START)({ state, unsettled: open });

describe('what makes two situations the same', () => {
  it('tells apart which waits run, and since when', () => {
    const running = [[], [[3, 1]], [[3, 2]], [[4, 1]], [[3, 1], [4, 1]]] as const;
    expect(new Set(running.map((each) => textOf(START, unsettled([], each)))).size).toBe(5);
  });

  it('tells apart which answers were drawn and not used', () => {
    const drawn = [[], [[3, 0]], [[3, 1]], [[4, 0]], [[3, 0], [4, 0]]] as const;
    expect(new Set(drawn.map((each) => textOf(START, unsettled(each, [])))).size).toBe(5);
    expect(textOf(START, unsettled([[3, 1]], []))).not.toBe(textOf(START, unsettled([], [[3, 1]])));
  });

  it('is not which of them came first', () => {
    expect(textOf(START, unsettled([[3, 0], [12, 1]], [[5, 1], [11, 2]]))).toBe(textOf(START, unsettled([[12, 1], [3, 0]], [[11, 2], [5, 1]])));
  });

  it('leaves out keys and counters of chance, and keeps the minute, the commands and when a wait is due', () => {
    for (const place of [HEADER.key0, HEADER.key1, layout.asked.at]) expect({ place, text: textOf(changed([place, 77])) }).toEqual({ place, text: textOf(START) });
    for (const place of [HEADER.minute, HEADER.commands, layout.clocks.at]) expect({ place, text: textOf(changed([place, 77])) }).not.toEqual({ place, text: textOf(START) });
  });

  it('leaves out records that no condition asks for, and keeps those that one does', () => {
    const flag = (name: string): number => layout.flags.at + CASE.names.flags.indexOf(name);
    expect(textOf(changed([flag('over'), 1]))).not.toBe(textOf(START));
    for (const { at } of [layout.choices, layout.presence, layout.posture, layout.known]) expect({ at, text: textOf(changed([at, 5])) }).toEqual({ at, text: textOf(START) });
  });

  it.each(['decided', 'lapsed', 'steppedOver'] as const)('leaves out the minute of a moment that is %s, unless a condition asks for it', (status) => {
    const minute = layout.beatMinutes.at + 1;
    const over = (value: number): Int32Array => changed([layout.beats.at + 1, BEAT[status]], [minute, value]);
    const reading: Program = { ...CASE, endings: CASE.endings.map((ending) => ({ ...ending, when: { op: 'atLeast', at: minute, value: 12 } })) };
    expect(textOf(over(11))).toBe(textOf(over(12)));
    expect(textOf(over(11), NOTHING_UNSETTLED, reading)).not.toBe(textOf(over(12), NOTHING_UNSETTLED, reading));
  });

  it.each(['led', 'open'] as const)('keeps the minute of a moment that is %s', (status) => {
    const [one, other] = [11, 12].map((value) => textOf(changed([layout.beats.at + 1, BEAT[status]], [layout.beatMinutes.at + 1, value])));
    expect(one).not.toBe(other);
  });
});

describe('the branches of chance of a stretch', () => {
  const clock = (id: string): number => CASE.clocks.findIndex((each) => each.id === id);
  const [wide, narrow] = [clock('J8@investigation'), clock('J8@statement')];
  /** What a stretch comes to in each branch, with its chance. */
  const followed = <Result>(stretch: (luck: BranchLuck) => Result, before = NOTHING_UNSETTLED): readonly (readonly [Result, number])[] =>
    Array.from(branchesOf(CASE, before, 4), (luck): readonly [Result, number] => [stretch(luck), luck.probability()]);
  const begin = (luck: BranchLuck, index: number): BranchLuck => {
    expect(luck.wait(index, 20)).toBe(CASE.clocks[index]?.min);
    return luck;
  };

  it('are one for each length of a wait, counted from when it began, and sum to one', () => {
    const lengths = followed((luck) => begin(luck, wide).due(wide, 30));
    expect(lengths.map(([minute]) => minute)).toEqual([30, 31, 32, 33]);
    expect(lengths.map(([, odds]) => odds)).toEqual([1 / 4, 1 / 4 + 1 / 6, 1 / 6, 1 / 6].map((odds) => expect.closeTo(odds, 12)));
  });

  it('tell the length once: then the wait is due when it is, and no longer unsettled', () => {
    const after = followed((luck) => [begin(luck, wide).due(wide, 30), luck.due(wide, 40), luck.unsettled().running.size]);
    expect(after.map(([seen]) => seen)).toEqual([30, 31, 32, 33].map((minute) => [minute, 40, 0]));
  });

  it('leave a wait unsettled while nobody asks, also one that ran before, and forget it when it stops', () => {
    const ran: Unsettled = unsettled([], [[narrow, 3]]);
    expect(followed((luck) => [...begin(luck, wide).unsettled().running], ran)).toEqual([[[[narrow, 3], [wide, 20]], 1]]);
    expect(followed((luck) => { begin(luck, wide).stopped(wide); return [...luck.unsettled().running]; }, ran)).toEqual([[[[narrow, 3]], 1]]);
    expect([...ran.running]).toEqual([[narrow, 3]]);
  });

  it('ask nothing of a wait of one length', () => {
    expect(followed((luck) => [begin(luck, narrow).unsettled().running.size, luck.due(narrow, 27)])).toEqual([[[0, 27], 1]]);
  });

  it('keep a drawn answer until it is used, and draw anew then', () => {
    const weights = Int32Array.from([300, 0, 700]);
    const draw = { count: 3, total: 1000 };
    const kept = followed((luck) => [luck.weighted(9, weights, draw), luck.weighted(9, weights, draw), luck.unsettled().drawn.get(9)]);
    expect(kept).toEqual([[[0, 0, 0], expect.closeTo(0.3, 12)], [[2, 2, 2], expect.closeTo(0.7, 12)]]);
    const used = followed((luck) => { luck.settled(9); return [luck.weighted(9, weights, draw), luck.unsettled().drawn.get(9)]; }, unsettled([[9, 0]], []));
    expect(used.map(([seen]) => seen)).toEqual([[0, 0], [2, 2]]);
  });

  it('stop at a wait of more lengths than may be followed, and name it', () => {
    const [luck] = branchesOf(CASE, unsettled([], [[wide, 20]]), 3);
    expect(() => luck?.due(wide, 30)).toThrow(TooWide);
    expect(() => luck?.due(narrow, 30)).not.toThrow();
  });
});
