import { canonicalJson } from '../digest.ts';
import { checkEvent, type PathwayEvent } from '../pathways/events.ts';
import type { Pathway } from '../pathways/pathway.ts';
import { within } from './named.ts';

/** One text for one event, however it was written down: the key of a program's act table. */
export function actKey(event: PathwayEvent): string {
  const carried = event.with && Object.keys(event.with).length > 0 ? event.with : undefined;
  return canonicalJson({ event: event.event, by: event.by, with: carried });
}

/** Collects the events a case may raise: each distinct event, with what it carries, has one place. */
export interface ActTable {
  readonly acts: PathwayEvent[];
  readonly index: Map<string, number>;
}

export const emptyActTable = (): ActTable => ({ acts: [], index: new Map() });

/** The place of an event in the table. Throws a RangeError when the event, or what it carries, is not one the pathways know. */
export function intern(table: ActTable, written: unknown): number {
  const checked = checkEvent(written);
  if (!checked.ok) return refuse(checked.problem, checked.path);
  const { event } = checked;
  const key = actKey(event);
  const known = table.index.get(key);
  if (known !== undefined) return known;
  const place = table.acts.length;
  table.acts.push(event);
  table.index.set(key, place);
  return place;
}

/** The name of an event that a case only listens for: it has no place in the table. Throws as `intern` does. */
export function knownEvent(name: string): string {
  const checked = checkEvent({ event: name, by: 'system' });
  return checked.ok || checked.path[0] !== 'event' ? name : refuse(checked.problem, checked.path);
}

const refuse = (problem: string, path: readonly string[]): never => within(path.join('.') || 'event', () => { throw new RangeError(problem); });

/** The role in which a seat raises an event: its first role that a rule of this country names, else its first. */
export function roleFor(pathway: Pathway, event: string, roles: readonly string[]): string {
  const lawful = roles.find((role) => pathway.rules.some((rule) => rule.event === event && rule.by.some((by) => by === role)));
  return lawful ?? roles[0] ?? 'system';
}
