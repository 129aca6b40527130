import { factsOf } from '#engine';
import type { Fact, Program, Session, StoryLine, View } from '#engine';
import { storyWords } from '../text/story-words.ts';

/** One line of the story as the page shows it: always with words. */
export interface LivedLine extends StoryLine { readonly text: string }

/** The story of a seat for its page: the view's lines, worded here where the case has no words. */
export const livedStory = (view: View): readonly LivedLine[] => view.story.map((line) => ({ ...line, text: storyWords(line) }));

/** Where the newest part of a seat's story begins: the first fact of the last step it commanded; 0 before its first. */
export function latestFrom(session: Session, seat: string): number {
  const last = session.steps.findLastIndex(({ command }) => command !== null && 'seat' in command && command.seat === seat);
  return session.steps.slice(0, Math.max(0, last)).reduce((sum, step) => sum + step.facts.length, 0);
}

/**
 * The minute at which a seat last decided something, not that at which it was done; `first` when it has decided nothing
 * yet, and then the start of the case. A moment it stepped over it left to others.
 */
export function quietSince(session: Session, seat: string): { readonly minute: number; readonly first: boolean } {
  const over = session.steps.flatMap(({ command }) => (command?.type === 'step-over' && command.seat === seat ? [command.beat] : []));
  const last = factsOf(session).findLast((fact) => {
    const decided = decidedBy(session.program, fact);
    return decided?.seat === seat && !(decided.beat !== null && over.includes(decided.beat));
  });
  return { minute: last?.minute ?? 0, first: last === undefined };
}

/** Whose decision a fact is, and at which moment; null where nobody decides. */
function decidedBy({ beats, choices, menu, names }: Program, { type, a }: Fact): { readonly seat: string | undefined; readonly beat: string | null } | null {
  if (type === 'menu.made') return { seat: names.seats[menu[a]?.seat ?? -1], beat: null };
  const beat = type === 'choice.made' ? beats[choices[a]?.beat ?? -1] : undefined;
  return beat === undefined ? null : { seat: names.seats[beat.seat], beat: beat.id };
}
