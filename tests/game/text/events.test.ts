import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COUNTRIES, isEventName, PATHWAYS, pathwayOf } from '#engine';
import { EVENT_WORDS, eventWords } from '../../../game/text/events.ts';
import { LONGEST_NAME } from '../../../game/present/map-kinds.ts';
import { DEADLINE_NAMES, deadlineName } from '../../../game/text/deadline-words.ts';

/** Names of all events, read from the engine's tables: they are no part of what the door offers. */
const folder = fileURLToPath(new URL('../../../engine/pathways/', import.meta.url));
const tables = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /(event-table|[/\\]events)\.ts$/.test(path));
const events = tables.flatMap((path) => [...readFileSync(join(folder, path), 'utf8').matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map((match) => match[1] ?? ''));

describe('the words of events', () => {
  it('are there for every event of every pathway', () => {
    expect(events.length).toBeGreaterThan(120);
    expect(events.filter((event) => !Object.hasOwn(EVENT_WORDS, event))).toEqual([]);
  });

  it.each(COUNTRIES)('are there for all that rules and clocks of %s raise', (country) => {
    const { rules = [], clocks = [] } = pathwayOf(country) ?? {};
    const raised = [...rules.flatMap(({ event, posts = [] }) => [event, ...posts.map((post) => post.event)]), ...clocks.flatMap(({ outcomes }) => outcomes.map(({ event }) => event))];
    expect(new Set(raised).size).toBeGreaterThan(100);
    expect(raised.filter((event) => !Object.hasOwn(EVENT_WORDS, event))).toEqual([]);
  });

  it('are there for no event that does not exist', () => {
    expect(Object.keys(EVENT_WORDS).filter((event) => !isEventName(event))).toEqual([]);
  });

  it('say what to do without a full stop, and what was done as a sentence', () => {
    const odd = Object.entries(EVENT_WORDS).filter(([, { act, done }]) => !/^[A-Z].*[^.]$/.test(act) || !/^[A-Z].*\.$/.test(done));
    expect(odd).toEqual([]);
  });

  it('keep to eighteen words and carry no verdict', () => {
    const long = Object.values(EVENT_WORDS).flatMap(({ act, done }) => [act, done]).filter((words) => words.split(' ').length > 18);
    const judging = Object.values(EVENT_WORDS).filter(({ act, done }) => /\bvictims\b|wrong|fail|unfortunately|well done|properly|correct/i.test(`${act} ${done}`));
    expect({ long, judging }).toEqual({ long: [], judging: [] });
  });

  it('are the plain name where an event has no words yet', () => {
    expect(eventWords('SOME_NEW_EVENT').act).toBe('some new event');
  });
});

describe('the names of waits', () => {
  const shown = Object.values(PATHWAYS).flatMap(({ country, clocks }) => clocks.filter((clock) => clock.days.typ > 0).map((clock) => ({ country, id: clock.id, events: clock.outcomes.map((outcome) => outcome.event) })));

  it.each(COUNTRIES)('are there for every clock of the pathway of %s and fit the ribbon', (country) => {
    const own = shown.filter((wait) => wait.country === country);
    expect(own.length).toBeGreaterThan(30);
    expect(own.filter(({ events: [first = ''] }) => !Object.hasOwn(DEADLINE_NAMES, first)).map(({ id }) => id)).toEqual([]);
    expect(own.map(({ events }) => deadlineName(events)).filter((name) => name.length > LONGEST_NAME)).toEqual([]);
  });

  it('name waits that some country has', () => {
    const first = new Set(shown.map(({ events: [event = ''] }) => event));
    expect(Object.keys(DEADLINE_NAMES).filter((event) => ![...first].some((each) => each === event))).toEqual([]);
  });
});
