import { describe, expect, it } from 'vitest';
import { createCoverage, hashOfState, POLICIES, simulate, wander, type AutoSeats, type Covered, type Program } from '#engine';
import { findCase, judgeCase, programOf, readRegisters } from '../../game/terminal/files.ts';
import { quietWatch } from './quiet-watch.ts';

/** What is proved of one case beyond what is proved of every case. An exception always says why. */
export interface CaseProofs {
  readonly id: string;
  /** The ways the case is about: plays of each policy come to each of them. */
  readonly outcomes: readonly string[];
  /** Ways that not every policy comes to, with the reason; some play of any kind still does. */
  readonly seldom?: Readonly<Record<string, string>>;
  /** Seats whose menu a wandering player uses. */
  readonly menus: readonly string[];
  /** Beats, choices or endings (`beat a`, `choice a/b`, `ending c`) that no play here comes by, with the reason. */
  readonly unreached?: Readonly<Record<string, string>>;
  /** Days without help and without anything to decide that the case may let pass, with the reason; 365 where it says nothing. */
  readonly quiet?: { readonly days: number; readonly why: string };
}

/** Plays of each kind of player: three policies and the wanderer make 1,000. `npm run -s ariadne -- check CASE --plays 1000` plays more. */
const RUNS = 250;
const HARM_OR_SILENCE = ['OUT_RETRAFFICKED', 'OUT_LOST_CONTACT', 'OUT_REMOVED'];
const STEERED = ['act', 'ask', 'choose', 'step-in', 'step-out', 'step-over', 'tell', 'wait'];

/** The proofs that every case has to stand. Call it at the top of the case's test file. */
export function proveCase(proofs: CaseProofs): void {
  const file = findCase(proofs.id);
  const program = programOf(file);
  const name = proofs.id.toUpperCase();
  describe(`the case ${name}`, () => {
    it('has no fault, and nothing to warn of, that can be found without playing it', () => {
      expect(judgeCase(file, readRegisters()).problems).toEqual([]);
    });
    it('words every act that a menu offers', () => {
      expect(program.menu.filter(({ authored }) => !authored).map(({ seat, id }) => `${program.names.seats[seat]} ${id}`)).toEqual([]);
    });
  });
  describe(`${name} played by typical, careful and random players`, () => { proveSimulated(program, proofs); });
  describe(`${name} played off its main path`, () => { proveWandered(program, proofs); });
}

function proveSimulated(program: Program, { id, outcomes, seldom = {}, unreached = {} }: CaseProofs): void {
  const simulations = POLICIES.map((policy) => ({ policy, ...simulate(program, { runs: RUNS, seed: `${id}/${policy}`, auto: { policy, seats: program.names.seats }, weights: null }) }));
  const missedBy = (wanted: readonly string[]): readonly string[] =>
    simulations.flatMap(({ policy, endings }) => wanted.filter((outcome) => !endings.some((ending) => ending.outcome === outcome && ending.count > 0)).map((outcome) => `${policy} ${outcome}`));

  it(`is never stuck in ${POLICIES.length * RUNS} automatic plays`, () => {
    expect(simulations.flatMap(({ policy, stuck }) => stuck.map((seed) => `${policy} ${seed}`))).toEqual([]);
  });

  it('lets these plays come by every beat, every choice and every ending', () => {
    const reached = new Set(simulations.flatMap(({ coverage }) => nameAll(coverage.filter(({ verdict }) => verdict === 'reached'))));
    const parts = nameAll(simulations[0]?.coverage ?? []);
    console.log(`${id}: ${RUNS} plays each of ${POLICIES.join(', ')}; ${parts.filter((part) => reached.has(part)).length} of ${parts.length} beats, choices and endings reached`);
    expect(parts.filter((part) => !reached.has(part))).toEqual(Object.keys(unreached));
    expect(parts.length).toBeGreaterThan(100);
  });

  it('ends in each of the ways the case is about, whoever plays', () => {
    expect(missedBy(outcomes)).toEqual([]);
    expect(Object.keys(seldom).filter((outcome) => missedBy([outcome]).length === POLICIES.length)).toEqual([]);
  });

  it('is left open at the horizon in no more than one play of a hundred', () => {
    expect(simulations.filter(({ open }) => open.count > RUNS / 100).map(({ policy, open }) => `${policy} ${open.count}`)).toEqual([]);
  });

  it('plays to the end in a bounded number of commands', () => {
    for (const { commands } of simulations) expect(commands?.high).toBeLessThan(100);
  });

  it('raises no act in an answer that is never open, and tells it where an act closes while a choice is done', () => {
    const late = simulations.flatMap(({ policy, lateActs }) => lateActs.map((act) => ({ policy, ...act }))).filter(({ tried, told }) => tried >= 10 && !told);
    const ofAnswer = (id: string): boolean => id.split('/').length === 3;
    expect(late.filter(({ id, tried, closed }) => (ofAnswer(id) ? closed === tried : closed * 10 >= tried)).map(({ policy, id, event }) => `${policy} ${id} ${event}`)).toEqual([]);
  });

  it('goes better for a careful player than for a random one: fewer endings in harm or silence', () => {
    const lost = (policy: string): number => simulations.filter((each) => each.policy === policy)
      .flatMap(({ endings }) => endings.filter(({ outcome }) => HARM_OR_SILENCE.includes(outcome))).reduce((sum, { count }) => sum + count, 0);
    expect(lost('careful')).toBeLessThan(lost('random'));
  });
}

