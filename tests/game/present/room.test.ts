import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boundsOf, boundsOfAll } from '../../../game/present/bounds.ts';
import { figureHeight, figureShapes } from '../../../game/present/figure.ts';
import { HAIR_STYLES, HEAD, LOOKS, POSTURES, SEAT_HEIGHT } from '../../../game/present/figure-kit.ts';
import type { Build } from '../../../game/present/figure-kit.ts';
import { chair, expectedChair } from '../../../game/present/furniture.ts';
import { furnishing } from '../../../game/present/furnishing.ts';
import { FURNISHINGS, hangs, isOutdoors, PIECES, PLACE_KINDS } from '../../../game/present/places.ts';
import { DOOR } from '../../../game/present/room-kinds.ts';
import { standings } from '../../../game/present/room-marks.ts';
import { buildOf, roomPicture } from '../../../game/present/room.ts';
import type { RoomFigure, RoomInput } from '../../../game/present/room.ts';
import type { Picture, Shape } from '../../../game/present/shapes.ts';
import { man, nadira, nurse, triage } from './example.ts';

const ofKey = (picture: Picture, key: string): readonly Shape[] => picture.shapes.filter((shape) => shape.key === key);
const words = (picture: Picture): readonly string[] => picture.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
const build: Build = { look: 'ordinary', skin: 'skin3', hair: 'hair1', hairStyle: 'short', headCovering: false, beard: false, posture: 'upright', seated: false, child: false, bandage: false, facing: 1 };
const companionGone: RoomInput = { ...triage, figures: [nadira, nurse, { ...man, presence: 'outside' }] };

describe('figures', () => {
  it('are 5.5 heads tall, 4.7 seated, children 4.6 and 4.0 with the same head', () => {
    const heads = (seated: boolean, child: boolean): number => Math.round((figureHeight({ seated, child }) / HEAD) * 10) / 10;
    expect([heads(false, false), heads(true, false), heads(false, true), heads(true, true)]).toEqual([5.5, 4.7, 4.6, 4]);
  });

  it('are drawn as tall as they are, from the feet up', () => {
    for (const [seated, child] of [[false, false], [true, false], [false, true], [true, true]] as const) {
      const box = boundsOfAll(figureShapes({ ...build, seated, child }));
      const hair = 7;
      expect(-box.top).toBeGreaterThanOrEqual(figureHeight({ seated, child }));
      expect(-box.top).toBeLessThanOrEqual(figureHeight({ seated, child }) + hair);
      expect(box.bottom).toBeLessThanOrEqual(6);
    }
  });

  it('have one size for all looks: power is not size', () => {
    const sizes = LOOKS.map((look) => {
      const { left, top, right } = boundsOfAll(figureShapes({ ...build, look }));
      return [left, top, right].map(Math.round);
    });
    for (const size of sizes) expect(size).toEqual(sizes[0]);
  });

  it('have no facial features: nothing small is drawn on a face', () => {
    for (const look of LOOKS) for (const hairStyle of HAIR_STYLES) {
      const onFace = figureShapes({ ...build, look, hairStyle }).map((shape) => boundsOfAll([shape]))
        .filter((box) => box.left > -6 && box.right < 16 && box.top > -228 && box.bottom < -192);
      expect(onFace).toEqual([]);
    }
  });

  it('keep to six postures, each drawn differently', () => {
    expect(POSTURES).toEqual(['upright', 'open-hands', 'hands-in-lap', 'arms-crossed', 'turned-away', 'on-the-phone']);
    const drawings = POSTURES.map((posture) => JSON.stringify(figureShapes({ ...build, posture })));
    expect(new Set(drawings).size).toBe(POSTURES.length);
  });

  it('deals skin, hair and covering by the seed and never by the role', () => {
    const dealt = (look: (typeof LOOKS)[number], seed: string): Build => buildOf({ ...nurse, look }, seed, 1);
    for (const look of ['social', 'police', 'justice', 'mediator', 'labour'] as const) {
      expect({ ...dealt(look, 'a'), look: 'health' }).toEqual(dealt('health', 'a'));
    }
    const skins = new Set(Array.from({ length: 60 }, (_, seed) => dealt('police', String(seed)).skin));
    expect(skins.size).toBe(5);
  });

  it('keeps what the case fixed about somebody', () => {
    expect(buildOf(nadira, 'any', 1)).toMatchObject({ skin: 'skin3', hair: 'hair1', hairStyle: 'long', headCovering: false, beard: false, bandage: true });
  });
});

