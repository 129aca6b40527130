import type { Fact } from '../fact.ts';
import type { Scenario } from '../scenario/schema.ts';
import { PERSON, POSTURES, PRESENCES } from '../scenario/words.ts';
import { factsOf, type Session } from './session.ts';
import { openBeats } from './legal.ts';
import { HEADER, headerOf, minuteOf, SEAT, seatField } from './state.ts';

/** Who is where, as a seat may see it. Figures are listed from the door to the window. */
export interface Scene {
  /** Place of the seat's open moment, else where the person is. */
  readonly place: string;
  readonly placeName: string;
  readonly kind: string;
  readonly pieces: readonly string[];
  /** What the seat sees: the room, voices on a line, or a desk with a file. */
  readonly sees: 'room' | 'voices' | 'desk';
  readonly personIsHere: boolean;
  readonly figures: readonly SceneFigure[];
  /** Who is on the telephone in the seat's open moment: heard, and not in the room. */
  readonly line: readonly { readonly id: string; readonly name: string }[];
  /** Who interprets for her, as far as the seat is with her. */
  readonly interpreter: 'none' | 'phone' | 'in-person';
}
export interface SceneFigure {
  readonly id: string;
  readonly name: string;
  readonly presence: (typeof PRESENCES)[number];
  readonly posture: (typeof POSTURES)[number];
  readonly you: boolean;
  readonly person: boolean;
  readonly controller: boolean;
  /** The seat's moment, open or just decided, lists this figure as being in the room. */
  readonly listed: boolean;
}

export function sceneFor(session: Session, seat: number): Scene {
  const { program, state } = session;
  const { scenario } = program;
  const own = scenario.seats[seat];
  const open = program.beats[openBeats(program, state, seat)[0] ?? -1];
  const beat = open ?? momentJustOver(session, seat);
  const personPlace = headerOf(state, HEADER.place);
  const at = beat?.place ?? program.agencies[program.seats[seat]?.agency ?? -1]?.place ?? personPlace;
  const place = scenario.places[at];
  const here = at === personPlace;
  const written = scenario.beats.find(({ id }) => id === beat?.id);
  const line = open === undefined ? [] : written?.line ?? [];
  const present = (written?.present ?? []).filter((id) => open !== undefined || !isHer(scenario, id) || !movedSince(session, written?.id ?? ''));
  // The room of an open moment is whom it lists: where she is by the pathway, she need not be in this room.
  const withHer = open !== undefined && present.length > 0 ? present.some((id) => isHer(scenario, id)) : here;
  return {
    place: place?.id ?? '', placeName: place?.name ?? '', kind: place?.scene ?? 'office', pieces: place?.pieces ?? [], sees: own?.sees ?? 'room', personIsHere: here,
    figures: [...castFigures(session, { here, withHer, present, beat: beat?.id ?? '', open: open !== undefined }), ...seatFigures(session, { seat, present })].filter(({ id, person }) => !line.includes(id) && !(person && line.includes(PERSON))),
    line: line.map((name) => lineName(scenario, name)),
    interpreter: withHer || [...present, ...line].some((id) => isHer(scenario, id)) ? interpreterIn(session) : 'none',
  };
}

const isHer = ({ cast }: Scenario, id: string): boolean => id === PERSON || cast.some((member) => member.role === 'person' && member.id === id);

/** Somebody on the line, by the name the seats use. */
function lineName({ cast, person, seats }: Scenario, id: string): Scene['line'][number] {
  const member = id === PERSON ? cast.find(({ role }) => role === 'person') : cast.find((each) => each.id === id);
  if (id === PERSON || member?.role === 'person') return { id: member?.id ?? id, name: person.name };
  return { id, name: member?.knownAs ?? member?.name ?? seats.find((seat) => seat.id === id)?.title ?? id };
}

/** Minutes for which the room of a moment stands before its seat after it is over, so that what the choice did there is seen. */
const LINGERS = 60;

/** The seat's last moment while the seat is busy with it, or has just been; after that the seat is where it works. */
function momentJustOver(session: Session, seat: number): Session['program']['beats'][number] | undefined {
  const { program, state } = session;
  const id = program.names.seats[seat];
  const facts = factsOf(session);
  const opened = facts.findLast((fact) => fact.type === 'beat.opened' && fact.names['seat'] === id);
  const over = facts.findLast((fact) => (fact.type === 'choice.landed' && program.choices[fact.a]?.beat === opened?.a) || (fact.type === 'beat.lapsed' && fact.a === opened?.a)) ?? opened;
  const isBusy = seatField(program, state, seat, SEAT.busyUntil) >= 0;
  return opened && over && (isBusy || minuteOf(state) - over.minute <= LINGERS) ? program.beats[opened.a] : undefined;
}

/** Whether she went on to another place after a moment had opened. */
function movedSince(session: Session, beat: string): boolean {
  const facts = factsOf(session);
  return facts.findLastIndex((fact) => fact.type === 'person.moved') > openedAt(facts, beat);
}

