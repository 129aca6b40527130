import { z } from '../../../engine/knowledge/zod.ts';

/** One part of the format: the values that texts give it, and where it stands. A part that the format names in several places is one. */
interface Part { readonly schema: z.ZodType; readonly path: string; readonly values: unknown[] }

/** A name that a case of this pathway cannot write: by path and word. */
export type CannotWrite = (path: string, word: string) => boolean;

/**
 * What a format has and none of the texts writes: each field never written, or never left out though it may be; each branch, word
 * and truth value never taken; each list never of several. The paths end with what is missing.
 */
export function neverWritten(format: z.ZodType, texts: readonly unknown[], cannotWrite: CannotWrite): readonly string[] {
  const parts = new Map<z.ZodType, Part>();
  for (const text of texts) gather(parts, format, { path: '', value: text });
  return [...parts.values()].flatMap((part) => missingIn(part).filter((word) => !cannotWrite(part.path, word)).map((word) => `${part.path}${word}`));
}

interface Found { readonly path: string; readonly value: unknown }

function gather(parts: Map<z.ZodType, Part>, written: z.ZodType, { path, value }: Found): void {
  const schema = bare(written);
  const part = parts.get(schema) ?? { schema, path, values: [] };
  parts.set(schema, part);
  part.values.push(value);
  for (const [inner, found] of within(schema, path, value)) gather(parts, inner, found);
}

const NAMED = new WeakMap<z.ZodLazy, z.ZodType>();

/** Without what only says that it may be left out, or that it names itself. A part that names itself would be made anew at every look. */
function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return bare(schema.unwrap() as z.ZodType);
  if (!(schema instanceof z.ZodLazy)) return schema;
  const named = NAMED.get(schema) ?? bare(schema.unwrap() as z.ZodType);
  NAMED.set(schema, named);
  return named;
}

function within(schema: z.ZodType, path: string, value: unknown): readonly (readonly [z.ZodType, Found])[] {
  if (schema instanceof z.ZodObject) return Object.entries(fieldsOf(schema)).flatMap(([key, inner]) => (at(value, key) === undefined ? [] : [[inner, { path: `${path}.${key}`, value: at(value, key) }] as const]));
  if (schema instanceof z.ZodArray) return (value as unknown[]).map((each) => [schema.element as z.ZodType, { path: `${path}[]`, value: each }] as const);
  if (schema instanceof z.ZodRecord) {
    return Object.entries(value as object).flatMap(([key, each]) => [[schema.keyType as z.ZodType, { path: `${path} key`, value: key }] as const, [schema.valueType as z.ZodType, { path: `${path}.*`, value: each }] as const]);
  }
  return optionsOf(schema).flatMap((option, index) => (index === optionOf(schema, value) ? [[option, { path, value }] as const] : []));
}

const fieldsOf = (schema: z.ZodObject): Readonly<Record<string, z.ZodType>> => schema.shape as Readonly<Record<string, z.ZodType>>;
const at = (value: unknown, key: string): unknown => (value as Readonly<Record<string, unknown>>)[key];
const optionsOf = (schema: z.ZodType): readonly z.ZodType[] => (schema instanceof z.ZodUnion ? (schema.options as readonly z.ZodType[]) : []);
const optionOf = (schema: z.ZodType, value: unknown): number => optionsOf(schema).findIndex((option) => option.safeParse(value).success);

function missingIn({ schema, values }: Part): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.entries(fieldsOf(schema)).flatMap(([key, inner]) => fieldMissing(key, inner, values.filter((value) => at(value, key) === undefined).length / values.length));
  if (schema instanceof z.ZodArray) return values.some((value) => (value as unknown[]).length > 1) ? [] : ['[] never several'];
  if (schema instanceof z.ZodEnum) return schema.options.filter((word) => !values.includes(word)).map((word) => ` = ${word}`);
  if (schema instanceof z.ZodBoolean) return [true, false].filter((word) => !values.includes(word)).map((word) => ` = ${word}`);
  return optionsOf(schema).flatMap((option, index) => (values.some((value) => optionOf(schema, value) === index) ? [] : [` as ${bare(option).type}`]));
}

/** `leftOut` is the share of values that do not have the field. */
function fieldMissing(key: string, field: z.ZodType, leftOut: number): readonly string[] {
  if (leftOut === 1) return [`.${key} never`];
  return leftOut === 0 && field instanceof z.ZodOptional ? [`.${key} never left out`] : [];
}
