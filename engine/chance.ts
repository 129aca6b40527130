import seedrandom from 'seedrandom';

/**
 * Keyed chance: a draw depends on the session's key, the question asked and how often it was asked before, never on its
 * place in a stream. One changed decision therefore does not reshuffle everybody's luck.
 * All arithmetic is on 32-bit integers, so that every engine gives the same draw.
 */

/** The session's key: two 32-bit integers made from the readable seed. */
export function chanceKey(seed: string): readonly [number, number] {
  const stream = seedrandom.alea(seed);
  return [stream.int32(), stream.int32()];
}

/** The number of a question: FNV-1a over its readable name, e.g. `answer/triage/send-to-desk`. */
export function questionNumber(name: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash;
}

/** One draw: an unsigned 32-bit integer. */
export function draw(key0: number, key1: number, question: number, asked: number): number {
  let hash = mix(key0 ^ Math.imul(question, 0x9e3779b1));
  hash = mix(hash ^ key1 ^ Math.imul(asked + 1, 0x85ebca77));
  return mix(hash ^ question) >>> 0;
}

/** The finaliser of MurmurHash3 (public domain, Austin Appleby). */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
