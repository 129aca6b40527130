import { describe, expect, it, vi } from 'vitest';
import { compiledFrom, compiledOf, handlingOf } from '../../../../engine/pathways/adapter.ts';
import type { EventName, PathwayEvent } from '../../../../engine/pathways/events.ts';
import { GREECE } from '../../../../engine/pathways/greece/chart.ts';
import { machineFrom } from '../../../../engine/pathways/machine.ts';
import { footprintOf } from '../../../../engine/pathways/memory/footprint.ts';
import type { Landing } from '../../../../engine/pathways/memory/landing.ts';
import { emptyMemory, questionOf } from '../../../../engine/pathways/memory/memory.ts';
import type { Memory } from '../../../../engine/pathways/memory/memory.ts';
import { packOf, unpackInto } from '../../../../engine/pathways/memory/pack.ts';
import { PATHWAYS } from '../../../../engine/pathways/registry.ts';
import { ask } from '../../../../engine/pathways/port.ts';
import { askMemory, auditMemory, askRemembered, memoryFigures, memoryOf } from '../../../../engine/pathways/remember.ts';
import { initialSituation } from '../../../../engine/pathways/situation.ts';
import { composedAnew } from '../support/anew.ts';
import { anyEvent, anySituation, eventsOf, seeded } from '../support/random.ts';

vi.setConfig({ testTimeout: 60_000 });

const fresh = (): Memory => emptyMemory(compiledOf(GREECE));
const SHARED: PathwayEvent = { event: 'DATA_SHARED_MINIMUM', by: 'police' };

describe('a footprint', () => {
  it('covers every event of every pathway', () => {
    const uncovered = Object.values(PATHWAYS).flatMap((pathway) => eventsOf(pathway).map((event) => footprintOf(compiledOf(pathway), event)).filter((found) => typeof found === 'string'));
    expect(uncovered).toEqual([]);
  });

  it('reads from the machine which states wait for an event, and which guards may be judged', () => {
    const handling = handlingOf(compiledOf(GREECE), 'SEPARATE_FROM_COMPANION');
    const rules = GREECE.rules.filter((rule) => rule.event === 'SEPARATE_FROM_COMPANION');
    const place = GREECE.regions.findIndex((region) => region.id === 'place');
    if (typeof handling === 'string') throw new Error(handling);
    expect([...handling.waiting[place] ?? []].sort()).toEqual([...new Set(rules.flatMap((rule) => rule.from))].sort());
    expect([...handling.guards].sort()).toEqual([...new Set(rules.flatMap((rule) => rule.needs))].sort());
  });

  it('stays small: no event of any pathway has more than 5000 keys', () => {
    const keys = Object.values(PATHWAYS).flatMap((pathway) => eventsOf(pathway).map((event) => footprintOf(compiledOf(pathway), event)).map((found) => (typeof found === 'string' ? 0 : found.keys)));
    expect(Math.max(...keys)).toBeLessThan(5000);
  });
});

describe('a memory', () => {
  it('asks XState once for situations that its guards cannot tell apart', () => {
    const memory = fresh();
    const random = seeded(81);
    const answers = Array.from({ length: 400 }, () => askMemory(memory, anySituation(GREECE, random), SHARED));
    expect(answers.some((answer) => answer.accepted && answer.posts.length > 0)).toBe(true);
    expect(answers.some((answer) => answer.accepted && answer.posts.length === 0)).toBe(true);
    expect(memory.asked).toBe(400);
    expect(memory.missed).toBeLessThanOrEqual(4);
  });

  it('keeps one landing for all questions that land alike', () => {
    const memory = fresh();
    const random = seeded(82);
    for (let turn = 0; turn < 2000; turn += 1) askMemory(memory, anySituation(GREECE, random), anyEvent(GREECE, random));
    const texts = memory.landings.map(({ rules, moves, writes, posts }) => JSON.stringify([rules, [...moves], [...writes], posts]));
    expect(new Set(texts).size).toBe(memory.landings.length);
    expect(memory.landings.map(({ number }) => number)).toEqual(memory.landings.map((_, index) => index));
  });

  it('throws where a guard answers one question in two ways', () => {
    let turn = 0;
    const event: PathwayEvent = { event: 'SEPARATE_FROM_COMPANION', by: 'health', with: Object.defineProperty({}, 'routineReason', { enumerable: true, get: () => (turn++) % 2 === 0 }) };
    expect(() => askMemory(fresh(), initialSituation(GREECE, {}, { place: 'under_control' }), event)).toThrow(/impure/);
  });

  it('throws where a footprint leaves out a region that the answer depends on', () => {
    const memory = fresh();
    const footprint = footprintOf(compiledOf(GREECE), 'FIRST_CONTACT');
    if (typeof footprint === 'string') throw new Error(footprint);
    memory.footprints.set('FIRST_CONTACT', { ...footprint, regions: new Int32Array(0), keys: 1 });
    memory.auditEvery = 1;
    const random = seeded(83);
    const askOften = (): void => { for (let turn = 0; turn < 200; turn += 1) askMemory(memory, anySituation(GREECE, random), { event: 'FIRST_CONTACT', by: 'health' }); };
    expect(askOften).toThrow(/footprint of FIRST_CONTACT in greece is unsound/);
  });

  it('throws at an audit where what it kept is not what XState answers', () => {
    const memory = fresh();
    const open = initialSituation(GREECE, {}, { place: 'under_control' });
    const event: PathwayEvent = { event: 'SEPARATE_FROM_COMPANION', by: 'health', with: { routineReason: true } };
    expect(askMemory(memory, open, event).accepted).toBe(true);
    memory.auditEvery = 1;
    expect(askMemory(memory, open, event).accepted).toBe(true);
    memory.forest.roots.fill(-2);
    expect(() => askMemory(memory, open, event)).toThrow(/audit found another answer/);
  });

  it.each<readonly [string, (landing: Landing) => Partial<Landing>]>([
    ['the events', () => ({ posts: [] })],
    ['the moves', ({ moves }) => ({ moves: moves.map((value, at) => (at % 3 === 1 ? value + 1 : value)) })],
    ['the rules', ({ rules }) => ({ rules: rules.map((rule) => (rule + 1) % GREECE.rules.length) })],
  ])('throws at an audit where %s it kept are not those of XState, though the next situation is', (_, tampered) => {
    const random = seeded(85);
    const first = fresh();
    for (let turn = 0; turn < 3000; turn += 1) askMemory(first, anySituation(GREECE, random), anyEvent(GREECE, random));
    expect(first.landings.some(({ posts }) => posts.length > 0) && first.landings.some(({ moves }) => moves.length > 0)).toBe(true);
    const memory = fresh();
    expect(unpackInto(memory, structuredClone(packOf(first))).ok).toBe(true);
    memory.landings.forEach((landing, number) => { memory.landings[number] = { ...landing, ...tampered(landing) }; });
    Object.assign(memory, { auditEvery: 1, untilAudit: 1 });
    const again = seeded(85);
    expect(() => { for (let turn = 0; turn < 3000; turn += 1) askMemory(memory, anySituation(GREECE, again), anyEvent(GREECE, again)); }).toThrow(/audit found another answer/);
  });

  it('passes an audit of one answer in seven, over 3000 questions with seed 84', () => {
    auditMemory(GREECE, 7);
    const random = seeded(84);
    const before = memoryFigures(GREECE);
    for (let turn = 0; turn < 3000; turn += 1) askRemembered(GREECE, anySituation(GREECE, random), anyEvent(GREECE, seeded(random(40))));
    auditMemory(GREECE, 0);
    expect(memoryFigures(GREECE).missed - before.missed).toBeGreaterThan(300);
  });
});

