import type { Program } from '../scenario/program.ts';
import { actsOf, bindCondition, regionSlot } from './bind.ts';
import type { Binding, Bound, Timer } from './bind.ts';
import { waitCause } from './causes.ts';
import { BEFORE, setLatch } from './mirror.ts';
import type { Mirror } from './mirror.ts';
import type { Cause, Span } from './impact.ts';
import type { EventTrigger, InForce, Weights } from './weights.ts';

/** A stretch in force that may still be open. `hers` marks what followed a free act of hers: told, never counted. */
export interface OpenSpan { readonly from: number; to: number | null; endedBy: Cause | null; readonly cause: Cause; readonly hers: boolean }

/** One factor under watch: harms first, then what protects, then risks; a condition may ask only for earlier ones. */
export interface Watched {
  readonly id: string;
  readonly group: 'harm' | 'protection' | 'risk';
  readonly condition: Bound | null;
  readonly gate: Bound | null;
  readonly exceptAfter: readonly string[];
}
export interface Switch { readonly factor: number; readonly on: 0 | 1; readonly when: Bound }
/** `once` is the slot of the region in one stretch of which the burden comes once; null where each time counts. */
export interface Raise { readonly harm: number; readonly when: Bound; readonly once: number | null }

/** Everything the fold looks at, bound to one program. */
export interface Watch {
  readonly factors: readonly Watched[];
  readonly timers: readonly Timer[];
  /** By act: what it switches, which harms it raises, which harms it puts right. */
  readonly switches: ReadonlyMap<number, readonly Switch[]>;
  readonly raises: ReadonlyMap<number, readonly Raise[]>;
  readonly loosens: ReadonlyMap<number, readonly number[]>;
}
/** By factor, when it was in force in one session. */
export type Spans = readonly OpenSpan[][];

/** Factor ids in the order of the mirror. */
export const factorIds = (weights: Weights): readonly string[] => [...weights.harms, ...weights.protections, ...weights.risks].map(({ id }) => id);

export function createWatch(binding: Binding): Watch {
  const { weights, program } = binding;
  const all = [
    ...weights.harms.map((factor) => ({ factor, group: 'harm' as const })),
    ...weights.protections.map((factor) => ({ factor, group: 'protection' as const })),
    ...weights.risks.map((factor) => ({ factor, group: 'risk' as const })),
  ];
  const factors = all.map(({ factor, group }) => watched(binding, factor, group));
  const switches = new Map<number, Switch[]>();
  all.forEach(({ factor }, index) => {
    addSwitches(binding, switches, { factor: index, on: 0, triggers: factor.ends ?? [] });
    addSwitches(binding, switches, { factor: index, on: 1, triggers: factor.starts ?? [] });
  });
  const bounds = factors.flatMap(({ condition, gate }) => [condition, gate]);
  return { factors, timers: bounds.flatMap((bound) => bound?.timers ?? []), switches, raises: raisesOf(binding), loosens: loosensOf(program, weights) };
}

function watched(binding: Binding, factor: InForce & { readonly id: string }, group: Watched['group']): Watched {
  return {
    id: factor.id, group, exceptAfter: factor.exceptAfter ?? [],
    condition: factor.while ? bindCondition(binding, factor.while) : null, gate: factor.gate ? bindCondition(binding, factor.gate) : null,
  };
}

function addSwitches(binding: Binding, into: Map<number, Switch[]>, entry: { factor: number; on: 0 | 1; triggers: readonly EventTrigger[] }): void {
  entry.triggers.forEach((trigger) => {
    const when = bindCondition(binding, trigger.when);
    actsOf(binding.program, trigger).forEach((act) => push(into, act, { factor: entry.factor, on: entry.on, when }));
  });
}

function raisesOf(binding: Binding): ReadonlyMap<number, readonly Raise[]> {
  const raises = new Map<number, Raise[]>();
  binding.weights.harms.forEach((factor, harm) => (factor.raisedBy ?? []).forEach((trigger) => {
    if (!('event' in trigger)) return;
    const when = bindCondition(binding, trigger.when);
    const once = trigger.oncePer === undefined ? null : regionSlot(binding, trigger.oncePer);
    actsOf(binding.program, trigger).forEach((act) => push(raises, act, { harm, when, once }));
  }));
  return raises;
}

function loosensOf(program: Program, weights: Weights): ReadonlyMap<number, readonly number[]> {
  const loosens = new Map<number, number[]>();
  weights.harms.forEach((factor, harm) => (factor.loosenedBy ?? []).forEach((event) => actsOf(program, { event }).forEach((act) => push(loosens, act, harm))));
  return loosens;
}

