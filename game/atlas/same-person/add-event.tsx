import { isEventName, REGION_WORDS, ROLE_WORDS, ROLES, specOf, type EventName, type Role, type WithValue } from '#engine';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { BELOW, roleName } from '../../text/en-atlas.ts';
import { SAME_PERSON } from '../../text/en-atlas-beside.ts';
import { eventWords } from '../../text/events.ts';
import type { PathwayPair } from './answers.tsx';
import type { ListedEvent } from './event-lists.ts';
import { firstWords, SaidFields } from './said-fields.tsx';
import { capital } from '../../text/lower.ts';

interface AddEventProps { readonly pair: PathwayPair; readonly latest: number; readonly add: (event: ListedEvent) => void }

/** A menu of events: every event that one of the two countries hears, with who may raise it and what may be said with it. */
export function AddEvent({ pair, latest, add }: AddEventProps): JSX.Element {
  const menu = useMemo(() => menuOf(pair), [pair.here, pair.there]);
  const [event, setEvent] = useState<EventName>('INDICATOR_NOTICED');
  const bodies = bodiesOf(pair, event);
  const [body, setBody] = useState<Role>('health');
  const [day, setDay] = useState(0);
  const [said, setSaid] = useState<Readonly<Record<string, WithValue>>>(() => firstWords(specOf('INDICATOR_NOTICED')));
  const by = bodies.includes(body) ? body : bodies[0] ?? 'person';
  const choose = (name: string): void => {
    if (!isEventName(name)) return;
    setEvent(name);
    setSaid(firstWords(specOf(name)));
  };
  const submit = (happening: Event): void => {
    happening.preventDefault();
    add({ day: Math.max(day, latest), event, by, ...(Object.keys(said).length > 0 ? { with: said } : {}) });
  };
  return (
    <form class="add-event on-screen" onSubmit={submit}>
      <h4>{SAME_PERSON.add}</h4>
      <label class="field">{SAME_PERSON.addEvent}
        <select value={event} onChange={(change) => choose(change.currentTarget.value)}>
          {menu.map(({ name, events }) => <optgroup key={name} label={name}>{events.map((each) => <option key={each} value={each}>{eventWords(each).act}</option>)}</optgroup>)}
        </select>
      </label>
      <label class="field">{SAME_PERSON.addBody}
        <select value={by} onChange={(change) => setBody(ROLES.find((role) => role === change.currentTarget.value) ?? by)}>
          {bodies.map((role) => <option key={role} value={role}>{roleName(role)}</option>)}
        </select>
      </label>
      <label class="field">{SAME_PERSON.addDay}
        <input type="number" min={latest} max={20000} step={1} value={Math.max(day, latest)} onChange={(change) => setDay(Number(change.currentTarget.value) || 0)} />
      </label>
      <SaidFields spec={specOf(event)} said={said} change={setSaid} />
      <p><button type="submit" class="button main">{SAME_PERSON.addNow}</button></p>
      <p class="small">{SAME_PERSON.copyHint}</p>
    </form>
  );
}

/** Bodies that may raise an event in one of the two countries; then all others, because asking them is a question too. */
function bodiesOf({ here, there }: PathwayPair, event: EventName): readonly Role[] {
  const may = new Set([...here.rules, ...there.rules].filter((rule) => rule.event === event).flatMap((rule) => rule.by));
  return [...ROLES.filter((role) => may.has(role)), ...ROLES.filter((role) => !may.has(role) && Object.hasOwn(ROLE_WORDS, role))];
}

interface MenuGroup { readonly name: string; readonly events: readonly EventName[] }

function menuOf({ here, there }: PathwayPair): readonly MenuGroup[] {
  const rules = [...here.rules, ...there.rules];
  const regions = [...new Set(rules.map((rule) => rule.region))];
  const seen = new Set<EventName>();
  return regions.map((region) => {
    const events = [...new Set(rules.filter((rule) => rule.region === region).map((rule) => rule.event))].filter((event) => !seen.has(event));
    events.forEach((event) => seen.add(event));
    return { name: region === 'conduct' ? BELOW.conduct : capital(REGION_WORDS[region]), events };
  }).filter(({ events }) => events.length > 0);
}
