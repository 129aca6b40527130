import type { Region, Role } from '../vocabulary.ts';
import type { Compiled, Snapshot } from './adapter.ts';
import { candidatesFor, compiledOf, nextPlainly, raisedFrom, situationFrom, snapshotOf, stepOf, takenBy } from './adapter.ts';
import type { Raised } from './condition-test.ts';
import { judge } from './judge.ts';
import type { PathwayEvent } from './events.ts';
import type { GuardName } from './guards.ts';
import type { Pathway, Post, RuleMeta } from './pathway.ts';
import { leafOf, mayRun } from './situation.ts';
import { listen } from './trace.ts';
import type { Trace } from './trace.ts';

/** What the pathway answers to an event. */
export type Answer =
  | {
    readonly accepted: true;
    readonly next: Int32Array;
    /** Places in `pathway.rules` of the transitions taken. */
    readonly rules: readonly number[];
    /** Pairs of region and state number. */
    readonly entered: readonly (readonly [region: number, leaf: number])[];
    readonly left: readonly (readonly [region: number, leaf: number])[];
    /** Places in `pathway.clocks` of the waits that begin and end. */
    readonly started: readonly number[];
    readonly stopped: readonly number[];
    /** Events the session posts at once. */
    readonly posts: readonly PathwayEvent[];
  }
  | { readonly accepted: false; readonly closed: readonly Closure[] };

/** One rule that stays closed, and everything it lacks. `index` is its place in `pathway.rules`, -1 when there is none. */
export interface Closure { readonly rule: string; readonly region: Region | 'conduct'; readonly index: number; readonly lacks: readonly Lack[] }

export type Lack =
  | { readonly kind: 'role'; readonly open: readonly Role[] }
  | { readonly kind: 'guard'; readonly guard: GuardName }
  | { readonly kind: 'state'; readonly from: readonly string[] };

/**
 * Ask the pathway what an event does in a situation: the next situation, or every rule that closes the door. Pure; the
 * arguments stay as they are. XState alone decides; see `adapter.ts`.
 */
export const ask = (pathway: Pathway, situation: Int32Array, event: PathwayEvent): Answer => askMachine(compiledOf(pathway), situation, event);

/** The same of a given machine. */
export function askMachine(compiled: Compiled, situation: Int32Array, event: PathwayEvent): Answer {
  const { rules, next } = witness(compiled, situation, raisedFrom(event));
  return next === null ? refusal(compiled, situation, event) : acceptance(compiled.pathway, { before: situation, next, rules, event });
}

/** What XState does with an event: the transitions it takes, the next situation (null when it takes none), and what guards and actions did. */
export interface Witnessed { readonly rules: readonly number[]; readonly next: Int32Array | null; readonly trace: Trace }

/** Ask the machine once and watch it. Throws when its guards, asked twice in one situation, do not say the same, and when it moves by itself. */
export function witness(compiled: Compiled, situation: Int32Array, raised: Raised): Witnessed {
  const snapshot = snapshotOf(compiled, situation);
  const taken = listen(() => takenBy(compiled, snapshot, raised));
  const rules = taken.result;
  const stepped = listen(() => stepOf(compiled, snapshot, raised));
  if (!beginsWith(stepped.trace, taken.trace) || stepped.result.rules.join() !== rules.join()) throw new Error(`A guard of ${raised.type} in ${compiled.pathway.country} is impure: asked twice, it answered in two ways. A guard reads fields, states and the event, and nothing else.`);
  // Where nothing is taken, XState gives back the very snapshot.
  if (rules.length === 0 && stepped.result.next !== snapshot) throw new Error(`${compiled.pathway.country} moves at ${raised.type} though no transition takes it: its answer would be told as closed. Write the move as a rule of the event.`);
  return { rules, next: rules.length === 0 ? null : situationFrom(compiled, stepped.result.next), trace: stepped.trace };
}

/** Choosing the transitions is the first thing a step does; a machine that goes on by itself may test more after it. */
const beginsWith = ({ tests }: Trace, first: Trace): boolean => first.tests.every(({ test, held }, at) => tests[at]?.test === test && tests[at]?.held === held);

/** The same question through XState's public functions only: the reference `ask` is tested against. Slow. */
export function askPlain(pathway: Pathway, situation: Int32Array, event: PathwayEvent): Answer {
  const compiled = compiledOf(pathway);
  const snapshot = snapshotOf(compiled, situation);
  const raised = raisedFrom(event);
  const { next, rules } = nextPlainly(compiled, snapshot, raised);
  if (rules.length === 0) return refusal(compiled, situation, event);
  return acceptance(pathway, { before: situation, next: situationFrom(compiled, next), rules, event });
}

