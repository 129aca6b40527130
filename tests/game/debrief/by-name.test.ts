import { expect, it } from 'vitest';
import { byName } from '../../../game/debrief/by-name.ts';
import { EVENT_WORDS } from '../../../game/text/events.ts';

const all = Object.values(EVENT_WORDS).flatMap(({ act, done }) => [act, done]);

it('no word of an event says of anybody that it is a she or a he', () => {
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter((words) => /\b(she|hers?|herself|he|him|his|himself)\b/i.test(words))).toEqual([]);
});

it('names the person in every sentence of the pathway, at its start and with what is the person’s', () => {
  expect(all.map((words) => byName(words, 'Ibrahim')).filter((words) => /\bthe person\b/i.test(words))).toEqual([]);
  expect(byName('The person left.', 'Ibrahim')).toBe('Ibrahim left.');
  expect(byName('Record the person’s no', 'Ibrahim')).toBe('Record Ibrahim’s no');
  expect(byName('The contact person reached out in the agreed way.', 'Ibrahim')).toBe('The contact person reached out in the agreed way.');
});
