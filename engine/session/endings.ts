import { outcomesInForce, SAFE_PLACES } from '../pathways/outcome.ts';
import { OUTCOMES } from '../vocabulary.ts';
import { MINUTES_PER_DAY } from '../calendar.ts';
import type { Program } from '../scenario/program.ts';
import { holds } from './condition.ts';
import { emit, type Run } from './run.ts';
import { headerOf, minuteOf, setHeader, situationOf } from './state.ts';

/** Keep what outcomes ask of the past: was she safe before, and since when nobody can reach her. */
export function noteHistory(program: Program, state: Int32Array, minute: number): void {
  const leaf = (region: string): string => {
    const index = program.pathway.regions.findIndex((each) => each.id === region);
    return program.pathway.regions[index]?.leaves[situationOf(program, state)[index] ?? 0] ?? '';
  };
  if (SAFE_PLACES.includes(leaf('place'))) setHeader(program, state, 'wasSafe', 1);
  const lost = leaf('contact') === 'lost';
  const since = headerOf(program, state, 'lostSince');
  if (lost && since === 0) setHeader(program, state, 'lostSince', minute + 1);
  if (!lost && since !== 0) setHeader(program, state, 'lostSince', 0);
}

/** What the outcomes of the pathway ask about the past of this session. */
export function historyOf(program: Program, state: Int32Array): { readonly wasSafe: boolean; readonly lostForDays: number } {
  const since = headerOf(program, state, 'lostSince');
  const lostForDays = since === 0 ? 0 : Math.floor((minuteOf(program, state) - (since - 1)) / MINUTES_PER_DAY);
  return { wasSafe: headerOf(program, state, 'wasSafe') === 1, lostForDays };
}

/** Look whether an ending holds long enough, and end the case with the first that does. */
export function checkEndings(run: Run): void {
  const { program, state } = run;
  const minute = minuteOf(program, state);
  const inForce = outcomesInForce(program.pathway, situationOf(program, state), historyOf(program, state));
  for (const [index, ending] of program.endings.entries()) {
    const at = program.layout.endings.at + index;
    if (!inForce.some((outcome) => outcome === ending.outcome) || !holds(ending.when, state)) {
      state[at] = -1;
      continue;
    }
    if ((state[at] ?? -1) < 0) state[at] = minute;
    if (minute - (state[at] ?? minute) >= ending.lasting) return end(run, index);
  }
}

/** End at the horizon, or because the seat left: with an ending that holds now, else open. */
export function endOpen(run: Run): void {
  const inForce = outcomesInForce(run.program.pathway, situationOf(run.program, run.state), historyOf(run.program, run.state));
  const index = run.program.endings.findIndex((ending) => inForce.some((outcome) => outcome === ending.outcome) && holds(ending.when, run.state));
  if (index >= 0) return end(run, index);
  const outcome = inForce[0] === undefined ? -1 : OUTCOMES.indexOf(inForce[0]);
  close(run, -1, outcome);
}

function end(run: Run, index: number): void {
  const outcome = OUTCOMES.findIndex((each) => each === run.program.endings[index]?.outcome);
  close(run, index, outcome);
}

function close(run: Run, ending: number, outcome: number): void {
  const { program, state } = run;
  setHeader(program, state, 'ended', ending < 0 ? -1 : ending + 1);
  setHeader(program, state, 'outcome', outcome + 1);
  emit(run, 'case.ended', [ending, outcome], allSeats(program));
}

/** Every seat's bit. */
export const allSeats = (program: Program): number => (1 << program.seats.length) - 1;

/** Whether the case is over. */
export const hasEnded = (program: Program, state: Int32Array): boolean => headerOf(program, state, 'ended') !== 0;
