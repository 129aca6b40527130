/** Curves become polygons here, so that both painters draw the same corners. */

type Point = readonly [number, number];

const CURVE_STEPS = 10;

const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
const between = (a: Point, b: Point, t: number): Point => [mix(a[0], b[0], t), mix(a[1], b[1], t)];

/** The point at t (0 to 1) of a Bézier curve of any degree (de Casteljau). */
export function bezierPoint(points: readonly Point[], t: number): Point {
  let level = points;
  while (level.length > 1) {
    level = level.slice(1).map((point, index) => between(level[index] ?? point, point, t));
  }
  return level[0] ?? [0, 0];
}

function pairs(numbers: readonly number[]): readonly Point[] {
  const result: Point[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) result.push([numbers[i] ?? 0, numbers[i + 1] ?? 0]);
  return result;
}

/**
 * The polygon of path data with absolute M, L, Q and C only, e.g. `M 0 0 L 10 0 Q 12 0 12 4`.
 * Throws on any other letter: path data is written by us, never read from outside.
 */
export function outline(path: string): number[] {
  const result: number[] = [];
  let from: Point = [0, 0];
  for (const part of path.match(/[A-Z][^A-Z]*/g) ?? []) {
    const points = pairs((part.slice(1).match(/-?[\d.]+/g) ?? []).map(Number));
    const letter = part[0];
    if (letter === 'M' || letter === 'L') result.push(...points.flat());
    else if (letter === 'Q' || letter === 'C') result.push(...sampled([from, ...points]));
    else throw new Error(`outline: ${String(letter)} is not one of M, L, Q, C`);
    from = points[points.length - 1] ?? from;
  }
  return result;
}

function sampled(points: readonly Point[]): number[] {
  const result: number[] = [];
  for (let step = 1; step <= CURVE_STEPS; step += 1) result.push(...bezierPoint(points, step / CURVE_STEPS));
  return result;
}

/** An outline and its mirror image across x = 0, joined: for symmetrical garments drawn as their right half, top to bottom. */
export function mirrored(path: string): number[] {
  const right = pairs(outline(path));
  const left = right.map(([x, y]): Point => [-x, y]).reverse();
  return [...right, ...left].flat();
}
