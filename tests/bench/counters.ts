import { memoryFigures, createPlayer, type Program } from '#engine';
import type { BenchCase } from './cases.ts';

/** What the pathway's memory holds after some plays: the same on every machine. */
export interface Counted { readonly plays: number; readonly asked: number; readonly missed: number; readonly kept: number }

/** How often XState has to answer for so many plays of a case that nobody played before. Seeds are fixed. */
export function countAsks(program: Program, plays: number): Counted {
  const before = memoryFigures(program.pathway);
  const play = createPlayer(program, { policy: 'typical', seats: program.names.seats });
  for (let turn = 0; turn < plays; turn += 1) play(`count/${turn}`, null);
  const { asked, missed, kept } = memoryFigures(program.pathway);
  return { plays, asked: asked - before.asked, missed: missed - before.missed, kept };
}

/** The memory of each country after everything that was played here: questions, those put to XState, different answers kept. */
export function countersOf(cases: readonly BenchCase[]): Readonly<Record<string, unknown>> {
  const pathways = [...new Set(cases.map(({ program }) => program.pathway))];
  return { memory: Object.fromEntries(pathways.map((pathway) => [pathway.country, memoryFigures(pathway)])) };
}
