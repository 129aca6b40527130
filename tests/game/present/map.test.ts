import { describe, expect, it } from 'vitest';
import { boundsOf, boundsOfAll } from '../../../game/present/bounds.ts';
import type { Bounds } from '../../../game/present/bounds.ts';
import { MAP_KINDS } from '../../../game/present/map-kinds.ts';
import { groundUnder, LENS, project, spots, TRAY } from '../../../game/present/map-layout.ts';
import { labelCount } from '../../../game/present/map-labels.ts';
import { mapPicture } from '../../../game/present/map.ts';
import type { MapInput, MapPlace } from '../../../game/present/map.ts';
import type { Picture, Shape } from '../../../game/present/shapes.ts';
import { athens, places, tenSteps } from './example.ts';

const ofKey = (picture: Picture, key: string): readonly Shape[] => picture.shapes.filter((shape) => shape.key === key);
const labels = (picture: Picture): readonly Shape[] => picture.shapes.filter((shape) => shape.kind === 'text' && shape.key?.startsWith('label:'));
const inTray = (box: Bounds): boolean => box.left >= TRAY.x && box.right <= TRAY.x + TRAY.w && box.bottom <= TRAY.bottom;
const steps = (count: number): MapInput => ({ ...athens, thread: tenSteps.slice(0, count) });

describe('places', () => {
  it('holds no coordinates for a shelter or a home of hers outside the tray, whatever the kind or town they claim', () => {
    for (const kind of MAP_KINDS) {
      const hidden: MapPlace = { id: 'hidden', name: 'Hidden place', kind, hers: true, town: { lon: 22.94, lat: 40.64 } };
      const shelter: MapPlace = { id: 'refuge', name: 'Refuge', kind: 'shelter', town: { lon: 25.13, lat: 35.34 } };
      const picture = mapPicture({ ...athens, places: [...places.filter(({ id }) => id !== 'shelter' && id !== 'home'), hidden, shelter], thread: [] });
      for (const id of ['hidden', 'refuge']) {
        const drawn = [...ofKey(picture, `place:${id}`), ...ofKey(picture, `label:${id}`)];
        expect(drawn.length).toBeGreaterThan(0);
        expect(drawn.filter((shape) => !inTray(boundsOf(shape)))).toEqual([]);
      }
    }
  });

  it('would notice a place outside the tray: the ward is not in it', () => {
    expect(ofKey(mapPicture(athens), 'place:ward').every((shape) => inTray(boundsOf(shape)))).toBe(false);
  });

  it('stand in fixed slots: one more service moves nobody of another kind', () => {
    const before = spots(athens);
    const after = spots({ ...athens, places: [...places, { id: 'second', name: 'Second hospital', kind: 'health' }] });
    const moved = places.filter(({ id }) => before.get(id)?.join() !== after.get(id)?.join()).map(({ kind }) => kind);
    expect(moved).toEqual(['health']);
  });

  it('stand inside the lens and apart from each other, two of each kind', () => {
    const doubled = MAP_KINDS.filter((kind) => kind !== 'shelter' && kind !== 'border' && kind !== 'flat')
      .flatMap((kind): MapPlace[] => [{ id: `${kind}1`, name: kind, kind }, { id: `${kind}2`, name: kind, kind }]);
    const all = [...spots({ ...athens, places: doubled }).values()];
    for (const [index, [x, y]] of all.entries()) {
      expect(Math.hypot(x - LENS.x, y - LENS.y)).toBeLessThan(LENS.r - 20);
      for (const [ox, oy] of all.slice(index + 1)) expect(Math.hypot(x - ox, y - oy)).toBeGreaterThan(34);
    }
  });

  it('put a public office of another town at that town, and an informal place never', () => {
    const there = { lon: 22.94, lat: 40.64 };
    const at = spots({ ...athens, places: [{ id: 'office', name: 'Office', kind: 'police', town: there }, { id: 'cellar', name: 'Cellar', kind: 'work', town: there }] });
    expect(at.get('office')).toEqual(project(groundUnder(athens), there.lon, there.lat));
    expect(at.get('cellar')?.[0]).toBeGreaterThan(LENS.x - LENS.r);
  });
});

