import { LOST_AFTER_DAYS } from '../pathways/outcome.ts';
import type { Program } from '../scenario/program.ts';
import { MINUTES_PER_DAY } from '../calendar.ts';
import { PHASE } from './plan-conditions.ts';
import type { Run } from './run.ts';
import { BEAT, HEADER, headerOf, minuteOf, SEAT, seatField } from './state.ts';

/** Nothing is due any more. */
export const TIME_ENDS = Number.MAX_SAFE_INTEGER;

/**
 * The next minute at which something is due or some condition on time may turn. Always later than now. The phases that have
 * something due then are marked to look again.
 */
export function nextMinute(run: Run): number {
  const { program, state } = run;
  const { layout } = program;
  const now = minuteOf(state);
  const clocks = soonestIn(layout.clocks, state, now);
  const hazards = soonestIn(layout.hazards, state, now);
  const openings = soonestLed(run, now);
  const lapses = soonestLapse(run, now);
  const injects = soonestInject(run, now);
  const endings = soonestEnding(run, now);
  const next = Math.min(clocks, hazards, openings, lapses, injects, endings, soonestSeat(run, now), soonestAlarm(program, now));
  if (clocks === next) run.stale |= PHASE.clocks;
  if (hazards === next) run.stale |= PHASE.hazards;
  if (openings === next) run.stale |= PHASE.openings;
  if (lapses === next) run.stale |= PHASE.lapses;
  if (injects === next) run.stale |= PHASE.injects;
  if (endings === next) run.stale |= PHASE.endings;
  return next;
}

/** The earlier of two minutes, as far as the first lies ahead. */
const sooner = (minute: number, than: number, now: number): number => (minute > now && minute < than ? minute : than);

function soonestIn({ at, count }: { readonly at: number; readonly count: number }, state: Int32Array, now: number): number {
  let next = TIME_ENDS;
  for (let place = at; place < at + count; place += 1) next = sooner(state[place] ?? -1, next, now);
  return next;
}

function soonestLed({ program: { layout }, state }: Run, now: number): number {
  let next = TIME_ENDS;
  for (let beat = 0; beat < layout.beats.count; beat += 1) if (state[layout.beats.at + beat] === BEAT.led) next = sooner(state[layout.beatMinutes.at + beat] ?? 0, next, now);
  return next;
}

function soonestLapse({ program: { layout, beats }, state }: Run, now: number): number {
  let next = TIME_ENDS;
  for (let beat = 0; beat < layout.beats.count; beat += 1) {
    if (state[layout.beats.at + beat] !== BEAT.open) continue;
    const lasts = beats[beat]?.untilMinutes ?? -1;
    if (lasts >= 0) next = sooner((state[layout.beatMinutes.at + beat] ?? 0) + lasts, next, now);
  }
  return next;
}

function soonestInject({ program: { layout, injects }, state }: Run, now: number): number {
  let next = TIME_ENDS;
  for (let inject = 0; inject < injects.length; inject += 1) if (state[layout.injects.at + inject] === 0) next = sooner(injects[inject]?.at ?? -1, next, now);
  return next;
}

/** An ending that has lasted long enough, or contact that has been lost long enough for one. */
function soonestEnding({ program, state }: Run, now: number): number {
  const lost = headerOf(state, HEADER.lostSince);
  let next = lost > 0 ? sooner(lost - 1 + LOST_AFTER_DAYS * MINUTES_PER_DAY, TIME_ENDS, now) : TIME_ENDS;
  for (let ending = 0; ending < program.endings.length; ending += 1) {
    const since = state[program.layout.endings.at + ending] ?? -1;
    if (since >= 0) next = sooner(since + (program.endings[ending]?.lasting ?? 0), next, now);
  }
  return next;
}

function soonestSeat({ program, state }: Run, now: number): number {
  let next = TIME_ENDS;
  for (let seat = 0; seat < program.seats.length; seat += 1) {
    next = sooner(seatField(program, state, seat, SEAT.busyUntil), next, now);
    next = sooner(wakingMinute(program, state, seat), next, now);
  }
  return next;
}

/** Alarms are few and ascend. */
function soonestAlarm({ alarms }: Program, now: number): number {
  for (const minute of alarms) if (minute > now) return minute;
  return TIME_ENDS;
}

/** A wait lasts a day at most in the first week, a week in the first two months, then a month [teaching values]. */
const WAITS = [{ before: 7, days: 1 }, { before: 60, days: 7 }] as const;
const LONG_WAIT = 30;

/** The minute at which a waiting seat is asked again at the latest; no minute when it does not wait. */
export function wakingMinute(program: Program, state: Int32Array, seat: number): number {
  const since = seatField(program, state, seat, SEAT.waiting) - 1;
  if (since < 0) return TIME_ENDS;
  const days = WAITS.find((wait) => since < wait.before * MINUTES_PER_DAY)?.days ?? LONG_WAIT;
  return since + days * MINUTES_PER_DAY;
}
