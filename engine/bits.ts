/** The place of the lowest bit of a set of bits that is not empty: 0 to 31. */
export const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);
