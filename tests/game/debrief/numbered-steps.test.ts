import { expect, it } from 'vitest';
import { numberedSteps } from '../../../game/debrief/step-numbers.ts';
import { readSession } from '../../../game/debrief/reading.ts';
import { played } from '../played.ts';

const session = played(['nurse', 'social-worker']);
const { whole } = readSession({ session, source: '', branch: null, chains: [], notes: [] });

it('numbers an event once that a case tells twice in one minute and the same words, unless the second brings something of its own', () => {
  const told = whole.steps.find(({ actor, knots, tied, passes }) => actor.kind !== 'seat' && knots.length + tied.length + passes.length === 0);
  const passes = whole.steps.find((step) => step.passes.length > 0)?.passes ?? [];
  if (!told) throw new Error('Nothing came by itself in this play.');
  expect(passes.length).toBeGreaterThan(0);
  const numbers = (second: Partial<typeof told>): readonly number[] => numberedSteps(session, { ...whole, steps: [told, { ...told, ...second }] }).map(({ number }) => number);
  expect([numbers({}), numbers({ minute: told.minute + 1 }), numbers({ passes }), numbers({ tied: ['one-referent'] })]).toEqual([[1], [1, 2], [1, 2], [1, 2]]);
});