describe('decency of rooms', () => {
  /** Pieces that would speak of bonds, force or a cell; the kit must not grow one. */
  const BANNED = /bar|cage|cell|chain|rope|cuff|gun|weapon|baton|flag|mirror|camera|blood|knife|mattress|tape|mask/;

  it('has a kit without any piece of bonds, force or pity', () => {
    expect(Object.keys(PIECES).filter((piece) => BANNED.test(piece))).toEqual([]);
    expect(Object.keys(PIECES).length).toBeGreaterThanOrEqual(24);
  });

  it('draws every piece that the case format knows', () => {
    const schema = readFileSync(new URL('../../../scenarios/scenario.schema.json', import.meta.url), 'utf8');
    const [, list = ''] = /"pieces": \{[^[]*"enum": (\[[^\]]*\])/.exec(schema) ?? [];
    const named = JSON.parse(list);
    expect(named).toContain('armchair');
    expect(named.filter((name: string) => !Object.hasOwn(PIECES, name))).toEqual([]);
  });

  it('furnishes every place with at most six pieces', () => {
    expect(PLACE_KINDS.filter((kind) => FURNISHINGS[kind].pieces.length > 6)).toEqual([]);
  });

  it('gives everybody a chair of one height, those expected and those gone included', () => {
    const seat = (shapes: readonly Shape[]): number => Math.min(...shapes.flatMap((shape) => (shape.kind === 'rect' && shape.h === 8 ? [shape.y] : [])));
    expect(seat(chair())).toBe(-SEAT_HEIGHT);
    expect(expectedChair().some((shape) => shape.kind === 'line' && shape.y1 === -SEAT_HEIGHT)).toBe(true);
    const everybody = roomPicture({ ...triage, figures: [nadira, nurse, { ...man, seated: true, look: 'police' }] });
    const tops = ['nadira', 'nurse', 'man'].map((id) => boundsOfAll(ofKey(everybody, `chair:${id}`)).top);
    expect(new Set(tops.map(Math.round)).size).toBe(1);
  });

  it('leaves her way to the door free of furniture and of professionals, in every place', () => {
    for (const kind of PLACE_KINDS) {
      if (isOutdoors(kind)) continue;
      const input: RoomInput = { ...triage, place: { ...triage.place, kind }, interpreter: 'phone', figures: [nadira, nurse, { ...nurse, id: 'doctor', you: false }, { ...nurse, id: 'officer', look: 'police', you: false }] };
      const places = standings(input);
      const hers = places.find(({ figure }) => figure.id === 'nadira')?.x ?? 0;
      expect(places.filter(({ figure, x }) => figure.id !== 'nadira' && x < hers)).toEqual([]);
      expect(hers - DOOR.middle).toBeGreaterThan(0);
      const standing = FURNISHINGS[kind].pieces.filter(([piece]) => !hangs(piece) && piece !== 'bench');
      expect(standing.filter(([, x]) => x < hers - 84)).toEqual([]);
    }
  });

  it('leaves her way free with the pieces a case chose, too, and sets none before the window that hides it', () => {
    const tall = furnishing('social-office', ['plant', 'table', 'shelf', 'bed', 'lamp', 'clock']);
    const boxes = tall.map(([piece, x]) => ({ piece, x, box: boundsOfAll(PIECES[piece]()) }));
    expect(boxes.filter(({ x, box }) => x + box.left < 195)).toEqual([]);
    expect(boxes.filter(({ piece, x, box }) => !hangs(piece) && -box.top > 124 && x + box.right > 594)).toEqual([]);
    expect(tall).toHaveLength(6);
    expect(furnishing('ward', undefined)).toEqual(FURNISHINGS.ward.pieces);
  });

  it('knows every piece of furniture our cases name', () => {
    const folder = new URL('../../../scenarios/', import.meta.url);
    const cases = readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith('.yaml'));
    const named = cases.flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/\bpieces: \[([^\]]*)\]/g)].flatMap(([, list = '']) => list.split(',').map((piece) => piece.trim())));
    expect(cases.length).toBeGreaterThan(0);
    expect([...new Set(named)].filter((piece) => !Object.hasOwn(PIECES, piece))).toEqual([]);
  });

  it('never draws the thread in a room', () => {
    const tokens = ['thread', 'threadOld', 'strand', 'referent'];
    for (const kind of PLACE_KINDS) {
      const picture = roomPicture({ ...triage, place: { ...triage.place, kind } });
      expect(picture.shapes.filter((shape) => tokens.includes(shape.fill ?? '') || tokens.includes(shape.stroke ?? ''))).toEqual([]);
    }
  });
});

