import { factsOf, type Fact, type Session, type View } from '#engine';
import type { RoomFigure } from './room-kinds.ts';
import { say } from '../text/say.ts';
import { lower } from '../text/lower.ts';

/** A call goes on so long after the last step in the person's room; later moments of a voice's seat are outside a call [teaching value]. */
const CALL = 60;

/**
 * Who speaks in the picture of a seat that hears only voices: whom the case lists in the moment, else who is in the
 * person's room while the interpreter is on the line. Nobody has a name that this seat was not told.
 */
export function voicesHeard(session: Session, view: View): readonly RoomFigure[] {
  const listed = view.scene.figures.filter((figure) => !figure.you && figure.presence === 'present');
  const cast = listed.length > 0 ? listed.map((figure) => figure.id) : idsOnTheLine(session, view);
  return cast.map((id) => ({ id, name: nameFor(session, view, id), look: 'ordinary', presence: 'present', posture: 'upright', seated: false }));
}

/** The person, whoever of the cast is in the room or in its door, and the colleague who took the last step there. */
function idsOnTheLine(session: Session, view: View): readonly string[] {
  const { program } = session;
  const facts = factsOf(session);
  const caller = facts.findLast((fact) => fact.type === 'choice.landed' && inHerRoom(session, facts, fact));
  const opened = facts.findLast((fact) => fact.type === 'beat.opened' && fact.names['seat'] === view.seat);
  const onCall = view.moments.length > 0 && isOnTheLine(facts) && caller !== undefined && opened !== undefined && opened.minute - caller.minute <= CALL;
  if (!onCall) return [];
  const present = program.scenario.cast.filter((member) => ['present', 'at-door', 'outside'].includes(presenceOf(facts, member))).map(({ id }) => id);
  return [...present, String(seatOf(program, caller)?.id ?? '')];
}

const isOnTheLine = (facts: readonly Fact[]): boolean => facts.findLast(({ type, names }) => type === 'field.set' && names['field'] === 'interpreter')?.names['value'] === 'REMOTE_TRAINED';

const presenceOf = (facts: readonly Fact[], member: { readonly id: string; readonly starts: string }): string =>
  String(facts.findLast((fact) => fact.type === 'presence.changed' && fact.names['cast'] === member.id)?.names['presence'] ?? member.starts);

const seatOf = (program: Session['program'], fact: Fact): Session['program']['seats'][number] | undefined => program.seats[program.beats[program.choices[fact.a]?.beat ?? -1]?.seat ?? -1];

/** Whether a step was taken in the place where the person was then. */
function inHerRoom({ program }: Session, facts: readonly Fact[], fact: Fact): boolean {
  const moved = facts.slice(0, facts.indexOf(fact) + 1).findLast(({ type }) => type === 'person.moved');
  const place = moved ? String(moved.names['place']) : program.scenario.start.place;
  return program.names.places[program.beats[program.choices[fact.a]?.beat ?? -1]?.place ?? -1] === place;
}

/** A name only where the seat was told it; else what can be heard. */
function nameFor({ program }: Session, view: View, id: string): string {
  const { cast, person, seats } = program.scenario;
  const member = cast.find((each) => each.id === id);
  const seat = seats.find((each) => each.id === id);
  if (seat) return say('voice.seat', { seat: lower((seat.title.split(/,| or | of /)[0] ?? seat.title).trim()) });
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
