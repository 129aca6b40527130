import { CAUSE_KINDS, type CauseKind } from '../fact.ts';

/** Kinds of causes by their place in CAUSE_KINDS. */
export const CAUSE = Object.freeze(Object.fromEntries(CAUSE_KINDS.map((kind, place) => [kind, place]))) as Readonly<Record<CauseKind, number>>;

/** One operand that says what brought an act about: a kind, by its place in CAUSE, and the place in the table of that kind. */
export const causeOf = (kind: number, index: number): number => kind + index * CAUSE_KINDS.length;

/** The kind and the table index behind a cause operand. */
export function readCause(cause: number): { readonly kind: CauseKind; readonly index: number } {
  return { kind: CAUSE_KINDS[cause % CAUSE_KINDS.length] ?? 'posted', index: Math.floor(cause / CAUSE_KINDS.length) };
}
