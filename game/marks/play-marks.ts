import { factsOf, impactOf, threadFor, throughEyes, timeline, type Fact, type Session, type ThreadMark, type Timeline, type TimelineStep, type Weights } from '#engine';
import type { FactMark, PlayMarks, StrandInForce } from './marks.ts';
import { playsRole } from './referent.ts';
import { isStanding } from '../text/strand-words.ts';

/** What the marks are read from: the session, its timeline through one seat's eyes, the thread that seat knows. */
interface Seen {
  readonly session: Session;
  /** Null for everybody together: the ending. */
  readonly seat: string | null;
  readonly facts: readonly Fact[];
  readonly whole: Timeline;
  readonly steps: readonly TimelineStep[];
  readonly thread: readonly ThreadMark[];
  /** A knot or strand of this minute waits until the clock moves on; at the end nothing waits. */
  readonly before: number;
}

/**
 * The marks of the thread as play shows them, from the same timeline as the debrief. A knot or strand appears when the
 * clock next moves, and only to a seat that saw or did it; the way back and the referent at once. With seat null: as
 * everybody together knows it, for the ending.
 */
export function playMarks(session: Session, seat: string | null, weights: Weights): PlayMarks {
  const { program } = session;
  const facts = factsOf(session);
  const whole = timeline({ program, facts, impact: impactOf(program, weights, facts), weights });
  const seen = seat === null ? whole : throughEyes(whole, seat);
  const last = facts.at(-1);
  const before = facts.some(({ type }) => type === 'case.ended') ? Number.POSITIVE_INFINITY : last?.minute ?? 0;
  const from: Seen = { session, seat, facts, whole, steps: seen.steps, thread: threadFor(session, seat === null ? -1 : program.names.seats.indexOf(seat)), before };
  return { byFact: marksByFact(from), strands: strandsOf(from, seen.strands) };
}

function marksByFact(seen: Seen): ReadonlyMap<number, FactMark> {
  const marks = new Map<number, FactMark>();
  const add = (mark: ThreadMark | undefined, more: FactMark): void => {
    if (mark) marks.set(mark.fact, { ...marks.get(mark.fact), ...more });
  };
  const closed = new Set<number>();
  seen.steps.forEach((step) => {
    const own = ownMarks(seen, step);
    if (step.wayBack) add(own[0] ?? markBefore(seen, step), { wayBack: true });
    if (isBeside(seen, step)) own.forEach((mark) => add(mark, { referent: true }));
    if (step.knots.length === 0 || step.minute >= seen.before) return;
    const at = own[0] ?? markBefore(seen, step);
    add(at, { knot: true });
    if (at && !isLoosened(seen, step)) closed.add(at.fact);
  });
  marks.forEach((mark, fact) => { if (mark.knot && !closed.has(fact)) marks.set(fact, { ...mark, loosened: true }); });
  return marks;
}

/** The marks that this step itself left on the thread. */
function ownMarks({ whole, thread }: Seen, step: TimelineStep): readonly ThreadMark[] {
  const { fact } = step;
  if (fact === null) return [];
  const next = whole.steps.find((each) => each.fact !== null && each.fact > fact)?.fact ?? Number.POSITIVE_INFINITY;
  return thread.filter((mark) => mark.fact >= fact && mark.fact < next && mark.minute === step.minute);
}

/** A step that left no mark of its own ties its knot where the thread was then. */
const markBefore = ({ thread }: Seen, step: TimelineStep): ThreadMark | undefined => thread.findLast((mark) => (step.fact === null ? mark.minute <= step.minute : mark.fact < step.fact)) ?? thread[0];

/** Loosened as far as these eyes know: the step that put it right was seen as well. */
const isLoosened = ({ steps, before }: Seen, { knots }: TimelineStep): boolean =>
  knots.every(({ factor, loosenedAt }) => loosenedAt !== null && loosenedAt < before && steps.some((step) => step.minute === loosenedAt && step.loosened.includes(factor)));

/** Whether the service that is named as staying beside the person took this step, as far as the seat heard who that is. */
function isBeside({ session: { program }, seat, facts, whole }: Seen, step: TimelineStep): boolean {
  const known = (minute: number): boolean => facts.some((fact) => fact.type === 'field.set' && fact.names['field'] === 'referent' && fact.minute === minute && (seat === null || fact.seenBy.includes(seat)));
  return whole.referents.some(({ role, from, to }) => from <= step.minute && (to === null || step.minute < to) && playsRole(program, step, role)
    && (known(from) || (step.actor.kind === 'seat' && step.actor.seat === seat)));
}

/** A strand ends for a seat when it is next there: what ended elsewhere is not known to it. */
function strandsOf({ steps, before }: Seen, strands: Timeline['strands']): readonly StrandInForce[] {
  const heard = steps.at(-1)?.minute ?? 0;
  return strands.filter(({ factor, from }) => from < before && isStanding(factor))
    .map(({ factor, from, to }) => ({ factor, from, to: to !== null && to < before && to <= heard ? to : null }))
    .sort((a, b) => Number(a.to !== null) - Number(b.to !== null) || b.from - a.from);
}
