import { factsOf, type Session } from '#engine';
import { standInDecided, standInSits, type LivedLine } from '../session/lived.ts';
import { lower } from '../text/lower.ts';
import { quoted } from '../text/quoted.ts';
import { say } from '../text/say.ts';
import { wordsFor } from '../text/story-words.ts';
import { seatTitle } from './turn.ts';

/** A line of the story as the seat on the page reads it: what others did and said is told with their name, a stand-in in this seat too. */
export function lineWords(session: Session, seat: string, line: LivedLine): string {
  const titleOf = (id: string): string => seatTitle(session, id);
  if (line.kind === 'told') return toldWords(session, seat, line);
  if (line.kind === 'done' && line.seat === seat && standInDecided(session, line)) return say('line.done.standin', { words: quoted(line.text) });
  return wordsFor(line, { seat, titleOf });
}

function toldWords(session: Session, seat: string, line: LivedLine): string {
  const titleOf = (id: unknown): string => lower(seatTitle(session, String(id ?? '')));
  if (line.seat !== seat) return say('line.told.to', { text: line.text, seat: titleOf(line.seat) });
  const to = titleOf(factsOf(session)[line.fact]?.names['to']);
  return say(standInSits(session, line) ? 'line.told.standin' : 'line.told.from', { text: line.text, seat: to });
}
