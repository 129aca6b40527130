import { CAUSE_KINDS, type CauseKind } from './fact.ts';

/** Kinds of causes by number. Saved sessions hold these numbers, so none is ever given anew; 8 was never told. */
export const CAUSE = { choice: 0, answer: 1, menu: 2, clock: 3, hazard: 4, inject: 5, news: 6, beat: 7, pass: 9 } as const satisfies Readonly<Record<CauseKind, number>>;

const STEP = 10;
const KINDS: ReadonlyMap<number, CauseKind> = new Map(CAUSE_KINDS.map((kind) => [CAUSE[kind], kind]));

/** One operand that says what brought an act about: a kind, by its number in CAUSE, and the place in the table of that kind. */
export const causeOf = (kind: number, index: number): number => kind + index * STEP;

/** The number of the kind in a cause operand. */
export const kindOf = (cause: number): number => cause % STEP;

/** The kind and the table index behind a cause operand. Throws a RangeError for a number that no session tells. */
export function readCause(cause: number): { readonly kind: CauseKind; readonly index: number } {
  const kind = KINDS.get(kindOf(cause));
  if (kind === undefined) throw new RangeError(`No act is brought about by a cause ${cause}.`);
  return { kind, index: Math.floor(cause / STEP) };
}
