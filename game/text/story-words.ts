import type { StoryLine } from '#engine';
import { eventWords } from './events.ts';
import { say } from './say.ts';

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
