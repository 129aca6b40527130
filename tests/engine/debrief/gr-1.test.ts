import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { closingOf } from '../../../engine/debrief/closing.ts';
import { timeline } from '../../../engine/debrief/timeline.ts';
import { createImpact, impactOf } from '../../../engine/impact/fold.ts';
import { pathwayOf } from '../../../engine/pathways/registry.ts';
import { compileScenario } from '../../../engine/scenario/compile.ts';
import { parseScenario } from '../../../engine/scenario/parse.ts';
import { openState } from '../../../engine/session/open.ts';
import { factsOf, openSession, seatAll } from '../../../engine/session/session.ts';
import { shippedWeights } from '../impact/hand-made.ts';

const weights = shippedWeights();
const parsed = parseScenario(readFileSync(new URL('../../../scenarios/greece/gr-1.yaml', import.meta.url), 'utf8'), 'gr-1.yaml');
const pathway = pathwayOf('greece');
if (!parsed.ok || !pathway) throw new Error('GR-1 cannot be read.');
const program = compileScenario(parsed.scenario, pathway);

describe.each([['typical', 'a'], ['typical', 'b'], ['careful', 'c'], ['random', 'd'], ['random', 'e']] as const)('GR-1 played by %s stand-ins (seed %s)', (player, seed) => {
  const options = { seed, seating: seatAll(program, player) };
  const facts = factsOf(openSession(program, options));
  const impact = impactOf(program, weights, facts);

  test('weighs the same live and from its recorded facts', () => {
    const live = createImpact(program, weights);
    openState(program, options, live.sink);
    expect(live.result()).toEqual(impact);
  });

  test('has nothing on our side, and every burden on exactly one step', () => {
    const { steps } = timeline({ program, facts, impact, weights });
    expect(impact.load.ours.harmTenths).toBe(0);
    const onSteps = steps.flatMap(({ knots }) => knots.flatMap(({ occurrences }) => occurrences));
    expect(onSteps.length).toBe(impact.load.harms.flatMap(({ occurrences }) => occurrences).length);
    steps.filter(({ kind }) => kind === 'choice').forEach((step) => expect(step.possible.filter(({ taken }) => taken)).toHaveLength(1));
  });

  test('stops with an ending or open, and its index stays within bounds', () => {
    expect(closingOf(program, facts)?.minute).toBe(impact.reading.end);
    impact.risk.series.forEach(([, value]) => expect(value >= 5 && value <= 95).toBe(true));
  });
});
