import { answerTo, askPathway, attested } from './answer.ts';
import type { Closure } from '../pathways/port.ts';
import type { Program } from '../scenario/program.ts';
import { holds } from './condition.ts';
import { BEAT, situationOf } from './state.ts';

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
  // Asked for every seat at every step of every play: the state is looked at first, as most beats are closed.
  for (let index = 0; index < count; index += 1) if (state[at + index] === BEAT.open && program.beats[index]?.seat === seat) open.push(index);
  return open;
}

/** The choices a beat offers in this state: those whose `when` holds. */
export function offered(program: Program, state: Int32Array, beat: number): readonly number[] {
  return (program.beats[beat]?.choices ?? []).filter((choice) => holds(program.choices[choice]?.when ?? null, state));
}

/** Check every act of a choice in its order, before anything happens: one closed act closes the choice. */
export function verdictOf(program: Program, state: Int32Array, choice: number): Verdict {
  const entry = program.choices[choice];
  if (!entry) throw new RangeError(`The program has no choice ${choice}.`);
  const need = entry.needs.findIndex((test) => !holds(test, state));
  return need >= 0 ? { open: false, by: 'case', need } : actsVerdict(program, state, entry.effect.acts);
}

/** Check one act of a seat's menu. */
export function menuVerdict(program: Program, state: Int32Array, menu: number): Verdict {
  const entry = program.menu[menu];
  if (!entry) throw new RangeError(`The program has no menu act ${menu}.`);
  return actsVerdict(program, state, [entry.act]);
}

function actsVerdict(program: Program, state: Int32Array, acts: readonly number[]): Verdict {
  const [only] = acts;
  if (only === undefined) return OPEN;
  if (acts.length === 1) return read(program, only, answerTo(program, state, only));
  let situation = situationOf(program, state);
  for (const act of acts) {
    const event = program.acts[act];
    if (!event) throw new RangeError(`The program has no act ${act}.`);
    const answer = askPathway(program, situation, attested(program, state, event));
    if (!answer.accepted) return { open: false, by: 'rule', event: event.event, closures: answer.closed };
    situation = answer.next;
  }
  return OPEN;
}

function read(program: Program, act: number, answer: ReturnType<typeof answerTo>): Verdict {
  return answer.accepted ? OPEN : { open: false, by: 'rule', event: program.acts[act]?.event ?? '', closures: answer.closed };
}
