import type { PathwayEvent } from '../pathways/events.ts';

/** The event that takes a place out of the stock the scenario gives. */
export const TAKES_PLACE = 'SAFE_PLACE_ACCEPTED';

/** The event with what the session itself knows: whether a fitting place is free. What the case attests stands. */
export function attestedEvent(event: PathwayEvent, free: boolean): PathwayEvent {
  if (event.event !== TAKES_PLACE || event.with?.['placeExists'] !== undefined) return event;
  return { ...event, with: { ...event.with, placeExists: free } };
}
