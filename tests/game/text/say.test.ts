import { describe, expect, it } from 'vitest';
import { momentOf } from '#engine';
import { EN } from '../../../game/text/en.ts';
import { say, type MessageKey } from '../../../game/text/say.ts';
import { clockTime, shortLength, spokenLength } from '../../../game/text/times.ts';

const keys = Object.keys(EN).filter((key): key is MessageKey => key in EN);

describe('the catalogue of the page', () => {
  it('holds only messages that can be read, with every value filled in', () => {
    const shown = keys.map((key) => {
      const names = [...EN[key].matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '');
      return say(key, Object.fromEntries(names.map((name) => [name, /^(count|minutes|hours|days|steps|seats|lines|services)$/.test(name) ? 2 : 'x'])));
    });
    expect(shown.length).toBeGreaterThan(150);
    expect(shown.filter((text) => /[{}]/.test(text))).toEqual([]);
  });

  it('keeps every sentence to eighteen words', () => {
    const sentences = keys.flatMap((key) => EN[key].replaceAll(/\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/g, 'x').split(/[.?!]\s/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 18)).toEqual([]);
  });

  it('has no button that says Continue or OK, no praise and no blame', () => {
    expect(keys.filter((key) => /\b(continue|ok|well done|congratulations|invalid|oops|score of|wrong|right answer)\b/i.test(EN[key]))).toEqual([]);
  });

  it('counts in plurals', () => {
    expect(say('library.seats', { seats: 1 })).toBe('1 seat');
    expect(say('library.seats', { seats: 5 })).toBe('5 seats');
    expect(say('seats.chosen', { count: 0 })).toBe('No seat chosen yet.');
  });
});

describe('time as people say it', () => {
  it.each([[0, 'at once'], [1, '1 min'], [90, '90 min'], [180, '3 hours'], [2880, '2 days']])('shows %i minutes on a card as %s', (minutes, words) => {
    expect(shortLength(minutes)).toBe(words);
  });

  it.each([[1, 'one minute'], [2, 'two minutes'], [12, '12 minutes'], [180, 'three hours'], [1440, 'one day']])('says %i minutes as %s', (minutes, words) => {
    expect(spokenLength(minutes)).toBe(words);
  });

  it('writes the clock with two digits each', () => {
    expect(clockTime(momentOf(25, 160, 2))).toBe('03:05');
  });
});
