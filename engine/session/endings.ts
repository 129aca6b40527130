import { CODE } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import { OUTCOMES } from '../vocabulary.ts';
import { ALWAYS } from './plan-conditions.ts';
import type { Run } from './run.ts';
import { tell } from './tell.ts';
import { HEADER, headerOf, minuteOf } from './state.ts';

/** Keep what outcomes ask of the past: was she safe before, and since when nobody can reach her. */
export function noteHistory(run: Run): void {
  const { past, at: { header } } = run.plan;
  if (run.isAmong(past.place, past.safe) && !run.isAt(header + HEADER.wasSafe, 1)) run.write(header + HEADER.wasSafe, 1);
  const lost = run.isAmong(past.contact, past.lost);
  const never = run.isAt(header + HEADER.lostSince, 0);
  if (lost && never) run.write(header + HEADER.lostSince, minuteOf(run.state) + 1);
  if (!lost && !never) run.write(header + HEADER.lostSince, 0);
}

/** Whether an outcome, by its place in OUTCOMES, is in force now. */
const inForce = (run: Run, outcome: number): boolean => isSilent(run, outcome) && run.holds(run.plan.when.outcomes[outcome] ?? ALWAYS);

/** Whether contact has been lost for as long as an outcome asks. */
function isSilent(run: Run, outcome: number): boolean {
  const silence = run.plan.lostFor[outcome] ?? 0;
  return silence === 0 || (isLost(run) && run.hasCome(HEADER.lostSince, silence - 1));
}

const isLost = (run: Run): boolean => !run.isAt(HEADER.lostSince, 0);

/** Whether the outcome and the conditions of an ending hold now. */
function endingHolds(run: Run, ending: number): boolean {
  return inForce(run, run.plan.outcomeOfEnding[ending] ?? -1) && run.holds(run.plan.when.endings[ending] ?? ALWAYS);
}

/** Look whether an ending holds long enough, and end the case with it then. */
export function checkEnding(run: Run, ending: number): boolean {
  const { plan, state } = run;
  const minute = minuteOf(state);
  const at = plan.at.endings + ending;
  const point = plan.points.endings + ending;
  run.lookNoMore(point);
  if (!endingHolds(run, ending)) {
    run.put(at, -1);
    const outcome = plan.outcomeOfEnding[ending] ?? -1;
    if (!isSilent(run, outcome) && isLost(run)) run.lookIn(point, run.shown(plan.at.header + HEADER.lostSince) - 1 + (plan.lostFor[outcome] ?? 0));
    return false;
  }
  if (!run.isAtLeast(at, 0)) run.put(at, minute);
  const lasting = plan.lasting[ending] ?? 0;
  if (!run.hasCome(at, lasting)) {
    run.lookIn(point, run.shown(at) + lasting);
    return false;
  }
  end(run, ending);
  return true;
}

/** End at the horizon, or because the seat left: with an ending that holds now, else open. */
export function endOpen(run: Run): void {
  for (let index = 0; index < run.plan.lasting.length; index += 1) if (endingHolds(run, index)) return end(run, index);
  close(run, -1, OUTCOMES.findIndex((_, outcome) => inForce(run, outcome)));
}

function end(run: Run, index: number): void {
  close(run, index, run.plan.outcomeOfEnding[index] ?? -1);
}

function close(run: Run, ending: number, outcome: number): void {
  const { plan, program } = run;
  run.write(plan.at.header + HEADER.ended, ending < 0 ? -1 : ending + 1);
  run.write(plan.at.header + HEADER.outcome, outcome + 1);
  tell(run, CODE['case.ended'], minuteOf(run.state), ending, outcome, allSeats(program));
}

/** Every seat's bit. */
export const allSeats = (program: Program): number => (1 << program.seats.length) - 1;

/** Whether the case is over. */
export const hasEnded = (state: Int32Array): boolean => headerOf(state, HEADER.ended) !== 0;
