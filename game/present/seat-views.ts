import { limb } from './limb.ts';
import { outline } from './outline.ts';
import { inRoom, SHELL } from './room-kinds.ts';
import type { RoomFigure } from './room-kinds.ts';
import { nameShapes } from './room-names.ts';
import { baked, capsule, circle, keyed, line, polygon, rect } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { shift, transformAll } from './transform.ts';
import { voiceDisc } from './voice-disc.ts';

const DESK_TOP = 318;

function deskTop(): readonly Shape[] {
  return baked([
    rect([-2000, -2000, 4744, 2000 + DESK_TOP], { fill: 'wall' }), rect([-2000, DESK_TOP, 4744, 2400], { fill: 'wood' }),
    rect([-2000, DESK_TOP, 4744, 6], { fill: 'shade', opacity: 0.18 }),
  ]);
}

const notepad = (x: number, y: number): readonly Shape[] => [
  polygon([x, y, x + 120, y, x + 132, y + 74, x - 14, y + 74], { fill: 'linen', stroke: 'edge', width: 1 }),
  ...[20, 36, 52].map((dy) => line([x + 6 - dy * 0.1, y + dy, x + 96, y + dy], { stroke: 'edge', width: 1.4, opacity: 0.6 })),
  polygon(limb([[x + 108, y + 62, 3], [x + 150, y + 22, 3]]), { fill: 'asylum' }),
];

const headset = (x: number, y: number): readonly Shape[] => [
  polygon(outline(`M ${x - 44} ${y + 10} Q ${x - 44} ${y - 44} ${x} ${y - 44} Q ${x + 44} ${y - 44} ${x + 44} ${y + 10} L ${x + 36} ${y + 10} Q ${x + 36} ${y - 36} ${x} ${y - 36} Q ${x - 36} ${y - 36} ${x - 36} ${y + 10}`), { fill: 'hair1' }),
  rect([x - 52, y - 2, 20, 34], { fill: 'hair1' }, 9), rect([x + 32, y - 2, 20, 34], { fill: 'hair1' }, 9),
  polygon(limb([[x - 42, y + 28, 2.4], [x - 30, y + 44, 2.4], [x - 8, y + 46, 2.4]]), { fill: 'hair1' }), circle(x - 6, y + 46, 5, { fill: 'hair1' }),
];

const lamp = (x: number): readonly Shape[] => [
  capsule([x - 22, DESK_TOP + 18, x + 22, DESK_TOP + 18], [5, 5], { fill: 'hair1' }),
  polygon(limb([[x, DESK_TOP + 14, 3], [x - 18, DESK_TOP - 60, 3], [x + 26, DESK_TOP - 116, 3]]), { fill: 'edge' }),
  polygon(outline(`M ${x + 8} ${DESK_TOP - 128} L ${x + 46} ${DESK_TOP - 110} L ${x + 56} ${DESK_TOP - 84} L ${x - 2} ${DESK_TOP - 100}`), { fill: 'cloth' }),
];

const file = (x: number, y: number): readonly Shape[] => [
  polygon([x, y, x + 176, y, x + 196, y + 84, x - 24, y + 84], { fill: 'clay' }), polygon([x, y, x + 176, y, x + 196, y + 84, x - 24, y + 84], { fill: 'shade', opacity: 0.1 }),
  polygon([x + 12, y + 6, x + 150, y + 4, x + 164, y + 70, x - 4, y + 74], { fill: 'linen' }),
  ...[20, 34, 48, 60].map((dy) => line([x + 16, y + dy, x + 132, y + dy - 1], { stroke: 'edge', width: 1.4, opacity: 0.6 })),
];

interface Heard { readonly id: string; readonly words: string; readonly x: number; readonly speaking: boolean }

/** Voices as discs in a row, each with its name below. */
function discShapes(heard: readonly Heard[], { y, radius, nameSize }: { readonly y: number; readonly radius: number; readonly nameSize: number }): readonly Shape[] {
  const discs = heard.flatMap(({ id, x, speaking }) => keyed(`figure:${id}`, transformAll(voiceDisc(radius, speaking ? 'ink' : 'ink2', speaking), shift(x, y))));
  const tags = heard.map(({ id, words, x, speaking }) => ({ key: `name:${id}`, words, x, speaking, present: true }));
  return [...discs, ...(nameSize === 0 ? [] : nameShapes(tags, { y: y + radius + 34, size: nameSize }))];
}

/** The remote interpreter sees no room: a desk, and voices as discs. */
export function voicesShapes(figures: readonly RoomFigure[], nameSize: number): readonly Shape[] {
  const heard = figures.filter((figure) => !figure.you && inRoom(figure)).slice(0, 4);
  const step = SHELL.width / (heard.length + 1);
  const voices = heard.map((figure, index): Heard => ({ id: figure.id, words: figure.name, x: step * (index + 1), speaking: figure.presence === 'speaking' }));
  return [...deskTop(), ...baked([...headset(200, 350), ...notepad(420, 338)]), ...discShapes(voices, { y: 150, radius: 52, nameSize })];
}

/** A desk and a file, until somebody comes in. Who is on the telephone is a disc over the desk. */
export function deskShapes(night: boolean, line: readonly string[], nameSize: number): readonly Shape[] {
  const voices = line.slice(0, 3).map((words, index, all): Heard => ({ id: `line-${index}`, words, x: 414 + (index - (all.length - 1) / 2) * 140, speaking: false }));
  return [
    ...deskTop(),
    ...keyed('window', [rect([60, 60, 168, 150], { fill: 'trim', stroke: 'edge', width: 1 }, 3), rect([70, 70, 148, 130], { fill: night ? 'windowNight' : 'windowDay' }), rect([140, 70, 8, 130], { fill: 'trim' })]),
    ...baked([...lamp(600), ...file(300, 338), ...notepad(84, 344)]),
    ...discShapes(voices, { y: 150, radius: 40, nameSize }),
  ];
}
