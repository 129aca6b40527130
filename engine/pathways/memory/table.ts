import type { PackedMemory } from './pack.ts';

/** What a text holds that may be a table; if it holds none, why in one sentence. */
export type TableRead = { readonly ok: true; readonly table: unknown } | { readonly ok: false; readonly problem: string };

type Loose = Readonly<Record<string, unknown>>;

/** Tables of the shipped cases have some 30,000 characters. */
const MOST_CHARACTERS = 2_000_000;

/**
 * A packed memory as JSON text, to be kept in a file: numbers are plain lists, a landing is a list of its four lists. The
 * fingerprint goes along: the pathway's hash, the versions of XState and of the engine.
 */
export function tableText({ nodes, roots, landings, ...fingerprint }: PackedMemory): string {
  const short = landings.map(({ rules, moves, writes, posts }) => [rules, [...moves], [...writes], posts]);
  return JSON.stringify({ ...fingerprint, nodes: [...nodes], roots: [...roots], landings: short });
}

/**
 * Read what `tableText` wrote, here or elsewhere. The text is from outside: only its form is judged here, and whether it fits
 * a pathway is judged by `unpackMemory`, to which the table is handed. Never throws: what is wrong comes back as one sentence.
 */
export function tableFrom(text: string): TableRead {
  if (text.length > MOST_CHARACTERS) return no('The table is longer than any table of a pathway.');
  const value = parsed(text);
  if (!isLoose(value)) return no('The text is no table of a pathway.');
  const [nodes, roots, landings] = [numbersIn(value['nodes']), numbersIn(value['roots']), landingsIn(value['landings'])];
  if (nodes === null || roots === null || landings === null) return no('The table holds something else than lists of whole numbers.');
  return { ok: true, table: { ...value, nodes, roots, landings } };
}

const no = (problem: string): TableRead => ({ ok: false, problem });

const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A number that an Int32Array would bend is no number of a table. */
const isWhole = (value: unknown): value is number => typeof value === 'number' && (value | 0) === value;

const numbersIn = (value: unknown): Int32Array | null => (Array.isArray(value) && value.every(isWhole) ? Int32Array.from(value) : null);

function landingsIn(value: unknown): readonly unknown[] | null {
  if (!Array.isArray(value)) return null;
  const found = value.flatMap((each) => landingIn(each) ?? []);
  return found.length === value.length ? found : null;
}

/** Rules and posts are judged with the pathway. */
function landingIn(value: unknown): Loose | null {
  if (!Array.isArray(value) || value.length !== 4) return null;
  const [rules, moves, writes, posts] = [value[0], numbersIn(value[1]), numbersIn(value[2]), value[3]];
  return moves === null || writes === null ? null : { rules, moves, writes, posts };
}
