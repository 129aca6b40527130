import { dashes } from './furniture.ts';
import { outline } from './outline.ts';
import { dayAndTime, dayTicks, ribbonScale, timeSpan } from './ribbon-scale.ts';
import type { RibbonScale } from './ribbon-scale.ts';
import { baked, capsule, circle, keyed, line, polygon, rect, text } from './shapes.ts';
import type { Picture, Shape } from './shapes.ts';
import { textWidth } from './text-width.ts';
import { knotMark } from './thread-marks.ts';
import { shift, transformAll } from './transform.ts';

export interface RibbonPin {
  readonly minute: number;
  readonly label: string;
  /** L fixed by law, O observed in practice, T teaching value. */
  readonly class: 'L' | 'O' | 'T';
  readonly state: 'running' | 'last-fifth' | 'met' | 'lapsed';
}

export interface RibbonInput {
  readonly nowMinute: number;
  /** Minute of the day at which minute 0 of the session lies: 160 for 02:40. Left out: midnight. */
  readonly clockAtZero?: number;
  /** `knot` is a plain ring, open on one side when it was put right: whose it was is not the ribbon's to say. */
  readonly events: readonly { readonly minute: number; readonly text: string; readonly knot?: 'tied' | 'loosened' }[];
  readonly pins: readonly RibbonPin[];
  readonly nights: readonly { readonly from: number; readonly to: number }[];
  readonly strands: readonly { readonly from: number; readonly to: number | null; readonly name: string }[];
  readonly width: number;
  readonly height: number;
}

const EDGE = 22;
/** Heights on a ribbon of 104 pixels. */
const Y = { rows: [20, 42], thread: 68, strands: [60, 55, 50], days: 96 } as const;
const SIZE = 14;
/** Nights narrower than this would only be stripes. */
const NARROWEST_NIGHT = 5;
const MOST_LABELS = 3;
const MOST_STRANDS = 3;

function nights(input: RibbonInput, scale: RibbonScale): readonly Shape[] {
  return input.nights.flatMap(({ from, to }): readonly Shape[] => {
    const width = scale.x(to) - scale.x(from);
    return width < NARROWEST_NIGHT || from > scale.horizon ? [] : [rect([scale.x(from), 8, width, Y.thread + 6], { fill: 'edge', opacity: 0.14 })];
  });
}

function thread(input: RibbonInput, scale: RibbonScale): readonly Shape[] {
  const now = scale.x(input.nowMinute);
  const past = input.events.filter(({ minute }) => minute <= input.nowMinute);
  const marks = past.map(({ minute }) => circle(scale.x(minute), Y.thread, 4, { fill: 'sunken', stroke: 'thread', width: 2 }));
  const knots = past.flatMap(({ minute, knot }) => (knot ? keyed(`knot:${minute}`, knotMark({ knot: 'plain', loosened: knot === 'loosened' }, [scale.x(minute), Y.thread], 'sunken')) : []));
  return [
    ...dashes([now, Y.thread, input.width - EDGE, Y.thread], { stroke: 'edge', width: 1.4 }),
    ...keyed('thread', [capsule([scale.x(0), Y.thread, now, Y.thread], [2, 2], { fill: 'thread' })]),
    ...marks, ...knots,
  ];
}

function strands(input: RibbonInput, scale: RibbonScale): readonly Shape[] {
  return input.strands.slice(0, MOST_STRANDS).flatMap(({ from, to, name }, index): readonly Shape[] => {
    const y = Y.strands[index] ?? Y.strands[0];
    const end = scale.x(Math.min(to ?? input.nowMinute, input.nowMinute));
    return keyed(`strand:${name}`, [capsule([scale.x(from), y, Math.max(scale.x(from), end), y], [0.9, 0.9], { fill: 'strand' })]);
  });
}

function stem(pin: RibbonPin, x: number, top: number): readonly Shape[] {
  const paint = { stroke: 'time', width: 1.8 } as const;
  switch (pin.class) {
    case 'L': return [line([x, top, x, Y.thread], paint)];
    case 'O': return dashes([x, top, x, Y.thread], paint, 5, 3.5);
    case 'T': return Array.from({ length: Math.floor((Y.thread - top) / 5) }, (_, index) => circle(x, top + 2 + index * 5, 1.2, { fill: 'time' }));
  }
}

