import type { Context } from './condition-test.ts';
import type { Condition } from './condition.ts';
import type { FieldName } from './fields.ts';

/** What an action does to one field, as data: nothing else can be done. */
export type Write =
  | { readonly does: 'put'; readonly field: FieldName; readonly code: number }
  | { readonly does: 'count'; readonly field: FieldName; readonly max: number }
  | { readonly does: 'include' | 'exclude'; readonly field: FieldName; readonly bits: number };

/** What a machine did while it was asked: each test its guards made with its result, and each write of its actions, in order. */
export interface Trace { readonly tests: readonly Tested[]; readonly writes: readonly Write[] }
export interface Tested { readonly test: Condition; readonly held: boolean }

/** Guards and actions run inside XState, which hands nothing through to its caller: who listens now is therefore kept here. */
let heard: { readonly tests: Tested[]; readonly writes: Write[] } | null = null;

/** Do some work and write down what the machine's guards and actions did meanwhile. */
export function listen<T>(work: () => T): { readonly result: T; readonly trace: Trace } {
  const before = heard;
  const trace = { tests: [], writes: [] };
  heard = trace;
  try {
    return { result: work(), trace };
  } finally {
    heard = before;
  }
}

/** A guard tells what a test came to. */
export function noteTest(test: Condition, held: boolean): boolean {
  heard?.tests.push({ test, held });
  return held;
}

/** An action tells what it writes, and gets the value of the field after it. */
export function noteWrite(context: Context, write: Write): number {
  heard?.writes.push(write);
  const value = context[write.field];
  switch (write.does) {
    case 'put':
      return write.code;
    case 'count':
      return Math.min(write.max, value + 1);
    case 'include':
      return value | write.bits;
    case 'exclude':
      return value & ~write.bits;
  }
}
