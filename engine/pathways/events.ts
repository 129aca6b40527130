import { closest, distance } from 'fastest-levenshtein';
import type { Role } from '../vocabulary.ts';
import { ROLES } from '../vocabulary.ts';
import type { EventSpec, ValueSpec } from './event-spec.ts';
import type { EventName } from './event-table.ts';
import { EVENTS } from './event-table.ts';

export type { EventSpec, ValueSpec } from './event-spec.ts';
export type { EventName } from './event-table.ts';
export { EVENTS } from './event-table.ts';

export type WithValue = string | number | boolean | readonly string[];

/** One event as raised: what, by whom, and what was attested or told with it. */
export interface PathwayEvent {
  readonly event: EventName;
  readonly by: Role;
  readonly with?: Readonly<Record<string, WithValue>>;
}

export type EventCheck =
  | { readonly ok: true; readonly event: PathwayEvent }
  | { readonly ok: false; readonly problem: string; readonly path: readonly string[] };

const EVENT_NAMES: readonly string[] = Object.keys(EVENTS);

export const isEventName = (name: string): name is EventName => Object.hasOwn(EVENTS, name);
export const isRole = (name: string): name is Role => ROLES.some((role) => role === name);

/** What an event may carry. */
export const specOf = (name: EventName): EventSpec => EVENTS[name];

/** Judge a value from outside: the event it is, or the first thing that is wrong, with its place and the nearest known name. */
export function checkEvent(value: unknown): EventCheck {
  if (!isRecord(value)) return wrong('An event is a mapping with event, by and, if needed, with.', []);
  for (const key of Object.keys(value)) {
    if (!['event', 'by', 'with'].includes(key)) return wrong(`An event has no key "${shown(key)}".${nearest(key, ['event', 'by', 'with'])}`, [key]);
  }
  const { event, by } = value;
  if (typeof event !== 'string' || !isEventName(event)) return wrong(`There is no event ${quoted(event)}.${nearest(event, EVENT_NAMES)}`, ['event']);
  if (typeof by !== 'string' || !isRole(by)) return wrong(`There is no role ${quoted(by)}.${nearest(by, ROLES)}`, ['by']);
  if (!Object.hasOwn(value, 'with') || value['with'] === undefined) return checkRequired({ event, by });
  return checkWith(event, by, value['with']);
}

function checkWith(event: EventName, by: Role, carried: unknown): EventCheck {
  if (!isRecord(carried)) return wrong(`What ${event} carries is a mapping of names to values.`, ['with']);
  const specs = specOf(event).with ?? {};
  const entries: [string, WithValue][] = [];
  for (const [key, item] of Object.entries(carried)) {
    const spec = Object.hasOwn(specs, key) ? specs[key] : undefined;
    if (spec === undefined) return wrong(unknownKey(event, key, Object.keys(specs)), ['with', key]);
    const checked = valueOf(spec, item);
    if (typeof checked === 'object' && 'problem' in checked) return wrong(`${event} carries ${key}: ${checked.problem}`, ['with', key]);
    entries.push([key, checked]);
  }
  return checkRequired({ event, by, with: Object.fromEntries(entries) });
}

function checkRequired(event: PathwayEvent): EventCheck {
  const missing = (specOf(event.event).required ?? []).find((key) => event.with === undefined || !Object.hasOwn(event.with, key));
  if (missing !== undefined) return wrong(`${event.event} must say ${missing}${wishOf(event.event, missing)}`, ['with', missing]);
  const spec = specOf(event.event);
  if (spec.atLeastOne === true && Object.keys(event.with ?? {}).length === 0) {
    return wrong(`${event.event} must say at least one of ${Object.keys(spec.with ?? {}).join(', ')}.`, ['with']);
  }
  return { ok: true, event };
}

/** What a value that is missing may be. */
function wishOf(event: EventName, key: string): string {
  const spec = specOf(event).with?.[key];
  const judged = spec === undefined ? null : valueOf(spec, null);
  return judged !== null && typeof judged === 'object' && 'problem' in judged ? `: ${judged.problem}` : '.';
}

function valueOf(spec: ValueSpec, item: unknown): WithValue | { readonly problem: string } {
  switch (spec.kind) {
    case 'flag':
      return typeof item === 'boolean' ? item : { problem: 'it is true or false.' };
    case 'count':
      return typeof item === 'number' && Number.isInteger(item) && item >= 0 && item <= spec.max ? item : { problem: `it is a whole number from 0 to ${spec.max}.` };
    case 'one':
      return typeof item === 'string' && spec.of.includes(item) ? item : { problem: `it is one of ${spec.of.join(', ')}.${nearest(item, spec.of)}` };
    case 'text':
      return typeof item === 'string' && item.length <= spec.max ? item : { problem: `it is a text of at most ${spec.max} letters.` };
    case 'some': {
      const list: readonly unknown[] | null = Array.isArray(item) ? item : null;
      if (list === null) return { problem: `it is a list of ${spec.of.join(', ')}.` };
      const names = list.filter((name): name is string => typeof name === 'string' && spec.of.includes(name));
      const odd = list.find((name) => typeof name !== 'string' || !spec.of.includes(name));
      return names.length === list.length ? [...new Set(names)] : { problem: `${quoted(odd)} is none of ${spec.of.join(', ')}.${nearest(odd, spec.of)}` };
    }
  }
}

function unknownKey(event: EventName, key: string, known: readonly string[]): string {
  const may = known.length === 0 ? 'It carries nothing.' : `It may carry ${known.join(', ')}.`;
  return `${event} does not carry "${shown(key)}". ${may}${nearest(key, known)}`;
}

/** " Did you mean X?" for a name that is close to a known one; nothing otherwise. */
export function nearest(name: unknown, known: readonly string[]): string {
  if (typeof name !== 'string' || name.length > 80 || known.length === 0) return '';
  const upper = known.some((item) => item === item.toUpperCase()) ? name.toUpperCase() : name;
  const best = closest(upper, [...known]);
  // Who writes UNTRAINED does not mean TRAINED.
  if (upper === `UN${best}`) return '';
  return distance(upper, best) <= Math.max(2, Math.floor(best.length / 3)) ? ` Did you mean ${best}?` : '';
}

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}...` : text);
const quoted = (value: unknown): string => (typeof value === 'string' ? `"${shown(value)}"` : `of the kind ${value === null ? 'null' : typeof value}`);
const wrong = (problem: string, path: readonly string[]): EventCheck => ({ ok: false, problem, path });
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
