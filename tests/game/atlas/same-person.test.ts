import { describe, expect, it } from 'vitest';
import { COUNTRIES, pathwayOf, tryPathway, type Country, type Pathway } from '#engine';
import { EVENT_LISTS } from '../../../game/atlas/same-person/event-lists.ts';
import { askedList, OWN, putToBoth, readEvents, withEvent, writeEvents } from '../../../game/atlas/same-person/trial.ts';

function pathway(country: Country): Pathway {
  const found = pathwayOf(country);
  if (!found) throw new Error(`no pathway of ${country}`);
  return found;
}

const partedAt = (id: string, here: Country, there: Country): readonly number[] => {
  const outcome = putToBoth({ here: pathway(here), there: pathway(there) }, askedList({ list: id }, here));
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.tried.partings.map(({ event }) => event);
};

describe('the shipped lists of events', () => {
  it.each(EVENT_LISTS)('are taken from the first to the last event by their own country: $id', ({ home, facts, events }) => {
    const trial = tryPathway(pathway(home), JSON.stringify({ facts, events }), 'list');
    expect(trial.ok && trial.events.filter(({ accepted }) => !accepted)).toEqual([]);
  });

  it.each(EVENT_LISTS.flatMap((list) => COUNTRIES.map((country) => ({ list, country }))))('can be put to $country: $list.id', ({ list, country }) => {
    expect(tryPathway(pathway(country), JSON.stringify({ facts: list.facts, events: list.events }), 'list')).toMatchObject({ ok: true });
  });

  it('come one from each country at least, and no two under one name', () => {
    expect(new Set(EVENT_LISTS.map(({ home }) => home))).toEqual(new Set(COUNTRIES));
    expect(new Set(EVENT_LISTS.map(({ id }) => id)).size).toBe(EVENT_LISTS.length);
  });
});

describe('the same person, another country', () => {
  it('parts Greece and Italy first at the form to EKKA (GR-I3), and a country never from itself', () => {
    expect(partedAt('hospital', 'greece', 'italy')[0]).toBe(5);
    expect(partedAt('hospital', 'greece', 'greece')).toEqual([]);
  });

  it('says by which rule the other country keeps the door closed: a guardian is asked for only once (G1 in Germany)', () => {
    const outcome = putToBoth({ here: pathway('greece'), there: pathway('germany') }, askedList({ list: 'child' }, 'greece'));
    if (!outcome.ok) throw new Error(outcome.reason);
    const parting = outcome.tried.partings.find(({ accepted }) => accepted[0] !== accepted[1]);
    expect(outcome.tried.there[parting?.event ?? 0]).toMatchObject({ event: 'GUARDIAN_REQUESTED', accepted: false, closures: [{ rule: 'G1', ground: { country: 'germany', sources: ['ODIHR-2022', 'ECPATUK-2016'] } }] });
  });

  it('shows the list of the first country where none is named, and where the name is unknown', () => {
    expect(askedList({}, 'spain').list?.home).toBe('spain');
    expect(askedList({ list: 'nowhere' }, 'belgium').list?.home).toBe('belgium');
  });
});

describe('a list of the reader’s own', () => {
  it('is written into the address and read back', () => {
    const events = withEvent(withEvent([], { day: 0, event: 'FIRST_CONTACT', by: 'health' }), { day: 3, event: 'CONSENT_RECORDED', by: 'ngo', with: { referral: 'YES' } });
    expect(readEvents(writeEvents(events))).toEqual(events);
    const outcome = putToBoth({ here: pathway('greece'), there: pathway('italy') }, askedList({ list: OWN, events: writeEvents(events) }, 'greece'));
    expect(outcome).toMatchObject({ ok: true, tried: { here: [{ event: 'FIRST_CONTACT' }, { event: 'CONSENT_RECORDED' }] } });
  });

  it.each(['', 'x', '7', '{}', '[1', 'null'])('is empty where the address holds no list: %j', (text) => {
    expect(readEvents(text)).toEqual([]);
  });

  it('says what is wrong with an event nobody knows, instead of failing', () => {
    const outcome = putToBoth({ here: pathway('greece'), there: pathway('italy') }, askedList({ list: OWN, events: '[{"event":"FIRST_CONTAKT","by":"health"}]' }, 'greece'));
    expect(outcome).toMatchObject({ ok: false, reason: expect.stringContaining('FIRST_CONTACT') });
  });
});
