import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { autoPlay, bestPlay, decisionsOf, exactWay, openSession, playOut, POLICIES, readLog, readPolicy, replayLog, sampleWay, searchPlan, seatingOf, simulate, USUAL_BUDGET, writeLog } from '#engine';
import type { AnyPolicy, LeaningTable, Policy, Program } from '#engine';
import { HEART, programAt } from './case.ts';
import { chainCase } from './chain-case.ts';

const GR1 = programAt('scenarios/greece/gr-1.yaml');
const CHAIN = chainCase('greece', 3);
const LUCK = { seed: 'luck', from: 0, to: 40 } as const;
const LISTEN: LeaningTable = { name: 'listens', otherwise: 'typical', weights: tableOf(CHAIN, (choice) => (choice === 'listen' ? 1 : 0)) };

/** A weight for each choice of a case. */
function tableOf({ beats, choices }: Program, weigh: (id: string, place: number) => number): Readonly<Record<string, number>> {
  return Object.fromEntries(choices.map(({ beat, id }, place) => [`${beats[beat]?.id ?? ''}/${id}`, weigh(id, place)]));
}

const sameAs = (program: Program, policy: 'typical' | 'careful', otherwise: Policy): LeaningTable =>
  ({ name: 'a copy', otherwise, weights: tableOf(program, (_, place) => program.choices[place]?.[policy] ?? 0) });

const decided = (program: Program): ReturnType<typeof decisionsOf> => decisionsOf(autoPlay(program, { seed: 'amber', auto: { policy: 'typical', seats: program.names.seats } }));

describe('a table that repeats a named policy', () => {
  it.each(['typical', 'careful'] as const)('gives bit for bit what %s gives, whoever stands behind it', (policy) => {
    for (const { before, ways } of decided(GR1).slice(0, 6)) {
      for (const way of ways) {
        const named = sampleWay(GR1, before, way, { ...LUCK, policy });
        for (const otherwise of POLICIES) expect(sampleWay(GR1, before, way, { ...LUCK, policy: sameAs(GR1, policy, otherwise) })).toEqual(named);
      }
    }
  });

  it('gives the exact shares of the named policy, too, and an empty table those of the policy behind it', () => {
    const [first] = decided(CHAIN);
    if (!first) throw new Error('Nobody decided anything.');
    const exact = (policy: AnyPolicy): unknown => exactWay(CHAIN, first.before, first.taken, { policy, budget: USUAL_BUDGET });
    expect(exact(sameAs(CHAIN, 'careful', 'random'))).toEqual(exact('careful'));
    expect(exact({ name: 'nothing', otherwise: 'careful', weights: {} })).toEqual(exact('careful'));
    expect(exact('careful')).not.toEqual(exact('typical'));
  });

  it('lets a whole case be played as by the named one, by every automatic player', () => {
    const auto = (policy: AnyPolicy): Parameters<typeof playOut>[1]['auto'] => ({ policy, seats: ['nurse'] });
    const copy = sameAs(HEART, 'typical', 'typical');
    for (const seed of ['a', 'b', 'c']) expect(playOut(HEART, { seed, auto: auto(copy) }, null).state).toEqual(playOut(HEART, { seed, auto: auto('typical') }, null).state);
    expect(simulate(HEART, { runs: 20, seed: 'x', auto: auto(copy), weights: null })).toEqual(simulate(HEART, { runs: 20, seed: 'x', auto: auto('typical'), weights: null }));
  });
});

