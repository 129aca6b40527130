import { factsOf, type Session } from '#engine';
import type { LivedLine } from '../session/lived.ts';
import { lower } from '../text/lower.ts';
import { say } from '../text/say.ts';
import { wordsFor } from '../text/story-words.ts';
import { seatTitle } from './turn.ts';

/** A line of the story as the seat on the page reads it: what others did and said is told with their name. */
export function lineWords(session: Session, seat: string, line: LivedLine): string {
  const titleOf = (id: string): string => seatTitle(session, id);
  if (line.kind !== 'told') return wordsFor(line, { seat, titleOf });
  const to = String(factsOf(session)[line.fact]?.names['to'] ?? '');
  return line.seat === seat ? say('line.told.from', { text: line.text, seat: lower(titleOf(to)) }) : say('line.told.to', { text: line.text, seat: lower(titleOf(line.seat ?? '')) });
}
