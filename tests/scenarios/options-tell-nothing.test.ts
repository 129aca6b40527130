import { describe, expect, it } from 'vitest';
import type { Program } from '#engine';
import { shippedCases } from '../../game/cases/heads.ts';
import { findCase, programOf } from '../../game/terminal/files.ts';

type Choice = Program['scenario']['beats'][number]['choices'][number];
type Stance = Choice['note']['stance'];

/** What a tired trainee could go by without reading: the options of a moment that catch the eye. */
type Sign = (choices: readonly Choice[]) => readonly Choice[];

const STANCES: readonly Stance[] = ['better', 'defensible', 'tempting'];
const ofLength = (pick: (...lengths: number[]) => number): Sign => (choices) => {
  const length = pick(...choices.map(({ text }) => text.length));
  return choices.filter(({ text }) => text.length === length);
};
const holding = (mark: string): Sign => (choices) => choices.filter(({ text }) => text.includes(mark));

const SIGNS: readonly (readonly [string, Sign])[] = [
  ['the longest text', ofLength(Math.max)], ['the shortest text', ofLength(Math.min)],
  ['a semicolon', holding(';')], ['a comma', holding(',')],
];

/** Of a hundred moments, how many more or fewer of a stance than dice would bring. Before these texts were mended each of the five cases missed it. */
const SLACK = 10;

const part = (choices: readonly Choice[], stance: Stance): number => choices.filter(({ note }) => note.stance === stance).length / choices.length;

/** Whoever follows the sign, and throws dice among equals, meets a stance this much more often than by dice alone: moments in a hundred where the sign sets options apart. */
function leaning(moments: readonly (readonly Choice[])[], sign: Sign): ReadonlyMap<Stance, number> {
  const marked = moments.map((choices) => ({ choices, caught: sign(choices) })).filter(({ choices, caught }) => caught.length > 0 && caught.length < choices.length);
  expect(marked.length).toBeGreaterThan(20);
  const surplus = (stance: Stance): number => marked.reduce((sum, { choices, caught }) => sum + part(caught, stance) - part(choices, stance), 0);
  return new Map(STANCES.map((stance) => [stance, Math.round((surplus(stance) / marked.length) * 1000) / 10]));
}

describe.each((await shippedCases()).map(({ id }) => id))('the options of %s', (id) => {
  const moments = programOf(findCase(id)).scenario.beats.map(({ choices }) => choices);

  it.each(SIGNS)('cannot be guessed by %s: it leads to no stance more often than dice do', (_, sign) => {
    const telling = [...leaning(moments, sign)].filter(([, surplus]) => Math.abs(surplus) > SLACK);
    expect(telling).toEqual([]);
  });

  it('are the better one where they are longest in about a third of the moments, and likewise where they are shortest', () => {
    for (const pick of [Math.max, Math.min]) {
      const share = moments.reduce((sum, choices) => sum + part(ofLength(pick)(choices), 'better'), 0) / moments.length;
      expect(share).toBeGreaterThan(0.23);
      expect(share).toBeLessThan(0.43);
    }
  });
});
