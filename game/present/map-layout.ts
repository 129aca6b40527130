import { geoConicConformal } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import type { CountryOutline, OutlineProjection } from '../geo/outline-file.ts';
import { isUnplaced } from './map-kinds.ts';
import type { MapInput, MapKind, MapPlace } from './map-kinds.ts';

/** The map is laid out on 744 x 440 and fitted to the size asked for. */
export const SHEET = { width: 744, height: 440 } as const;
export const LENS = { x: 520, y: 208, r: 188 } as const;
/** The tray keeps its lower left corner and grows upwards with the places in it. */
export const TRAY = { x: 20, bottom: 424, w: 246, caption: 32, row: 36 } as const;
export const TOKEN_RADIUS = 15;

/** The country stands left of the lens and above the tray. */
const COUNTRY = { x: 14, y: 22, width: 290, lowest: 312 } as const;
const SLOT_RADIUS = 138;
/** Degrees between two places of one kind; half of that lies between the slots of two kinds that hold two each. */
const SPREAD = 22.5;
const CROWDED_SPREAD = 32;
const INNER_RADIUS = 90;

/** Degrees clockwise from the right. Section 5 of the stage direction. */
const SLOTS: Readonly<Record<MapKind, number>> = {
  border: 0, asylum: 0, justice: 45, police: 90, ngo: 135, work: 180, flat: 180, health: 225, social: 270, voice: 315, shelter: 90,
};

export type Spot = readonly [x: number, y: number];

/** A country as it lies on the sheet. */
export interface Ground {
  readonly outline: CountryOutline;
  /** Pixels of the sheet for one unit of the outline file. */
  readonly scale: number;
  /** Where the outline's upper left corner stands. */
  readonly at: Spot;
}

/** The ground of a country above a tray with so many places: one that is too high for the room is drawn smaller. */
export function groundOf(outline: CountryOutline, inTrayRows = 0): Ground {
  const bottom = inTrayRows === 0 ? COUNTRY.lowest : TRAY.bottom - trayHeight(inTrayRows) - 6;
  const scale = Math.min(COUNTRY.width / 1000, (bottom - COUNTRY.y) / outline.height);
  return { outline, scale, at: [COUNTRY.x + (COUNTRY.width - 1000 * scale) / 2, COUNTRY.y] };
}

/** Units of the outline file to the sheet. */
export const fromUnits = ({ at, scale }: Ground, x: number, y: number): Spot => [at[0] + x * scale, at[1] + y * scale];

/** A point of the earth on the sheet, by the projection the outline was cut with: that of an inset where the point lies in one. */
export function project(ground: Ground, lon: number, lat: number): Spot {
  const { outline } = ground;
  const inset = outline.insets.find(({ box: [west, south, east, north] }) => lon > west && lon < east && lat > south && lat < north);
  const [x, y] = conicOf(inset?.projection ?? outline.projection)([lon, lat]) ?? [0, 0];
  return fromUnits(ground, x, y);
}

const conicOf = ({ parallels, rotate, scale, translate }: OutlineProjection): GeoProjection =>
  geoConicConformal().parallels([...parallels]).rotate([...rotate]).scale(scale).translate([...translate]);

/** Kinds whose place may be put at its town: public offices only. */
const PUBLIC: ReadonlySet<MapKind> = new Set(['health', 'social', 'justice', 'police', 'border', 'asylum']);

/** Two of a kind share the rim; of three or more, every second one stands further in. */
function inSlot(place: MapPlace, places: readonly MapPlace[]): Spot {
  const sharing = places.filter((other) => SLOTS[other.kind] === SLOTS[place.kind]);
  const nth = sharing.indexOf(place);
  const crowded = sharing.length > 2;
  const spread = crowded ? CROWDED_SPREAD / (sharing.length - 1) : SPREAD;
  const angle = ((SLOTS[place.kind] + (nth - (sharing.length - 1) / 2) * spread) * Math.PI) / 180;
  const radius = crowded && nth % 2 === 1 ? INNER_RADIUS : SLOT_RADIUS;
  return [LENS.x + Math.cos(angle) * radius, LENS.y + Math.sin(angle) * radius];
}

/** Rows close up when there are more than four. */
const trayRow = (count: number): number => Math.min(TRAY.row, 150 / Math.max(1, count));
export const trayHeight = (count: number): number => TRAY.caption + trayRow(count) * count + 4;

function inTray(nth: number, count: number): Spot {
  return [TRAY.x + TRAY.w - 26, TRAY.bottom - 4 - trayRow(count) * (count - nth - 0.5)];
}

/** The ground of a case's map. */
export const groundUnder = ({ outline, places }: MapInput): Ground => groundOf(outline, places.filter(isUnplaced).length);

/** Where every place of a map stands: lens slot, own town, or tray. */
export function spots(input: MapInput): ReadonlyMap<string, Spot> {
  const tray = input.places.filter(isUnplaced);
  const elsewhere = input.places.filter((place) => !isUnplaced(place) && place.town !== undefined && PUBLIC.has(place.kind));
  const lens = input.places.filter((place) => !tray.includes(place) && !elsewhere.includes(place));
  return new Map<string, Spot>([
    ...tray.map((place, nth): [string, Spot] => [place.id, inTray(nth, tray.length)]),
    ...elsewhere.map((place): [string, Spot] => [place.id, place.town ? project(groundUnder(input), place.town.lon, place.town.lat) : [0, 0]]),
    ...lens.map((place): [string, Spot] => [place.id, inSlot(place, lens)]),
  ]);
}
