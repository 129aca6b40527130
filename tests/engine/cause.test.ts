import { describe, expect, it } from 'vitest';
import { CAUSE_KINDS, CODE, playOut } from '#engine';
import { CAUSE, causeOf, readCause } from '../../engine/cause.ts';
import { HEART } from './explore/case.ts';

describe('the number of a cause', () => {
  it('is the one that saved sessions hold, for every kind', () => {
    expect(CAUSE).toEqual({ choice: 0, answer: 1, menu: 2, clock: 3, hazard: 4, inject: 5, news: 6, beat: 7, pass: 9 });
    expect(causeOf(CAUSE.pass, 12)).toBe(129);
  });

  it('gives back its kind and its place, up to 500 entries of a table', () => {
    for (const kind of CAUSE_KINDS) for (const index of [0, 1, 7, 499]) expect(readCause(causeOf(CAUSE[kind], index))).toEqual({ kind, index });
  });

  it('of a kind that nobody gives, or of none, is no cause', () => {
    for (const cause of [8, 18, -1]) expect(() => readCause(cause)).toThrow(/No act is brought about by a cause/);
  });
});

describe('an act that another act posts', () => {
  it('has the cause of the act that posted it, over 60 plays', () => {
    const pairs: (readonly [posting: number, posted: number])[] = [];
    const actOf = (event: string): ReadonlySet<number> => new Set(HEART.acts.flatMap((act, index) => (act.event === event ? [index] : [])));
    const skipped = actOf('CONSENT_SKIPPED');
    const shared = new Set([...actOf('DATA_SHARED_MINIMUM'), ...actOf('DATA_OVERSHARED')]);
    for (let seed = 0; seed < 60; seed += 1) {
      let posting = -1;
      playOut(HEART, { seed: String(seed), auto: { policy: 'random', seats: HEART.names.seats } }, (code, _, act, cause) => {
        if (code !== CODE['act.accepted']) return;
        if (shared.has(act)) posting = cause;
        if (skipped.has(act)) pairs.push([posting, cause]);
      });
    }
    expect(pairs.length).toBeGreaterThan(10);
    for (const [posting, posted] of pairs) expect(posted).toBe(posting);
  });
});
