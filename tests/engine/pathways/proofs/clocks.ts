import { describe, expect, it } from 'vitest';
import { leaf } from '../../../../engine/pathways/condition.ts';
import { conditionOf } from '../../../../engine/pathways/guards.ts';
import { specOf } from '../../../../engine/pathways/events.ts';
import type { ClockMeta, Pathway, RuleMeta } from '../../../../engine/pathways/pathway.ts';

export interface ClockFacts {
  /** Numbers of the rules whose days the tables call law. */
  readonly law: readonly string[];
  /** Rule and state of rests: a rule of kind clock starts from there, and no wait does. */
  readonly resting: readonly string[];
}

const stretch = (clock: ClockMeta): readonly string[] => [clock.leaf, ...(clock.through ?? [])];

/** Every state whose progress needs a clock declares it, with the days of its rules. */
export function proveClocks(pathway: Pathway, facts: ClockFacts): void {
  describe(`waits in ${pathway.country}`, () => {
    const rulesOf = (clock: ClockMeta) => pathway.rules.filter((rule) => clock.rules.includes(rule.id));

    it('call a length law only where the tables do', () => {
      expect([...new Set(pathway.rules.filter((rule) => rule.days?.class === 'L').map((rule) => rule.id))].sort()).toEqual([...facts.law].sort());
    });

    it('stand behind every rule of kind clock, and never raise what only a person or an exploiter does', () => {
      const clocked = new Set(pathway.clocks.flatMap((clock) => clock.rules));
      const kinds = pathway.rules.filter((rule) => rule.kind === 'clock' && rule.region !== 'contact');
      expect(kinds.filter((rule) => !clocked.has(rule.id)).map((rule) => rule.id)).toEqual([]);
      expect(pathway.clocks.flatMap((clock) => clock.outcomes).filter((outcome) => ['person', 'exploiter', 'third_party'].includes(outcome.by))).toEqual([]);
    });

    it('have ids of their own, the days of their rules, and outcomes that sum to 1000', () => {
      expect(new Set(pathway.clocks.map((clock) => clock.id)).size).toBe(pathway.clocks.length);
      const odd = pathway.clocks.filter((clock) => !rulesOf(clock).some((rule) => JSON.stringify(rule.days) === JSON.stringify(clock.days)));
      expect(odd.map((clock) => clock.id)).toEqual([]);
      expect(pathway.clocks.filter((clock) => clock.outcomes.reduce((sum, outcome) => sum + outcome.perMille, 0) !== 1000)).toEqual([]);
    });

    it('are declared by every state that nobody’s act can leave', () => {
      const waiting = pathway.regions.flatMap((region) => region.leaves.flatMap((leaf) => {
        const leaving = pathway.rules.filter((rule) => rule.region === region.id && rule.from.includes(leaf) && rule.to !== 'same' && rule.to !== leaf);
        return leaving.length > 0 && leaving.every((rule) => rule.kind === 'clock') ? [`${region.id}.${leaf}`] : [];
      }));
      const declared = pathway.clocks.flatMap((clock) => stretch(clock).map((leaf) => `${clock.region}.${leaf}`));
      console.log(`${pathway.country}: states that only time or an office leaves: ${waiting.join(', ')}`);
      expect(waiting.length).toBeGreaterThan(5);
      expect(waiting.filter((leaf) => !declared.includes(leaf))).toEqual([]);
    });

    it('stand on every state from which a rule of kind clock starts, or on a state of another region that starts the wait', () => {
      const bare = pathway.rules.filter((rule) => rule.kind === 'clock').flatMap((rule) => rule.from.flatMap((leaf) => {
        const served = pathway.clocks.some((clock) => clock.rules.includes(rule.id) && (clock.region !== rule.region || stretch(clock).includes(leaf)));
        return served ? [] : [`${rule.id} ${leaf}`];
      }));
      expect([...new Set(bare)]).toEqual(facts.resting);
    });

    it('that run only during some states of another region run during those, and only those, for which the guards of their rules ask', () => {
      const limited = pathway.clocks.flatMap(({ id, during, rules }) => (during === undefined ? [] : [{ id, during, rules }]));
      const asked = (rule: RuleMeta) => rule.needs.map((name) => conditionOf(name));
      const odd = limited.filter(({ during, rules }) => !pathway.rules.filter((rule) => rules.includes(rule.id)).every((rule) => asked(rule).some((when) => JSON.stringify(when) === JSON.stringify(leaf(during.region, ...during.leaves)))));
      expect(odd).toEqual([]);
      expect(limited.map(({ id }) => id)).toEqual(['C5@initial', 'C5@fragile']);
    });

    it('name events with lawful contents', () => {
      const odd = pathway.clocks.flatMap((clock) => clock.outcomes).filter((outcome) => {
        const spec = specOf(outcome.event);
        return Object.keys(outcome.with ?? {}).some((key) => !(key in (spec.with ?? {}))) || (spec.required ?? []).some((key) => !(key in (outcome.with ?? {})));
      });
      expect(odd).toEqual([]);
    });
  });
}
