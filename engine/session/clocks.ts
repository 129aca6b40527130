import { CODE } from '../fact.ts';
import type { ClockEntry } from '../scenario/program.ts';
import { landingOf } from './answer.ts';
import { ALWAYS } from './plan-conditions.ts';
import { askBelow, askPerMille, peekByWeight } from './chance-of-run.ts';
import type { Run } from './run.ts';
import { tell } from './tell.ts';
import { minuteOf, STOPPED } from './state.ts';

/**
 * Start a wait whose conditions hold: its length is drawn once. The first bit chooses [min, typ] or [typ, max], then whole
 * minutes are uniform. A background act first asks whether it happens at all.
 */
export function startClock(run: Run, index: number): void {
  const clock = run.plan.clocks[index];
  if (!clock) return;
  if (!run.holds(run.plan.when.clocks[index] ?? ALWAYS) || !askPerMille(run, clock.questions[1], clock.perMille)) return;
  const minute = minuteOf(run.state);
  drawClock(run, index, clock);
  tell(run, CODE['clock.started'], minute, index, minute, clock.seats);
}

/** Draw the length of a wait that starts now. */
export function drawClock(run: Run, index: number, clock: ClockEntry): void {
  const minute = minuteOf(run.state);
  setClock(run, index, minute + (run.luck === null ? delayOf(run, clock) : run.luck.wait(index, minute)));
  run.startsWait(index, clock);
}

function delayOf(run: Run, clock: ClockEntry): number {
  if (clock.seatDecides) return clock.max;
  const late = askBelow(run, clock.questions[0], 2) === 1;
  const low = late ? clock.typ : clock.min;
  const high = late ? clock.max : clock.typ;
  return low + (high > low ? askBelow(run, clock.questions[0], high - low + 1) : 0);
}

/** Let a wait be due at a minute, or stop it. */
export function setClock(run: Run, clock: number, due: number): void {
  const point = run.plan.points.clocks + clock;
  run.write(run.plan.at.clocks + clock, due);
  if (due === STOPPED) run.lookNoMore(point);
  else run.lookIn(point, due);
}

/** Stop a wait whose leaf was left, where it runs. */
export function stopClock(run: Run, index: number): void {
  if (run.isAt(run.plan.at.clocks + index, STOPPED)) return;
  setClock(run, index, STOPPED);
  run.luck?.stopped(index);
  tell(run, CODE['clock.stopped'], minuteOf(run.state), index, 0, run.plan.clocks[index]?.seats ?? 0);
}

/** No act. */
export const NO_ACT = -1;

/**
 * The act that a due clock raises now, or NO_ACT while it is closed: then it stays due. Rivals share one draw, made once:
 * a closed answer is not drawn again until an open one comes, else waiting would choose the answer.
 */
export function clockAct(run: Run, index: number): number {
  const { plan } = run;
  const clock = plan.clocks[index];
  if (!clock) return NO_ACT;
  const rivals = clock.outcomes.length;
  const drawn = rivals === 1 ? 0 : peekByWeight(run, clock.questions[2], plan.clockWeights[index] ?? plan.weights, rivals);
  const act = clock.outcomes[drawn]?.act ?? NO_ACT;
  if (act === NO_ACT || landingOf(run, act, run.state, plan.at.situation) === null) return NO_ACT;
  if (rivals > 1) run.use(clock.questions[2]);
  return act;
}
