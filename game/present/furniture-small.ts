import { monitor } from './furniture.ts';
import { limb } from './limb.ts';
import { outline } from './outline.ts';
import { capsule, line, polygon, rect } from './shapes.ts';
import type { Paint, Shape } from './shapes.ts';

/** More pieces that stand on the floor, the middle of their foot at 0, 0. */

const WOOD: Paint = { fill: 'wood' };
const METAL: Paint = { fill: 'edge' };
const PALE: Paint = { fill: 'trim' };
const soft = (opacity: number): Paint => ({ fill: 'shade', opacity });
const leg = (x: number, top: number): Shape => rect([x - 2, top, 4, -top], METAL, 1);

export const armchair = (): readonly Shape[] => [
  rect([-38, -112, 76, 72], { fill: 'cloth' }, 16), rect([-38, -112, 76, 72], soft(0.12), 16),
  rect([-48, -84, 22, 78], { fill: 'cloth' }, 10), rect([26, -84, 22, 78], { fill: 'cloth' }, 10), rect([-28, -60, 56, 46], { fill: 'cloth' }, 8),
];

/** A folding screen: a corner of one's own while somebody is examined. */
export const foldingScreen = (): readonly Shape[] => [-46, -2].flatMap((x, index) => [
  polygon([x, -170 + index * 6, x + 44, -164 - index * 6, x + 44, 0, x, 0], { fill: 'cloth' }), polygon([x, -170 + index * 6, x + 44, -164 - index * 6, x + 44, 0, x, 0], soft(index * 0.12)),
  line([x + 44, -166, x + 44, 0], { stroke: 'edge', width: 2 }),
]);

export const floorLamp = (): readonly Shape[] => [
  rect([-2, -150, 4, 146], METAL), capsule([-14, -3, 14, -3], [3, 3], METAL), polygon(outline('M -14 -184 L 14 -184 L 24 -146 L -24 -146'), { fill: 'clay' }),
];

export const computerTable = (): readonly Shape[] =>
  [leg(-34, -66), leg(34, -66), rect([-44, -74, 88, 8], WOOD, 3), ...monitor(0, -74), rect([-16, -78, 32, 3], METAL, 1)];

export const telephoneTable = (): readonly Shape[] => [
  leg(-20, -60), leg(20, -60), rect([-28, -68, 56, 8], WOOD, 3), rect([-16, -82, 32, 14], { fill: 'hair1' }, 3), capsule([-15, -87, 15, -87], [4, 4], { fill: 'hair1' }),
];

export const filePile = (): readonly Shape[] => [
  rect([-34, -62, 68, 62], { fill: 'door' }, 3), line([-34, -31, 34, -31], { stroke: 'shade', width: 1.4, opacity: 0.3 }),
  ...(['clay', 'linen', 'cloth', 'linen', 'leaf'] as const).map((fill, index) => rect([-26 + (index % 2) * 4, -72 - index * 8, 48, 8], { fill }, 1)),
];

export const coatStand = (): readonly Shape[] => [
  rect([-2.5, -178, 5, 174], WOOD), capsule([-18, -3, 18, -3], [3, 3], WOOD),
  ...[-1, 1].map((side) => polygon(limb([[0, -168, 2.4], [side * 16, -176, 2.4]]), WOOD)), polygon(outline('M 12 -172 Q 0 -160 2 -92 L 30 -92 Q 30 -160 16 -172'), { fill: 'cloth' }),
];

/** A light box for X-ray pictures hangs on the wall, round 0, 0. */
export const xRayBox = (): readonly Shape[] => [
  rect([-42, -30, 84, 60], { fill: 'edge' }, 3), rect([-38, -26, 76, 52], { fill: 'windowDay' }, 2),
  polygon(limb([[-16, 18, 4], [-12, -14, 3]]), PALE), polygon(limb([[14, 18, 4], [10, -14, 3]]), PALE),
];
