import { limb } from './limb.ts';
import { outline } from './outline.ts';
import { capsule, circle, line, polygon, rect } from './shapes.ts';
import type { Paint, Shape } from './shapes.ts';
import { SEAT_HEIGHT } from './figure-kit.ts';

/** Pieces that stand on the floor, drawn with the middle of their foot at 0, 0. */

const WOOD: Paint = { fill: 'wood' };
const METAL: Paint = { fill: 'edge' };
const PALE: Paint = { fill: 'trim' };
const dim = (opacity: number): Paint => ({ fill: 'shade', opacity });
const leg = (x: number, top: number): Shape => rect([x - 2, top, 4, -top], METAL, 1);

/** Every chair of every room: one height, no arm rests, no wheels. */
export function chair(): readonly Shape[] {
  return [
    rect([-24, -122, 48, 34], WOOD, 8), rect([-24, -122, 48, 34], dim(0.1), 8),
    rect([-20, -92, 4, 34], METAL), rect([16, -92, 4, 34], METAL),
    leg(-20, -SEAT_HEIGHT + 4), leg(20, -SEAT_HEIGHT + 4), rect([-26, -SEAT_HEIGHT, 52, 8], WOOD, 4),
  ];
}

/** A chair where somebody is expected: its outline in dashes. */
export function expectedChair(): readonly Shape[] {
  const frame: readonly (readonly [number, number, number, number])[] = [
    [-24, -120, 24, -120], [24, -120, 24, -62], [24, -58, 20, 0], [-20, 0, -24, -58], [-24, -62, -24, -120], [-26, -60, 26, -60],
  ];
  return frame.flatMap((ends) => dashes(ends, { stroke: 'ink2', width: 1.6 }));
}

/** A straight line as dashes of six pixels: the painters know no dash pattern. */
export function dashes([x1, y1, x2, y2]: readonly [number, number, number, number], paint: Paint, on = 6, off = 5): readonly Shape[] {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const shapes: Shape[] = [];
  for (let from = 0; from < length; from += on + off) {
    const to = Math.min(length, from + on);
    const at = (distance: number): [number, number] => [x1 + ((x2 - x1) * distance) / length, y1 + ((y2 - y1) * distance) / length];
    shapes.push(line([...at(from), ...at(to)], paint));
  }
  return shapes;
}

export const bench = (): readonly Shape[] =>
  [leg(-62, -52), leg(62, -52), rect([-74, -SEAT_HEIGHT, 148, 9], WOOD, 4), rect([-74, -104, 148, 22], WOOD, 6), rect([-60, -84, 4, 26], METAL), rect([56, -84, 4, 26], METAL)];

export const sofa = (): readonly Shape[] => [
  rect([-78, -116, 156, 76], { fill: 'cloth' }, 16), rect([-78, -116, 156, 76], dim(0.14), 16),
  rect([-90, -86, 26, 80], { fill: 'cloth' }, 12), rect([64, -86, 26, 80], { fill: 'cloth' }, 12),
  rect([-66, -SEAT_HEIGHT, 132, 46], { fill: 'cloth' }, 8), line([0, -56, 0, -18], { stroke: 'shade', width: 1.4, opacity: 0.25 }),
];

export const couch = (): readonly Shape[] => [
  leg(-66, -50), leg(66, -50), rect([-78, -66, 156, 18], { fill: 'cloth' }, 6), rect([-78, -66, 156, 18], dim(0.12), 6),
  polygon(limb([[-64, -78, 11], [-40, -76, 11]]), PALE), rect([-30, -68, 106, 5], PALE, 2),
];

export const bed = (): readonly Shape[] => [
  leg(-80, -40), leg(80, -40), rect([-92, -92, 10, 62], WOOD, 4), rect([82, -76, 10, 46], WOOD, 4),
  rect([-84, -58, 168, 20], PALE, 6), polygon(limb([[-66, -66, 11], [-44, -64, 11]]), PALE),
  polygon(outline('M -26 -62 Q 20 -70 82 -62 L 82 -36 L -26 -36'), { fill: 'cloth' }), polygon(outline('M -26 -62 Q 20 -70 82 -62 L 82 -36 L -26 -36'), dim(0.1)),
];

