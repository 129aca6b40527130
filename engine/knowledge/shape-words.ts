import { z } from './zod.ts';
import { suggest } from './nearest.ts';
import { withHiddenShown } from './plain-text.ts';
import type { Finding } from './problem.ts';

/** Zod's own texts speak to programmers; these speak to authors. The raw issue still knows the schema that raised it. */
type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

/** What a value should be, for one issue of a schema. Messages that a schema carries itself complete "should be ...". */
export function describeShape(issue: RawIssue): Finding {
  if (issue.input === undefined && issue.code !== 'unrecognized_keys') return { message: 'is missing', hint: wanted(issue) };
  switch (issue.code) {
    case 'invalid_type': return { message: `should be ${kindInWords(String(issue.expected))}, but it is ${valueInWords(issue.input)}`, hint: howToWrite(String(issue.expected), issue.input, issue.path?.at(-1)) };
    case 'invalid_value': return oneOf(issue.values, issue.input);
    case 'unrecognized_keys': return { message: 'is not a field here', hint: undefined };
    case 'too_small': return { message: `is too ${sizeWord(issue.origin, 'small')}: at least ${amount(issue.origin, Number(issue.minimum))}` };
    case 'too_big': return { message: `is too ${sizeWord(issue.origin, 'big')}: at most ${amount(issue.origin, Number(issue.maximum))}` };
    case 'invalid_key': return { message: 'has a name that is not allowed here' };
    case 'invalid_format': case 'not_multiple_of': case 'invalid_element': case 'invalid_union': case 'custom': case undefined:
      return { message: `cannot be ${valueInWords(issue.input)}` };
  }
}

/** The right way to write what somebody evidently means. */
function howToWrite(expected: string, input: unknown, field: PropertyKey | undefined): string | undefined {
  const quoted = typeof input === 'string' && (expected === 'boolean' ? /^(?:true|false)$/ : /^-?\d+$/).test(input);
  if (quoted && ['boolean', 'number', 'int'].includes(expected)) return `Write ${input} without quotation marks.`;
  if (expected === 'array' && field === 'odds' && typeof input === 'number') return `Write [{ perMille: ${input} }].`;
  if (expected !== 'array' || field !== 'when') return undefined;
  return typeof input === 'string' ? `Write a condition, such as [{ flag: ${input} }].` : 'Write [{ }], with the condition between the brackets.';
}

/** The fields that a schema knows, to suggest one for a mistyped name. */
export function fieldsOf(issue: RawIssue): readonly string[] {
  const schema: unknown = issue.inst;
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum) return schema.keyType.options.map(String);
  return [];
}

function wanted(issue: RawIssue): string | undefined {
  if (issue.code === 'invalid_type') return `Add ${wish(issue)}${isEnoughEmpty(issue) ? '; write [] where there is none' : ''}.`;
  if (issue.code === 'invalid_value') return `Possible here: ${issue.values.map(String).join(', ')}.`;
  return undefined;
}

/** A missing text may have a form of its own, which the schema tells of a text that has not got it. */
function wish(issue: RawIssue): string {
  const kind = kindInWords(String(issue.expected));
  if (issue.expected !== 'string' || !(issue.inst instanceof z.ZodString)) return kind;
  const form = issue.inst.safeParse('?').error?.issues.find(({ code }) => code === 'invalid_format')?.message;
  return form === undefined || form.startsWith('Invalid') ? kind : form;
}

const isEnoughEmpty = ({ expected, inst }: RawIssue & { expected?: unknown }): boolean => expected === 'array' && inst instanceof z.ZodArray && inst.safeParse([]).success;

function oneOf(values: readonly unknown[], input: unknown): Finding {
  const known = values.map(String);
  if (known.length === 1) return { message: `should be ${known[0] ?? ''}, but it is ${valueInWords(input)}` };
  return { message: `cannot be ${valueInWords(input)}`, hint: suggest(String(input), known) ?? `Possible here: ${known.join(', ')}.` };
}

/** The names of kinds of data, for people. */
export function kindInWords(kind: string): string {
  switch (kind) {
    case 'string': return 'a text';
    case 'int': return 'a whole number';
    case 'number': return 'a number';
    case 'boolean': return 'true or false';
    case 'array': return 'a list (lines that begin with a dash)';
    case 'object': case 'record': return 'a group of named fields';
    default: return `a ${kind}`;
  }
}

export function valueInWords(value: unknown): string {
  if (value === undefined || value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of named fields';
  if (typeof value === 'string') return `the text “${withHiddenShown(value.length > 60 ? `${value.slice(0, 57)}...` : value)}”`;
  return String(value);
}

function sizeWord(origin: string, direction: 'small' | 'big'): string {
  if (origin === 'string' || origin === 'array') return direction === 'small' ? 'short' : 'long';
  return direction;
}

function amount(origin: string, count: number): string {
  if (origin === 'string') return `${count} ${count === 1 ? 'letter' : 'letters'}`;
  if (origin === 'array') return `${count} ${count === 1 ? 'entry' : 'entries'}`;
  return String(count);
}
