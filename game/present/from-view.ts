import { factsOf, MINUTES_PER_DAY, momentMinutes, momentOf, type Deadline, type Program, type SceneFigure, type Session, type ThreadMark, type View } from '#engine';
import { NO_MARKS, type FactMark, type PlayMarks } from '../marks/marks.ts';
import { deadlineName } from '../text/deadline-words.ts';
import { say } from '../text/say.ts';
import { strandName } from '../text/strand-words.ts';
import type { MapStory, ThreadStep } from './map-kinds.ts';
import { PIECES, type PieceName, type PlaceKind } from './places.ts';
import type { RibbonInput, RibbonPin } from './ribbon.ts';
import type { RoomFigure, RoomInput } from './room-kinds.ts';
import type { StraightInput } from './straight-thread.ts';
import { namesOnTheLine, voicesHeard } from './voices.ts';

/** Size of a picture in CSS pixels. */
export interface Size { readonly width: number; readonly height: number }

/** The room a seat sees, from its view. What nobody told the seat is not in the view, so it is not in the picture. */
export function roomInput(session: Session, view: View, size: Size): RoomInput {
  const { program } = session;
  const { scene } = view;
  const her = scene.figures.find((figure) => figure.person)?.id ?? '';
  const kind = placeKind(program, view);
  return {
    place: { kind, name: scene.placeName, night: view.moment.night, ...piecesOf(scene.pieces) },
    figures: kind === 'voices' ? voicesHeard(session, view) : scene.figures.filter((figure) => belongsHere(session, view, figure)).map((figure) => figureOf(program, view, { figure, her })),
    // A seat that is a voice itself is no disc in its own picture.
    interpreter: kind === 'voices' ? 'none' : scene.interpreter,
    line: kind === 'voices' ? [] : namesOnTheLine(session, view),
    seed: program.scenario.id,
    ...size,
  };
}

/**
 * Whom the moment does not list, or who left or waits outside, is part of the scene only in the place where that came
 * about, and only while it lasts: neither a companion nor an empty chair follows her to the next, or comes back by itself.
 */
function belongsHere(session: Session, view: View, figure: SceneFigure): boolean {
  if (figure.you || figure.presence === 'not-yet' || (figure.listed && figure.presence === 'present')) return true;
  const facts = factsOf(session);
  const seen = facts.findLastIndex(({ type, names }) => (type === 'presence.changed' && names['cast'] === figure.id) || (type === 'person.moved' && figure.person));
  if (view.minute - (facts[seen]?.minute ?? 0) > ONE_SCENE) return false;
  const moved = facts.slice(0, seen + 1).findLast((fact) => fact.type === 'person.moved');
  const place = moved ? String(moved.names['place']) : session.program.scenario.start.place;
  return place === view.scene.place;
}

/** Minutes that somebody stays where they were last seen, and an empty chair tells of who has just gone. */
const ONE_SCENE = 12 * 60;

const OFFICES: Readonly<Record<string, PlaceKind>> = {
  health: 'health-office', social: 'social-office', voice: 'voices', ngo: 'ngo-office', justice: 'court', police: 'police-office', border: 'border-post',
  asylum: 'asylum-office', work: 'workshop', flat: 'flat', shelter: 'shelter',
};
const SCENES: Readonly<Record<string, PlaceKind>> = { treatment: 'emergency', ward: 'ward', desk: 'desk', voices: 'voices', shelter: 'shelter', home: 'flat', workplace: 'workshop', street: 'street', field: 'field', meeting: 'meeting-room' };

/** A seat that hears only voices, or sits with a file, sees no room until somebody is there. */
function placeKind(program: Program, view: View): PlaceKind {
  const { scene } = view;
  if (scene.sees === 'voices') return 'voices';
  if (scene.sees === 'desk' && !scene.figures.some((figure) => !figure.you)) return 'desk';
  const slot = program.scenario.places.find((place) => place.id === scene.place)?.kind ?? 'social';
  return SCENES[scene.kind] ?? OFFICES[slot] ?? 'social-office';
}

