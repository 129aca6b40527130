import { useEffect, useState } from 'preact/hooks';
import { LAID_OUT } from '../present/motion.ts';
import type { Picture, Shape } from '../present/shapes.ts';

const sineInOut = (share: number): number => 0.5 - Math.cos(Math.PI * share) / 2;
const isStretch = (shape: Shape): boolean => shape.key?.startsWith('stretch:') ?? false;

/**
 * How much of a picture's thread is laid, 0 to 1: it grows once, when the picture first appears, and any key or click
 * completes it. Always 1 for pictures that are not laid, and where less motion is wanted.
 */
export function useLaidShare(picture: Picture, still: boolean): number {
  const moves = picture.laidOnce === true && !still;
  const [share, setShare] = useState(moves ? 0 : 1);
  useEffect(() => {
    if (!moves) { setShare(1); return undefined; }
    let frame = 0;
    const start = performance.now();
    const finish = (): void => { cancelAnimationFrame(frame); setShare(1); };
    const step = (now: number): void => {
      const done = Math.min(1, (now - start) / LAID_OUT.ms);
      setShare(sineInOut(done));
      if (done < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    document.addEventListener('keydown', finish, true);
    document.addEventListener('pointerdown', finish, true);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('keydown', finish, true);
      document.removeEventListener('pointerdown', finish, true);
    };
  }, [moves]);
  return moves ? share : 1;
}

/** The shapes of a picture whose thread is laid so far. */
export function laidShapes(picture: Picture, share: number): readonly Shape[] {
  if (share >= 1) return picture.shapes;
  let left = Math.round(picture.shapes.filter(isStretch).length * share);
  return picture.shapes.filter((shape) => {
    if (!isStretch(shape)) return true;
    left -= 1;
    return left >= 0;
  });
}
