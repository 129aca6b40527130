import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, digestIntegers, digestText } from '../../engine/digest.ts';

describe('canonical JSON', () => {
  it('writes the same value as the same text, however it was built', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'x'] })).toBe('{"a":[true,null,"x"],"b":1}');
    expect(canonicalJson({ a: 1, b: undefined })).toBe(canonicalJson({ a: 1 }));
  });

  it('reads back as what was written, for any plain value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }), { seed: 11, numRuns: 200 });
  });

  it('orders keys by code unit, not by the language of the machine', () => {
    expect(canonicalJson({ ä: 1, z: 2, a: 3, Z: 4 })).toBe('{"Z":4,"a":3,"z":2,"ä":1}');
  });

  it('refuses what JSON cannot hold', () => {
    for (const value of [Number.NaN, Infinity, () => 1, Symbol('x'), 1n]) expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

describe('digests', () => {
  it('are SHA-256 (FIPS 180-4, appendix examples)', () => {
    expect(digestText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(digestText('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('of integers read the least significant byte first on every machine', () => {
    expect(digestIntegers(Int32Array.of(0x64636261))).toBe(digestText('abcd'));
    expect(digestIntegers(Int32Array.of(1, 2))).not.toBe(digestIntegers(Int32Array.of(2, 1)));
  });
});
