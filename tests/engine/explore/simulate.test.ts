import { describe, expect, it } from 'vitest';
import { askPlain, autoPlay, continuePlay, createImpact, factsOf, hashOfState, impactOf, nextCommand, openSession, playOut, POLICIES, simulate } from '#engine';
import { HEART, seedWeights } from './case.ts';

const SEATS = HEART.names.seats;
const WEIGHTS = seedWeights();
const auto = (policy: (typeof POLICIES)[number], seats = SEATS) => ({ policy, seats });

describe('an automatic player', () => {
  it('leaves the state it looks at as it was', () => {
    const session = openSession(HEART, { seed: '1', seating: { nurse: 'trainee' } });
    const before = session.state.slice();
    const commands = POLICIES.map((policy) => nextCommand(HEART, session.state, auto(policy)));
    expect(session.state).toEqual(before);
    expect(commands.every((command) => command?.type === 'choose')).toBe(true);
  });

  it('plays the same with a session kept and without', () => {
    for (let seed = 0; seed < 25; seed += 1) {
      const kept = autoPlay(HEART, { seed: `${seed}`, auto: auto('random') });
      const bare = playOut(HEART, { seed: `${seed}`, auto: auto('random') }, () => undefined);
      expect(hashOfState(bare.state)).toBe(hashOfState(kept.state));
      expect(bare).toMatchObject({ stuck: false, commands: kept.steps.length - 1 });
    }
  });

  it('goes on where a person stopped, and stops where nobody has to decide', () => {
    const person = openSession(HEART, { seed: '1', seating: { nurse: 'trainee', officer: 'trainee' } });
    const done = continuePlay(person, auto('careful', ['nurse', 'officer']));
    expect(factsOf(done).at(-1)?.type).toBe('case.ended');
    expect(continuePlay(done, auto('careful'))).toBe(done);
    expect(continuePlay(person, auto('careful', ['officer']))).toBe(person);
  });

  it('waits where every way is closed, and is not stuck by it', () => {
    const choices = HEART.choices.map((choice) => ({ ...choice, needs: [{ op: 'any' as const, tests: [] }] }));
    const played = playOut({ ...HEART, choices }, { seed: '1', auto: auto('typical') }, () => undefined);
    expect(played.stuck).toBe(false);
    expect(played.commands).toBeGreaterThan(0);
  });
});

describe('a simulation', () => {
  const simulation = simulate(HEART, { runs: 120, seed: 'sim', auto: auto('random'), weights: WEIGHTS });

  it('is the same for the same options', () => {
    expect(simulate(HEART, { runs: 120, seed: 'sim', auto: auto('random'), weights: WEIGHTS })).toEqual(simulation);
  });

  it('counts every play once: endings and open plays make up all', () => {
    const ended = simulation.endings.reduce((sum, ending) => sum + ending.count, 0);
    expect(ended + simulation.open.count).toBe(120);
    for (const share of [...simulation.endings, simulation.open]) expect(share.low <= share.share && share.share <= share.high).toBe(true);
  });

  it('says that its figures are teaching values', () => {
    expect(simulation.impact?.teachingValue).toBe(true);
  });

  it('is asked of the pathway alike through the port and through plain transition()', () => {
    const plain = { ...HEART, asker: askPlain };
    for (let seed = 0; seed < 15; seed += 1) {
      const [fast, slow] = [HEART, plain].map((program) => hashOfState(playOut(program, { seed: `${seed}`, auto: auto('typical') }, () => undefined).state));
      expect(fast).toBe(slow);
    }
  });

  it('splits the load between the seats that were played and the rest: with no seat played, nothing is ours', () => {
    const bots = simulate(HEART, { runs: 40, seed: 'sim', auto: auto('random', []), weights: WEIGHTS });
    expect(bots.impact?.oursTenths).toMatchObject({ mean: 0, high: 0 });
    expect(simulation.impact?.oursTenths?.mean).toBeGreaterThan(0);
  });

  it('names a witness for all it reached, and the witness does come by', () => {
    const beat = simulation.coverage.find((each) => each.part === 'beat' && each.id === 'move-in');
    expect(beat).toMatchObject({ verdict: 'reached' });
    const facts = factsOf(autoPlay(HEART, { seed: beat?.witness ?? '', auto: auto('random') }));
    expect(facts.some((fact) => fact.type === 'beat.opened' && fact.names['beat'] === 'move-in')).toBe(true);
  });

  it('calls what no play came by unknown, not impossible', () => {
    expect(simulation.coverage.filter((each) => each.verdict === 'unknown').map((each) => each.id).sort()).toEqual(['arrival/send-form', 'arrival/with-brother', 'warning']);
  });
});

describe('impact', () => {
  it('of recorded facts is that of the same session heard live', () => {
    for (const policy of POLICIES) {
      for (let seed = 0; seed < 12; seed += 1) {
        const live = createImpact(HEART, WEIGHTS);
        playOut(HEART, { seed: `${seed}`, auto: auto(policy) }, live.sink);
        const session = autoPlay(HEART, { seed: `${seed}`, auto: auto(policy) });
        const recorded = JSON.parse(JSON.stringify(factsOf(session)));
        expect(impactOf(HEART, WEIGHTS, recorded)).toEqual(live.result());
      }
    }
  });
});
