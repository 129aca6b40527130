import { lowestBit } from '../bits.ts';
import { CODE } from '../fact.ts';
import { setWaiting } from './hands.ts';
import type { Run } from './run.ts';

/** Tell what happened, and wake seats that wait for something to change by what they hear. `seats` know at once. */
export function tell(run: Run, code: number, minute: number, a: number, b: number, seats: number): void {
  run.told += 1;
  if (run.sink !== null) run.sink(code, minute, a, b, seats);
  if (run.waiting !== 0 && code !== CODE.waited) wake(run, seats & run.waiting);
}

function wake(run: Run, seats: number): void {
  for (let rest = seats; rest !== 0; rest &= rest - 1) setWaiting(run, lowestBit(rest), 0);
}
