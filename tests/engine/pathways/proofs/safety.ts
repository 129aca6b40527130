import { getAdjacencyMap } from 'xstate/graph';
import { describe, expect, it } from 'vitest';
import { compiledOf, raisedFrom, snapshotOf } from '../../../../engine/pathways/adapter.ts';
import type { EventName, PathwayEvent } from '../../../../engine/pathways/events.ts';
import type { Pathway } from '../../../../engine/pathways/pathway.ts';
import { ask } from '../../../../engine/pathways/port.ts';
import { fieldIndex, fieldOf, initialSituation, leafOf } from '../../../../engine/pathways/situation.ts';
import type { Region } from '../../../../engine/vocabulary.ts';
import { anySituation, eventsOf, seeded } from '../support/random.ts';
import { readsOf, rulesOfEvent } from '../support/valuations.ts';

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

/** The rules of place and assist alone: what the same events move elsewhere is no part of the slice. */
const sliceOf = (pathway: Pathway): Pathway => ({ ...pathway, rules: pathway.rules.filter((rule) => SLICE_REGIONS.some((region) => region === rule.region)) });

/** The three free acts, done. */
export const freed = (pathway: Pathway, situation: Int32Array): Int32Array => FREE_ACTS.reduce((now, act) => {
  const answer = ask(pathway, now, act);
  if (!answer.accepted) throw new Error(`${act.event} is not free`);
  return answer.next;
}, situation);

/** An event raised by the first role of each of its rules, with everything attested that may be attested. */
function variantsOf(pathway: Pathway, name: EventName): readonly PathwayEvent[] {
  const keys = [...readsOf(pathway, name).keys.keys()];
  const roles = [...new Set(rulesOfEvent(sliceOf(pathway), name).flatMap((rule) => rule.by.slice(0, 1)))];
  return roles.map((by) => ({ event: name, by, with: Object.fromEntries(keys.map((key) => [key, true])) }));
}

const keyOf = (pathway: Pathway, situation: Int32Array): string =>
  [...SLICE_REGIONS.map((region) => leafOf(pathway, situation, region)), ...SLICE_FLAGS.map((flag) => fieldOf(pathway, situation, flag))].join(' ');
const isGood = (pathway: Pathway, situation: Int32Array): boolean =>
  ['emergency_safe', 'protected', 'independent'].includes(leafOf(pathway, situation, 'place')) && ['plan', 'integration'].includes(leafOf(pathway, situation, 'assist'));

/** Every situation of the slice, with the free acts done. */
function* slice(pathway: Pathway, age: 'ADULT' | 'CHILD'): Generator<Int32Array> {
  const leaves = (region: Region): readonly string[] => pathway.regions.find((each) => each.id === region)?.leaves ?? [];
  for (const place of leaves('place')) for (const assist of leaves('assist')) for (let bits = 0; bits < 8; bits += 1) {
    const situation = initialSituation(pathway, { age }, { place, assist });
    SLICE_FLAGS.forEach((flag, at) => { situation[fieldIndex(pathway, flag)] = (bits >> at) & 1; });
    yield freed(pathway, situation);
  }
}