const isPiece = (name: string): name is PieceName => Object.hasOwn(PIECES, name);

function piecesOf(names: readonly string[]): { readonly pieces?: readonly PieceName[] } {
  const pieces = names.filter(isPiece);
  return pieces.length === 0 ? {} : { pieces };
}

/**
 * How a seat holds itself. The case may say so; else the seat on the page has the receiver at its ear while it is alone with
 * a telephone, and turns its hands to her while they talk. The same for every seat and every choice: it says nothing of worth.
 */
function postureOf({ scenario }: Program, { scene, moments }: View, figure: SceneFigure): SceneFigure['posture'] {
  const seat = scenario.seats.find(({ id }) => id === figure.id);
  if (!seat || seat.appearance.posture !== undefined || !figure.you) return seat?.appearance.posture ?? figure.posture;
  const others = scene.figures.filter(({ you, presence }) => !you && presence === 'present');
  if (others.length === 0 && scene.line.length > 0) return 'on-the-phone';
  return moments.length > 0 && others.some(({ person }) => person) ? 'open-hands' : figure.posture;
}

function figureOf(program: Program, view: View, { figure, her }: { readonly figure: SceneFigure; readonly her: string }): RoomFigure {
  const { scenario } = program;
  const look = figure.person ? scenario.person.appearance
    : (scenario.cast.find((member) => member.id === figure.id) ?? scenario.seats.find((seat) => seat.id === figure.id))?.appearance ?? { look: 'ordinary' as const };
  // Nobody stands over her while she sits, except the companion who keeps her side: the case may say otherwise.
  const seated = look.seated ?? (figure.posture === 'hands-in-lap' || !figure.controller);
  return {
    id: figure.id, name: figure.you ? say('stage.you') : shortName(scenario, figure), look: look.look, presence: figure.presence, posture: postureOf(program, view, figure), seated,
    ...(figure.you ? { you: true } : {}), ...(figure.controller && her !== '' ? { beside: her } : {}),
    ...(look.child === undefined ? {} : { child: look.child }), ...(look.headCovering === undefined ? {} : { headCovering: look.headCovering }),
    ...(look.hairStyle === undefined ? {} : { hairStyle: look.hairStyle }), ...(look.bandage === undefined ? {} : { bandage: look.bandage && (look.bandageUntil === undefined || view.minute < momentMinutes(look.bandageUntil)) }),
    ...(look.skin === undefined ? {} : { skin: among(look.skin) }), ...(look.hair === undefined ? {} : { hair: among(look.hair) }),
  };
}

/** A seat is called by the first words of its title: where it works is told by the place. */
const shortName = ({ seats }: Program['scenario'], { id, name }: SceneFigure): string => (seats.some((seat) => seat.id === id) ? (name.split(',')[0] ?? name) : name);

const FIVE = [1, 2, 3, 4, 5] as const;
const among = (value: number): (typeof FIVE)[number] => FIVE.find((each) => each === value) ?? 3;

/** What the map of the case's country tells, with the thread as the seat knows it. */
export function mapStory(program: Program, view: View, more: PlayMarks = NO_MARKS): MapStory {
  const { scenario } = program;
  return {
    country: scenario.country, lens: scenario.lens, here: view.scene.place, thread: threadSteps(program, view.thread, more),
    places: scenario.places.map((place) => ({ id: place.id, name: place.short, kind: place.kind, ...(place.kind === 'flat' ? { hers: true } : {}) })),
  };
}

