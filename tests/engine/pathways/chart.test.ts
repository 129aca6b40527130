import { describe, expect, it } from 'vitest';
import { machineFrom } from '../../../engine/pathways/machine.ts';
import { atomsOf } from '../../../engine/pathways/condition.ts';
import { EVENTS, specOf } from '../../../engine/pathways/events.ts';
import { codeIn } from '../../../engine/pathways/fields.ts';
import { conditionOf, GUARD_NAMES, GUARD_SENTENCES } from '../../../engine/pathways/guards.ts';
import { composePathway, overrideById, rulesOf } from '../../../engine/pathways/compose.ts';
import type { ClockMeta, RuleMeta } from '../../../engine/pathways/pathway.ts';
import type { Rule } from '../../../engine/pathways/rule.ts';
import { GREECE } from '../../../engine/pathways/greece/chart.ts';
import { PROFESSIONALS, REGIONS } from '../../../engine/vocabulary.ts';
import PRINTED from './greece-rules.json' with { type: 'json' };
import { EVENT_NAMES } from './support/random.ts';

const rulesById = (id: string): readonly RuleMeta[] => GREECE.rules.filter((rule) => rule.id === id);
const leavesOf = (region: string): readonly string[] => GREECE.regions.find((each) => each.id === region)?.leaves ?? [];
const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();
const printedRoles = (names: readonly string[]): readonly string[] => sorted(names.flatMap((name) => (name === 'any professional' ? PROFESSIONALS : [name])));

describe('the Greek chart holds the printed tables', () => {
  it('has every printed rule number, and nothing more than repairs and the conduct of 1.8', () => {
    const ids = new Set(GREECE.rules.map((rule) => rule.id));
    const printed = new Set(PRINTED.map((row) => row.id));
    expect([...printed].filter((id) => !ids.has(id))).toEqual([]);
    const extras = GREECE.rules.filter((rule) => !printed.has(rule.id));
    expect(extras.filter((rule) => rule.derived !== true && !/^K-[A-Z_]+$/.test(rule.id))).toEqual([]);
  });

  it.each(PRINTED)('$id is raised by the printed roles, with the printed events', (row) => {
    const rules = rulesById(row.id);
    expect(sorted(rules.map((rule) => rule.event))).toEqual(sorted(row.events));
    const roles = row.id === 'X8' ? [...rules, ...rulesById('GR-R10')] : rules;
    expect(sorted(roles.flatMap((rule) => rule.by))).toEqual(printedRoles(row.by));
  });

  it.each(PRINTED)('$id starts from the printed states', (row) => {
    const from = sorted(rulesById(row.id).filter((rule) => rule.region === homeOf(row.id)).flatMap((rule) => rule.from));
    const final = ['return_prepared', 'returned_assisted', 'removed', ...(row.id === 'J15' || row.id === 'J16' ? ['convicted', 'acquitted', 'dropped'] : [])];
    expect(from).toEqual(sorted(typeof row.from === 'string' ? leavesOf(homeOf(row.id)).filter((leaf) => !final.includes(leaf)) : row.from));
  });

  it.each(PRINTED)('$id has the printed days and class', (row) => {
    const days = sorted(rulesById(row.id).flatMap((rule) => (rule.days === undefined ? [] : [`${rule.days.min}/${rule.days.typ}/${rule.days.max} ${rule.days.class}`])));
    expect(days).toEqual(row.id === 'GR-R11' ? ['150/150/150 L', '90/90/90 L'] : row.days === null ? [] : [row.days]);
  });

  it.each(PRINTED.filter((row) => row.unverified))('$id is marked as not verified, as printed', (row) => {
    expect(rulesById(row.id).every((rule) => !rule.verified)).toBe(true);
  });

  it('explains every repair, and every derived rule names its reason', () => {
    const repairs = new Map(GREECE.repairs.map((repair) => [repair.id, repair]));
    const derived = GREECE.rules.filter((rule) => rule.derived === true);
    expect(derived.filter((rule) => rule.reason === undefined || !repairs.has(rule.id))).toEqual([]);
    expect(derived.length).toBeGreaterThan(5);
    for (const rule of GREECE.rules) {
      for (const id of rule.repairs ?? []) expect([rule.id, id, repairs.has(id)]).toEqual([rule.id, id, true]);
    }
    for (const repair of repairs.values()) expect([repair.id, GREECE.rules.some((rule) => rule.id === repair.id || repair.touches.includes(rule.id))]).toEqual([repair.id, true]);
  });
});

/** The region a printed row stands in, where branches of the rule stand in others too. */
function homeOf(id: string): string {
  if (id.startsWith('S')) return 'place';
  if (/^G\d/.test(id)) return 'guardian';
  if (id === 'X4') return 'asylum';
  return rulesById(id)[0]?.region ?? '';
}

