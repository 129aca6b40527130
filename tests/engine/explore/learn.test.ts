import { describe, expect, it, vi } from 'vitest';
import { createPlayer, decidersOf, playOn, seatingOf, type AutoSeats } from '../../../engine/explore/auto-play.ts';
import { learnTraces } from '../../../engine/explore/learn.ts';
import { BELGIUM } from '../../../engine/pathways/belgium/chart.ts';
import { PATHWAYS } from '../../../engine/pathways/registry.ts';
import { auditMemory } from '../../../engine/pathways/remember.ts';
import { lookAt, readState } from '../../../engine/session/create-run.ts';
import { begin, seatedState } from '../../../engine/session/open.ts';
import { Run } from '../../../engine/session/run.ts';
import { tracesToLearn, useTraces, type PackedTraces } from '../../../engine/session/traces/traces.ts';
import { TracingRun } from '../../../engine/session/traces/tracing-run.ts';
import { askPlain, compileScenario, decisionsOf, hashOfState, memoryFigures, autoPlay, sampleWay, type Program } from '#engine';
import { generatedCase } from '../session/generated-case.ts';
import { HEART, programAt } from './case.ts';
import { chainCase } from './chain-case.ts';

vi.setConfig({ testTimeout: 120_000 });

const SHIPPED = ['belgium/be-1', 'germany/de-1', 'greece/gr-1', 'italy/it-3', 'spain/es-1'].map((name) => programAt(`scenarios/${name}.yaml`));
const DRAWN = Object.values(PATHWAYS).flatMap((pathway) => [1, 2].map((seed) => generatedCase(pathway, seed)));
const CHAINS = Object.values(PATHWAYS).map(({ country }) => chainCase(country, 15));

/** The same case once more, of which nothing is known. */
const anew = ({ scenario, pathway }: Program): Program => compileScenario(scenario, pathway);
const everybody = ({ names: { seats } }: Program): AutoSeats => ({ policy: 'typical', seats });
/** Every seat by commands, all but the first, and none. */
const tablesOf = ({ names: { seats } }: Program): readonly AutoSeats[] => [{ policy: 'typical', seats }, { policy: 'random', seats: seats.slice(1) }, { policy: 'careful', seats: [] }];

/** A case that goes by what was learnt from so many plays of it. */
function taught(program: Program, auto: AutoSeats, plays: number): Program {
  const learnt = learnTraces(anew(program), { auto, seed: 'lessons', from: 0, to: plays });
  const pupil = anew(program);
  if (learnt !== null) useTraces(pupil, structuredClone(learnt));
  return pupil;
}

/** How plays end that nobody listens to: every number of the state, and how many commands it took. */
function endsOf(program: Program, auto: AutoSeats, plays: number): readonly string[] {
  const play = createPlayer(program, auto);
  return Array.from({ length: plays }, (_, seed) => {
    const { state, commands, stuck } = play(`play/${seed}`, null);
    return `${hashOfState(state)} ${commands} ${stuck}`;
  });
}

/** Questions to the pathway that some work asks one by one. */
function asking(program: Program, work: () => void): number {
  const before = memoryFigures(program.pathway).asked;
  work();
  return memoryFigures(program.pathway).asked - before;
}

describe('plays that go by what was learnt', () => {
  it.each([...SHIPPED, ...CHAINS, ...DRAWN, HEART].map((program) => [`${program.pathway.country}/${program.scenario.id}`, program] as const))('end as interpreted ones do, with every kind of player: %s', (_, program) => {
    for (const auto of tablesOf(program)) expect(endsOf(taught(program, auto, 60), auto, 120)).toEqual(endsOf(anew(program), auto, 120));
  });

  it('end as through plain transition() calls', () => {
    for (const program of [...SHIPPED, ...CHAINS]) {
      const auto = everybody(program);
      expect(endsOf(taught(program, auto, 60), auto, 6)).toEqual(endsOf({ ...anew(program), asker: askPlain }, auto, 6));
    }
  });

  it('look ahead to the same endings from every decision of a session', () => {
    for (const program of [...SHIPPED, ...CHAINS.slice(0, 1)]) {
      const auto = everybody(program);
      const [pupil, other] = [taught(program, auto, 60), anew(program)];
      const decisions = decisionsOf(autoPlay(other, { seed: 'learn', auto }));
      const looked = (by: Program): readonly unknown[] => decisions.map(({ before, taken }) => sampleWay(by, before, taken, { policy: 'typical', seed: 'luck', from: 0, to: 20 }));
      expect(looked(pupil)).toEqual(looked(other));
    }
  });

  it('learn without changing what they learn from: the learner ends as others do', () => {
    for (const program of [...SHIPPED, ...CHAINS]) {
      const auto = everybody(program);
      const start = lookAt(program, seatedState(program, seatingOf(program, auto)));
      const ends = Array.from({ length: 10 }, (_, seed) => {
        const run = learnerOf(anew(program), start.state.slice());
        begin(run, `play/${seed}`);
        const { state, commands, stuck } = playOn(run, decidersOf(program, auto));
        return `${hashOfState(state)} ${commands} ${stuck}`;
      });
      expect(ends).toEqual(endsOf(anew(program), auto, 10));
    }
  });

  it('soon find little that is new: in a case of fifteen decisions a thousand plays hold hardly more than five hundred', () => {
    const program = chainCase('greece', 15);
    const learnt = (plays: number): number => learnTraces(anew(program), { auto: everybody(program), seed: 'lessons', from: 0, to: plays })?.nodes.length ?? 0;
    expect(learnt(1000)).toBeLessThan(1.1 * learnt(500));
  });
});

