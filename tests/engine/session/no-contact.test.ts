import { describe, expect, it } from 'vitest';
import type { Scenario, Session } from '#engine';
import { compiledHeart, factsIn, opened, parsedHeart } from './heart.ts';

const DAY = 1440;
const WAIT = 'C5@initial';

type Move = readonly [day: number, event: 'PERSON_LEAVES' | 'SAFE_PLACE_ACCEPTED' | 'ARRESTED_AS_OFFENDER'];

/** A case in which she meets nobody: she moves on these days, and no wait runs but the one for contact. */
function moving(place: string, moves: readonly Move[], seed = '1'): Session {
  const { person, endings: [first], beats: [beat], injects: [inject], ...heart } = parsedHeart();
  if (!first || !beat || !inject) throw new Error('The case is too short.');
  const injects: Scenario['injects'] = moves.map(([day, event], index) => ({
    id: `move-${index}`, at: `D+${day}`, text: inject.text, tells: [],
    acts: [event === 'ARRESTED_AS_OFFENDER' ? { event, by: 'police', with: { indicatorsUnchecked: true } } : { event, by: 'person', ...(event === 'SAFE_PLACE_ACCEPTED' ? { with: { placeExists: true } } : {}) }],
  }));
  const program = compiledHeart({
    ...heart, horizon: '400 d', hazards: [], news: [], background: [], injects, content: { short: 'x', themes: [] }, endings: [first],
    person: { ...person, starts: { place, contact: 'initial' } },
    beats: [{ ...beat, when: [{ flag: 'warned' }], choices: beat.choices.map((choice) => ({ ...choice, leads: [] })) }],
  });
  return opened(seed, [], { ...program, clocks: program.clocks.map((wait) => (wait.id === WAIT ? wait : { ...wait, starts: [], through: [] })) });
}

const minutes = (session: Session, type: 'clock.started' | 'clock.stopped' | 'clock.fired'): readonly number[] => factsIn(session, type).filter(({ names }) => names['clock'] === WAIT).map(({ minute }) => minute);
const lostAt = (session: Session): readonly number[] => factsIn(session, 'leaf.entered').filter(({ names }) => names['leaf'] === 'lost').map(({ minute }) => minute);

describe('rule C5 counts from the last contact', () => {
  it('does not lose her in the minute in which she leaves a safe place after a hundred days, but after 14 to 60 days in which nobody meets her', () => {
    for (const seed of ['1', '2', '3', '4', '5', '6']) {
      const [lost = 0, ...others] = lostAt(moving('emergency_safe', [[100, 'PERSON_LEAVES']], seed));
      expect(others).toEqual([]);
      expect(lost).toBeGreaterThanOrEqual((100 + 14) * DAY);
      expect(lost).toBeLessThanOrEqual((100 + 60) * DAY);
    }
  });

  it('does not wait while she lives where staff keep contact', () => {
    const session = moving('emergency_safe', []);
    expect([minutes(session, 'clock.started'), lostAt(session)]).toEqual([[], []]);
  });

  it('stops where she comes to a safe place before contact is lost, and begins anew, with a length of its own, where she leaves it', () => {
    const session = moving('separated_unsafe', [[10, 'SAFE_PLACE_ACCEPTED'], [12, 'PERSON_LEAVES'], [20, 'SAFE_PLACE_ACCEPTED'], [300, 'PERSON_LEAVES']]);
    expect(minutes(session, 'clock.started')).toEqual([0, 12 * DAY, 300 * DAY]);
    expect(minutes(session, 'clock.stopped')).toEqual([10 * DAY, 20 * DAY]);
    expect(lostAt(session)).toEqual(minutes(session, 'clock.fired'));
    const [lost = 0] = lostAt(session);
    expect(lost).toBeGreaterThanOrEqual((300 + 14) * DAY);
  });

  it('goes on where she moves between places in which nobody is near', () => {
    const session = moving('separated_unsafe', [[10, 'ARRESTED_AS_OFFENDER']]);
    expect(minutes(session, 'clock.started')).toEqual([0]);
    expect(minutes(session, 'clock.stopped')).toEqual([]);
    expect(lostAt(session)).toEqual(lostAt(moving('separated_unsafe', [])));
  });
});
