import type { Snapshot } from './adapter.ts';
import type { Condition } from './condition.ts';
import type { Atom, Raised, Test } from './condition-test.ts';
import { testOf } from './condition-test.ts';
import type { GuardName } from './guards.ts';
import { conditionOf } from './guards.ts';

const TESTS = new WeakMap<Atom, Test>();

/**
 * Whether one guard holds, for the explanation of a refusal only: XState judges a transition as a whole and does not say
 * which of its guards failed. A test holds that a rule lacks nothing exactly when XState opens it.
 */
export const judge = (guard: GuardName, snapshot: Snapshot, raised: Raised): boolean => holds(conditionOf(guard), snapshot, raised);

function holds(condition: Condition, snapshot: Snapshot, raised: Raised): boolean {
  switch (condition.is) {
    case 'all':
      return condition.of.every((part) => holds(part, snapshot, raised));
    case 'any':
      return condition.of.some((part) => holds(part, snapshot, raised));
    case 'leaf':
      return condition.of.some((leaf) => snapshot.matches({ [condition.region]: leaf }));
    default: {
      const test = TESTS.get(condition) ?? testOf(condition);
      TESTS.set(condition, test);
      return test(snapshot.context, raised);
    }
  }
}
