import { describe, expect, it } from 'vitest';
import { COUNTRIES, pathwayOf } from '#engine';
import { rangeOfDays } from '../../../game/text/en-atlas.ts';
import * as beside from '../../../game/text/en-atlas-beside.ts';
import * as roles from '../../../game/text/en-atlas-roles.ts';
import * as words from '../../../game/text/en-atlas.ts';

/** Every text of a catalogue; a message with values is filled with a name. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((each) => (typeof each === 'function' ? [String(each('Greece', 'Greece', 'Greece'))] : textsOf(each)));
}

/** The catalogues alone: helpers that make words of numbers are tested by what they make. */
const CATALOGUES = [words, beside, roles].flatMap((file) => Object.values(file).filter((value) => typeof value === 'object'));

describe('the words of the atlas', () => {
  const texts = CATALOGUES.flatMap(textsOf);

  it('keep every sentence to eighteen words', () => {
    expect(texts.length).toBeGreaterThan(120);
    expect(texts.flatMap((text) => text.split(/[.?!:]\s/)).filter((sentence) => sentence.split(/\s+/).length > 18)).toEqual([]);
  });

  it('give back no more of an address than a name could be long', () => {
    expect(words.ATLAS.unknown('x'.repeat(200_000)).length).toBeLessThan(120);
  });

  it('neither praise nor blame, and call nobody legal or right', () => {
    expect(texts.filter((text) => /\b(continue|ok|well done|invalid|wrong|right answer|victim|illegal|she refuses)\b/i.test(text))).toEqual([]);
  });

  it.each([
    [{ min: 0, typ: 5, max: 30 }, '0 to 30 days, usually 5'], [{ min: 45, typ: 45, max: 45 }, '45 days'], [{ min: 1, typ: 1, max: 1 }, '1 day'],
    [{ min: 0, typ: 0, max: 0 }, 'the same day'], [{ min: 0, typ: 0, max: 1 }, '0 to 1 day, usually 0'], [{ min: 0.25, typ: 0.5, max: 0.75 }, '6 hours to 18 hours, usually 12 hours'],
  ])('say a range of days as people do: %o', (days, said) => {
    expect(rangeOfDays({ ...days, class: 'T' })).toBe(said);
  });

  it.each([
    [{ min: 1, typ: 3, max: 5 }, 'in play usually 3 (teaching value), at most 5 days'], [{ min: 90, typ: 90, max: 120 }, 'in play usually 90 (teaching value), at least 90 days'],
    [{ min: 90, typ: 90, max: 90 }, '90 days'],
  ])('tell as law only what the law sets of a span (ES-R2, DE-R7): %o', (days, said) => {
    expect(rangeOfDays({ ...days, class: 'L' })).toBe(said);
  });

  it.each(COUNTRIES)('leave no range of days of %s with a fraction nobody would say', (country) => {
    const ranges = [...(pathwayOf(country)?.rules ?? []), ...(pathwayOf(country)?.clocks ?? [])].flatMap(({ days }) => (days ? [rangeOfDays(days)] : []));
    expect(ranges.length).toBeGreaterThan(50);
    expect([...new Set(ranges)].filter((said) => /\d\.\d/.test(said))).toEqual([]);
  });
});
