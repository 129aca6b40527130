import { describe, expect, it } from 'vitest';
import type { Days, Session } from '#engine';
import { deadlinesFor } from '../../../engine/session/view-deadlines.ts';
import { HEART, opened } from './heart.ts';

const DAY = 1440;
const WAIT = 'S10@emergency_safe';
const session = opened('1');
const { pathway } = session.program;

describe('a wait whose length the law limits', () => {
  it.each<[string, Days, number]>([
    ['is known by the longest that the law allows (ES-R2: five days, in play usually three)', { min: 1, typ: 3, max: 5, class: 'L' }, 5],
    ['is known by the shortest that the law allows (DE-R7: at least ninety)', { min: 90, typ: 90, max: 120, class: 'L' }, 90],
    ['is known by its day where the law gives one', { min: 45, typ: 45, max: 45, class: 'L' }, 45],
    ['is known by its usual length where no law limits it', { min: 1, typ: 3, max: 5, class: 'T' }, 3],
  ])('%s', (_, days, day) => {
    const clocks = pathway.clocks.map((clock) => (clock.id === WAIT ? { ...clock, days } : clock));
    const changed: Session = { ...session, program: { ...session.program, pathway: { ...pathway, clocks } } };
    const deadline = deadlinesFor(changed, HEART.names.seats.indexOf('worker')).find(({ clock }) => clock === WAIT);
    expect((deadline?.usualMinute ?? 0) - (deadline?.startedMinute ?? 0)).toBe(day * DAY);
  });
});
