import { isUnplaced } from './map-kinds.ts';
import type { MapKind, MapPlace } from './map-kinds.ts';
import { outline } from './outline.ts';
import { capsule, circle, polygon, rect } from './shapes.ts';
import type { Paint, Shape } from './shapes.ts';
import { shift, transformAll } from './transform.ts';
import type { Token } from './theme.ts';
import { TOKEN_RADIUS } from './map-layout.ts';
import type { Spot } from './map-layout.ts';

const COLOURS: Readonly<Record<MapKind, Token>> = {
  health: 'health', social: 'social', voice: 'mediator', ngo: 'social', justice: 'justice', police: 'police', border: 'police',
  asylum: 'asylum', work: 'ordinary', flat: 'ordinary', shelter: 'referent',
};

const SIGN: Paint = { fill: 'card' };
const house = (): readonly Shape[] => [polygon([-8, 0, 0, -8, 8, 0, 6, 0, 6, 8, -6, 8, -6, 0], SIGN)];
const sheet = (): readonly Shape[] => [rect([-6, -8, 12, 16], SIGN, 1)];
const pair = (): readonly Shape[] => [circle(-4.5, -3.5, 3.2, SIGN), circle(4.5, -3.5, 3.2, SIGN), polygon(outline('M -9 7 Q -9 1 -4.5 1 Q -0.5 1 0 4 Q 0.5 1 4.5 1 Q 9 1 9 7'), SIGN)];

/** One plain sign a kind, in the colour of the ground, readable at thirty pixels. */
const SIGNS: Readonly<Record<MapKind, () => readonly Shape[]>> = {
  health: () => [rect([-2.6, -8.5, 5.2, 17], SIGN, 1), rect([-8.5, -2.6, 17, 5.2], SIGN, 1)],
  social: pair,
  voice: () => [-5, 0, 5].map((x, index) => capsule([x, index === 1 ? -5.5 : -2.5, x, index === 1 ? 5.5 : 2.5], [1.7, 1.7], SIGN)),
  ngo: () => [circle(0, -5, 3.6, SIGN), circle(-5.5, 4, 3.6, SIGN), circle(5.5, 4, 3.6, SIGN)],
  justice: () => [rect([-8, -7, 16, 3], SIGN), ...[-6, -1.2, 3.6].map((x) => rect([x, -3, 2.4, 8], SIGN)), rect([-8, 6, 16, 3], SIGN)],
  police: () => [polygon(outline('M 0 -9 L 8 -6 L 8 0 Q 7 6 0 9.5 Q -7 6 -8 0 L -8 -6'), SIGN)],
  border: () => [rect([-9, -4, 18, 4], SIGN, 1), rect([-8, -8, 3, 17], SIGN, 1), rect([5, 0, 3, 9], SIGN, 1)],
  asylum: sheet,
  work: () => [polygon([-9, 8, -9, -2, -3, -7, -3, -2, 3, -7, 3, -2, 9, -7, 9, 8], SIGN)],
  flat: house,
  shelter: house,
};

/** The token of a place: a disc, a small square for a voice that has no place, a rounded square in the tray. */
export function placeToken(place: MapPlace, [x, y]: Spot): readonly Shape[] {
  const fill = COLOURS[place.kind];
  const r = TOKEN_RADIUS;
  const body = place.kind === 'voice' ? rect([-12, -12, 24, 24], { fill, stroke: 'paper', width: 2 }, 4)
    : isUnplaced(place) ? rect([-r, -r, 2 * r, 2 * r], { fill, stroke: 'paper', width: 2 }, 9)
      : circle(0, 0, r, { fill, stroke: 'paper', width: 2 });
  return transformAll([body, ...SIGNS[place.kind]()], shift(x, y));
}