describe('who is there', () => {
  it('puts the companion on the mark beside her', () => {
    const at = new Map(standings(triage).map(({ figure, x }) => [figure.id, x]));
    expect(Math.abs((at.get('man') ?? 0) - (at.get('nadira') ?? 0))).toBe(84);
  });

  it('underlines the name of the one who speaks, and of nobody else', () => {
    const picture = roomPicture(triage);
    const underlined = ['man', 'nadira', 'nurse'].filter((id) => ofKey(picture, `name:${id}`).some((shape) => shape.kind === 'rect'));
    expect(underlined).toEqual(['man']);
  });

  it('shows who waits outside as a shape behind the pane, and keeps the chair', () => {
    const picture = roomPicture(companionGone);
    expect(ofKey(picture, 'figure:man')).toEqual([]);
    expect(ofKey(picture, 'chair:man').length).toBeGreaterThan(0);
    expect(ofKey(picture, 'door').length).toBeGreaterThan(ofKey(roomPicture(triage), 'door').length);
  });

  it('shows who stands at the door between frame and leaf', () => {
    const picture = roomPicture({ ...triage, figures: [nadira, { ...man, presence: 'at-door' }] });
    const keys = picture.shapes.map((shape) => shape.key);
    expect(keys.indexOf('door')).toBeLessThan(keys.indexOf('figure:man'));
    expect(keys.indexOf('leaf')).toBeGreaterThan(keys.lastIndexOf('figure:man'));
  });

  it('leaves an empty chair for who is gone and dashes for who is expected', () => {
    const picture = roomPicture({ ...triage, figures: [nadira, { ...nurse, presence: 'gone' }, { ...nurse, id: 'worker', name: 'social worker', presence: 'not-yet' }] });
    expect(ofKey(picture, 'figure:nurse')).toEqual([]);
    expect(ofKey(picture, 'chair:nurse')).toHaveLength(chair().length);
    expect(ofKey(picture, 'chair:worker').every((shape) => shape.kind === 'line')).toBe(true);
  });

  it('shows a telephone interpreter as a disc, and no disc while the companion translates', () => {
    expect(ofKey(roomPicture({ ...triage, interpreter: 'phone' }), 'telephone').length).toBeGreaterThan(0);
    expect(ofKey(roomPicture(triage), 'telephone')).toEqual([]);
  });

  it('sets the interpreter in person back from the line between the two who talk', () => {
    const input: RoomInput = { ...triage, interpreter: 'in-person', figures: [nadira, nurse, { ...nurse, id: 'interpreter', look: 'mediator', you: false }] };
    expect(standings(input).map(({ figure, back }) => [figure.id, back > 0])).toContainEqual(['interpreter', true]);
    expect(standings(input).filter(({ back }) => back > 0)).toHaveLength(1);
  });

  it('says in one sentence who is there and where the others are', () => {
    expect(roomPicture(companionGone).sentence).toBe('In the room: Nadira; You, nurse; a man who says he is her uncle, outside the door.');
  });

  it('keeps everybody in the words when there are more than the eight marks', () => {
    const crowd = Array.from({ length: 10 }, (_, index) => ({ ...nurse, id: `n${index}`, name: `colleague ${index}`, you: false }));
    const picture = roomPicture({ ...triage, figures: [nadira, ...crowd] });
    expect(standings({ ...triage, figures: [nadira, ...crowd] })).toHaveLength(8);
    expect(picture.sentence).toContain('colleague 9');
  });
});

