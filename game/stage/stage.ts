import type { Picture } from '../present/shapes.ts';
import type { ThemeName } from '../present/theme.ts';

export interface Pictures {
  readonly room?: Picture;
  readonly map?: Picture;
  readonly ribbon?: Picture;
}

export interface ShowOptions {
  readonly theme: ThemeName;
  readonly reducedMotion: boolean;
}

/** What draws the pictures of the play. It holds no state of the case, and words never wait for it. */
export interface Stage {
  show(pictures: Pictures, which: 'room' | 'map', options: ShowOptions): void;
  /** Empties the picture at once and without animation: the curtain, and Stop. */
  clear(): void;
  destroy(): void;
}

/** Pixels between the picture and the ribbon below it. */
export const RIBBON_GAP = 8;
