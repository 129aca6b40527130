import { useTraces, type PackedTraces } from '#engine';
import { learnBy } from '../../game/futures/lessons.ts';
import { attend } from '../../game/futures/line.ts';
import { startNodeLine } from '../../game/futures/node-line.ts';
import { nodeTable } from '../../game/futures/node-table.ts';
import type { BenchCase } from './cases.ts';
import { reading, type Reading } from './figures.ts';

/** A quick bench learns from fewer plays. */
const QUICK_PLAYS = 120;

/**
 * Let a worker learn each case, as one does in the page while somebody plays, and this process go by it. Nothing is learnt here:
 * whoever is timed has met one kind of run. Says how long it took on the wall, from the worker's start, and how much was learnt.
 */
export async function teachCases(cases: readonly BenchCase[], quick: boolean): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (const each of cases) readings.push(...await teachCase(each, quick));
  return readings;
}

async function teachCase({ name, program }: BenchCase, quick: boolean): Promise<readonly Reading[]> {
  const learner = attend(startNodeLine, nodeTable);
  const begun = performance.now();
  const traces = await learnBy(learner, program, program.names.seats, { plays: quick ? QUICK_PLAYS : undefined, milliseconds: Infinity });
  const time = performance.now() - begun;
  learner.close();
  if (traces === null) throw new Error(`A worker learnt nothing of ${name}.`);
  useTraces(program, traces);
  const size = sizeOf(traces) / 1024;
  return [reading(`${name}: learning by a worker of Node`, { median: time, best: time }, 'ms'), reading(`${name}: traces`, { median: size, best: size }, 'KB')];
}

const sizeOf = ({ nodes, roots, deeds }: PackedTraces): number => nodes.byteLength + roots.byteLength + deeds.byteLength;
