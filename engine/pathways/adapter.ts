import { createActor, getNextTransitions, transition } from 'xstate';
import type { Context, Raised } from './condition-test.ts';
import type { EventName, PathwayEvent } from './events.ts';
import type { FieldName } from './fields.ts';
import type { TransitionMeta } from './machine.ts';
import { machineFrom } from './machine.ts';
import type { Pathway } from './pathway.ts';
import { leafOf } from './situation.ts';

type Machine = ReturnType<typeof machineFrom>;
export type Snapshot = ReturnType<Machine['resolveState']>;
type Scope = Parameters<Machine['transition']>[2];

/** A pathway with its machine, and the tables that turn a situation into a snapshot and back. */
export interface Compiled {
  readonly pathway: Pathway;
  readonly machine: Machine;
  readonly scope: Scope;
  readonly leafNumbers: readonly ReadonlyMap<string, number>[];
  readonly rulesByEvent: ReadonlyMap<EventName, readonly number[]>;
  /** Snapshots already resolved, by the numbers of their states. Only the context differs between situations of one key. */
  readonly resolved: Map<number, Snapshot>;
}

/** Snapshots kept before the memory starts anew. */
const KEPT = 20_000;

const COMPILED = new WeakMap<Pathway, Compiled>();

/** The machine of a pathway, made at the first question and kept. */
export function compiledOf(pathway: Pathway): Compiled {
  const known = COMPILED.get(pathway);
  if (known !== undefined) return known;
  const machine = machineFrom(pathway);
  const leafNumbers = pathway.regions.map((region) => new Map(region.leaves.map((leaf, index) => [leaf, index])));
  const compiled: Compiled = { pathway, machine, scope: inertScope(machine), leafNumbers, rulesByEvent: indexByEvent(pathway), resolved: new Map() };
  COMPILED.set(pathway, compiled);
  return compiled;
}

function indexByEvent(pathway: Pathway): ReadonlyMap<EventName, readonly number[]> {
  const index = new Map<EventName, number[]>();
  pathway.rules.forEach((rule, at) => index.set(rule.event, [...(index.get(rule.event) ?? []), at]));
  return index;
}

/**
 * What `transition()` builds anew on every call, built once: nothing here runs an action, starts a child or keeps time.
 * Semi-internal (xstate 5.33.3); a test holds that the answers equal those of the public function.
 */
function inertScope(machine: Machine): Scope {
  const self = createActor(machine);
  const nothing = (): void => undefined;
  return { self, id: '', sessionId: '', logger: nothing, defer: nothing, emit: nothing, system: self.system, stopChild: nothing, actionExecutor: nothing };
}

/** Rehydrate a situation, in document order: XState's answers may depend on the order of its nodes. */
export function snapshotOf(compiled: Compiled, situation: Int32Array): Snapshot {
  const { fields, regions } = compiled.pathway;
  const context: Record<string, number> = {};
  fields.forEach((field, index) => { context[field.name] = situation[regions.length + index] ?? 0; });
  return { ...resolvedFor(compiled, situation), context: context as Context };
}

function resolvedFor({ pathway, machine, scope, resolved }: Compiled, situation: Int32Array): Snapshot {
  const key = pathway.regions.reduce((sum, region, index) => sum * region.leaves.length + (situation[index] ?? 0), 0);
  const known = resolved.get(key);
  if (known !== undefined) return known;
  const value = Object.fromEntries(pathway.regions.map((region, index) => [region.id, region.leaves[situation[index] ?? 0] ?? '']));
  const snapshot = machine.resolveState({ value, context: machine.getInitialSnapshot(scope).context });
  if (resolved.size >= KEPT) resolved.clear();
  resolved.set(key, snapshot);
  return snapshot;
}

/** The numbers of a snapshot. */
export function situationFrom({ pathway, leafNumbers }: Compiled, snapshot: Snapshot): Int32Array {
  const situation = new Int32Array(pathway.size);
  const value = snapshot.value as Readonly<Record<string, string>>;
  pathway.regions.forEach((region, index) => { situation[index] = leafNumbers[index]?.get(value[region.id] ?? '') ?? 0; });
  pathway.fields.forEach((field, index) => { situation[pathway.regions.length + index] = snapshot.context[field.name as FieldName]; });
  return situation;
}

/** An event as the machine takes it. */
export const raisedFrom = (event: PathwayEvent): Raised => ({ type: event.event, by: event.by, with: event.with ?? {} });

/** The transitions XState takes, as places in `pathway.rules`; empty when it takes none. */
export const takenBy = ({ machine }: Compiled, snapshot: Snapshot, event: Raised): readonly number[] =>
  machine.getTransitionData(snapshot, event).flatMap(({ meta }) => (meta === undefined ? [] : [meta.index]));

/**
 * The transitions that wait for this event in the present states and at the root, open or closed. Read from the tables the
 * machine is made of; a test holds that `getNextTransitions` lists the same.
 */
export function candidatesFor({ pathway, rulesByEvent }: Compiled, situation: Int32Array, event: EventName): readonly number[] {
  return (rulesByEvent.get(event) ?? []).filter((index) => {
    const rule = pathway.rules[index];
    if (rule === undefined) return false;
    return rule.region === 'conduct' || rule.from.includes(leafOf(pathway, situation, rule.region));
  });
}

/** The same list as XState gives it. */
export const candidatesPlainly = (snapshot: Snapshot, event: EventName): readonly number[] =>
  getNextTransitions(snapshot).flatMap(({ eventType, meta }) => (eventType === event && isMeta(meta) ? [meta.index] : []));

/** The next snapshot, through the scope made once. */
export const nextOf = ({ machine, scope }: Compiled, snapshot: Snapshot, event: Raised): Snapshot => machine.transition(snapshot, event, scope);

/** The reference: next snapshot and transitions taken, through public functions only. Slow. */
export function nextPlainly({ machine }: Compiled, snapshot: Snapshot, event: Raised): { readonly next: Snapshot; readonly rules: readonly number[] } {
  const [next] = transition(machine, snapshot, event);
  const rules: number[] = [];
  const actor = createActor(machine, {
    snapshot: machine.getPersistedSnapshot(snapshot),
    inspect: (seen) => {
      if (seen.type === '@xstate.microstep') seen._transitions.forEach(({ meta }) => { if (isMeta(meta)) rules.push(meta.index); });
    },
  });
  actor.start().send(event);
  actor.stop();
  return { next, rules };
}

const isMeta = (meta: unknown): meta is TransitionMeta => typeof meta === 'object' && meta !== null && 'index' in meta;
