import { createMachine } from 'xstate';
import { compiledFrom } from '../../../../engine/pathways/adapter.ts';
import type { Compiled } from '../../../../engine/pathways/adapter.ts';
import { GREECE } from '../../../../engine/pathways/greece/chart.ts';
import { machineFrom } from '../../../../engine/pathways/machine.ts';

/** The machine of Greece, for machines that differ from it in one part. */
export const greekMachine = machineFrom(GREECE);

type Config = typeof greekMachine.config;
export type Leaf = NonNullable<NonNullable<Config['states']>[string]['states']>[string];

/** The machine of Greece with one leaf changed. */
export function withLeaf(region: string, leaf: string, change: (leaf: Leaf) => object): Compiled {
  const states = greekMachine.config.states ?? {};
  const before = states[region];
  const changed = { ...greekMachine.config, states: { ...states, [region]: { ...before, states: { ...before?.states, [leaf]: change(before?.states?.[leaf] ?? {}) } } } };
  const made: unknown = createMachine(changed as never, greekMachine.implementations as never);
  return compiledFrom(GREECE, made as typeof greekMachine);
}

/** A leaf that hears an event by one transition, which carries the first rule of Greece. */
export const heard = (leaf: Leaf, event: string, transition: object): object => ({ ...leaf, on: { ...(typeof leaf.on === 'object' ? leaf.on : {}), [event]: { meta: { rule: GREECE.rules[0], index: 0 }, ...transition } } });

/** Answers for a guard in turn, from the first of them again after the last. */
export function inTurn(answers: readonly boolean[]): () => boolean {
  let asked = 0;
  return () => answers[(asked++) % answers.length] === true;
}
