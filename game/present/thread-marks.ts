import type { ThreadStep } from './map-kinds.ts';
import { outline } from './outline.ts';
import { circle, polygon, rect } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { ring } from './stroke.ts';
import type { Spot } from './stroke.ts';
import type { Token } from './theme.ts';
import { shift, transformAll } from './transform.ts';

/** Radii of knots by size, in pixels. In play there is one size only. */
const KNOT = { 1: 5, 2: 7.5, 3: 10 } as const;
const PLAIN = 6;

/**
 * A burden that could have been spared her. In play a plain ring; from the analysis on a filled disc (our choices) or a
 * hollow square (the system), in three sizes. One that was put right later is open on one side and stays visible.
 */
export function knotMark(step: Pick<ThreadStep, 'knot' | 'knotSize' | 'loosened'>, spot: Spot, ground: Token): readonly Shape[] {
  if (step.knot === undefined) return [];
  const size = step.knot === 'plain' ? PLAIN : KNOT[step.knotSize ?? 1];
  const backing = circle(spot[0], spot[1], size + 2, { fill: ground, stroke: ground, width: 0.5 });
  const stroke = { stroke: 'thread', width: 2.4 } as const;
  if (step.loosened) return [backing, ...ring(spot, size, { ...stroke, open: true })];
  switch (step.knot) {
    case 'plain': return [backing, circle(spot[0], spot[1], size, stroke)];
    case 'ours': return [backing, circle(spot[0], spot[1], size, { fill: 'thread' })];
    case 'system': return [rect([spot[0] - size - 2, spot[1] - size - 2, 2 * size + 4, 2 * size + 4], { fill: ground, stroke: ground, width: 0.5 }), rect([spot[0] - size, spot[1] - size, 2 * size, 2 * size], { fill: ground, ...stroke })];
  }
}

/** A small eye: she left knowing how to return. */
export function wayBackMark([x, y]: Spot, ground: Token): readonly Shape[] {
  const almond = polygon(outline('M -9 0 Q 0 -8.5 9 0 Q 0 8.5 -9 0'), { fill: ground, stroke: 'referent', width: 1.8 });
  return transformAll([almond, circle(0, 0, 2.6, { fill: 'referent' })], shift(x, y));
}
