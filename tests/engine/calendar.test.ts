import { describe, expect, it } from 'vitest';
import { daysToMinutes, durationMinutes, momentMinutes, momentOf } from '../../engine/calendar.ts';

describe('the calendar of a case', () => {
  it('reads lengths of time as a case writes them', () => {
    expect(['6 min', '2 h', '9 d', '0 min'].map(durationMinutes)).toEqual([6, 120, 12_960, 0]);
  });

  it('reads moments counted from the start of the case', () => {
    expect(['D+0', 'D+2', 'D+2 H+3'].map(momentMinutes)).toEqual([0, 2880, 3060]);
  });

  it('refuses any other form with a sentence', () => {
    for (const text of ['', '6', '6min', '6 Min', '-1 d', '1.5 h', '6 min ']) expect(() => durationMinutes(text)).toThrow(/not a length of time/);
    for (const text of ['', 'D2', 'D+1 H3', 'D+-1', 'H+3']) expect(() => momentMinutes(text)).toThrow(/not a moment/);
  });

  it('rounds parts of a day to whole minutes', () => {
    expect([0, 0.01, 0.03, 0.5, 90].map(daysToMinutes)).toEqual([0, 14, 43, 720, 129_600]);
  });

  it('counts days from the day the case begins, and weekdays from 1 for Monday', () => {
    const start = 17 * 60 + 40;
    expect(momentOf(0, start, 7)).toEqual({ day: 0, hour: 17, minute: 40, weekday: 7, night: false });
    expect(momentOf(379, start, 7)).toMatchObject({ day: 0, hour: 23, minute: 59, weekday: 7, night: true });
    expect(momentOf(380, start, 7)).toMatchObject({ day: 1, hour: 0, minute: 0, weekday: 1, night: true });
  });

  it('calls 21:00 to 06:00 night', () => {
    const nightAt = (hour: number, minute: number): boolean => momentOf(0, hour * 60 + minute, 1).night;
    expect([nightAt(20, 59), nightAt(21, 0), nightAt(5, 59), nightAt(6, 0)]).toEqual([false, true, true, false]);
  });
});
