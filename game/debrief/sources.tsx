import type { JSX } from 'preact';
import { Documents, sourceWords } from '../atlas/sources/cited.tsx';
import type { Phase } from './phases.ts';
import type { DebriefReading } from './reading.ts';
import { helpfulElsewhere } from './recommendations.ts';
import { EVIDENCE_WORDS } from './words-analysis.ts';
import { PAGE } from './words.ts';

/** Sources as a line, each on its own so that it can be found and copied, and a section with its title. */
export function Sources({ sources }: { readonly sources: readonly string[] }): JSX.Element {
  return <span class="debrief-sources">{sources.map((source, index) => <span key={source}>{index > 0 ? '; ' : ''}<cite>{sourceWords(source)}</cite></span>)}</span>;
}

export function Evidence({ grades }: { readonly grades: readonly string[] }): JSX.Element {
  return <>{grades.map((grade) => EVIDENCE_WORDS[grade] ?? grade).join('; ')}</>;
}

/** What the short names of sources stand for that a phase shows: rules first, with the analysis its reasons too, at last the recommendations. */
export function SourceKey({ reading, phase }: { readonly reading: DebriefReading; readonly phase: Phase }): JSX.Element {
  return (
    <details class="debrief-fold debrief-source-key">
      <summary>{PAGE.sourceKey}</summary>
      <p>{PAGE.sections}</p>
      <Documents sources={sourcesOn(reading, phase)} />
    </details>
  );
}

function sourcesOn({ record, steps, impact: { load, risk, quality }, knowledge }: DebriefReading, phase: Phase): readonly string[] {
  if (phase === 'summary') return helpfulElsewhere(knowledge.recommendations, record.session.program.scenario.country).flatMap(({ sources }) => sources);
  const rules = steps.flatMap((step) => step.rules);
  const notes = steps.flatMap(({ note }) => note ?? []);
  const reasons = [...notes, ...load.harms, ...load.protections, ...risk.risks, ...risk.anchors, ...quality.measures];
  return [...rules.map(({ ground }) => ground), ...(phase === 'analysis' ? reasons : [])].flatMap(({ sources }) => sources);
}
