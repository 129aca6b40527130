import { boundsOfAll } from './bounds.ts';
import { FURNISHINGS, hangs, isOutdoors, PIECES } from './places.ts';
import type { PieceName, PlaceKind } from './places.ts';

/** A piece and where its middle stands or hangs, in the 744 px shell. */
export type Placed = readonly [piece: PieceName, x: number];

const MOST = 6;
/** Back wall from the end of her way to the door up to the right edge; hanging pieces stay left of the window. */
const WALL = { left: 200, right: 738, window: 588 } as const;

/** Pieces higher than a window sill, in pixels: they come first, so that none stands before the window. */
const TALL = 124;
const isTall = (piece: PieceName): boolean => -boundsOfAll(PIECES[piece]()).top > TALL;

const widthOf = (piece: PieceName): number => {
  const box = boundsOfAll(PIECES[piece]());
  return box.right - box.left;
};

/** Side by side with even gaps; closer, and in the end overlapping, when the wall is full. */
function row(pieces: readonly PieceName[], left: number, right: number): readonly Placed[] {
  const widths = pieces.map(widthOf);
  const gap = (right - left - widths.reduce((sum, width) => sum + width, 0)) / (pieces.length + 1);
  let at = left;
  return pieces.map((piece, index): Placed => {
    const width = widths[index] ?? 0;
    const x = at + gap + width / 2;
    at += gap + width;
    return [piece, Math.max(left + width / 2, Math.min(right - width / 2, x))];
  });
}

/** What may stand under the open sky. */
const OUTDOORS: ReadonlySet<PieceName> = new Set(['bench', 'chair', 'table', 'round-table', 'trolley', 'crates', 'tree', 'street-lamp', 'bus-stop', 'plant-rows']);

/**
 * The usual pieces of a kind of place, or the ones the case chose, at most six, along the back wall. No lamp or clock
 * hangs in the open sky: pieces of a room are left out there.
 */
export function furnishing(kind: PlaceKind, chosen: readonly PieceName[] | undefined): readonly Placed[] {
  const fitting = chosen?.filter((piece) => !isOutdoors(kind) || OUTDOORS.has(piece));
  if (fitting === undefined || (fitting.length === 0 && isOutdoors(kind))) return FURNISHINGS[kind].pieces;
  const pieces = fitting.slice(0, MOST);
  const standing = pieces.filter((piece) => !hangs(piece));
  return [
    ...row(pieces.filter(hangs), WALL.left, WALL.window),
    ...row([...standing.filter(isTall), ...standing.filter((piece) => !isTall(piece))], WALL.left, WALL.right),
  ];
}
