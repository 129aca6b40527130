import type { Command } from '../../command.ts';
import type { Program } from '../../scenario/program.ts';
import { isOffered, isOpen } from '../../session/legal.ts';
import { openRun } from '../../session/open.ts';
import { lookAt } from '../../session/create-run.ts';
import type { Run } from '../../session/run.ts';
import { step, type Session } from '../../session/session.ts';

/** One way a decision can go, by the ids of the case. */
export interface Way { readonly seat: string; readonly beat: string; readonly choice: string }

/** A decision of a session: which step made it, which way it went, and every way that was open just before. */
export interface Decision { readonly step: number; readonly taken: Way; readonly ways: readonly Way[] }

/**
 * The state before each step of a session, by replaying its commands. The first is null: nothing was there before the opening.
 * Throws a RangeError for a session that does not replay here.
 */
export function statesBefore({ program, seed, seating, steps }: Pick<Session, 'program' | 'seed' | 'seating' | 'steps'>): readonly (Int32Array | null)[] {
  const states: (Int32Array | null)[] = [null];
  let state = openRun(program, { seed, seating }, null).state;
  for (const { command } of steps.slice(1)) {
    states.push(state);
    const stepped = command ? step(program, state, { command, sink: null }) : null;
    if (!stepped?.accepted) throw new RangeError(`The session does not replay: step ${states.length - 1} is refused here.`);
    state = stepped.state;
  }
  return states;
}

/** The choices of a beat that can be made now, by their place in the case. */
export function openChoices(run: Run, beat: number): readonly number[] {
  const open: number[] = [];
  for (const choice of run.plan.choicesOfBeat[beat] ?? []) if (isOffered(run, choice) && isOpen(run, choice)) open.push(choice);
  return open;
}

/** The ways open in a seat's open beat, in the order of the case. */
export function waysAt(program: Program, state: Int32Array, { seat, beat }: Pick<Way, 'seat' | 'beat'>): readonly Way[] {
  return openChoices(lookAt(program, state), program.beats.findIndex(({ id }) => id === beat)).map((choice) => ({ seat, beat, choice: program.choices[choice]?.id ?? '' }));
}

/** Every decision of a session that a played seat made, with the ways that were open. */
export function decisionsOf(session: Session): readonly (Decision & { readonly before: Int32Array })[] {
  const states = statesBefore(session);
  return session.steps.flatMap(({ command }, index) => {
    const before = states[index];
    const taken = wayOf(command);
    return before && taken ? [{ step: index, taken, ways: waysAt(session.program, before, taken), before }] : [];
  });
}

const wayOf = (command: Command | null): Way | null => (command?.type === 'choose' ? { seat: command.seat, beat: command.beat, choice: command.choice } : null);