describe('statutory lengths', () => {
  const clock = (id: string) => GREECE.clocks.find((each) => each.id === id);

  it('GR-R11 gives an adult 90 days from the start of the reflection period (Law 5038/2023 art. 135(1))', () => {
    expect(clock('GR-R11@reflection_3m')?.days).toEqual({ min: 90, typ: 90, max: 90, class: 'L' });
  });

  it('GR-R11 gives a child 150 days from the start, through the extension (art. 135(2): 60 more)', () => {
    const child = clock('GR-R11@reflection_child_5m');
    expect(child?.days).toEqual({ min: 150, typ: 150, max: 150, class: 'L' });
    expect(child?.leaf).toBe('reflection_3m');
    expect(child?.through).toEqual(['reflection_child_5m']);
  });

  it('GR-R2 comes before GR-R11 on day 90, for ties go by document order', () => {
    const order = GREECE.clocks.map((each) => each.id);
    expect(order.indexOf('GR-R2@reflection_3m')).toBeLessThan(order.indexOf('GR-R11@reflection_3m'));
  });

  it('calls a length law only where the tables do', () => {
    const law = sorted(GREECE.rules.filter((rule) => rule.days?.class === 'L').map((rule) => rule.id));
    expect(law).toEqual(['GR-R11', 'GR-R2']);
  });
});

describe('clocks', () => {
  it('stand behind every rule of kind clock, and behind no rule that only a person or an exploiter raises', () => {
    const clocked = new Set(GREECE.clocks.flatMap((clock) => clock.rules));
    const kinds = GREECE.rules.filter((rule) => rule.kind === 'clock' && rule.region !== 'contact');
    expect(kinds.filter((rule) => !clocked.has(rule.id)).map((rule) => rule.id)).toEqual([]);
    for (const clock of GREECE.clocks) for (const outcome of clock.outcomes) expect(['person', 'exploiter', 'third_party']).not.toContain(outcome.by);
  });

  it('have the days of their rules, and outcomes that sum to 1000', () => {
    for (const clock of GREECE.clocks) {
      const days = GREECE.rules.filter((rule) => clock.rules.includes(rule.id)).map((rule) => rule.days);
      expect([clock.id, days.some((each) => JSON.stringify(each) === JSON.stringify(clock.days))]).toEqual([clock.id, true]);
      expect(clock.outcomes.reduce((sum, outcome) => sum + outcome.perMille, 0)).toBe(1000);
    }
  });

  it('are declared by every state that nobody’s act can leave', () => {
    const waiting = GREECE.regions.flatMap((region) => region.leaves.flatMap((leaf) => {
      const leaving = GREECE.rules.filter((rule) => rule.region === region.id && rule.from.includes(leaf) && rule.to !== 'same' && rule.to !== leaf);
      return leaving.length > 0 && leaving.every((rule) => rule.kind === 'clock') ? [`${region.id}.${leaf}`] : [];
    }));
    const declared = GREECE.clocks.flatMap((clock) => [clock.leaf, ...(clock.through ?? [])].map((leaf) => `${clock.region}.${leaf}`));
    console.log(`states that only time or an office leaves: ${waiting.join(', ')}`);
    expect(waiting.length).toBeGreaterThan(5);
    expect(waiting.filter((leaf) => !declared.includes(leaf))).toEqual([]);
  });

  it('stand on every state from which a rule of kind clock starts, or on a state of another region that starts the wait', () => {
    const resting = ['GR-R5 permit_renewed'];
    const bare = GREECE.rules.filter((rule) => rule.kind === 'clock').flatMap((rule) => rule.from.flatMap((leaf) => {
      const clocks = GREECE.clocks.filter((clock) => clock.rules.includes(rule.id));
      const served = clocks.some((clock) => clock.region !== rule.region || [clock.leaf, ...(clock.through ?? [])].includes(leaf));
      return served ? [] : [`${rule.id} ${leaf}`];
    }));
    expect(bare).toEqual(resting);
  });

  it('name events with lawful contents', () => {
    for (const clock of GREECE.clocks) for (const outcome of clock.outcomes) {
      const spec = specOf(outcome.event);
      expect(Object.keys(outcome.with ?? {}).every((key) => key in (spec.with ?? {}))).toBe(true);
      expect((spec.required ?? []).every((key) => key in (outcome.with ?? {}))).toBe(true);
    }
  });

  it('make legal aid rare and a paid claim rarer, never impossible (pathways.md 4.5)', () => {
    expect(rulesById('J14').map((rule) => [rule.event, rule.perMille])).toEqual([['LEGAL_AID_GRANTED', 50], ['LEGAL_AID_REFUSED', 950]]);
    expect(GREECE.clocks.find((clock) => clock.id === 'J13@filed')?.outcomes.map((outcome) => outcome.perMille)).toEqual([20, 980]);
  });
});

