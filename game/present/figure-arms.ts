import { CUTS } from './figure-kit.ts';
import type { Build } from './figure-kit.ts';
import { limb } from './limb.ts';
import type { Joint } from './limb.ts';
import { circle, polygon, rect } from './shapes.ts';
import type { Shape } from './shapes.ts';

interface Reach { readonly elbow: readonly [number, number]; readonly hand: readonly [number, number] }
type Arms = readonly [left: Reach, right: Reach];

const HANGING: Arms = [{ elbow: [-36, -128], hand: [-34, -94] }, { elbow: [36, -128], hand: [34, -94] }];
const JOINED: Arms = [{ elbow: [-37, -130], hand: [-3, -108] }, { elbow: [37, -130], hand: [5, -106] }];

/** Reach of both arms, for a standing adult who faces right. */
const STANDING: Readonly<Record<Build['posture'], Arms>> = {
  'upright': HANGING,
  'turned-away': HANGING,
  'hands-in-lap': JOINED,
  'open-hands': [{ elbow: [-36, -131], hand: [-45, -108] }, { elbow: [36, -132], hand: [52, -132] }],
  'arms-crossed': [{ elbow: [-37, -134], hand: [16, -142] }, { elbow: [37, -132], hand: [-17, -138] }],
  'on-the-phone': [{ elbow: [-37, -130], hand: [-4, -122] }, { elbow: [40, -146], hand: [19, -197] }],
};

/** Seated, the hands rest on the thighs where the posture leaves them free. */
const SEATED: Readonly<Record<Build['posture'], Arms>> = {
  ...STANDING,
  'upright': [{ elbow: [-36, -134], hand: [-2, -113] }, { elbow: [36, -136], hand: [33, -110] }],
  'turned-away': [{ elbow: [-36, -134], hand: [-22, -108] }, { elbow: [36, -134], hand: [26, -110] }],
  'hands-in-lap': [{ elbow: [-36, -132], hand: [8, -110] }, { elbow: [36, -134], hand: [16, -108] }],
  'open-hands': [{ elbow: [-36, -132], hand: [-2, -113] }, { elbow: [36, -134], hand: [53, -138] }],
};

/** The shadow of an arm falls on the trunk, never past it. */
const inwards = (x: number): number => x - Math.sign(x) * Math.min(2.4, Math.abs(x));

function arm(build: Build, side: -1 | 1, reach: Reach): readonly Shape[] {
  const shoulder: Joint = [side * 28, -167, 9.5];
  const elbow: Joint = [...reach.elbow, 8];
  const wrist: Joint = [...reach.hand, 6.2];
  const short = CUTS[build.look].sleeve === 'short';
  const cuff: Joint = [elbow[0] * 0.8 + shoulder[0] * 0.2, elbow[1] * 0.8 + shoulder[1] * 0.2, 9.2];
  const sleeve = short ? limb([shoulder, cuff]) : limb([shoulder, elbow, [reach.hand[0] * 0.84 + elbow[0] * 0.16, reach.hand[1] * 0.84 + elbow[1] * 0.16, 6.8]]);
  return [
    polygon(limb([[inwards(shoulder[0]), shoulder[1] + 5, 8.5], [inwards(elbow[0]), elbow[1] + 1, 7.6], [inwards(wrist[0]), wrist[1], 4.8]]), { fill: 'shade', opacity: 0.24 }),
    ...(short ? [polygon(limb([[shoulder[0], shoulder[1], 7], elbow, wrist]), { fill: build.skin })] : []),
    polygon(sleeve, { fill: build.look }),
    circle(reach.hand[0], reach.hand[1], 6.6, { fill: build.skin }),
  ];
}

const telephone = (hand: readonly [number, number]): Shape =>
  rect([hand[0] - 4, hand[1] - 13, 7, 17], { fill: 'ink', stroke: 'ink2', width: 0.5 }, 2);

/** A bandage round the hand: the most that is ever drawn of an injury. */
function bandage(hand: readonly [number, number]): readonly Shape[] {
  return [circle(hand[0], hand[1], 7.4, { fill: 'linen', stroke: 'edge', width: 0.6 }), rect([hand[0] - 7, hand[1] - 1.5, 14, 2], { fill: 'edge', opacity: 0.5 })];
}

/** Both arms, for a standing figure; the caller lowers them with the trunk when somebody sits. */
export function armShapes(build: Build): readonly Shape[] {
  const [left, right] = (build.seated ? SEATED : STANDING)[build.posture];
  const away = build.posture === 'turned-away';
  return [
    ...arm(build, -1, left),
    ...(build.bandage && !away ? bandage(left.hand) : []),
    ...(build.posture === 'on-the-phone' ? [telephone(right.hand)] : []),
    ...arm(build, 1, right),
  ];
}
