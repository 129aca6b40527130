import { leafInWords, REGION_WORDS, REGIONS, ROLE_WORDS, ROLES, type Country, type Parting, type Pathway, type Region, type RuleMeta, type TriedEvent } from '#engine';
import type { JSX } from 'preact';
import { COUNTRY_NAMES } from '../../text/country-names.ts';
import { SAME_PERSON } from '../../text/en-atlas-beside.ts';
import { eventWords } from '../../text/events.ts';
import { NumberTags } from '../rules/number-tags.tsx';
import { ClosureLines } from './closure-lines.tsx';
import type { Tried } from './trial.ts';
import { capital } from '../../text/lower.ts';

export interface PathwayPair { readonly here: Pathway; readonly there: Pathway }

/** Event by event: what each country answers. Where they part, a mark and words say so. */
export function Answers({ pair, tried }: { readonly pair: PathwayPair; readonly tried: Tried }): JSX.Element {
  const first = tried.partings[0]?.event ?? 0;
  return (
    <>
      <p class="same-sum">{SAME_PERSON.sum(tried.partings.length, tried.here.length, first + 1)} {SAME_PERSON.waitsNote}</p>
      <ol class="same-steps">
        {tried.here.map((event, index) => {
          const beside = tried.there[index];
          return beside && <li key={index}><Step pair={pair} index={index} tried={[event, beside]} parting={tried.partings.find((each) => each.event === index) ?? null} /></li>;
        })}
      </ol>
      <End pair={pair} tried={tried} />
    </>
  );
}

interface StepProps { readonly pair: PathwayPair; readonly index: number; readonly tried: readonly [TriedEvent, TriedEvent]; readonly parting: Parting | null }

function Step({ pair, index, tried: [here, there], parting }: StepProps): JSX.Element {
  return (
    <article class={parting ? 'same-step parted' : 'same-step'}>
      <h4>{index + 1}. {eventWords(here.event).act}</h4>
      <p class="small">{SAME_PERSON.day(here.day)}, {SAME_PERSON.by(roleWords(here.by))}{parting && <strong class="same-mark">{SAME_PERSON.part}</strong>}</p>
      <div class="same-answers">
        <CountryAnswer pathway={pair.here} tried={here} />
        <CountryAnswer pathway={pair.there} tried={there} />
      </div>
      {parting && parting.regions.length > 0 && (
        <p>{SAME_PERSON.apart}. {parting.regions.map(({ region, leaves }) => `${regionWords(region)}: ${stateWords(region, leaves[0], pair.here.country)} (${COUNTRY_NAMES[pair.here.country]}), ${stateWords(region, leaves[1], pair.there.country)} (${COUNTRY_NAMES[pair.there.country]}).`).join(' ')}</p>
      )}
    </article>
  );
}

function CountryAnswer({ pathway, tried }: { readonly pathway: Pathway; readonly tried: TriedEvent }): JSX.Element {
  const rules = tried.rules.flatMap((taken) => pathway.rules.filter((rule) => isTaken(rule, taken)).slice(0, 1));
  return (
    <div class={tried.accepted ? 'same-answer taken' : 'same-answer closed'}>
      <p><strong>{COUNTRY_NAMES[pathway.country]}: {tried.accepted ? SAME_PERSON.taken.toLowerCase() : SAME_PERSON.closed.toLowerCase()}</strong></p>
      {tried.accepted && rules.length > 0 && <p><NumberTags rules={rules} country={pathway.country} /></p>}
      {tried.accepted && tried.rules.filter(({ to }) => to !== 'same').map(({ rule, to }) => <p key={rule}>{stateOfRule(pathway, rule, to)}</p>)}
      {tried.accepted && <p class="small">{SAME_PERSON.sources} {[...new Set(tried.rules.flatMap(({ ground }) => ground.sources))].join('; ')}</p>}
      {tried.posts.length > 0 && <p class="small">{SAME_PERSON.andThen} {tried.posts.map((post) => eventWords(post.event).done).join(' ')}</p>}
      {!tried.accepted && tried.closures.map((closure, index) => <ClosureLines key={index} closure={closure} />)}
    </div>
  );
}

/** Whether a rule of the tables is the one that took the event: branches of one rule differ in where they begin and on what they rest. */
const isTaken = (rule: RuleMeta, taken: TriedEvent['rules'][number]): boolean => rule.id === taken.rule && rule.to === taken.to && rule.from.join() === taken.from.join() && rule.sources.join() === taken.ground.sources.join();

/** The state a rule led to: "identification: reported to EKKA". */
function stateOfRule(pathway: Pathway, id: string, to: string): string {
  const region = pathway.rules.find((rule) => rule.id === id)?.region;
  return region === undefined || region === 'conduct' ? '' : `${capital(REGION_WORDS[region])}: ${leafInWords(region, to, pathway.country)}`;
}

/** Where the person stands when the list is over, lane by lane. */
function End({ pair, tried }: { readonly pair: PathwayPair; readonly tried: Tried }): JSX.Element | null {
  const [here, there] = [tried.here.at(-1), tried.there.at(-1)];
  if (!here || !there) return null;
  const regions = [...new Set([...pair.here.regions, ...pair.there.regions].map(({ id }) => id))];
  return (
    <div class="atlas-scroll" role="group" aria-label={SAME_PERSON.end} tabIndex={0}>
      <table class="atlas-table">
        <caption>{SAME_PERSON.end}</caption>
        <thead><tr><th scope="col">{SAME_PERSON.endRegion}</th><th scope="col">{COUNTRY_NAMES[pair.here.country]}</th><th scope="col">{COUNTRY_NAMES[pair.there.country]}</th></tr></thead>
        <tbody>
          {regions.map((region) => {
            const words = [standsAt(pair.here, region, here), standsAt(pair.there, region, there)] as const;
            return <tr key={region}><th scope="row">{capital(REGION_WORDS[region])}</th><td>{words[0]}</td><td>{words[1]}{words[0] !== words[1] && <span class="atlas-tag doubt">{SAME_PERSON.different}</span>}</td></tr>;
          })}
        </tbody>
      </table>
    </div>
  );
}

function standsAt({ country }: Pathway, region: Region, tried: TriedEvent): string {
  const leaf = tried.situation.regions[region];
  return leaf === undefined ? SAME_PERSON.noLane : leafInWords(region, leaf, country);
}

const regionOf = (name: string): Region | undefined => REGIONS.find((region) => region === name);
const regionWords = (name: string): string => capital(REGION_WORDS[regionOf(name) ?? 'id']);
const stateWords = (name: string, leaf: string, country: Country): string => `“${leafInWords(regionOf(name) ?? 'id', leaf, country)}”`;
const roleWords = (name: string): string => ROLE_WORDS[ROLES.find((role) => role === name) ?? 'system'];
