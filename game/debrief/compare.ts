import { viewFor, type Session } from '#engine';
import { endedWhen, endingTerms } from '../ending/ending-terms.ts';
import type { DebriefReading } from './reading.ts';
import type { DebriefStep } from './step.ts';

/** Two sessions of the same case and seed, in words. */
export interface Comparison {
  /** Where they part: the first step of each that is not alike. Null where the record is at its end. */
  readonly here: DebriefStep | null;
  readonly there: DebriefStep | null;
  readonly endingHere: readonly string[];
  readonly endingThere: readonly string[];
  /** Same case, program and seed: the same question draws the same answer in both. */
  readonly sameLuck: boolean;
}

export function compareRecords(here: DebriefReading, there: DebriefReading): Comparison {
  const [ours, theirs] = [here.record.session, there.record.session];
  const longest = Math.max(here.steps.length, there.steps.length);
  const apart = Array.from({ length: longest }, (_, at) => at).find((at) => !alike(here.steps[at], there.steps[at])) ?? longest;
  return {
    here: here.steps[apart] ?? null, there: there.steps[apart] ?? null, endingHere: endingLines(ours), endingThere: endingLines(theirs),
    sameLuck: ours.seed === theirs.seed && ours.program.hash === theirs.program.hash,
  };
}

const alike = (first: DebriefStep | undefined, second: DebriefStep | undefined): boolean =>
  first !== undefined && second !== undefined && first.minute === second.minute && first.text === second.text && first.after.join() === second.after.join();

/** When and how the record stops, in the words of the case, each line with what it answers; nothing for a session that was left open. */
export function endingLines(session: Session): readonly string[] {
  const { seats, person } = session.program.scenario;
  const { ended } = viewFor(session, seats[0]?.id ?? '');
  return ended ? [endedWhen(session), ...endingTerms(ended, person.name).map(({ term, text }) => `${term}: ${text}`)] : [];
}
