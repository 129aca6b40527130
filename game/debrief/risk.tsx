import type { Impact, Program, RiskLine, Weights } from '#engine';
import type { JSX } from 'preact';
import { fromTenths, idWords, momentWords } from './amounts.ts';
import { RiskChart } from './risk-chart.tsx';
import { boundWords, riskRows } from './risk-rows.ts';
import { Scroll } from './scroll.tsx';
import { Evidence, Sources } from './sources.tsx';
import { Spans } from './spans.tsx';
import { TeachingValue } from './warning.tsx';
import { ANALYSIS } from './words-analysis.ts';

interface RiskProps { readonly impact: Impact; readonly program: Program; readonly weights: Weights }

/** The danger left, day by day: a picture, the same as a table, and every reason with its source. */
export function RiskSection({ impact, program, weights }: RiskProps): JSX.Element {
  const { risk, reading } = impact;
  return (
    <section class="debrief-dial" aria-labelledby="debrief-risk">
      <h3 id="debrief-risk">{ANALYSIS.risk}</h3>
      <p class="debrief-figure">Mean from the first contact <strong data-number>{fromTenths(risk.meanTenths)}</strong>, at the end <strong data-number>{risk.last}</strong>, of 5 to 95</p>
      <TeachingValue />
      <figure>
        <RiskChart risk={risk} program={program} end={reading.end} firstContact={reading.firstContact} />
        <figcaption>Days of the case run to the right. The dotted line is the mean. The case itself sets {risk.baseline} to begin with. {boundWords(impact).join(' ')}</figcaption>
      </figure>
      <RiskTable impact={impact} program={program} />
      <h4>What pulled back</h4>
      {risk.risks.length === 0 ? <p>Nothing of the list.</p> : risk.risks.map((line) => <RiskEntry key={line.factor} line={line} sign="+" program={program} definition={definitionOf(weights, line.factor)} />)}
      <h4>What held</h4>
      {risk.anchors.length === 0 ? <p>Nothing of the list.</p> : risk.anchors.map((line) => <RiskEntry key={line.factor} line={line} sign="−" program={program} definition={definitionOf(weights, line.factor)} />)}
    </section>
  );
}

const definitionOf = (weights: Weights, id: string): string =>
  weights.risks.find((factor) => factor.id === id)?.definition ?? weights.protections.find((factor) => factor.id === id)?.definition ?? '';

function RiskTable({ impact, program }: { readonly impact: Impact; readonly program: Program }): JSX.Element {
  return (
    <details class="debrief-table">
      <summary>{ANALYSIS.asTable}</summary>
      <Scroll label="Danger that is left, as a table">
        <table>
          <caption>The index, and what pulls back and holds, from each change on</caption>
          <thead><tr><th scope="col">From</th><th scope="col">Index</th><th scope="col">Pulls back</th><th scope="col">Holds</th></tr></thead>
          <tbody>
            {riskRows(impact).map(({ minute, value, risks, anchors }) => (
              <tr key={minute}>
                <th scope="row">{momentWords(program, minute)}</th><td data-number>{value}</td>
                <td>{risks.map(idWords).join(', ') || 'nothing of the list'}</td><td>{anchors.map(idWords).join(', ') || 'nothing of the list'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}

interface EntryProps { readonly line: RiskLine; readonly sign: '+' | '−'; readonly program: Program; readonly definition: string }

function RiskEntry({ line, sign, program, definition }: EntryProps): JSX.Element {
  return (
    <details class="debrief-factor">
      <summary><span>{idWords(line.factor)}</span><span data-number>{sign}{line.points}</span></summary>
      <p>{definition}</p>
      <h5>{ANALYSIS.reasons}</h5>
      <Spans program={program} spans={line.spans} />
      <p>{ANALYSIS.evidence}: <Evidence grades={line.evidence} />. {ANALYSIS.sources}: <Sources sources={line.sources} />.</p>
    </details>
  );
}
