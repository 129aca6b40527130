import type { z } from 'zod';
import { checkShape } from './check-shape.ts';
import type { Positions } from './positions.ts';
import { problemAt } from './problem.ts';
import type { Path, Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { sourceFinding } from './register.ts';
import type { Register } from './register.ts';

/** A file of seeds/sources in its checked form, with the places of its pieces. */
export type ReadList<T> =
  | { readonly ok: true; readonly value: T; readonly positions: Positions }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads one file and compares it with its schema. `file` is the name that messages use. */
export function readList<T>(schema: z.ZodType<T>, text: string, file: string): ReadList<T> {
  const read = readYaml(text, file);
  if (!read.ok) return read;
  const shaped = checkShape(schema, read.value, read.positions);
  return shaped.ok ? { ...shaped, positions: read.positions } : shaped;
}

/** An id of a file, and where it stands. */
export interface PlacedId { readonly id: string; readonly positions: Positions; readonly path: Path }

/** One problem for each id that stands above it already, in the same file or an earlier one. */
export function repeatedIds(ids: readonly PlacedId[]): readonly Problem[] {
  const seen = new Map<string, PlacedId>();
  return ids.flatMap((placed) => {
    const { id, positions, path } = placed;
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, placed);
      return [];
    }
    const file = first.positions.file === positions.file ? '' : ` of ${first.positions.file}`;
    return [problemAt(positions.file, positions.valueAt(path), path, { message: `“${id}” is already taken in line ${first.positions.valueAt(first.path).line}${file}.`, hint: 'Numbers never change; give the next free one.' })];
  });
}

/** The ids of a file that is one list. */
export function placedIds(list: readonly { readonly id: string }[], positions: Positions): readonly PlacedId[] {
  return list.map(({ id }, index) => ({ id, positions, path: [index, 'id'] }));
}

interface Sourced { readonly sources: readonly string[]; readonly quotes?: readonly string[] | undefined }

/** One problem for each source of a list that the register does not hold. */
export function unknownSources(list: readonly Sourced[], register: Register, positions: Positions): readonly Problem[] {
  const check = (texts: readonly string[], index: number, field: string): readonly Problem[] => texts.flatMap((text, at) => {
    const finding = sourceFinding(register, text);
    const path = [index, field, at];
    return finding === null ? [] : [problemAt(positions.file, positions.valueAt(path), path, finding)];
  });
  return list.flatMap((entry, index) => [...check(entry.sources, index, 'sources'), ...check(entry.quotes ?? [], index, 'quotes')]);
}
