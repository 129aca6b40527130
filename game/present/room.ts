import { deal } from './deal.ts';
import { HAIR_STYLES } from './figure-kit.ts';
import type { Build } from './figure-kit.ts';
import { figureShapes } from './figure.ts';
import { chair, expectedChair, lowTable } from './furniture.ts';
import { isOutdoors } from './places.ts';
import { DOOR, hasTelephone, inRoom, SHELL } from './room-kinds.ts';
import type { RoomFigure, RoomInput } from './room-kinds.ts';
import { standings, TELEPHONE_X } from './room-marks.ts';
import type { Standing } from './room-marks.ts';
import { namesDepth, nameShapes } from './room-names.ts';
import type { NameTag } from './room-names.ts';
import { doorShapes, shellShapes } from './room-shell.ts';
import { deskShapes, voicesShapes } from './seat-views.ts';
import { keyed } from './shapes.ts';
import type { Picture, Shape } from './shapes.ts';
import { shift, transformAll } from './transform.ts';
import { voiceDisc } from './voice-disc.ts';

export type { RoomFigure, RoomInput } from './room-kinds.ts';

const SKINS = ['skin1', 'skin2', 'skin3', 'skin4', 'skin5'] as const;
const HAIRS = ['hair1', 'hair2', 'hair3', 'hair4', 'hair5'] as const;
/** Below this scale names are left to the sentence, and the picture shows only the part of the shell where people are. */
const SMALLEST_WITH_NAMES = 0.55;
/** How much smaller somebody further off is drawn. */
const FURTHER_OFF = 0.78;
/** Between two who stand apart, in px of the shell. */
const BESIDE = 88;
const NAMES_Y = SHELL.feet + 16;
const PEOPLE = { top: 140, bottom: 412 } as const;

/** A figure as it is drawn: what the case leaves open is dealt from the seed by id. */
export function buildOf(figure: RoomFigure, seed: string, facing: 1 | -1): Build {
  const ask = (question: string, sides: number): number => deal(seed, `${figure.id}/${question}`, sides);
  const dealt = figure.look !== 'person' && figure.look !== 'ordinary' && !figure.child;
  const hairStyle = figure.hairStyle ?? HAIR_STYLES[ask('cut', HAIR_STYLES.length)] ?? 'short';
  const covering = figure.headCovering ?? (dealt && ask('covering', 8) === 0);
  const beardless = hairStyle !== 'short' && hairStyle !== 'crop';
  return {
    look: figure.look, posture: figure.posture, seated: figure.seated, child: figure.child ?? false, facing,
    skin: SKINS[(figure.skin ?? 1 + ask('skin', 5)) - 1] ?? 'skin3',
    hair: HAIRS[(figure.hair ?? 1 + ask('hair', figure.child ? 3 : 5)) - 1] ?? 'hair1',
    hairStyle, headCovering: covering, bandage: figure.bandage ?? false,
    beard: figure.beard ?? (dealt && !covering && !beardless && ask('beard', 3) === 0),
  };
}

function seatOf({ figure, x, facing, back }: Standing, outdoors: boolean): readonly Shape[] {
  const turned = { dx: x, dy: SHELL.feet - back, sx: facing, sy: 1 };
  if (figure.presence === 'not-yet' && !outdoors) return keyed(`chair:${figure.id}`, transformAll(expectedChair(), turned));
  const needed = figure.seated || (figure.beside !== undefined && !outdoors);
  return needed ? keyed(`chair:${figure.id}`, transformAll(chair(), turned)) : [];
}

function bodyOf({ figure, x, facing, back }: Standing, input: RoomInput): readonly Shape[] {
  if (!inRoom(figure)) return [];
  return keyed(`figure:${figure.id}`, transformAll(figureShapes(buildOf(figure, input.seed, facing)), shift(x, SHELL.feet - back)));
}

/** Who stands apart: one in or behind the door, or under the open sky two beside each other. */
function apart(input: RoomInput): readonly { readonly figure: RoomFigure; readonly x: number }[] {
  const there = input.figures.filter(({ presence }) => presence === 'at-door' || presence === 'outside');
  if (isOutdoors(input.place.kind)) return there.slice(0, 2).map((figure, index) => ({ figure, x: DOOR.middle + index * BESIDE }));
  const one = there.find(({ presence }) => presence === 'at-door') ?? there[0];
  return one ? [{ figure: one, x: DOOR.middle }] : [];
}

function inDoor(input: RoomInput): readonly Shape[] {
  const outdoors = isOutdoors(input.place.kind);
  return apart(input).filter(({ figure }) => outdoors || figure.presence === 'at-door').flatMap(({ figure, x }) => {
    const body = figureShapes(buildOf({ ...figure, seated: false }, input.seed, 1));
    const placed = !outdoors ? shift(x, DOOR.threshold) : figure.presence === 'outside' ? { dx: x, dy: SHELL.floor + 22, sx: FURTHER_OFF, sy: FURTHER_OFF } : shift(x, SHELL.feet);
    return keyed(`figure:${figure.id}`, transformAll(body, placed));
  });
}

function telephone(input: RoomInput): readonly Shape[] {
  if (!hasTelephone(input)) return [];
  const disc = input.interpreter === 'phone' ? voiceDisc(19, 'mediator', true) : voiceDisc(19, 'ink2', true);
  const table = isOutdoors(input.place.kind) ? [] : lowTable();
  return keyed('telephone', transformAll([...table, ...transformAll(disc, shift(0, -71))], shift(TELEPHONE_X, SHELL.feet - 4)));
}

