/** A joint of a limb: place and half width. */
export type Joint = readonly [x: number, y: number, radius: number];

const ARC_STEP = 0.35;

function arc(joint: Joint, from: number, to: number): number[] {
  const steps = Math.max(1, Math.ceil(Math.abs(to - from) / ARC_STEP));
  const points: number[] = [];
  for (let step = 0; step <= steps; step += 1) {
    const angle = from + ((to - from) * step) / steps;
    points.push(joint[0] + Math.cos(angle) * joint[2], joint[1] + Math.sin(angle) * joint[2]);
  }
  return points;
}

const heading = (from: Joint, to: Joint): number => Math.atan2(to[1] - from[1], to[0] - from[0]);

/** The signed turn between two headings, -PI to PI. */
function turn(from: number, to: number): number {
  const full = 2 * Math.PI;
  return ((((to - from + Math.PI) % full) + full) % full) - Math.PI;
}

/** One side of a limb: an arc on the outside of a bend, the middle line's miter on the inside. */
function side(joints: readonly Joint[]): number[] {
  const points: number[] = [];
  joints.forEach((joint, index) => {
    const before = joints[index - 1];
    const after = joints[index + 1];
    if (before === undefined || after === undefined) return;
    const incoming = heading(before, joint);
    const bend = turn(incoming, heading(joint, after));
    const normal = incoming - Math.PI / 2;
    if (bend >= 0) points.push(...arc(joint, normal, normal + bend));
    else points.push(...arc([joint[0], joint[1], joint[2] / Math.max(0.5, Math.cos(bend / 2))], normal + bend / 2, normal + bend / 2));
  });
  return points;
}

/** The outline of a limb through its joints, round at both ends and at the bends: one polygon, so it can be see-through. */
export function limb(joints: readonly Joint[]): number[] {
  const first = joints[0];
  const second = joints[1];
  const last = joints[joints.length - 1];
  const beforeLast = joints[joints.length - 2];
  if (!first || !second || !last || !beforeLast) return [];
  const start = heading(first, second);
  const end = heading(beforeLast, last);
  return [
    ...arc(first, start + Math.PI / 2, start + (3 * Math.PI) / 2),
    ...side(joints),
    ...arc(last, end - Math.PI / 2, end + Math.PI / 2),
    ...side([...joints].reverse()),
  ];
}
