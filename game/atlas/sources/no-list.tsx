import type { Country } from '#engine';
import type { JSX } from 'preact';
import { addressOfAtlas } from '../../app/routes.ts';
import { COUNTRY_NAMES } from '../../text/country-names.ts';
import { NO_LIST } from '../../text/en-atlas-sources.ts';
import { Documents, Sources } from './cited.tsx';
import { shippedRecords } from './shipped-lists.ts';
import { capital } from '../../text/lower.ts';

/** A country for which the documents print no list of services: said plainly, with what they do name. */
export function NoList({ country }: { readonly country: Country }): JSX.Element {
  const name = COUNTRY_NAMES[country];
  const bodies = shippedRecords().stakeholders.filter((each) => each.country === country);
  return (
    <>
      <p class="lead">{NO_LIST.none(name)}</p>
      <p>{NO_LIST.meaning(name)}</p>
      <h3>{NO_LIST.way}</h3>
      {bodies.length > 0 && (
        <>
          <p>{NO_LIST.bodies(name)}</p>
          <ul class="records">{bodies.map(({ id, name: body, sources }) => <li key={id}><p>{capital(body)}</p><Sources sources={sources} /></li>)}</ul>
        </>
      )}
      <ul class="plain">
        <li><a href={addressOfAtlas({ country, part: 'roles', query: {} })}>{NO_LIST.roles}</a></li>
        <li><a href={addressOfAtlas({ country, part: 'pathway', query: {} })}>{NO_LIST.pathway}</a></li>
      </ul>
      <Documents sources={bodies.flatMap(({ sources }) => sources)} />
    </>
  );
}
