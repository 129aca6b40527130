import { describe, expect, it, vi } from 'vitest';
import { CODES } from '../../../engine/fact.ts';
import type { Sink } from '../../../engine/fact.ts';
import { PATHWAYS } from '../../../engine/pathways/registry.ts';
import { ask, askPlain } from '../../../engine/pathways/port.ts';
import type { Program } from '../../../engine/scenario/program.ts';
import { autoPlay, factsOf, hashOfState, playOut, wander, type Policy } from '#engine';
import { generatedCase, generatedText } from './generated-case.ts';

vi.setConfig({ testTimeout: 600_000 });

/** More by hand: `ARIADNE_FUZZ=40 npx vitest run tests/engine/session/generated-case.test.ts`. Seeds that ever failed stay below. */
const TIMES = Number(process.env['ARIADNE_FUZZ'] ?? 1);
const CASES = 3 * TIMES;
const FAILED: readonly { readonly country: string; readonly seed: number }[] = [];

const COUNTRIES = Object.values(PATHWAYS);
const seedsOf = (country: string): readonly number[] => [...FAILED.filter((each) => each.country === country).map(({ seed }) => seed), ...Array.from({ length: CASES }, (_, index) => index + 1)];

/** Everything a session tells and the state it ends in, as one text. */
function recordOf(program: Program, kind: 'play' | 'wander', turn: number): string {
  const told: number[] = [];
  const sink: Sink = (code, minute, a, b, seats = 0) => void told.push(code, minute, a, b, seats);
  const policy: Policy = turn % 2 === 0 ? 'random' : 'typical';
  const seats = kind === 'play' && turn % 3 === 2 ? [] : program.names.seats;
  const options = { seed: `generated/${turn}`, auto: { policy, seats } };
  const { state } = kind === 'play' ? playOut(program, options, sink) : wander(program, options, sink);
  return `${hashOfState(state)} ${told.join()}`;
}

describe('a case that is drawn', () => {
  it('is written the same for the same seed, and otherwise for another', () => {
    const [pathway] = COUNTRIES;
    if (!pathway) throw new Error('There is no pathway.');
    expect(generatedText(pathway, 4)).toBe(generatedText(pathway, 4));
    expect(generatedText(pathway, 4)).not.toBe(generatedText(pathway, 5));
  });

  it('lets every kind of fact happen in some play', () => {
    const heard = new Set<number>();
    for (const pathway of COUNTRIES) {
      for (let seed = 1; seed <= 5; seed += 1) {
        const program = generatedCase(pathway, seed);
        for (let turn = 0; turn < 3; turn += 1) wander(program, { seed: `kinds/${turn}`, auto: { policy: 'random', seats: program.names.seats } }, (code) => void heard.add(code));
      }
    }
    expect(CODES.filter((_, code) => !heard.has(code))).toEqual([]);
  });
});

for (const pathway of COUNTRIES) {
  describe(`sessions of drawn cases in ${pathway.country}`, () => {
    it(`are the same in every fact from memory and through plain transition() calls, over ${CASES * 4} sessions`, () => {
      for (const seed of seedsOf(pathway.country)) {
        const program = generatedCase(pathway, seed);
        const plain: Program = { ...program, asker: askPlain };
        for (let turn = 0; turn < 2; turn += 1) {
          for (const kind of ['play', 'wander'] as const) expect({ seed, kind, turn, alike: recordOf(program, kind, turn) === recordOf(plain, kind, turn) }).toEqual({ seed, kind, turn, alike: true });
        }
      }
    });

    it(`are the same whether a run goes on or is made anew at every command, over ${CASES * 12} sessions`, () => {
      for (const seed of seedsOf(pathway.country)) {
        const program = generatedCase(pathway, seed);
        for (let turn = 0; turn < 12; turn += 1) {
          const options = { seed: `anew/${turn}`, auto: { policy: 'random' as const, seats: program.names.seats } };
          const told: string[] = [];
          const played = playOut(program, options, (code, minute, a, b) => void told.push(`${CODES[code] ?? ''} ${minute} ${a} ${b}`));
          const session = autoPlay(program, options);
          const facts = factsOf(session).map(({ type, minute, a, b }) => `${type} ${minute} ${a} ${b}`);
          expect({ seed, turn, hash: hashOfState(played.state), alike: told.join('\n') === facts.join('\n') }).toEqual({ seed, turn, hash: hashOfState(session.state), alike: true });
        }
      }
    });

    it('are the same through the port without memory, seed 1', () => {
      const program = generatedCase(pathway, 1);
      const bare: Program = { ...program, asker: ask };
      for (let turn = 0; turn < 6; turn += 1) expect(recordOf(program, 'wander', turn) === recordOf(bare, 'wander', turn), `${pathway.country}, wander ${turn}`).toBe(true);
    });
  });
}
