import { describe, expect, it, vi } from 'vitest';
import { CODE, CODES } from '../../../engine/fact.ts';
import type { Sink } from '../../../engine/fact.ts';
import type { Pathway } from '../../../engine/pathways/pathway.ts';
import { PATHWAYS } from '../../../engine/pathways/registry.ts';
import { ask, askPlain } from '../../../engine/pathways/port.ts';
import type { Program } from '../../../engine/scenario/program.ts';
import { autoPlay, factsOf, hashOfState, playOut, POLICIES, wander, type Policy } from '#engine';
import { Restless } from '../../../engine/session/restless.ts';
import { generatedCase } from './generated-case.ts';

/** More by hand: `ARIADNE_FUZZ=40 npx vitest run tests/engine/session/generated-case.test.ts`. Seeds that ever failed stay below. */
const TIMES = Number(process.env['ARIADNE_FUZZ'] ?? 1);
vi.setConfig({ testTimeout: 600_000 * TIMES });
/** As many as `npm test` counts; more come after these. */
const COUNTED = 5;
const CASES = COUNTED * TIMES;
const FAILED: readonly { readonly country: string; readonly seed: number; readonly because: string }[] = [];

const COUNTRIES = Object.values(PATHWAYS);
const FIRST = Array.from({ length: COUNTED }, (_, index) => index + 1);
const seedsOf = (country: string): readonly number[] => [...FAILED.filter((each) => each.country === country).map(({ seed }) => seed), ...Array.from({ length: CASES }, (_, index) => index + 1)];

/** Cases that several tests play are drawn once. */
const DRAWN = new Map<string, Program>();
function drawn(pathway: Pathway, seed: number): Program {
  const name = `${pathway.country} ${seed}`;
  const program = DRAWN.get(name) ?? generatedCase(pathway, seed);
  if (seed <= COUNTED) DRAWN.set(name, program);
  return program;
}

/** How a drawn case is played: by a policy of each kind, with every seat played, one, or none. */
interface Way { readonly kind: 'play' | 'wander'; readonly policy: Policy; readonly seats: 'all' | 'one' | 'none' }
const WAYS: readonly Way[] = [
  { kind: 'play', policy: 'random', seats: 'all' }, { kind: 'wander', policy: 'careful', seats: 'all' },
  { kind: 'play', policy: 'typical', seats: 'none' }, { kind: 'wander', policy: 'random', seats: 'one' },
];

const seatsOf = ({ names }: Program, { seats }: Way): readonly string[] => names.seats.slice(0, { all: names.seats.length, one: 1, none: 0 }[seats]);

/** A session of a case; the hash of the state it ends in. */
function playWay(program: Program, way: Way, sink: Sink): string {
  const options = { seed: `generated/${WAYS.indexOf(way)}`, auto: { policy: way.policy, seats: seatsOf(program, way) } };
  return hashOfState((way.kind === 'play' ? playOut : wander)(program, options, sink).state);
}

/** Everything a session tells and the state it ends in, as one text. A drawn case may circle as it opens: then what it says of that. */
function recordOf(program: Program, way: Way): string {
  const told: number[] = [];
  const hash = orCircles(() => playWay(program, way, (code, minute, a, b, seats = 0) => void told.push(code, minute, a, b, seats)));
  return `${hash} ${told.join()}`;
}

function orCircles(play: () => string): string {
  try {
    return play();
  } catch (error) {
    if (error instanceof Restless) return error.message;
    throw error;
  }
}

/** What comes about in the first cases, each thing once; clocks that a seat of the case decides are counted again on their own. */
function countsOf(pathway: Pathway): Readonly<Record<string, number>> {
  const seen = { started: new Set<string>(), fired: new Set<string>(), decided: new Set<string>(), rules: new Set<number>() };
  const facts = { choices: 0, accepted: 0, closed: 0 };
  for (const program of FIRST.map((seed) => drawn(pathway, seed))) {
    for (const way of WAYS) {
      playWay(program, way, (code, _, a) => {
        const clock = program.clocks[a];
        if (code === CODE['clock.started'] && clock?.background === false) seen.started.add(clock.id);
        if (code === CODE['clock.fired'] && clock?.background === false) (clock.seatDecides ? seen.decided : seen.fired).add(clock.id);
        if (code === CODE['rule.applied']) seen.rules.add(a);
        if (code === CODE['choice.made']) facts.choices += 1;
        if (code === CODE['act.accepted']) facts.accepted += 1;
        if (code === CODE['act.closed']) facts.closed += 1;
      });
    }
  }
  return { clocks: pathway.clocks.length, started: seen.started.size, fired: seen.fired.size, decided: seen.decided.size, rules: pathway.rules.length, applied: seen.rules.size, ...facts };
}

