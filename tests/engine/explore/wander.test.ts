import { describe, expect, it } from 'vitest';
import { hashOfState, openSession, wander, wanderCommand, WANDERINGS } from '#engine';
import { HEART } from './case.ts';

const SEATS = HEART.names.seats;
const auto = { policy: 'random', seats: SEATS } as const;
const plays = Array.from({ length: 150 }, (_, run) => wander(HEART, { seed: `wander/${run}`, auto }, () => undefined));

describe('a wandering player', () => {
  it('leaves the state it looks at as it was, and gives the same command for the same state', () => {
    const { state } = openSession(HEART, { seed: '1', seating: { nurse: 'trainee' } });
    const before = state.slice();
    const commands = [1, 2].map(() => wanderCommand(HEART, state, { seed: '1', auto }));
    expect(state).toEqual(before);
    expect(commands[0]).toEqual(commands[1]);
    expect(commands[0]).not.toBeNull();
  });

  it('plays the same way twice, and another way with another seed', () => {
    const again = wander(HEART, { seed: 'wander/7', auto }, () => undefined);
    expect(again.commands).toEqual(plays[7]?.commands);
    expect(plays[7] && hashOfState(again.state)).toBe(plays[7] && hashOfState(plays[7].state));
    expect(new Set(plays.map((play) => JSON.stringify(play.commands))).size).toBeGreaterThan(75);
  });

  it('gives every kind of command but the end, and only such as are accepted', () => {
    expect(plays.filter(({ stuck, refused }) => stuck || refused)).toEqual([]);
    const kinds = new Set(plays.flatMap((play) => play.commands.map(({ type }) => type)));
    expect(kinds).toEqual(new Set(['choose', 'act', 'wait', 'step-over', 'tell', 'ask', 'step-out', 'step-in', 'inject']));
  });

  it('has nothing to say where none of its seats has to decide', () => {
    const { state } = openSession(HEART, { seed: '1', seating: { nurse: 'trainee' } });
    expect(wanderCommand(HEART, state, { seed: '1', auto: { policy: 'random', seats: [] } })).toBeNull();
  });

  it('mostly chooses: the shares of what it does make a whole', () => {
    expect(Object.values(WANDERINGS).reduce<number>((sum, share) => sum + share, 0)).toBe(1000);
  });
});
