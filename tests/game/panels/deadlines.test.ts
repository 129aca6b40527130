import { describe, expect, it } from 'vitest';
import type { Deadline, Days } from '#engine';
import { whenWords } from '../../../game/panels/deadlines.tsx';
import { opened } from '../../engine/session/heart.ts';

const session = opened('1');
const wait = (days: Days, day: number): Deadline => ({ clock: 'S10', events: [], rules: [], startedMinute: 0, days, usualMinute: day * 1440, state: 'running' });

describe('when a wait ends, in words', () => {
  it.each<[string, Days, number, string]>([
    ['names the latest day where the law gives one (ES-R2)', { min: 1, typ: 3, max: 5, class: 'L' }, 5, 'at the latest in 5 days, on day 5'],
    ['names the earliest day where the law gives that (DE-R7)', { min: 90, typ: 90, max: 120, class: 'L' }, 90, 'at the earliest in 90 days, on day 90'],
    ['names the day of a length without a span', { min: 45, typ: 45, max: 45, class: 'L' }, 45, 'in 45 days, on day 45'],
    ['names the usual day where no law limits it', { min: 1, typ: 3, max: 5, class: 'T' }, 3, 'in 3 days, on day 3'],
  ])('%s', (_, days, day, said) => {
    expect(whenWords(session, wait(days, day), 0)).toBe(said);
  });
});
