import { describe, expect, it } from 'vitest';
import type { PathwayEvent, WithValue } from '../../../../engine/pathways/events.ts';
import { isRecognised, sensesOf } from '../../../../engine/pathways/outcome.ts';
import type { Pathway } from '../../../../engine/pathways/pathway.ts';
import { ask } from '../../../../engine/pathways/port.ts';
import { initialSituation } from '../../../../engine/pathways/situation.ts';
import type { Region } from '../../../../engine/vocabulary.ts';
import { AGES } from '../../../../engine/vocabulary.ts';
import { freed } from './safety.ts';

export interface StayFacts {
  /** States of `res` without title or free return of a recognised person, each with the rule that leads there. */
  readonly exceptions: Readonly<Record<string, string>>;
  /** Situations (age, res, asylum) in which somebody can be removed at all. */
  readonly removable: readonly string[];
  /** States of `res` during which nobody may be removed: reflection, programme. */
  readonly shielded: readonly string[];
  /** Fields that widen the recognised situations beyond the leaf, each as a set of facts to try. */
  readonly facts?: readonly Readonly<Record<string, WithValue>>[];
}

const CHOSEN: PathwayEvent = { event: 'ASSISTED_RETURN_CHOSEN', by: 'person', with: { freeChoice: true, receivingServiceNamed: true } };

/** A recognised person keeps a title or a free return; removal never touches a child, an open claim, or a shielded time. */
export function proveStay(pathway: Pathway, facts: StayFacts): void {
  const leaves = (region: Region): readonly string[] => pathway.regions.find((each) => each.id === region)?.leaves ?? [];
  const tried = facts.facts ?? [{}];

  describe(`stay in ${pathway.country}`, () => {
    it('a recognised person keeps a title or a free return in every state of res, asylum and place; the exceptions are final and listed', () => {
      const began = performance.now();
      const { titles } = sensesOf(pathway);
      const without = new Set<string>();
      let situations = 0;
      for (const known of tried) for (const id of leaves('id')) for (const res of leaves('res')) for (const asylum of leaves('asylum')) for (const place of leaves('place')) {
        const situation = freed(pathway, initialSituation(pathway, known, { id, res, asylum, place }));
        if (!isRecognised(pathway, situation)) continue;
        situations += 1;
        if (!titles.includes(res) && res !== 'return_prepared' && !ask(pathway, situation, CHOSEN).accepted) without.add(res);
      }
      console.log(`${pathway.country}, recognised x res x asylum x place: ${situations} situations; without title or free return: ${[...without].join(', ')}; ${Math.round(performance.now() - began)} ms`);
      expect(situations).toBeGreaterThan(100);
      expect([...without].sort()).toEqual(Object.keys(facts.exceptions).sort());
    });

    it('REMOVAL_ENFORCED touches no child or disputed age, nobody with an open or granted claim or a title, and nobody in a shielded time', () => {
      const began = performance.now();
      const removed = new Set<string>();
      let asks = 0;
      for (const known of tried) for (const res of leaves('res')) for (const asylum of leaves('asylum')) for (const age of AGES) for (const id of leaves('id')) for (const by of ['police', 'immigration'] as const) {
        asks += 1;
        if (ask(pathway, initialSituation(pathway, { ...known, age }, { res, asylum, id }), { event: 'REMOVAL_ENFORCED', by }).accepted) removed.add(`${age} ${res} ${asylum}`);
      }
      console.log(`${pathway.country}, removal over res x asylum x age x id x role: ${asks} asks, open in: ${[...removed].join('; ')}, ${Math.round(performance.now() - began)} ms`);
      expect([...removed].sort()).toEqual([...facts.removable].sort());
      expect([...removed].filter((key) => !key.startsWith('ADULT') || facts.shielded.some((res) => key.split(' ')[1] === res) || sensesOf(pathway).titles.includes(key.split(' ')[1] ?? ''))).toEqual([]);
      expect(facts.shielded.filter((res) => !leaves('res').includes(res))).toEqual([]);
    });
  });
}
