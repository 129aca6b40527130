import { partingsOf, tryPathway, type Parting, type Pathway, type TriedEvent } from '#engine';
import { EVENT_LISTS, type EventList, type ListedEvent } from './event-lists.ts';

/** What a list is called in the address when it is the reader's own. */
export const OWN = 'own';
/** The person of a list of the reader's own. */
const SOMEBODY = { age: 'ADULT', nationality: 'THIRD_COUNTRY', stay: 'IRREGULAR' } as const;

/** The list an address asks for: a shipped one, or the events the address itself holds. */
export interface AskedList { readonly id: string; readonly list: EventList | null; readonly facts: EventList['facts']; readonly events: unknown }

/** Read the list from the query of the address. `home` is the country whose list is shown when none is named. */
export function askedList(query: Readonly<Record<string, string>>, home: string): AskedList {
  if (query['list'] === OWN) return { id: OWN, list: null, facts: SOMEBODY, events: readEvents(query['events'] ?? '') };
  const list = EVENT_LISTS.find(({ id }) => id === query['list']) ?? EVENT_LISTS.find((each) => each.home === home) ?? EVENT_LISTS[0];
  return { id: list?.id ?? OWN, list: list ?? null, facts: list?.facts ?? SOMEBODY, events: list?.events ?? [] };
}

/** The events of an address as it holds them; the engine judges each. What is no list at all is an empty one. */
export function readEvents(text: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}

/** Events as the address holds them. */
export const writeEvents = (events: readonly unknown[]): string => JSON.stringify(events);

/** The list after one more event. */
export const withEvent = (events: readonly unknown[], event: ListedEvent): readonly unknown[] => [...events, event];

export interface Tried { readonly here: readonly TriedEvent[]; readonly there: readonly TriedEvent[]; readonly partings: readonly Parting[] }
export type TrialOutcome = { readonly ok: true; readonly tried: Tried } | { readonly ok: false; readonly reason: string };

/** Put one list of events to two pathways. */
export function putToBoth(pair: { readonly here: Pathway; readonly there: Pathway }, asked: AskedList): TrialOutcome {
  const text = JSON.stringify({ facts: asked.facts, events: asked.events });
  const [here, there] = [tryPathway(pair.here, text, asked.id), tryPathway(pair.there, text, asked.id)];
  if (!here.ok) return { ok: false, reason: here.problem.message };
  if (!there.ok) return { ok: false, reason: there.problem.message };
  return { ok: true, tried: { here: here.events, there: there.events, partings: partingsOf(here.events, there.events) } };
}
