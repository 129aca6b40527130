import { describe, expect, it, vi } from 'vitest';
import { compiledOf } from '../../../engine/pathways/adapter.ts';
import { footprintOf } from '../../../engine/pathways/memory/footprint.ts';
import { askPlain } from '../../../engine/pathways/port.ts';
import { askRemembered, memoryFigures } from '../../../engine/pathways/remember.ts';
import { initialSituation } from '../../../engine/pathways/situation.ts';
import { anySituation, seeded } from '../pathways/support/random.ts';
import { anEventFor, randomMachine } from './random-machine.ts';

vi.setConfig({ testTimeout: 900_000 });

/** 60 here; more by hand: `ARIADNE_MACHINES=400 npx vitest run tests/engine/explore/random-machines.test.ts`. Seeds that ever failed stay in front. */
const MACHINES = Number(process.env['ARIADNE_MACHINES'] ?? 60);
const FAILED: readonly number[] = [];
const SEEDS = [...FAILED, ...Array.from({ length: MACHINES }, (_, index) => index + 1)];
const WALKS = 4;
const STEPS = 25;

/** Walk through a machine, each question asked of memory and of XState's public functions; the first that differs, in words. */
function firstDifference(seed: number): string | null {
  const pathway = randomMachine(seed);
  const random = seeded(seed * 7919);
  for (let walk = 0; walk < WALKS; walk += 1) {
    let situation = walk % 2 === 0 ? initialSituation(pathway) : anySituation(pathway, random);
    for (let step = 0; step < STEPS; step += 1) {
      const event = anEventFor(pathway, random);
      const [kept, plain] = [askRemembered(pathway, situation, event), askPlain(pathway, situation, event)];
      if (JSON.stringify(kept) !== JSON.stringify(plain)) return `machine ${seed}, walk ${walk}, step ${step}: ${event.event} by ${event.by}`;
      if (plain.accepted) situation = plain.next;
    }
  }
  return null;
}

describe('a machine that is drawn', () => {
  it('has a footprint for every event it hears, and many landings', () => {
    const pathway = randomMachine(1);
    expect([...new Set(pathway.rules.map((rule) => rule.event))].map((event) => footprintOf(compiledOf(pathway), event)).filter((found) => typeof found === 'string')).toEqual([]);
  });

  it(`answers from memory as through plain transition() calls, over ${SEEDS.length} machines and ${SEEDS.length * WALKS * STEPS} questions`, () => {
    expect(SEEDS.map(firstDifference).filter((difference) => difference !== null)).toEqual([]);
  });

  it('answers a second walk mostly from memory, seed 3', () => {
    const pathway = randomMachine(3);
    const walk = (): void => {
      const random = seeded(33);
      let situation = initialSituation(pathway);
      for (let step = 0; step < 300; step += 1) {
        const answer = askRemembered(pathway, situation, anEventFor(pathway, random));
        if (answer.accepted) situation = answer.next;
      }
    };
    walk();
    const before = memoryFigures(pathway);
    walk();
    expect(memoryFigures(pathway).missed).toBe(before.missed);
    expect(memoryFigures(pathway).kept).toBeGreaterThan(10);
  });
});
