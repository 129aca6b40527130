/** A conformal conic projection in the terms of d3-geo. */
export interface OutlineProjection {
  readonly parallels: readonly [number, number];
  readonly rotate: readonly [number, number];
  readonly scale: number;
  readonly translate: readonly [number, number];
}

/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Islands far from the rest, in a frame of their own beside the country. */
export interface OutlineInset {
  /** What lies in here is drawn, and projected, in the frame. */
  readonly box: Box;
  /** Left, top, width, height in units. */
  readonly frame: readonly [number, number, number, number];
  readonly projection: OutlineProjection;
  readonly own: readonly (readonly number[])[];
}

/** The shape of a cut country: written by `cut.ts`, read by `present/`. All coordinates are units of a box 1000 wide. */
export interface CountryOutline {
  readonly country: string;
  /** What the box of 1000 units was fitted to. */
  readonly box: Box;
  /** Height of the country with its insets, in units. */
  readonly height: number;
  readonly projection: OutlineProjection;
  /** Closed outlines as x, y, x, y, ... */
  readonly own: readonly (readonly number[])[];
  readonly beyond: readonly (readonly number[])[];
  /** Own islands too small to draw as an outline, as x, y, x, y, ... */
  readonly dots: readonly number[];
  readonly insets: readonly OutlineInset[];
}
