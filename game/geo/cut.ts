/**
 * Cuts the countries of the pathways out of world-atlas countries-10m, each with its neighbours in one piece, and projects them while building.
 * Run with `npx tsx game/geo/cut.ts`; a test fails when a checked-in file is not what this one makes.
 */
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { geoConicConformal, geoPath } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, Polygon as TopoPolygon, Topology } from 'topojson-specification';
import type { Box, CountryOutline, OutlineInset, OutlineProjection } from './outline-file.ts';
import { area, simplified } from './simplify.ts';

type Atlas = Topology<{ countries: GeometryCollection<{ readonly name: string }> }>;
type Point = readonly [number, number];
/** One piece of land of one country, with the box it lies in. */
interface Piece { readonly name: string; readonly shape: TopoPolygon; readonly box: Box }

const WIDTH = 1000;
/** How far neighbours are drawn beyond the box, in units: left, top, right, bottom. A wide, low picture shows that much. */
const BLEED = [-2400, -900, 5000, 2600] as const;
/** How far from the box land is looked for, in degrees: what lies further off would be projected inside out. */
const AROUND = { west: 30, south: 26, east: 50, north: 18 } as const;
const TOLERANCE = 1;
const TOLERANCE_BEYOND = 4;
/** Outlines smaller than this, in square units, become dots; islands of neighbours are left out. */
const SMALLEST = 22;
const SMALLEST_BEYOND = 120;

export interface Order {
  /** The name in the atlas. */
  readonly country: string;
  readonly box: Box;
  /** Places that no file of the atlas has, in degrees. */
  readonly byHand: readonly Point[];
  readonly insets: readonly Pick<OutlineInset, 'box' | 'frame'>[];
}

/** Section 5 of the stage direction. Kastellorizo is in no file of the atlas. */
export const ORDERS = {
  belgium: { country: 'Belgium', box: [2.3, 49.4, 6.5, 51.6], byHand: [], insets: [] },
  germany: { country: 'Germany', box: [5.6, 47.1, 15.2, 55.2], byHand: [], insets: [] },
  greece: { country: 'Greece', box: [19.2, 34.7, 29.7, 41.9], byHand: [[29.59, 36.15]], insets: [] },
  italy: { country: 'Italy', box: [6.4, 35.3, 18.7, 47.2], byHand: [], insets: [] },
  spain: { country: 'Spain', box: [-9.6, 35.1, 4.5, 43.9], byHand: [], insets: [{ box: [-18.4, 27.4, -13.2, 29.6], frame: [0, 830, 330, 150] }] },
} as const satisfies Record<string, Order>;

/** The edge of a box, as points that a projection can be fitted to. */
function edgeOf([west, south, east, north]: Box): GeoJSON.MultiPoint {
  const steps = Array.from({ length: 21 }, (_, index) => index / 20);
  return { type: 'MultiPoint', coordinates: steps.flatMap((t): [number, number][] => {
    const lon = west + (east - west) * t;
    const lat = south + (north - south) * t;
    return [[lon, south], [lon, north], [west, lat], [east, lat]];
  }) };
}

/** Parallels a sixth in from the edges. */
function conic([west, south, east, north]: Box): GeoProjection {
  const sixth = (north - south) / 6;
  return geoConicConformal().parallels([south + sixth, north - sixth]).rotate([-(west + east) / 2, 0]);
}

function written(projection: GeoProjection, [west, south, east, north]: Box): OutlineProjection {
  const sixth = (north - south) / 6;
  const thousandths = (value: number): number => Math.round(value * 1000) / 1000;
  const [x, y] = projection.translate();
  return { parallels: [south + sixth, north - sixth], rotate: [-(west + east) / 2, 0], scale: thousandths(projection.scale()), translate: [thousandths(x), thousandths(y)] };
}

/** Closed outlines of projected land. Holes are lakes of a pixel or two at this size: they are left out. */
function rings(shape: GeoJSON.MultiPolygon, projection: GeoProjection): Point[][] {
  const found: Point[][] = [];
  for (const polygon of shape.coordinates) {
    const ring: Point[] = [];
    const path = geoPath(projection, {
      beginPath: () => undefined, arc: () => undefined,
      moveTo: (x, y) => { ring.push([x, y]); }, lineTo: (x, y) => { ring.push([x, y]); },
      closePath: () => { if (ring.length > 2) found.push(ring.splice(0)); },
    });
    path({ type: 'Polygon', coordinates: polygon.slice(0, 1) });
  }
  return found;
}

