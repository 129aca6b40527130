import { COUNTRIES, pathwayOf, REGION_WORDS, stepsBeside, type Country, type Pathway, type StepBeside } from '#engine';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { addressOfAtlas, type AtlasRoute } from '../../app/routes.ts';
import { COUNTRY_NAMES } from '../../text/country-names.ts';
import { BELOW } from '../../text/en-atlas.ts';
import { BESIDE, SAME_PERSON } from '../../text/en-atlas-beside.ts';
import { eventWords } from '../../text/events.ts';
import { bodiesInWords } from '../rules/rule-words.ts';
import { NumberTags } from '../rules/number-tags.tsx';
import { SamePerson } from '../same-person/same-person.tsx';
import { BothDrawn } from './both-drawn.tsx';
import { StepDifference } from './step-difference.tsx';
import { capital } from '../../text/lower.ts';

interface Pair { readonly here: Country; readonly there: Country }
interface LaneSteps { readonly region: StepBeside['region']; readonly onlyHere: readonly StepBeside[]; readonly onlyThere: readonly StepBeside[]; readonly otherwise: readonly StepBeside[]; readonly same: readonly StepBeside[] }

/** Two countries side by side: which steps only one of them has, and what differs in those both have. */
export function BesidePart({ pathway, place }: { readonly pathway: Pathway; readonly place: AtlasRoute }): JSX.Element {
  const others = COUNTRIES.filter((each) => each !== pathway.country);
  const there = others.find((each) => each === place.query['other']) ?? (pathway.country === 'greece' ? 'italy' : 'greece');
  const other = pathwayOf(there);
  const lanes = useMemo(() => (other ? lanesBeside(stepsBeside(pathway, other)) : []), [pathway, other]);
  const pair = { here: pathway.country, there };
  return (
    <>
      <nav class="atlas-menu" aria-label={BESIDE.second}>
        <p class="eyebrow" aria-hidden="true">{BESIDE.second}</p>
        <ul>{others.map((each) => <li key={each}><a href={addressOfAtlas({ ...place, query: { ...place.query, other: each } })} aria-current={each === there ? 'true' : undefined}>{COUNTRY_NAMES[each]}</a></li>)}</ul>
      </nav>
      {other && <BesideViews place={{ ...place, query: { ...place.query, other: there } }} />}
      {place.query['view'] === PERSON && other ? <SamePerson pair={{ here: pathway, there: other }} place={place} /> : <Differences lanes={lanes} pair={pair} />}
    </>
  );
}

/** The second view in the address. */
const PERSON = 'person';

function BesideViews({ place }: { readonly place: AtlasRoute }): JSX.Element {
  const person = place.query['view'] === PERSON;
  return (
    <nav class="atlas-menu" aria-label={BESIDE.views}>
      <ul>
        <li><a href={addressOfAtlas({ ...place, query: { other: place.query['other'] ?? '' } })} aria-current={person ? undefined : 'true'}>{BESIDE.steps}</a></li>
        <li><a href={addressOfAtlas({ ...place, query: { ...place.query, view: PERSON } })} aria-current={person ? 'true' : undefined}>{SAME_PERSON.title}</a></li>
      </ul>
    </nav>
  );
}

function Differences({ lanes, pair }: { readonly lanes: readonly LaneSteps[]; readonly pair: Pair }): JSX.Element {
  return (
    <>
      <p>{BESIDE.what(COUNTRY_NAMES[pair.here], COUNTRY_NAMES[pair.there])}</p>
      <Summary lanes={lanes} pair={pair} />
      {lanes.map((lane) => <LaneBeside key={`${pair.there}-${lane.region}`} lane={lane} pair={pair} />)}
    </>
  );
}

