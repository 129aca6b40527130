import type { Picture, Shape } from './shapes.ts';

/** A run of shapes that belong together: one keyed thing, or the still ground between two of them. */
export interface Thing {
  readonly id: string;
  readonly baked: boolean;
  readonly shapes: readonly Shape[];
  /** What tells whether the thing changed. */
  readonly print: string;
}

/** The place a thing is at: where its first shape is. */
export function anchorOf(shapes: readonly Shape[]): { readonly x: number; readonly y: number } {
  const first = shapes[0];
  if (first === undefined) return { x: 0, y: 0 };
  switch (first.kind) {
    case 'polygon': return { x: first.points[0] ?? 0, y: first.points[1] ?? 0 };
    case 'line': case 'capsule': return { x: first.x1, y: first.y1 };
    case 'circle': case 'ellipse': return { x: first.cx, y: first.cy };
    case 'rect': case 'text': return { x: first.x, y: first.y };
  }
}

/** A picture as things in drawing order. Every id stands once: a key that returns later gets a number. */
export function thingsOf(picture: Picture): readonly Thing[] {
  const runs: { name: string; baked: boolean; shapes: Shape[] }[] = [];
  for (const shape of picture.shapes) {
    const last = runs[runs.length - 1];
    const name = shape.key ?? 'still';
    const baked = shape.group === 'baked';
    if (last && last.name === name && last.baked === baked) last.shapes.push(shape);
    else runs.push({ name, baked, shapes: [shape] });
  }
  const seen = new Map<string, number>();
  return runs.map(({ name, baked, shapes }) => {
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return { id: count === 0 ? name : `${name}#${count}`, baked, shapes, print: JSON.stringify(shapes) };
  });
}

/** True if two runs are the same drawing at another place. */
export function sameDrawing(before: readonly Shape[], after: readonly Shape[]): boolean {
  if (before.length !== after.length) return false;
  const from = anchorOf(before);
  const to = anchorOf(after);
  return before.every((shape, index) => {
    const other = after[index];
    if (other === undefined || other.kind !== shape.kind || other.fill !== shape.fill) return false;
    const a = anchorOf([shape]);
    const b = anchorOf([other]);
    return Math.abs(a.x - from.x - (b.x - to.x)) < 0.5 && Math.abs(a.y - from.y - (b.y - to.y)) < 0.5;
  });
}
