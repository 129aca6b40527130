import { describe, expect, it } from 'vitest';
import { assign } from 'xstate';
import { compiledFrom, compiledOf, raisedFrom } from '../../../../engine/pathways/adapter.ts';
import type { Compiled } from '../../../../engine/pathways/adapter.ts';
import { composePathway, rulesOf } from '../../../../engine/pathways/compose.ts';
import type { Context } from '../../../../engine/pathways/condition-test.ts';
import { all, any, attested, leaf, off, on } from '../../../../engine/pathways/condition.ts';
import { count, include } from '../../../../engine/pathways/effects.ts';
import type { PathwayEvent } from '../../../../engine/pathways/events.ts';
import { FIELDS } from '../../../../engine/pathways/fields.ts';
import { GREECE } from '../../../../engine/pathways/greece/chart.ts';
import { footprintOf } from '../../../../engine/pathways/memory/footprint.ts';
import type { Footprint } from '../../../../engine/pathways/memory/footprint.ts';
import { emptyMemory, wasAudited } from '../../../../engine/pathways/memory/memory.ts';
import type { Memory } from '../../../../engine/pathways/memory/memory.ts';
import { CLOSED, emptyForest, grow, LANDING, pathOf, plant } from '../../../../engine/pathways/memory/tree.ts';
import { witness } from '../../../../engine/pathways/port.ts';
import { askMemory } from '../../../../engine/pathways/remember.ts';
import { initialSituation } from '../../../../engine/pathways/situation.ts';
import { noteTest, noteWrite } from '../../../../engine/pathways/trace.ts';
import type { Tested } from '../../../../engine/pathways/trace.ts';
import { greekMachine, heard, inTurn, withLeaf } from '../support/changed-machine.ts';

/*
 * The bullets of "Doubt throws" in docs/decisions/0007-remembered-answers.md, one after the other. Machines made by the tables
 * give no cause for doubt, so these lie on purpose. Nothing is audited here: the first asking has to throw.
 */
const RECONSIDERED: PathwayEvent = { event: 'ACT_RECONSIDERED', by: 'police' };
const AT_WINDOW = initialSituation(GREECE, {}, { place: 'window' });

/** A memory that takes a machine for one of the table's: its own footprint would send it to the whole situation. */
function trusting(compiled: Compiled, change: (footprint: Footprint) => Partial<Footprint> = () => ({})): Memory {
  const footprint = footprintOf(compiledOf(GREECE), RECONSIDERED.event);
  if (typeof footprint === 'string') throw new Error(footprint);
  const memory = emptyMemory(compiled);
  memory.footprints.set(RECONSIDERED.event, { ...footprint, waiting: footprint.waiting.map(() => -1), ...change(footprint) });
  return memory;
}

/** What is heard in the window, where nothing else hears it. */
const inWindow = (transition: object): Compiled => withLeaf('place', 'window', (state) => heard(state, RECONSIDERED.event, transition));

describe('a path on which the machine asks something else than the tree did', () => {
  /** A guard that tells these tests and says what the last of them came to. */
  const telling = (script: { tests: readonly Tested[] }): Memory =>
    trusting(inWindow({ guard: () => script.tests.map(({ test, held }) => noteTest(test, held)).at(-1) === true }));
  const NOT_ASSESSED: Tested = { test: off('riskAssessed'), held: true };

  it.each<readonly [problem: string, second: readonly Tested[]]>([
    ['the machine asks something else than before', [{ test: off('contactWithTrafficker'), held: true }]],
    ['the machine asks on where it had answered before', [NOT_ASSESSED, { test: off('contactWithTrafficker'), held: true }]],
    ['the machine answers otherwise than before', [NOT_ASSESSED, { test: attested('newEvidence'), held: false }]],
  ])('throws: %s', (problem, second) => {
    const script: { tests: readonly Tested[] } = { tests: [NOT_ASSESSED] };
    const memory = telling(script);
    expect(askMemory(memory, AT_WINDOW, RECONSIDERED).accepted).toBe(true);
    script.tests = second;
    const assessed = initialSituation(GREECE, { riskAssessed: true }, { place: 'window' });
    expect(() => askMemory(memory, assessed, RECONSIDERED)).toThrow(`The footprint of ACT_RECONSIDERED in greece is unsound: ${problem}.`);
  });

  it('is named by the tree in the three ways in which it may differ, and a path it knows is none', () => {
    const forest = emptyForest();
    const root = plant(forest, 1);
    const asked = { place: 9, test: 0, operand: 2, held: true };
    expect(grow(forest, root, [asked], LANDING)).toBeNull();
    expect(grow(forest, root, [asked], LANDING)).toBeNull();
    expect(grow(forest, root, [{ ...asked, held: false }], CLOSED)).toBeNull();
    expect(grow(forest, root, [asked], CLOSED)).toBe('the machine answers otherwise than before');
    expect(grow(forest, root, [asked, { ...asked, place: 10 }], LANDING)).toBe('the machine asks on where it had answered before');
    for (const other of [{ place: 10 }, { test: 1 }, { operand: 3 }]) expect(grow(forest, root, [{ ...asked, ...other }], LANDING)).toBe('the machine asks something else than before');
  });

  it('knows no test that XState asks by itself', () => {
    for (const test of [leaf('place', 'window'), all(on('riskAssessed')), any(on('riskAssessed'))]) expect(() => pathOf(GREECE, [{ test, held: true }])).toThrow(/asked by XState itself/);
  });
});

