import { outline } from './outline.ts';
import { furnishing } from './furnishing.ts';
import type { Placed } from './furnishing.ts';
import { hangs, isOutdoors, PIECES } from './places.ts';
import { DOOR, SHELL } from './room-kinds.ts';
import type { RoomInput } from './room-kinds.ts';
import { baked, circle, ellipse, keyed, polygon, rect } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { shift, transformAll } from './transform.ts';

/** How far wall and floor run beyond the shell on wide pictures. */
const BEYOND = 2000;
const HANG_Y = 150;

function ground(): readonly Shape[] {
  return [
    rect([-BEYOND, -BEYOND, SHELL.width + 2 * BEYOND, SHELL.floor + BEYOND], { fill: 'wall' }),
    rect([-BEYOND, SHELL.floor, SHELL.width + 2 * BEYOND, SHELL.height - SHELL.floor + BEYOND], { fill: 'floor' }),
    rect([-BEYOND, SHELL.floor - 8, SHELL.width + 2 * BEYOND, 8], { fill: 'shade', opacity: 0.07 }),
  ];
}

function windowShapes(night: boolean): readonly Shape[] {
  return keyed('window', [
    rect([600, 92, 108, 124], { fill: 'trim', stroke: 'edge', width: 1 }, 3),
    rect([607, 99, 94, 110], { fill: night ? 'windowNight' : 'windowDay' }),
    ...(night ? [circle(680, 122, 2, { fill: 'linen', opacity: 0.7 }), circle(628, 140, 1.5, { fill: 'linen', opacity: 0.7 }), circle(648, 114, 1.5, { fill: 'linen', opacity: 0.7 })] : []),
    rect([651, 99, 6, 110], { fill: 'trim' }), rect([607, 150, 94, 5], { fill: 'trim' }), rect([594, 214, 120, 9], { fill: 'trim', stroke: 'edge', width: 1 }, 2),
  ]);
}

function sky(night: boolean): readonly Shape[] {
  const far = outline(`M -${BEYOND} 330 L -${BEYOND} 268 L 60 268 L 60 232 L 128 232 L 128 262 L 196 262 L 196 210 L 250 210 L 250 254 L 372 254 L 372 226 L 440 226 L 440 262 L 560 262 L 560 218 L 622 218 L 622 250 L ${SHELL.width + BEYOND} 250 L ${SHELL.width + BEYOND} 330`);
  return keyed('window', [
    rect([-BEYOND, -BEYOND, SHELL.width + 2 * BEYOND, SHELL.floor + BEYOND], { fill: night ? 'windowNight' : 'windowDay' }),
    polygon(far, { fill: 'shade', opacity: night ? 0.35 : 0.1 }),
    rect([-BEYOND, SHELL.floor, SHELL.width + 2 * BEYOND, SHELL.height + BEYOND], { fill: 'floor' }),
  ]);
}

function furniture(input: RoomInput): readonly Shape[] {
  const at = ([piece, x]: Placed): readonly Shape[] => {
    const shadow = hangs(piece) ? [] : [ellipse([x, SHELL.back - 2, 70, 5], { fill: 'shade', opacity: 0.06 })];
    return [...shadow, ...transformAll(PIECES[piece](), shift(x, hangs(piece) ? HANG_Y : SHELL.back))];
  };
  const chosen = furnishing(input.place.kind, input.place.pieces);
  return [...chosen].sort(([a], [b]) => Number(hangs(b)) - Number(hangs(a))).flatMap(at);
}

const frame = (): readonly Shape[] => [
  rect([DOOR.left - 8, DOOR.top - 8, DOOR.right - DOOR.left + 16, SHELL.floor - DOOR.top + 8], { fill: 'trim', stroke: 'edge', width: 1 }, 2),
];

function closedDoor(shadowBehind: boolean): readonly Shape[] {
  const pane = rect([60, 124, 48, 92], { fill: 'windowDay', stroke: 'edge', width: 1 }, 3);
  const behind = [
    ellipse([84, 168, 13, 16], { fill: 'shade', opacity: 0.5 }),
    polygon(outline('M 62 215 L 62 206 Q 66 193 84 191 Q 102 193 106 206 L 106 215'), { fill: 'shade', opacity: 0.5 }),
  ];
  return [
    rect([DOOR.left, DOOR.top, DOOR.right - DOOR.left, SHELL.floor - DOOR.top], { fill: 'door' }),
    pane, ...(shadowBehind ? behind : []),
    rect([112, 222, 5, 22], { fill: 'edge' }, 2),
  ];
}

const corridor = (): readonly Shape[] => [
  rect([DOOR.left, DOOR.top, DOOR.right - DOOR.left, SHELL.floor - DOOR.top], { fill: 'wall' }),
  rect([DOOR.left, DOOR.top, DOOR.right - DOOR.left, SHELL.floor - DOOR.top], { fill: 'shade', opacity: 0.16 }),
  polygon([DOOR.left, SHELL.floor, DOOR.right, SHELL.floor, DOOR.right, 318, DOOR.left, 318], { fill: 'floor' }),
];

const openLeaf = (): readonly Shape[] => [
  polygon([40, 88, 76, 78, 76, 354, 40, 330], { fill: 'door' }), polygon([40, 88, 76, 78, 76, 354, 40, 330], { fill: 'shade', opacity: 0.12 }),
  polygon([48, 126, 68, 120, 68, 218, 48, 214], { fill: 'windowDay' }), rect([69, 224, 4, 20], { fill: 'edge' }, 2),
];

/** Wall, floor, window and furniture, or the open sky: everything behind door and people. */
export function shellShapes(input: RoomInput): readonly Shape[] {
  if (isOutdoors(input.place.kind)) return [...sky(input.place.night), ...baked(furniture(input))];
  return [...baked(ground()), ...windowShapes(input.place.night), ...baked([...furniture(input), ...frame()])];
}

/** The door, with whoever stands in it between frame and leaf. Nothing under the open sky. */
export function doorShapes(input: RoomInput, inDoor: readonly Shape[]): readonly Shape[] {
  if (isOutdoors(input.place.kind)) return inDoor;
  const outside = input.figures.some((figure) => figure.presence === 'outside');
  if (inDoor.length === 0) return keyed('door', closedDoor(outside));
  return [...keyed('door', corridor()), ...inDoor, ...keyed('leaf', openLeaf())];
}
