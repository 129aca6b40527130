import type { Pathway, RuleMeta } from '#engine';
import type { JSX } from 'preact';
import { Documents } from '../sources/cited.tsx';
import { RuleCard } from './rule-card.tsx';

/** Rules, each complete, one under the other. */
export function RuleList({ pathway, rules, level }: { readonly pathway: Pathway; readonly rules: readonly RuleMeta[]; readonly level: 4 | 5 }): JSX.Element {
  return <ul class="atlas-rules">{rules.map((rule, index) => <li key={`${rule.id}-${index}`}><RuleCard pathway={pathway} rule={rule} level={level} /></li>)}</ul>;
}

/** What the sources of these rules stand for. On a screen each rule says so itself; paper says it once. */
export function PaperDocuments({ rules }: { readonly rules: readonly RuleMeta[] }): JSX.Element {
  return <div class="on-paper"><Documents sources={rules.flatMap(({ sources }) => sources)} /></div>;
}
