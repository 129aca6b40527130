import type { Country, Knowledge } from '#engine';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { addressOf } from '../../app/routes.ts';
import { shippedCases, type CaseHead } from '../../cases/heads.ts';
import { shippedRegisters } from '../../cases/registers.ts';
import { COUNTRY_NAMES } from '../../text/country-names.ts';
import { NEEDS } from '../../text/en-atlas-sources.ts';
import { Documents, Sources, sourceWords } from './cited.tsx';
import { capital } from '../../text/lower.ts';

type Need = Knowledge['needs'][number];
type Recommendation = Knowledge['recommendations'][number];
type Heads = readonly CaseHead[] | null;

/** Needs of a country and what the documents recommend, each with the shipped cases that train it. */
export function NeedsPart({ country }: { readonly country: Country }): JSX.Element {
  const { needs, recommendations } = shippedRegisters();
  const heads = useHeads();
  const of = <T extends { readonly country?: Country | undefined }>(all: readonly T[], whose: Country | undefined): readonly T[] => all.filter((each) => each.country === whose);
  const own = of(needs, country), common = of(needs, undefined);
  const name = COUNTRY_NAMES[country];
  return (
    <>
      <h3>{NEEDS.of(name)}</h3>
      <p>{own.every(({ derived }) => derived) ? NEEDS.derived(name) : NEEDS.asked}</p>
      <Clusters needs={own} heads={heads} />
      <details class="fold"><summary><h3>{NEEDS.common}</h3></summary><Clusters needs={common} heads={heads} /></details>
      <h3>{NEEDS.recommendations}</h3>
      <p class="small">{NEEDS.recommendationsWhy}</p>
      <Recommendations title={NEEDS.recommendationsOf(name)} recommendations={of(recommendations, country)} heads={heads} />
      <Recommendations title={NEEDS.recommendationsAll} recommendations={of(recommendations, undefined)} heads={heads} />
      <Documents sources={[...own, ...common, ...recommendations].flatMap(({ sources }) => sources)} />
    </>
  );
}

/** Heads of the shipped cases; null until they are read. The part is complete without them. */
function useHeads(): Heads {
  const [heads, setHeads] = useState<Heads>(null);
  useEffect(() => { shippedCases().then(setHeads).catch(() => undefined); }, []);
  return heads;
}

function Clusters({ needs, heads }: { readonly needs: readonly Need[]; readonly heads: Heads }): JSX.Element {
  return (
    <>
      {Object.entries(NEEDS.clusters).map(([cluster, title]) => {
        const here = needs.filter((need) => need.cluster === cluster);
        return here.length > 0 && <section key={cluster}><h4>{title}</h4><ul class="records">{here.map((need) => <li key={need.id}><NeedLines need={need} heads={heads} /></li>)}</ul></section>;
      })}
    </>
  );
}

function NeedLines({ need, heads }: { readonly need: Need; readonly heads: Heads }): JSX.Element {
  return (
    <>
      <p class="record-name">{capital(need.text)} {need.derived && <span class="mark">{NEEDS.derivedMark}</span>}</p>
      <dl class="entry-rows">
        <div><dt>{NEEDS.afterwards}</dt><dd>{capital(need.objective)}</dd></div>
        <div><dt>{NEEDS.saidBy}</dt><dd>{capital(need.reportedBy)}</dd></div>
        <Trained id={need.id} heads={heads} />
      </dl>
      <Cited id={need.id} sources={need.sources} />
    </>
  );
}

function Trained({ id, heads }: { readonly id: string; readonly heads: Heads }): JSX.Element | null {
  if (heads === null) return null;
  const cases = heads.filter(({ trains }) => trains.includes(id));
  return <div><dt>{NEEDS.trains}</dt><dd>{cases.length === 0 ? NEEDS.untrained : cases.map((head, index) => <span key={head.id}>{index > 0 && ', '}<a href={addressOf({ page: 'case', id: head.id })}>{head.title}</a></span>)}</dd></div>;
}

function Recommendations({ title, recommendations, heads }: { readonly title: string; readonly recommendations: readonly Recommendation[]; readonly heads: Heads }): JSX.Element | null {
  if (recommendations.length === 0) return null;
  return (
    <section>
      <h4>{title}</h4>
      <ul class="records">
        {recommendations.map(({ id, text, sources, quotes }) => (
          <li key={id}>
            <p class="record-name">{capital(text)}</p>
            <dl class="entry-rows"><Trained id={id} heads={heads} /></dl>
            {quotes?.map((quote) => <p class="small" key={quote}>{NEEDS.quotes(sourceWords(quote))}</p>)}
            <Cited id={id} sources={sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Cited({ id, sources }: { readonly id: string; readonly sources: readonly string[] }): JSX.Element {
  return <div class="cited-with"><span class="small">{id}</span><Sources sources={sources} /></div>;
}
