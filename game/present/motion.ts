/** What moves, how long, and how: section 9 of the stage direction as a table. Nothing loops; nothing lasts over 1.2 s. */
export type Ease = 'linear' | 'quad-out' | 'sine-in-out';
export interface Motion {
  /** `lay`: piece by piece; `move`: from the old place to the new one; `fade`: old into new; `swap`: at once. */
  readonly kind: 'lay' | 'move' | 'fade' | 'swap';
  readonly ms: number;
  readonly ease: Ease;
}

export const LONGEST_MOTION = 1200;
/** Stands for every motion when less of it is wanted. */
export const REDUCED: Motion = { kind: 'fade', ms: 150, ease: 'linear' };
/** Room to map and back. */
export const CHANGE_OF_VIEW: Motion = { kind: 'fade', ms: 300, ease: 'linear' };
/** The whole thread, laid out straight once at the ending. */
export const LAID_OUT: Motion = { kind: 'lay', ms: LONGEST_MOTION, ease: 'sine-in-out' };

const FADE: Motion = { kind: 'fade', ms: 300, ease: 'linear' };
const COMES_AND_GOES: Motion = { kind: 'move', ms: 600, ease: 'quad-out' };

/** By the first word of a thing's key: `figure:nadira` moves as `figure`. Other things fade in 300 ms. */
const MOTIONS: Readonly<Record<string, Motion>> = {
  stretch: { kind: 'lay', ms: 700, ease: 'sine-in-out' },
  figure: COMES_AND_GOES,
  name: COMES_AND_GOES,
  today: COMES_AND_GOES,
  thread: { kind: 'fade', ms: 600, ease: 'quad-out' },
  door: { kind: 'fade', ms: 250, ease: 'linear' },
  leaf: { kind: 'fade', ms: 250, ease: 'linear' },
  window: { kind: 'fade', ms: 800, ease: 'linear' },
};
/** A new posture of somebody who stays where they are. */
export const POSTURE: Motion = { kind: 'fade', ms: 400, ease: 'linear' };

/** How a thing with this key comes, goes or changes. */
export function motionOf(key: string): Motion {
  return MOTIONS[key.split(':')[0] ?? ''] ?? FADE;
}