export const desk = (): readonly Shape[] => [
  rect([-62, -70, 8, 70], WOOD), rect([28, -66, 34, 60], WOOD, 2), rect([28, -66, 34, 60], dim(0.14), 2),
  line([32, -38, 58, -38], { stroke: 'shade', width: 1.4, opacity: 0.4 }), rect([-70, -78, 140, 10], WOOD, 3), ...monitor(-26, -78),
];

/** A screen on its foot; `top` is the table's edge. */
export function monitor(x: number, top: number): readonly Shape[] {
  return [rect([x - 4, top - 12, 8, 12], METAL), rect([x - 14, top - 3, 28, 3], METAL, 1), rect([x - 27, top - 46, 54, 36], { fill: 'hair1' }, 4), rect([x - 23, top - 42, 46, 28], { fill: 'windowDay' }, 2)];
}

export const lowTable = (): readonly Shape[] =>
  [leg(-24, -44), leg(24, -44), rect([-34, -50, 68, 7], WOOD, 3)];

export const roundTable = (): readonly Shape[] =>
  [rect([-4, -62, 8, 58], METAL), capsule([-20, -3, 20, -3], [3, 3], METAL), rect([-58, -70, 116, 9], WOOD, 4)];

export const cabinet = (): readonly Shape[] => [
  rect([-34, -132, 68, 132], { fill: 'door' }, 3), line([0, -128, 0, -6], { stroke: 'shade', width: 1.4, opacity: 0.35 }),
  circle(-6, -66, 2.2, METAL), circle(6, -66, 2.2, METAL),
];

export const fileCabinet = (): readonly Shape[] => [
  rect([-24, -112, 48, 112], { fill: 'ordinary' }, 3),
  ...[-106, -70, -34].flatMap((y) => [rect([-20, y, 40, 30], dim(0.14), 2), capsule([-6, y + 9, 6, y + 9], [1.8, 1.8], PALE)]),
];

const BINDERS = ['cloth', 'clay', 'leaf', 'linen', 'door', 'clay', 'cloth'] as const;

export const shelf = (): readonly Shape[] => [
  rect([-44, -168, 88, 168], WOOD, 3), ...[-160, -108, -56].map((y) => rect([-38, y, 76, 44], dim(0.3))),
  ...[-160, -108].flatMap((y, row) => BINDERS.map((fill, place) => rect([-36 + place * 10.5, y + 10 + ((place + row) % 3) * 3, 8, 34 - ((place + row) % 3) * 3], { fill, opacity: 0.85 }, 1))),
  rect([-30, -34, 28, 22], { fill: 'door' }, 2), rect([4, -30, 26, 18], PALE, 2),
];

export const sink = (): readonly Shape[] => [
  rect([-34, -64, 68, 58], { fill: 'door' }, 2), rect([-40, -72, 80, 10], PALE, 3),
  polygon(limb([[0, -72, 2], [0, -92, 2], [12, -94, 2], [13, -86, 2]]), METAL), rect([-52, -150, 20, 26], PALE, 3), rect([26, -142, 14, 18], { fill: 'cloth', opacity: 0.8 }, 3),
];

export const trolley = (): readonly Shape[] => [
  rect([-28, -78, 4, 70], METAL), rect([24, -78, 4, 70], METAL), circle(-26, -5, 5, METAL), circle(26, -5, 5, METAL),
  rect([-32, -80, 64, 6], PALE, 2), rect([-28, -44, 56, 5], PALE, 2), rect([-20, -92, 14, 12], { fill: 'cloth' }, 2),
  rect([0, -88, 20, 8], PALE, 2), rect([-16, -54, 26, 10], { fill: 'windowDay' }, 2),
];

export const plant = (): readonly Shape[] => [
  ...[[-20, -72], [-10, -92], [4, -98], [16, -84], [24, -66]].map(([x = 0, y = 0]) => polygon(outline(`M 0 -34 Q ${x - 8} ${y + 16} ${x} ${y} Q ${x + 8} ${y + 20} 4 -34`), { fill: 'leaf' })),
  polygon([-16, -38, 16, -38, 12, 0, -12, 0], { fill: 'clay' }), rect([-18, -42, 36, 8], { fill: 'clay' }, 2),
];

