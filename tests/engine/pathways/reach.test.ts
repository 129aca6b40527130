import { getAdjacencyMap } from 'xstate/graph';
import { describe, expect, it, vi } from 'vitest';
import { compiledOf, raisedFrom, snapshotOf } from '../../../engine/pathways/adapter.ts';
import type { EventName, PathwayEvent } from '../../../engine/pathways/events.ts';
import { GREECE } from '../../../engine/pathways/greece/chart.ts';
import { RECOGNISED } from '../../../engine/pathways/greece/guards.ts';
import { sensesOf } from '../../../engine/pathways/outcome.ts';
import { ask } from '../../../engine/pathways/port.ts';
import { fieldIndex, fieldOf, initialSituation, leafOf } from '../../../engine/pathways/situation.ts';
import type { Region } from '../../../engine/vocabulary.ts';
import { REGIONS } from '../../../engine/vocabulary.ts';
import { anySituation, EVENT_NAMES, seeded } from './support/random.ts';
import { readsOf, rulesOfEvent } from './support/valuations.ts';

vi.setConfig({ testTimeout: 60_000 });

const leaves = (region: Region): readonly string[] => GREECE.regions[REGIONS.indexOf(region)]?.leaves ?? [];
const SLICE_REGIONS = ['place', 'assist'] as const;
const SLICE_FLAGS = ['reasonableGrounds', 'withSpecialisedService', 'transferRequested'] as const;

/** Acts that are open at any time: whatever they set is left free in the slice. */
const FREE_ACTS: readonly PathwayEvent[] = [
  { event: 'CONSENT_RECORDED', by: 'social_services', with: { referral: 'YES', dataShare: 'YES' } },
  { event: 'INTERPRETER_ARRANGED', by: 'social_services', with: { interpreter: 'TRAINED' } },
  { event: 'RISK_ASSESSED', by: 'specialised', with: { danger: 'HIGH' } },
];
const FREE_FIELDS = ['consent.referral', 'consent.dataShare', 'interpreter', 'riskAssessed', 'danger', 'lawfulException', 'age'];

/** What a path to safety may not use: a no of the person, and harm by others. */
const LEFT_OUT: readonly EventName[] = ['PERSON_DECLINES', 'EXPLOITER_RECONTACT_SUCCEEDS', 'ARRESTED_AS_OFFENDER', 'WINDOW_CLOSES', 'PLACE_WITHDRAWN', 'ASSISTANCE_WITHDRAWN', 'RAID_OR_CONTROL'];

const inSlice = (name: EventName): boolean => rulesOfEvent(GREECE, name).some((rule) => SLICE_REGIONS.some((region) => region === rule.region));
const EVENTS_OF_SLICE = EVENT_NAMES.filter(inSlice);

/** An event raised by the first role of each of its rules, with everything attested that may be attested. */
function variantsOf(name: EventName): readonly PathwayEvent[] {
  const keys = [...readsOf(GREECE, name).keys.keys()];
  const roles = [...new Set(rulesOfEvent(GREECE, name).flatMap((rule) => rule.by.slice(0, 1)))];
  return roles.map((by) => ({ event: name, by, with: Object.fromEntries(keys.map((key) => [key, true])) }));
}

const keyOf = (situation: Int32Array): string =>
  [...SLICE_REGIONS.map((region) => leafOf(GREECE, situation, region)), ...SLICE_FLAGS.map((flag) => fieldOf(GREECE, situation, flag))].join(' ');
const isGood = (situation: Int32Array): boolean =>
  ['emergency_safe', 'protected', 'independent'].includes(leafOf(GREECE, situation, 'place')) && ['plan', 'integration'].includes(leafOf(GREECE, situation, 'assist'));

const freed = (situation: Int32Array): Int32Array => FREE_ACTS.reduce((now, act) => {
  const answer = ask(GREECE, now, act);
  if (!answer.accepted) throw new Error(`${act.event} is not free`);
  return answer.next;
}, situation);

/** Every situation of the slice, with the free acts done. */
function* slice(age: 'ADULT' | 'CHILD'): Generator<Int32Array> {
  for (const place of leaves('place')) for (const assist of leaves('assist')) for (let bits = 0; bits < 8; bits += 1) {
    const situation = initialSituation(GREECE, { age }, { place, assist });
    SLICE_FLAGS.forEach((flag, at) => { situation[fieldIndex(GREECE, flag)] = (bits >> at) & 1; });
    yield freed(situation);
  }
}

