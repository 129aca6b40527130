import { describe, expect, it, vi } from 'vitest';
import { assign, raise } from 'xstate';
import { compiledFrom, handlingOf, raisedFrom, snapshotOf, situationFrom } from '../../../../engine/pathways/adapter.ts';
import type { Compiled } from '../../../../engine/pathways/adapter.ts';
import { GREECE } from '../../../../engine/pathways/greece/chart.ts';
import { emptyMemory, questionOf } from '../../../../engine/pathways/memory/memory.ts';
import { askMemory } from '../../../../engine/pathways/remember.ts';
import { fieldOf, initialSituation } from '../../../../engine/pathways/situation.ts';
import { greekMachine, heard, inTurn, withLeaf } from '../support/changed-machine.ts';
import { anySituation, anyEvent, seeded } from '../support/random.ts';

vi.setConfig({ testTimeout: 60_000 });

/*
 * Machines that do what no table of ours can say. A footprint covers none of it, so such an event, or such a machine, is
 * asked by the whole situation: slower, and with the same answers.
 */
const TRUST = { type: 'TRUST_BUILT', by: 'ngo', with: { meetings: 2 } };

const ODD: readonly { readonly what: string; readonly compiled: Compiled; readonly reason: string }[] = [
  { what: 'an inline guard', reason: 'a guard that is not of the table', compiled: withLeaf('place', 'window', (leaf) => heard(leaf, 'FIRST_CONTACT', { target: 'emergency_safe', guard: ({ context }: { context: { fullAccounts: number } }) => context.fullAccounts > 1 })) },
  { what: 'an inline action', reason: 'an action of greece.place.window that is not of the table', compiled: withLeaf('place', 'window', (leaf) => heard(leaf, 'FIRST_CONTACT', { actions: assign({ fullAccounts: ({ context }: { context: { fullAccounts: number } }) => (context.fullAccounts * 2) % 7 }) })) },
  { what: 'an event raised inside', reason: 'an action of greece.place.window that is not of the table', compiled: withLeaf('place', 'window', (leaf) => heard(leaf, 'FIRST_CONTACT', { target: 'emergency_safe', actions: raise(TRUST) })) },
  { what: 'a target in another region', reason: 'the target of a transition of greece.place.window', compiled: withLeaf('place', 'window', (leaf) => heard(leaf, 'FIRST_CONTACT', { target: '#greece.assist.plan' })) },
  { what: 'a way taken by itself', reason: 'what greece.place.window does by itself', compiled: withLeaf('place', 'window', (leaf) => ({ ...leaf, always: { target: 'separated_unsafe', guard: ({ context }: { context: { danger: number } }) => context.danger === 0 } })) },
  { what: 'an action on entry', reason: 'what greece.contact.initial does by itself', compiled: withLeaf('contact', 'initial', (leaf) => ({ ...leaf, entry: assign({ fullAccounts: 3 }) })) },
  { what: 'a wildcard', reason: 'the wildcard of greece.place.window', compiled: withLeaf('place', 'window', (leaf) => heard(leaf, '*', { target: 'emergency_safe' })) },
];

describe('what a footprint does not cover', () => {
  it('a transition without a rule throws: an answer could not be told from silence', () => {
    const compiled = withLeaf('place', 'window', (leaf) => heard(leaf, 'FIRST_CONTACT', { meta: undefined }));
    const situation = anySituation(GREECE, seeded(92));
    situation[GREECE.regions.findIndex(({ id }) => id === 'place')] = GREECE.regions.find(({ id }) => id === 'place')?.leaves.indexOf('window') ?? 0;
    expect(() => askMemory(emptyMemory(compiled), situation, { event: 'FIRST_CONTACT', by: 'ngo' })).toThrow(/carries no rule/);
  });

  for (const { what, compiled, reason } of ODD) {
    it(`${what} is asked by the whole situation, with the machine’s own answers, over 400 questions with seed 91`, () => {
      expect(handlingOf(compiled, 'FIRST_CONTACT')).toBe(reason);
      const memory = emptyMemory(compiled);
      memory.auditEvery = 5;
      const random = seeded(91);
      const situations = Array.from({ length: 20 }, () => anySituation(GREECE, random));
      for (let turn = 0; turn < 400; turn += 1) {
        const situation = situations[random(situations.length)] ?? anySituation(GREECE, random);
        const event = random(2) === 0 ? { event: 'FIRST_CONTACT' as const, by: 'ngo' as const } : anyEvent(GREECE, random);
        const answer = askMemory(memory, situation, event);
        const next = compiled.machine.transition(snapshotOf(compiled, situation), raisedFrom(event), compiled.scope);
        expect([...(answer.accepted ? answer.next : situation)]).toEqual([...situationFrom(compiled, next)]);
      }
      expect(questionOf(memory, { event: 'FIRST_CONTACT', by: 'ngo' })?.footprint).toBeNull();
      expect(memory.missed).toBeLessThan(memory.asked);
    });
  }
});

