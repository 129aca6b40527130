import { capsule, circle } from './shapes.ts';
import type { Shape } from './shapes.ts';
import type { Token } from './theme.ts';

const SPEAKING = [0.22, 0.5, 0.36, 0.56, 0.26] as const;
const SILENT = [0.1, 0.16, 0.12, 0.16, 0.1] as const;

/** A voice without a body: a disc with bars, tall while it speaks. The middle is at 0, 0. */
export function voiceDisc(radius: number, colour: Token, speaking: boolean): readonly Shape[] {
  const bars = (speaking ? SPEAKING : SILENT).map((height, index): Shape => {
    const x = (index - 2) * radius * 0.28;
    return capsule([x, -height * radius, x, height * radius], [radius * 0.075, radius * 0.075], { fill: colour });
  });
  return [circle(0, 0, radius, { fill: 'card', stroke: colour, width: Math.max(2, radius * 0.07) }), ...bars];
}
