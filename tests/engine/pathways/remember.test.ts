import { describe, expect, it, vi } from 'vitest';
import type { PathwayEvent } from '../../../engine/pathways/events.ts';
import { GREECE } from '../../../engine/pathways/greece/chart.ts';
import { ask } from '../../../engine/pathways/port.ts';
import { askRemembered, memoryFigures } from '../../../engine/pathways/remember.ts';
import { initialSituation } from '../../../engine/pathways/situation.ts';
import { anyEvent, anySituation, eventsOf, seeded } from './support/random.ts';

vi.setConfig({ testTimeout: 60_000 });

const NAMES = eventsOf(GREECE);

describe('asking from memory', () => {
  it('answers as XState does, over 6000 questions that differ from an earlier one in what the event does not read, seed 71', () => {
    const random = seeded(71);
    let hits = 0;
    for (let turn = 0; turn < 2000; turn += 1) {
      const event = anyEvent(GREECE, random, NAMES[turn % NAMES.length]);
      const first = anySituation(GREECE, random);
      expect(askRemembered(GREECE, first, event)).toEqual(ask(GREECE, first, event));
      for (let other = 0; other < 2; other += 1) {
        const drawn = anySituation(GREECE, random);
        const mixed = first.map((value, at) => (random(2) === 0 ? value : drawn[at] ?? 0));
        const missed = memoryFigures(GREECE).missed;
        expect(askRemembered(GREECE, mixed, event)).toEqual(ask(GREECE, mixed, event));
        if (memoryFigures(GREECE).missed === missed) hits += 1;
      }
    }
    expect(hits).toBeGreaterThan(500);
  });

  it('leaves the situation it was asked about as it is, and gives each asker a list of its own', () => {
    const situation = initialSituation(GREECE);
    const event: PathwayEvent = { event: 'FIRST_CONTACT', by: 'health' };
    const before = situation.slice();
    const [one, two] = [askRemembered(GREECE, situation, event), askRemembered(GREECE, situation, event)];
    expect(situation).toEqual(before);
    expect(one.accepted && two.accepted && one.next !== two.next).toBe(true);
  });

  it('asks XState seldom in a long play: fewer than one time in five, seed 72', () => {
    const random = seeded(72);
    const start = memoryFigures(GREECE);
    const began = performance.now();
    for (let play = 0; play < 150; play += 1) {
      let situation = initialSituation(GREECE, { interpreter: 'TRAINED' });
      for (let step = 0; step < 200; step += 1) {
        const event = NAMES[random(NAMES.length)];
        const answer = askRemembered(GREECE, situation, anyEvent(GREECE, seeded(random(3)), event));
        if (answer.accepted) situation = answer.next;
      }
    }
    const end = memoryFigures(GREECE);
    console.log(`memory: ${end.asked - start.asked} asked, ${end.missed - start.missed} by XState, ${end.kept} kept, ${Math.round(performance.now() - began)} ms`);
    expect((end.missed - start.missed) * 5).toBeLessThan(end.asked - start.asked);
  });
});
