import { describe, expect, it } from 'vitest';
import { deal } from '../../../game/present/deal.ts';
import { limb } from '../../../game/present/limb.ts';
import { mirrored, outline } from '../../../game/present/outline.ts';
import { circle, text } from '../../../game/present/shapes.ts';
import { textWidth, wrap } from '../../../game/present/text-width.ts';
import { transformed } from '../../../game/present/transform.ts';

describe('outlines', () => {
  it('sample curves and end where the path ends', () => {
    const points = outline('M 0 0 L 10 0 Q 20 0 20 10');
    expect(points.slice(0, 4)).toEqual([0, 0, 10, 0]);
    expect(points.slice(-2)).toEqual([20, 10]);
    expect(points.length).toBeGreaterThan(12);
  });

  it('refuse a letter they do not know', () => {
    expect(() => outline('M 0 0 A 1 1')).toThrow('A is not one of M, L, Q, C');
  });

  it('mirror a right half to the left', () => {
    expect(mirrored('M 1 0 L 2 5')).toEqual([1, 0, 2, 5, -2, 5, -1, 0]);
  });

  it('make limbs round and as wide as their joints', () => {
    const xs = limb([[0, 0, 5], [0, 40, 5]]).filter((_, index) => index % 2 === 0);
    expect(Math.max(...xs)).toBeCloseTo(5, 1);
    expect(Math.min(...xs)).toBeCloseTo(-5, 1);
  });
});

describe('transforms', () => {
  it('flip places but not the reading direction of a label', () => {
    const flip = { dx: 100, dy: 0, sx: -1, sy: 1 };
    expect(transformed(circle(10, 5, 3, {}), flip)).toMatchObject({ cx: 90, cy: 5, r: 3 });
    expect(transformed(text(10, 5, 'Nadira', {}), flip)).toMatchObject({ x: 90, text: 'Nadira', size: 15 });
  });
});

describe('labels', () => {
  it('are as wide as their letters', () => {
    expect(textWidth('iii', 15)).toBeLessThan(textWidth('MMM', 15) / 2);
    expect(textWidth('Αθήνα', 15)).toBeGreaterThan(30);
  });

  it('break between words and keep a long word whole', () => {
    expect(wrap('a man who says he is her uncle', 15, 110)).toEqual(['a man who says', 'he is her uncle']);
    expect(wrap('Anti-trafficking', 15, 20)).toEqual(['Anti-trafficking']);
  });
});

describe('dealing', () => {
  it('answers the same question the same way, and uses every side', () => {
    expect(deal('seed', 'nurse/skin', 5)).toBe(deal('seed', 'nurse/skin', 5));
    expect(new Set(Array.from({ length: 50 }, (_, index) => deal(`s${index}`, 'nurse/skin', 5))).size).toBe(5);
  });
});