function boxOf(points: readonly (readonly number[])[]): Box {
  let [w, s, e, n] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of points) {
    w = Math.min(w, lon);
    e = Math.max(e, lon);
    s = Math.min(s, lat);
    n = Math.max(n, lat);
  }
  return [w, s, e, n];
}

/** Every piece of land of the atlas. A country counts piece by piece: some have islands on the other side of the earth. */
function piecesOf(atlas: Atlas): readonly Piece[] {
  return atlas.objects.countries.geometries.flatMap((geometry) => {
    const arcs = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.type === 'MultiPolygon' ? geometry.arcs : [];
    return arcs.map((piece): Piece => {
      const shape: TopoPolygon = { type: 'Polygon', arcs: piece };
      const land = feature(atlas, shape).geometry;
      return { name: String(geometry.properties && 'name' in geometry.properties ? geometry.properties.name : ''), shape, box: boxOf(land.type === 'Polygon' ? land.coordinates[0] ?? [] : []) };
    });
  });
}

const touches = (one: Box, other: Box): boolean => one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];

const flat = (points: readonly Point[]): number[] => points.flatMap(([x, y]) => [Math.round(x), Math.round(y)]);

function middle(ring: readonly Point[]): Point {
  return [ring.reduce((sum, [x]) => sum + x, 0) / ring.length, ring.reduce((sum, [, y]) => sum + y, 0) / ring.length];
}

const isDrawn = (ring: readonly Point[]): boolean => area(ring) >= SMALLEST;

function insetOf(atlas: Atlas, own: readonly Piece[], { box, frame }: Order['insets'][number]): OutlineInset {
  const [left, top, width, height] = frame;
  const projection = conic(box).fitExtent([[left, top], [left + width, top + height]], edgeOf(box));
  const land = rings(merge(atlas, own.filter((piece) => touches(piece.box, box)).map(({ shape }) => shape)), projection);
  return { box, frame, projection: written(projection, box), own: land.filter(isDrawn).map((ring) => flat(simplified(ring, TOLERANCE))) };
}

/** One country, its neighbours in one piece, its smallest islands as dots, and what is far away in a frame of its own. */
export function cut(atlas: Atlas, { country, box, byHand, insets }: Order): CountryOutline {
  const edge = edgeOf(box);
  const projection = conic(box).fitWidth(WIDTH, edge);
  const [w, s, e, n] = box;
  const around: Box = [w - AROUND.west, s - AROUND.south, e + AROUND.east, n + AROUND.north];
  const pieces = piecesOf(atlas);
  const own = pieces.filter(({ name }) => name === country);
  const land = rings(merge(atlas, own.filter((piece) => touches(piece.box, box)).map(({ shape }) => shape)), projection);
  const lowest = Math.max(geoPath(projection).bounds(edge)[1][1], ...insets.map(({ frame }) => frame[1] + frame[3]));
  const clipped = conic(box).fitWidth(WIDTH, edge).clipExtent([[BLEED[0], BLEED[1]], [BLEED[2], BLEED[3]]]);
  const beyond = rings(merge(atlas, pieces.filter((piece) => piece.name !== country && touches(piece.box, around)).map(({ shape }) => shape)), clipped);
  const dots = [...land.filter((ring) => !isDrawn(ring)).map(middle), ...byHand.map(([lon, lat]): Point => projection([lon, lat]) ?? [0, 0])];
  return {
    country, box, height: Math.round(lowest), projection: written(projection, box),
    own: land.filter(isDrawn).map((ring) => flat(simplified(ring, TOLERANCE))),
    beyond: beyond.filter((ring) => area(ring) >= SMALLEST_BEYOND).map((ring) => flat(simplified(ring, TOLERANCE_BEYOND))),
    dots: flat(dots), insets: insets.map((inset) => insetOf(atlas, own, inset)),
  };
}

const readAtlas = (): Atlas => JSON.parse(readFileSync(new URL('../../node_modules/world-atlas/countries-10m.json', import.meta.url), 'utf8')) as Atlas;

/** The text of the checked-in file of each country, by the country's id. */
export function cutFiles(): Readonly<Record<keyof typeof ORDERS, string>> {
  const atlas = readAtlas();
  const fileOf = (order: Order): string => `${JSON.stringify(cut(atlas, order))}\n`;
  return { belgium: fileOf(ORDERS.belgium), germany: fileOf(ORDERS.germany), greece: fileOf(ORDERS.greece), italy: fileOf(ORDERS.italy), spain: fileOf(ORDERS.spain) };
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  for (const [country, text] of Object.entries(cutFiles())) writeFileSync(new URL(`./${country}.json`, import.meta.url), text);
}
