import { actKey } from '../scenario/act-table.ts';
import type { ClockEntry } from '../scenario/program.ts';
import { answerTo, TAKES_PLACE } from './answer.ts';
import { startClock, stopClock } from './clocks.ts';
import { noteHistory } from './endings.ts';
import { emit, type Run } from './run.ts';
import { headerOf, situationOf } from './state.ts';

/** Post an act: the pathway takes it, or the fact remains that it was closed. Returns whether it was taken. */
export function post(run: Run, act: number, cause: number, seats: number): boolean {
  const { program, state } = run;
  const answer = answerTo(program, state, act);
  if (!answer.accepted) {
    emit(run, 'act.closed', [act, cause], seats);
    return false;
  }
  emit(run, 'act.accepted', [act, cause], seats);
  answer.rules.forEach((rule) => emit(run, 'rule.applied', [rule, act], seats));
  takePlace(run, program.acts[act]?.event);
  apply(run, answer.next, seats);
  for (const posted of answer.posts) {
    const next = program.actIndex.get(actKey(posted));
    if (next === undefined) throw new RangeError(`The program does not know the posted event ${posted.event}.`);
    post(run, next, cause, seats);
  }
  return true;
}

function takePlace(run: Run, event: string | undefined): void {
  if (event !== TAKES_PLACE) return;
  const at = run.program.layout.stocks.at + run.program.start.placeStock;
  run.state[at] = Math.max(0, (run.state[at] ?? 0) - 1);
}

/** Write the new situation, tell what changed, and start and stop the clocks of the leaves entered and left. */
function apply(run: Run, next: Int32Array, seats: number): void {
  const { program, state } = run;
  const before = situationOf(program, state).slice();
  situationOf(program, state).set(next);
  const regions = program.pathway.regions.length;
  for (let at = 0; at < next.length; at += 1) {
    const value = next[at] ?? 0;
    if (value === before[at]) continue;
    if (at < regions) emit(run, 'leaf.entered', [at, value], seats);
    else emit(run, 'field.set', [at - regions, value], seats);
  }
  program.clocks.forEach((clock, index) => {
    const was = before[clock.region] ?? 0;
    const is = next[clock.region] ?? 0;
    if (was === is) return;
    if (runsIn(clock, was) && !runsIn(clock, is)) stopClock(run, index);
    if (clock.starts.includes(is) && !runsIn(clock, was)) startClock(run, index);
  });
  noteHistory(program, state, headerOf(program, state, 'minute'));
}

/** Whether a wait may run in a leaf: the one it started in, or one in which it goes on. */
const runsIn = (clock: ClockEntry, leaf: number): boolean => clock.starts.includes(leaf) || clock.through.includes(leaf);