/** Every third wandering play has one seat played, as at a table where the others are stand-ins. */
function wanderers(program: Program, id: string): readonly { readonly seed: string; readonly auto: AutoSeats }[] {
  const { seats } = program.names;
  return Array.from({ length: RUNS }, (_, run) => {
    const one = run % seats.length;
    return { seed: `${id}/wander/${run}`, auto: { policy: POLICIES[run % POLICIES.length] ?? 'typical', seats: run % 3 === 2 ? seats.slice(one, one + 1) : seats } };
  });
}

function proveWandered(program: Program, { id, menus, unreached = {}, quiet: mayBeQuiet }: CaseProofs): void {
  const wandering = wanderers(program, id);
  const coverage = createCoverage(program);
  const wandered = wandering.map((options) => {
    const quiet = quietWatch(program);
    const covered = coverage.sinkFor(options.seed);
    const played = wander(program, options, (...fact) => { quiet.sink(...fact); covered(...fact); });
    return { seed: options.seed, ...played, quiet: quiet.longest() };
  });

  it(`is never stuck in ${RUNS} wandering plays, and refuses nothing that looked open`, () => {
    expect(wandered.filter(({ stuck }) => stuck).map(({ seed, refused }) => ({ seed, refused }))).toEqual([]);
  });

  it('is wandered through with acts of the menus, waits, and moments stepped over', () => {
    const commands = wandered.flatMap((play) => play.commands);
    expect(new Set(commands.flatMap((command) => (command.type === 'act' ? [command.seat] : [])))).toEqual(new Set(menus));
    expect(commands.map(({ type }) => type)).toEqual(expect.arrayContaining(STEERED));
  });

  it('comes to an ending of the case in 99 of 100 wandering plays, and to each of them in one', () => {
    const { header } = program.layout;
    const open = wandered.filter(({ state }) => (state[header.at + 3] ?? 0) < 0);
    expect(open.length).toBeLessThanOrEqual(RUNS / 100);
    const missed = nameAll(coverage.result().filter(({ part, verdict }) => part === 'ending' && verdict === 'unknown'));
    expect(missed.filter((part) => !Object.hasOwn(unreached, part))).toEqual([]);
  });

  it('lets no long time pass without help and without anything to decide', () => {
    expect(wandered.filter(({ quiet }) => quiet > (mayBeQuiet?.days ?? 365)).map(({ seed, quiet }) => ({ seed, quiet }))).toEqual([]);
  });

  it('wanders the same way twice', () => {
    const [first] = wandering;
    const again = first && wander(program, first, () => undefined);
    expect(again && hashOfState(again.state)).toBe(wandered[0] && hashOfState(wandered[0].state));
    expect(again?.commands).toEqual(wandered[0]?.commands);
  });
}

const nameAll = (parts: readonly Covered[]): readonly string[] => parts.filter(({ part }) => part === 'beat' || part === 'choice' || part === 'ending').map(({ part, id }) => `${part} ${id}`);
