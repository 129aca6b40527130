import { drawnValue } from '../../../../engine/pathways/drawn-value.ts';
import { EVENTS, specOf } from '../../../../engine/pathways/events.ts';
import type { EventName, PathwayEvent } from '../../../../engine/pathways/events.ts';
import type { Pathway } from '../../../../engine/pathways/pathway.ts';
import { ROLES } from '../../../../engine/vocabulary.ts';

/** A small seeded generator (mulberry32), so that every walk can be walked again. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export const EVENT_NAMES = Object.keys(EVENTS) as readonly EventName[];
const HEARD = new WeakMap<Pathway, readonly EventName[]>();

/** The events some rule of a pathway hears. Other countries' events are unknown steps there. */
export function eventsOf(pathway: Pathway): readonly EventName[] {
  const known = HEARD.get(pathway);
  if (known !== undefined) return known;
  const heard = new Set(pathway.rules.map((rule) => rule.event));
  const names = EVENT_NAMES.filter((name) => heard.has(name));
  HEARD.set(pathway, names);
  return names;
}

export const pick = <T>(random: (below: number) => number, list: readonly T[]): T => list[random(list.length)] as T;

/** A situation with every region and field drawn at random. */
export function anySituation(pathway: Pathway, random: (below: number) => number): Int32Array {
  const situation = new Int32Array(pathway.size);
  pathway.regions.forEach((region, index) => { situation[index] = random(region.leaves.length); });
  pathway.fields.forEach((field, index) => {
    const most = field.kind === 'enum' ? (field.values?.length ?? 1) : field.kind === 'flag' ? 2 : field.kind === 'count' ? (field.max ?? 0) + 1 : 2 ** (field.values?.length ?? 0);
    situation[pathway.regions.length + index] = random(most);
  });
  return situation;
}

/** An event drawn at random with lawful contents; the role is one that some rule of the event names, three times of four. */
export function anyEvent(pathway: Pathway, random: (below: number) => number, event: EventName = pick(random, eventsOf(pathway))): PathwayEvent {
  const named = pathway.rules.filter((rule) => rule.event === event).flatMap((rule) => rule.by);
  const by = named.length > 0 && random(4) > 0 ? pick(random, named) : pick(random, ROLES);
  const spec = specOf(event);
  const entries = Object.entries(spec.with ?? {}).flatMap(([key, value]) =>
    (random(4) > 0 || (spec.required ?? []).includes(key) ? [[key, drawnValue(value, random)] as const] : []));
  return { event, by, with: Object.fromEntries(entries) };
}
