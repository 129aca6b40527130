import type { Shape } from './shapes.ts';

/** Move, flip and scale: `x -> x * sx + dx`, `y -> y * sy + dy`. Sizes of round things follow the smaller scale. */
export interface Transform {
  readonly dx: number;
  readonly dy: number;
  readonly sx: number;
  readonly sy: number;
}

export const shift = (dx: number, dy: number): Transform => ({ dx, dy, sx: 1, sy: 1 });

function ends<S extends { x1: number; y1: number; x2: number; y2: number }>(shape: S, t: Transform): S {
  return { ...shape, x1: shape.x1 * t.sx + t.dx, y1: shape.y1 * t.sy + t.dy, x2: shape.x2 * t.sx + t.dx, y2: shape.y2 * t.sy + t.dy };
}

/** One shape under a transform. A flipped label keeps its reading direction. */
export function transformed(shape: Shape, t: Transform): Shape {
  const x = (value: number): number => value * t.sx + t.dx;
  const y = (value: number): number => value * t.sy + t.dy;
  const size = Math.min(Math.abs(t.sx), Math.abs(t.sy));
  const scaled = shape.width === undefined ? shape : { ...shape, width: shape.width * size };
  switch (scaled.kind) {
    case 'polygon':
      return { ...scaled, points: scaled.points.map((value, index) => (index % 2 === 0 ? x(value) : y(value))) };
    case 'line':
      return ends(scaled, t);
    case 'capsule':
      return { ...ends(scaled, t), r1: scaled.r1 * size, r2: scaled.r2 * size };
    case 'circle':
      return { ...scaled, cx: x(scaled.cx), cy: y(scaled.cy), r: scaled.r * size };
    case 'ellipse':
      return { ...scaled, cx: x(scaled.cx), cy: y(scaled.cy), rx: scaled.rx * Math.abs(t.sx), ry: scaled.ry * Math.abs(t.sy) };
    case 'rect':
      return { ...scaled, x: Math.min(x(scaled.x), x(scaled.x + scaled.w)), y: y(scaled.y), w: scaled.w * Math.abs(t.sx), h: scaled.h * Math.abs(t.sy), r: scaled.r * size };
    case 'text':
      return { ...scaled, x: x(scaled.x), y: y(scaled.y), size: scaled.size * size };
  }
}

export function transformAll(shapes: readonly Shape[], t: Transform): readonly Shape[] {
  return shapes.map((shape) => transformed(shape, t));
}
