import { LOST_AFTER_DAYS } from '../pathways/outcome.ts';
import type { Program } from '../scenario/program.ts';
import { MINUTES_PER_DAY } from '../calendar.ts';
import { PHASE } from './plan-conditions.ts';
import type { Run } from './run.ts';
import { NEVER, soonestClock, soonestLed, UNSURE } from './soonest.ts';
import { BEAT, HEADER, headerOf, minuteOf, SEAT, seatField } from './state.ts';

/**
 * The next minute at which something is due or some condition on time may turn. Always later than now. The phases that have
 * something due then are marked to look again.
 */
export function nextMinute(run: Run): number {
  const { program, state } = run;
  const now = minuteOf(state);
  const clocks = soonestClock(run);
  const hazards = soonestHazard(run, now);
  const openings = soonestLed(run);
  const lapses = soonestLapse(run, now);
  const injects = soonestInject(run, now);
  const endings = soonestEnding(run, now);
  const next = Math.min(clocks, hazards, openings, lapses, injects, endings, soonestSeat(run, now), soonestAlarm(program, now));
  if (clocks === next) {
    run.stale |= PHASE.clocks;
    run.clockNext = UNSURE;
  }
  if (hazards === next) run.stale |= PHASE.hazards;
  if (openings === next) {
    run.stale |= PHASE.openings;
    run.ledNext = UNSURE;
  }
  if (lapses === next) run.stale |= PHASE.lapses;
  if (injects === next) run.stale |= PHASE.injects;
  if (endings === next) run.stale |= PHASE.endings;
  return next;
}

/** The earlier of two minutes, as far as the first lies ahead. */
const sooner = (minute: number, than: number, now: number): number => (minute > now && minute < than ? minute : than);

function soonestHazard({ program: { layout }, state }: Run, now: number): number {
  let next = NEVER;
  const end = layout.hazards.at + layout.hazards.count;
  for (let place = layout.hazards.at; place < end; place += 1) next = sooner(state[place] ?? -1, next, now);
  return next;
}

function soonestLapse({ program: { layout }, plan, state, opened }: Run, now: number): number {
  let next = NEVER;
  for (let beat = 0; opened > 0 && beat < layout.beats.count; beat += 1) {
    const lasts = plan.lasts[beat] ?? -1;
    if (lasts >= 0 && state[layout.beats.at + beat] === BEAT.open) next = sooner((state[layout.beatMinutes.at + beat] ?? 0) + lasts, next, now);
  }
  return next;
}

function soonestInject({ program: { layout }, plan: { injectAt }, state }: Run, now: number): number {
  let next = NEVER;
  for (let inject = 0; inject < injectAt.length; inject += 1) if (state[layout.injects.at + inject] === 0) next = sooner(injectAt[inject] ?? -1, next, now);
  return next;
}

/** An ending that has lasted long enough, or contact that has been lost long enough for one. */
function soonestEnding({ program: { layout }, plan: { endingLasts }, state }: Run, now: number): number {
  const lost = headerOf(state, HEADER.lostSince);
  let next = lost > 0 ? sooner(lost - 1 + LOST_AFTER_DAYS * MINUTES_PER_DAY, NEVER, now) : NEVER;
  for (let ending = 0; ending < endingLasts.length; ending += 1) {
    const since = state[layout.endings.at + ending] ?? -1;
    if (since >= 0) next = sooner(since + (endingLasts[ending] ?? 0), next, now);
  }
  return next;
}

function soonestSeat({ program, state, waiting }: Run, now: number): number {
  let next = NEVER;
  for (let seat = 0; seat < program.seats.length; seat += 1) {
    next = sooner(seatField(program, state, seat, SEAT.busyUntil), next, now);
    if (waiting > 0) next = sooner(wakingMinute(program, state, seat), next, now);
  }
  return next;
}

/** Alarms are few and ascend. */
function soonestAlarm({ alarms }: Program, now: number): number {
  for (const minute of alarms) if (minute > now) return minute;
  return NEVER;
}

/** A wait lasts a day at most in the first week, a week in the first two months, then a month [teaching values]. */
const WAITS = [{ before: 7, days: 1 }, { before: 60, days: 7 }] as const;
const LONG_WAIT = 30;

/** The minute at which a waiting seat is asked again at the latest; no minute when it does not wait. */
export function wakingMinute(program: Program, state: Int32Array, seat: number): number {
  const since = seatField(program, state, seat, SEAT.waiting) - 1;
  if (since < 0) return NEVER;
  const days = WAITS.find((wait) => since < wait.before * MINUTES_PER_DAY)?.days ?? LONG_WAIT;
  return since + days * MINUTES_PER_DAY;
}