/** A safe place with a running plan stays reachable from everywhere, without the person's no and without harm. */
export function proveSafety(pathway: Pathway): void {
  const events = eventsOf(sliceOf(pathway));
  const start = (): Int32Array => freed(pathway, initialSituation(pathway));

  describe(`safety and help in ${pathway.country}, over the slice place x assist`, () => {
    it('is closed: its rules read nothing but the slice and what any act may set', () => {
      const reads = events.filter((name) => name !== 'PERSON_DECLINES').map((name) => readsOf(sliceOf(pathway), name));
      expect([...new Set(reads.flatMap((each) => each.regions))].filter((region) => !SLICE_REGIONS.some((own) => own === region))).toEqual([]);
      expect([...new Set(reads.flatMap((each) => [...each.fields.keys()]))].filter((field) => ![...SLICE_FLAGS, ...FREE_FIELDS].includes(field))).toEqual([]);
    });

    it('leaves free what it calls free: consent, interpreter and risk can be set in any situation, over 300 with seed 31', () => {
      const random = seeded(31);
      for (let turn = 0; turn < 300; turn += 1) {
        const next = freed(pathway, anySituation(pathway, random));
        expect(['consent.referral', 'consent.dataShare', 'riskAssessed', 'danger'].map((name) => fieldOf(pathway, next, name))).toEqual([1, 1, 1, 2]);
      }
    });

    it.each(['ADULT', 'CHILD'] as const)('a safe place with a running plan stays reachable for any %s, without a no and without harm', (age) => {
      const began = performance.now();
      const used = events.filter((name) => !LEFT_OUT.includes(name)).flatMap((name) => variantsOf(pathway, name));
      const { situations, good, before } = stepsBack(pathway, slice(pathway, age), used);
      const reaching = backwards(good, before);
      console.log(`${pathway.country}, place x assist x ${SLICE_FLAGS.join(' x ')}, ${age}: ${situations} situations, ${used.length} events, ${reaching.size} reach safety with a plan, ${Math.round(performance.now() - began)} ms`);
      expect(good.size).toBeGreaterThan(0);
      expect(reaching.size).toBe(situations);
    });

    it('is walked by xstate/graph to the same situations as by our table', () => {
      const began = performance.now();
      const compiled = compiledOf(pathway);
      const used = events.filter((name) => name !== 'PERSON_DECLINES').flatMap((name) => variantsOf(pathway, name)).filter((event) => rulesOfEvent(pathway, event.event).every((rule) => SLICE_REGIONS.some((region) => region === rule.region)));
      const map = getAdjacencyMap(compiled.machine, {
        fromState: snapshotOf(compiled, start()), events: used.map(raisedFrom), limit: 100_000,
        serializeState: ({ value, context }) => JSON.stringify([value, SLICE_FLAGS.map((flag) => context[flag])]),
      });
      const table = forwards(pathway, start(), used);
      console.log(`${pathway.country}, xstate/graph: ${Object.keys(map).length} situations, table: ${table.size}, ${used.length} events, ${Math.round(performance.now() - began)} ms`);
      expect(Object.keys(map).length).toBe(table.size);
      expect(table.size).toBeGreaterThan(50);
    });
  });
}

/** Every step of the slice turned round, and the situations that are good already. */
function stepsBack(pathway: Pathway, from: Iterable<Int32Array>, events: readonly PathwayEvent[]) {
  const before = new Map<string, string[]>();
  const good = new Set<string>();
  let situations = 0;
  for (const situation of from) {
    situations += 1;
    if (isGood(pathway, situation)) good.add(keyOf(pathway, situation));
    for (const event of events) {
      const answer = ask(pathway, situation, event);
      if (!answer.accepted) continue;
      const key = keyOf(pathway, answer.next);
      before.set(key, [...(before.get(key) ?? []), keyOf(pathway, situation)]);
    }
  }
  return { situations, good, before };
}

function backwards(good: ReadonlySet<string>, before: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reaching = new Set(good);
  const queue = [...good];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) for (const earlier of before.get(key) ?? []) {
    if (!reaching.has(earlier)) { reaching.add(earlier); queue.push(earlier); }
  }
  return reaching;
}

function forwards(pathway: Pathway, start: Int32Array, events: readonly PathwayEvent[]): ReadonlySet<string> {
  const seen = new Set([keyOf(pathway, start)]);
  const queue = [start];
  for (let situation = queue.pop(); situation !== undefined; situation = queue.pop()) for (const event of events) {
    const answer = ask(pathway, situation, event);
    if (!answer.accepted || seen.has(keyOf(pathway, answer.next))) continue;
    seen.add(keyOf(pathway, answer.next));
    queue.push(answer.next);
  }
  return seen;
}
