import type { JSX } from 'preact';
import { ANALYSIS, WARNING } from './words-analysis.ts';

/** The page on what the numbers are, which stands beside all of them. */
export function Warning(): JSX.Element {
  return (
    <aside class="debrief-warning" aria-labelledby="debrief-warning-title">
      <h3 id="debrief-warning-title">{WARNING.title}</h3>
      <ul>{WARNING.lines.map((line) => <li key={line}>{line}</li>)}</ul>
      <dl>
        {WARNING.dials.map(([name, meaning]) => (
          <div key={name}><dt>{name}</dt><dd>{meaning}</dd></div>
        ))}
      </dl>
    </aside>
  );
}

/** The warning in one line, under each dial. */
export const TeachingValue = (): JSX.Element => <p class="debrief-teaching">{ANALYSIS.teachingValue}</p>;
