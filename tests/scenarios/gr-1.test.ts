import { describe, expect, it } from 'vitest';
import { POLICIES, simulate } from '#engine';
import { findCase, judgeCase, programOf, readKnowledge } from '../../game/terminal/files.ts';

const FILE = findCase('gr-1');
const program = programOf(FILE);
/** Plays of each kind of player. `npm run -s ariadne -- check gr-1 --plays 1000` plays more. */
const RUNS = 100;
const simulations = POLICIES.map((policy) => ({ policy, ...simulate(program, { runs: RUNS, seed: `gr-1/${policy}`, auto: { policy, seats: program.names.seats }, weights: null }) }));

describe('the case GR-1', () => {
  it('has no fault that can be found without playing it', () => {
    expect(judgeCase(FILE, readKnowledge()).problems.filter((problem) => problem.level === 'error')).toEqual([]);
  });

  it('is never stuck in 300 automatic plays by typical, careful and random players', () => {
    expect(simulations.flatMap(({ policy, stuck }) => stuck.map((seed) => `${policy} ${seed}`))).toEqual([]);
  });

  it('lets these plays come by every beat, every choice and every ending', () => {
    const reached = new Set(simulations.flatMap(({ coverage }) => coverage.filter((each) => each.verdict === 'reached').map((each) => `${each.part} ${each.id}`)));
    const parts = (simulations[0]?.coverage ?? []).filter(({ part }) => part === 'beat' || part === 'choice' || part === 'ending').map(({ part, id }) => `${part} ${id}`);
    console.log(`GR-1: ${RUNS} plays each of ${POLICIES.join(', ')}; ${reached.size} of ${simulations[0]?.coverage.length ?? 0} parts reached`);
    expect(parts.filter((part) => !reached.has(part))).toEqual([]);
    expect(parts.length).toBeGreaterThan(100);
  });

  it('plays to the end in a bounded number of commands', () => {
    for (const { commands } of simulations) expect(commands?.high).toBeLessThan(100);
  });

  it('goes better for a careful player than for a random one: fewer endings in harm or silence', () => {
    const lost = simulations.map(({ policy, endings }) => ({ policy, count: endings.filter((ending) => ['OUT_RETRAFFICKED', 'OUT_LOST_CONTACT', 'OUT_REMOVED'].includes(ending.outcome)).reduce((sum, ending) => sum + ending.count, 0) }));
    const of = (policy: string): number => lost.find((each) => each.policy === policy)?.count ?? 0;
    expect(of('careful')).toBeLessThan(of('random'));
  });
});
