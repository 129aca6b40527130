import type { EventSpec, ValueSpec, WithValue } from '#engine';
import type { JSX } from 'preact';
import { SAME_PERSON } from '../../text/en-atlas-beside.ts';
import { plainName } from '../rules/rule-words.ts';
import { capital } from '../../text/lower.ts';

type Said = Readonly<Record<string, WithValue>>;

/** What an event says when nothing was changed: conditions hold, of several answers the first that says something; what must be named is named in full. */
export const firstWords = (spec: EventSpec): Said => Object.fromEntries(Object.entries(spec.with ?? {}).flatMap(([key, value]): [string, WithValue][] => {
  const first = value.kind === 'some' && !(spec.required ?? []).includes(key) ? [] : firstValue(value);
  return first === null ? [] : [[key, first]];
}));

function firstValue(value: ValueSpec): WithValue | null {
  switch (value.kind) {
    case 'flag': return true;
    case 'count': return value.max;
    case 'one': return value.of.find((each) => each === 'YES') ?? value.of[0] ?? null;
    case 'some': return value.of;
    case 'text': return null;
  }
}

interface SaidFieldsProps { readonly spec: EventSpec; readonly said: Said; readonly change: (said: Said) => void }

/** One field for each thing that may be said with an event. Nothing where nothing may be said. */
export function SaidFields({ spec, said, change }: SaidFieldsProps): JSX.Element | null {
  const keys = Object.entries(spec.with ?? {}).filter(([, value]) => value.kind !== 'text');
  if (keys.length === 0) return null;
  return (
    <fieldset class="said-fields">
      <legend>{SAME_PERSON.addSaid}</legend>
      {keys.map(([key, value]) => <SaidField key={key} name={key} spec={value} said={said} change={change} />)}
    </fieldset>
  );
}

function SaidField({ name, spec, said, change }: { readonly name: string; readonly spec: ValueSpec; readonly said: Said; readonly change: (said: Said) => void }): JSX.Element | null {
  const now = said[name];
  const set = (value: WithValue): void => change({ ...said, [name]: value });
  switch (spec.kind) {
    case 'flag': return <label class="tick"><input type="checkbox" checked={now === true} onChange={(event) => set(event.currentTarget.checked)} />{capital(plainName(name))}</label>;
    case 'count': return <label class="field">{capital(plainName(name))}<input type="number" min={0} max={spec.max} value={Number(now)} onChange={(event) => set(Number(event.currentTarget.value) || 0)} /></label>;
    case 'one': return <label class="field">{capital(plainName(name))}<select value={String(now)} onChange={(event) => set(event.currentTarget.value)}>{spec.of.map((each) => <option key={each} value={each}>{plainName(each)}</option>)}</select></label>;
    case 'some': {
      const chosen: readonly string[] = Array.isArray(now) ? now : [];
      return (
        <fieldset>
          <legend>{capital(plainName(name))}</legend>
          {spec.of.map((each) => <label class="tick" key={each}><input type="checkbox" checked={chosen.includes(each)} onChange={(event) => set(event.currentTarget.checked ? [...chosen, each] : chosen.filter((other) => other !== each))} />{plainName(each)}</label>)}
        </fieldset>
      );
    }
    case 'text': return null;
  }
}
