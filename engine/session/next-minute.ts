import { LOST_AFTER_DAYS } from '../pathways/outcome.ts';
import type { Program } from '../scenario/program.ts';
import { MINUTES_PER_DAY } from '../calendar.ts';
import { BEAT, headerOf, minuteOf, seatField } from './state.ts';

/** Nothing is due any more. */
export const TIME_ENDS = Number.MAX_SAFE_INTEGER;

/** The next minute at which something is due or some condition on time may turn. Always later than now. */
export function nextMinute(program: Program, state: Int32Array): number {
  const now = minuteOf(program, state);
  let next = TIME_ENDS;
  const consider = (minute: number): void => { if (minute > now && minute < next) next = minute; };
  program.seats.forEach((_, seat) => {
    consider(seatField(program, state, seat, 'busyUntil'));
    consider(wakingMinute(program, state, seat));
  });
  each(program.layout.clocks, state, consider);
  each(program.layout.hazards, state, consider);
  program.beats.forEach((beat, index) => {
    const status = state[program.layout.beats.at + index];
    const minute = state[program.layout.beatMinutes.at + index] ?? 0;
    if (status === BEAT.led) consider(minute);
    if (status === BEAT.open && beat.untilMinutes >= 0) consider(minute + beat.untilMinutes);
  });
  program.injects.forEach((inject, index) => { if (state[program.layout.injects.at + index] === 0) consider(inject.at); });
  program.endings.forEach((ending, index) => {
    const since = state[program.layout.endings.at + index] ?? -1;
    if (since >= 0) consider(since + ending.lasting);
  });
  considerContact(program, state, consider);
  const alarm = program.alarms.find((minute) => minute > now);
  if (alarm !== undefined) consider(alarm);
  return next;
}

/** A wait lasts a day at most in the first week, a week in the first two months, then a month [teaching values]. */
const WAITS = [{ before: 7, days: 1 }, { before: 60, days: 7 }] as const;
const LONG_WAIT = 30;

/** The minute at which a waiting seat is asked again at the latest; no minute when it does not wait. */
export function wakingMinute(program: Program, state: Int32Array, seat: number): number {
  const since = seatField(program, state, seat, 'waiting') - 1;
  if (since < 0) return TIME_ENDS;
  const days = WAITS.find((wait) => since < wait.before * MINUTES_PER_DAY)?.days ?? LONG_WAIT;
  return since + days * MINUTES_PER_DAY;
}

function considerContact(program: Program, state: Int32Array, consider: (minute: number) => void): void {
  const since = headerOf(program, state, 'lostSince');
  if (since > 0) consider(since - 1 + LOST_AFTER_DAYS * MINUTES_PER_DAY);
}

function each(block: { readonly at: number; readonly count: number }, state: Int32Array, consider: (minute: number) => void): void {
  for (let index = 0; index < block.count; index += 1) consider(state[block.at + index] ?? -1);
}
