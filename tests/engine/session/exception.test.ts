import { expect, it } from 'vitest';
import type { Program } from '#engine';
import { after, choose, compiledHeart, factsIn, opened, parsedHeart } from './heart.ts';

/** The case in which the whole file goes to the prosecution office, with or without a lawful exception. */
function sendingAll(exception: 'danger-to-life' | null): Program {
  const heart = parsedHeart();
  return compiledHeart({
    ...heart,
    beats: heart.beats.map((beat) => ({
      ...beat,
      choices: beat.choices.map((choice) => (choice.id === 'send-all' && exception ? { ...choice, passes: choice.passes?.map((pass) => ({ ...pass, exception })) } : choice)),
    })),
  });
}

const breachesWith = (exception: 'danger-to-life' | null): number => {
  const session = after(opened('1', ['nurse'], sendingAll(exception)), choose('nurse', 'arrival/go-on'), choose('nurse', 'handover/send-all'));
  return factsIn(session, 'act.accepted').filter((fact) => fact.names['event'] === 'CONSENT_SKIPPED').length;
};

it('a pass under danger to life is no breach of consent; the same pass without it is', () => {
  expect(breachesWith(null)).toBe(1);
  expect(breachesWith('danger-to-life')).toBe(0);
});

it('a recorded danger to life covers the one pass it was recorded for, and nothing after', () => {
  const session = after(opened('1', ['nurse'], sendingAll('danger-to-life')), choose('nurse', 'arrival/go-on'), choose('nurse', 'handover/send-all'));
  expect(factsIn(session, 'field.set').filter((fact) => fact.names['field'] === 'lawfulException' && fact.minute > 0).map((fact) => fact.names['value'])).toEqual(['DANGER_TO_LIFE', 'NONE']);
});
