import { describe, expect, it } from 'vitest';
import { composePathway, overrideById, rulesOf } from '../../../engine/pathways/compose.ts';
import { BASE_GUARDS } from '../../../engine/pathways/base-guards.ts';
import { BELGIAN_GUARDS } from '../../../engine/pathways/belgium/guards.ts';
import { GERMAN_GUARDS } from '../../../engine/pathways/germany/guards.ts';
import { GREECE } from '../../../engine/pathways/greece/chart.ts';
import { GREEK_GUARDS } from '../../../engine/pathways/greece/guards.ts';
import { GUARD_NAMES } from '../../../engine/pathways/guards.ts';
import { ITALIAN_GUARDS } from '../../../engine/pathways/italy/guards.ts';
import type { ClockMeta } from '../../../engine/pathways/pathway.ts';
import { PATHWAYS } from '../../../engine/pathways/registry.ts';
import type { Rule } from '../../../engine/pathways/rule.ts';
import { SPANISH_GUARDS } from '../../../engine/pathways/spain/guards.ts';
import { COUNTRIES } from '../../../engine/vocabulary.ts';
import PRINTED from './greece-rules.json' with { type: 'json' };
import { proveClocks } from './proofs/clocks.ts';
import { proveShape } from './proofs/machine-shape.ts';
import { proveTables } from './proofs/tables.ts';
import { EVENT_NAMES, eventsOf } from './support/random.ts';

proveTables(GREECE, PRINTED, {
  by: { 'GR-R10': ['person', 'iom'], X8: ['specialised'] }, days: { 'GR-R11': ['90/90/90 L', '150/150/150 L'] },
});
proveClocks(GREECE, { law: ['GR-R11', 'GR-R2'], resting: ['GR-R5 permit_renewed'] });
proveShape(GREECE);

describe('statutory lengths', () => {
  const clock = (id: string) => GREECE.clocks.find((each) => each.id === id);

  it('GR-R11 gives an adult 90 days from the start of the reflection period (Law 5038/2023 art. 135(1))', () => {
    expect(clock('GR-R11@reflection_3m')?.days).toEqual({ min: 90, typ: 90, max: 90, class: 'L' });
  });

  it('GR-R11 gives a child 150 days from the start, through the extension (art. 135(2): 60 more)', () => {
    const child = clock('GR-R11@reflection_child_5m');
    expect(child?.days).toEqual({ min: 150, typ: 150, max: 150, class: 'L' });
    expect(child?.leaf).toBe('reflection_3m');
    expect(child?.through).toEqual(['reflection_child_5m']);
  });

  it('GR-R2 comes before GR-R11 on day 90, for ties go by document order', () => {
    const order = GREECE.clocks.map((each) => each.id);
    expect(order.indexOf('GR-R2@reflection_3m')).toBeLessThan(order.indexOf('GR-R11@reflection_3m'));
  });
});

describe('odds', () => {
  it('make legal aid rare and a paid claim rarer, never impossible (pathways.md 4.5)', () => {
    expect(GREECE.rules.filter((rule) => rule.id === 'J14').map((rule) => [rule.event, rule.perMille])).toEqual([['LEGAL_AID_GRANTED', 50], ['LEGAL_AID_REFUSED', 950]]);
    expect(GREECE.clocks.find((clock) => clock.id === 'J13@filed')?.outcomes.map((outcome) => outcome.perMille)).toEqual([20, 980]);
  });
});

describe('composePathway', () => {
  const rule = (id: string): readonly Rule[] => rulesOf(GREECE).filter((each) => each.meta.id === id);
  const compose = (rules: readonly Rule[], clocks: readonly ClockMeta[] = []) => composePathway({ country: 'greece', regions: GREECE.regions, rules, clocks, repairs: [], questions: [] });
  const silent = rule('J1').map((each) => ({ ...each, effects: [] }));
  const clock = GREECE.clocks.find((each) => each.id === 'S2@window');

  it('refuses a region rule that would swallow what conduct writes', () => {
    expect(() => compose([...silent, ...rule('K-RIGHTS_EXPLAINED')])).toThrow('greece: J1 takes RIGHTS_EXPLAINED and does not write what K-RIGHTS_EXPLAINED writes.');
    expect(() => compose([...rule('J1'), ...rule('K-RIGHTS_EXPLAINED')])).not.toThrow();
  });

  it('refuses a wait on an unknown state, with odd shares, or of an event nobody hears', () => {
    if (clock === undefined) throw new Error('S2@window is gone');
    expect(() => compose(rule('S2'), [{ ...clock, leaf: 'windoww' }])).toThrow('names windoww, which is no state of place');
    expect(() => compose(rule('S2'), [{ ...clock, during: { region: 'contact', leaves: ['initial', 'lostt'] } }])).toThrow('clock S2@window runs during lostt, which is no state of contact');
    expect(() => compose(rule('S2'), [{ ...clock, outcomes: clock.outcomes.map((outcome) => ({ ...outcome, perMille: 999 })) }])).toThrow('sum to 999; expected 1000');
    expect(() => compose(rule('S1'), [clock])).toThrow('raises WINDOW_CLOSES by system, and no rule lets it');
  });

  it('gives another hash when a rule, a guard’s place or a wait changes, and the same when nothing does', () => {
    const hash = compose(rulesOf(GREECE), GREECE.clocks).hash;
    expect(compose(rulesOf(GREECE), GREECE.clocks).hash).toBe(hash);
    expect(hash).toBe(GREECE.hash);
    expect(compose(rulesOf(GREECE).slice(1), GREECE.clocks.slice(1)).hash).not.toBe(hash);
    expect(compose(rulesOf(GREECE), GREECE.clocks.slice(1)).hash).not.toBe(hash);
  });

  it('lets a country override shared rows by number, and add its own', () => {
    expect(overrideById([{ id: 'a', n: 1 }, { id: 'b', n: 1 }], [{ id: 'b', n: 2 }, { id: 'c', n: 3 }])).toEqual([{ id: 'a', n: 1 }, { id: 'b', n: 2 }, { id: 'c', n: 3 }]);
  });
});

describe('guards', () => {
  it('have names of their own: no country’s guard takes the place of another’s', () => {
    const lists = [BASE_GUARDS, GREEK_GUARDS, BELGIAN_GUARDS, GERMAN_GUARDS, ITALIAN_GUARDS, SPANISH_GUARDS].flatMap((list) => Object.keys(list));
    expect(lists.filter((name, at) => lists.indexOf(name) !== at)).toEqual([]);
    expect(lists.length).toBe(GUARD_NAMES.length);
  });
});

describe('events', () => {
  it('are each heard by some country’s pathway, and Greece hears every shared one', () => {
    const heard = new Set(Object.values(PATHWAYS).flatMap((pathway) => pathway.rules.map((rule) => rule.event)));
    expect(Object.keys(PATHWAYS).sort()).toEqual([...COUNTRIES].sort());
    expect(EVENT_NAMES.filter((name) => !heard.has(name))).toEqual([]);
    expect(eventsOf(GREECE).length).toBeGreaterThan(140);
  });
});