/** Where the cast of a scene is seen from: whether she is at its place, and in its room; whom its moment lists; which moment, and whether it is open. */
interface Where { readonly here: boolean; readonly withHer: boolean; readonly present: readonly string[]; readonly beat: string; readonly open: boolean }

/** The cast as it stands, with one mercy: whom a moment lists is there, though gone before, until the moment itself sends them away. */
function castFigures(session: Session, where: Where): readonly SceneFigure[] {
  const { program, state } = session;
  return program.scenario.cast.flatMap((member, index) => {
    const listed = where.present.includes(member.id) || (member.role === 'person' && where.present.includes(PERSON));
    const presence = (where.open && listed ? presenceIn(session, where.beat, member.id) : null) ?? PRESENCES[state[program.layout.presence.at + index] ?? 0] ?? 'gone';
    if (!listed && !(where.here && presence !== 'not-yet')) return [];
    if (member.role === 'person' && presence === 'present' && !where.withHer) return [];
    const posture = POSTURES[state[program.layout.posture.at + index] ?? 0] ?? 'upright';
    const back = listed && presence === 'gone' && !leftSince(session, where.beat, member.id);
    return [{ id: member.id, name: member.knownAs ?? member.name, presence: back ? 'present' : presence, posture, you: false, person: member.role === 'person', controller: member.controller ?? false, listed }];
  });
}

/** Who is there in an open moment, where another one has opened since and said otherwise: that one speaks of its own room. Null where none has. */
function presenceIn(session: Session, beat: string, cast: string): SceneFigure['presence'] | null {
  const facts = factsOf(session);
  const opened = openedAt(facts, beat);
  const changes = changesOf(facts, cast);
  const last = changes.findLast((at) => at < opened || !opensMoment(session, at));
  if (last === changes.at(-1)) return null;
  const word = last === undefined ? session.program.scenario.cast.find(({ id }) => id === cast)?.starts : facts[last]?.names['presence'];
  return PRESENCES.find((each) => each === word) ?? null;
}

const openedAt = (facts: readonly Fact[], beat: string): number => facts.findLastIndex((fact) => fact.type === 'beat.opened' && fact.names['beat'] === beat);
const changesOf = (facts: readonly Fact[], cast: string): readonly number[] => facts.flatMap(({ type, names }, at) => (type === 'presence.changed' && names['cast'] === cast ? [at] : []));

/** Whether somebody came or went because a moment opened: what its opening changes stands right before it. */
function opensMoment(session: Session, change: number): boolean {
  const facts = factsOf(session).slice(change);
  const next = facts.find(({ type }) => type !== 'presence.changed' && type !== 'posture.changed' && type !== 'person.moved');
  const cast = String(facts[0]?.names['cast']);
  return next?.type === 'beat.opened' && session.program.scenario.beats[next.a]?.presence?.[cast] === facts[0]?.names['presence'];
}

/** Whether somebody came or went after a moment had opened, and not because another one opened. */
function leftSince(session: Session, beat: string, cast: string): boolean {
  const facts = factsOf(session);
  const opened = openedAt(facts, beat);
  return changesOf(facts, cast).some((at) => at > opened && !opensMoment(session, at));
}

function seatFigures({ program }: Session, where: { readonly seat: number; readonly present: readonly string[] }): readonly SceneFigure[] {
  return program.scenario.seats.flatMap((each, index) => index === where.seat || where.present.includes(each.id)
    ? [{ id: each.id, name: each.title, presence: 'present' as const, posture: 'upright' as const, you: index === where.seat, person: false, controller: false, listed: where.present.includes(each.id) }] : []);
}

/** The interpreter as the pathway's context has it: on the line, in the room, or nobody. A companion who translates is none. */
function interpreterIn(session: Session): Scene['interpreter'] {
  const { program, state } = session;
  const field = program.pathway.fields.findIndex((each) => each.name === 'interpreter');
  const value = program.pathway.fields[field]?.values?.[state[program.layout.situation.at + program.pathway.regions.length + field] ?? 0];
  if (value === 'REMOTE_TRAINED') return hasLeftTheLine(session) ? 'none' : 'phone';
  return value === 'TRAINED' || value === 'CULTURAL_MEDIATOR' ? 'in-person' : 'none';
}

/** Whether she has gone to a place of another kind since the interpreter was rung: the telephone stays where it stands. */
function hasLeftTheLine(session: Session): boolean {
  const { places, start } = session.program.scenario;
  const facts = factsOf(session);
  const rung = facts.findLastIndex((fact) => fact.type === 'act.accepted' && fact.names['event'] === 'INTERPRETER_ARRANGED');
  if (rung < 0) return false;
  const kindOf = (id: unknown): string | undefined => places.find((place) => place.id === id)?.kind;
  const whereRung = kindOf(facts.slice(0, rung).findLast(({ type }) => type === 'person.moved')?.names['place'] ?? start.place);
  return facts.slice(rung).some(({ type, names }) => type === 'person.moved' && kindOf(names['place']) !== whereRung);
}
