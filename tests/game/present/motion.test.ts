import { describe, expect, it } from 'vitest';
import { CHANGE_OF_VIEW, LAID_OUT, LONGEST_MOTION, motionOf, POSTURE, REDUCED } from '../../../game/present/motion.ts';
import { mapPicture } from '../../../game/present/map.ts';
import { roomPicture } from '../../../game/present/room.ts';
import { sameDrawing, thingsOf } from '../../../game/present/things.ts';
import { athens, man, nadira, nurse, triage } from './example.ts';

describe('motion', () => {
  it('never lasts over 1.2 seconds, and 150 ms when less of it is wanted', () => {
    const kinds = ['stretch:1', 'figure:x', 'name:x', 'today', 'thread', 'door', 'leaf', 'window', 'knot:1', 'strand:x', 'anything'];
    for (const motion of [...kinds.map(motionOf), CHANGE_OF_VIEW, LAID_OUT, POSTURE]) expect(motion.ms).toBeLessThanOrEqual(LONGEST_MOTION);
    expect(REDUCED).toEqual({ kind: 'fade', ms: 150, ease: 'linear' });
  });

  it('follows the table: stretch 700 laid, figures 600, door 250, window 800, the rest fades in 300', () => {
    const told = ['stretch:3', 'figure:nadira', 'door', 'window', 'today', 'knot:3'].map((key) => [motionOf(key).kind, motionOf(key).ms]);
    expect(told).toEqual([['lay', 700], ['move', 600], ['fade', 250], ['fade', 800], ['move', 600], ['fade', 300]]);
  });
});

describe('things of a picture', () => {
  it('keep every shape once, in drawing order', () => {
    for (const picture of [roomPicture(triage), mapPicture(athens)]) {
      expect(thingsOf(picture).flatMap(({ shapes }) => shapes)).toEqual(picture.shapes);
    }
  });

  it('have ids that stand once, so that nothing is mistaken for another', () => {
    for (const picture of [roomPicture(triage), mapPicture(athens)]) {
      const ids = thingsOf(picture).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('tell a figure that moved from one that changed posture', () => {
    const drawn = (input: typeof triage): ReturnType<typeof thingsOf>[number]['shapes'] => thingsOf(roomPicture(input)).find(({ id }) => id === 'figure:nurse')?.shapes ?? [];
    const before = drawn(triage);
    const moved = drawn({ ...triage, interpreter: 'in-person', figures: [nadira, man, { ...nurse, id: 'm', look: 'mediator', you: false }, nurse] });
    const changed = drawn({ ...triage, figures: [nadira, man, { ...nurse, posture: 'arms-crossed' }] });
    expect(sameDrawing(before, moved)).toBe(true);
    expect(JSON.stringify(before)).not.toBe(JSON.stringify(moved));
    expect(sameDrawing(before, changed)).toBe(false);
  });
});
