import type { Scenario } from '../scenario/schema.ts';
import { PERSON, POSTURES, PRESENCES } from '../scenario/words.ts';
import { factsOf, type Session } from './session.ts';
import { openBeats } from './legal.ts';
import { HEADER, headerOf } from './state.ts';

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
  const beat = open ?? lastBeat(session, seat);
  const personPlace = headerOf(state, HEADER.place);
  const at = beat?.place ?? program.agencies[program.seats[seat]?.agency ?? -1]?.place ?? personPlace;
  const place = scenario.places[at];
  const here = at === personPlace;
  const written = scenario.beats.find(({ id }) => id === beat?.id);
  const present = written?.present ?? [];
  const line = open === undefined ? [] : written?.line ?? [];
  return {
    place: place?.id ?? '', placeName: place?.name ?? '', kind: place?.scene ?? 'office', pieces: place?.pieces ?? [], sees: own?.sees ?? 'room', personIsHere: here,
    figures: [...castFigures(session, { here, present, beat: beat?.id ?? '' }), ...seatFigures(session, { seat, present })].filter(({ id, person }) => !line.includes(id) && !(person && line.includes(PERSON))),
    line: line.map((name) => lineName(scenario, name)),
    interpreter: here || hasPerson(scenario, [...present, ...line]) ? interpreterIn(session) : 'none',
  };
}

const hasPerson = (scenario: Scenario, present: readonly string[]): boolean => present.includes(PERSON) || scenario.cast.some((member) => member.role === 'person' && present.includes(member.id));

/** Somebody on the line, by the name the seats use. */
function lineName({ cast, person, seats }: Scenario, id: string): Scene['line'][number] {
  const member = id === PERSON ? cast.find(({ role }) => role === 'person') : cast.find((each) => each.id === id);
  if (id === PERSON || member?.role === 'person') return { id: member?.id ?? id, name: person.name };
  return { id, name: member?.knownAs ?? member?.name ?? seats.find((seat) => seat.id === id)?.title ?? id };
}

function lastBeat(session: Session, seat: number): Session['program']['beats'][number] | undefined {
  const { program, steps } = session;
  const id = program.names.seats[seat];
  const opened = steps.flatMap((step) => step.facts).findLast((fact) => fact.type === 'beat.opened' && fact.names['seat'] === id);
  return opened ? program.beats[opened.a] : undefined;
}

/** The cast as it stands, with one mercy: whom a moment lists is there, though gone before, until the moment itself sends them away. */
function castFigures(session: Session, where: { readonly here: boolean; readonly present: readonly string[]; readonly beat: string }): readonly SceneFigure[] {
  const { program, state } = session;
  return program.scenario.cast.flatMap((member, index) => {
    const presence = PRESENCES[state[program.layout.presence.at + index] ?? 0] ?? 'gone';
    const listed = where.present.includes(member.id) || (member.role === 'person' && where.present.includes(PERSON));
    if (!listed && !(where.here && presence !== 'not-yet')) return [];
    const posture = POSTURES[state[program.layout.posture.at + index] ?? 0] ?? 'upright';
    const back = listed && presence === 'gone' && !leftSince(session, where.beat, member.id);
    return [{ id: member.id, name: member.knownAs ?? member.name, presence: back ? 'present' : presence, posture, you: false, person: member.role === 'person', controller: member.controller ?? false, listed }];
  });
}

/** Whether somebody came or went after a moment had opened. */
function leftSince(session: Session, beat: string, cast: string): boolean {
  const facts = factsOf(session);
  const opened = facts.findLastIndex((fact) => fact.type === 'beat.opened' && fact.names['beat'] === beat);
  return facts.findLastIndex((fact) => fact.type === 'presence.changed' && fact.names['cast'] === cast) > opened;
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
