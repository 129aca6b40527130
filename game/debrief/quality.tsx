import type { Measure, Quality, Weights } from '#engine';
import type { JSX } from 'preact';
import { fromTenths, fromThousandths } from './amounts.ts';
import { Scroll } from './scroll.tsx';
import { Sources } from './sources.tsx';
import { TeachingValue } from './warning.tsx';
import { ANALYSIS, measureWords } from './words-analysis.ts';

interface QualityProps { readonly quality: Quality; readonly weights: Weights; readonly name: string }

/** The thirteen checks, each with its value or the reason why it has none. */
export function QualitySection({ quality, weights, name }: QualityProps): JSX.Element {
  const applied = quality.measures.filter((measure) => measure.thousandths !== null).length;
  return (
    <section class="debrief-dial" aria-labelledby="debrief-quality">
      <h3 id="debrief-quality">{ANALYSIS.quality}</h3>
      {quality.rqiTenths === null
        ? <p class="debrief-figure">No check applies to this record.</p>
        : <p class="debrief-figure"><strong data-number>{fromTenths(quality.rqiTenths)}</strong> of 100, the mean of {applied} {applied === 1 ? 'check' : 'checks'}</p>}
      <TeachingValue />
      <p>A no by an adult never lowers a value. A case that ends with an informed no can reach 100.</p>
      <Scroll label="Checks of quality">
        <table class="debrief-quality">
          <caption>Each check from 0 to 1, with its reason and its source</caption>
          <thead><tr><th scope="col">Check</th><th scope="col">Value</th><th scope="col">Reason</th><th scope="col">Source</th></tr></thead>
          <tbody>{quality.measures.map((measure) => <MeasureRow key={measure.id} measure={measure} title={weights.quality.find((mark) => mark.id === measure.id)?.title ?? measure.id} name={name} />)}</tbody>
        </table>
      </Scroll>
    </section>
  );
}

function MeasureRow({ measure, title, name }: { readonly measure: Measure; readonly title: string; readonly name: string }): JSX.Element {
  const { thousandths, id, sources } = measure;
  return (
    <tr class={thousandths === null ? 'debrief-not-applied' : undefined}>
      <th scope="row">{id} {title}</th>
      <td data-number={thousandths !== null}>{thousandths === null ? <span aria-label="no value">–</span> : fromThousandths(thousandths)}</td>
      <td>{measureWords(measure, name)}</td>
      <td><Sources sources={sources} /></td>
    </tr>
  );
}
