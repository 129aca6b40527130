import { expect, test } from 'vitest';
import { gather } from '../../../engine/debrief/gather.ts';
import { impactOf } from '../../../engine/impact/fold.ts';
import { factsOf } from '../../../engine/session/session.ts';
import { shippedWeights } from '../impact/hand-made.ts';
import { after, HEART, opened } from '../session/heart.ts';

test('consent-not-sought by word of mouth is the part of the seat that told, not of the place of the item in its list', () => {
  const session = after(opened('1', ['nurse', 'officer']), { type: 'tell', seat: 'nurse', to: 'worker', items: ['ward-note'] });
  const line = impactOf(HEART, shippedWeights(), factsOf(session)).load.harms.find((each) => each.factor === 'consent-not-sought');
  expect(line?.occurrences.map((each) => [each.cause.seat, each.cause.side])).toEqual([['nurse', 'ours']]);
});

test('questions, menu acts begun and moments stepped over stand in no step of the story', () => {
  const session = after(opened('1', ['nurse', 'officer']), { type: 'tell', seat: 'nurse', to: 'officer', items: ['ward-note'] }, { type: 'ask', seat: 'nurse', to: 'worker' }, { type: 'act', seat: 'nurse', act: 'first-aid' });
  const facts = factsOf(session);
  expect(facts.map((fact) => fact.type)).toContain('seat.asked');
  expect(facts.map((fact) => fact.type)).toContain('menu.made');
  expect(gather(HEART, facts).flatMap((each) => each.facts.map((fact) => fact.type)).filter((type) => ['seat.asked', 'menu.made', 'beat.stepped-over'].includes(type))).toEqual([]);
});