describe('sessions of drawn cases', () => {
  it('are led by every policy, with all seats played, some, and none', () => {
    expect(POLICIES.filter((policy) => !WAYS.some((way) => way.policy === policy))).toEqual([]);
    expect(new Set(WAYS.map(({ seats }) => seats)).size).toBe(3);
  });

  it('let every kind of fact happen in some play', () => {
    const heard = new Set<number>();
    for (const pathway of COUNTRIES) {
      for (const seed of FIRST) for (const way of WAYS) playWay(drawn(pathway, seed), way, (code) => void heard.add(code));
    }
    expect(CODES.filter((_, code) => !heard.has(code))).toEqual([]);
  });

  /** Of all clocks and rules of a country, how many start, fire by time, fire because the seat that decides let its time pass, and apply. */
  it.each([
    ['belgium', { clocks: 43, started: 38, fired: 19, decided: 4, rules: 196, applied: 101, choices: 181, accepted: 4071, closed: 105 }],
    ['germany', { clocks: 36, started: 28, fired: 15, decided: 1, rules: 204, applied: 96, choices: 171, accepted: 3579, closed: 116 }],
    ['greece', { clocks: 36, started: 27, fired: 18, decided: 1, rules: 183, applied: 85, choices: 156, accepted: 1907, closed: 94 }],
    ['italy', { clocks: 41, started: 35, fired: 16, decided: 5, rules: 205, applied: 97, choices: 183, accepted: 2078, closed: 100 }],
    ['spain', { clocks: 39, started: 29, fired: 12, decided: 4, rules: 201, applied: 92, choices: 163, accepted: 2149, closed: 81 }],
  ])('in %s start and fire so many clocks and apply so many rules', (country, counts) => {
    const pathway = COUNTRIES.find((each) => each.country === country);
    expect(pathway && countsOf(pathway)).toEqual(counts);
  });
});

describe('a drawn case whose background acts undo each other in one minute', () => {
  it('does not open, and names the acts: Belgium, seed 45', () => {
    const belgium = COUNTRIES.find(({ country }) => country === 'belgium');
    if (!belgium) throw new Error('Belgium has no pathway.');
    const program = generatedCase(belgium, 45);
    expect(() => playOut(program, { seed: 'generated/0', auto: { policy: 'random', seats: program.names.seats } }, null)).toThrow(
      'The case generated-45 does not come to rest at minute 0: the wait background/BE-I1/INDICATOR_NOTICED, the wait background/BE-I2/INDICATOR_DISMISSED come again and again. Give one of them a longer time, or a condition that ends.');
  });
});

for (const pathway of COUNTRIES) {
  describe(`sessions of drawn cases in ${pathway.country}`, () => {
    it(`are the same in every fact from memory and through plain transition() calls, over ${CASES * WAYS.length} sessions`, () => {
      for (const seed of seedsOf(pathway.country)) {
        const program = drawn(pathway, seed);
        const plain: Program = { ...program, asker: askPlain };
        for (const way of WAYS) expect({ seed, way, alike: recordOf(program, way) === recordOf(plain, way) }).toEqual({ seed, way, alike: true });
      }
    });

    it(`are the same whether a run goes on or is made anew at every command, over ${CASES * 6} sessions`, () => {
      for (const seed of seedsOf(pathway.country)) {
        const program = drawn(pathway, seed);
        for (let turn = 0; turn < 6; turn += 1) {
          const options = { seed: `anew/${turn}`, auto: { policy: POLICIES[turn % POLICIES.length] ?? 'random', seats: program.names.seats } };
          const told: string[] = [];
          const going = orCircles(() => hashOfState(playOut(program, options, (code, minute, a, b) => void told.push(`${CODES[code] ?? ''} ${minute} ${a} ${b}`)).state));
          const anew = orCircles(() => {
            const session = autoPlay(program, options);
            const facts = factsOf(session).map(({ type, minute, a, b }) => `${type} ${minute} ${a} ${b}`);
            return told.join('\n') === facts.join('\n') ? hashOfState(session.state) : 'other facts';
          });
          expect({ seed, turn, hash: anew }).toEqual({ seed, turn, hash: going });
        }
      }
    });

    it('are the same through the port without memory, seed 1', () => {
      const program = drawn(pathway, 1);
      const bare: Program = { ...program, asker: ask };
      for (const way of WAYS) expect(recordOf(program, way) === recordOf(bare, way), `${pathway.country}, ${way.kind} ${way.policy}`).toBe(true);
    });
  });
}
