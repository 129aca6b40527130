import type { Program } from '../scenario/program.ts';
import { lookAt, readState, standAs } from '../session/create-run.ts';
import { begin, seatedState } from '../session/open.ts';
import { Restless } from '../session/restless.ts';
import { packTraces, tracesToLearn, type PackedTraces } from '../session/traces/traces.ts';
import { TracingRun } from '../session/traces/tracing-run.ts';
import { decidersOf, playOn, seatingOf, type AutoSeats, type Deciders } from './auto-play.ts';
import { seedOfRun } from './simulate.ts';

/** Plays to learn from: by whom, with which luck, and which of them, from `from` up to, not including, `to`. */
export interface Lessons { readonly auto: AutoSeats; readonly seed: string; readonly from: number; readonly to: number }

/**
 * Play a case to learn what its plays do again and again, for others to go by: all that was learnt so far with the same players. Null
 * where nothing may be kept: the program has its own way to ask, or its pathway remembers no more questions. Throws an error
 * where two plays stand the same and go on differently: something that leads the interpreter is not noted.
 * Slow, and it makes the program slow it runs in: let a worker learn that does nothing else.
 */
export function learnTraces(program: Program, { auto, seed, from, to }: Lessons): PackedTraces | null {
  const start = lookAt(program, seatedState(program, seatingOf(program, auto)));
  const run = readState(new TracingRun(program, start.state.slice()));
  const deciders = decidersOf(program, auto);
  const traces = tracesToLearn(run);
  if (traces === null) return null;
  run.traces = traces;
  for (let play = from; play < to; play += 1) {
    standAs(run, start);
    playFrom(run, seedOfRun(seed, play), deciders);
  }
  return packTraces(program, traces);
}

/** A play that circles as it opens teaches nothing: who plays it is told. */
function playFrom(run: TracingRun, seed: string, deciders: Deciders): void {
  try {
    begin(run, seed);
    playOn(run, deciders);
  } catch (error) {
    if (!(error instanceof Restless)) throw error;
  }
}
