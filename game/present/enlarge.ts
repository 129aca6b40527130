import type { Picture } from './shapes.ts';
import { transformAll } from './transform.ts';

/** The same picture, so many times as large, words and all. */
export function enlargedBy(picture: Picture, factor: number): Picture {
  if (factor === 1) return picture;
  const { entry } = picture;
  return {
    ...picture, width: picture.width * factor, height: picture.height * factor,
    shapes: transformAll(picture.shapes, { dx: 0, dy: 0, sx: factor, sy: factor }),
    ...(entry ? { entry: { x: entry.x * factor, y: entry.y * factor } } : {}),
  };
}
