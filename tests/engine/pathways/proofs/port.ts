import { describe, expect, it } from 'vitest';
import { candidatesFor, candidatesPlainly, compiledOf, raisedFrom, snapshotOf } from '../../../../engine/pathways/adapter.ts';
import { judge } from '../../../../engine/pathways/judge.ts';
import type { Pathway } from '../../../../engine/pathways/pathway.ts';
import { ask, askPlain } from '../../../../engine/pathways/port.ts';
import { askRemembered } from '../../../../engine/pathways/remember.ts';
import { fieldIndex, fieldOf } from '../../../../engine/pathways/situation.ts';
import { closureInWords } from '../../../../engine/pathways/words.ts';
import { anyEvent, anySituation, eventsOf, seeded } from '../support/random.ts';
import { readsOf } from '../support/valuations.ts';

/** The port answers as XState does, from memory too; a refusal is never empty; an answer depends only on what guards declare. */
export function provePort(pathway: Pathway, turns: number): void {
  const names = eventsOf(pathway);

  describe(`asking the pathway of ${pathway.country}`, () => {
    it(`gives the answers of XState’s public functions, over ${turns} drawn questions with seed 11`, () => {
      const random = seeded(11);
      const began = performance.now();
      let open = 0;
      for (let turn = 0; turn < turns; turn += 1) {
        const situation = anySituation(pathway, random);
        const event = anyEvent(pathway, random);
        const answer = ask(pathway, situation, event);
        expect(answer).toEqual(askPlain(pathway, situation, event));
        expect(askRemembered(pathway, situation, event)).toEqual(answer);
        if (answer.accepted) open += 1;
        const compiled = compiledOf(pathway);
        const snapshot = snapshotOf(compiled, situation);
        expect(candidatesFor(compiled, situation, event.event)).toEqual([...new Set(candidatesPlainly(snapshot, event.event))].sort((a, b) => a - b));
        const met = answer.accepted ? answer.rules.flatMap((index) => pathway.rules[index]?.needs ?? []) : [];
        expect(met.filter((need) => !judge(need, snapshot, raisedFrom(event)))).toEqual([]);
      }
      console.log(`${pathway.country}: ask = askPlain = askRemembered, ${turns} questions, ${open} accepted, ${Math.round(performance.now() - began)} ms`);
      expect(open).toBeGreaterThan(turns / 6);
    });

    it(`names at least one rule in every refusal, lacking something, with sentences, over ${turns} questions with seed 13`, () => {
      const random = seeded(13);
      let refusals = 0;
      const odd: string[] = [];
      for (let turn = 0; turn < turns; turn += 1) {
        const answer = ask(pathway, anySituation(pathway, random), anyEvent(pathway, random));
        if (answer.accepted) continue;
        refusals += 1;
        const words = answer.closed.map((closure) => closureInWords(pathway, closure));
        if (words.length === 0 || answer.closed.some((closure) => closure.lacks.length === 0) || words.some((word) => word.why.length === 0 || word.opens.length === 0)) odd.push(JSON.stringify(answer.closed));
      }
      expect(odd).toEqual([]);
      expect(refusals).toBeGreaterThan(turns / 6);
    });

    it(`depends only on what the guards declare: situations that agree on it get the same rules, over ${turns * 2} pairs with seed 14`, () => {
      const random = seeded(14);
      let different = 0;
      let open = 0;
      for (let turn = 0; turn < turns * 2; turn += 1) {
        const event = anyEvent(pathway, random, names[turn % names.length]);
        const reads = readsOf(pathway, event.event);
        const [one, other] = [anySituation(pathway, random), anySituation(pathway, random)];
        pathway.regions.forEach((region, index) => { if (reads.regions.includes(region.id)) other[index] = one[index] ?? 0; });
        for (const field of reads.fields.keys()) other[fieldIndex(pathway, field)] = fieldOf(pathway, one, field);
        const [left, right] = [ask(pathway, one, event), ask(pathway, other, event)].map((answer) => (answer.accepted ? answer.rules.join() : 'closed'));
        if (left !== right) different += 1;
        if (left !== 'closed') open += 1;
      }
      expect([different, open > turns / 6]).toEqual([0, true]);
    });
  });
}
