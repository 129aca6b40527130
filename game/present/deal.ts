/**
 * What the case does not fix about a figure is dealt from the seed, so that no role has a look (stage direction, section 6).
 * A counter hash keyed by the question: one figure more never changes how the others look.
 */
export function deal(seed: string, question: string, sides: number): number {
  let hash = 0x811c9dc5;
  for (const letter of `${seed}/${question}`) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) % sides;
}
