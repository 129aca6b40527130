import { describe, expect, it } from 'vitest';
import { atomsOf } from '../../../../engine/pathways/condition.ts';
import { composePathway, rulesOf } from '../../../../engine/pathways/compose.ts';
import { specOf } from '../../../../engine/pathways/events.ts';
import { codeIn, FIELDS } from '../../../../engine/pathways/fields.ts';
import { conditionOf, GUARD_NAMES, GUARD_SENTENCES } from '../../../../engine/pathways/guards.ts';
import { leafInWords } from '../../../../engine/pathways/leaf-words.ts';
import { machineFrom } from '../../../../engine/pathways/machine.ts';
import type { Pathway } from '../../../../engine/pathways/pathway.ts';
import { COUNTRY_REGIONS, REGIONS } from '../../../../engine/vocabulary.ts';

/** The machine is flat, everything in it has a name, and every name means something. */
export function proveShape(pathway: Pathway): void {
  const machine = machineFrom(pathway);
  const config = machine.config;

  describe(`the shape of the machine of ${pathway.country}`, () => {
    it('is flat parallel regions, the shared nine first, with no timers, children, final or eventless states', () => {
      expect(config.type).toBe('parallel');
      expect(Object.keys(config.states ?? {})).toEqual([...REGIONS, ...COUNTRY_REGIONS.filter((region) => pathway.regions.some((each) => each.id === region))]);
      const text = JSON.stringify(config);
      expect(['"after"', '"always"', '"invoke"', '"final"', '"history"', '"reenter"', '"entry"', '"exit"', '"onDone"'].filter((word) => text.includes(word))).toEqual([]);
      expect(Object.values(config.states ?? {}).flatMap((region) => Object.values(region.states ?? {})).filter((leaf) => leaf.states !== undefined)).toEqual([]);
    });

    it('names every guard and action', () => {
      expect(Object.keys(machine.implementations.guards).sort()).toEqual([...GUARD_NAMES, 'raisedBy'].sort());
      expect(Object.keys(machine.implementations.actions).sort()).toEqual(['copy', 'copyRole', 'count', 'exclude', 'include', 'includeSaid', 'put']);
    });

    it('gives every guard it uses one sentence why it is closed and one what opens it, to 18 words, and every state its words', () => {
      const used = [...new Set(pathway.rules.flatMap((rule) => rule.needs))];
      const odd = used.flatMap((name) => [GUARD_SENTENCES[name].closed, GUARD_SENTENCES[name].opens].filter((text) => text.split(/\s+/).length > 18 || !/^[A-Z0-9].*[.]$/.test(text)).map((text) => `${name}: ${text}`));
      expect(odd).toEqual([]);
      expect(pathway.regions.flatMap((region) => region.leaves.filter((leaf) => leaf.includes('_') && leafInWords(region.id, leaf, pathway.country) === leaf))).toEqual([]);
    });

    it('reads and writes only states, fields, values and attestations that exist', () => {
      expect(strangeReads(pathway)).toEqual([]);
      const fields = new Set(pathway.fields.map((field) => field.name));
      expect(rulesOf(pathway).flatMap((rule) => rule.effects).filter((effect) => !fields.has(effect.field))).toEqual([]);
    });

    it('keeps its hash when it is made again', () => {
      expect(pathway.hash).toMatch(/^[0-9a-f]{64}$/);
      expect(composePathway({ ...pathway, rules: rulesOf(pathway), fields: pathway.fields.slice(FIELDS.length) }).hash).toBe(pathway.hash);
    });
  });
}

/** What guards name that the pathway does not have. */
function strangeReads(pathway: Pathway): readonly string[] {
  const fields = new Set(pathway.fields.map((field) => field.name));
  const leavesOf = (region: string): readonly string[] => pathway.regions.find((each) => each.id === region)?.leaves ?? [];
  return pathway.rules.flatMap((rule) => rule.needs.flatMap((need) => atomsOf(conditionOf(need))).flatMap((atom) => {
    if (atom.is === 'leaf') return atom.of.filter((leaf) => !leavesOf(atom.region).includes(leaf)).map((leaf) => `${rule.id} ${leaf}`);
    if ('field' in atom && !fields.has(atom.field)) return [`${rule.id} ${atom.field}`];
    if (atom.is === 'one') return atom.of.filter((value) => codeIn(atom.field, value) < 0);
    if (atom.is === 'attested' || atom.is === 'attestedAmount' || atom.is === 'said') return atom.key in (specOf(rule.event).with ?? {}) ? [] : [`${rule.id} ${atom.key}`];
    return [];
  }));
}
