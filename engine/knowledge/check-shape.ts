import type { z } from 'zod';
import { nearest, suggest } from './nearest.ts';
import { withoutHidden } from './plain-text.ts';
import type { Positions } from './positions.ts';
import { inReadingOrder, problemAt } from './problem.ts';
import type { Finding, Path, Problem } from './problem.ts';
import { describeShape, fieldsOf, kindInWords, valueInWords } from './shape-words.ts';

export type Shaped<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Compares data with a schema; every mismatch comes back at once, in plain words, at its line and column. */
export function checkShape<T>(schema: z.ZodType<T>, value: unknown, positions: Positions): Shaped<T> {
  const fields = new Map<string, readonly string[]>();
  const result = schema.safeParse(value, { error: (issue) => noteFields(issue, fields) });
  if (result.success) return { ok: true, value: result.data };
  const ids = new Set(idsIn(value));
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, [], { value, positions, fields, ids }));
  return { ok: false, problems: inReadingOrder(withoutEchoes(problems, fields)) };
}

/** A mistyped field is missing under its right name too: one message is enough. */
function withoutEchoes(problems: readonly Problem[], fields: ReadonlyMap<string, readonly string[]>): readonly Problem[] {
  const meant = new Set(problems.flatMap(({ path }) => {
    const parts = path.split('.');
    const near = nearest(parts.at(-1) ?? '', fields.get(parts.at(-1) ?? '') ?? []);
    return near === null ? [] : [[...parts.slice(0, -1), near].join('.')];
  }));
  return problems.filter(({ path, message }) => !(meant.has(path) && message.endsWith('is missing.')));
}

/** The commonest cause of a field that is no word. */
const COMMA = 'Inside { } a comma begins a new field. Put a text that holds a comma in quotation marks.';

interface Source { readonly value: unknown; readonly positions: Positions; readonly fields: ReadonlyMap<string, readonly string[]>; readonly ids: ReadonlySet<string> }

/** Zod hands a message back as one string: message and hint travel in it, on two lines. */
function noteFields(issue: Parameters<typeof describeShape>[0], fields: Map<string, readonly string[]>): string {
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsOf(issue);
    for (const key of issue.keys) fields.set(key, known);
  }
  const { message, hint } = describeShape(issue);
  return hint === undefined ? message : `${message}\n${hint}`;
}

function problemsOf(issue: z.core.$ZodIssue, before: Path, source: Source): readonly Problem[] {
  const path: Path = [...before, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  const { positions } = source;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problemAt(positions.file, positions.keyAt([...path, key]), [...path, key], {
      message: `“${key}” is not a field here.`, hint: /[\s.!?]/.test(key) ? COMMA : fieldHint(key, source.fields.get(key) ?? []),
    }));
  }
  if (issue.code === 'invalid_union') return unionProblems(issue, path, source);
  return [problemAt(positions.file, positions.valueAt(path), path, inSentence(issue, path, source))];
}

/** More names than these are no hint. */
const MOST_FIELDS = 26;

/** Whoever wrote a field that is none learns which ones there are: more than of other words, for they stand nowhere else at hand. */
const fieldHint = (key: string, known: readonly string[]): string | undefined =>
  suggest(key, known) ?? (known.length === 0 || known.length > MOST_FIELDS ? undefined : `Possible here: ${known.join(', ')}.`);

/** Of several allowed shapes, speak about the one the author seems to have meant: the one whose kind of data fits. */
function unionProblems(issue: z.core.$ZodIssueInvalidUnion, path: Path, source: Source): readonly Problem[] {
  const fitting = issue.errors.find((branch) => !branch.some((inner) => inner.code === 'invalid_type' && inner.path.length === 0));
  if (fitting !== undefined) return fitting.flatMap((inner) => problemsOf(inner, path, source));
  const kinds = new Set(issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_type' ? [kindInWords(inner.expected)] : [])));
  const input = inputAt(source.value, path);
  const wish = [...kinds].join(' or ');
  const finding = input === undefined ? { message: `${name(path)} is missing.`, hint: `Add ${wish}.` } : { message: `${name(path)} should be ${wish}, but it is ${valueInWords(input)}.` };
  return [problemAt(source.positions.file, source.positions.valueAt(path), path, finding)];
}

function inSentence(issue: z.core.$ZodIssue, path: Path, { value, ids }: Source): Finding {
  if (issue.code === 'invalid_format') {
    const input = inputAt(value, path);
    return { message: `${name(path)} should be ${issue.message.split('\n')[0] ?? ''}, but it is ${valueInWords(input)}.`, hint: typeof input === 'string' && issue.message.startsWith('an id') ? idHint(input, path.at(-1) === 'id', ids) : undefined };
  }
  const [message = '', hint] = issue.message.split('\n');
  return { message: `${name(path)} ${message}.`, hint };
}

/** Who writes an id with a capital, a space or a sign nobody sees means the one that stands in the file without; or gives it so, and learns how to. */
function idHint(input: string, given: boolean, ids: ReadonlySet<string>): string | undefined {
  const meant = withoutHidden(input).toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^[-0-9]+|-+$/g, '');
  if (given) return meant === '' || ids.has(meant) ? undefined : `Write “${meant}”.`;
  return ids.has(meant) ? `Did you mean “${meant}”?` : undefined;
}

/** The ids that are given anywhere in a file. */
function idsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => (key === 'id' && typeof inside === 'string' ? [inside] : idsIn(inside)));
}

/** What a trainer calls the thing: the field's name, or its number in a list. */
function name(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  if (typeof last === 'string') return `“${last}”`;
  const list = path.filter((part) => typeof part === 'string').at(-1) ?? 'the list';
  return `Entry ${last + 1} of “${list}”`;
}

function inputAt(value: unknown, path: Path): unknown {
  let here: unknown = value;
  for (const part of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Object.hasOwn(here, part) ? (here as Readonly<Record<string | number, unknown>>)[part] : undefined;
  }
  return here;
}