function push<T>(into: Map<number, T[]>, key: number, value: T): void {
  const list = into.get(key);
  if (list) list.push(value);
  else into.set(key, [value]);
}

/** Judge every factor anew: between its start and end, or while its condition holds, and never outside its gate. */
export function refresh(watch: Watch, mirror: Mirror): void {
  watch.factors.forEach((factor, index) => {
    const on = mirror.latch[index] === 1 || (factor.condition !== null && factor.condition.holds(mirror));
    mirror.now[index] = on && (factor.gate === null || factor.gate.holds(mirror)) ? 1 : 0;
  });
}

/** Switch factors at an accepted act: ends before starts, both judged by how things stood before it. */
export function switchFactors(watch: Watch, mirror: Mirror, act: number, cause: Cause): void {
  const due = (watch.switches.get(act) ?? []).filter((each) => each.when.holds(mirror));
  due.filter(({ on }) => on === 0).forEach(({ factor }) => setLatch(mirror, factor, 0, cause));
  due.filter(({ on }) => on === 1).forEach(({ factor }) => setLatch(mirror, factor, 1, cause));
}

/** Open and close spans by what is in force now. */
export function recordSpans(watch: Watch, mirror: Mirror, spans: Spans, byTime: boolean): void {
  watch.factors.forEach((factor, index) => {
    const last = spans[index]?.at(-1);
    const open = last !== undefined && last.to === null;
    const is = mirror.now[index] === 1;
    if (is === open) return;
    const cause = byTime || (is && factor.condition?.wait === true) ? timeCause(factor, mirror) : onsetCause(watch, mirror, index);
    if (last && open && last.from === mirror.minute) spans[index]?.pop();
    else if (last && open) {
      last.to = mirror.minute;
      last.endedBy = cause;
    } else {
      spans[index]?.push({ from: mirror.minute, to: null, endedBy: null, cause, hers: cause.event !== null && factor.exceptAfter.includes(cause.event) });
    }
  });
}

function timeCause(factor: Watched, mirror: Mirror): Cause {
  const timer = [...(factor.condition?.timers ?? []), ...(factor.gate?.timers ?? [])].find(({ slot, leaves }) => leaves.includes(mirror.values[slot] ?? 0));
  const slot = timer?.slot ?? 0;
  return waitCause(slot, factor.id, { minute: mirror.minute, waited: mirror.minute - (mirror.changedAt[slot] ?? 0) });
}

/** The latest change among all that a factor reads, itself and the factors it asks for. A burden that was begun stays with who began it, also where it paused. */
function onsetCause(watch: Watch, mirror: Mirror, index: number): Cause {
  if (mirror.now[index] === 1 && mirror.latch[index] === 1 && watch.factors[index]?.group === 'harm') return mirror.latchCause[index] ?? BEFORE;
  let change = -1;
  let cause = BEFORE;
  const take = (at: number | undefined, of: Cause | undefined): void => {
    if (of === undefined || (at ?? 0) <= change) return;
    change = at ?? 0;
    cause = of;
  };
  for (const each of withAsked(watch, index)) {
    take(mirror.latchChange[each], mirror.latchCause[each]);
    const { condition, gate } = watch.factors[each] ?? { condition: null, gate: null };
    if (condition?.ownWay === true || gate?.ownWay === true) take(mirror.ownWayChange, mirror.ownWayCause);
    [...(condition?.slots ?? []), ...(gate?.slots ?? [])].forEach((slot) => take(mirror.changeOf[slot], mirror.causes[slot]));
  }
  return cause;
}

function withAsked(watch: Watch, index: number): readonly number[] {
  const factor = watch.factors[index];
  return [index, ...[...(factor?.condition?.factors ?? []), ...(factor?.gate?.factors ?? [])].flatMap((each) => withAsked(watch, each))];
}

/** The next minute, after now and up to a limit, at which a wait turns an answer; null when none does. */
export function nextTurn(watch: Watch, mirror: Mirror, limit: number): number | null {
  let next: number | null = null;
  for (const { slot, leaves, minutes } of watch.timers) {
    const at = (mirror.changedAt[slot] ?? 0) + minutes;
    if (at <= mirror.minute || at > limit || (next !== null && at >= next) || !leaves.includes(mirror.values[slot] ?? 0)) continue;
    next = at;
  }
  return next;
}

/** Spans as values. */
export const closedSpans = (spans: readonly OpenSpan[]): readonly Span[] => spans.filter(({ hers }) => !hers).map(({ from, to, cause, endedBy }) => ({ from, to, cause, endedBy }));
