import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../game/present/contrast.ts';
import { isGround, resolve, themeCss, TOKENS } from '../../../game/present/theme.ts';
import type { Token } from '../../../game/present/theme.ts';

const GROUNDS = ['paper', 'card', 'sunken', 'sea', 'land', 'beyond'] as const;
const ROOM = ['wall', 'floor'] as const;

const lowest = (mark: Token, grounds: readonly Token[], theme: 'light' | 'dark'): number =>
  Math.round(Math.min(...grounds.map((ground) => contrast(resolve(mark, theme), resolve(ground, theme)))) * 10) / 10;

/** The last column of the colour table of the stage direction, section 2: lowest contrast, light / dark. */
const PROMISED: readonly (readonly [Token, number, number])[] = [
  ['ink', 12.2, 10.6], ['ink2', 6.0, 6.8], ['edge', 3.6, 3.9], ['coast', 4.0, 3.9], ['action', 7.1, 7.2], ['focus', 5.6, 7.7],
  ['thread', 5.2, 5.8], ['strand', 5.7, 6.7], ['referent', 5.4, 6.7], ['time', 5.5, 6.9],
];
const GARMENTS = ['health', 'social', 'police', 'justice', 'asylum', 'mediator', 'labour'] as const;

describe('the colour table', () => {
  it('agrees with the formula for black on white and for one colour on itself', () => {
    expect(contrast('#000000', '#FFFFFF')).toBe(21);
    expect(contrast('#A33B27', '#A33B27')).toBe(1);
  });

  it.each(PROMISED)('keeps the lowest contrast of %s on every ground, light and dark', (token, light, dark) => {
    expect(lowest(token, GROUNDS, 'light')).toBeGreaterThanOrEqual(light - 0.05);
    expect(lowest(token, GROUNDS, 'dark')).toBeGreaterThanOrEqual(dark - 0.05);
  });

  it('keeps clothes apart from wall and floor, hers included', () => {
    for (const garment of GARMENTS) {
      expect(lowest(garment, ROOM, 'light'), garment).toBeGreaterThanOrEqual(3.5);
      expect(lowest(garment, ROOM, 'dark'), garment).toBeGreaterThanOrEqual(6.2);
    }
    for (const garment of ['person', 'ordinary'] as const) {
      expect(lowest(garment, ROOM, 'light'), garment).toBeGreaterThanOrEqual(3.9);
      expect(lowest(garment, ROOM, 'dark'), garment).toBeGreaterThanOrEqual(6.3);
    }
  });

  it('keeps names readable on wall and floor, of those present and of those absent', () => {
    for (const theme of ['light', 'dark'] as const) {
      expect(lowest('ink', ROOM, theme)).toBeGreaterThanOrEqual(10.8);
      expect(lowest('ink2', ROOM, theme)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('keeps text on buttons readable', () => {
    expect(contrast(TOKENS.action.light, TOKENS.actionText.light)).toBeGreaterThanOrEqual(8.85);
    expect(contrast(TOKENS.action.dark, TOKENS.actionText.dark)).toBeGreaterThanOrEqual(9.75);
  });

  it('speaks system keywords in forced colours, and black on white on paper', () => {
    expect(resolve('thread', 'forced')).toBe('CanvasText');
    expect(resolve('strand', 'forced')).toBe('LinkText');
    expect(resolve('threadOld', 'forced')).toBe('GrayText');
    expect(resolve('here', 'forced')).toBe('Highlight');
    for (const token of Object.keys(TOKENS) as Token[]) {
      expect(resolve(token, 'print')).toBe(isGround(token) ? '#FFFFFF' : '#000000');
    }
  });

  it('is the same in the style sheet (npx tsx game/present/write-theme.ts writes it)', () => {
    expect(readFileSync(new URL('../../../game/theme.css', import.meta.url), 'utf8')).toBe(themeCss());
  });
});
