import type { Program } from '../scenario/program.ts';
import type { Cause } from './impact.ts';

/**
 * The fold's own copy of the pathway's situation, kept from `leaf.entered` and `field.set` alone, with the minute and
 * the cause of each last change. Regions come first, then fields, as in the pathway.
 */
export interface Mirror {
  minute: number;
  readonly regions: number;
  readonly values: Int32Array;
  readonly changedAt: Int32Array;
  /** Counts changes, so that the latest of several can be told. */
  changes: number;
  readonly changeOf: Int32Array;
  readonly causes: Cause[];
  /** Factors between their start and their end, and their latest switch. In the order of `watch.ts`. */
  readonly latch: Uint8Array;
  readonly latchChange: Int32Array;
  readonly latchCause: Cause[];
  /** Factors in force, as of the last look. */
  readonly now: Uint8Array;
  /** She left by a free act and has not come back. */
  herOwnWay: boolean;
  /** The latest time that turned, among all changes, and by what. */
  ownWayChange: number;
  ownWayCause: Cause;
}

/** What was so before the case began: nobody's choice, the system's part. */
export const BEFORE: Cause = {
  kind: 'start', index: 0, id: 'start', minute: 0, event: null, by: null, seat: null, player: null, side: 'system', part: 'before',
  root: { kind: 'start', index: 0 },
};

export function createMirror(program: Program, factors: number): Mirror {
  const { size, regions } = program.pathway;
  return {
    minute: 0, regions: regions.length, values: new Int32Array(size), changedAt: new Int32Array(size), changes: 0, changeOf: new Int32Array(size),
    causes: Array.from({ length: size }, () => BEFORE), latch: new Uint8Array(factors), latchChange: new Int32Array(factors),
    latchCause: Array.from({ length: factors }, () => BEFORE), now: new Uint8Array(factors), herOwnWay: false, ownWayChange: 0, ownWayCause: BEFORE,
  };
}

/** Write one region or field. */
export function setSlot(mirror: Mirror, slot: number, value: number, cause: Cause): void {
  mirror.values[slot] = value;
  mirror.changedAt[slot] = mirror.minute;
  mirror.changes += 1;
  mirror.changeOf[slot] = mirror.changes;
  mirror.causes[slot] = cause;
}

/** She goes her own way, or services reach her again. */
export function setOwnWay(mirror: Mirror, on: boolean, cause: Cause): void {
  if (mirror.herOwnWay === on) return;
  mirror.herOwnWay = on;
  mirror.changes += 1;
  mirror.ownWayChange = mirror.changes;
  mirror.ownWayCause = cause;
}

/** Switch a factor on or off. */
export function setLatch(mirror: Mirror, factor: number, on: 0 | 1, cause: Cause): void {
  if (mirror.latch[factor] === on) return;
  mirror.latch[factor] = on;
  mirror.changes += 1;
  mirror.latchChange[factor] = mirror.changes;
  mirror.latchCause[factor] = cause;
}
