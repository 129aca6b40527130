import { describe, expect, it } from 'vitest';
import { pathwayOf, tryPathway } from '#engine';
import type { Trial } from '#engine';

const GREECE = pathwayOf('greece');
const put = (value: unknown): Trial => {
  if (!GREECE) throw new Error('There is no pathway for Greece.');
  return tryPathway(GREECE, typeof value === 'string' ? value : JSON.stringify(value), 'trial.json');
};
const taken = (trial: Trial) => {
  if (!trial.ok) throw new Error(trial.problem.message);
  return trial.events;
};
const fault = (value: unknown) => {
  const trial = put(value);
  if (trial.ok) throw new Error('The trial was accepted.');
  return trial.problem;
};

const EXPLAIN = { event: 'RIGHTS_EXPLAINED', by: 'health', with: { rights: ['CONFIDENTIALITY'] } };

describe('a trial of events', () => {
  it('answers each with the rules that took it, or the rules that closed it, why, who opens it and the sources', () => {
    const [refused, accepted] = taken(put({ facts: { age: 'ADULT' }, events: [EXPLAIN, { event: 'INTERPRETER_ARRANGED', by: 'health', with: { interpreter: 'TRAINED' } }] }));
    expect(refused?.accepted).toBe(false);
    expect(refused?.closures.map((closure) => closure.rule)).toContain('J1');
    for (const closure of refused?.closures ?? []) expect(closure.why.length * closure.opens.length * (closure.ground?.sources.length ?? 0)).toBeGreaterThan(0);
    expect(accepted).toMatchObject({ accepted: true, rules: [{ rule: 'K-INTERPRETER_ARRANGED' }], situation: { facts: { interpreter: 'TRAINED' } } });
  });

  it('a refused event changes nothing', () => {
    const [refused] = taken(put({ events: [EXPLAIN] }));
    const trial = put({ events: [] });
    expect(trial.ok && refused?.situation).toEqual(trial.ok && trial.start);
  });

  it('lists the waits of the states entered, and how their days stand, and fires none', () => {
    const events = taken(put({ starts: { place: 'emergency_safe' }, events: [0, 2, 12, 90].map((day) => ({ event: 'PFA_GIVEN', by: 'ngo', day })) }));
    const states = events.map((event) => event.waits.find((wait) => wait.clock === 'S11@emergency_safe')?.state);
    expect(states).toEqual(['running', 'running', 'usually over', 'over']);
    expect(events.at(-1)?.situation.regions['place']).toBe('emergency_safe');
  });

  it('a wait ends with its state and starts with the day it is entered', () => {
    const [left] = taken(put({ starts: { place: 'emergency_safe' }, events: [{ event: 'PERSON_LEAVES', by: 'person', day: 4 }] }));
    expect(left?.waits.map((wait) => wait.clock)).not.toContain('S11@emergency_safe');
    const [met] = taken(put({ events: [{ event: 'FIRST_CONTACT', by: 'health', day: 3 }] }));
    expect(met?.waits).toContainEqual(expect.objectContaining({ clock: 'C5@initial', startedDay: 3, state: 'running', outcomes: ['NO_CONTACT_TIMEOUT'] }));
  });

  it('reads YAML as well as JSON', () => {
    expect(taken(put('events:\n  - { event: PFA_GIVEN, by: ngo }\n'))).toHaveLength(1);
  });
});

describe('a trial from outside', () => {
  it.each([
    ['', /empty/], ['[]', /mapping/], ['7', /mapping/], ['{', /./], ['{}', /needs events/],
    [{ events: {} }, /needs events/], [{ events: [], facs: {} }, /no key "facs".*facts/], [{ events: [], facts: [] }, /mapping/],
    [{ events: [], facts: { agee: 'ADULT' } }, /no fact "agee".*age/], [{ events: [], facts: { age: 'OLD' } }, /ADULT/], [{ events: [], facts: { age: 7 } }, /./],
    [{ events: [], facts: { age: null } }, /needs a word/], [{ events: [], facts: { age: { a: 1 } } }, /needs a word/], [{ events: [], facts: { dependants: 1.5 } }, /whole number/],
    [{ events: [], facts: { exploitation: 'LABOUR' } }, /list/], [{ events: [], facts: { exploitation: ['WORK'] } }, /no value/],
    [{ events: [], starts: { place: 'moon' } }, /no state "moon"/], [{ events: [], starts: { plaice: 'window' } }, /no region/], [{ events: [], starts: { place: 3 } }, /word/],
    [{ events: [null] }, /mapping/], [{ events: ['PFA_GIVEN'] }, /mapping/], [{ events: [{ by: 'ngo' }] }, /no event/], [{ events: [{ event: 'PFA_GIVN', by: 'ngo' }] }, /PFA_GIVEN/],
    [{ events: [{ event: 'PFA_GIVEN', by: 'helth' }] }, /health/], [{ events: [{ event: 'PFA_GIVEN', by: 'ngo', with: { x: 1 } }] }, /does not carry/],
    [{ events: [{ event: 'PFA_GIVEN', by: 'ngo', day: 'soon' }] }, /day is a number/], [{ events: [{ event: 'PFA_GIVEN', by: 'ngo', day: -1 }] }, /day is a number/],
    [{ events: [{ event: 'PFA_GIVEN', by: 'ngo', day: 5 }, { event: 'PFA_GIVEN', by: 'ngo', day: 4 }] }, /days go back/], [{ events: [{ event: 'constructor', by: 'ngo' }] }, /no event/],
    [{ events: Array.from({ length: 2001 }, () => EXPLAIN) }, /at most 2000/],
    ['{"events": [], "facts": {"__proto__": {"age": "ADULT"}}}', /__proto__/], ['{"__proto__": {}, "events": []}', /__proto__/], ['{"events": [{"event": "PFA_GIVEN", "by": "ngo", "with": {"__proto__": 1}}]}', /__proto__/],
    ['x'.repeat(600 * 1024), /512 KiB/], ['['.repeat(20_000), /./],
  ])('%j gets one clear message with its place', (value, message) => {
    const problem = fault(value);
    expect(problem.message).toMatch(message);
    expect(problem.file).toBe('trial.json');
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.column).toBeGreaterThanOrEqual(1);
  });

  it('names the very place: the day of the second event', () => {
    const text = '{"events": [\n  {"event": "PFA_GIVEN", "by": "ngo", "day": 5},\n  {"event": "PFA_GIVEN", "by": "ngo", "day": 4}\n]}';
    expect(fault(text)).toMatchObject({ line: 3, path: 'events.1.day' });
  });
});
