import { SEAT_SIZE } from '../scenario/layout.ts';
import type { Program } from '../scenario/program.ts';

/** Places in the header block of the state. */
export const HEADER = {
  minute: 0,
  key0: 1,
  key1: 2,
  /** Ending index + 1; 0 while the case runs, -1 when it was left open. */
  ended: 3,
  /** Place of the outcome in OUTCOMES + 1; 0 for none. */
  outcome: 4,
  /** Place the person is in. */
  place: 5,
  /** Whether she has been in a safe place (emergency, protected or independent). */
  wasSafe: 6,
  /** Minute + 1 since which contact is lost; 0 while it is not. */
  lostSince: 7,
  /** Commands accepted so far. */
  commands: 8,
} as const;

/** Integers kept for each seat. `pending` is choice + 1 or -(menu act + 1); `waiting` is the minute + 1 since which it waits; 0 for none. */
export const SEAT = { player: 0, busyUntil: 1, pending: 2, waiting: 3 } as const;

/** Life of a beat. `led` waits for its minute and its conditions. */
export const BEAT = { closed: 0, led: 1, open: 2, decided: 3, lapsed: 4, steppedOver: 5 } as const;

/** A clock that does not run. */
export const STOPPED = -1;

/** Player word of a trainee in the seat block; stand-ins follow in the order of PLAYERS. */
export const TRAINEE = 0;

/** A place of the header block, and of a seat's block. Numbers, not names: they are read at every step of every play. */
type HeaderField = (typeof HEADER)[keyof typeof HEADER];
type SeatField = (typeof SEAT)[keyof typeof SEAT];

/** The header is the first block of the state. */
export const minuteOf = (state: Int32Array): number => state[HEADER.minute] ?? 0;

export const headerOf = (state: Int32Array, field: HeaderField): number => state[field] ?? 0;

export function setHeader(state: Int32Array, field: HeaderField, value: number): void {
  state[field] = value;
}

/** Let every question be answered by this key from now on. What was drawn stays. */
export function setKey(state: Int32Array, key0: number, key1: number): void {
  setHeader(state, HEADER.key0, key0);
  setHeader(state, HEADER.key1, key1);
}

export const seatField = (program: Program, state: Int32Array, seat: number, field: SeatField): number => state[program.layout.seats.at + seat * SEAT_SIZE + field] ?? 0;

export function setSeatField(program: Program, state: Int32Array, change: { readonly seat: number; readonly field: SeatField; readonly value: number }): void {
  state[program.layout.seats.at + change.seat * SEAT_SIZE + change.field] = change.value;
}

export const knownAt = (program: Program, seat: number, item: number): number => program.layout.known.at + seat * program.names.items.length + item;

export const noticedAt = (program: Program, seat: number, indicator: number): number => program.layout.noticed.at + seat * program.names.indicators.length + indicator;

/** Whether any seat's bit is set. */
export const inMask = (mask: number, seat: number): boolean => (mask & (1 << seat)) !== 0;