describe('a guard that says two things about one situation', () => {
  it('throws where one test of a path came out in two ways, and not where it came out twice alike', () => {
    const twice = (second: boolean): readonly Tested[] => [{ test: on('riskAssessed'), held: true }, { test: on('riskAssessed'), held: second }];
    expect(pathOf(GREECE, twice(true))).toHaveLength(1);
    expect(() => pathOf(GREECE, twice(false))).toThrow('A guard of greece is impure: it answered one question in two ways.');
  });

  it('throws where the event is closed both times, and for another reason the second time', () => {
    const refused = initialSituation(GREECE, { 'consent.dataShare': 'NO' }, { id: 'act_refused' });
    const by = GREECE.rules.find(({ event }) => event === RECONSIDERED.event)?.by[0] ?? 'police';
    const answers = inTurn([false, true, true, true]);
    const changing = { ...raisedFrom({ ...RECONSIDERED, by }), with: Object.defineProperty({}, 'newEvidence', { enumerable: true, get: answers }) };
    expect(() => witness(compiledOf(GREECE), refused, changing)).toThrow('A guard of ACT_RECONSIDERED in greece is impure: asked twice, it answered in two ways.');
  });

  it('throws where it is taken the first time only, though taking it changes nothing', () => {
    const once = inWindow({ guard: inTurn([true, true, false, false]) });
    expect(() => askMemory(emptyMemory(once), AT_WINDOW, RECONSIDERED)).toThrow('is impure: asked twice in one situation, it gave other transitions.');
  });
});

describe('an action that writes something else than it tells', () => {
  const told = (context: Context, code: number): number => noteWrite(context, { does: 'put', field: 'fullAccounts', code });
  it.each<readonly [what: string, write: (context: Context) => object]>([
    ['another value', (context) => ({ fullAccounts: told(context, 2) + 1 })],
    ['another field', (context) => ({ initialAccounts: told(context, 2) })],
    ['nothing at all', (context) => { told(context, 2); return {}; }],
    ['a field of which it tells nothing', () => ({ fullAccounts: 2 })],
  ])('throws: it writes %s', (_, write) => {
    const memory = trusting(inWindow({ actions: assign(({ context }: { context: Context }) => write(context)) }));
    expect(() => askMemory(memory, AT_WINDOW, RECONSIDERED)).toThrow('an action is impure: it wrote something else than it told');
  });

  it('does not throw where the same action tells what it writes', () => {
    const memory = trusting(inWindow({ actions: assign(({ context }: { context: Context }) => ({ fullAccounts: told(context, 2) })) }));
    expect(askMemory(memory, AT_WINDOW, RECONSIDERED).accepted).toBe(true);
  });

  it('throws where two effects on one field cannot be told as one', () => {
    const mixed = composePathway({
      ...GREECE, fields: GREECE.fields.slice(FIELDS.length),
      rules: rulesOf(GREECE).map((rule) => (rule.meta.event === 'SEPARATE_FROM_COMPANION' ? { ...rule, effects: [count('fullAccounts'), include('fullAccounts', '2')] } : rule)),
    });
    const event: PathwayEvent = { event: 'SEPARATE_FROM_COMPANION', by: 'health', with: { routineReason: true } };
    expect(() => askMemory(emptyMemory(compiledOf(mixed)), initialSituation(mixed, {}, { place: 'under_control' }), event)).toThrow('two effects on one field cannot be told as one');
  });
});

describe('a region that moves from a state outside the footprint', () => {
  const moving = inWindow({ target: 'emergency_safe' });
  const place = GREECE.regions.findIndex(({ id }) => id === 'place');
  const window = 1 << (GREECE.regions[place]?.leaves.indexOf('window') ?? 0);

  it('throws where the state is not among those that wait', () => {
    const memory = trusting(moving, ({ waiting }) => ({ waiting: waiting.map((_, region) => (region === place ? ~window : -1)) }));
    expect(() => askMemory(memory, AT_WINDOW, RECONSIDERED)).toThrow('region place moved from a state that does not wait for the event');
    expect(memory.landings).toEqual([]);
  });

  it('does not throw where that state alone is', () => {
    const memory = trusting(moving, ({ waiting }) => ({ waiting: waiting.map((_, region) => (region === place ? window : 0)) }));
    expect(askMemory(memory, AT_WINDOW, RECONSIDERED).accepted).toBe(true);
  });
});

describe('an answer that was audited', () => {
  const event: PathwayEvent = { event: 'SEPARATE_FROM_COMPANION', by: 'health', with: { routineReason: true } };
  const open = initialSituation(GREECE, {}, { place: 'under_control' });

  it('is the one that was compared, and none that XState gave anew or memory gave unasked', () => {
    const memory = emptyMemory(compiledOf(GREECE));
    Object.assign(memory, { auditEvery: 2, untilAudit: 2 });
    const after = (asked: PathwayEvent, situation = open): boolean => { askMemory(memory, situation, asked); return wasAudited(memory); };
    expect([after(event), after(event), after(event), after(RECONSIDERED), after(event)]).toEqual([false, false, true, false, false]);
    expect([after(event), after(RECONSIDERED, AT_WINDOW)]).toEqual([true, false]);
  });

  it('is known of answers by the whole situation as well', () => {
    const memory = emptyMemory(compiledFrom(GREECE, greekMachine.provide({ guards: { routineReason: () => true } })));
    Object.assign(memory, { auditEvery: 1, untilAudit: 1 });
    const after = (fullAccounts: number): boolean => { askMemory(memory, initialSituation(GREECE, { fullAccounts }, { place: 'under_control' }), event); return wasAudited(memory); };
    expect([after(0), after(0), after(1), after(1)]).toEqual([false, true, false, true]);
  });
});