describe('under the open sky', () => {
  const street: RoomInput = { ...triage, place: { ...triage.place, kind: 'street', pieces: ['clock', 'lamp', 'sink', 'bench'] } };
  const text = (input: RoomInput): string => roomPicture(input).sentence;

  it('has no door and no chair in its words: people are further off, or have left', () => {
    expect(text({ ...street, figures: [nadira, { ...man, presence: 'outside' }] })).toBe('Here: Nadira; a man who says he is her uncle, further off.');
    expect(text({ ...street, figures: [nadira, { ...man, presence: 'gone' }] })).toContain('uncle, who has left');
    expect(text({ ...street, figures: [nadira, { ...man, presence: 'not-yet' }] })).toContain('uncle, not here yet');
  });

  it('draws who is further off smaller, and names nobody who is not drawn', () => {
    const heightOf = (presence: 'at-door' | 'outside'): number => {
      const box = boundsOfAll(ofKey(roomPicture({ ...street, figures: [nadira, { ...man, presence }] }), 'figure:man'));
      return box.bottom - box.top;
    };
    expect(heightOf('outside')).toBeLessThan(heightOf('at-door') * 0.85);
    expect(ofKey(roomPicture({ ...street, figures: [nadira, { ...man, presence: 'not-yet' }] }), 'name:man')).toEqual([]);
  });

  it('draws both of two who are further off, beside each other, each with a name', () => {
    const picture = roomPicture({ ...street, figures: [nadira, { ...man, presence: 'outside' }, { ...man, id: 'driver', name: 'the driver', presence: 'outside' }] });
    const middleOf = (id: string): number => { const box = boundsOfAll(ofKey(picture, `figure:${id}`)); return (box.left + box.right) / 2; };
    expect(middleOf('driver') - middleOf('man')).toBeGreaterThan(60);
    expect(ofKey(picture, 'name:driver')).not.toEqual([]);
  });

  it('leaves out pieces of a room, and has its own where the case names no other', () => {
    expect(furnishing('street', ['clock', 'lamp', 'sink', 'bench']).map(([piece]) => piece)).toEqual(['bench']);
    expect(furnishing('street', ['clock'])).toEqual(FURNISHINGS.street.pieces);
    expect(furnishing('ward', ['clock']).map(([piece]) => piece)).toEqual(['clock']);
  });

  it('has the telephone in nobody’s way: a voice without a table', () => {
    const phone = (input: RoomInput): number => ofKey(roomPicture({ ...input, interpreter: 'phone' }), 'telephone').length;
    expect(phone(street)).toBeGreaterThan(0);
    expect(phone(street)).toBeLessThan(phone(triage));
  });
});

