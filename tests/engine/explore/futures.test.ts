import { describe, expect, it } from 'vitest';
import { addTallies, autoPlay, bestPlay, COUNTRIES, decisionsOf, emptyTally, exactWay, hashOfState, pathwayOf, sampleWay, statesBefore, USUAL_BUDGET, waysAt } from '#engine';
import type { Decision, Program, Session, Tally, Way } from '#engine';
import { programAt } from './case.ts';
import { generatedCase } from '../session/generated-case.ts';
import { compiledHeart, parsedHeart } from '../session/heart.ts';
import { chainCase } from './chain-case.ts';
import { fits } from './fits.ts';
import { withWaits } from './wait-case.ts';

const GR1 = programAt('scenarios/greece/gr-1.yaml');
/** The small case with nowhere to stay at first: after the hand-over she has a bed, and it ends, or a better place opens. */
const SEEKING = ((heart) => compiledHeart({
  ...heart, person: { ...heart.person, starts: { ...heart.person.starts, place: 'separated_unsafe' } },
  beats: heart.beats.map((beat) => (beat.id === 'handover' ? { ...beat, choices: beat.choices.map((choice) => ({ ...choice, acts: [{ event: 'SAFE_PLACE_ACCEPTED', by: 'ngo', with: { placeExists: true } }] })) } : beat)),
}))(parsedHeart());
const played = (program: Program, seed: string): Session => autoPlay(program, { seed, auto: { policy: 'typical', seats: program.names.seats } });
const ORDER = { policy: 'typical', seed: 'luck', from: 0, to: 60 } as const;
const EXACT = { policy: 'typical', budget: USUAL_BUDGET } as const;

function firstDecision(program: Program, seed = 'amber'): Decision & { readonly before: Int32Array } {
  const [first] = decisionsOf(played(program, seed));
  if (!first) throw new Error('Nobody decided anything.');
  return first;
}

describe('the decisions of a session', () => {
  const session = played(GR1, 'amber');

  it('stand with every way that was open just before, the one taken among them', () => {
    const decisions = decisionsOf(session);
    expect(decisions.length).toBeGreaterThan(5);
    for (const { taken, ways } of decisions) expect(ways).toContainEqual(taken);
    expect(decisions.some(({ ways }) => ways.length > 2)).toBe(true);
  });

  it('begin in the states that the session went through', () => {
    const states = statesBefore(session);
    expect(states.length).toBe(session.steps.length);
    expect(states.slice(1).map((state) => state && hashOfState(state))).toEqual(session.steps.slice(0, -1).map(({ hash }) => hash));
  });
});

describe('sampled futures', () => {
  const { taken, ways, before } = firstDecision(GR1);

  it('are the same for the same luck, whole or in parts', () => {
    const whole = sampleWay(GR1, before, taken, ORDER);
    const parts = [[0, 17], [17, 18], [18, 60]].reduce<Tally>((sum, [from = 0, to = 0]) => addTallies(sum, sampleWay(GR1, before, taken, { ...ORDER, from, to })), emptyTally(GR1));
    expect(parts).toEqual(whole);
    expect(whole.endings.reduce((sum, count) => sum + count, 0)).toBe(60);
    expect(whole.stuck).toBe(0);
  });

  it('leave the state they start from as it is', () => {
    const hash = hashOfState(before);
    for (const way of ways) sampleWay(GR1, before, way, { ...ORDER, to: 5 });
    expect(hashOfState(before)).toBe(hash);
  });

  it('differ with the luck, and with a way that changes what follows', () => {
    const triage = decisionsOf(played(GR1, 'amber')).find(({ taken: { beat } }) => beat === 'triage');
    if (!triage) throw new Error('This session has no triage.');
    const tally = (way: Way, seed: string): string => JSON.stringify(sampleWay(GR1, triage.before, way, { ...ORDER, seed }));
    expect(new Set(triage.ways.map((way) => tally(way, 'luck'))).size).toBeGreaterThan(1);
    expect(tally(triage.taken, 'other luck')).not.toBe(tally(triage.taken, 'luck'));
  });

  it('are the same for ways that change nothing but words, because the luck is the same', () => {
    const tallies = ways.map((way) => JSON.stringify(sampleWay(GR1, before, way, ORDER)));
    expect(ways.length).toBeGreaterThan(1);
    expect(new Set(tallies).size).toBe(1);
  });

  it('refuse a way that is not open there', () => {
    expect(() => sampleWay(GR1, before, { ...taken, choice: 'nowhere' }, ORDER)).toThrow(/not open here/);
  });
});

