import { describe, expect, it } from 'vitest';
import { chanceKey, draw, questionNumber } from '../../engine/chance.ts';

describe('keyed chance', () => {
  it('gives the same draws for ever: these numbers never change', () => {
    expect(chanceKey('ariadne')).toEqual(PINNED.key);
    expect(questionNumber('answer/triage/send-to-desk')).toBe(PINNED.question);
    expect([0, 1, 2].map((asked) => draw(PINNED.key[0], PINNED.key[1], PINNED.question, asked))).toEqual(PINNED.draws);
  });

  it('draws unsigned integers of 32 bits, also for negative keys and questions', () => {
    for (const [key, question] of [[-1, -1], [0, 0], [2 ** 31 - 1, -(2 ** 31)]] as const) {
      const drawn = draw(key, key, question, 0);
      expect(Number.isInteger(drawn) && drawn >= 0 && drawn < 2 ** 32).toBe(true);
    }
  });

  it('depends on the key, the question and how often it was asked, each by itself', () => {
    const base = draw(1, 2, 3, 4);
    expect(new Set([base, draw(9, 2, 3, 4), draw(1, 9, 3, 4), draw(1, 2, 9, 4), draw(1, 2, 3, 9)]).size).toBe(5);
  });

  it('spreads draws evenly over a thousand, over keys as over repeated questions', () => {
    for (const drawOf of [(run: number) => draw(run, run * 7, 12345, 0), (run: number) => draw(1, 2, 12345, run), (run: number) => draw(1, 2, run, 0)]) {
      const tenths = Array.from({ length: 10 }, () => 0);
      for (let run = 0; run < 20_000; run += 1) {
        const tenth = Math.floor((drawOf(run) % 1000) / 100);
        tenths[tenth] = (tenths[tenth] ?? 0) + 1;
      }
      // Expected 2000 each; five standard deviations are 212.
      for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(212);
    }
  });

  it('gives the readable seeds of a hundred people a hundred different keys', () => {
    expect(new Set(Array.from({ length: 100 }, (_, index) => chanceKey(`seed ${index}`).join())).size).toBe(100);
  });
});

const PINNED = { key: [184598858, -1157036025], question: -263077109, draws: [3296562230, 2762461073, 724992460] } as const;