export const kitchen = (): readonly Shape[] => [
  rect([-70, -74, 140, 74], { fill: 'door' }, 2), rect([-76, -82, 152, 9], WOOD, 3),
  ...[-23, 23].map((x) => line([x, -70, x, -4], { stroke: 'shade', width: 1.4, opacity: 0.3 })),
  polygon(outline('M -54 -82 L -50 -104 Q -40 -110 -30 -104 L -26 -82'), METAL), polygon(limb([[-28, -96, 2.5], [-18, -102, 2.5]]), METAL),
  ...[16, 34].flatMap((x) => [rect([x, -96, 12, 14], PALE, 3), circle(x + 13, -89, 3.4, { stroke: 'linen', width: 1.6 })]),
];

export const toyBox = (): readonly Shape[] => [
  circle(-14, -36, 11, { fill: 'clay' }), rect([0, -48, 18, 18], { fill: 'cloth' }, 2), rect([-30, -32, 60, 32], WOOD, 4), line([-26, -22, 26, -22], { stroke: 'shade', width: 1.4, opacity: 0.25 }),
];

export const waterCooler = (): readonly Shape[] => [
  rect([-14, -122, 28, 36], { fill: 'windowDay' }, 6), rect([-17, -88, 34, 88], PALE, 4), rect([-17, -88, 34, 88], dim(0.08), 4), rect([-8, -76, 16, 14], dim(0.25), 2),
];

export const sewingTable = (): readonly Shape[] => [
  leg(-56, -64), leg(56, -64), rect([-66, -72, 132, 9], WOOD, 3),
  polygon(outline('M -30 -72 L -30 -80 L 22 -80 L 22 -110 L -26 -110 Q -34 -110 -34 -100 L -34 -92 L -24 -92 L -24 -96 L 6 -96 L 6 -82'), { fill: 'hair1' }),
  circle(27, -98, 7, METAL), polygon(outline('M -60 -72 Q -48 -86 -36 -74'), { fill: 'clay' }),
];

export const crates = (): readonly Shape[] => [-30, 30].flatMap((x) => [0, -38].map((y): readonly Shape[] => [
  rect([x - 28, y - 36, 56, 34], WOOD, 2), line([x - 26, y - 25, x + 26, y - 25], { stroke: 'shade', width: 1.6, opacity: 0.3 }), line([x - 26, y - 13, x + 26, y - 13], { stroke: 'shade', width: 1.6, opacity: 0.3 }),
])).flat();

export const tree = (): readonly Shape[] =>
  [polygon([-6, 0, -4, -90, 4, -90, 6, 0], WOOD), circle(-22, -118, 30, { fill: 'leaf' }), circle(22, -122, 32, { fill: 'leaf' }), circle(0, -150, 34, { fill: 'leaf' })];

export const streetLamp = (): readonly Shape[] =>
  [rect([-3, -236, 6, 236], METAL), polygon(limb([[0, -236, 3], [30, -244, 3]]), METAL), capsule([28, -242, 46, -242], [5, 5], { fill: 'time' })];

export const busStop = (): readonly Shape[] => [
  rect([-66, -150, 5, 150], METAL), rect([61, -150, 5, 150], METAL), rect([-78, -160, 156, 12], { fill: 'cloth' }, 3),
  rect([-60, -144, 120, 92], { fill: 'windowDay', opacity: 0.55 }, 2), rect([-50, -40, 100, 7], WOOD, 3),
];

export const plantRows = (): readonly Shape[] => [-60, -20, 20, 60].flatMap((x) => [
  rect([x - 18, -14, 36, 14], { fill: 'clay' }, 3), ...[-10, 0, 10].map((dx) => polygon(outline(`M ${x + dx - 2} -14 Q ${x + dx - 12} -38 ${x + dx} -56 Q ${x + dx + 12} -38 ${x + dx + 2} -14`), { fill: 'leaf' })),
]);
