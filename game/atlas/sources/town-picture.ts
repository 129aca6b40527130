import type { Country } from '#engine';
import type { CountryOutline } from '../../geo/outline-file.ts';
import { countryShapes } from '../../present/map.ts';
import { fromUnits, groundOf, project } from '../../present/map-layout.ts';
import { circle, type Picture } from '../../present/shapes.ts';
import { transformAll } from '../../present/transform.ts';
import { COUNTRY_NAMES } from '../../text/country-names.ts';
import { TOWNS } from '../../text/en-atlas-sources.ts';

/** A town of the list, and how many of its entries are shown now. */
export interface Town { readonly name: string; readonly north: number; readonly east: number; readonly shown: number }
/** A town where it stands in the picture, in its pixels. */
export interface TownSpot extends Town { readonly x: number; readonly y: number }

const WIDTH = 440;
const MARGIN = 12;
const DOT = 5;

/** The country alone with a dot for each town. Towns only, never an address: the list knows no other coordinates. */
export function townPicture(country: Country, outline: CountryOutline, towns: readonly Town[]): { readonly picture: Picture; readonly spots: readonly TownSpot[] } {
  const ground = groundOf(outline);
  const [left, top] = fromUnits(ground, 0, 0);
  const [right, bottom] = fromUnits(ground, 1000, outline.height);
  const scale = (WIDTH - 2 * MARGIN) / (right - left);
  const placed = { dx: MARGIN - left * scale, dy: MARGIN - top * scale, sx: scale, sy: scale };
  const spots = towns.map((town): TownSpot => {
    const [x, y] = project(ground, town.east, town.north);
    return { ...town, x: x * scale + placed.dx, y: y * scale + placed.dy };
  });
  const name = COUNTRY_NAMES[country];
  const picture = {
    width: WIDTH, height: Math.round((bottom - top) * scale + 2 * MARGIN),
    shapes: [...transformAll(countryShapes(ground), placed), ...spots.map(({ x, y }) => circle(x, y, DOT, { fill: 'ink', stroke: 'paper', width: 1.5 }))],
    title: TOWNS.title(name), sentence: TOWNS.sentence(name, towns.map((town) => TOWNS.dot(town.name, town.shown)).join('; ')),
  };
  return { picture, spots };
}