describe('exact futures', () => {
  it.each(COUNTRIES)('of fifteen decisions in %s sum to one and agree with a sample', (country) => {
    const program = chainCase(country, 15);
    const { taken, before } = firstDecision(program);
    const exact = exactWay(program, before, taken, EXACT);
    if (exact.how !== 'exact') throw new Error(`Over the budget: ${exact.because} ${exact.wait ?? ''}`);
    expect(exact.decisions).toBe(15);
    expect(exact.endings.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    const sampled = sampleWay(program, before, taken, { ...ORDER, to: 1500 });
    exact.endings.forEach((share, at) => expect({ at, fits: fits(share, { count: sampled.endings[at] ?? 0, of: sampled.runs }) }).toEqual({ at, fits: true }));
    console.log(`${country}: fifteen decisions, ${exact.states} situations, shares ${exact.endings.map((share) => share.toFixed(4)).join(' ')}`);
  });

  it('give the chance that can be worked out by hand, for one decision left', () => {
    const program = chainCase('greece', 1);
    const { before } = firstDecision(program);
    const exact = exactWay(program, before, { seat: 'nurse', beat: 'talk-1', choice: 'ask' }, EXACT);
    expect(exact.how === 'exact' && exact.endings).toEqual([0.15, 0.85, 0]);
  });

  it('take waits of a few lengths into account, as a sample does', () => {
    const race = (typ: number, max: number): Program => withWaits(SEEKING, (_, min) => ({ minutes: [Math.min(min, 1440), Math.min(min, 1440) + typ, Math.min(min, 1440) + max] }));
    const program = race(1, 2);
    const { before, taken } = firstDecision(program, '6');
    const exact = exactWay(program, before, taken, EXACT);
    if (exact.how !== 'exact') throw new Error('Over the budget.');
    // A quarter takes a day, half a minute more, a quarter two more. The specialised place opens in time but for 5 in 16;
    // then the man finds her, by 400 of 1000 in each of the eight weeks.
    expect(exact.endings[0]).toBeCloseTo((5 / 16) * (1 - 0.6 ** 8), 12);
    expect(exact.endings.every((share) => share > 0)).toBe(true);
    const sampled = sampleWay(program, before, taken, { ...ORDER, to: 1500 });
    exact.endings.forEach((share, at) => expect({ at, fits: fits(share, { count: sampled.endings[at] ?? 0, of: sampled.runs }) }).toEqual({ at, fits: true }));
    // Where nobody may follow three lengths, it is the waits that stop it; where they have one, nobody finds her.
    expect(exactWay(program, before, taken, { ...EXACT, budget: { ...USUAL_BUDGET, lengths: 2 } })).toMatchObject({ how: 'over-budget', because: 'wait', wait: 'S10@emergency_safe' });
    expect(exactWay(race(0, 0), before, taken, EXACT)).toMatchObject({ how: 'exact', endings: [0, expect.any(Number), expect.any(Number)] });
  });

  it('give no number where a wait has too many lengths, and name the wait', () => {
    const { before, taken } = firstDecision(GR1);
    const exact = exactWay(GR1, before, taken, EXACT);
    expect(exact.how === 'over-budget' && exact.because).toBe('wait');
    expect(exact.how === 'over-budget' && exact.wait).toMatch(/@/);
  });

  it('give no number, and come back, where one decision branches into more than anybody can follow', () => {
    const pathway = pathwayOf('germany');
    if (!pathway) throw new Error('Germany has no pathway.');
    const program = generatedCase(pathway, 100);
    const decision = decisionsOf(played(program, 'd')).at(-2);
    const way = decision?.ways.find(({ choice }) => choice === 'c-2');
    if (!decision || !way) throw new Error('The generated case has no such decision.');
    expect(exactWay(program, decision.before, way, { ...EXACT, budget: { states: 300, lengths: 16 } })).toMatchObject({ how: 'over-budget', because: 'branches' });
  });

  it('give no number where there are too many situations', () => {
    const program = chainCase('spain', 15);
    const { before, taken } = firstDecision(program);
    expect(exactWay(program, before, taken, { ...EXACT, budget: { states: 20, lengths: 64 } })).toMatchObject({ how: 'over-budget', because: 'states' });
  });
});

describe('best and worst play', () => {
  it('enclose what the policy reaches, and begin with a way that is open', () => {
    const program = chainCase('italy', 6);
    const { before } = firstDecision(program);
    const best = bestPlay(program, before, { ...EXACT, wanted: ['heard'] });
    if (best.how !== 'exact') throw new Error('Over the budget.');
    expect(best.worst).toBeLessThan(best.policy);
    expect(best.policy).toBeLessThan(best.best);
    // Listening opens most, whether she trusts or not: the chance that one of six talks opens is 1 - 0.7^6.
    expect(best.best).toBeCloseTo(1 - 0.7 ** 6, 12);
    expect(best.worst).toBeCloseTo(1 - 0.95 ** 6, 12);
    expect(best.begins).toEqual({ beat: 'talk-1', choice: 'listen' });
    expect(waysAt(program, before, { seat: 'nurse', beat: 'talk-1' }).map(({ choice }) => choice)).toContain('listen');
  });

  it('teach which endings there are, where one is named that there is not', () => {
    const program = chainCase('italy', 2);
    expect(() => bestPlay(program, firstDecision(program).before, { ...EXACT, wanted: ['happy'] })).toThrow(/Its endings are heard, unheard/);
  });
});
