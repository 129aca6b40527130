import { describe, expect, it } from 'vitest';
import type { FoundPlan } from '#engine';
import { atLeastLines, sharesWithout } from '../../../game/terminal/best-lines.ts';
import { chainCase } from '../../engine/explore/chain-case.ts';

const program = chainCase('greece', 3);
const fixed = [{ seat: 'nurse', beat: 'talk-1', choice: 'listen' }, { seat: 'nurse', beat: 'talk-2', choice: 'ask' }, { seat: 'nurse', beat: 'talk-3', choice: 'wait' }];

/** A plan that reaches 60 of 100, with what it reaches without each of its choices. */
const found = (...without: readonly number[]): FoundPlan =>
  ({ how: 'sampled', plays: 100, tried: 9, finished: true, plan: { policy: 'random', fixed: fixed.slice(0, without.length) }, reached: 60, without, policies: [{ policy: 'typical', reached: 10 }] });
const linesOf = (plan: FoundPlan): readonly string[] => atLeastLines({ program, plays: 100, seconds: 600, stopped: 'done' }, plan);

describe('the choices of a plan', () => {
  it('carry it where it reaches less without them by more than chance: 30 of 100 beside 60, and neither 58 nor 65', () => {
    const lines = linesOf(found(58, 30, 65));
    expect(lines.slice(lines.findIndex((line) => line.startsWith('The plan:')))).toEqual([
      'The plan: people who lean to all choices alike play on, but where these choices are open they are made.',
      'These choices carry it. Behind each stands what the plan reaches without it:',
      '  talk-2/ask  nurse  30.0 %  (95 % interval 21.9 % to 39.6 %)  Talk on in the way called ask',
      'Also part of the plan; these plays show no clear difference without any one of them:',
      '  talk-1/listen  nurse  Talk on in the way called listen',
      '  talk-3/wait    nurse  Talk on in the way called wait',
    ]);
  });

  it('are told apart at the edge of the ranges, which is what a program reads, too', () => {
    // 60 of 100 reaches down to 50.2 %; 40 of 100 up to 49.8 %, and 41 of 100 up to 50.8 %.
    expect(sharesWithout(found(40, 41))).toMatchObject([{ share: 400, high: 498, clear: true }, { share: 410, high: 508, clear: false }]);
  });

  it('are one group where none or each of them carries it', () => {
    expect(linesOf(found(60))).toContain('No single choice carries it.');
    expect(linesOf(found(5, 5, 5)).join('\n')).not.toContain('Also part of the plan');
  });

  it('are none where people only play on', () => {
    expect(linesOf(found()).at(-1)).toBe('The plan: people who lean to all choices alike play on.');
  });
});
