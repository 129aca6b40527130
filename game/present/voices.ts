import type { Session, View } from '#engine';
import type { RoomFigure } from './room-kinds.ts';
import { say } from '../text/say.ts';
import { lower } from '../text/lower.ts';

/**
 * Who speaks in the picture of a seat that hears only voices: whom the case puts on the line in the moment, else whom it
 * lists as present. Nobody has a name that this seat was not told.
 */
export function voicesHeard(session: Session, view: View): readonly RoomFigure[] {
  const { line, figures } = view.scene;
  const heard = line.length > 0 ? line : figures.filter((figure) => !figure.you && figure.presence === 'present');
  return heard.map(({ id }) => ({ id, name: nameFor(session, view, id), look: 'ordinary', presence: 'present', posture: 'upright', seated: false }));
}

/** Names of those on the telephone, for a seat that sees a room or a desk. Who interprets by telephone is shown as such already. */
export function namesOnTheLine({ program }: Session, view: View): readonly string[] {
  const { cast, seats } = program.scenario;
  const mediators = [...seats.filter(({ roles }) => roles.includes('mediator')), ...cast.filter(({ role }) => role === 'mediator')].map(({ id }) => id);
  return view.scene.line.filter(({ id }) => view.scene.interpreter !== 'phone' || !mediators.includes(id)).map(({ id, name }) => (program.names.seats.includes(id) ? seatName(name) : name));
}

/** A seat as somebody on the telephone is called: the first words of its title. */
const seatName = (title: string): string => say('voice.seat', { seat: lower((title.split(/,| or | of /)[0] ?? title).trim()) });

/** A name only where the seat was told it; else what can be heard. */
function nameFor({ program }: Session, view: View, id: string): string {
  const { cast, person, seats } = program.scenario;
  const member = cast.find((each) => each.id === id);
  const seat = seats.find((each) => each.id === id);
  if (seat) return seatName(seat.title);
  if (!member) return say('voice.some');
  const name = member.role === 'person' ? person.name : member.name;
  if (wordsOf(view).includes(name)) return name;
  return voiceOf(member.knownAs ?? (member.role === 'person' ? person.special : member.name));
}

const wordsOf = (view: View): string => [...view.story.map((line) => line.text), ...view.moments.map((moment) => moment.text), ...view.dossier.known.map((item) => item.text)].join(' ');

/** What is heard of somebody described in these words. */
function voiceOf(words: string): string {
  if (/\b(woman|girl|she|her|aunt|mother|sister)\b/i.test(words) && !/^an? (man|boy)\b/i.test(words)) return say('voice.woman');
  return /\b(man|boy|he|his|uncle|father|brother)\b/i.test(words) ? say('voice.man') : say('voice.some');
}