describe('a table of somebody’s own', () => {
  const [first] = decided(CHAIN);
  if (!first) throw new Error('Nobody decided anything.');
  const way = { seat: 'nurse', beat: 'talk-1', choice: 'ask' };

  it('that always takes one choice has the share that can be worked out by hand, exactly and by a sample', () => {
    // Asked first, she stays silent in 850 of 1000; each time somebody listens then, in 700.
    const heard = 1 - 0.85 * 0.7 * 0.7;
    const exact = exactWay(CHAIN, first.before, way, { policy: LISTEN, budget: USUAL_BUDGET });
    expect(exact.how === 'exact' && exact.endings[0]).toBeCloseTo(heard, 12);
    const sampled = sampleWay(CHAIN, first.before, way, { policy: LISTEN, seed: 'luck', from: 0, to: 1500 });
    expect(Math.abs((sampled.endings[0] ?? 0) / 1500 - heard)).toBeLessThan(4 * Math.sqrt((heard * (1 - heard)) / 1500));
  });

  it('in which every choice weighs nothing leans to none, like the policy that leans to none', () => {
    const none: LeaningTable = { name: 'none', otherwise: 'typical', weights: tableOf(CHAIN, () => 0) };
    expect(sampleWay(CHAIN, first.before, way, { ...LUCK, policy: none })).toEqual(sampleWay(CHAIN, first.before, way, { ...LUCK, policy: 'random' }));
    expect(exactWay(CHAIN, first.before, way, { policy: none, budget: USUAL_BUDGET })).toEqual(exactWay(CHAIN, first.before, way, { policy: 'random', budget: USUAL_BUDGET }));
  });

  it('leans only where it names a choice: the others keep the weight of the policy behind it', () => {
    const two = chainCase('greece', 2);
    const [begun] = decided(two);
    if (!begun) throw new Error('Nobody decided anything.');
    // The last talk has the weights 400, 300, 300; with listening at 0 it is asked or waited, half and half.
    const exact = exactWay(two, begun.before, { ...way, choice: 'wait' }, { policy: { name: 'no listening', otherwise: 'typical', weights: { 'talk-2/listen': 0 } }, budget: USUAL_BUDGET });
    expect(exact.how === 'exact' && exact.endings[0]).toBeCloseTo(0.05 + 0.95 * (0.15 + 0.05) / 2, 12);
  });

  it('is what best play is compared with, and what a search tries besides the three', () => {
    const { state } = openSession(CHAIN, { seed: 'amber', seating: { nurse: 'trainee' } });
    const best = bestPlay(CHAIN, state, { policy: LISTEN, budget: USUAL_BUDGET, wanted: ['heard'] });
    expect(best.how === 'exact' && best.policy).toBeCloseTo(1 - 0.7 ** 3, 12);
    const found = searchPlan(CHAIN, { before: state }, { wanted: ['heard'], plays: 200, seed: 'luck', policy: LISTEN });
    expect(found.policies.map(({ policy }) => policy)).toEqual([...POLICIES, LISTEN]);
    // Nothing betters listening always: the plan is that policy alone.
    expect(found.plan).toEqual({ policy: LISTEN, fixed: [] });
    expect(found.reached).toBe(found.policies.at(-1)?.reached);
  });

  it('crosses to another thread as it is', () => {
    expect(structuredClone(LISTEN)).toEqual(LISTEN);
  });

  it('leaves no trace in the record but its commands: stand-ins are of the kind behind it, and the file replays', () => {
    const auto = { policy: { name: 'own', otherwise: 'careful', weights: { 'arrival/ask-her': 1000 } }, seats: ['nurse'] } as const;
    expect(Object.values(seatingOf(HEART, auto)).sort()).toEqual([...HEART.names.seats.slice(1).map(() => 'careful'), 'trainee'].sort());
    const reading = readLog(writeLog(autoPlay(HEART, { seed: 'amber', auto }), ''));
    expect(reading.ok && replayLog(reading.log, HEART).same).toBe(true);
  });

  it.each([
    [{ 'talk-1/lissen': 1 }, 'own: The moment talk-1 has no choice “talk-1/lissen”. Did you mean “talk-1/listen”?'],
    [{ 'talks-1/listen': 1 }, 'own: This case has no choice “talks-1/listen”. Did you mean “talk-1/listen”?'],
    [{ 'elsewhere/anything': 1 }, /^own: This case has no choice “elsewhere\/anything”\. Possible here: talk-1\/listen, /],
    [{ 'talk-1': 1 }, /^own: The moment talk-1 has no choice “talk-1”\. (Did you mean|Possible here)/],
    [{ 'talk-1/listen': 1001 }, 'own: The weight of “talk-1/listen” is a whole number from 0 to 1000, not 1001.'],
    [{ 'talk-1/listen': 0.5 }, 'own: The weight of “talk-1/listen” is a whole number from 0 to 1000, not 0.5.'],
    [{ 'talk-1/listen': -1 }, /not -1\.$/],
  ] as const)('with %j is turned away in one sentence, by every way of looking ahead', (weights, message) => {
    const policy: LeaningTable = { name: 'own', otherwise: 'typical', weights };
    expect(() => sampleWay(CHAIN, first.before, way, { ...LUCK, policy })).toThrow(message);
    expect(() => exactWay(CHAIN, first.before, way, { policy, budget: USUAL_BUDGET })).toThrow(message);
    expect(() => bestPlay(CHAIN, first.before, { policy, budget: USUAL_BUDGET, wanted: ['heard'] })).toThrow(message);
    expect(() => searchPlan(CHAIN, { before: first.before }, { wanted: ['heard'], plays: 5, seed: 'x', policy })).toThrow(message);
  });
});