describe('composePathway', () => {
  const rule = (id: string): readonly Rule[] => rulesOf(GREECE).filter((each) => each.meta.id === id);
  const compose = (rules: readonly Rule[], clocks: readonly ClockMeta[] = []) => composePathway({ country: 'greece', regions: GREECE.regions, rules, clocks, repairs: [], questions: [] });
  const silent = rule('J1').map((each) => ({ ...each, effects: [] }));
  const clock = GREECE.clocks.find((each) => each.id === 'S2@window');

  it('refuses a region rule that would swallow what conduct writes', () => {
    expect(() => compose([...silent, ...rule('K-RIGHTS_EXPLAINED')])).toThrow('greece: J1 takes RIGHTS_EXPLAINED and does not write what K-RIGHTS_EXPLAINED writes.');
    expect(() => compose([...rule('J1'), ...rule('K-RIGHTS_EXPLAINED')])).not.toThrow();
  });

  it('refuses a wait on an unknown state, with odd shares, or of an event nobody hears', () => {
    if (clock === undefined) throw new Error('S2@window is gone');
    expect(() => compose(rule('S2'), [{ ...clock, leaf: 'windoww' }])).toThrow('names windoww, which is no state of place');
    expect(() => compose(rule('S2'), [{ ...clock, outcomes: clock.outcomes.map((outcome) => ({ ...outcome, perMille: 999 })) }])).toThrow('sum to 999; expected 1000');
    expect(() => compose(rule('S1'), [clock])).toThrow('raises WINDOW_CLOSES by system, and no rule lets it');
  });

  it('gives another hash when a rule, a guard’s place or a wait changes, and the same when nothing does', () => {
    const hash = compose(rulesOf(GREECE), GREECE.clocks).hash;
    expect(compose(rulesOf(GREECE), GREECE.clocks).hash).toBe(hash);
    expect(hash).toBe(GREECE.hash);
    expect(compose(rulesOf(GREECE).slice(1), GREECE.clocks.slice(1)).hash).not.toBe(hash);
    expect(compose(rulesOf(GREECE), GREECE.clocks.slice(1)).hash).not.toBe(hash);
  });

  it('lets a country override shared rows by number, and add its own', () => {
    expect(overrideById([{ id: 'a', n: 1 }, { id: 'b', n: 1 }], [{ id: 'b', n: 2 }, { id: 'c', n: 3 }])).toEqual([{ id: 'a', n: 1 }, { id: 'b', n: 2 }, { id: 'c', n: 3 }]);
  });
});

describe('the shape of the machine', () => {
  const config = machineFrom(GREECE).config;

  it('is nine flat parallel regions, with no timers, children, final or eventless states', () => {
    expect(config.type).toBe('parallel');
    expect(Object.keys(config.states ?? {})).toEqual([...REGIONS]);
    const text = JSON.stringify(config);
    for (const banned of ['"after"', '"always"', '"invoke"', '"final"', '"history"', '"reenter"', '"entry"', '"exit"', '"onDone"']) expect(text).not.toContain(banned);
    for (const region of Object.values(config.states ?? {})) for (const leaf of Object.values(region.states ?? {})) expect(leaf.states).toBeUndefined();
  });

  it('names every guard and action', () => {
    const machine = machineFrom(GREECE);
    expect(Object.keys(machine.implementations.guards).sort()).toEqual([...GUARD_NAMES, 'raisedBy'].sort());
    expect(Object.keys(machine.implementations.actions).sort()).toEqual(['copy', 'copyRole', 'count', 'exclude', 'include', 'includeSaid', 'put']);
  });

  it('gives every guard one sentence why it is closed and one what opens it, to 18 words', () => {
    for (const name of GUARD_NAMES) for (const text of Object.values({ closed: GUARD_SENTENCES[name].closed, opens: GUARD_SENTENCES[name].opens })) {
      expect([name, text.split(/\s+/).length <= 18, /[.]$/.test(text)]).toEqual([name, true, true]);
    }
  });

  it('reads only states, fields, values and attestations that exist', () => {
    const odd: string[] = [];
    let read = 0;
    for (const rule of GREECE.rules) for (const need of rule.needs) for (const atom of atomsOf(conditionOf(need))) {
      read += 1;
      if (atom.is === 'leaf') odd.push(...atom.of.filter((leaf) => !leavesOf(atom.region).includes(leaf)));
      if (atom.is === 'one') atom.of.forEach((value) => codeIn(atom.field, value));
      if ((atom.is === 'attested' || atom.is === 'attestedAmount' || atom.is === 'said') && !(atom.key in (specOf(rule.event).with ?? {}))) odd.push(`${rule.id} ${atom.key}`);
    }
    expect(odd).toEqual([]);
    expect(read).toBeGreaterThan(100);
    expect(() => codeIn('age', 'OLD')).toThrow('"OLD" is no value of age');
  });

  it('hears every event of the closed list', () => {
    const heard = new Set(GREECE.rules.map((rule) => rule.event));
    expect(EVENT_NAMES.filter((name) => !heard.has(name))).toEqual([]);
    expect(Object.keys(EVENTS).length).toBe(EVENT_NAMES.length);
  });

  it('keeps its hash when it is made again, and every rule has a source', () => {
    expect(GREECE.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(GREECE.rules.filter((rule) => rule.sources.length === 0 && rule.derived !== true)).toEqual([]);
  });
});
