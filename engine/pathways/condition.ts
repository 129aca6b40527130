import type { Region, Role } from '../vocabulary.ts';
import type { FieldName } from './fields.ts';

/**
 * What a guard reads, as data: fields, states of regions, and what was attested with the event. Nothing else can be said,
 * so what an answer depends on is known without running it.
 */
export type Condition =
  | { readonly is: 'one'; readonly field: FieldName; readonly of: readonly string[] }
  | { readonly is: 'flag'; readonly field: FieldName; readonly on: boolean }
  | { readonly is: 'atLeast'; readonly field: FieldName; readonly amount: number }
  | { readonly is: 'holds'; readonly field: FieldName; readonly members: readonly string[] }
  | { readonly is: 'leaf'; readonly region: Region; readonly of: readonly string[] }
  | { readonly is: 'attested'; readonly key: string }
  | { readonly is: 'attestedAmount'; readonly key: string; readonly amount: number }
  | { readonly is: 'said'; readonly key: string; readonly of: readonly string[] }
  | { readonly is: 'by'; readonly roles: readonly Role[] }
  | { readonly is: 'all'; readonly of: readonly Condition[] }
  | { readonly is: 'any'; readonly of: readonly Condition[] };

export const one = (field: FieldName, ...of: readonly string[]): Condition => ({ is: 'one', field, of });
export const on = (field: FieldName): Condition => ({ is: 'flag', field, on: true });
export const off = (field: FieldName): Condition => ({ is: 'flag', field, on: false });
export const atLeast = (field: FieldName, amount: number): Condition => ({ is: 'atLeast', field, amount });
export const holds = (field: FieldName, members: readonly string[]): Condition => ({ is: 'holds', field, members });
export const leaf = (region: Region, ...of: readonly string[]): Condition => ({ is: 'leaf', region, of });
export const attested = (key: string): Condition => ({ is: 'attested', key });
export const attestedAmount = (key: string, amount: number): Condition => ({ is: 'attestedAmount', key, amount });
export const said = (key: string, ...of: readonly string[]): Condition => ({ is: 'said', key, of });
export const by = (...roles: readonly Role[]): Condition => ({ is: 'by', roles });
export const all = (...of: readonly Condition[]): Condition => ({ is: 'all', of });
export const any = (...of: readonly Condition[]): Condition => ({ is: 'any', of });

/** The plain conditions of a tree, in order. */
export function atomsOf(condition: Condition): readonly Exclude<Condition, { readonly is: 'all' | 'any' }>[] {
  if (condition.is === 'all' || condition.is === 'any') return condition.of.flatMap(atomsOf);
  return [condition];
}

/** One guard: what it reads, why it is closed, and who or what opens it. One plain sentence each. */
export interface Guard { readonly when: Condition; readonly closed: string; readonly opens: string }