describe('an impure guard or action that no footprint covers', () => {
  const SEPARATED = { event: 'SEPARATE_FROM_COMPANION', by: 'health', with: { routineReason: true } } as const;
  const CONTACT = { event: 'FIRST_CONTACT', by: 'ngo' } as const;
  const PLACE = GREECE.regions.findIndex(({ id }) => id === 'place');

  const PATTERNS = [1, 2, 3, 4, 5].flatMap((length) => Array.from({ length: 2 ** length }, (_, bits) => Array.from({ length }, (_each, at) => ((bits >> at) & 1) === 1)));
  const firstFour = (answers: readonly boolean[]): string => Array.from({ length: 4 }, (_, at) => Number(answers[at % answers.length])).join('');
  const changing = PATTERNS.filter((answers) => !['0000', '1111'].includes(firstFour(answers)));

  it(`a guard put in the place of a named one throws unless it says the same four times: ${changing.length} ways to take turns`, () => {
    const tolerated = changing.filter((answers) => {
      const machine = greekMachine.provide({ guards: { routineReason: inTurn(answers) } });
      const memory = emptyMemory(compiledFrom(GREECE, machine));
      try {
        askMemory(memory, initialSituation(GREECE, {}, { place: 'under_control' }), SEPARATED);
        return true;
      } catch (error) {
        return !String(error).includes('impure');
      }
    });
    expect(tolerated.map((answers) => answers.map(Number).join(''))).toEqual([]);
  });

  it('an inline guard that answers by turns throws, whichever answer comes first', () => {
    for (const answers of [[true, false], [false, true]]) {
      const compiled = withLeaf('place', 'window', (leaf) => heard(leaf, 'FIRST_CONTACT', { target: 'emergency_safe', guard: inTurn(answers) }));
      expect(() => askMemory(emptyMemory(compiled), initialSituation(GREECE, {}, { place: 'window' }), CONTACT)).toThrow(/FIRST_CONTACT in greece is impure/);
    }
  });

  it('an inline action that writes something else each time throws, in every situation it is met in', () => {
    let written = 0;
    const compiled = withLeaf('place', 'window', (leaf) => heard(leaf, 'FIRST_CONTACT', { actions: assign({ fullAccounts: () => (written++) % 7 }) }));
    const memory = emptyMemory(compiled);
    for (const fullAccounts of [0, 1, 2]) {
      expect(() => askMemory(memory, initialSituation(GREECE, { fullAccounts }, { place: 'window' }), CONTACT)).toThrow(/FIRST_CONTACT in greece is impure/);
    }
    expect(memory.landings).toEqual([]);
  });

  it('a machine that moves though no transition takes the event throws: the event would be told as closed', () => {
    const compiled = withLeaf('place', 'window', (leaf) => ({ ...leaf, always: { target: 'separated_unsafe', guard: ({ context }: { context: { danger: number } }) => context.danger === 0 } }));
    const closed = { event: 'TRIAL_HELD', by: 'judge' } as const;
    const [moving, resting] = ['LOW', 'HIGH'].map((danger) => initialSituation(GREECE, { danger }, { place: 'window' }));
    if (moving === undefined || resting === undefined) throw new Error('There are two situations.');
    expect(fieldOf(GREECE, moving, 'danger')).toBe(0);
    expect(() => askMemory(emptyMemory(compiled), moving, closed)).toThrow(/greece moves at TRIAL_HELD though no transition takes it/);
    expect(askMemory(emptyMemory(compiled), resting, closed).accepted).toBe(false);
  });

  it('an inline guard that changes its mind later is found by an audit', () => {
    let asked = 0;
    const compiled = withLeaf('place', 'window', (leaf) => heard(leaf, 'FIRST_CONTACT', { target: 'emergency_safe', guard: () => (asked++) < 4 }));
    const memory = emptyMemory(compiled);
    memory.auditEvery = 1;
    const situation = initialSituation(GREECE, {}, { place: 'window' });
    const answer = askMemory(memory, situation, CONTACT);
    expect(answer.accepted && answer.next[PLACE]).toBe(GREECE.regions[PLACE]?.leaves.indexOf('emergency_safe'));
    expect(() => askMemory(memory, situation, CONTACT)).toThrow(/audit found another answer/);
  });
});