/** Hollow while running, half in the last fifth, full when met, split when lapsed. Nothing blinks or reddens. */
function head(pin: RibbonPin, x: number, y: number): readonly Shape[] {
  const hollow = circle(x, y, 5.5, { fill: 'sunken', stroke: 'time', width: 1.8 });
  const half = (dx: number): Shape => polygon(outline(`M ${x + dx} ${y - 5.5} Q ${x - 7.4 + dx} ${y - 5.5} ${x - 7.4 + dx} ${y} Q ${x - 7.4 + dx} ${y + 5.5} ${x + dx} ${y + 5.5}`), { fill: 'time' });
  switch (pin.state) {
    case 'running': return [hollow];
    case 'last-fifth': return [hollow, polygon([x - 5.5, y, x + 5.5, y, x + 4.8, y + 2.8, x + 2.8, y + 4.8, x, y + 5.5, x - 2.8, y + 4.8, x - 4.8, y + 2.8], { fill: 'time' })];
    case 'met': return [circle(x, y, 6, { fill: 'time' })];
    case 'lapsed': {
      const right = transformAll([half(-1.5)], { dx: 2 * x, dy: 0, sx: -1, sy: 1 });
      return [polygon([x - 9, y - 8, x + 9, y - 8, x + 9, y + 8, x - 9, y + 8], { fill: 'sunken', stroke: 'sunken', width: 0.5 }), half(-1.5), ...right];
    }
  }
}

/** The words of a pin: on which row, on which side of its head, and from where to where they reach. */
interface Label { readonly row: 0 | 1; readonly anchor: 'start' | 'end'; readonly x: number; readonly left: number; readonly right: number }

/** Half of a head, with a little room. */
const HEAD = 8;
const PLACES = [[0, 'start'], [1, 'start'], [0, 'end'], [1, 'end']] as const;

/** A place for the words of a pin at `x`, or null: inside the picture, and on no other words, head or stem. Pins without words stand on the lower row. */
function labelAt(x: number, words: number, room: { readonly taken: readonly Label[]; readonly others: readonly number[]; readonly width: number }): Label | null {
  const labels = PLACES.map(([row, anchor]): Label => ({ row, anchor, x, left: anchor === 'start' ? x + 11 : x - 11 - words, right: anchor === 'start' ? x + 11 + words : x - 11 }));
  const over = (at: number, { left, right }: Label): boolean => left - HEAD < at && at < right + HEAD;
  const box = (label: Label): readonly [number, number] => [Math.min(label.left, label.x - HEAD), Math.max(label.right, label.x + HEAD)];
  const meet = ([left, right]: readonly [number, number], [otherLeft, otherRight]: readonly [number, number]): boolean => right + 10 >= otherLeft && left - 10 <= otherRight;
  return labels.find((label) => label.left >= 8 && label.right <= room.width - 8
    && !room.taken.some((other) => (other.row === label.row ? meet(box(label), box(other)) : label.row === 0 && over(x, other)))
    && !(label.row === 1 && room.others.some((at) => over(at, label)))) ?? null;
}

/** Open pins nearest to now come first; three of them get a label, on two rows, where there is room. */
function pins(input: RibbonInput, scale: RibbonScale): readonly Shape[] {
  const open = (pin: RibbonPin): boolean => pin.state === 'running' || pin.state === 'last-fifth';
  const order = [...input.pins].sort((a, b) => Number(open(b)) - Number(open(a)) || Math.abs(a.minute - input.nowMinute) - Math.abs(b.minute - input.nowMinute));
  const taken: Label[] = [];
  return order.flatMap((pin, index): readonly Shape[] => {
    const x = scale.x(pin.minute);
    const others = order.filter((other) => other !== pin).map((other) => scale.x(other.minute));
    const label = index < MOST_LABELS ? labelAt(x, textWidth(pin.label, SIZE), { taken, others, width: input.width }) : null;
    if (label) taken.push(label);
    const y = Y.rows[label?.row ?? 1];
    const words = label ? [text(label.anchor === 'end' ? label.right : label.left, y + 5, pin.label, { fill: 'ink', size: SIZE, weight: 600, anchor: label.anchor, halo: 'sunken' })] : [];
    return keyed(`pin:${pin.label}`, [...stem(pin, x, y), ...head(pin, x, y), ...words]);
  });
}

const sun = (): readonly Shape[] => [
  circle(0, 0, 4.2, { fill: 'time' }),
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((ray) => line([Math.cos(ray * Math.PI / 4) * 6, Math.sin(ray * Math.PI / 4) * 6, Math.cos(ray * Math.PI / 4) * 8.4, Math.sin(ray * Math.PI / 4) * 8.4], { stroke: 'time', width: 1.5 })),
];
const moon = (): readonly Shape[] => [polygon(outline('M 2 -7 Q -7 -6 -7 0 Q -7 6.5 0 7 Q 4 7 6 4 Q -2 4 -2 -2 Q -2 -5 2 -7'), { fill: 'ink2' })];

