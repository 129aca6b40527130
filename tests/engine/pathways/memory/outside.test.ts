import { describe, expect, it, vi } from 'vitest';
import { assign, createMachine, raise } from 'xstate';
import { compiledFrom, handlingOf, raisedFrom, snapshotOf, situationFrom } from '../../../../engine/pathways/adapter.ts';
import type { Compiled } from '../../../../engine/pathways/adapter.ts';
import { GREECE } from '../../../../engine/pathways/greece/chart.ts';
import { machineFrom } from '../../../../engine/pathways/machine.ts';
import { emptyMemory, questionOf } from '../../../../engine/pathways/memory/memory.ts';
import { askMemory } from '../../../../engine/pathways/remember.ts';
import { anySituation, anyEvent, seeded } from '../support/random.ts';

vi.setConfig({ testTimeout: 60_000 });

/*
 * Machines that do what no table of ours can say. A footprint covers none of it, so such an event, or such a machine, is
 * asked by the whole situation: slower, and with the same answers.
 */
const own = machineFrom(GREECE);
type Config = typeof own.config;
type Leaf = NonNullable<NonNullable<Config['states']>[string]['states']>[string];

/** The machine of Greece with one leaf changed. */
function withLeaf(region: string, leaf: string, change: (leaf: Leaf) => object): Compiled {
  const states = own.config.states ?? {};
  const before = states[region];
  const changed = { ...own.config, states: { ...states, [region]: { ...before, states: { ...before?.states, [leaf]: change(before?.states?.[leaf] ?? {}) } } } };
  const made: unknown = createMachine(changed as never, own.implementations as never);
  return compiledFrom(GREECE, made as typeof own);
}

const heard = (leaf: Leaf, event: string, transition: object): object => ({ ...leaf, on: { ...(typeof leaf.on === 'object' ? leaf.on : {}), [event]: { meta: { rule: GREECE.rules[0], index: 0 }, ...transition } } });

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
      expect(questionOf(memory, { event: 'FIRST_CONTACT', by: 'ngo' }).footprint).toBeNull();
      expect(memory.missed).toBeLessThan(memory.asked);
    });
  }
});