describe('the file of a policy', () => {
  const problemsOf = (text: string): readonly string[] => {
    const read = readPolicy(CHAIN, text, 'own.yaml');
    return read.ok ? [] : read.problems.map(({ line, message, hint }) => `${line}: ${message}${hint === undefined ? '' : ` ${hint}`}`);
  };

  it('is read with typical people behind it unless it says otherwise', () => {
    expect(readPolicy(CHAIN, 'weights: { talk-1/listen: 3 }', 'own.yaml')).toEqual({ ok: true, policy: { name: 'own.yaml', otherwise: 'typical', weights: { 'talk-1/listen': 3 } } });
    expect(readPolicy(CHAIN, 'otherwise: careful\nweights: {}\n', 'own.yaml')).toMatchObject({ ok: true, policy: { otherwise: 'careful' } });
  });

  it.each([
    ['otherwise: typical\nweights:\n  talk-1/listen: 1\n  talk-2/aks: 2\n', /^4: The moment talk-2 has no choice “talk-2\/aks”\. Did you mean “talk-2\/ask”\?$/],
    ['weights:\n  talk-1/listen: 1001\n', /^2: .*1000/],
    ['weights:\n  talk-1/listen: often\n', /^2: /],
    ['weights:\n  talk-1/listen: 0.5\n', /^2: /],
    ['weights:\n  talk-1: { listen: 1 }\n', /^2: /],
    ['otherwise: bold\nweights: {}\n', /^1: .*typical, careful/],
    ['otherwise: typical\n', /^1: .*weights/],
    ['wieghts: {}\n', /^1: .*weights/],
    ['- talk-1/listen\n', /^1: /],
    ['', /^1: This file is empty/],
    ['weights:\n  __proto__: 1\n', /^2: “__proto__” is not allowed/],
    ['weights:\n  talk-1/listen: 1\n  talk-1/listen: 2\n', /^3: .*stands here twice/],
    ['weights: {talk-1/listen: 1\n', /^\d: /],
  ] as const)('%j is turned away with its line', (text, words) => {
    expect(problemsOf(text)[0]).toMatch(words);
  });

  it('that is shown in the documents fits the case it is for', () => {
    const text = readFileSync(new URL('../../../docs/evaluators/night-shift.yaml', import.meta.url), 'utf8');
    const read = readPolicy(GR1, text, 'night-shift.yaml');
    if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
    const page = readFileSync(new URL('../../../docs/evaluators/futures.md', import.meta.url), 'utf8');
    for (const [way, weight] of Object.entries(read.policy.weights)) expect(page).toContain(`${way}: ${weight}`);
  });
});
