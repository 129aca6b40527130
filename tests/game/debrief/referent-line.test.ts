import { expect, it } from 'vitest';
import type { ReferentStretch, Session, Timeline } from '#engine';
import { readSession } from '../../../game/debrief/reading.ts';
import { stepsOf } from '../../../game/debrief/steps.ts';
import { played } from '../played.ts';

const session: Session = played(['nurse']);
const { whole, impact, weights, knowledge, steps } = readSession({ session, source: '', branch: null, chains: [], notes: [] });
const deed = steps.find(({ seat, minute }) => seat === 'nurse' && minute > 0);
const minute = deed?.minute ?? 0;
const role = session.program.scenario.seats.find(({ id }) => id === 'nurse')?.roles[0] ?? '';

/** Whether the mark of the nurse's deed carries the referent's line, where a contact person of a role stood in a stretch. */
function carried(stretch: Pick<ReferentStretch, 'from' | 'to'>, of: string = role): boolean {
  const referents: Timeline['referents'] = [{ role: of.toUpperCase(), joined: 'named', ...stretch }];
  return stepsOf(session, { ...whole, referents }, { impact, weights, knowledge }).find(({ origin }) => origin === deed?.origin)?.marks[0]?.referent === true;
}

it('draws the line of the contact person from the very minute of the naming up to, but not at, the minute of its end', () => {
  expect(minute).toBeGreaterThan(0);
  expect([carried({ from: minute, to: null }), carried({ from: minute + 1, to: null })]).toEqual([true, false]);
  expect([carried({ from: 0, to: minute + 1 }), carried({ from: 0, to: minute })]).toEqual([true, false]);
});

it('draws no such line at the deed of another role', () => {
  expect(carried({ from: 0, to: null }, 'prosecutor')).toBe(false);
});
