import { expect, it } from 'vitest';
import { threadFor } from '#engine';
import type { Fact, Session } from '#engine';
import { after, choose, HEART, opened } from './heart.ts';

const sent = after(opened('1', ['nurse']), choose('nurse', 'arrival/go-on'), choose('nurse', 'handover/send-all'));
const passed = sent.steps.flatMap((step) => step.facts).findIndex((fact) => fact.type === 'case.passed');

/** The session up to the file being sent, and then a meeting of the court team with her that these seats came to know of. */
function meeting(seenBy: readonly string[] | null): Session {
  const facts = sent.steps.flatMap((step) => step.facts).slice(0, passed + 1);
  const met: Fact = { type: 'agency.met', minute: 9, a: HEART.names.agencies.indexOf('court-team'), b: 0, names: {}, seenBy: seenBy ?? [] };
  return { ...sent, steps: [{ command: null, facts: seenBy ? [...facts, met] : facts, hash: '' }] };
}
const loose = (session: Session, seat: number): readonly boolean[] => threadFor(session, seat).filter((mark) => mark.kind === 'sent').map((mark) => mark.answered);

it('a file that was sent is a loose end until the body it went to acts, and joins then', () => {
  expect(loose(meeting(null), -1)).toEqual([false]);
  expect(loose(meeting([]), -1)).toEqual([true]);
});

it('it stays loose for a seat that did not hear of the answer', () => {
  const nurse = HEART.names.seats.indexOf('nurse');
  expect(loose(meeting(['worker']), nurse)).toEqual([false]);
  expect(loose(meeting(['nurse']), nurse)).toEqual([true]);
});
