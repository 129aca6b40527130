import { CODE } from '../fact.ts';
import type { Program } from '../scenario/program.ts';
import { OUTCOMES } from '../vocabulary.ts';
import { ALWAYS } from './plan-conditions.ts';
import { holdsNow, lookIn, lookNoMore, tell, write, type Run } from './run.ts';
import { HEADER, headerOf, minuteOf } from './state.ts';

/** Keep what outcomes ask of the past: was she safe before, and since when nobody can reach her. */
export function noteHistory(run: Run): void {
  const { plan, state } = run;
  const header = plan.at.header;
  if (plan.past.safe[state[plan.past.place] ?? 0] === true && state[header + HEADER.wasSafe] !== 1) write(run, header + HEADER.wasSafe, 1);
  const lost = plan.past.lost[state[plan.past.contact] ?? 0] === true;
  const since = headerOf(state, HEADER.lostSince);
  if (lost && since === 0) write(run, header + HEADER.lostSince, minuteOf(state) + 1);
  if (!lost && since !== 0) write(run, header + HEADER.lostSince, 0);
}

/** Whether an outcome, by its place in OUTCOMES, is in force now. */
const inForce = (run: Run, outcome: number): boolean => silenceAhead(run, outcome) <= 0 && holdsNow(run, run.plan.when.outcomes[outcome] ?? ALWAYS);

/** Minutes of silence that an outcome still asks for; NEVER_SILENT while contact is not lost. */
function silenceAhead({ plan, state }: Run, outcome: number): number {
  const silence = plan.lostFor[outcome] ?? 0;
  if (silence === 0) return 0;
  const since = headerOf(state, HEADER.lostSince);
  return since === 0 ? NEVER_SILENT : silence - (minuteOf(state) - (since - 1));
}

const NEVER_SILENT = 0x3fffffff;

/** Whether the outcome and the conditions of an ending hold now. */
function endingHolds(run: Run, ending: number): boolean {
  return inForce(run, run.plan.outcomeOfEnding[ending] ?? -1) && holdsNow(run, run.plan.when.endings[ending] ?? ALWAYS);
}

/** Look whether an ending holds long enough, and end the case with it then. */
export function checkEnding(run: Run, ending: number): boolean {
  const { plan, state } = run;
  const minute = minuteOf(state);
  const at = plan.at.endings + ending;
  const point = plan.points.endings + ending;
  lookNoMore(run, point);
  if (!endingHolds(run, ending)) {
    state[at] = -1;
    const ahead = silenceAhead(run, plan.outcomeOfEnding[ending] ?? -1);
    if (ahead > 0 && ahead < NEVER_SILENT) lookIn(run, point, minute + ahead);
    return false;
  }
  if ((state[at] ?? -1) < 0) state[at] = minute;
  const until = (state[at] ?? minute) + (plan.lasting[ending] ?? 0);
  if (until > minute) {
    lookIn(run, point, until);
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
  write(run, plan.at.header + HEADER.ended, ending < 0 ? -1 : ending + 1);
  write(run, plan.at.header + HEADER.outcome, outcome + 1);
  tell(run, CODE['case.ended'], minuteOf(run.state), ending, outcome, allSeats(program));
}

/** Every seat's bit. */
export const allSeats = (program: Program): number => (1 << program.seats.length) - 1;

/** Whether the case is over. */
export const hasEnded = (state: Int32Array): boolean => headerOf(state, HEADER.ended) !== 0;
