import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Alias, Document, LineCounter, Node, Pair, YAMLMap } from 'yaml';
import { TOP } from './problem.ts';
import type { Path, Place } from './problem.ts';

/** Where each piece of a YAML text stands, asked by its path in the data. */
export interface Positions {
  readonly file: string;
  /** The value at a path; where a part of the path is missing, the place where it would have to be added. */
  readonly valueAt: (path: Path) => Place;
  /** The key at the end of a path; for an entry of a list, the entry. */
  readonly keyAt: (path: Path) => Place;
}

/** Positions of a file that was not read from YAML text: all stand at its start. */
export function noPositions(file: string): Positions {
  return { file, valueAt: () => TOP, keyAt: () => TOP };
}

export function positionsOf(document: Document, lines: LineCounter, file: string): Positions {
  const source: Source = { document, pairs: new WeakMap(), targets: new WeakMap() };
  const place = (node: unknown): Place => {
    const start = startOf(node);
    if (start === null) return TOP;
    const { line, col } = lines.linePos(start);
    return { line, column: col };
  };
  return {
    file,
    valueAt: (path) => place(locate(source, path).value),
    keyAt: (path) => place(locate(source, path).key),
  };
}

/** A parsed text with the keys of its maps and the targets of its references, looked up once each: a file may hold 100,000 of them. */
interface Source { readonly document: Document; readonly pairs: WeakMap<YAMLMap, ReadonlyMap<string, Pair>>; readonly targets: WeakMap<Alias, unknown> }
interface Located { readonly key: unknown; readonly value: unknown }

/** Follows a path as far as it goes; a missing part points at the key (or list entry) that should hold it. */
function locate(source: Source, path: Path): Located {
  const { contents } = source.document;
  let here: Located = { key: contents, value: contents };
  for (const part of path) {
    const inside = resolved(source, here.value);
    if (isMap(inside)) {
      const pair = pairsOf(source, inside).get(String(part));
      if (pair === undefined) return { key: here.key, value: here.key };
      here = { key: pair.key, value: isEmpty(pair.value) ? pair.key : pair.value };
    } else if (isSeq(inside)) {
      const entry = inside.items[Number(part)];
      if (entry === undefined) return { key: here.key, value: here.key };
      here = { key: entry, value: entry };
    } else return here;
  }
  return here;
}

function pairsOf({ pairs }: Source, map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairs.get(map) ?? new Map(map.items.map((pair) => [keyText(pair) ?? '', pair]));
  pairs.set(map, known);
  return known;
}

/** A value left out (`key:` and nothing after it) has no useful place of its own. */
function isEmpty(value: unknown): boolean {
  return value === null || (isScalar(value) && value.source === '' && value.type === 'PLAIN');
}

function resolved({ document, targets }: Source, node: unknown): unknown {
  if (!isAlias(node)) return node;
  if (!targets.has(node)) targets.set(node, node.resolve(document));
  return targets.get(node);
}

/** The text of a pair's key, or null for a key that is itself a list or a map. */
export function keyText(pair: Pair<unknown, unknown>): string | null {
  if (isScalar(pair.key)) return String(pair.key.value);
  return typeof pair.key === 'string' ? pair.key : null;
}

export function startOf(node: unknown): number | null {
  if (isPair(node)) return startOf(node.key);
  const range = (node as Node | null | undefined)?.range;
  return range === undefined || range === null ? null : range[0];
}
