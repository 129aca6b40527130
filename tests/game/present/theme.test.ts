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

type Matrix = readonly (readonly [number, number, number])[];

/** Full protanopia and deuteranopia in linear light: Machado, Oliveira and Fernandes 2009, table 1. */
const AS_SEEN: Readonly<Record<'protan' | 'deutan', Matrix>> = {
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
};
/** Linear sRGB to XYZ, relative to the white of D65. */
const TO_XYZ: Matrix = [[0.4339, 0.3763, 0.1899], [0.2126, 0.7152, 0.0722], [0.0177, 0.1095, 0.8729]];

const times = (matrix: Matrix, vector: readonly number[]): readonly number[] => matrix.map((row) => row.reduce((sum, value, axis) => sum + value * (vector[axis] ?? 0), 0));

/** CIE L*a*b* of a colour as somebody sees it. */
function lab(seen: Matrix, colour: string): readonly number[] {
  const linear = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  const inGamut = times(seen, linear).map((value) => Math.max(0, Math.min(1, value)));
  const [x = 0, y = 0, z = 0] = times(TO_XYZ, inGamut).map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

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
    const tooFaint = (garments: readonly Token[], light: number, dark: number): readonly Token[] =>
      garments.filter((garment) => lowest(garment, ROOM, 'light') < light || lowest(garment, ROOM, 'dark') < dark);
    expect(tooFaint(GARMENTS, 3.5, 6.2)).toEqual([]);
    expect(tooFaint(['person', 'ordinary'], 3.9, 6.3)).toEqual([]);
    expect(tooFaint(['ordinary'], 22, 22)).toEqual(['ordinary']);
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

  it.each(['light', 'dark'] as const)('keeps thread, strand and referent apart for people who do not tell red from green, %s', (theme) => {
    const marks = ['thread', 'strand', 'referent'] as const;
    for (const seen of Object.values(AS_SEEN)) {
      const colours = marks.map((mark) => lab(seen, resolve(mark, theme)));
      for (const [index, one] of colours.entries()) {
        for (const other of colours.slice(index + 1)) expect(Math.hypot(...one.map((value, axis) => value - (other[axis] ?? 0)))).toBeGreaterThan(20);
      }
    }
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
