import type { Token } from './theme.ts';

/** How a shape is coloured, and which thing of the picture it belongs to. */
export interface Paint {
  readonly fill?: Token;
  readonly stroke?: Token;
  /** Width of the stroke in pixels; 1 if left out. */
  readonly width?: number;
  /** 0 to 1; left out means solid. */
  readonly opacity?: number;
  /** Stable id of the thing this shape is part of; things move from the old picture to the new one. */
  readonly key?: string;
  /** `baked` shapes never move: painters may draw them once into a texture. */
  readonly group?: 'baked';
}

export interface Polygon extends Paint {
  readonly kind: 'polygon';
  /** x, y, x, y, ... ; always closed. */
  readonly points: readonly number[];
}
export interface Line extends Paint {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}
export interface Circle extends Paint {
  readonly kind: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}
export interface Ellipse extends Paint {
  readonly kind: 'ellipse';
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry: number;
}
export interface Rect extends Paint {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Corner radius. */
  readonly r: number;
}
/** Two circles and the quadrilateral between them: round ends that Canvas and WebGL draw alike. */
export interface Capsule extends Paint {
  readonly kind: 'capsule';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly r1: number;
  readonly r2: number;
}
export interface Text extends Paint {
  readonly kind: 'text';
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 500 | 600 | 700;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Colour of a 4 px outline that keeps a label readable on a busy ground. */
  readonly halo?: Token;
}
/**
 * The seven shapes in which every picture speaks. `present/` makes them, Phaser and SVG only draw them.
 * All numbers are CSS pixels of the picture; y grows downwards. Stage direction, sections 4 and 5.
 */
export type Shape = Polygon | Line | Circle | Ellipse | Rect | Capsule | Text;

/** What a painter gets: shapes in drawing order and the words that say the same. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly title: string;
  /** One sentence that describes the picture. */
  readonly sentence: string;
  /** The same content as a numbered list, where the picture has an order. */
  readonly steps?: readonly string[];
  /** Where somebody who comes in starts from, and somebody who goes leaves to. */
  readonly entry?: { readonly x: number; readonly y: number };
  /** The stretches of this picture are laid one after the other when it first appears: the ending, once. */
  readonly laidOnce?: boolean;
}

export const polygon = (points: readonly number[], paint: Paint): Polygon => ({ kind: 'polygon', points, ...paint });
export const line = (ends: readonly [number, number, number, number], paint: Paint): Line =>
  ({ kind: 'line', x1: ends[0], y1: ends[1], x2: ends[2], y2: ends[3], ...paint });
export const circle = (cx: number, cy: number, r: number, paint: Paint): Circle => ({ kind: 'circle', cx, cy, r, ...paint });
export const ellipse = (box: readonly [number, number, number, number], paint: Paint): Ellipse =>
  ({ kind: 'ellipse', cx: box[0], cy: box[1], rx: box[2], ry: box[3], ...paint });
export const rect = (box: readonly [number, number, number, number], paint: Paint, r = 0): Rect =>
  ({ kind: 'rect', x: box[0], y: box[1], w: box[2], h: box[3], r, ...paint });
export const capsule = (ends: readonly [number, number, number, number], radii: readonly [number, number], paint: Paint): Capsule =>
  ({ kind: 'capsule', x1: ends[0], y1: ends[1], x2: ends[2], y2: ends[3], r1: radii[0], r2: radii[1], ...paint });

type TextStyle = Paint & Partial<Pick<Text, 'size' | 'weight' | 'anchor' | 'halo'>>;

/** A label; 15 px, weight 500, centred on x unless the style says otherwise. */
export const text = (x: number, y: number, words: string, style: TextStyle): Text =>
  ({ kind: 'text', x, y, text: words, size: 15, weight: 500, anchor: 'middle', ...style });

/** The same shapes as parts of one keyed thing. */
export function keyed(key: string, shapes: readonly Shape[]): readonly Shape[] {
  return shapes.map((shape) => ({ ...shape, key }));
}

/** The same shapes marked as never moving. */
export function baked(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.map((shape) => ({ ...shape, group: 'baked' as const }));
}
