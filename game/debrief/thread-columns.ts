import type { Program, Strand } from '#engine';
import type { ThreadStep } from '../present/map-kinds.ts';
import type { Lane, StraightInput } from '../present/straight-thread.ts';
import { idWords } from './amounts.ts';
import { ELSEWHERE } from './case-words.ts';
import type { DebriefStep } from './step.ts';

/** A mark of the thread and the place in the list of the step that left it. */
export interface ThreadColumn { readonly place: number; readonly mark: ThreadStep }

/** What is drawn of a session: one column a mark. Whose a burden was, and how heavy, only where that is open. */
export const threadColumns = (steps: readonly DebriefStep[], open: boolean): readonly ThreadColumn[] =>
  steps.flatMap((step, place) => step.marks.map((mark) => ({ place, mark: open ? mark : closed(mark) })));

/** Knots are plain until the analysis says whose they were. */
function closed(mark: ThreadStep): ThreadStep {
  if (mark.knot === undefined) return mark;
  const { knotSize: _size, ...rest } = mark;
  return { ...rest, knot: 'plain' };
}

/** The places of a case as lanes. */
export const threadLanes = (program: Program): readonly Lane[] => [...program.scenario.places.map((place) => ({ id: place.id, name: place.short })), ELSEWHERE];

/** Protections that began at a step these eyes saw, as columns of the picture. */
export function strandColumns(strands: readonly Strand[], columns: readonly ThreadColumn[], steps: readonly DebriefStep[]): NonNullable<StraightInput['strands']> {
  const columnAt = (minute: number): number => columns.findLastIndex(({ place }) => (steps[place]?.minute ?? 0) <= minute);
  return strands.filter(({ step }) => step === null || steps.some(({ origin }) => origin === step)).map(({ factor, from, to }) => ({ from: Math.max(0, columnAt(from)), to: to === null ? null : Math.max(0, columnAt(to)), name: idWords(factor) }));
}
