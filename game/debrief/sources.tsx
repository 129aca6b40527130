import type { JSX } from 'preact';
import { EVIDENCE_WORDS } from './words-analysis.ts';

/** Sources as a line, each on its own so that it can be found and copied. */
export function Sources({ sources }: { readonly sources: readonly string[] }): JSX.Element {
  return <span class="debrief-sources">{sources.map((source, index) => <span key={source}>{index > 0 ? '; ' : ''}<cite>{source}</cite></span>)}</span>;
}

export function Evidence({ grades }: { readonly grades: readonly string[] }): JSX.Element {
  return <>{grades.map((grade) => EVIDENCE_WORDS[grade] ?? grade).join('; ')}</>;
}
