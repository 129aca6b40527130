import { closingOf, factsOf, impactOf, missedContacts, seatKnowledgeAt, throughEyes, timeline } from '#engine';
import type { Closing, Impact, Knowledge, MissedContact, Timeline, Weights } from '#engine';
import { shippedKnowledge } from './knowledge.ts';
import type { SessionRecord } from './record.ts';
import { knownWords, stepsOf } from './steps.ts';
import type { DebriefStep } from './step.ts';
import type { Relative } from './shelf.ts';

/** Everything the debrief says of one session, worked out once. */
export interface DebriefReading {
  readonly record: SessionRecord;
  readonly impact: Impact;
  readonly weights: Weights;
  readonly knowledge: Knowledge;
  readonly whole: Timeline;
  readonly steps: readonly DebriefStep[];
  readonly missed: readonly MissedContact[];
  /** How it stopped; null while it still runs. */
  readonly closing: Closing | null;
}

/** Another session that shares its beginning with this one. */
export interface OtherWay { readonly id: string; readonly relation: Relative['relation']; readonly reading: DebriefReading }

/** Read a finished or running session. Pure: the same record gives the same reading. */
export function readSession(record: SessionRecord): DebriefReading {
  const { session } = record;
  const { weights, knowledge } = shippedKnowledge();
  const facts = factsOf(session);
  const impact = impactOf(session.program, weights, facts);
  const finished = { program: session.program, facts, impact, weights };
  const whole = timeline(finished);
  return {
    record, impact, weights, knowledge, whole, steps: stepsOf(session, whole, { impact, weights, knowledge }),
    missed: missedContacts(finished), closing: closingOf(session.program, facts),
  };
}

/** The steps as one seat lived them; all of them for everyone's eyes (null). */
export function stepsSeenBy({ whole, steps }: DebriefReading, seat: string | null): readonly DebriefStep[] {
  if (seat === null) return steps;
  const seen = new Set(throughEyes(whole, seat).steps.map(({ index }) => index));
  return steps.filter(({ origin }) => seen.has(origin));
}

/** Who knew what at a step: the acting seat, or the seat whose eyes are chosen. `others` is null where it stays closed. */
export interface KnownThen { readonly seat: string; readonly knew: DebriefStep['knew']; readonly others: DebriefStep['unknown'] | null }

/** What was known at a step. Through one seat's eyes only what that seat knew is told. */
export function knownThen({ record, whole }: DebriefReading, step: DebriefStep, eyes: string | null): KnownThen | null {
  const { program } = record.session;
  if (eyes === null || eyes === step.seat) return step.seat === null ? null : { seat: step.seat, knew: step.knew, others: eyes === null ? step.unknown : null };
  const fact = whole.steps[step.origin]?.fact;
  return fact === null || fact === undefined ? null : { seat: eyes, knew: knownWords(program, seatKnowledgeAt(program, factsOf(record.session), { seat: eyes, fact })), others: null };
}