function tagsOf(input: RoomInput, places: readonly Standing[]): readonly NameTag[] {
  const tag = (figure: RoomFigure, x: number): NameTag =>
    ({ key: `name:${figure.id}`, words: figure.name, x, speaking: figure.presence === 'speaking', present: inRoom(figure) });
  return [
    ...apart(input).map(({ figure, x }) => tag(figure, x)),
    ...places.filter(({ figure }) => inRoom(figure) || (figure.presence === 'not-yet' && !isOutdoors(input.place.kind))).map(({ figure, x }) => tag(figure, x)),
    ...(hasTelephone(input) ? [{ key: 'name:telephone', words: `${onTheTelephone(input, 'interpreter').join(' and ')}, by phone`, x: TELEPHONE_X, speaking: false, present: true }] : []),
  ];
}

const onTheTelephone = (input: RoomInput, interpreter: string): readonly string[] => [...(input.line ?? []), ...(input.interpreter === 'phone' ? [interpreter] : [])];

const PRESENCE_WORDS: Readonly<Record<RoomFigure['presence'], (name: string) => string>> = {
  'present': (name) => name,
  'speaking': (name) => `${name} (speaking)`,
  'at-door': (name) => `${name}, at the door`,
  'outside': (name) => `${name}, outside the door`,
  'gone': (name) => `an empty chair, where ${name} was`,
  'not-yet': (name) => `a chair for ${name}, not here yet`,
};

/** Under the open sky there is neither a door nor a chair. */
const OUTDOOR_WORDS: typeof PRESENCE_WORDS = {
  ...PRESENCE_WORDS,
  'at-door': (name) => `${name}, a few steps away`,
  'outside': (name) => `${name}, further off`,
  'gone': (name) => `${name}, who has left`,
  'not-yet': (name) => `${name}, not here yet`,
};

/** The one sentence under the picture; it says everything that is drawn of who is there. */
export function roomSentence(input: RoomInput): string {
  const words = isOutdoors(input.place.kind) ? OUTDOOR_WORDS : PRESENCE_WORDS;
  const people = input.figures.map((figure) => words[figure.presence](figure.name));
  const heard = onTheTelephone(input, 'an interpreter').map((name) => `${name} on the telephone`);
  const lead = isOutdoors(input.place.kind) ? 'Here' : input.place.kind === 'voices' ? 'On the line' : input.place.kind === 'desk' ? 'At the desk' : 'In the room';
  const all = [...people, ...heard];
  return all.length === 0 ? `${lead}: nobody else.` : `${lead}: ${all.join('; ')}.`;
}

/** Nobody sits in the street: there are no chairs. */
function standingOutdoors(input: RoomInput): RoomInput {
  return isOutdoors(input.place.kind) ? { ...input, figures: input.figures.map((figure) => ({ ...figure, seated: false })) } : input;
}

function scene(input: RoomInput, nameSize: number): readonly Shape[] {
  const others = input.figures.some((figure) => !figure.you && inRoom(figure));
  if (input.place.kind === 'voices') return voicesShapes(input.figures, nameSize);
  if (input.place.kind === 'desk' && !others) return deskShapes(input.place.night, input.line ?? [], nameSize);
  const places = standings(input);
  const names = nameSize === 0 ? [] : nameShapes(tagsOf(input, places), { y: NAMES_Y, size: nameSize });
  return [
    ...shellShapes(input), ...doorShapes(input, inDoor(input)), ...places.flatMap((place) => seatOf(place, isOutdoors(input.place.kind))), ...telephone(input),
    ...places.flatMap((place) => bodyOf(place, input)), ...names,
  ];
}

/** Where the names end, in the shell's pixels: names of three lines on a low picture lift the room, whose wall is bare at the top. */
function lowestName(input: RoomInput, nameSize: number): number {
  if (nameSize === 0 || input.place.kind === 'voices') return 0;
  const shown = standingOutdoors(input);
  return NAMES_Y + namesDepth(tagsOf(shown, standings(shown)), nameSize);
}

/**
 * The room as a seat sees it: who is there, in which posture, the interpreter's place, day or night.
 * One shell of 744 x 440 fitted to the size asked for; small pictures leave names to the sentence. Stage direction, section 6.
 */
export function roomPicture(input: RoomInput): Picture {
  const whole = Math.min(input.width / SHELL.width, input.height / SHELL.height);
  const small = whole < SMALLEST_WITH_NAMES;
  const scale = small ? Math.min(input.width / SHELL.width, input.height / (PEOPLE.bottom - PEOPLE.top)) : whole;
  const nameSize = small ? 0 : Math.max(14.5, 14 / scale);
  const dx = (input.width - SHELL.width * scale) / 2;
  const dy = input.height - (small ? PEOPLE.bottom : Math.max(SHELL.height, lowestName(input, nameSize))) * scale;
  return {
    width: input.width, height: input.height,
    shapes: transformAll(scene(standingOutdoors(input), nameSize), { dx, dy, sx: scale, sy: scale }),
    title: input.place.name,
    sentence: roomSentence(input),
    entry: { x: dx + DOOR.middle * scale, y: dy + SHELL.feet * scale },
  };
}
