import { describe, expect, it } from 'vitest';
import type { Test } from '../../../engine/scenario/program.ts';
import { holds } from '../../../engine/session/condition.ts';
import { HEADER } from '../../../engine/session/state.ts';
import { pick, seeded } from '../pathways/support/random.ts';
import { HEART } from './heart.ts';

type Random = (below: number) => number;

/** Places of the small state these conditions ask about: 0 is the minute. */
const PLACES = 6;
const VALUES = [0, 1, 2, 5, 31, 32, 40, -1];

function anyTest(random: Random, depth: number): Test {
  const at = 1 + random(PLACES - 1);
  const values = Array.from({ length: random(4) }, () => pick(random, VALUES));
  const leaves: readonly Test[] = [
    { op: 'leaf', at, values }, { op: 'field', at, values }, { op: 'bits', at, mask: random(8) }, { op: 'atLeast', at, value: pick(random, VALUES) },
    { op: 'since', minute: random(50) }, { op: 'until', minute: random(50) },
  ];
  if (depth === 0 || random(3) === 0) return pick(random, leaves);
  const tests = Array.from({ length: random(4) }, () => anyTest(random, depth - 1));
  return pick(random, [{ op: 'all', tests }, { op: 'any', tests }, { op: 'not', test: anyTest(random, depth - 1) }] as const);
}

/** What the words of a condition mean, said once more in the plainest way. */
function plainly(test: Test, state: Int32Array): boolean {
  const valueAt = (at: number): number => state[at] ?? 0;
  switch (test.op) {
    case 'leaf': case 'field':
      return test.values.includes(valueAt(test.at));
    case 'bits':
      return (valueAt(test.at) & test.mask) === test.mask;
    case 'atLeast':
      return valueAt(test.at) >= test.value;
    case 'since':
      return valueAt(0) >= test.minute;
    case 'until':
      return valueAt(0) < test.minute;
    case 'all':
      return test.tests.every((each) => plainly(each, state));
    case 'any':
      return test.tests.some((each) => plainly(each, state));
    case 'not':
      return !plainly(test.test, state);
  }
}

describe('a condition as a graph', () => {
  it('means what its words mean, over 3000 drawn conditions in 5 states each, seed 61', () => {
    const random = seeded(61);
    let held = 0;
    for (let turn = 0; turn < 3000; turn += 1) {
      const test = anyTest(random, 3);
      for (let look = 0; look < 5; look += 1) {
        const state = Int32Array.from({ length: PLACES }, (_, place) => (place === 0 ? random(60) : pick(random, VALUES)));
        const answer = holds(test, state);
        expect({ test, state, answer }).toEqual({ test, state, answer: plainly(test, state) });
        if (answer) held += 1;
      }
    }
    expect(held).toBeGreaterThan(3000);
    expect(held).toBeLessThan(12_000);
  });

  it('reads the minute where the state begins', () => {
    expect([HEART.layout.header.at, HEADER.minute]).toEqual([0, 0]);
  });

  it('holds where nothing is asked', () => {
    expect(holds(null, new Int32Array(1))).toBe(true);
  });
});
