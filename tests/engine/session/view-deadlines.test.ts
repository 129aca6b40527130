import { describe, expect, it } from 'vitest';
import type { Fact, FactType, Session } from '#engine';
import { deadlinesFor, type Deadline } from '../../../engine/session/view-deadlines.ts';
import { factsIn, HEART, opened } from './heart.ts';

const DAY = 1440;
const WAIT = 'S10@emergency_safe';
const worker = HEART.names.seats.indexOf('worker');
const session = opened('1');

/** What she heard of: of the wait itself, or of an act by its place in the program. */
type Heard = readonly (readonly [type: FactType, minute: number, act?: number])[];

/** A wait as the worker knows it at a minute of the case, after all that she heard of it. */
function deadline(wait: string, minute: number, heard: Heard): Deadline | undefined {
  const started = factsIn(session, 'clock.started').find((fact) => fact.names['clock'] === wait);
  if (!started) throw new Error(`${wait} does not run.`);
  const facts = heard.map(([type, at, act = started.a]): Fact => ({ ...started, type, minute: at, a: act, seenBy: ['worker'] }));
  const state = session.state.slice();
  state[0] = minute;
  const later: Session = { ...session, state, steps: [...session.steps, { command: null, facts, hash: '' }] };
  return deadlinesFor(later, worker).find(({ clock }) => clock === wait);
}

/** The wait of ten days that she knows of from the start. */
const waitAt = (minute: number, ...heard: Heard): Deadline | undefined => deadline(WAIT, minute, heard);

describe('a wait that a seat knows of', () => {
  it('is in its last fifth from the very minute in which four fifths of its usual length are over', () => {
    expect([0, 8 * DAY - 1, 8 * DAY, 10 * DAY, 30 * DAY].map((minute) => waitAt(minute)?.state)).toEqual(['running', 'running', 'last-fifth', 'last-fifth', 'last-fifth']);
  });

  it('counts from the minute in which it began, also where it began a second time', () => {
    const again = [['clock.stopped', DAY], ['clock.started', 5 * DAY]] as const;
    expect(waitAt(12 * DAY, ...again)).toMatchObject({ state: 'running', startedMinute: 5 * DAY, usualMinute: 15 * DAY });
    expect(waitAt(13 * DAY, ...again)?.state).toBe('last-fifth');
  });

  it('is met when it stopped, also in the minute in which it began', () => {
    expect(waitAt(2 * DAY, ['clock.stopped', 2 * DAY])?.state).toBe('met');
    expect(waitAt(2 * DAY, ['clock.stopped', 0])?.state).toBe('met');
  });

  it('is met when a service decided, and lapsed only when the time allowed by law ran out', () => {
    expect(waitAt(9 * DAY, ['clock.fired', 9 * DAY])?.state).toBe('met');
    const allowed = (...heard: Heard): string | undefined => deadline('S11@emergency_safe', 9 * DAY, [['clock.started', 0], ...heard])?.state;
    expect([allowed(['clock.fired', 9 * DAY]), allowed(['clock.stopped', 9 * DAY])]).toEqual(['lapsed', 'met']);
  });

  it('is met when what it waits for came by another hand, though its state goes on; not when something else came', () => {
    const events = HEART.pathway.clocks.find(({ id }) => id === WAIT)?.outcomes.map(({ event }) => event) ?? [];
    const act = (awaited: boolean): number => HEART.acts.findIndex(({ event }) => events.includes(event) === awaited);
    expect([act(true), act(false)].map((each) => waitAt(2 * DAY, ['act.accepted', 2 * DAY, each])?.state)).toEqual(['met', 'running']);
    expect(waitAt(3 * DAY, ['act.accepted', DAY, act(true)], ['clock.started', 2 * DAY])?.state).toBe('running');
  });

  it('runs where it stopped and began again within one minute', () => {
    expect(waitAt(3 * DAY, ['clock.stopped', 2 * DAY], ['clock.started', 2 * DAY])).toMatchObject({ state: 'running', startedMinute: 2 * DAY });
  });
});