describe('labels', () => {
  it.each([[744, 440, 9], [600, 355, 5], [360, 213, 0]])('are at most so many at %i pixels', (width, height, most) => {
    const shown = labels(mapPicture({ ...athens, width, height })).length;
    expect(shown).toBeLessThanOrEqual(most);
    expect(shown > 2).toBe(most > 0);
  });

  it('are nine only beyond 700 pixels, and none up to 400', () => {
    expect([400, 401, 700, 701].map(labelCount)).toEqual([0, 5, 5, 9]);
  });

  it('name where the case is before all others, also a place that it has never been at', () => {
    const crowd = [...places.filter(({ id }) => id !== 'cellar'), ...places.filter(({ id }) => id === 'cellar')];
    const shown = (here: string): boolean => ofKey(mapPicture({ ...athens, places: crowd, here, width: 640, height: 378 }), 'label:cellar').length > 0;
    expect([shown('cellar'), shown('ngo')]).toEqual([true, false]);
  });

  it('never lie on each other or on a token', () => {
    const picture = mapPicture(athens);
    const boxes = labels(picture).map(boundsOf);
    const tokens = places.map(({ id }) => boundsOfAll(ofKey(picture, `place:${id}`)));
    const apart = (a: Bounds, b: Bounds): boolean => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
    for (const [index, box] of boxes.entries()) {
      for (const other of [...boxes.slice(index + 1), ...tokens]) expect(apart(box, other)).toBe(true);
    }
  });

  it('name the place the case is at, in bold', () => {
    expect(ofKey(mapPicture(athens), 'label:ngo')).toMatchObject([{ text: 'NGO office', weight: 700 }]);
  });
});

describe('the thread on the map', () => {
  const stretches = (picture: Picture): ReadonlyMap<string, readonly Shape[]> => {
    const keys = new Set(picture.shapes.flatMap(({ key }) => (key?.startsWith('stretch:') ? [key] : [])));
    return new Map([...keys].map((key) => [key, ofKey(picture, key)]));
  };
  const widest = (shapes: readonly Shape[]): number => Math.max(...shapes.map((shape) => (shape.kind === 'capsule' ? shape.r1 * 2 : shape.kind === 'circle' ? shape.r * 2 : 0)));

  it('draws the last four stretches bold and older ones thin', () => {
    const bold = [...stretches(mapPicture(athens))].filter(([, shapes]) => widest(shapes) > 3).map(([key]) => key);
    expect(bold.sort()).toEqual(['stretch:6', 'stretch:7', 'stretch:8', 'stretch:9']);
  });

  it('tapers a stretch from giver to receiver', () => {
    const run = stretches(mapPicture(steps(7))).get('stretch:6') ?? [];
    const radii = run.flatMap((shape) => (shape.kind === 'capsule' ? [shape.r1] : []));
    expect(radii[0]).toBeGreaterThan((radii[radii.length - 1] ?? 0) * 2);
    expect(radii).toEqual([...radii].sort((a, b) => b - a));
  });

  it('has an ink chevron on the newest stretch only, and none on what was only sent', () => {
    const chevrons = (input: MapInput): readonly (string | undefined)[] => [...new Set(mapPicture(input).shapes.map(({ key }) => key).filter((key) => key?.startsWith('chevron:')))];
    expect(chevrons(steps(9))).toEqual(['chevron:8']);
    expect(chevrons(steps(10))).toEqual([]);
  });

  it('stops a sent stretch short of its place: a loose end', () => {
    const picture = mapPicture(athens);
    const [x, y] = spots(athens).get('asylum') ?? [0, 0];
    const nearest = (key: string): number => Math.min(...(stretches(picture).get(key) ?? []).flatMap((shape) => (shape.kind === 'capsule' ? [Math.hypot(shape.x2 - x, shape.y2 - y)] : [])));
    expect(nearest('stretch:9')).toBeGreaterThan(30);
  });

  it('keeps at most three stretches side by side and four turns at a place', () => {
    const back = Array.from({ length: 8 }, (_, index) => ({ from: index % 2 ? 'ngo' : 'court', to: index % 2 ? 'court' : 'ngo', kind: 'stretch' as const, day: index, text: '' }));
    const visits = Array.from({ length: 9 }, (_, index) => ({ from: 'ngo', to: 'ngo', kind: 'turn' as const, day: index, text: '' }));
    const picture = mapPicture({ ...athens, thread: [...back, ...visits] });
    expect(stretches(picture).size).toBe(3);
    expect(picture.shapes.filter((shape) => shape.key?.startsWith('turn:'))).toHaveLength(4);
  });

  it('shows knots in play as one plain ring, and a loosened one open on one side', () => {
    const loosened = mapPicture({ ...athens, thread: tenSteps.map((step) => (step.knot ? { ...step, loosened: true } : step)) });
    expect(ofKey(mapPicture(athens), 'knot:7').map(({ kind }) => kind)).toEqual(['circle', 'circle']);
    expect(ofKey(loosened, 'knot:7').filter(({ kind }) => kind === 'line').length).toBeGreaterThan(5);
  });

  it('keeps a way back as an eye at the loose end', () => {
    expect(ofKey(mapPicture(athens), 'way-back:9').map(({ kind }) => kind)).toEqual(['polygon', 'circle']);
  });

  it('tells the same in words: a sentence, and the list of steps', () => {
    const picture = mapPicture(steps(9));
    expect(picture.sentence).toBe('Map of Greece with Athens opened. The case is now with: NGO office. 8 hand-overs so far; the newest from Anti-trafficking unit to NGO office.');
    expect(mapPicture(athens).sentence).toContain('8 hand-overs so far. What was sent from NGO office to Asylum service has no answer yet.');
    expect(picture.steps).toEqual(steps(9).thread.map(({ text }) => text));
  });
});
