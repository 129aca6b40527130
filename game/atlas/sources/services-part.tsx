import { findServices, type Country, type Judged, type ListedBody, type ServiceAnswer, type ServiceList } from '#engine';
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { replaceWith, route } from '../../app/routes.ts';
import { isHome, reasonWords, ruledOut, yearOf } from '../../service-words/entry-words.ts';
import { COUNTRY_NAMES } from '../../text/country-names.ts';
import { SERVICES, TERRITORY } from '../../text/en-atlas-sources.ts';
import { askedWords } from './asked-words.ts';
import { FILTERS, isAsked, readAsked, townsOf, type Asked, type Filters } from './asked.ts';
import { Entry } from './entry.tsx';
import { FilterForm } from './filter-form.tsx';
import { NoList } from './no-list.tsx';
import { shippedServices } from '../../cases/services.ts';
import { TerritoryNote } from './territory-note.tsx';
import { TownMap } from './town-map.tsx';

/** The printed list of services: a question, its answer, and the towns on a map. */
export function ServicesPart({ country }: { readonly country: Country }): JSX.Element {
  const list = shippedServices();
  return list.rows.has(country) ? <Directory list={list} country={country} /> : <NoList country={country} />;
}

function filtersNow(): Filters {
  const here = route.value;
  const query = here.page === 'atlas' ? here.query : {};
  return Object.fromEntries(FILTERS.flatMap((filter) => (query[filter] === undefined ? [] : [[filter, query[filter]]])));
}

interface Shown { readonly list: ServiceList; readonly country: Country; readonly asked: Asked; readonly answer: ServiceAnswer; readonly change: (filters: Filters) => void; readonly allTowns: () => void }

function Directory({ list, country }: { readonly list: ServiceList; readonly country: Country }): JSX.Element {
  const filters = filtersNow();
  const asked = readAsked(list, country, filters);
  const answer = findServices(list, asked.question);
  const change = (next: Filters): void => replaceWith({ page: 'atlas', country, part: 'services', query: { ...filters, ...next } });
  const count = useRef<HTMLParagraphElement>(null);
  // The button that is pressed goes away with the choice of the town: the keyboard goes on from the count.
  const allTowns = (): void => {
    count.current?.focus();
    change({ town: '' });
  };
  const shown: Shown = { list, country, asked, answer, change, allTowns };
  return (
    <>
      <p>{SERVICES.lead(COUNTRY_NAMES[country], yearOf(answer))}</p>
      <p class="warning"><strong>{SERVICES.check(yearOf(answer))}</strong> {SERVICES.checkWhy}</p>
      <h3 class="atlas-controls">{SERVICES.ask}</h3>
      <FilterForm list={list} country={country} asked={asked} change={change} />
      {asked.unknown.length > 0 && <p class="warning">{SERVICES.unknown(asked.unknown.join(', '))}</p>}
      {isAsked(asked) && <p class="on-paper">{SERVICES.asked(askedWords(asked))}</p>}
      <p role="status" class="services-count" ref={count} tabIndex={-1}>{isAsked(asked) ? SERVICES.count(inTown(answer.fits, asked).length, unsureIn(answer, asked).length, ruledOut(answer).length) : SERVICES.all(answer.fits.length)}</p>
      <div class="services">
        <Towns {...shown} />
        <div class="services-answer"><Answer {...shown} /></div>
      </div>
    </>
  );
}

const inTown = (services: readonly ListedBody[], { town }: Asked): readonly ListedBody[] => (town === null ? services : services.filter(({ place }) => place?.town === town));
const unsureIn = ({ unsure }: ServiceAnswer, asked: Asked): readonly Judged[] => unsure.filter(({ service }) => inTown([service], asked).length > 0);

/** The map counts what is shown of each town, whichever town is chosen. */
function Towns({ list, country, asked, answer, change }: Shown): JSX.Element {
  const shown = [...answer.fits, ...answer.unsure.map(({ service }) => service)];
  const towns = townsOf(list, country).flatMap((name) => {
    const place = list.services.find((service) => service.country === country && service.place?.town === name)?.place;
    return place ? [{ name, north: place.north, east: place.east, shown: shown.filter((service) => service.place?.town === name).length }] : [];
  });
  const hidden = shown.filter(isHome).length;
  const elsewhere = shown.filter((service) => service.place === null).length - hidden;
  return <TownMap country={country} towns={towns} chosen={asked.town} choose={(town) => change({ town: town ?? '' })} hidden={hidden} elsewhere={elsewhere} />;
}

function Answer({ list, asked, answer, allTowns }: Shown): JSX.Element {
  const { territory, waysOn } = answer;
  const fits = inTown(answer.fits, asked), unsure = unsureIn(answer, asked), out = ruledOut(answer);
  return (
    <>
      {asked.town !== null && <p class="services-town">{SERVICES.inTown(asked.town)} <button type="button" class="button" onClick={allTowns}>{SERVICES.allTowns}</button></p>}
      {territory !== null && <TerritoryNote list={list} answer={territory} />}
      {territory === null && list.territories.some(({ country }) => country === asked.question.country) && <p class="atlas-controls">{TERRITORY.hint}</p>}
      {answer.fits.length === 0 && <section><h3>{SERVICES.none}</h3><p>{SERVICES.noneWhy}</p></section>}
      {answer.fits.length > 0 && fits.length === 0 && asked.town !== null && <section><h3>{SERVICES.none}</h3><p>{SERVICES.noneInTown(asked.town)}</p></section>}
      {answer.fits.length === 0 && <Entries list="ways" title={SERVICES.wayOn} entries={waysOn} />}
      <Entries list="fits" title={isAsked(asked) ? SERVICES.listed : SERVICES.allListed} entries={fits.map((service) => ({ service }))} />
      {answer.fits.length > 0 && <Entries list="ways" title={SERVICES.passedOn} entries={waysOn} />}
      <Entries list="unsure" title={SERVICES.mayAnswer} entries={unsure.map((each) => ({ service: each.service, why: reasonWords(each) }))}><p>{SERVICES.mayAnswerWhy}</p></Entries>
      {out.length > 0 && (
        <details class="fold">
          <summary>{SERVICES.out(out.length)}</summary>
          <ul class="plain">{out.map((each) => <li key={each.service.id}><strong>{each.service.name}</strong> {reasonWords(each)}</li>)}</ul>
        </details>
      )}
    </>
  );
}

interface EntriesProps { readonly list: 'fits' | 'unsure' | 'ways'; readonly title: string; readonly entries: readonly { readonly service: ListedBody; readonly why?: string }[]; readonly children?: ComponentChildren }

function Entries({ list, title, entries, children }: EntriesProps): JSX.Element | null {
  if (entries.length === 0) return null;
  return (
    <section data-list={list}>
      <h3>{title}</h3>
      {children}
      <ul class="entries">{entries.map(({ service, why }) => <li key={service.id}><Entry service={service} {...(why === undefined ? {} : { why })} /></li>)}</ul>
    </section>
  );
}