describe('sizes and views', () => {
  it.each([[744, 307], [744, 246], [560, 331], [420, 250]])('says every name whole, inside the picture and under the figures, at %i by %i pixels', (width, height) => {
    const { shapes } = roomPicture({ ...triage, width, height });
    const words = shapes.flatMap((shape) => (shape.kind === 'text' && shape.key?.includes('name:man') ? [shape] : []));
    expect(words.map((each) => each.text).join(' ')).toBe('a man who says he is her uncle');
    expect(Math.max(...words.map((each) => each.y + each.size * 0.3))).toBeLessThanOrEqual(height);
  });

  it('keeps names inside the picture and apart from each other at 744 pixels', () => {
    const picture = roomPicture({ ...companionGone, interpreter: 'phone' });
    const boxes = ['name:man', 'name:nadira', 'name:nurse', 'name:telephone'].map((key) => boundsOfAll(ofKey(picture, key)));
    for (const [index, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(440);
      for (const other of boxes.slice(index + 1)) expect(box.right < other.left || other.right < box.left).toBe(true);
    }
  });

  it('keeps a long name inside the picture where it stands at the window, in a full room', () => {
    const crowd = ['companion', 'interpreter', 'nurse', 'aunt'].map((id): RoomFigure => ({ ...nurse, id, name: id === 'aunt' ? 'a woman in a green coat' : id, you: false }));
    const { shapes } = roomPicture({ ...triage, figures: [nadira, ...crowd, { ...nurse, id: 'officer', name: 'Somebody of the anti-trafficking unit', you: false }] });
    const boxes = shapes.filter((shape) => shape.key?.startsWith('name:')).map(boundsOf);
    expect(boxes.length).toBeGreaterThan(6);
    expect(boxes.filter(({ left, right }) => left < 0 || right > 744)).toEqual([]);
  });

  it('draws no label at 360 pixels: the sentence has them', () => {
    const small = roomPicture({ ...triage, width: 360, height: 136 });
    expect(words(small)).toEqual([]);
    expect(small.sentence).toBe(roomPicture(triage).sentence);
    const people = boundsOfAll(small.shapes.filter((shape) => shape.key?.startsWith('figure:')));
    expect(people.top).toBeGreaterThanOrEqual(0);
    expect(people.bottom).toBeLessThanOrEqual(136);
  });

  it('is never smaller than 14 pixels in type, and grows for the Large view', () => {
    const sizes = (input: RoomInput): readonly number[] => roomPicture(input).shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.size] : []));
    expect(Math.min(...sizes({ ...triage, width: 520, height: 308 }))).toBeGreaterThanOrEqual(14 - 1e-9);
    expect(Math.min(...sizes({ ...triage, width: 1280, height: 757 }))).toBeGreaterThanOrEqual(24);
  });

  it('shows the remote interpreter voices and no bodies', () => {
    const picture = roomPicture({ ...triage, place: { ...triage.place, kind: 'voices' } });
    expect(ofKey(picture, 'figure:nadira').every((shape) => shape.kind === 'circle' || shape.kind === 'capsule')).toBe(true);
    expect(picture.shapes.filter((shape) => shape.key?.startsWith('chair:'))).toEqual([]);
    expect(words(picture)).not.toContain('You, nurse');
  });

  it('shows the prosecutor a desk until somebody comes in', () => {
    const prosecutor = { ...nurse, look: 'justice' as const };
    const alone = roomPicture({ ...triage, place: { ...triage.place, kind: 'desk' }, figures: [prosecutor] });
    const visited = roomPicture({ ...triage, place: { ...triage.place, kind: 'desk' }, figures: [prosecutor, nadira] });
    expect(ofKey(alone, 'figure:nurse')).toEqual([]);
    expect(ofKey(visited, 'figure:nadira').length).toBeGreaterThan(0);
  });

  it('tells day from night by the window', () => {
    const fills = (night: boolean): readonly (string | undefined)[] => ofKey(roomPicture({ ...triage, place: { ...triage.place, night } }), 'window').map((shape) => shape.fill);
    expect(fills(true)).toContain('windowNight');
    expect(fills(false)).toContain('windowDay');
    expect(fills(false)).not.toContain('windowNight');
  });
});
