import { describe, expect, it } from 'vitest';
import type { Days, Session } from '#engine';
import { deadlinesFor } from '../../../engine/session/view-deadlines.ts';
import { whenWords } from '../../../game/panels/deadlines.tsx';
import { HEART, opened } from '../../engine/session/heart.ts';

const DAY = 1440;
const WAIT = 'S10@emergency_safe';
const session = opened('1');
const { pathway } = session.program;

/** The wait of the worker, as if the tables gave it these days. */
function wait(days: Days): NonNullable<ReturnType<typeof deadlinesFor>[number]> {
  const clocks = pathway.clocks.map((clock) => (clock.id === WAIT ? { ...clock, days } : clock));
  const changed: Session = { ...session, program: { ...session.program, pathway: { ...pathway, clocks } } };
  const found = deadlinesFor(changed, HEART.names.seats.indexOf('worker')).find(({ clock }) => clock === WAIT);
  if (!found) throw new Error(`${WAIT} does not run.`);
  return found;
}

describe('a wait whose length the law limits', () => {
  it.each<[string, Days, number, string]>([
    ['ends at the latest on the last day the law allows (ES-R2: five days, in play usually three)', { min: 1, typ: 3, max: 5, class: 'L' }, 5, 'at the latest in 5 days, on day 5'],
    ['ends at the earliest on the first day the law allows (DE-R7: at least ninety)', { min: 90, typ: 90, max: 120, class: 'L' }, 90, 'at the earliest in 90 days, on day 90'],
    ['ends on its day where the law gives one', { min: 45, typ: 45, max: 45, class: 'L' }, 45, 'in 45 days, on day 45'],
    ['is told with its usual length where no law limits it', { min: 1, typ: 3, max: 5, class: 'T' }, 3, 'in 3 days, on day 3'],
  ])('%s', (_, days, day, said) => {
    const deadline = wait(days);
    expect(deadline.usualMinute - deadline.startedMinute).toBe(day * DAY);
    expect(whenWords(session, deadline, deadline.startedMinute)).toBe(said);
  });
});
