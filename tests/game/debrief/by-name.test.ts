import { expect, it } from 'vitest';
import { byName } from '../../../game/debrief/by-name.ts';
import { EVENT_WORDS } from '../../../game/text/events.ts';

const all = Object.values(EVENT_WORDS).flatMap(({ act, done }) => [act, done]).map((words) => byName(words, 'Ibrahim'));

it('names the person in every sentence of the pathway, with nothing left that says she', () => {
  expect(all.filter((words) => /\b(she|hers?|herself)\b/i.test(words))).toEqual([]);
  expect(byName('Record that she needs no permit', 'Ibrahim')).toBe('Record that Ibrahim needs no permit');
  expect(byName('Explain her rights to her', 'Ibrahim')).toBe('Explain Ibrahim’s rights to Ibrahim');
  expect(byName('A sign of hers stayed unanswered.', 'Ibrahim')).toBe('A sign of Ibrahim’s stayed unanswered.');
});

it('gives the person only what can be somebody’s: a new word of an event is looked at here', () => {
  const owned = new Set(all.flatMap((words) => [...words.matchAll(/Ibrahim’s (\w+)/g)].map((match) => match[1] ?? '')));
  const things = ['account', 'answer', 'application', 'choice', 'claim', 'companion', 'consent', 'contact', 'family', 'most', 'no', 'own', 'place', 'rights', 'sign', 'situation', 'statement', 'stay', 'stayed', 'telephone', 'testimony', 'whole'];
  expect([...owned].filter((word) => !things.includes(word))).toEqual([]);
});
