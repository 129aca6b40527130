import { canonicalJson, factsOf, viewFor, type Session } from '#engine';
import type { DebriefReading } from './reading.ts';
import type { DebriefStep } from './step.ts';

/** Two sessions of the same case and seed, in words. */
export interface Comparison {
  /** Where they part: the first step of each that the other does not have. */
  readonly here: DebriefStep | null;
  readonly there: DebriefStep | null;
  readonly endingHere: readonly string[];
  readonly endingThere: readonly string[];
  /** Same case, program and seed: the same question draws the same answer in both. */
  readonly sameLuck: boolean;
}

export function compareRecords(here: DebriefReading, there: DebriefReading): Comparison {
  const [ours, theirs] = [here.record.session, there.record.session];
  const apart = firstDifference(ours, theirs);
  return {
    here: apart === null ? null : stepAt(here, apart), there: apart === null ? null : stepAt(there, apart),
    endingHere: endingLines(ours), endingThere: endingLines(theirs),
    sameLuck: ours.seed === theirs.seed && ours.program.hash === theirs.program.hash,
  };
}

/** Minute from which the facts of two sessions differ, or null when one is the other's beginning. */
function firstDifference(first: Session, second: Session): number | null {
  const [ours, theirs] = [factsOf(first), factsOf(second)];
  const at = ours.findIndex((fact, index) => theirs[index] !== undefined && canonicalJson(fact) !== canonicalJson(theirs[index]));
  return at < 0 ? null : Math.min(ours[at]?.minute ?? 0, theirs[at]?.minute ?? 0);
}

const stepAt = (reading: DebriefReading, minute: number): DebriefStep | null => reading.steps.find((step) => step.minute >= minute) ?? null;

/** How the record stops, in the words of the case; nothing for a session that was left open. */
export function endingLines(session: Session): readonly string[] {
  return viewFor(session, session.program.scenario.seats[0]?.id ?? '').ended?.lines ?? [];
}
