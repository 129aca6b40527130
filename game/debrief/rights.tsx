import type { JSX } from 'preact';
import { listed } from '../text/listed.ts';
import { missedWords } from './missed.ts';
import type { DebriefReading } from './reading.ts';
import { Scroll } from './scroll.tsx';
import type { DebriefStep } from './step.ts';
import { ANALYSIS } from './words-analysis.ts';

/** Which right was honoured or breached, and at which steps. */
export function RightsSection({ steps }: { readonly steps: readonly DebriefStep[] }): JSX.Element {
  const titles = [...new Set(steps.flatMap(({ rights }) => rights.map(({ title }) => title)))].sort();
  return (
    <section aria-labelledby="debrief-rights">
      <h3 id="debrief-rights">{ANALYSIS.rights}</h3>
      {titles.length === 0 ? <p>{ANALYSIS.noRights}</p> : (
        <Scroll label={ANALYSIS.rights}>
          <table>
            <caption>Rights and the steps that touched them</caption>
            <thead><tr><th scope="col">Right</th><th scope="col">Honoured at step</th><th scope="col">Breached at step</th></tr></thead>
            <tbody>{titles.map((title) => <tr key={title}><th scope="row">{title}</th><td>{placesOf(steps, title, 'honoured')}</td><td>{placesOf(steps, title, 'breached')}</td></tr>)}</tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

function placesOf(steps: readonly DebriefStep[], title: string, touched: 'honoured' | 'breached'): string {
  const places = steps.flatMap(({ rights, index }) => rights.filter((right) => right.title === title && right.touched === touched).map(({ by }) => `${index + 1} (${listed(by).toLowerCase()})`));
  return places.length === 0 ? 'none' : places.join('; ');
}

/** Services that met her without looking: the service and its conditions are named, never a person. */
export function MissedSection({ reading: { missed, record } }: { readonly reading: DebriefReading }): JSX.Element {
  return (
    <section aria-labelledby="debrief-missed">
      <h3 id="debrief-missed">{ANALYSIS.missed}</h3>
      {missed.length === 0 ? <p>{ANALYSIS.noMissed}</p> : (
        <>
          <p>{ANALYSIS.missedHint}</p>
          <ul>{missed.map((each) => <li key={`${each.minute} ${each.agency}`}>{missedWords(record.session.program, each)}</li>)}</ul>
        </>
      )}
    </section>
  );
}
