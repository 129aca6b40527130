import { describe, expect, it } from 'vitest';
import type { Measure, MeasureReason } from '#engine';
import { addsNothing, measureWords } from '../../../game/debrief/words-analysis.ts';

const DAY = 1440;
const words = (id: Measure['id'], why: MeasureReason, inputs: Measure['inputs']): string => measureWords({ id, why, inputs }, 'Ibrahim');

describe('The reason of a wait', () => {
  it('says from when it is counted: a first sign makes Q1 due although nobody asked', () => {
    expect(words('Q1', 'not-reached', { minutes: 133 * DAY })).toBe('Counted from the first sign. After 133 days it had not come.');
    expect(words('Q2', 'not-reached', { minutes: 3 * DAY })).toBe('It was asked for or accepted. After 3 days it had not come.');
    expect(words('Q13', 'not-reached', { minutes: 9 * DAY })).toBe('Counted from the first contact or sign. After 9 days it had not come.');
  });

  it('that stopped at a no is not told as one that came', () => {
    expect(words('Q1', 'stopped-at-her-no', { minutes: 2 * DAY })).toBe('It had run for 2 days. It stopped when Ibrahim said no or left. That lowers nothing.');
  });

  it('of no length says that it came at once', () => {
    expect(words('Q2', 'measured', { minutes: 0 })).toBe('It came at once.');
    expect(words('Q2', 'measured', { minutes: 75 })).toBe('It took 75 minutes.');
  });
});

describe('The reason of bodies met', () => {
  it('speaks of what is recorded: a body that is met without a record has met somebody all the same', () => {
    expect(words('Q4', 'nobody-met', { met: 0, needed: 4 })).toBe('It does not apply, because no meeting face to face is recorded.');
    expect(words('Q4', 'measured', { met: 1, needed: 4 })).toBe('Recorded as met face to face: 1 body. The case needs 4.');
  });
});

it('A share of one counts one', () => {
  expect(words('Q7', 'measured', { part: 0, whole: 1 })).toBe('0 of 1 talk.');
  expect(words('Q7', 'measured', { part: 2, whole: 3 })).toBe('2 of 3 talks.');
});

it('A check of what was passed on speaks of named items: a file may have gone without one', () => {
  expect(words('Q6', 'nothing-passed', { part: 0, whole: 0 })).toBe('It does not apply, because no named item was passed on.');
});

it('Occurrences beyond the cap are one line, whether one or many', () => {
  expect([addsNothing('S', 13), addsNothing('S', 1)]).toEqual(['And 13 more blocks of 30 days that add nothing.', 'And 1 more block of 30 days that adds nothing.']);
  expect([addsNothing('E', 2), addsNothing('E', 1)]).toEqual(['And 2 more times that add nothing.', 'And 1 more time that adds nothing.']);
});
