/** What one key of `with` may hold. */
export type ValueSpec =
  | { readonly kind: 'flag' }
  | { readonly kind: 'count'; readonly max: number }
  | { readonly kind: 'one'; readonly of: readonly string[] }
  | { readonly kind: 'some'; readonly of: readonly string[] }
  | { readonly kind: 'text'; readonly max: number };

/** One event: whether it is conduct (1.8), which keys `with` may hold, and which it must. */
export interface EventSpec {
  readonly conduct: boolean;
  readonly with?: Readonly<Record<string, ValueSpec>>;
  readonly required?: readonly string[];
  /** At least one key must be said. */
  readonly atLeastOne?: true;
}

export const flag: ValueSpec = { kind: 'flag' };
export const one = (of: readonly string[]): ValueSpec => ({ kind: 'one', of });
export const some = (of: readonly string[]): ValueSpec => ({ kind: 'some', of });
export const text: ValueSpec = { kind: 'text', max: 80 };

/** An event of a region, and an event of conduct: what it may carry, and what it must. */
export const act = (keys: Readonly<Record<string, ValueSpec>> = {}, required: readonly string[] = []): EventSpec => ({ conduct: false, with: keys, required });
export const conduct = (keys: Readonly<Record<string, ValueSpec>> = {}, required: readonly string[] = []): EventSpec => ({ conduct: true, with: keys, required });
