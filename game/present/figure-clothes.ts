import { CUTS } from './figure-kit.ts';
import type { Build, Look } from './figure-kit.ts';
import { mirrored, outline } from './outline.ts';
import { circle, line, polygon, rect } from './shapes.ts';
import type { Shape } from './shapes.ts';

const SOFT = 0.2;
/** Below this line the lap of a seated figure covers the clothes. */
const LAP = -97;

/** The trunk down to the hem. Everybody has the same shoulders, width and stillness: power is not size. */
export function trunk(build: Build, hem: number): Shape {
  return polygon(mirrored(`M 9 -185 Q 15 -179 27 -175 Q 36 -171 36 -157 L 29 -150 Q 26 -134 26 -122 Q 28 -106 ${hem > -80 ? 30 : 28} ${hem}`), { fill: build.look });
}

const opening = (build: Build, depth: number, width: number): Shape =>
  polygon(mirrored(`M ${width} -183.5 Q ${width * 0.7} ${-176 + depth * 0.2} 0 ${-178 + depth}`), { fill: build.skin });

const shirtFront = (depth: number): Shape => polygon(mirrored(`M 9 -184 L 0 ${-180 + depth}`), { fill: 'linen' });

const centre = (to: number): Shape => line([0, -168, 0, to], { stroke: 'shade', width: 1.4, opacity: SOFT });

const lapels = (): readonly Shape[] => [
  polygon(outline('M 9 -185 L 16 -170 L 8 -163 L 1 -134 L 2 -146 L 7 -176'), { fill: 'shade', opacity: 0.22 }),
  polygon(outline('M -9 -185 L -16 -170 L -8 -163 L -1 -134 L -2 -146 L -7 -176'), { fill: 'shade', opacity: 0.22 }),
];

const collar = (): readonly Shape[] => [
  polygon(outline('M 9 -186 L 14 -176 L 6 -171 L 0 -177'), { fill: 'shade', opacity: SOFT }),
  polygon(outline('M -9 -186 L -14 -176 L -6 -171 L 0 -177'), { fill: 'shade', opacity: SOFT }),
];

/** A service card on a band: services in the field say who they are. */
const serviceCard = (): readonly Shape[] => [
  line([9, -182, 2, -150], { stroke: 'ink2', width: 1.4 }), line([-9, -182, -2, -150], { stroke: 'ink2', width: 1.4 }),
  rect([-7, -150, 14, 18], { fill: 'linen', stroke: 'ink2', width: 0.8 }, 2), rect([-4, -146, 5, 6], { fill: 'edge' }, 1),
  line([-4, -136.5, 4, -136.5], { stroke: 'edge', width: 1.2 }),
];

const pocket = (x: number, y: number): Shape => polygon(outline(`M ${x} ${y} L ${x + 14} ${y} L ${x + 14} ${y + 13} Q ${x + 7} ${y + 17} ${x} ${y + 13}`), { fill: 'shade', opacity: 0.14 });

const stethoscope = (): readonly Shape[] => {
  const left = outline('M -9 -185 Q -15 -168 -8 -152 L -6.8 -152.6 Q -13 -168 -7.4 -184');
  const right = outline('M 9 -185 Q 15 -168 10 -154 L 8.8 -154.5 Q 13 -168 7.4 -184');
  return [polygon(left, { fill: 'ink', opacity: 0.85 }), polygon(right, { fill: 'ink', opacity: 0.85 }), circle(9.4, -151, 3.6, { fill: 'ink', opacity: 0.85 })];
};

const shoulderTab = (side: -1 | 1): Shape =>
  polygon([side * 13, -182, side * 29, -177, side * 30, -171.5, side * 12, -176.5], { fill: 'shade', opacity: 0.34 });

const FRONTS: Readonly<Record<Look, (build: Build) => readonly Shape[]>> = {
  person: (build) => [opening(build, 12, 10), line([-3, -160, -3, -130], { stroke: 'shade', width: 1.2, opacity: SOFT }), polygon(outline('M -30 -74 Q -26 -88 -25 -100 L -22 -100 Q -23 -86 -25 -74'), { fill: 'shade', opacity: 0.12 })],
  health: (build) => [opening(build, 17, 9.5), pocket(8, -104), pocket(-22, -104), ...stethoscope()],
  social: (build) => [shirtFront(34), opening(build, 9, 8), polygon(mirrored(`M 3 -148 L 7 -166 L 4 -148 L 4 ${build.seated ? LAP : -84} L 0 ${build.seated ? LAP : -84}`), { fill: 'shade', opacity: 0.12 }), centre(build.seated ? LAP : -86), ...serviceCard()],
  police: (build) => [opening(build, 9, 8), ...collar(), centre(build.seated ? LAP : -99), pocket(8, -158), pocket(-22, -158), shoulderTab(1), shoulderTab(-1), rect([-28, -105, 56, 6], { fill: 'shade', opacity: 0.5 })],
  justice: (build) => [shirtFront(46), opening(build, 8, 7), ...lapels(), centre(build.seated ? LAP : -90)],
  asylum: (build) => [opening(build, 9, 9), line([-20, -98, 20, -98], { stroke: 'shade', width: 1.4, opacity: SOFT }), ...serviceCard()],
  mediator: (build) => [shirtFront(14), opening(build, 7, 7), ...collar(), line([-21, -98, 21, -98], { stroke: 'shade', width: 1.4, opacity: SOFT })],
  labour: (build) => [shirtFront(30), opening(build, 8, 8), ...lapels(), centre(build.seated ? LAP : -54), pocket(10, -100), pocket(-24, -100)],
  ordinary: (build) => [opening(build, 10, 9), ...collar(), centre(build.seated ? LAP : -94), pocket(9, -116), pocket(-23, -116)],
};

/** The front of the clothes, by cut and working object; nothing of it is seen from behind. */
export function front(build: Build): readonly Shape[] {
  if (build.posture === 'turned-away') return [line([0, -150, 0, build.seated ? LAP : CUTS[build.look].hem], { stroke: 'shade', width: 1.2, opacity: 0.12 })];
  const shapes = FRONTS[build.look](build);
  return build.seated ? shapes.filter((shape) => lowest(shape) <= LAP) : shapes;
}

function lowest(shape: Shape): number {
  switch (shape.kind) {
    case 'polygon': return Math.max(...shape.points.filter((_, index) => index % 2 === 1));
    case 'line': case 'capsule': return Math.max(shape.y1, shape.y2);
    case 'circle': return shape.cy + shape.r;
    case 'ellipse': return shape.cy + shape.ry;
    case 'rect': return shape.y + shape.h;
    case 'text': return shape.y;
  }
}
