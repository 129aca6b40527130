import type { Role } from '../vocabulary.ts';
import type { Condition } from './condition.ts';
import type { EventName, WithValue } from './events.ts';
import { bitsIn, codeIn } from './fields.ts';
import type { FieldName } from './fields.ts';

/** Context of the machine: one small integer a field. */
export type Context = Readonly<Record<FieldName, number>>;
/** An event as the machine receives it. */
export interface Raised { readonly type: EventName; readonly by: Role; readonly with: Readonly<Record<string, WithValue>> }

export type Atom = Exclude<Condition, { readonly is: 'all' | 'any' }>;
export type LeafAtom = Extract<Atom, { readonly is: 'leaf' }>;
export type Test = (context: Context, event: Raised) => boolean;

/** A condition on a field or on what was said, with its names turned into numbers once. */
export function testOf(atom: Exclude<Atom, LeafAtom>): Test {
  switch (atom.is) {
    case 'one': {
      const codes = atom.of.map((value) => codeIn(atom.field, value));
      return (context) => codes.includes(context[atom.field]);
    }
    case 'flag':
      return (context) => (context[atom.field] === 1) === atom.on;
    case 'atLeast':
      return (context) => context[atom.field] >= atom.amount;
    case 'holds': {
      const bits = bitsIn(atom.field, atom.members);
      return (context) => (context[atom.field] & bits) === bits;
    }
    case 'attested':
      return (_, event) => event.with[atom.key] === true;
    case 'attestedAmount':
      return (_, event) => Number(event.with[atom.key] ?? 0) >= atom.amount;
    case 'said':
      return (_, event) => atom.of.some((value) => value === event.with[atom.key]);
    case 'by':
      return (_, event) => atom.roles.includes(event.by);
  }
}