/** Sun or moon, then day and clock, near the line of now and whole within the picture: where they stand. */
function todayWords(input: RibbonInput, scale: RibbonScale): { readonly words: string; readonly middle: number; readonly light: number; readonly left: number; readonly right: number } {
  const words = dayAndTime(input.nowMinute, input.clockAtZero ?? 0);
  const half = textWidth(words, SIZE) / 2;
  const middle = Math.max(EDGE + 50, Math.min(input.width - 70, scale.x(input.nowMinute) + 8));
  const light = middle - half - 12;
  return { words, middle, light, left: light - LIGHT, right: middle + half };
}

/** Half of a sun with its rays. */
const LIGHT = 9;

/** Its line is drawn first, so that it stays behind the words of a pin. */
const todayLine = (input: RibbonInput, scale: RibbonScale): readonly Shape[] => keyed('today', [rect([scale.x(input.nowMinute) - 1, 10, 2, 69], { fill: 'ink' })]);

function today(input: RibbonInput, scale: RibbonScale): readonly Shape[] {
  const { words, middle, light } = todayWords(input, scale);
  const isNight = input.nights.some(({ from, to }) => from <= input.nowMinute && input.nowMinute < to);
  return keyed('today', [
    ...transformAll(isNight ? moon() : sun(), shift(light, Y.days - 5)),
    text(middle, Y.days, words, { fill: 'ink', size: SIZE, weight: 700 }),
  ]);
}

/** Least room between two words in the row of days. */
const ROOM = 8;

function days(input: RibbonInput, scale: RibbonScale): readonly Shape[] {
  const now = todayWords(input, scale);
  let free = -Infinity;
  return dayTicks(scale.horizon, input.clockAtZero ?? 0).flatMap(({ day, minute }): readonly Shape[] => {
    const x = scale.x(minute);
    const words = `Day ${day}`;
    const half = textWidth(words, SIZE) / 2;
    const tick = line([x, Y.thread + 7, x, Y.thread + 13], { stroke: 'edge', width: 1.4 });
    const middle = Math.max(x, half + 6);
    const clear = middle - half > free && (middle + half + ROOM < now.left || middle - half - ROOM > now.right) && middle + half < input.width - 4;
    if (!clear) return [tick];
    free = middle + half + 2 * ROOM;
    return [tick, text(middle, Y.days, words, { fill: 'ink2', size: SIZE })];
  });
}

function pinWords(pin: RibbonPin, now: number, clock: number): string {
  const when = dayAndTime(pin.minute, clock);
  switch (pin.state) {
    case 'met': return `${pin.label}: met, ${when}.`;
    case 'lapsed': return `${pin.label}: passed on ${when}.`;
    case 'running': case 'last-fifth': return pin.minute > now ? `${pin.label}: ${when}, in ${timeSpan(pin.minute - now)}.` : `${pin.label}: expected by ${when}, still open.`;
  }
}

/**
 * The line of days under the picture: what happened, what is due, which protection is in force, and today.
 * On a root scale. A deadline is a pin and nothing blinks: as days pass, the line walks to it. Stage direction, section 7.
 */
export function ribbonPicture(input: RibbonInput): Picture {
  const last = Math.max(input.nowMinute, ...input.pins.map(({ minute }) => minute));
  const scale = ribbonScale(last, EDGE, input.width - EDGE);
  const clock = input.clockAtZero ?? 0;
  const list = [...input.pins].sort((a, b) => a.minute - b.minute).map((pin) => pinWords(pin, input.nowMinute, clock));
  const shapes = [
    ...baked([rect([0, 0, input.width, 104], { fill: 'sunken' }, 6)]), ...nights(input, scale), ...days(input, scale),
    ...strands(input, scale), ...thread(input, scale), ...todayLine(input, scale), ...pins(input, scale), ...today(input, scale),
  ];
  return {
    width: input.width, height: input.height,
    shapes: transformAll(shapes, shift(0, (input.height - 104) / 2)),
    title: 'Days and deadlines',
    sentence: `${dayAndTime(input.nowMinute, clock)}. ${list.length === 0 ? 'No deadline is known here.' : list.join(' ')}`,
    steps: list,
  };
}
