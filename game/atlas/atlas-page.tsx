import { COUNTRIES, pathwayOf, type Country } from '#engine';
import type { JSX } from 'preact';
import { useFocusOn, useTitle } from '../app/focus.ts';
import { Frame } from '../app/frame.tsx';
import { addressOfAtlas, ATLAS_PARTS, type AtlasPart, type AtlasRoute } from '../app/routes.ts';
import { useUnfoldedPrint } from '../app/use-print.ts';
import { COUNTRY_NAMES } from '../text/country-names.ts';
import { ATLAS, CAUTIONS, MARKS, PART_NAMES } from '../text/en-atlas.ts';
import { lower } from '../text/lower.ts';
import { say } from '../text/say.ts';
import './atlas.css';
import { BesidePart } from './beside/beside-part.tsx';
import { CountryChoice } from './country-choice.tsx';
import { FindPart } from './find/find-part.tsx';
import { PathwayPart } from './map/pathway-part.tsx';
import { RolesPart } from './roles/roles-part.tsx';
import { SourcesPart } from './sources/sources-part.tsx';

/** The atlas: one country, one part of what is known about it. Everything it shows stands in the address. */
export function AtlasPage({ place }: { readonly place: AtlasRoute }): JSX.Element {
  useUnfoldedPrint('.atlas');
  const country = COUNTRIES.find((each) => each === place.country);
  useTitle(`${country === undefined ? ATLAS.chooseTitle : `${ATLAS.title}: ${COUNTRY_NAMES[country]}, ${lower(PART_NAMES[place.part])}`} – ${say('name')}`);
  if (country === undefined) {
    return (
      <Frame title={ATLAS.chooseTitle} wide>
        <CountryChoice unknown={place.country} />
      </Frame>
    );
  }
  return (
    <Frame title={`${ATLAS.title}: ${COUNTRY_NAMES[country]}`} step={country} wide>
      <div class="atlas">
        <CountryMenu country={country} part={place.part} />
        <PartMenu country={country} part={place.part} />
        <PartHeading part={place.part} />
        <p class="atlas-caution">{CAUTIONS[place.part]}</p>
        <Marks country={country} part={place.part} />
        <Part country={country} place={place} />
      </div>
    </Frame>
  );
}

/** Another part of the same country is read from its own heading: the menus before it have been heard. */
function PartHeading({ part }: { readonly part: AtlasPart }): JSX.Element {
  const heading = useFocusOn<HTMLHeadingElement>(part, false);
  return <h2 ref={heading} tabIndex={-1}>{PART_NAMES[part]}</h2>;
}

function Part({ country, place }: { readonly country: Country; readonly place: AtlasRoute }): JSX.Element | null {
  const pathway = pathwayOf(country);
  if (!pathway) return null;
  switch (place.part) {
    case 'pathway': return <PathwayPart pathway={pathway} place={place} />;
    case 'rules': return <FindPart pathway={pathway} place={place} />;
    case 'beside': return <BesidePart pathway={pathway} place={place} />;
    case 'roles': return <RolesPart pathway={pathway} place={place} />;
    case 'services':
    case 'figures':
    case 'needs':
    case 'sources': return <SourcesPart part={place.part} country={country} />;
  }
}

interface Here { readonly country: Country; readonly part: AtlasPart }

const WITH_RULES: readonly AtlasPart[] = ['pathway', 'rules', 'beside', 'roles'];

/** What marks and short names mean, where rules stand; the lanes have a legend of their marks. The names of Greece may stand beside another country too. */
function Marks({ country, part }: Here): JSX.Element | null {
  if (!WITH_RULES.includes(part)) return null;
  return <p class="small">{part !== 'pathway' && MARKS.what} {MARKS.everywhere} {(country === 'greece' || part === 'beside') && MARKS.greece}</p>;
}

function CountryMenu({ country, part }: Here): JSX.Element {
  return (
    <nav class="atlas-menu" aria-label={ATLAS.countries}>
      <ul>{COUNTRIES.map((each) => <li key={each}><a href={addressOfAtlas({ country: each, part, query: {} })} aria-current={each === country ? 'page' : undefined}>{COUNTRY_NAMES[each]}</a></li>)}</ul>
    </nav>
  );
}

function PartMenu({ country, part }: Here): JSX.Element {
  return (
    <nav class="atlas-menu parts" aria-label={ATLAS.parts}>
      <ul>{ATLAS_PARTS.map((each) => <li key={each}><a href={addressOfAtlas({ country, part: each, query: {} })} aria-current={each === part ? 'page' : undefined}>{PART_NAMES[each]}</a></li>)}</ul>
    </nav>
  );
}
