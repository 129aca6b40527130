/** Squared distance of a point from the line between two others. */
function offLine(points: readonly (readonly [number, number])[], at: number, from: number, to: number): number {
  const [px, py] = points[at] ?? [0, 0];
  const [ax, ay] = points[from] ?? [0, 0];
  const [bx, by] = points[to] ?? [0, 0];
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length));
  return (px - ax - along * (bx - ax)) ** 2 + (py - ay - along * (by - ay)) ** 2;
}

/** Douglas and Peucker: the points that are needed to stay within `tolerance` of the line. */
export function simplified(points: readonly (readonly [number, number])[], tolerance: number): (readonly [number, number])[] {
  const keep = new Set([0, points.length - 1]);
  const open: [number, number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span;
    let farthest = -1;
    let worst = tolerance ** 2;
    for (let at = from + 1; at < to; at += 1) {
      const distance = offLine(points, at, from, to);
      if (distance > worst) { worst = distance; farthest = at; }
    }
    if (farthest >= 0) { keep.add(farthest); open.push([from, farthest], [farthest, to]); }
  }
  return points.filter((_, index) => keep.has(index));
}

/** The area inside a closed outline, in square units. */
export function area(points: readonly (readonly [number, number])[]): number {
  let twice = 0;
  points.forEach(([x, y], index) => {
    const [nx, ny] = points[(index + 1) % points.length] ?? [0, 0];
    twice += x * ny - nx * y;
  });
  return Math.abs(twice) / 2;
}
