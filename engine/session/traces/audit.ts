import { lowestBit } from '../../bits.ts';
import { minuteAt, SETS } from '../agenda.ts';
import { standAt, standOf, type Stand } from '../create-run.ts';
import type { Interpret, Run } from '../run.ts';
import { doAgain } from './deeds.ts';
import type { Traces } from './traces.ts';

/**
 * Interpret what a trace would do, so that XState is asked again about an answer it rests on, and compare: the run must come to
 * stand where the trace would have left it. Throws where it does not. Whether anything was done.
 */
export function auditTrace(run: Run, traces: Traces, deeds: number, { root, interpret }: { readonly root: number; readonly interpret: Interpret }): boolean {
  const before = standOf(run);
  doAgain(run, traces, deeds);
  const after = standOf(run);
  standAt(run, before);
  const done = interpret(run, root);
  if (!stands(run, after)) throw new Error('An audit found that a trace leaves the case otherwise than the interpreter: it was led by something that no trace notes.');
  return done;
}

function stands(run: Run, { state, agenda, open, opened, busy, told }: Stand): boolean {
  const { points } = run.plan;
  const words = Object.keys(SETS).length * points.words;
  return run.opened === opened && run.busy === busy && run.told === told && alike(run.state, state) && alike(run.open, open) && alike(run.agenda.subarray(0, words), agenda.subarray(0, words))
    && timed(run.agenda, points.words).every((point) => run.agenda[minuteAt(points.words, point)] === agenda[minuteAt(points.words, point)]);
}

/** Points with a minute ahead: the minutes of others are left over. */
function timed(agenda: Int32Array, words: number): readonly number[] {
  const points: number[] = [];
  for (let word = 0; word < words; word += 1) for (let bits = agenda[SETS.timed * words + word] ?? 0; bits !== 0; bits &= bits - 1) points.push((word << 5) + lowestBit(bits));
  return points;
}

const alike = (one: Int32Array, other: Int32Array): boolean => one.every((value, at) => value === other[at]);
