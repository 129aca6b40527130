import { SHELL } from './room-kinds.ts';
import { textWidth, wrap } from './text-width.ts';
import { keyed, rect, text } from './shapes.ts';
import type { Shape } from './shapes.ts';

/** A name below a figure. */
export interface NameTag {
  readonly key: string;
  readonly words: string;
  readonly x: number;
  readonly speaking: boolean;
  readonly present: boolean;
}

interface Placed { readonly x: number; readonly left: number; readonly right: number; readonly lines: readonly string[] }

const WIDEST = [168, 140, 116, 98, 84] as const;
const NARROWEST = 84;
const GAP = 8;
/** No name comes nearer to the edge of the shell. */
const EDGE = 4;

/** The narrowest a name can be: its longest word. */
const narrowest = (tag: NameTag, size: number): number => Math.max(...tag.words.split(' ').map((word) => textWidth(word, size)));

/** How far a name may stand aside from its figure to leave a neighbour room, in the shell's pixels. */
const ASIDE = [0, -18, 18, -32, 32] as const;

function span(x: number, lines: readonly string[], size: number): Placed {
  const half = Math.max(...lines.map((words) => textWidth(words, size))) / 2;
  return { x, left: x - half, right: x + half, lines };
}

function fit(tag: NameTag, tags: readonly NameTag[], size: number): Placed {
  const others = tags.filter((other) => other !== tag);
  const clear = (placed: Placed): boolean => placed.left >= EDGE && placed.right <= SHELL.width - EDGE && others.every((other) => {
    const half = Math.min(84, Math.max(narrowest(other, size), textWidth(other.words, size) / 2)) / 2;
    return placed.right + GAP <= other.x - half || placed.left - GAP >= other.x + half;
  });
  const tries = WIDEST.flatMap((width) => ASIDE.map((aside) => span(tag.x + aside, balanced(tag.words, size, wrap(tag.words, size, width)), size)));
  return tries.find(clear) ?? inside(tag.x, wrap(tag.words, size, NARROWEST), size);
}

/** As near to its figure as the picture's edge lets it be. */
function inside(x: number, lines: readonly string[], size: number): Placed {
  const { left, right } = span(x, lines, size);
  return span(x + Math.max(0, EDGE - left) - Math.max(0, right - (SHELL.width - EDGE)), lines, size);
}

/** The same number of lines, as even as they can be. */
function balanced(words: string, size: number, wrapped: readonly string[]): readonly string[] {
  let lines = wrapped;
  for (let width = Math.max(...wrapped.map((line) => textWidth(line, size))); width > 0; width -= 6) {
    const narrower = wrap(words, size, width);
    if (narrower.length > wrapped.length) break;
    lines = narrower;
  }
  return lines;
}

/** How far below the row's first line the names reach, with the line under who speaks. */
export function namesDepth(tags: readonly NameTag[], size: number): number {
  const lines = Math.max(0, ...tags.map((tag) => fit(tag, tags, size).lines.length));
  return lines === 0 ? 0 : (lines - 1) * size * 1.08 + size * 0.5;
}

/** Names in one row, each wrapped so that it leaves its neighbours room; the one who speaks is underlined. */
export function nameShapes(tags: readonly NameTag[], row: { readonly y: number; readonly size: number }): readonly Shape[] {
  return tags.flatMap((tag) => {
    const placed = fit(tag, tags, row.size);
    const step = row.size * 1.08;
    const { lines } = placed;
    const words = lines.map((line, index) => text(placed.x, row.y + index * step, line, { fill: tag.present ? 'ink' : 'ink2', size: row.size, weight: 600 }));
    const under = rect([placed.left, row.y + (lines.length - 1) * step + row.size * 0.32, placed.right - placed.left, 2.5], { fill: 'ink' }, 1);
    return keyed(tag.key, tag.speaking ? [...words, under] : words);
  });
}
