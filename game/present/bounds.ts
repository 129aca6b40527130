import type { Shape } from './shapes.ts';
import { textWidth } from './text-width.ts';

export interface Bounds { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

function spread(values: readonly number[], margin: number): readonly [number, number] {
  return [Math.min(...values) - margin, Math.max(...values) + margin];
}

function textLeft(shape: Extract<Shape, { kind: 'text' }>, width: number): number {
  switch (shape.anchor) {
    case 'start': return shape.x;
    case 'middle': return shape.x - width / 2;
    case 'end': return shape.x - width;
  }
}

/** The box a shape is drawn in, its stroke included; labels by their measured width. */
export function boundsOf(shape: Shape): Bounds {
  const margin = shape.stroke === undefined ? 0 : (shape.width ?? 1);
  const box = (xs: readonly number[], ys: readonly number[], more = 0): Bounds => {
    const [left, right] = spread(xs, margin + more);
    const [top, bottom] = spread(ys, margin + more);
    return { left, top, right, bottom };
  };
  switch (shape.kind) {
    case 'polygon': return box(shape.points.filter((_, index) => index % 2 === 0), shape.points.filter((_, index) => index % 2 === 1));
    case 'line': return box([shape.x1, shape.x2], [shape.y1, shape.y2]);
    case 'capsule': return box([shape.x1, shape.x2], [shape.y1, shape.y2], Math.max(shape.r1, shape.r2));
    case 'circle': return box([shape.cx], [shape.cy], shape.r);
    case 'ellipse': return box([shape.cx - shape.rx, shape.cx + shape.rx], [shape.cy - shape.ry, shape.cy + shape.ry]);
    case 'rect': return box([shape.x, shape.x + shape.w], [shape.y, shape.y + shape.h]);
    case 'text': {
      const width = textWidth(shape.text, shape.size);
      const left = textLeft(shape, width);
      return box([left, left + width], [shape.y - shape.size * 0.8, shape.y + shape.size * 0.28]);
    }
  }
}

/** The box round several shapes; empty at 0, 0 if there are none. */
export function boundsOfAll(shapes: readonly Shape[]): Bounds {
  if (shapes.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  const all = shapes.map(boundsOf);
  return {
    left: Math.min(...all.map((box) => box.left)), top: Math.min(...all.map((box) => box.top)),
    right: Math.max(...all.map((box) => box.right)), bottom: Math.max(...all.map((box) => box.bottom)),
  };
}
