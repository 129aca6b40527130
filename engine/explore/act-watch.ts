import { CAUSE, kindOf, readCause } from '../cause.ts';
import { CODE, type Sink } from '../fact.ts';
import type { Program } from '../scenario/program.ts';

/** An act that a choice or an answer raises, and how often the pathway had closed it when its time came. */
export interface LateAct {
  /** `beat/choice` or `beat/choice/answer`. */
  readonly id: string;
  readonly event: string;
  readonly tried: number;
  /** Never 0. A choice is taken only while its acts are open, so that they closed while it was being done; nobody looks before an answer. */
  readonly closed: number;
  /** Seed of the first play in which it was closed. */
  readonly witness: string;
}

/** Listens to many plays for acts that are closed when they are raised. */
export interface ActWatch { readonly sinkFor: (seed: string) => Sink; readonly result: () => readonly LateAct[] }

interface Tally { readonly id: string; readonly event: string; tried: number; closed: number; witness: string }

/** Begin to listen for one case: give each play its own sink, by seed, and ask for the result at any time. */
export function createActWatch(program: Program): ActWatch {
  const tallies = new Map<string, Tally>();
  const sinkFor = (seed: string): Sink => (code, _minute, act, cause) => {
    if (code !== CODE['act.accepted'] && code !== CODE['act.closed']) return;
    const id = raisedBy(program, act, cause);
    if (id === null) return;
    const key = `${id} ${act}`;
    const tally = tallies.get(key) ?? { id, event: program.acts[act]?.event ?? '', tried: 0, closed: 0, witness: seed };
    if (code === CODE['act.closed'] && tally.closed === 0) tally.witness = seed;
    tally.tried += 1;
    tally.closed += code === CODE['act.closed'] ? 1 : 0;
    tallies.set(key, tally);
  };
  return { sinkFor, result: () => [...tallies.values()].filter(({ closed }) => closed > 0).sort((one, other) => (`${one.id} ${one.event}` < `${other.id} ${other.event}` ? -1 : 1)) };
}

/** The choice or answer that raises an act in its own words; null for acts from elsewhere, and for what a rule or a hand-over posts after them. */
function raisedBy(program: Program, act: number, cause: number): string | null {
  const kind = kindOf(cause);
  if (kind !== CAUSE.choice && kind !== CAUSE.answer) return null;
  const { index } = readCause(cause);
  const answer = kind === CAUSE.answer ? program.answers[index] : undefined;
  const choice = program.choices[answer?.choice ?? index];
  const acts: readonly number[] = (answer ?? choice)?.effect.acts ?? [];
  const name = `${program.beats[choice?.beat ?? -1]?.id ?? ''}/${choice?.id ?? ''}`;
  return acts.includes(act) ? (answer === undefined ? name : `${name}/${answer.id}`) : null;
}
