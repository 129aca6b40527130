import { limb } from './limb.ts';
import { mirrored, outline } from './outline.ts';
import { circle, polygon } from './shapes.ts';
import type { Shape } from './shapes.ts';
import type { Build, HairStyle } from './figure-kit.ts';

/** Heads have no features: the turn of the head alone shows who is faced. Drawn facing right, for a standing adult. */
const FACE = mirrored('M 0 -231 C 11 -231 17 -222 16.5 -210 C 16 -199 9 -189 0 -189');
const BACK_OF_HEAD = mirrored('M 0 -234 C 13 -234 19 -224 18.5 -211 C 18 -202 13 -193 0 -193');

const CAPS: Readonly<Record<HairStyle, string>> = {
  short: 'M 16 -214 C 21 -228 12 -237 0 -237 C -15 -237 -22 -226 -19 -210 Q -18 -199 -12 -193 Q -10 -200 -10 -209 Q -6 -212 -5 -217 C 2 -222 10 -222 16 -214',
  crop: 'M 15 -218 C 16 -230 9 -234 0 -234 C -13 -234 -19 -225 -17.5 -211 Q -17 -204 -14 -198 Q -11 -204 -11 -212 C -8 -219 6 -223 15 -218',
  bob: 'M 17 -208 C 22 -229 12 -238 -1 -238 C -17 -238 -24 -225 -22 -208 Q -22 -194 -15 -185 Q -7 -186 -7 -196 L -7 -209 C -2 -217 9 -222 14 -217 Q 16 -213 17 -208',
  long: 'M 17 -209 C 21 -229 12 -238 -1 -238 C -17 -238 -23 -226 -21 -208 Q -22 -190 -16 -178 Q -6 -182 -8 -196 L -8 -209 C -3 -218 9 -223 14 -217 Q 16 -213 17 -209',
  bun: 'M 15 -216 C 18 -230 10 -236 0 -236 C -14 -236 -20 -226 -18 -211 Q -17 -202 -12 -196 Q -10 -201 -10 -209 Q -8 -214 -5 -218 C 2 -224 10 -222 15 -216',
  curls: 'M 17 -212 Q 22 -219 18 -225 Q 19 -234 10 -236 Q 4 -242 -4 -239 Q -13 -241 -17 -233 Q -25 -229 -22 -219 Q -27 -211 -21 -204 Q -22 -196 -14 -192 Q -8 -196 -10 -207 Q -4 -210 -4 -216 Q 4 -222 10 -218 Q 13 -213 17 -212',
};

const LONG_BEHIND = 'M 14 -226 C 22 -210 20 -190 20 -176 Q 0 -168 -20 -174 C -24 -192 -24 -212 -16 -226';
const SCARF = 'M 15 -203 C 20 -214 20 -236 0 -237 C -20 -237 -22 -216 -20 -202 Q -19 -186 -28 -178 Q -10 -164 8 -168 Q 22 -170 27 -178 Q 16 -184 13 -193';
const SCARF_OPENING = 'M 2 -226 C 12 -227 17 -219 16.5 -209 C 16 -199 11 -191 3 -191 C -4 -192 -7 -200 -7 -209 C -7 -219 -4 -226 2 -226';
const BEARD = 'M 16.5 -208 C 17 -196 10 -187 1 -187 C -7 -187 -11 -194 -11 -205 Q -6 -199 -1 -200 Q 8 -202 12 -201 Q 15 -203 16.5 -208';

/** What hangs behind shoulders and neck: drawn before the trunk. */
export function behindHead(build: Build): readonly Shape[] {
  if (build.headCovering || build.hairStyle !== 'long') return [];
  return [polygon(outline(LONG_BEHIND), { fill: build.hair })];
}

function headFromBehind(build: Build): readonly Shape[] {
  const fill = build.headCovering ? 'ordinary' : build.hair;
  const falls = build.headCovering || build.hairStyle === 'long' || build.hairStyle === 'bob';
  return [
    polygon(BACK_OF_HEAD, { fill }),
    ...(falls ? [polygon(mirrored('M 0 -222 Q 19 -218 18.5 -206 Q 18 -190 18 -176 Q 9 -170 0 -170'), { fill })] : []),
    ...(build.hairStyle === 'bun' && !build.headCovering ? [circle(0, -212, 9, { fill: 'shade', opacity: 0.2 })] : []),
  ];
}

function covered(build: Build): readonly Shape[] {
  return [
    polygon(outline(SCARF), { fill: 'ordinary' }),
    polygon(outline('M -20 -202 Q -19 -186 -28 -178 Q -10 -164 8 -168 Q 2 -180 -6 -190'), { fill: 'shade', opacity: 0.14 }),
    polygon(outline(SCARF_OPENING), { fill: build.skin }),
  ];
}

/** Neck and head, drawn after the trunk. */
export function headShapes(build: Build): readonly Shape[] {
  const neck = polygon(limb([[0, -196, 8.5], [0, -178, 9.5]]), { fill: build.skin });
  if (build.posture === 'turned-away') return [neck, ...headFromBehind(build)];
  if (build.headCovering) return [neck, ...covered(build)];
  return [
    neck,
    polygon(outline('M -8 -190 Q 0 -185 9 -190 L 9 -184 Q 0 -178 -8 -184'), { fill: 'shade', opacity: 0.16 }),
    polygon(FACE, { fill: build.skin }),
    ...(build.hairStyle === 'bun' ? [circle(-15, -229, 8.5, { fill: build.hair })] : []),
    ...(build.beard ? [polygon(outline(BEARD), { fill: build.hair })] : []),
    polygon(outline(CAPS[build.hairStyle]), { fill: build.hair }),
    ...(build.hairStyle === 'long' || build.hairStyle === 'bob' ? [] : [circle(-9.5, -207, 3.6, { fill: build.skin })]),
  ];
}
