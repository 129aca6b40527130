import { factsOf, MINUTES_PER_DAY } from '#engine';
import type { Fact, Program, Session, StoryLine, View } from '#engine';
import { momentWords } from '../text/refusals.ts';
import { storyWords } from '../text/story-words.ts';

/** One line of the story as the page shows it: always with words. */
export interface LivedLine extends StoryLine { readonly text: string }

/** The story of a seat for its page: the view's lines, worded here where the case has no words. */
export const livedStory = (view: View): readonly LivedLine[] => view.story.map((line) => ({ ...line, text: storyWords(line) }));

/** Whether a stand-in made the choice of a done line. Whoever chose did it, though a stand-in sits there by the time it is done. */
export function standInDecided(session: Session, { fact }: Pick<LivedLine, 'fact'>): boolean {
  const facts = factsOf(session);
  const choice = facts[fact]?.a;
  return facts.slice(0, fact).findLast(({ type, a }) => type === 'choice.made' && a === choice)?.names['player'] !== 'trainee';
}

/** Whether a stand-in sat in the seat of a line as the line came about. */
export function standInSits(session: Session, { fact, seat }: Pick<LivedLine, 'fact' | 'seat'>): boolean {
  const changed = factsOf(session).slice(0, fact).findLast(({ type, names }) => type === 'seat.changed' && names['seat'] === seat);
  return changed?.names['player'] !== 'trainee';
}

/** Where the newest part of a seat's story begins: the first fact of the last step it commanded; 0 before its first. */
export function latestFrom(session: Session, seat: string): number {
  const last = session.steps.findLastIndex(({ command }) => command !== null && 'seat' in command && command.seat === seat);
  return session.steps.slice(0, Math.max(0, last)).reduce((sum, step) => sum + step.facts.length, 0);
}

/** From this length on a jump of the clock is said in words. */
const LONG = 60;

/**
 * How long it is since a seat last decided something, in minutes as they are said; null while that is short. `first` when
 * it has decided nothing yet, and the length then counts from the start of the case.
 */
export function quietLength(session: Session, { seat, minute }: Pick<View, 'seat' | 'minute'>): { readonly length: number; readonly first: boolean } | null {
  const { minute: since, first } = quietSince(session, seat);
  if (minute - since < LONG) return null;
  // Whole days as the lines of time count them, or the two would differ by one.
  const dayOf = (at: number): number => momentWords(at, session.program).day;
  return { length: minute - since < MINUTES_PER_DAY ? minute - since : MINUTES_PER_DAY * (dayOf(minute) - dayOf(since)), first };
}

/**
 * The minute at which a seat last decided something, not that at which it was done; `first` when it has decided nothing
 * yet, and then the start of the case. What a stand-in decided in it, a moment that was stepped over too, is not its own.
 */
export function quietSince(session: Session, seat: string): { readonly minute: number; readonly first: boolean } {
  const last = factsOf(session).findLast((fact) => fact.names['player'] === 'trainee' && deciderOf(session.program, fact) === seat);
  return { minute: last?.minute ?? 0, first: last === undefined };
}

/** Whose decision a fact is; null where nobody decides. */
function deciderOf({ beats, choices, menu, names }: Program, { type, a }: Fact): string | null {
  if (type === 'menu.made') return names.seats[menu[a]?.seat ?? -1] ?? null;
  return type === 'choice.made' ? names.seats[beats[choices[a]?.beat ?? -1]?.seat ?? -1] ?? null : null;
}
