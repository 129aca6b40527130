import type { DialOrder, Flip, Program } from '#engine';
import { dayOf, fromTenths, idWords } from './amounts.ts';
import type { OtherWay } from './reading.ts';

const DIALS = { load: 'Load', risk: 'Mean of the danger left' } as const;
const PARTS = { harm: 'as a burden', protection: 'as protection', risk: 'as a danger', anchor: 'as what holds' } as const;
const OTHERS: Readonly<Record<OtherWay['relation'], string>> = { original: 'the original', branch: 'the branch' };

/** Which days two ways are compared over. Both records begin together; the shorter one sets the end. */
export const sharedWords = (program: Program, until: number): string => `Compared to day ${dayOf(program, until)}, as far as both records go. Later days are left out.`;

/** One dial of two ways: what stands on either side, and whether a single weight would turn that. */
export function orderWords({ dial, firstTenths, secondTenths, flips }: DialOrder, relation: OtherWay['relation']): string {
  const amounts = `${DIALS[dial]}: this way ${fromTenths(firstTenths)}, ${OTHERS[relation]} ${fromTenths(secondTenths)}.`;
  if (flips.length === 0) return `${amounts} No single weight turns that.`;
  return `${amounts} ${flips.length === 1 ? 'One weight alone turns that' : 'Each of these weights alone turns that'}:`;
}

/** One weight that would turn an order, and what would stand then. */
export const flipWords = ({ factor, part, from, to, after }: Flip): string => `${idWords(factor)} ${PARTS[part]}, ${to} instead of ${from}: ${afterWords(after)}.`;

const afterWords = (after: number): string => (after === 0 ? 'the two stand level' : after < 0 ? 'this way has less' : 'this way has more');
