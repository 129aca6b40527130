import { describe, expect, it } from 'vitest';
import { createPlayer, type AutoPlayer, type AutoSeats } from '../../../engine/explore/auto-play.ts';
import { CODE, type Sink } from '../../../engine/fact.ts';
import { PATHWAYS } from '../../../engine/pathways/registry.ts';
import { hashOfState, playOut, type Program } from '#engine';
import { generatedCase } from '../session/generated-case.ts';
import { HEART, programAt } from './case.ts';

const DRAWN = Object.values(PATHWAYS).map((pathway) => generatedCase(pathway, 3));
const CASES: readonly Program[] = [HEART, programAt('scenarios/greece/gr-1.yaml'), ...DRAWN];
/** Every seat by commands, all but the first, and none. */
const tablesOf = ({ names: { seats } }: Program): readonly AutoSeats[] => [{ policy: 'random', seats }, { policy: 'typical', seats: seats.slice(1) }, { policy: 'careful', seats: [] }];

/** Everything a play tells and how it came out, as one text. */
function record(play: AutoPlayer, seed: string): string {
  const told: number[] = [];
  const { state, commands, stuck } = play(seed, (code, minute, a, b, seats = 0) => void told.push(code, minute, a, b, seats));
  return `${hashOfState(state)} ${commands} ${stuck} ${told.join()}`;
}

/** How a play comes out that nobody listens to. */
function outcome(play: AutoPlayer, seed: string): string {
  const { state, commands, stuck } = play(seed, null);
  return `${hashOfState(state)} ${commands} ${stuck}`;
}

/** Begin a play that its sink breaks off when `ends` says so; whether it did. */
function breakOff(play: AutoPlayer, seed: string, ends: (code: number, count: number) => boolean): boolean {
  let count = 0;
  const sink: Sink = (code) => {
    count += 1;
    if (ends(code, count)) throw new Error('The sink breaks off.');
  };
  try {
    play(seed, sink);
    return false;
  } catch (error) {
    if (error instanceof Error && error.message === 'The sink breaks off.') return true;
    throw error;
  }
}

/** Whether a player, after what it went through, plays the same as one that has played nothing, heard by somebody or by nobody. */
function staysNew(program: Program, auto: AutoSeats, before: (play: AutoPlayer) => void): boolean {
  return [record, outcome].every((told) => {
    const play = createPlayer(program, auto);
    before(play);
    return told(play, 'second') === told(createPlayer(program, auto), 'second');
  });
}

describe('a player\'s second play is the same as a first one, in every fact', () => {
  /** The plays that are not the same. */
  const changed = (before: (play: AutoPlayer) => void): readonly string[] =>
    CASES.flatMap((program) => tablesOf(program).flatMap((auto) => (staysNew(program, auto, before) ? [] : [`${program.pathway.country} ${program.scenario.id}, ${auto.policy}`])));

  it('after a play to the end', () => {
    expect(changed((play) => void play('first', null))).toEqual([]);
  });

  it('after the same play, and after many', () => {
    expect(changed((play) => ['second', 'one', 'two', 'three', 'second'].forEach((seed) => void play(seed, null)))).toEqual([]);
  });

  it('after a play whose sink threw half way', () => {
    let broken = 0;
    expect(changed((play) => [1, 40, 90, 130, 170, 210, 260].forEach((most) => { if (breakOff(play, 'first', (_, count) => count > most)) broken += 1; }))).toEqual([]);
    expect(broken).toBeGreaterThan(100);
  });

  it('after a play that broke off while a seat waits', () => {
    let broken = 0;
    expect(changed((play) => ['one', 'two', 'three'].forEach((seed) => { if (breakOff(play, seed, (code) => code === CODE.waited)) broken += 1; }))).toEqual([]);
    expect(broken).toBeGreaterThan(5);
  });

  it('and the same as one that is played out alone', () => {
    for (const program of CASES) {
      const auto = tablesOf(program)[0] ?? { policy: 'random', seats: [] };
      const play = createPlayer(program, auto);
      for (const seed of ['one', 'two', 'three']) expect(record(play, seed) === record((alone, sink) => playOut(program, { seed: alone, auto }, sink), seed)).toBe(true);
    }
  });
});

describe('a player refuses to begin a play inside a play of its own', () => {
  const auto: AutoSeats = { policy: 'typical', seats: HEART.names.seats };
  const refused = /A play of heart has begun and is not over/;

  it('and says so', () => {
    const play = createPlayer(HEART, auto);
    expect(() => play('outer', () => void play('inner', null))).toThrow(refused);
  });

  it('and the play goes on as if nobody had asked, where the sink takes the refusal', () => {
    const play = createPlayer(HEART, auto);
    const told: number[] = [];
    let refusals = 0;
    const { state } = play('outer', (code, minute, a, b, seats = 0) => {
      told.push(code, minute, a, b, seats);
      expect(() => play('inner', null)).toThrow(refused);
      refusals += 1;
    });
    const alone: number[] = [];
    const other = playOut(HEART, { seed: 'outer', auto }, (code, minute, a, b, seats = 0) => void alone.push(code, minute, a, b, seats));
    expect(refusals).toBe(told.length / 5);
    expect(told).toEqual(alone);
    expect(hashOfState(state)).toBe(hashOfState(other.state));
  });

  it('but plays again once that one is over, or broke off', () => {
    expect(staysNew(HEART, auto, (play) => expect(() => play('outer', () => void play('inner', null))).toThrow(refused))).toBe(true);
    expect(staysNew(HEART, auto, (play) => void breakOff(play, 'outer', (_, count) => count === 60))).toBe(true);
  });

  it('while a second player may play inside it', () => {
    const [play, other] = [createPlayer(HEART, auto), createPlayer(HEART, auto)];
    let inside = '';
    play('outer', (code) => { if (code === CODE['session.opened']) inside = record(other, 'inner'); });
    expect(inside).toBe(record(createPlayer(HEART, auto), 'inner'));
  });
});
