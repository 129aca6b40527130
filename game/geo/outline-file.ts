/** The shape of a cut country: written by `cut.ts`, read by `present/`. All coordinates are units of a box 1000 wide. */
export interface CountryOutline {
  readonly country: string;
  /** West, south, east, north in degrees: what the box of 1000 units was fitted to. */
  readonly box: readonly [number, number, number, number];
  /** Height of the fitted box in units. */
  readonly height: number;
  /** A conformal conic projection in the terms of d3-geo. */
  readonly projection: {
    readonly parallels: readonly [number, number];
    readonly rotate: readonly [number, number];
    readonly scale: number;
    readonly translate: readonly [number, number];
  };
  /** Closed outlines as x, y, x, y, ... */
  readonly own: readonly (readonly number[])[];
  readonly beyond: readonly (readonly number[])[];
  /** Own islands too small to draw as an outline, as x, y, x, y, ... */
  readonly dots: readonly number[];
}
