import { describe, expect, it } from 'vitest';
import { atomsOf } from '../../../../engine/pathways/condition.ts';
import { GERMANY } from '../../../../engine/pathways/germany/chart.ts';
import { FINDINGS } from '../../../../engine/pathways/germany/fields.ts';
import { conditionOf } from '../../../../engine/pathways/guards.ts';
import { proveClocks } from '../proofs/clocks.ts';
import { proveDocument } from '../proofs/document.ts';
import { proveShape } from '../proofs/machine-shape.ts';
import { proveTables } from '../proofs/tables.ts';
import PRINTED from './rules.json' with { type: 'json' };

const LEAVES = ['undetected', ...FINDINGS];
/** Rules of `id` whose printed states are findings: all but the first sign. */
const FINDERS = PRINTED.filter((row) => row.id.startsWith('DE-I') && row.id !== 'DE-I1');
const printedFrom = (row: { readonly from: string | readonly string[] }): readonly string[] => (typeof row.from === 'string' ? [row.from] : row.from);
/** States in which one of the printed findings can have been found: the weakest of them, and every stronger one. */
const reach = (from: readonly string[]): readonly string[] => LEAVES.slice(Math.min(...from.map((name) => LEAVES.indexOf(name))));

proveTables(GERMANY, PRINTED, {
  from: {
    ...Object.fromEntries(FINDERS.map((row) => [row.id, reach(printedFrom(row))])),
    'DE-I8': ['not_accepted', 'police_case', 'tangible_for_immigration'],
  },
});
proveClocks(GERMANY, {
  law: ['DE-R3', 'DE-R7'],
  resting: [
    'DE-I6 suspected', 'DE-I6 bamf_flagged', 'DE-I6 child_case', 'DE-I6 not_accepted', 'DE-I6 tangible_for_immigration', 'DE-I7 not_accepted', 'DE-I7 police_case', 'DE-I7 tangible_for_immigration',
  ],
});
proveShape(GERMANY);
proveDocument(GERMANY);

describe('findings of the German id region', () => {
  it.each(FINDERS)('$id reads exactly the findings printed as its states', (row) => {
    const rules = GERMANY.rules.filter((rule) => rule.id === row.id && rule.region === 'id');
    const shared = rules.map((rule) => rule.needs).reduce((kept, needs) => kept.filter((need) => needs.includes(need)));
    const read = shared.filter((need) => need.startsWith('found')).flatMap((need) => atomsOf(conditionOf(need))).flatMap((atom) => (atom.is === 'holds' && atom.field === 'findings' ? atom.members : []));
    const bare = row.id === 'DE-I2' ? ['indicators_noticed'] : read;
    expect([...new Set(bare)].sort()).toEqual([...printedFrom(row)].sort());
  });
});

describe('statutory lengths of the German papers', () => {
  const days = (id: string) => GERMANY.clocks.find((clock) => clock.id === id)?.days;

  it('DE-R7: the departure deadline is at least 90 days (§ 59(7))', () => {
    expect(days('DE-R7@reflection_59_7')).toEqual({ min: 90, typ: 90, max: 120, class: 'L' });
  });

  it('DE-R3: the permit is renewed after 365 days (§ 25(4a))', () => {
    expect(days('DE-R3@permit_25_4a')).toEqual({ min: 365, typ: 365, max: 365, class: 'L' });
  });
});
