import { armShapes } from './figure-arms.ts';
import { front, trunk } from './figure-clothes.ts';
import { behindHead, headShapes } from './figure-head.ts';
import { CUTS, HEAD, HEIGHTS, SEATED_DROP } from './figure-kit.ts';
import type { Build } from './figure-kit.ts';
import { limb } from './limb.ts';
import type { Joint } from './limb.ts';
import { outline } from './outline.ts';
import { ellipse, polygon } from './shapes.ts';
import type { Paint, Shape } from './shapes.ts';
import { shift, transformAll } from './transform.ts';

/** Height of a figure in pixels, by age and posture. */
export function figureHeight(figure: { readonly seated: boolean; readonly child: boolean }): number {
  if (figure.child) return HEAD * (figure.seated ? HEIGHTS.childSeated : HEIGHTS.childStanding);
  return HEAD * (figure.seated ? HEIGHTS.adultSeated : HEIGHTS.adultStanding);
}

const shoe = (x: number, paint: Paint): Shape => polygon(outline(`M ${x - 9} -1 Q ${x - 10} -10 ${x} -10 Q ${x + 12} -8 ${x + 14} -1`), paint);

function cloth(build: Build, points: readonly number[]): readonly Shape[] {
  const cut = CUTS[build.look];
  return [polygon(points, { fill: cut.legs }), polygon(points, { fill: 'shade', opacity: cut.legShade })];
}

function standingLegs(build: Build): readonly Shape[] {
  const right = outline('M 0 -104 L 26 -104 Q 25 -60 20 -7 L 6 -7 Q 3 -50 1 -84');
  const left = right.map((value, index) => (index % 2 === 0 ? -value : value));
  const shoes = { fill: CUTS[build.look].shoes };
  return [shoe(-13, shoes), shoe(12, shoes), ...cloth(build, left), ...cloth(build, right)];
}

function seatedLegs(build: Build): readonly Shape[] {
  const cut = CUTS[build.look];
  const far: readonly Joint[] = [[-8, -72, 13], [22, -66, 11], [19, -12, 7.5]];
  const near: readonly Joint[] = [[8, -71, 14], [40, -65, 11.5], [37, -12, 8]];
  const lap = polygon(limb([[-12, -74, 13], [10, -72, 14], [27, -68.5, 12.8]]), { fill: build.look });
  return [
    shoe(18, { fill: cut.shoes }), ...cloth(build, limb(far)), polygon(limb(far), { fill: 'shade', opacity: 0.14 }),
    shoe(36, { fill: cut.shoes }), ...cloth(build, limb(near)),
    ...(cut.hem > -84 ? [lap] : []),
  ];
}

interface Part { readonly of: 'head' | 'body'; readonly shapes: readonly Shape[] }

/** The parts of an adult in drawing order. */
function parts(build: Build): readonly Part[] {
  const down = shift(0, build.seated ? SEATED_DROP : 0);
  const lowered = (shapes: readonly Shape[]): readonly Shape[] => transformAll(shapes, down);
  const clothes = lowered([trunk(build, build.seated ? -98 : CUTS[build.look].hem), ...front(build)]);
  const trunkAndLegs = build.seated ? [...clothes, ...seatedLegs(build)] : [...standingLegs(build), ...clothes];
  return [
    { of: 'head', shapes: lowered(behindHead(build)) },
    { of: 'body', shapes: trunkAndLegs },
    { of: 'head', shapes: lowered(headShapes(build)) },
    { of: 'body', shapes: lowered(armShapes(build)) },
  ];
}

/** Children have the head of an adult on a smaller body: the body is scaled, the head only comes down with it. */
function grown(build: Build, part: Part): readonly Shape[] {
  if (!build.child) return part.shapes;
  const adult = figureHeight({ seated: build.seated, child: false });
  const height = figureHeight(build);
  const scale = (height - HEAD) / (adult - HEAD);
  return transformAll(part.shapes, part.of === 'head' ? shift(0, adult - height) : { dx: 0, dy: 0, sx: scale, sy: scale });
}

/** A figure with its feet at 0, 0: a soft shadow first, which is also the anchor of its movement. */
export function figureShapes(build: Build): readonly Shape[] {
  const shadow = ellipse([build.seated ? 12 : 0, -1, build.seated ? 44 : 34, 6], { fill: 'shade', opacity: 0.12 });
  const body = parts(build).flatMap((part) => grown(build, part));
  return transformAll([shadow, ...body], { dx: 0, dy: 0, sx: build.facing, sy: 1 });
}
