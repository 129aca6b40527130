import { geoConicConformal } from 'd3-geo';
import type { CountryOutline } from '../geo/outline-file.ts';
import greece from '../geo/greece.json' with { type: 'json' };
import { isUnplaced } from './map-kinds.ts';
import type { MapInput, MapKind, MapPlace } from './map-kinds.ts';

/** The map is laid out on 744 x 440 and fitted to the size asked for. */
export const SHEET = { width: 744, height: 440 } as const;
export const LENS = { x: 520, y: 208, r: 188 } as const;
/** The tray keeps its lower left corner and grows upwards with the places in it. */
export const TRAY = { x: 20, bottom: 424, w: 246, caption: 32, row: 36 } as const;
export const TOKEN_RADIUS = 15;

const COUNTRY = { x: 14, y: 22, width: 290 } as const;
const SLOT_RADIUS = 138;
/** Degrees between two places of one kind; half of that lies between the slots of two kinds that hold two each. */
const SPREAD = 22.5;
const CROWDED_SPREAD = 32;
const INNER_RADIUS = 90;

/** Degrees clockwise from the right. Section 5 of the stage direction. */
const SLOTS: Readonly<Record<MapKind, number>> = {
  border: 0, asylum: 0, justice: 45, police: 90, ngo: 135, work: 180, flat: 180, health: 225, social: 270, voice: 315, shelter: 90,
};

/** Widened from the file's own literal type; the file is ours and a test keeps it fresh. */
export const OUTLINE = greece as unknown as CountryOutline;
export const COUNTRY_SCALE = COUNTRY.width / 1000;

export type Spot = readonly [x: number, y: number];

/** Units of the outline file to the sheet. */
export const fromUnits = (x: number, y: number): Spot => [COUNTRY.x + x * COUNTRY_SCALE, COUNTRY.y + y * COUNTRY_SCALE];

/** A point of the earth on the sheet, by the projection the outline was cut with. */
export function project(lon: number, lat: number): Spot {
  const { parallels, rotate, scale, translate } = OUTLINE.projection;
  const at = geoConicConformal().parallels([...parallels]).rotate([...rotate]).scale(scale).translate([...translate])([lon, lat]);
  return fromUnits(at?.[0] ?? 0, at?.[1] ?? 0);
}

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

/** Where every place of a map stands: lens slot, own town, or tray. */
export function spots(input: MapInput): ReadonlyMap<string, Spot> {
  const tray = input.places.filter(isUnplaced);
  const elsewhere = input.places.filter((place) => !isUnplaced(place) && place.town !== undefined && PUBLIC.has(place.kind));
  const lens = input.places.filter((place) => !tray.includes(place) && !elsewhere.includes(place));
  return new Map<string, Spot>([
    ...tray.map((place, nth): [string, Spot] => [place.id, inTray(nth, tray.length)]),
    ...elsewhere.map((place): [string, Spot] => [place.id, place.town ? project(place.town.lon, place.town.lat) : [0, 0]]),
    ...lens.map((place): [string, Spot] => [place.id, inSlot(place, lens)]),
  ]);
}