/** The refusal of an event that no transition takes: every rule that closes it, and what each lacks. */
export function refusal(compiled: Compiled, situation: Int32Array, event: PathwayEvent): Extract<Answer, { accepted: false }> {
  return { accepted: false, closed: closuresOf(compiled, situation, { snapshot: snapshotOf(compiled, situation), raised: raisedFrom(event) }) };
}

/** An accepted event: the situations before and after it, and the transitions taken, as places in `pathway.rules`. */
export interface Step { readonly before: Int32Array; readonly next: Int32Array; readonly rules: readonly number[]; readonly event: PathwayEvent }

/** The answer to an accepted event, with what it means for waits and what is posted at once. */
export function acceptance(pathway: Pathway, { before, next, rules, event }: Step): Answer {
  const moved = pathway.regions.flatMap((_, region) => (before[region] === next[region] ? [] : [region]));
  const entered = moved.map((region) => [region, next[region] ?? 0] as const);
  const left = moved.map((region) => [region, before[region] ?? 0] as const);
  return { accepted: true, next, rules, entered, left, ...clockChanges(pathway, before, next), posts: postsOf(pathway, rules, event) };
}

/** The events that some transitions post at once. */
export const postsOf = (pathway: Pathway, rules: readonly number[], event: PathwayEvent): readonly PathwayEvent[] =>
  rules.flatMap((index) => (pathway.rules[index]?.posts ?? []).map((post) => postedFrom(post, event)));

const postedFrom = (post: Post, { by }: PathwayEvent): PathwayEvent => ({ event: post.event, by: post.by === 'same' ? by : post.by, ...(post.with === undefined ? {} : { with: post.with }) });

/** Clocks start when their leaf is entered, and stop when it and the leaves they run through are left. */
function clockChanges(pathway: Pathway, before: Int32Array, next: Int32Array): { readonly started: readonly number[]; readonly stopped: readonly number[] } {
  const started: number[] = [];
  const stopped: number[] = [];
  pathway.clocks.forEach((clock, index) => {
    const was = mayRun(pathway, clock, before);
    const is = mayRun(pathway, clock, next);
    if (is && !was && leafOf(pathway, next, clock.region) === clock.leaf) started.push(index);
    if (was && !is) stopped.push(index);
  });
  return { started, stopped };
}

/** The rules that close an event: those waiting for it in the present states, else every rule of the event. Never empty. */
function closuresOf(compiled: Compiled, situation: Int32Array, { snapshot, raised }: { readonly snapshot: Snapshot; readonly raised: Raised }): readonly Closure[] {
  const { pathway } = compiled;
  const waiting = candidatesFor(compiled, situation, raised.type);
  const elsewhere = waiting.length > 0 ? [] : compiled.rulesByEvent.get(raised.type) ?? [];
  const closures = [...waiting, ...elsewhere].flatMap((index) => {
    const rule = pathway.rules[index];
    if (rule === undefined) return [];
    const state: readonly Lack[] = waiting.length > 0 ? [] : [{ kind: 'state', from: rule.from }];
    return [{ rule: rule.id, region: rule.region, index, lacks: [...state, ...lacksOf(snapshot, raised, rule)] }];
  });
  return closures.length > 0 ? nearestBranches(closures) : [{ rule: '', region: 'conduct', index: -1, lacks: [{ kind: 'state', from: [] }] }];
}

function lacksOf(snapshot: Snapshot, raised: Raised, rule: RuleMeta): readonly Lack[] {
  const role: readonly Lack[] = rule.by.includes(raised.by) ? [] : [{ kind: 'role', open: rule.by }];
  const guards = rule.needs.filter((guard) => !judge(guard, snapshot, raised)).map((guard): Lack => ({ kind: 'guard', guard }));
  return [...role, ...guards];
}

/** Branches of one rule count as one: the branch that lacks least is the nearest door. In the order of the tables. */
function nearestBranches(closures: readonly Closure[]): readonly Closure[] {
  const nearest = new Map<string, Closure>();
  for (const closure of closures) {
    const key = `${closure.rule} ${closure.region}`;
    const known = nearest.get(key);
    if (known === undefined || closure.lacks.length < known.lacks.length) nearest.set(key, closure);
  }
  return [...nearest.values()].sort((a, b) => a.index - b.index);
}