/** A run that learns from one play, or from many where it is used again. */
function learnerOf(program: Program, state: Int32Array, Kind: typeof TracingRun = TracingRun): TracingRun {
  const run = readState(new Kind(program, state));
  run.traces = tracesToLearn(run);
  return run;
}

describe('a case that circles as it opens', () => {
  it('teaches nothing, and says so where it is played', () => {
    const program = generatedCase(BELGIUM, 45);
    const auto: AutoSeats = { policy: 'random', seats: program.names.seats };
    expect(() => createPlayer(taught(program, auto, 3), auto)('generated/0', null)).toThrow('does not come to rest at minute 0');
  });
});

describe('who goes by nothing that was learnt', () => {
  const program = chainCase('greece', 15);
  const auto = everybody(program);

  it('is a play that somebody listens to: every fact is told', () => {
    const facts = (by: Program): readonly string[] => {
      const told: string[] = [];
      createPlayer(by, auto)('heard', (code, minute, a, b) => void told.push(`${code} ${minute} ${a} ${b}`));
      return told;
    };
    expect(facts(taught(program, auto, 60))).toEqual(facts(anew(program)));
  });

  it('is a program with its own way to ask, and another case', () => {
    const learnt = learnTraces(anew(program), { auto, seed: 'lessons', from: 0, to: 5 });
    if (learnt === null) throw new Error('Nothing was learnt.');
    const own: Program = { ...anew(program), asker: askPlain };
    expect(learnTraces(own, { auto, seed: 'lessons', from: 0, to: 1 })).toBeNull();
    expect(() => useTraces(own, learnt)).toThrow('This program has its own way to ask its pathway.');
    expect(() => useTraces(chainCase('greece', 14), learnt)).toThrow('These traces were learnt from another case.');
  });

  it('is a case with other players', () => {
    const pupil = taught(program, auto, 60);
    const others: AutoSeats = { policy: 'careful', seats: [] };
    expect(endsOf(pupil, others, 40)).toEqual(endsOf(anew(program), others, 40));
  });
});

describe('a doubt about what was learnt', () => {
  /** Learns as ever, but for one question that it keeps to itself. */
  class Forgetful extends TracingRun { override isAtLeast(place: number, least: number): boolean { return Run.prototype.isAtLeast.call(this, place, least); } }

  it('is thrown while it learns: the same questions with other ends, or in another order, come from one that was not noted', () => {
    const program = anew(SHIPPED[2] ?? HEART);
    const auto = everybody(program);
    const learn = (): void => {
      const { state } = lookAt(program, seatedState(program, seatingOf(program, auto)));
      for (let seed = 0; seed < 200; seed += 1) {
        const run = learnerOf(program, state.slice(), Forgetful);
        begin(run, `forgets/${seed}`);
        playOn(run, decidersOf(program, auto));
      }
    };
    expect(learn).toThrow(/^A trace (?:asks something else|ends otherwise) than before where the case stood the same: the interpreter was led by something that no trace notes\.$/);
  });

  it('is thrown by an audit: a stretch is interpreted, XState is asked, and the case has to stand where the trace would have left it', () => {
    const program = chainCase('greece', 15);
    const auto = everybody(program);
    const learnt = learnTraces(anew(program), { auto, seed: 'lessons', from: 0, to: 60 });
    if (learnt === null) throw new Error('Nothing was learnt.');
    const pupil = anew(program);
    useTraces(pupil, tellingMore(learnt));
    auditMemory(program.pathway, 100);
    try {
      expect(() => endsOf(pupil, auto, 20)).toThrow('An audit found that a trace leaves the case otherwise than the interpreter');
    } finally {
      auditMemory(program.pathway, 0);
    }
  });

  it('asks XState as often by traces as without: one question in so many, those that a trace stands for counted', () => {
    const program = chainCase('italy', 15);
    const auto = everybody(program);
    const pupil = taught(program, auto, 400);
    const others = anew(program);
    endsOf(others, auto, 60);
    const audits = (by: Program): number => {
      auditMemory(program.pathway, 50);
      try {
        const before = memoryFigures(program.pathway).missed;
        endsOf(by, auto, 60);
        return memoryFigures(program.pathway).missed - before;
      } finally {
        auditMemory(program.pathway, 0);
      }
    };
    const asked = asking(program, () => void endsOf(others, auto, 60));
    expect(asking(program, () => void endsOf(pupil, auto, 60))).toBe(asked);
    const [by, without] = [audits(pupil), audits(others)];
    expect(without).toBe(Math.floor(asked / 50));
    // A stretch that holds the question that is due asks all of its own, so the next one is due a few questions later.
    expect(by).toBeGreaterThan(without * 0.9);
    expect(by).toBeLessThanOrEqual(without);
  });
});

/** The same traces, but each counts one fact more than it tells. */
function tellingMore(learnt: PackedTraces): PackedTraces {
  const deeds = learnt.deeds.slice();
  for (const end of learnt.nodes) if (end <= -3) deeds[-3 - end + 2] = (deeds[-3 - end + 2] ?? 0) + 1;
  return { ...learnt, deeds };
}
