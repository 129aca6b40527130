import type { Country, Figure } from '#engine';
import type { JSX } from 'preact';
import { COUNTRY_NAMES } from '../../text/country-names.ts';
import { FIGURES } from '../../text/en-atlas-sources.ts';
import { Documents, Sources } from './cited.tsx';
import { seriesOf, valueWords, yearWords } from './figure-words.ts';
import { RecordTable } from './record-table.tsx';
import { shippedRecords } from './shipped-lists.ts';
import { capital } from '../../text/lower.ts';

const KINDS = ['count', 'estimate', 'term'] as const satisfies readonly Figure['kind'][];

/** Figures of one country, then those beyond one country. Counts, estimates and lengths never share a table. */
export function FiguresPart({ country }: { readonly country: Country }): JSX.Element {
  const own = shippedRecords().figures.filter((figure) => figure.country === country);
  const beyond = shippedRecords().figures.filter((figure) => figure.country === undefined);
  return (
    <>
      <p>{FIGURES.lead}</p>
      <p>{FIGURES.never} {seriesOf(own).length === 0 && FIGURES.noSeries}</p>
      {own.length === 0 && <p>{FIGURES.none(COUNTRY_NAMES[country])}</p>}
      {KINDS.map((kind) => <Kind key={kind} title={FIGURES.kinds[kind]} about={FIGURES.about[kind]} figures={own.filter((figure) => figure.kind === kind)} />)}
      <Kind title={FIGURES.europe} about={null} figures={beyond} />
      <Documents sources={[...own, ...beyond].flatMap(({ sources }) => sources)} />
    </>
  );
}

function Kind({ title, about, figures }: { readonly title: string; readonly about: string | null; readonly figures: readonly Figure[] }): JSX.Element | null {
  if (figures.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      {about !== null && <p class="small">{about}</p>}
      <RecordTable caption={title} columns={FIGURES.columns} rows={figures.map((figure) => ({ id: figure.id, cells: cells(figure) }))} />
    </section>
  );
}

function cells(figure: Figure): readonly JSX.Element[] {
  return [
    <span class="figure-value">{capital(valueWords(figure))}</span>,
    <>{capital(figure.counts)}{figure.note !== undefined && <p class="small">{figure.note}</p>}</>,
    <>{yearWords(figure)}</>,
    <Sources sources={figure.sources} />,
  ];
}
