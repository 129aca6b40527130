import { describe, expect, it } from 'vitest';
import { simulate } from '#engine';
import { HEART } from './case.ts';

describe('the watch over what is passed on', () => {
  const { blindPasses } = simulate(HEART, { runs: 150, seed: 'blind', auto: { policy: 'random', seats: HEART.names.seats }, weights: null });

  it('finds choices that pass on what their seat never came to know, with a witness', () => {
    expect(blindPasses.map(({ id, seat, items }) => ({ id, seat, items }))).toEqual([
      { id: 'handover/send-all', seat: 'nurse', items: ['brother'] },
      { id: 'handover/walk-her', seat: 'nurse', items: ['own-room'] },
    ]);
    for (const { witness } of blindPasses) expect(witness).toMatch(/^blind\/\d+$/);
  });

  it('is content once the seat knows them from the start', () => {
    const seats = HEART.seats.map((seat) => ({ ...seat, knows: HEART.names.items.map((_, item) => item) }));
    expect(simulate({ ...HEART, seats }, { runs: 60, seed: 'blind', auto: { policy: 'random', seats: HEART.names.seats }, weights: null }).blindPasses).toEqual([]);
  });
});
