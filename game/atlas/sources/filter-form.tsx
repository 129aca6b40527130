import { ASKED_GROUPS, EXPLOITATIONS, LISTED_SERVICES, MINUTES_PER_DAY, plainWords, weekMinuteWords, type Country, type ListedService, type ServiceList } from '#engine';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FORM_NAMES, GROUP_WORDS, SERVICES } from '../../text/en-atlas-sources.ts';
import { WEEKDAYS } from '../../text/times.ts';
import { isAsked, type Asked, type Filters } from './asked.ts';
import { capital } from '../../text/lower.ts';

interface Props {
  readonly list: ServiceList;
  readonly country: Country;
  readonly asked: Asked;
  readonly change: (filters: Filters) => void;
}

/** The question to the list. Each change answers at once; nothing has to be sent. */
export function FilterForm({ list, country, asked, change }: Props): JSX.Element {
  const { question } = asked;
  return (
    <form class="filters atlas-controls" role="search" aria-label={SERVICES.ask} onSubmit={(event) => event.preventDefault()}>
      <TerritoryFields list={list} country={country} asked={asked} change={change} />
      <Select label={SERVICES.fields.need} value={question.need ?? ''} choose={(need) => change({ need: plainWords(need) })}>
        <Needs list={list} country={country} />
      </Select>
      <Select label={SERVICES.fields.for} value={question.for ?? ''} choose={(value) => change({ for: value })}>
        {ASKED_GROUPS.map((group) => <option key={group} value={group}>{GROUP_WORDS[group]}</option>)}
      </Select>
      <Select label={SERVICES.fields.form} value={question.form ?? ''} choose={(form) => change({ form: form.toLowerCase() })}>
        {EXPLOITATIONS.map((form) => <option key={form} value={form}>{FORM_NAMES[form]}</option>)}
      </Select>
      <TimeFields at={question.at} change={change} />
      <TextField text={question.text ?? ''} change={change} />
      <p class="filters-clear"><button type="button" class="button" aria-disabled={!isAsked(asked)} onClick={() => change(NOTHING)}>{SERVICES.clear}</button></p>
    </form>
  );
}

const NOTHING: Filters = { region: '', province: '', need: '', for: '', form: '', at: '', text: '', town: '' };

interface SelectProps { readonly label: string; readonly value: string; readonly choose: (value: string) => void; readonly children: ComponentChildren; readonly needed?: boolean }

function Select({ label, value, choose, children, needed }: SelectProps): JSX.Element {
  return (
    <label class="field">{label}
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {!needed && <option value="">{SERVICES.everything}</option>}
        {children}
      </select>
    </label>
  );
}

/**
 * Regions and provinces, where the printed list names any. A region that is named narrows the provinces; one that only
 * follows from a province does not, or the provinces would shrink under the letters that somebody types to find one.
 */
function TerritoryFields({ list, country, asked, change }: Props): JSX.Element | null {
  const regions = list.territories.find((each) => each.country === country)?.regions;
  if (regions === undefined) return null;
  const territory = asked.question.territory;
  const near = asked.regionNamed ? regions.filter(({ name }) => name === territory?.region) : regions;
  return (
    <>
      <Select label={SERVICES.fields.region} value={territory?.region ?? ''} choose={(region) => change({ region, province: '' })}>
        {regions.map(({ name }) => <option key={name} value={name}>{name}</option>)}
      </Select>
      <Select label={SERVICES.fields.province} value={territory?.province ?? ''} choose={(province) => change({ province })}>
        {near.map(({ name, provinces }) => <optgroup key={name} label={name}>{provinces.map((each) => <option key={each.name} value={each.name}>{each.name}</option>)}</optgroup>)}
      </Select>
    </>
  );
}

/** What the list of the country prints comes first; the rest stays open, since “none listed” is an answer. */
function Needs({ list, country }: { readonly list: ServiceList; readonly country: Country }): JSX.Element {
  const printed = new Set(list.services.filter((service) => service.country === country).flatMap(({ services }) => services));
  const options = (needs: readonly ListedService[]): readonly JSX.Element[] => needs.map((need) => <option key={need} value={need}>{capital(plainWords(need))}</option>);
  const sorted = [...LISTED_SERVICES].sort((a, b) => (plainWords(a) < plainWords(b) ? -1 : 1));
  return (
    <>
      <optgroup label={SERVICES.printed}>{options(sorted.filter((need) => printed.has(need)))}</optgroup>
      <optgroup label={SERVICES.notPrinted}>{options(sorted.filter((need) => !printed.has(need)))}</optgroup>
    </>
  );
}

const MINUTES_PER_HOUR = 60;
const NOON = 720;

/** A day, and then a time of that day. */
function TimeFields({ at, change }: { readonly at: number | undefined; readonly change: Props['change'] }): JSX.Element {
  const day = at === undefined ? '' : String(Math.floor(at / MINUTES_PER_DAY));
  const minute = at === undefined ? NOON : at % MINUTES_PER_DAY;
  const hours = Array.from({ length: 24 }, (_, hour) => hour * MINUTES_PER_HOUR);
  const ask = (weekday: string, time: number): void => change({ at: weekday === '' ? '' : weekMinuteWords(Number(weekday) * MINUTES_PER_DAY + time) });
  return (
    <>
      <Select label={SERVICES.fields.day} value={day} choose={(weekday) => ask(weekday, minute)}>
        {WEEKDAYS.map((name, index) => <option key={name} value={index}>{name}</option>)}
      </Select>
      {at !== undefined && (
        <Select label={SERVICES.fields.hour} value={String(minute)} choose={(time) => ask(day, Number(time))} needed>
          {[...new Set([...hours, minute])].sort((a, b) => a - b).map((time) => <option key={time} value={time}>{weekMinuteWords(time).slice(4)}</option>)}
        </Select>
      )}
    </>
  );
}

/** The address follows the typing, and the field follows an address that changed by another way. */
function TextField({ text, change }: { readonly text: string; readonly change: Props['change'] }): JSX.Element {
  const [draft, setDraft] = useState(text);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => { if (document.activeElement !== field.current) setDraft(text); }, [text]);
  const type = (value: string): void => {
    setDraft(value);
    change({ text: value });
  };
  return (
    <label class="field">{SERVICES.fields.text}
      <input ref={field} type="text" value={draft} placeholder={SERVICES.textHint} maxLength={80} autocomplete="off" onInput={(event) => type(event.currentTarget.value)} />
    </label>
  );
}
