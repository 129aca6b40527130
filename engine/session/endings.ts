import { CODE } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import { OUTCOMES } from '../vocabulary.ts';
import { ALWAYS, PHASE } from './plan-conditions.ts';
import { truthOf, write, type Run } from './run.ts';
import { HEADER, headerOf, minuteOf } from './state.ts';

/** Keep what outcomes ask of the past: was she safe before, and since when nobody can reach her. */
export function noteHistory(run: Run): void {
  const { program, plan, state } = run;
  const header = program.layout.header.at;
  if (plan.past.safe[state[plan.past.place] ?? 0] === true && state[header + HEADER.wasSafe] !== 1) write(run, header + HEADER.wasSafe, 1);
  const lost = plan.past.lost[state[plan.past.contact] ?? 0] === true;
  const since = headerOf(state, HEADER.lostSince);
  if (lost && since === 0) write(run, header + HEADER.lostSince, minuteOf(state) + 1);
  if (!lost && since !== 0) write(run, header + HEADER.lostSince, 0);
}

/** Whether an outcome, by its place in OUTCOMES, is in force now. */
function inForce(run: Run, outcome: number): boolean {
  const silence = run.plan.lostFor[outcome] ?? 0;
  return (silence === 0 || silentFor(run) >= silence) && truthOf(run, run.plan.when.outcomes[outcome] ?? ALWAYS);
}

/** Minutes since which contact is lost; 0 while it is not. */
function silentFor({ state }: Run): number {
  const since = headerOf(state, HEADER.lostSince);
  return since === 0 ? 0 : minuteOf(state) - (since - 1);
}

/** Whether the outcome and the conditions of an ending hold now. */
function endingHolds(run: Run, ending: number): boolean {
  return inForce(run, run.plan.outcomeOfEnding[ending] ?? -1) && truthOf(run, run.plan.when.endings[ending] ?? ALWAYS);
}

/** Look whether an ending holds long enough, and end the case with the first that does. */
export function checkEndings(run: Run): void {
  if ((run.stale & PHASE.endings) === 0) return;
  const { program, state } = run;
  const minute = minuteOf(state);
  for (let index = 0; index < program.endings.length; index += 1) {
    const at = program.layout.endings.at + index;
    if (!endingHolds(run, index)) {
      state[at] = -1;
      continue;
    }
    if ((state[at] ?? -1) < 0) state[at] = minute;
    if (minute - (state[at] ?? minute) >= (program.endings[index]?.lasting ?? 0)) return end(run, index);
  }
  run.stale &= ~PHASE.endings;
}

/** End at the horizon, or because the seat left: with an ending that holds now, else open. */
export function endOpen(run: Run): void {
  for (let index = 0; index < run.program.endings.length; index += 1) if (endingHolds(run, index)) return end(run, index);
  close(run, -1, OUTCOMES.findIndex((_, outcome) => inForce(run, outcome)));
}

function end(run: Run, index: number): void {
  close(run, index, run.plan.outcomeOfEnding[index] ?? -1);
}

function close(run: Run, ending: number, outcome: number): void {
  const { program } = run;
  write(run, program.layout.header.at + HEADER.ended, ending < 0 ? -1 : ending + 1);
  write(run, program.layout.header.at + HEADER.outcome, outcome + 1);
  run.tell(CODE['case.ended'], minuteOf(run.state), ending, outcome, allSeats(program));
}

/** Every seat's bit. */
export const allSeats = (program: Program): number => (1 << program.seats.length) - 1;

/** Whether the case is over. */
export const hasEnded = (state: Int32Array): boolean => headerOf(state, HEADER.ended) !== 0;
