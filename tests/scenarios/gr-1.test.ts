import { describe, expect, it } from 'vitest';
import { createCoverage, hashOfState, POLICIES, simulate, wander, type Policy } from '#engine';
import { findCase, judgeCase, programOf, readKnowledge } from '../../game/terminal/files.ts';
import { quietWatch } from './quiet-watch.ts';

const FILE = findCase('gr-1');
const program = programOf(FILE);
const SEATS = program.names.seats;
/** Plays of each kind of player. `npm run -s ariadne -- check gr-1 --plays 1000` plays more. */
const RUNS = 200;
const simulations = POLICIES.map((policy) => ({ policy, ...simulate(program, { runs: RUNS, seed: `gr-1/${policy}`, auto: { policy, seats: SEATS }, weights: null }) }));

/** Every third wandering play has one seat played, as at a table where the others are stand-ins. */
const wandering = Array.from({ length: RUNS }, (_, run) => ({ seed: `gr-1/wander/${run}`, auto: { policy: policyOf(run), seats: run % 3 === 2 ? SEATS.slice(run % 5, (run % 5) + 1) : SEATS } }));
const coverage = createCoverage(program);
const wandered = wandering.map((options) => {
  const quiet = quietWatch(program);
  const covered = coverage.sinkFor(options.seed);
  const played = wander(program, options, (...fact) => { quiet.sink(...fact); covered(...fact); });
  return { seed: options.seed, ...played, quiet: quiet.longest() };
});
const endingsOf = (results: ReturnType<typeof coverage.result>): readonly string[] => results.filter(({ part, verdict }) => part === 'ending' && verdict === 'reached').map(({ id }) => id);

function policyOf(run: number): Policy {
  return POLICIES[run % POLICIES.length] ?? 'typical';
}

describe('the case GR-1', () => {
  it('has no fault, and nothing to warn of, that can be found without playing it', () => {
    expect(judgeCase(FILE, readKnowledge()).problems).toEqual([]);
  });

  it(`is never stuck in ${3 * RUNS} automatic plays by typical, careful and random players`, () => {
    expect(simulations.flatMap(({ policy, stuck }) => stuck.map((seed) => `${policy} ${seed}`))).toEqual([]);
  });

  it('lets these plays come by every beat, every choice and every ending', () => {
    const reached = new Set(simulations.flatMap((simulation) => simulation.coverage.filter((each) => each.verdict === 'reached').map((each) => `${each.part} ${each.id}`)));
    const parts = (simulations[0]?.coverage ?? []).filter(({ part }) => part === 'beat' || part === 'choice' || part === 'ending').map(({ part, id }) => `${part} ${id}`);
    console.log(`GR-1: ${RUNS} plays each of ${POLICIES.join(', ')}; ${reached.size} of ${simulations[0]?.coverage.length ?? 0} parts reached`);
    expect(parts.filter((part) => !reached.has(part))).toEqual([]);
    expect(parts.length).toBeGreaterThan(200);
  });

  it('ends in each of the five ways the case is about, whoever plays', () => {
    const five = ['OUT_REINTEGRATED', 'OUT_INFORMED_EXIT', 'OUT_LOST_CONTACT', 'OUT_RECOGNITION_REFUSED', 'OUT_RETRAFFICKED'];
    const missed = simulations.flatMap(({ policy, endings }) => five.filter((outcome) => !endings.some((ending) => ending.outcome === outcome && ending.count > 0)).map((outcome) => `${policy} ${outcome}`));
    expect(missed).toEqual([]);
  });

  it('is left open at the horizon in no more than one play of a hundred', () => {
    expect(simulations.filter(({ open }) => open.count > RUNS / 100).map(({ policy, open }) => `${policy} ${open.count}`)).toEqual([]);
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

describe('GR-1 played off its main path', () => {
  it('words every act that a menu offers', () => {
    expect(program.menu.filter(({ authored }) => !authored).map(({ seat, id }) => `${SEATS[seat]} ${id}`)).toEqual([]);
  });

  it(`is never stuck in ${RUNS} wandering plays, and refuses nothing that looked open`, () => {
    expect(wandered.filter(({ stuck }) => stuck).map(({ seed, refused }) => ({ seed, refused }))).toEqual([]);
  });

  it('is wandered through with acts of the menu by four seats, waits, and moments stepped over', () => {
    const commands = wandered.flatMap((play) => play.commands);
    expect(new Set(commands.flatMap((command) => (command.type === 'act' ? [command.seat] : [])))).toEqual(new Set(['nurse', 'social-worker', 'case-worker', 'prosecutor']));
    expect(new Set(commands.map(({ type }) => type))).toEqual(new Set(['act', 'ask', 'choose', 'step-in', 'step-out', 'step-over', 'tell', 'wait']));
  });

  it('comes to an ending of the case in 99 of 100 wandering plays', () => {
    const { header } = program.layout;
    const open = wandered.filter(({ state }) => (state[header.at + 3] ?? 0) < 0);
    expect(open.length).toBeLessThanOrEqual(RUNS / 100);
    expect(endingsOf(coverage.result()).length).toBe(program.endings.length);
  });

  it('never lets a year pass without help and without anything to decide', () => {
    expect(wandered.filter(({ quiet }) => quiet > 365).map(({ seed, quiet }) => ({ seed, quiet }))).toEqual([]);
  });

  it('wanders the same way twice', () => {
    const [first] = wandering;
    const again = first && wander(program, first, () => undefined);
    expect(again && hashOfState(again.state)).toBe(wandered[0] && hashOfState(wandered[0].state));
    expect(again?.commands).toEqual(wandered[0]?.commands);
  });
});
