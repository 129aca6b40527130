import type { Closure } from '../pathways/port.ts';
import type { Program } from '../scenario/program.ts';
import { askPathway, eventOf, landingOf } from './answer.ts';
import { ALWAYS } from './plan-conditions.ts';
import { lookAt } from './create-run.ts';
import type { Run } from './run.ts';
import { BEAT } from './state.ts';

/** Whether a choice or a menu act is open now, and if not, what closed it. */
export type Verdict =
  | { readonly open: true }
  | { readonly open: false; readonly by: 'rule'; readonly event: string; readonly closures: readonly Closure[] }
  | { readonly open: false; readonly by: 'case'; readonly need: number };

const OPEN: Verdict = { open: true };

/** The open beats of a seat, in the order of the case. */
export function openBeats(program: Program, state: Int32Array, seat: number): readonly number[] {
  const { at, count } = program.layout.beats;
  const open: number[] = [];
  for (let index = 0; index < count; index += 1) if (state[at + index] === BEAT.open && program.beats[index]?.seat === seat) open.push(index);
  return open;
}

/** The choices a beat offers in this state: those whose `when` holds. */
export function offered(program: Program, state: Int32Array, beat: number): readonly number[] {
  const run = lookAt(program, state);
  return (program.beats[beat]?.choices ?? []).filter((choice) => isOffered(run, choice));
}

/** Whether a choice is offered while its beat is open. */
export const isOffered = (run: Run, choice: number): boolean => run.holds(run.plan.when.choices[choice] ?? ALWAYS);

/** Whether nothing closes a choice: what the case asks for first, and each of its acts in their order. */
export const isOpen = (run: Run, choice: number): boolean => unmetNeed(run, choice) < 0 && areOpen(run, run.plan.actsOfChoice[choice] ?? NO_ACTS);

/** Check every act of a choice in its order, before anything happens: one closed act closes the choice. */
export function verdictOf(program: Program, state: Int32Array, choice: number): Verdict {
  const entry = program.choices[choice];
  if (!entry) throw new RangeError(`The program has no choice ${choice}.`);
  const run = lookAt(program, state);
  const need = unmetNeed(run, choice);
  return need >= 0 ? { open: false, by: 'case', need } : actsVerdict(run, entry.effect.acts);
}

/** Check one act of a seat's menu. */
export function menuVerdict(program: Program, state: Int32Array, menu: number): Verdict {
  const entry = program.menu[menu];
  if (!entry) throw new RangeError(`The program has no menu act ${menu}.`);
  return actsVerdict(lookAt(program, state), [entry.act]);
}

/** The place of the first need of a choice that is not met; -1 where all are. */
function unmetNeed(run: Run, choice: number): number {
  const needs = run.plan.needs[choice];
  if (needs === undefined) return -1;
  for (let at = 0; at < needs.length; at += 1) if (!run.holds(needs[at] ?? ALWAYS)) return at;
  return -1;
}

const NO_ACTS = new Int32Array(0);

/** Whether all acts are open, one after the other. Most have one act, and most closed ones are closed at the first. */
function areOpen(run: Run, acts: Int32Array): boolean {
  if (acts.length === 0) return true;
  if (landingOf(run, acts[0] ?? -1, run.state, run.plan.at.situation) === null) return false;
  return acts.length === 1 || closedAct(run, acts) < 0;
}

/**
 * The place of the first act that is closed once those before it have landed; -1 where all are open. The plan's sketch
 * then holds the situation in which it was asked.
 */
function closedAct(run: Run, acts: ArrayLike<number>): number {
  const { state, plan } = run;
  const base = plan.at.situation;
  const sketch = plan.situation;
  for (let at = 0; at < sketch.length; at += 1) sketch[at] = state[base + at] ?? 0;
  for (let at = 0; at < acts.length; at += 1) {
    const landing = landingOf(run, acts[at] ?? -1, sketch, 0);
    if (landing === null) return leaveSketch(run, at);
    run.landOnSketch(landing, sketch);
  }
  return leaveSketch(run, -1);
}

function leaveSketch(run: Run, closed: number): number {
  run.leaveSketch();
  return closed;
}

/** The same in words: which rules closed the first closed act. */
function actsVerdict(run: Run, acts: readonly number[]): Verdict {
  const closed = closedAct(run, acts);
  if (closed < 0) return OPEN;
  const event = eventOf(run, acts[closed] ?? -1);
  const answer = askPathway(run.program, run.plan.situation.slice(), event);
  return answer.accepted ? OPEN : { open: false, by: 'rule', event: event.event, closures: answer.closed };
}