/** The marks of a thread as steps with their sentences: for map, straight thread and list. Knots are plain: play knows no others. */
export function threadSteps(program: Program, marks: readonly ThreadMark[], more: PlayMarks = NO_MARKS): readonly ThreadStep[] {
  const { scenario } = program;
  const nameOf = (id: string | null): string => scenario.places.find((place) => place.id === id)?.name ?? '';
  return marks.map((mark) => {
    const { day } = momentOf(mark.minute, program.start.minuteOfDay, scenario.start.weekday);
    const values = { day, from: nameOf(mark.from), to: nameOf(mark.to) };
    const key = mark.kind === 'turn' ? 'end.turn' : mark.kind === 'sent' && !mark.answered ? 'thread.sent.open' : `thread.${mark.kind}` as const;
    const { knot, ...rest } = more.byFact.get(mark.fact) ?? {};
    const text = [say(key, values), ...markSentences({ ...(knot ? { knot } : {}), ...rest }, scenario.person.name)].join('. ');
    // A loose end joins when the body it went to has acted.
    const kind = mark.kind === 'sent' && mark.answered ? 'stretch' : mark.kind;
    return { from: mark.from, to: mark.to, kind, day, text, ...rest, ...(knot ? { knot: 'plain' as const } : {}) };
  });
}

/** What stands on a mark, said after it. */
function markSentences(mark: FactMark, name: string): readonly string[] {
  return [
    ...(mark.referent ? [say('thread.referent', { name })] : []), ...(mark.wayBack ? [say('thread.wayback', { name })] : []),
    ...(mark.knot ? [say(mark.loosened ? 'thread.knot.loosened' : 'thread.knot')] : []),
  ];
}

/** The thread laid out straight, a lane a place, for the ending. */
export function straightInput(program: Program, marks: readonly ThreadMark[], width: number, more: PlayMarks = NO_MARKS): StraightInput {
  return { steps: threadSteps(program, marks, more), lanes: program.scenario.places.map((place) => ({ id: place.id, name: place.short })), laidOnce: true, width };
}

/** Deadlines that are worth a line: a wait of no length is none. */
export const shownDeadlines = (view: View): readonly Deadline[] => view.deadlines.filter((deadline) => deadline.usualMinute > deadline.startedMinute);

/** The line of days under the picture. */
export function ribbonInput(program: Program, view: View, size: Size, more: PlayMarks = NO_MARKS): RibbonInput {
  const pins = shownDeadlines(view).map((deadline): RibbonPin => ({ minute: deadline.usualMinute, label: deadlineName(deadline.events), class: deadline.days.class, state: deadline.state }));
  const last = Math.max(view.minute, 2 * MINUTES_PER_DAY, ...pins.map((pin) => pin.minute));
  return {
    nowMinute: view.minute, clockAtZero: program.start.minuteOfDay, pins, ...size,
    strands: more.strands.map(({ factor, from, to }) => ({ from, to, name: strandName(factor) })),
    events: view.thread.map((mark) => ribbonEvent(mark, more.byFact.get(mark.fact))),
    nights: nightsIn(program.start.minuteOfDay, last).filter((night) => night.from < DRAWN_NIGHTS || (night.from <= view.minute && view.minute < night.to)),
  };
}

function ribbonEvent({ minute }: ThreadMark, mark: FactMark | undefined): RibbonInput['events'][number] {
  return { minute, text: '', ...(mark?.knot ? { knot: mark.loosened ? 'loosened' as const : 'tied' as const } : {}) };
}

/** Later nights would be thinner than a line; the one that is now says moon or sun. */
const DRAWN_NIGHTS = 7 * MINUTES_PER_DAY;
const DUSK = 21 * 60;
const DAWN = 6 * 60;

/** Nights from 21:00 to 06:00, in minutes of the case. */
function nightsIn(startOfDay: number, last: number): readonly { readonly from: number; readonly to: number }[] {
  const days = Math.ceil((last + startOfDay) / MINUTES_PER_DAY) + 1;
  return Array.from({ length: days + 1 }, (_, day) => (day - 1) * MINUTES_PER_DAY - startOfDay).map((midnight) => ({ from: Math.max(0, midnight + DUSK), to: midnight + MINUTES_PER_DAY + DAWN })).filter((night) => night.to > 0 && night.from <= last);
}
