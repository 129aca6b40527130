import type { Program } from '../scenario/program.ts';
import { standAs, lookAt, readState } from '../session/create-run.ts';
import { begin, seatedState } from '../session/open.ts';
import { packTraces, tracesToLearn, type PackedTraces } from '../session/traces/traces.ts';
import { TracingRun } from '../session/traces/tracing-run.ts';
import { decidersOf, playOn, seatingOf, type AutoSeats } from './auto-play.ts';
import { seedOfRun } from './simulate.ts';

/** Plays to learn from: by whom, with which luck, how many. */
export interface Lessons { readonly auto: AutoSeats; readonly seed: string; readonly plays: number }

/**
 * Play a case to learn what its plays do again and again, for others to go by. What was learnt before with the same players is added
 * to. Null where nothing may be kept: the program has its own way to ask, or answers of XState are audited. Slow, and it makes
 * the program slow it runs in: let a worker learn that does nothing else.
 */
export function learnTraces(program: Program, { auto, seed, plays }: Lessons): PackedTraces | null {
  const start = lookAt(program, seatedState(program, seatingOf(program, auto)));
  const run = readState(new TracingRun(program, start.state.slice()));
  const deciders = decidersOf(program, auto);
  const traces = tracesToLearn(run);
  if (traces === null) return null;
  run.traces = traces;
  for (let play = 0; play < plays; play += 1) {
    standAs(run, start);
    begin(run, seedOfRun(seed, play));
    playOn(run, deciders);
  }
  return packTraces(program, traces);
}