describe('safety and help, over the slice place x assist', () => {
  it('is closed: its rules read nothing but the slice and what any act may set', () => {
    const reads = EVENTS_OF_SLICE.filter((name) => name !== 'PERSON_DECLINES').map((name) => readsOf(GREECE, name));
    expect([...new Set(reads.flatMap((each) => each.regions))].filter((region) => !SLICE_REGIONS.some((own) => own === region))).toEqual([]);
    expect([...new Set(reads.flatMap((each) => [...each.fields.keys()]))].filter((field) => ![...SLICE_FLAGS, ...FREE_FIELDS].includes(field))).toEqual([]);
  });

  it('leaves free what it calls free: consent, interpreter and risk can be set in any situation, over 500 with seed 31', () => {
    const random = seeded(31);
    for (let turn = 0; turn < 500; turn += 1) {
      const next = freed(anySituation(GREECE, random));
      expect(['consent.referral', 'consent.dataShare', 'riskAssessed', 'danger'].map((name) => fieldOf(GREECE, next, name))).toEqual([1, 1, 1, 2]);
    }
  });

  it.each(['ADULT', 'CHILD'] as const)('a safe place with a running plan stays reachable for any %s, without a no and without harm', (age) => {
    const began = performance.now();
    const events = EVENTS_OF_SLICE.filter((name) => !LEFT_OUT.includes(name)).flatMap(variantsOf);
    const before = new Map<string, string[]>();
    const good = new Set<string>();
    let situations = 0;
    for (const situation of slice(age)) {
      situations += 1;
      if (isGood(situation)) good.add(keyOf(situation));
      for (const event of events) {
        const answer = ask(GREECE, situation, event);
        if (answer.accepted) before.set(keyOf(answer.next), [...(before.get(keyOf(answer.next)) ?? []), keyOf(situation)]);
      }
    }
    const reaching = backwards(good, before);
    console.log(`place x assist x ${SLICE_FLAGS.join(' x ')}, ${age}: ${situations} situations, ${events.length} events, ${reaching.size} reach safety with a plan, ${Math.round(performance.now() - began)} ms`);
    expect(good.size).toBeGreaterThan(0);
    expect(reaching.size).toBe(situations);
  });

  it('is walked by xstate/graph to the same situations as by our table', () => {
    const began = performance.now();
    const compiled = compiledOf(GREECE);
    const start = freed(initialSituation(GREECE, {}, { id: 'presumed_reported' }));
    const events = EVENTS_OF_SLICE.filter((name) => name !== 'PERSON_DECLINES').flatMap(variantsOf);
    const map = getAdjacencyMap(compiled.machine, {
      fromState: snapshotOf(compiled, start), events: events.map(raisedFrom), limit: 100_000,
      serializeState: ({ value, context }) => JSON.stringify([value, SLICE_FLAGS.map((flag) => context[flag])]),
    });
    const table = forwards(start, events);
    console.log(`xstate/graph: ${Object.keys(map).length} situations, table: ${table.size}, ${events.length} events, ${Math.round(performance.now() - began)} ms`);
    expect(Object.keys(map).length).toBe(table.size);
    expect(table.size).toBeGreaterThan(100);
  });
});

function backwards(good: ReadonlySet<string>, before: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reaching = new Set(good);
  const queue = [...good];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) for (const earlier of before.get(key) ?? []) {
    if (!reaching.has(earlier)) { reaching.add(earlier); queue.push(earlier); }
  }
  return reaching;
}

function forwards(start: Int32Array, events: readonly PathwayEvent[]): ReadonlySet<string> {
  const seen = new Set([keyOf(start)]);
  const queue = [start];
  for (let situation = queue.pop(); situation !== undefined; situation = queue.pop()) for (const event of events) {
    const answer = ask(GREECE, situation, event);
    if (!answer.accepted || seen.has(keyOf(answer.next))) continue;
    seen.add(keyOf(answer.next));
    queue.push(answer.next);
  }
  return seen;
}

describe('recognition', () => {
  const CHOSEN: PathwayEvent = { event: 'ASSISTED_RETURN_CHOSEN', by: 'person', with: { freeChoice: true, receivingServiceNamed: true } };
  /** Recognised situations with neither title nor an open free return, and the rule that leads there. */
  const EXCEPTIONS = {
    removed: 'GR-R9 [GR-TIP-2019]: an order to leave can be enforced where a reflection period lapsed without a permit',
    returned_assisted: 'X9 [DE-BSR-RET]: the free return has been completed',
  } as const;

  it('keeps a title or a free return in every state of res, asylum and place; the exceptions are final and listed', () => {
    const { titles } = sensesOf(GREECE);
    const without = new Set<string>();
    let situations = 0;
    for (const id of RECOGNISED) for (const res of leaves('res')) for (const asylum of leaves('asylum')) for (const place of leaves('place')) {
      situations += 1;
      const situation = freed(initialSituation(GREECE, {}, { id, res, asylum, place }));
      if (titles.includes(res) || res === 'return_prepared' || ask(GREECE, situation, CHOSEN).accepted) continue;
      without.add(res);
    }
    console.log(`recognised x res x asylum x place: ${situations} situations; without title or free return: ${[...without].join(', ')}`);
    expect([...without].sort()).toEqual(Object.keys(EXCEPTIONS).sort());
  });

  it('GR-R9 and X7 remove no child, nobody with an open or granted claim, and nobody with a title', () => {
    let closed = 0;
    const removed: string[] = [];
    for (const res of leaves('res')) for (const asylum of leaves('asylum')) for (const age of ['ADULT', 'CHILD', 'DISPUTED'] as const) for (const id of leaves('id')) for (const by of ['police', 'immigration'] as const) {
      const answer = ask(GREECE, initialSituation(GREECE, { age }, { res, asylum, id }), { event: 'REMOVAL_ENFORCED', by });
      if (!answer.accepted) { closed += 1; continue; }
      const pending = id.startsWith('act_requested') || (RECOGNISED as readonly string[]).includes(id);
      removed.push(`${age} ${res} ${asylum}${res === 'initial' && pending ? ' act pending or issued' : ''}`);
    }
    expect([...new Set(removed)].sort()).toEqual(['ADULT initial refused_asylum', 'ADULT return_order none', 'ADULT return_order refused_asylum']);
    expect(closed).toBeGreaterThan(1000);
  });
});
