import { COUNTRIES, pathwayOf, type Country } from '#engine';
import type { JSX } from 'preact';
import { addressOfAtlas } from '../app/routes.ts';
import { COUNTRY_NAMES } from '../text/country-names.ts';
import { ATLAS } from '../text/en-atlas.ts';

/** The way into the atlas: the five countries, and a word where the address named none of them. */
export function CountryChoice({ unknown }: { readonly unknown: string | null }): JSX.Element {
  return (
    <div class="atlas">
      {unknown !== null && <p role="status">{ATLAS.unknown(unknown)}</p>}
      <p class="lead">{ATLAS.chooseWhat}</p>
      <ul class="atlas-countries">{COUNTRIES.map((country) => <li key={country}><CountryLink country={country} /></li>)}</ul>
      <p class="small">{ATLAS.chooseCaution}</p>
    </div>
  );
}

function CountryLink({ country }: { readonly country: Country }): JSX.Element {
  const pathway = pathwayOf(country);
  const states = pathway?.regions.reduce((sum, region) => sum + region.leaves.length, 0) ?? 0;
  return (
    <a class="button" href={addressOfAtlas({ country, part: 'pathway', query: {} })}>
      <span>{COUNTRY_NAMES[country]}</span>
      {pathway && <span class="button-note">{ATLAS.chooseSteps(pathway.rules.length, states)}</span>}
    </a>
  );
}
