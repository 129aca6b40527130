import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { replaceWith, type AtlasRoute } from '../../app/routes.ts';
import { COUNTRY_NAMES } from '../../text/country-names.ts';
import { SAME_PERSON } from '../../text/en-atlas-beside.ts';
import { AddEvent } from './add-event.tsx';
import { Answers, type PathwayPair } from './answers.tsx';
import { EVENT_LISTS } from './event-lists.ts';
import { askedList, OWN, putToBoth, readEvents, withEvent, writeEvents } from './trial.ts';

/** The same person, another country: one list of events put to two pathways. */
export function SamePerson({ pair, place }: { readonly pair: PathwayPair; readonly place: AtlasRoute }): JSX.Element {
  const asked = useMemo(() => askedList(place.query, pair.here.country), [place.query, pair.here]);
  const outcome = useMemo(() => putToBoth(pair, asked), [pair.here, pair.there, asked]);
  const own = asked.id === OWN;
  const events = own ? readEvents(place.query['events'] ?? '') : [];
  const show = (query: Readonly<Record<string, string>>): void => replaceWith({ ...place, query: { ...place.query, ...query } });
  return (
    <>
      <h3>{SAME_PERSON.title}</h3>
      <p>{SAME_PERSON.what(COUNTRY_NAMES[pair.here.country], COUNTRY_NAMES[pair.there.country])}</p>
      <label class="field on-screen">
        {SAME_PERSON.choose}
        <select value={asked.id} onChange={(event) => show({ list: event.currentTarget.value })}>
          {EVENT_LISTS.map((list) => <option key={list.id} value={list.id}>{list.title} ({COUNTRY_NAMES[list.home]})</option>)}
          <option value={OWN}>{SAME_PERSON.own}</option>
        </select>
      </label>
      {asked.list && <p><strong>{asked.list.title}.</strong> {asked.list.about}</p>}
      {own && events.length === 0 && <p>{SAME_PERSON.ownEmpty}</p>}
      {outcome.ok ? outcome.tried.here.length > 0 && <Answers pair={pair} tried={outcome.tried} /> : <p role="status">{SAME_PERSON.unreadable(outcome.reason)}</p>}
      {own && (
        <>
          <p class="ways on-screen">
            <button type="button" class="button" onClick={() => show({ events: writeEvents(events.slice(0, -1)) })}>{SAME_PERSON.removeLast}</button>
            <button type="button" class="button" onClick={() => show({ events: '' })}>{SAME_PERSON.clear}</button>
          </p>
          <AddEvent pair={pair} latest={latestDay(events)} add={(event) => show({ events: writeEvents(withEvent(events, event)) })} />
        </>
      )}
    </>
  );
}

/** The day of the last event; 0 where there is none. */
function latestDay(events: readonly unknown[]): number {
  const last = events.at(-1);
  const day: unknown = typeof last === 'object' && last !== null ? Reflect.get(last, 'day') : 0;
  return typeof day === 'number' && Number.isFinite(day) ? day : 0;
}