describe('a memory that is full', () => {
  /** Events that no case asks, one for each number of meetings; XState is not asked about them. */
  function fill(memory: Memory, event: EventName): number {
    let kept = 0;
    while (kept < 50_000 && questionOf(memory, { event, by: 'ngo', with: { meetings: kept } }) !== null) kept += 1;
    return kept;
  }
  const keysOf = (event: EventName): number => {
    const footprint = footprintOf(compiledOf(GREECE), event);
    return typeof footprint === 'string' ? 0 : footprint.keys;
  };
  const [fewest = 'TRUST_BUILT', most = 'TRUST_BUILT'] = [eventsOf(GREECE).toSorted((one, other) => keysOf(one) - keysOf(other))].flatMap((sorted) => [sorted[0], sorted.at(-1)]);

  it('keeps 20,000 questions, or fewer where they have many keys: two million roots', () => {
    const memory = fresh();
    expect(fill(memory, fewest)).toBe(20_000);
    expect(memory.questions.size).toBe(20_000);
    const wide = fresh();
    expect(fill(wide, most)).toBe(Math.min(20_000, Math.floor(2_000_000 / keysOf(most))));
    expect(wide.forest.planted).toBeLessThanOrEqual(2_000_000);
  });

  it('gives up nothing that it kept, and has XState answer what it has no room for, over 600 questions with seed 86', () => {
    const pathway = composedAnew(GREECE);
    const memory = memoryOf(pathway);
    const random = seeded(86);
    const questions = Array.from({ length: 300 }, () => [anySituation(pathway, random), anyEvent(pathway, random)] as const);
    const answers = questions.map(([situation, event]) => askRemembered(pathway, situation, event));
    fill(memory, fewest);
    const { missed } = memory;
    const size = memory.questions.size;
    expect(questions.map(([situation, event]) => askRemembered(pathway, situation, event))).toEqual(answers);
    expect(memory.missed).toBe(missed);
    const strange = Array.from({ length: 300 }, () => [anySituation(pathway, random), { ...anyEvent(pathway, random), with: { meetings: -1 - random(1000) } }] as const);
    for (const [situation, event] of strange) expect(askRemembered(pathway, situation, event)).toEqual(ask(pathway, situation, event));
    expect(memory.missed).toBe(missed + 300);
    expect([memoryOf(pathway), memory.questions.size, memory.landings.length]).toEqual([memory, size, memory.landingNumbers.size]);
  });
});

describe('what a footprint does not cover', () => {
  it('a guard in the place of a named one is asked by the whole situation, with the same answers', () => {
    const machine = machineFrom(GREECE).provide({ guards: { routineReason: ({ event, context }) => event.with['routineReason'] === true && context.fullAccounts < 3 } });
    const compiled = compiledFrom(GREECE, machine);
    expect(handlingOf(compiled, 'SEPARATE_FROM_COMPANION')).toBe('a guard that is not of the table');
    expect(handlingOf(compiled, 'FIRST_CONTACT')).not.toBeTypeOf('string');
    const memory = emptyMemory(compiled);
    const event: PathwayEvent = { event: 'SEPARATE_FROM_COMPANION', by: 'health', with: { routineReason: true } };
    const told = [0, 1, 2, 3, 4, 1, 4].map((fullAccounts) => askMemory(memory, initialSituation(GREECE, { fullAccounts }, { place: 'under_control' }), event).accepted);
    expect(told).toEqual([true, true, true, false, false, true, false]);
    expect([questionOf(memory, event)?.footprint, memory.missed]).toEqual([null, 5]);
  });
});
