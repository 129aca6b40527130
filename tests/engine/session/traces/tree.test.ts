import { describe, expect, it } from 'vitest';
import { drawnAhead } from '../../../../engine/session/drawn.ts';
import { seatedState } from '../../../../engine/session/open.ts';
import { Run } from '../../../../engine/session/run.ts';
import { ASKS, type Asked } from '../../../../engine/session/traces/questions.ts';
import { DONE, emptyTrees, endFor, growPath, plantOne, UNKNOWN, type Trees } from '../../../../engine/session/traces/tree.ts';
import { HEART } from '../../explore/case.ts';

const PLACE = 20;
const asked = (question: Partial<Asked>): Asked => ({ test: ASKS.equals, place: PLACE, operand: 0, more: 0, held: null, ...question });
const value = (operand: number, place = PLACE): Asked => asked({ operand, place });
const atLeast = (operand: number, held: boolean): Asked => asked({ test: ASKS.atLeast, operand, held });

/** A tree that knows so many paths, the first of them with the first end. */
function treeOf(...paths: readonly (readonly Asked[])[]): Trees {
  const trees = emptyTrees(1);
  paths.forEach((path, at) => growPath(trees, 0, path, DONE - at));
  return trees;
}

/** A run with these values, from PLACE on. */
function runWith(...values: readonly number[]): Run {
  const run = new Run(HEART, seatedState(HEART, {}), { sink: null, luck: null });
  run.state.set(values, PLACE);
  return run;
}

describe('a tree of what traces asked', () => {
  it('leads each run to the end of the path whose answers it gives, and to none where nobody gave them', () => {
    const trees = treeOf([value(3), atLeast(7, true)], [value(4), value(1, PLACE + 1)], [value(4), value(2, PLACE + 1)]);
    expect([runWith(4, 1), runWith(4, 2), runWith(4, 3), runWith(5), runWith(3)].map((run) => endFor(trees, 0, run))).toEqual([DONE - 1, DONE - 2, UNKNOWN, UNKNOWN, UNKNOWN]);
  });

  it('asks about ranges as the tests they come from do, at both of their edges', () => {
    const trees = treeOf([asked({ test: ASKS.oneOf, operand: 0b111000 })]);
    expect([2, 3, 5, 6, -1].map((each) => endFor(trees, 0, runWith(each)))).toEqual([UNKNOWN, DONE, DONE, UNKNOWN, UNKNOWN]);
    const from = treeOf([atLeast(4, true)], [atLeast(4, false)]);
    expect([-1, 3, 4, 0x7fffffff].map((each) => endFor(from, 0, runWith(each)))).toEqual([DONE - 1, DONE - 1, DONE, DONE]);
  });

  it('draws as often ahead as the trace had used a question up', () => {
    const run = runWith();
    const [first, second] = [0, 1].map((ahead) => drawnAhead(run, 0, 1000, ahead));
    const draws = (ahead: number, limit: number): readonly Asked[] => [asked({ test: ASKS.draw, place: 0, operand: 1000, more: ahead, held: true }), asked({ test: ASKS.below, place: 0, operand: limit, held: true })];
    const ends = [[0, first], [1, second]].map(([ahead = 0, drawn = 0]) => [drawn, drawn + 1].map((limit) => endFor(treeOf(draws(ahead, limit)), 0, run)));
    expect(first).not.toBe(second);
    expect(ends).toEqual([[UNKNOWN, DONE], [UNKNOWN, DONE]]);
  });

  it('knows nothing below a root that was planted later', () => {
    const trees = emptyTrees(1);
    const root = plantOne(trees);
    expect(endFor(trees, root, runWith())).toBe(UNKNOWN);
  });
});

describe('a tree doubts', () => {
  const grown = [value(3), atLeast(7, true)];
  const ELSE = 'A trace asks something else than before';
  const OTHERWISE = 'A trace ends otherwise than before';

  it.each([
    ['another place', [value(3), { ...atLeast(7, true), place: PLACE + 1 }], ELSE],
    ['another number', [value(3), atLeast(8, true)], ELSE],
    ['another kind of test', [value(3), asked({ test: ASKS.due, operand: 7, held: true })], ELSE],
    ['which value stands at another place', [value(4, PLACE + 1), atLeast(7, true)], ELSE],
    ['a word of the agenda by the number of a place', [asked({ test: ASKS.agenda, operand: 3 }), atLeast(7, true)], ELSE],
    ['more than a path that ended', [...grown, value(1, PLACE + 1)], ELSE],
    ['less than a path that went on', [value(3)], OTHERWISE],
    ['the same, and ends elsewhere', grown, OTHERWISE],
  ] as const)('a path that asks %s', (_, path, doubt) => {
    expect(() => growPath(treeOf(grown), 0, path, DONE - 1)).toThrow(doubt);
  });

  it('a draw that was made another time', () => {
    const draw = (more: number): Asked => asked({ test: ASKS.draw, place: 0, operand: 1000, more, held: true });
    expect(() => growPath(treeOf([draw(0)]), 0, [draw(1)], DONE - 1)).toThrow(ELSE);
  });
});
