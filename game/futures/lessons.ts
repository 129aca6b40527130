import type { PackedTraces, Program } from '#engine';
import type { Attendant } from './line.ts';

/** As many plays as a worker learns from in about a second: more add what is rare, and their traces leave the nearest memory. */
const PLAYS = 1000;
/** A case whose plays are long is learnt from fewer: nobody's machine is to work for minutes for what saves a moment. */
const MILLISECONDS = 4000;
/** Plays between two looks at the time; a first few tell how long one takes. */
const SLICES = [5, 50, 200, 500];

/** How much is learnt at most. */
export interface LessonOptions { readonly plays?: number | undefined; readonly milliseconds?: number | undefined }

/**
 * Let a worker learn how a session with these seats played goes on by its usual player, for the debrief. Null where there is
 * nothing to learn. Rejects with one sentence when the worker cannot answer.
 */
export async function learnBy(learner: Attendant, program: Program, seats: readonly string[], { plays = PLAYS, milliseconds = MILLISECONDS }: LessonOptions = {}): Promise<PackedTraces | null> {
  const auto = { policy: 'typical', seats } as const;
  const begun = performance.now();
  let traces: PackedTraces | null = null;
  for (let from = 0; from < plays && (from === 0 || performance.now() - begun < milliseconds);) {
    const to = Math.min(plays, SLICES.find((end) => end > from) ?? plays);
    const reply = await learner.ask(program, { type: 'learn', lessons: { auto, seed: 'lessons', from, to } });
    traces = reply.type === 'learnt' ? reply.traces : null;
    if (traces === null) return null;
    from = to;
  }
  return traces;
}
