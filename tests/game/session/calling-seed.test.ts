import { describe, expect, it } from 'vitest';
import { openSession, playOut, CODE, seatAll, viewFor } from '#engine';
import { callingSeed } from '../../../game/session/calling-seed.ts';
import { hasEnded } from '../../../game/session/port.ts';
import { quietSince } from '../../../game/session/lived.ts';
import { firstCase } from '../played.ts';

const { program } = firstCase();

/** Names that count up, and how many of them were taken. */
function names(prefix: string): { readonly fresh: () => string; readonly taken: () => number } {
  let count = 0;
  return { fresh: () => { count += 1; return `${prefix}-${count}`; }, taken: () => count };
}

const begun = (seat: string, seed: string): ReturnType<typeof openSession> => openSession(program, { seed, seating: { ...seatAll(program, 'typical'), [seat]: 'trainee' } });

describe('the name of a run that nobody chose', () => {
  it.each(['interpreter', 'prosecutor', 'case-worker'])('lets the %s decide something before the case ends, where a name at random often does not', (seat) => {
    const found = Array.from({ length: 8 }, (_, run) => callingSeed(program, { seats: [seat], standIns: 'typical' }, names(`table ${run}`).fresh));
    expect(found.filter((seed) => hasEnded(begun(seat, seed)))).toEqual([]);
    const random = Array.from({ length: 60 }, (_, run) => begun(seat, `random ${run}`));
    expect(random.some(hasEnded)).toBe(true);
  });

  it('is the first one for a seat that is asked in every run', () => {
    const { fresh, taken } = names('nurse');
    expect(callingSeed(program, { seats: ['nurse'], standIns: 'typical' }, fresh)).toBe('nurse-1');
    expect(taken()).toBe(1);
  });

  it('looks at the least asked of several seats: one that is always asked hides none that is never called', () => {
    const seats = ['nurse', 'interpreter'];
    const momentsOf = (seed: string, seat: string): number => {
      let opened = 0;
      playOut(program, { seed, auto: { policy: 'typical', seats } }, (code, _minute, beat) => { if (code === CODE['beat.opened'] && program.beats[beat]?.seat === program.names.seats.indexOf(seat)) opened += 1; });
      return opened;
    };
    const first = Array.from({ length: 8 }, (_, run) => `table ${run}-1`);
    expect(first.filter((seed) => momentsOf(seed, 'nurse') >= 3 && momentsOf(seed, 'interpreter') === 0).length).toBeGreaterThan(0);
    const found = first.map((_, run) => callingSeed(program, { seats, standIns: 'typical' }, names(`table ${run}`).fresh));
    expect(found.map((seed) => Math.min(3, momentsOf(seed, 'interpreter')))).toEqual(found.map(() => 3));
  });

  it('is looked for among sixteen names and no more', () => {
    const { fresh, taken } = names('all');
    callingSeed(program, { seats: program.names.seats, standIns: 'careful' }, fresh);
    expect(taken()).toBeLessThanOrEqual(16);
  });
});

describe('the cousin who asks about a call', () => {
  it('asks no interpreter who was on no call', () => {
    const beatOf = (id: string): number => program.beats.findIndex((beat) => beat.id === id);
    const calls = ['int-line', 'int-word'].map(beatOf);
    const asked = Array.from({ length: 150 }, (_, run) => {
      const opened: number[] = [];
      playOut(program, { seed: `cousin ${run}`, auto: { policy: 'typical', seats: ['interpreter'] } }, (code, _minute, beat) => { if (code === CODE['beat.opened']) opened.push(beat); });
      return opened;
    }).filter((opened) => opened.includes(beatOf('int-caller')));
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((opened) => !calls.some((call) => opened.includes(call)))).toEqual([]);
  });
});

describe('the time since a seat decided', () => {
  it('runs from the start of the case for a seat that has decided nothing', () => {
    const seed = callingSeed(program, { seats: ['prosecutor'], standIns: 'typical' }, names('late').fresh);
    const session = begun('prosecutor', seed);
    const view = viewFor(session, 'prosecutor');
    expect(quietSince(session, 'prosecutor')).toEqual({ minute: 0, first: true });
    expect(view.minute).toBeGreaterThan(60);
  });
});
