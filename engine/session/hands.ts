import { SEAT_SIZE } from '../scenario/layout.ts';
import type { Run } from './run.ts';
import { SEAT, TRAINEE } from './state.ts';
import { wakingMinute } from './waking.ts';

/** Where the block of a seat begins. */
export const seatAt = ({ plan }: Run, seat: number): number => plan.at.seats + seat * SEAT_SIZE;

/** A field of a seat's block. */
export const seatOf = (run: Run, seat: number, field: (typeof SEAT)[keyof typeof SEAT]): number => run.state[seatAt(run, seat) + field] ?? 0;

/** A seat begins something that ends in a minute: `pending` as SEAT says. */
export function setBusy(run: Run, seat: number, until: number, pending: number): void {
  const at = seatAt(run, seat);
  run.put(at + SEAT.busyUntil, until);
  run.put(at + SEAT.pending, pending);
  run.holdHands(seat, true);
  run.lookIn(run.plan.points.landings + seat, until);
}

/** A seat has free hands again; what was pending, as SEAT says. */
export function setFree(run: Run, seat: number): number {
  const at = seatAt(run, seat);
  const pending = run.valueAt(at + SEAT.pending);
  run.put(at + SEAT.busyUntil, -1);
  run.put(at + SEAT.pending, 0);
  run.holdHands(seat, false);
  return pending;
}

/** Let a seat wait since a minute, or no longer: `since` is the minute + 1, or 0. */
export function setWaiting(run: Run, seat: number, since: number): void {
  run.put(seatAt(run, seat) + SEAT.waiting, since);
  if (since === 0) {
    run.waiting &= ~(1 << seat);
    return run.lookNoMore(run.plan.points.wakes + seat);
  }
  run.waiting |= 1 << seat;
  run.lookIn(run.plan.points.wakes + seat, wakingMinute(since));
}

/** Give a seat to another player, by their place in PLAYERS. */
export function setPlayer(run: Run, seat: number, player: number): void {
  run.put(seatAt(run, seat) + SEAT.player, player);
  run.played = player === TRAINEE ? run.played | (1 << seat) : run.played & ~(1 << seat);
}

/** A bit for each seat that is played, has free hands, does not wait, and has an open moment. */
export const deciding = ({ opened, played, busy, waiting }: Run): number => opened & played & ~busy & ~waiting;
