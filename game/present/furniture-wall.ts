import { outline } from './outline.ts';
import { circle, line, polygon, rect } from './shapes.ts';
import type { Shape } from './shapes.ts';

/** Pieces that hang on the wall or from the ceiling, drawn round 0, 0. */

export const clock = (): readonly Shape[] =>
  [circle(0, 0, 17, { fill: 'linen', stroke: 'edge', width: 2 }), line([0, 0, 0, -11], { stroke: 'hair1', width: 2 }), line([0, 0, 7, 4], { stroke: 'hair1', width: 2 })];

export const noticeBoard = (): readonly Shape[] => [
  rect([-48, -32, 96, 64], { fill: 'wood' }, 3), rect([-40, -24, 26, 32], { fill: 'linen' }), rect([-8, -22, 22, 20], { fill: 'windowDay' }),
  rect([20, -24, 20, 28], { fill: 'linen' }), rect([-8, 4, 22, 20], { fill: 'linen' }),
];

export const whiteboard = (): readonly Shape[] => [
  rect([-64, -40, 128, 80], { fill: 'linen', stroke: 'edge', width: 2 }, 3), line([-50, -20, 6, -20], { stroke: 'edge', width: 2 }),
  line([-50, -4, 30, -4], { stroke: 'edge', width: 2 }), line([-50, 12, -8, 12], { stroke: 'edge', width: 2 }), rect([-24, 40, 48, 4], { fill: 'edge' }),
];

export const coatHooks = (): readonly Shape[] => [
  rect([-44, -4, 88, 8], { fill: 'wood' }, 3), ...[-30, 0, 30].map((x) => circle(x, 6, 3, { fill: 'edge' })),
  polygon(outline('M -30 8 Q -44 18 -44 76 L -16 76 Q -16 18 -30 8'), { fill: 'cloth' }),
];

/** A curtain drawn back: it can be closed when somebody is examined. */
export const curtain = (): readonly Shape[] => [
  line([-30, -106, 170, -106], { stroke: 'edge', width: 3 }),
  polygon(outline('M -28 -104 L 22 -104 Q 16 20 24 138 Q 12 146 0 138 Q -14 146 -28 138'), { fill: 'windowDay' }),
  ...[-16, -4, 8].map((x) => line([x, -100, x - 1, 136], { stroke: 'shade', width: 1.4, opacity: 0.14 })),
];

export const wallCupboard = (): readonly Shape[] =>
  [rect([-56, -28, 112, 56], { fill: 'door' }, 3), line([0, -25, 0, 25], { stroke: 'shade', width: 1.4, opacity: 0.35 }), rect([-10, 14, 4, 8], { fill: 'edge' }), rect([6, 14, 4, 8], { fill: 'edge' })];

export const pendant = (): readonly Shape[] =>
  [line([0, -120, 0, -26], { stroke: 'edge', width: 1.6 }), polygon(outline('M -26 0 Q -22 -26 0 -27 Q 22 -26 26 0'), { fill: 'clay' })];

export const landscape = (): readonly Shape[] => [
  rect([-38, -27, 76, 54], { fill: 'wood' }, 2), rect([-32, -21, 64, 42], { fill: 'windowDay' }), polygon(outline('M -32 21 L -32 4 Q -10 -12 8 4 Q 20 -2 32 6 L 32 21'), { fill: 'leaf', opacity: 0.75 }),
];
