import { OUTCOMES } from '../vocabulary.ts';
import type { Outcome } from '../vocabulary.ts';
import type { ValueSpec } from './event-spec.ts';
import { isEventName, specOf } from './events.ts';
import { rulesOfOutcomes } from './outcome.ts';
import type { OutcomeTest } from './outcome-rules.ts';
import type { FieldLayout, Pathway } from './pathway.ts';
import { decodeField } from './situation.ts';

/** A table of a page: the names of its columns, and its rows. */
export interface Rows { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

const KIND_WORDS: Readonly<Record<FieldLayout['kind'], string>> = { enum: 'one value', flag: 'true or false', count: 'a number', set: 'a list' };

/** Each field a case can set or ask for: what it takes, and what it holds where a case says nothing. */
export function fieldRows({ fields }: Pathway): Rows {
  return { head: ['field', 'takes', 'values', 'unless said'], rows: fields.map((field) => [code(field.name), KIND_WORDS[field.kind], valuesOf(field), written(decodeField(field, field.initial))]) };
}

function valuesOf(field: FieldLayout): string {
  switch (field.kind) {
    case 'enum': case 'set': return (field.values ?? []).join(', ');
    case 'flag': return 'true, false';
    case 'count': return `0 to ${field.max ?? 0}`;
  }
}

const written = (value: ReturnType<typeof decodeField>): string => (typeof value === 'object' ? `[${value.join(', ')}]` : String(value));

/** What each event of the country may carry under `with`, and what it must. */
export function withRows({ rules }: Pathway): Rows {
  const names = [...new Set(rules.map((rule) => rule.event))].filter(isEventName).toSorted();
  return {
    head: ['event', 'may carry', 'takes'],
    rows: names.flatMap((name) => {
      const { with: carried = {}, required = [], atLeastOne } = specOf(name);
      return Object.entries(carried).map(([key, spec]) => [code(name), `${code(key)}${required.includes(key) ? ', always' : atLeastOne === true ? ', or another' : ''}`, takes(spec)]);
    }),
  };
}

function takes(spec: ValueSpec): string {
  switch (spec.kind) {
    case 'flag': return 'true or false';
    case 'count': return `a number from 0 to ${spec.max}`;
    case 'one': return `one of ${spec.of.join(', ')}`;
    case 'some': return `a list of ${spec.of.join(', ')}`;
    case 'text': return `a text of up to ${spec.max} letters`;
  }
}

/** What each outcome asks in this country, in the order in which they resolve. */
export function outcomeRows(pathway: Pathway): Rows {
  return { head: ['outcome', 'holds when'], rows: OUTCOMES.map((outcome) => [code(outcome), outcomeInWords(pathway, outcome)]) };
}

/** What an outcome asks of a play, with the words that a case can write. */
export function outcomeInWords(pathway: Pathway, outcome: Outcome): string {
  const { when, lostForDays } = rulesOfOutcomes(pathway)[outcome];
  const lost = lostForDays === undefined ? '' : `, and nobody could reach the person for ${lostForDays} days`;
  return `${testInWords(when, false)}${lost}`;
}

function testInWords(test: OutcomeTest, inside: boolean): string {
  switch (test.is) {
    case 'in': return `${test.region} is ${test.of.join(' or ')}`;
    case 'fact': return `${test.field} is ${String(test.value)}`;
    case 'member': return `${test.field} holds ${test.member}`;
    case 'was-safe': return 'the person was safe before';
    case 'not': return `not (${testInWords(test.of, false)})`;
    case 'all': case 'any': {
      const words = test.of.map((each) => testInWords(each, true)).join(test.is === 'all' ? ', and ' : ', or ');
      return inside ? `(${words})` : words;
    }
  }
}

const code = (text: string): string => `\`${text}\``;
