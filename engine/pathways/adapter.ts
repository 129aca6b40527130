import { createActor, getNextTransitions, transition } from 'xstate';
import type { Context, Raised } from './condition-test.ts';
import type { EventName, PathwayEvent } from './events.ts';
import type { FieldName } from './fields.ts';
import type { TransitionMeta } from './machine.ts';
import { machineFrom } from './machine.ts';
import { isGuardName } from './guards.ts';
import type { GuardName } from './guards.ts';
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
  const compiled = compiledFrom(pathway, machineFrom(pathway));
  COMPILED.set(pathway, compiled);
  return compiled;
}

/** A machine with the tables of a pathway: its own, or another over the same states and fields. */
export function compiledFrom(pathway: Pathway, machine: Machine): Compiled {
  const leafNumbers = pathway.regions.map((region) => new Map(region.leaves.map((leaf, index) => [leaf, index])));
  return { pathway, machine, scope: inertScope(machine), leafNumbers, rulesByEvent: indexByEvent(pathway), resolved: new Map() };
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

/** The transitions XState takes, as places in `pathway.rules`; empty when it takes none. Throws when one of them carries no rule: it could not be told from silence. */
export const takenBy = ({ machine }: Compiled, snapshot: Snapshot, event: Raised): readonly number[] => rulesIn(machine.getTransitionData(snapshot, event), event);

const rulesIn = (transitions: readonly Taken[], { type }: Raised): readonly number[] => transitions.map(({ meta, source }) => {
  if (!isMeta(meta)) throw new Error(`A transition of ${source.id} for ${type} carries no rule. Write it in the tables of the pathway.`);
  return meta.index;
});

/** What both a machine and its inspection tell of a transition. */
interface Taken { readonly meta?: unknown; readonly source: { readonly id: string } }

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

/** The same with the transitions this very step takes. A guard that changes its mind may open others than `takenBy` was told just before. */
export function stepOf(compiled: Compiled, snapshot: Snapshot, event: Raised): { readonly next: Snapshot; readonly rules: readonly number[] } {
  const steps: (readonly number[])[] = [];
  const watching = compiled.scope.system.inspect((seen) => {
    // What a machine does by itself afterwards carries no rule.
    if (seen.type === '@xstate.microstep' && steps.length === 0) steps.push(rulesIn(seen._transitions, event));
  });
  try {
    return { next: nextOf(compiled, snapshot, event), rules: steps[0] ?? [] };
  } finally {
    watching.unsubscribe();
  }
}

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

/** Which leaves of each region wait for an event, and the named guards that may be judged for it. */
export interface Handling { readonly waiting: readonly ReadonlySet<string>[]; readonly guards: ReadonlySet<GuardName> }

/**
 * How a machine handles an event, read from the machine itself; or, in words, the first thing in it that a footprint does
 * not cover: then an answer may depend on more than the event's own states and named guards.
 */
export function handlingOf(compiled: Compiled, event: EventName): Handling | string {
  const { regions, nodes, unusual } = anatomyOf(compiled);
  if (unusual !== null) return unusual;
  const guards = new Set<GuardName>();
  const waiting = regions.map((region) => new Set(Object.values(region?.states ?? {}).filter((leaf) => leaf.transitions.has(event)).map((leaf) => leaf.key)));
  for (const node of nodes) {
    for (const transition of node.transitions.get(event) ?? []) {
      const unusualPart = unusualTransition(compiled, node, transition) ?? noteGuards(compiled, transition.guard, guards);
      if (unusualPart !== null) return unusualPart;
    }
  }
  return { waiting, guards };
}

type Node = Machine['root'];
type Transition = NonNullable<ReturnType<Node['transitions']['get']>>[number];

/** The nodes of a machine, and in words the first of them that no footprint covers, whatever the event. */
interface Anatomy { readonly regions: readonly (Node | undefined)[]; readonly nodes: readonly Node[]; readonly unusual: string | null }

const ANATOMIES = new WeakMap<Compiled, Anatomy>();

function anatomyOf(compiled: Compiled): Anatomy {
  const known = ANATOMIES.get(compiled);
  if (known !== undefined) return known;
  const { root } = compiled.machine;
  const regions = compiled.pathway.regions.map((region) => root.states[region.id]);
  const nodes = [root, ...regions.flatMap((region) => (region === undefined ? [] : [region, ...Object.values(region.states)]))];
  const anatomy = { regions, nodes, unusual: nodes.map(unusualNode).find((words) => words !== null) ?? null };
  ANATOMIES.set(compiled, anatomy);
  return anatomy;
}

/** Root, regions and leaves, and nothing that happens by itself: so a step is the transitions of its event and no more. */
function unusualNode(node: Node): string | null {
  const depth = node.path.length;
  if (node.type !== (depth === 0 ? 'parallel' : depth === 1 ? 'compound' : 'atomic')) return `the ${node.type} state ${node.id}`;
  if ((node.always?.length ?? 0) + node.entry.length + node.exit.length + node.invoke.length > 0) return `what ${node.id} does by itself`;
  if (depth === 1 && node.transitions.size > 0) return `the transitions of region ${node.id}`;
  return [...node.transitions.keys()].some((name) => name.includes('*')) ? `the wildcard of ${node.id}` : null;
}

function unusualTransition({ pathway, machine }: Compiled, node: Node, { target, reenter, actions }: Transition): string | null {
  if (reenter || (target ?? []).some((each) => node.parent === undefined || each.parent !== node.parent)) return `the target of a transition of ${node.id}`;
  const own = compiledOf(pathway).machine.implementations.actions;
  const strange = actions.find((action) => !(typeof action === 'object' && sameThere(own, machine.implementations.actions, action.type)));
  return strange === undefined ? null : `an action of ${node.id} that is not of the table`;
}

/** Collect the named guards below a guard; in words the first one that is not of the table. `and` and `or` keep what they join in `guards`. */
function noteGuards(compiled: Compiled, guard: unknown, into: Set<GuardName>): string | null {
  const { pathway, machine } = compiled;
  if (guard === undefined) return null;
  const parts: unknown = typeof guard === 'function' ? Reflect.get(guard, 'guards') : undefined;
  if (Array.isArray(parts)) return parts.map((part: unknown) => noteGuards(compiled, part, into)).find((words) => words !== null) ?? null;
  const name: unknown = typeof guard === 'object' && guard !== null && 'type' in guard ? guard.type : guard;
  if (typeof name !== 'string' || !sameThere(compiledOf(pathway).machine.implementations.guards, machine.implementations.guards, name)) return 'a guard that is not of the table';
  if (isGuardName(name)) into.add(name);
  return null;
}

const sameThere = (one: object, other: object, name: string): boolean => Object.hasOwn(one, name) && Reflect.get(one, name) === Reflect.get(other, name);