function lanesBeside(steps: readonly StepBeside[]): readonly LaneSteps[] {
  const regions = [...new Set(steps.map((step) => step.region))];
  return regions.map((region) => {
    const own = steps.filter((step) => step.region === region);
    const both = own.filter(({ here, there }) => here.rules.length > 0 && there.rules.length > 0);
    return {
      region, onlyHere: own.filter(({ there }) => there.rules.length === 0), onlyThere: own.filter(({ here }) => here.rules.length === 0),
      otherwise: both.filter(({ differs }) => differs.length > 0), same: both.filter(({ differs }) => differs.length === 0),
    };
  });
}

const laneName = (region: StepBeside['region']): string => (region === 'conduct' ? BELOW.conduct : capital(REGION_WORDS[region]));

function Summary({ lanes, pair }: { readonly lanes: readonly LaneSteps[]; readonly pair: Pair }): JSX.Element {
  const heads = [BESIDE.only(COUNTRY_NAMES[pair.here]), BESIDE.only(COUNTRY_NAMES[pair.there]), BESIDE.otherwise, BESIDE.same];
  return (
    <div class="atlas-scroll" role="group" aria-label={BESIDE.summary} tabIndex={0}>
      <table class="atlas-table">
        <caption>{BESIDE.summary}</caption>
        <thead><tr><th scope="col">{BESIDE.lane}</th>{heads.map((head) => <th scope="col" key={head}>{head}</th>)}</tr></thead>
        <tbody>
          {lanes.map(({ region, onlyHere, onlyThere, otherwise, same }) => (
            <tr key={region}><th scope="row">{laneName(region)}</th>{[onlyHere, onlyThere, otherwise, same].map((steps, index) => <td key={heads[index]}>{steps.length}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LaneBeside({ lane, pair }: { readonly lane: LaneSteps; readonly pair: Pair }): JSX.Element {
  const count = lane.onlyHere.length + lane.onlyThere.length + lane.otherwise.length;
  return (
    <details class="fold beside-lane" open={lane.region === 'id' || lane.region === 'res'}>
      <summary><h3>{BESIDE.laneFold(laneName(lane.region), count)}</h3></summary>
      <div>
        {lane.region !== 'conduct' && <BothDrawn region={lane.region} pair={pair} apart={[...lane.onlyHere, ...lane.onlyThere, ...lane.otherwise]} />}
        <div class="beside-columns">
          <Only steps={lane.onlyHere} country={pair.here} side="here" />
          <Only steps={lane.onlyThere} country={pair.there} side="there" />
        </div>
        {lane.otherwise.length > 0 && (
          <>
            <h4>{BESIDE.otherwiseCount(lane.otherwise.length)}</h4>
            <ul class="beside-list">{lane.otherwise.map((step) => <li key={step.event}><StepDifference step={step} pair={pair} /></li>)}</ul>
          </>
        )}
        {lane.same.length > 0 && (
          <>
            <h4>{BESIDE.sameCount(lane.same.length)}</h4>
            <p>{BESIDE.sameWhat}</p>
            <ul class="atlas-plain-list">{lane.same.map((step) => <li key={step.event}>{eventWords(step.event).act} <NumberTags rules={step.here.rules} country={pair.here} /></li>)}</ul>
          </>
        )}
      </div>
    </details>
  );
}

/** Steps that only one of the two has. The edge tells the side by its form: full here, dashed there. */
function Only({ steps, country, side }: { readonly steps: readonly StepBeside[]; readonly country: Country; readonly side: 'here' | 'there' }): JSX.Element | null {
  if (steps.length === 0) return null;
  return (
    <section>
      <h4>{BESIDE.onlyCount(COUNTRY_NAMES[country], steps.length)}</h4>
      <ul class="beside-list">
        {steps.map((step) => {
          const { rules } = step[side];
          return (
            <li key={step.event} class={`beside-step ${side}`}>
              <p><strong>{eventWords(step.event).act}</strong></p>
              <p>{bodiesInWords([...new Set(rules.flatMap((rule) => rule.by))])}</p>
              <p><NumberTags rules={rules} country={country} /></p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
