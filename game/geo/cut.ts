/**
 * Cuts a country out of world-atlas countries-10m, with its neighbours in one piece, and projects it while building.
 * Run with `npx tsx game/geo/cut.ts`; a test fails when `greece.json` is not what this file makes.
 */
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { geoConicConformal, geoPath } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon as TopoMulti, Polygon as TopoPolygon, Topology } from 'topojson-specification';
import type { CountryOutline } from './outline-file.ts';
import { area, simplified } from './simplify.ts';

interface Named { readonly name: string }
type Atlas = Topology<{ countries: GeometryCollection<Named> }>;
type Box = readonly [west: number, south: number, east: number, north: number];

const WIDTH = 1000;
/** How far neighbours are drawn beyond the box, in units: left, top, right, bottom. */
const BLEED = [-400, -300, 3200, 1900] as const;
const TOLERANCE = 1;
/** Outlines smaller than this, in square units, become dots. */
const SMALLEST = 22;

interface Order { readonly country: string; readonly box: Box; readonly byHand: readonly (readonly [number, number])[] }

/** Section 5 of the stage direction. Kastellorizo is in no file of the atlas. */
export const GREECE: Order = { country: 'Greece', box: [19.2, 34.7, 29.7, 41.9], byHand: [[29.59, 36.15]] };

/** Parallels a sixth in from the edges, fitted to the box. */
function projectionFor([west, south, east, north]: Box): { projection: GeoProjection; height: number; outline: Omit<CountryOutline['projection'], 'scale' | 'translate'> } {
  const sixth = (north - south) / 6;
  const parallels: [number, number] = [south + sixth, north - sixth];
  const rotate: [number, number] = [-(west + east) / 2, 0];
  const steps = Array.from({ length: 21 }, (_, index) => index / 20);
  const edge = steps.flatMap((t): [number, number][] => {
    const lon = west + (east - west) * t;
    const lat = south + (north - south) * t;
    return [[lon, south], [lon, north], [west, lat], [east, lat]];
  });
  const projection = geoConicConformal().parallels(parallels).rotate(rotate).fitWidth(WIDTH, { type: 'MultiPoint', coordinates: edge });
  const height = geoPath(projection).bounds({ type: 'MultiPoint', coordinates: edge })[1][1];
  return { projection, height: Math.round(height), outline: { parallels, rotate } };
}

/** Closed outlines of a projected shape. Holes are lakes of a pixel or two at this size: they are left out. */
function rings(shape: GeoJSON.MultiPolygon, projection: GeoProjection): (readonly [number, number])[][] {
  const found: (readonly [number, number])[][] = [];
  for (const polygon of shape.coordinates) {
    const ring: (readonly [number, number])[] = [];
    const path = geoPath(projection, {
      beginPath: () => undefined, arc: () => undefined,
      moveTo: (x, y) => { ring.push([x, y]); }, lineTo: (x, y) => { ring.push([x, y]); },
      closePath: () => { if (ring.length > 2) found.push(ring.splice(0)); },
    });
    path({ type: 'Polygon', coordinates: polygon.slice(0, 1) });
  }
  return found;
}

/** The box of a shape in degrees. A country across the date line gets the width of the earth, and is dropped for it. */
function boxOf(shape: GeoJSON.Geometry): Box {
  const rings = shape.type === 'Polygon' ? shape.coordinates : shape.type === 'MultiPolygon' ? shape.coordinates.flat() : [];
  let [w, s, e, n] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of rings.flat()) {
    w = Math.min(w, lon);
    e = Math.max(e, lon);
    s = Math.min(s, lat);
    n = Math.max(n, lat);
  }
  return [w, s, e, n];
}

/** Far countries are dropped before projecting: a conic turns them inside out and paints the sea as land. */
function nearby(countries: Atlas['objects']['countries'], atlas: Atlas, [west, south, east, north]: Box): (TopoPolygon | TopoMulti)[] {
  return countries.geometries.filter((geometry): geometry is (TopoPolygon<Named> | TopoMulti<Named>) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return false;
    const shape = feature(atlas, geometry);
    const [w, s, e, n] = boxOf(shape.type === 'Feature' ? shape.geometry : { type: 'GeometryCollection', geometries: [] });
    return w < east + 18 && e > west - 8 && s < north + 6 && n > south - 8 && e - w < 40;
  });
}

const flat = (points: readonly (readonly [number, number])[]): number[] => points.flatMap(([x, y]) => [Math.round(x), Math.round(y)]);

/** One country, its neighbours in one piece, and its smallest islands as dots. */
export function cut(atlas: Atlas, order: Order): CountryOutline {
  const { projection, height, outline } = projectionFor(order.box);
  const near = nearby(atlas.objects.countries, atlas, order.box);
  const isOwn = (geometry: TopoPolygon | TopoMulti): boolean => (geometry.properties as Named | undefined)?.name === order.country;
  const all = rings(merge(atlas, near.filter(isOwn)), projection);
  const clipped = projection.clipExtent([[BLEED[0], BLEED[1]], [BLEED[2], BLEED[3]]]);
  const beyond = rings(merge(atlas, near.filter((geometry) => !isOwn(geometry))), clipped);
  const drawn = (ring: readonly (readonly [number, number])[]): boolean => area(ring) >= SMALLEST;
  const middles = all.filter((ring) => !drawn(ring)).map((ring): readonly [number, number] => [
    ring.reduce((sum, [x]) => sum + x, 0) / ring.length, ring.reduce((sum, [, y]) => sum + y, 0) / ring.length,
  ]);
  const byHand = order.byHand.map(([lon, lat]): readonly [number, number] => projection([lon, lat]) ?? [0, 0]);
  const [tx, ty] = projection.translate();
  return {
    country: order.country, box: order.box, height,
    projection: { ...outline, scale: Math.round(projection.scale() * 1000) / 1000, translate: [Math.round(tx * 1000) / 1000, Math.round(ty * 1000) / 1000] },
    own: all.filter(drawn).map((ring) => flat(simplified(ring, TOLERANCE))),
    beyond: beyond.filter(drawn).map((ring) => flat(simplified(ring, TOLERANCE * 1.6))),
    dots: flat([...middles, ...byHand]),
  };
}

/** The text of the checked-in file for an order. */
export function cutFile(order: Order): string {
  const atlas = JSON.parse(readFileSync(new URL('../../node_modules/world-atlas/countries-10m.json', import.meta.url), 'utf8')) as Atlas;
  return `${JSON.stringify(cut(atlas, order))}\n`;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('./greece.json', import.meta.url), cutFile(GREECE));
}
