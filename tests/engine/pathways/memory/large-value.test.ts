import { describe, expect, it, vi } from 'vitest';
import { one } from '../../../../engine/pathways/condition.ts';
import { GREECE } from '../../../../engine/pathways/greece/chart.ts';
import { pathOf } from '../../../../engine/pathways/memory/tree.ts';

// No field has as many values as a node has bits. So the nodes are made smaller here.
vi.mock('../../../../engine/decision.ts', async (original) => ({ ...await original<object>(), MOST_VALUES: 2 }));

describe('a test for a value that a node has no bit for', () => {
  it('throws, and one for a value that it has does not', () => {
    const tested = (value: string) => pathOf(GREECE, [{ test: one('age', value), held: true }]);
    const [first = '', second = '', third = ''] = GREECE.fields.find(({ name }) => name === 'age')?.values ?? [];
    for (const value of [first, second]) expect(tested(value)).toHaveLength(1);
    expect(() => tested(third)).toThrow('A guard asks for value 2 of a field; trees know values up to 1.');
  });
});
