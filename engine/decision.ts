/**
 * Decision graphs: small questions about one place of a state, each leading on to the next question or to an end. What the
 * pathway remembers and what a case asks are kept in this one form, side by side in an Int32Array, and walked by one loop.
 */
export const NODE_SIZE = 5;

/** Where the parts of a node stand. `no` and `yes` are the place of the next node, or a negative number: an end. */
export const NODE = { place: 0, test: 1, operand: 2, no: 3, yes: 4 } as const;

/** What a node asks of the integer at its place. `oneOf` takes a bit for each value from 0 to 31. */
export const TEST = { oneOf: 0, equals: 1, atLeast: 2, holds: 3 } as const;

/** Values that fit the bits of `oneOf`. */
export const MOST_VALUES = 32;

/** Walk from a node to an end: the negative number that stands there. `base` is where the state's places begin. */
export function decide(nodes: Int32Array, start: number, state: Int32Array, base: number): number {
  let at = start;
  while (at >= 0) at = nodes[at + (passes(nodes[at + NODE.test] ?? 0, nodes[at + NODE.operand] ?? 0, state[base + (nodes[at] ?? 0)] ?? 0) ? NODE.yes : NODE.no)] ?? 0;
  return at;
}

/** Whether a value answers a question with yes: one of the numbers of TEST, and its operand. */
export function passes(test: number, operand: number, value: number): boolean {
  switch (test) {
    case TEST.oneOf:
      return (value >>> 5) === 0 && ((operand >>> value) & 1) === 1;
    case TEST.equals:
      return value === operand;
    case TEST.atLeast:
      return value >= operand;
    default:
      return (value & operand) === operand;
  }
}
