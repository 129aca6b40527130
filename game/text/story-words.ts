import type { StoryLine } from '#engine';
import { eventWords } from './events.ts';
import { quoted } from './quoted.ts';
import { say } from './say.ts';

/** Who reads a story: a seat, and how it calls the others. */
export interface Reader { readonly seat: string; readonly titleOf: (seat: string) => string }

/** The words of a line of the story: those of the case, else those of the act by its event. */
export function storyWords(line: StoryLine): string {
  switch (line.kind) {
    case 'act':
      return line.text ?? eventWords(line.event ?? '').done;
    case 'act-closed':
      return say('desk.act.closed', { act: line.text ?? eventWords(line.event ?? '').act });
    case 'stepped-over':
      return line.text ?? say('desk.over.done');
    default:
      return line.text ?? '';
  }
}

/** The words of a line for one reader. A case says “you” to whoever acted; to others the line names who that was. */
export function wordsFor(line: StoryLine, { seat, titleOf }: Reader): string {
  const words = storyWords(line);
  const ofAnother = (line.kind === 'done' || line.kind === 'act') && line.seat !== null && line.seat !== seat;
  return ofAnother ? say('line.done.by', { seat: titleOf(line.seat), words: quoted(words) }) : words;
}
