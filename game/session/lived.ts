import type { Session, StoryLine, View } from '#engine';
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

/** The minute at which a seat last decided something; `first` when it has decided nothing yet, and then the start of the case. */
export function quietSince(view: View): { readonly minute: number; readonly first: boolean } {
  const last = view.story.findLast((line) => line.seat === view.seat && (line.kind === 'done' || line.kind === 'act'));
  return { minute: last?.minute ?? 0, first: last === undefined };
}
