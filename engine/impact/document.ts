import type { HarmFactor, ProtectiveFactor, QualityMark, RiskFactor, Weights } from './weights.ts';

/** The weights as Markdown tables for `docs/evaluators/impact.md`. Pure: the same weights give the same text. */
export function weightTables(weights: Weights): string {
  const { harm, protection, risk, anchor } = weights.points;
  return [
    '### Points', '',
    ...table(['strength', 'burden', 'protection', 'danger', 'anchor'], (['low', 'medium', 'high'] as const).map((level) => [level, harm[level], protection[level], risk[level], anchor[level]])), '',
    '### Burdens', '', 'E: counted per event. S: counted per started 30 days.', '',
    ...table(['factor', 'meaning', 'strength', 'kind', 'evidence', 'sources'], weights.harms.map(harmRow)), '',
    '### Protection and anchors', '',
    ...table(['factor', 'meaning', 'on the load', 'as an anchor', 'evidence', 'sources'], weights.protections.map(protectionRow)), '',
    '### Dangers', '',
    ...table(['factor', 'meaning', 'strength', 'evidence', 'sources'], weights.risks.map(riskRow)), '',
    '### Checks of referral quality', '',
    ...table(['check', 'what it asks', 'full at', 'none at', 'unit', 'sources'], weights.quality.map(markRow)), '',
    '### Rights', '',
    ...table(['right', 'honoured by', 'breached by'], weights.rights.map(({ title, honouredBy, breachedBy }) => [title, honouredBy.join(', '), breachedBy.join(', ')])), '',
  ].join('\n');
}

type Cell = string | number;
const row = (cells: readonly Cell[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly Cell[])[]): readonly string[] => [row(head), row(head.map(() => '---')), ...rows.map(row)];

const grounds = ({ evidence, sources, note }: HarmFactor | ProtectiveFactor | RiskFactor): readonly Cell[] =>
  [evidence.join(', '), note === undefined ? sources.join('; ') : `${sources.join('; ')}. ${note}`];
const harmRow = (factor: HarmFactor): readonly Cell[] => [factor.id, factor.definition, factor.strength, factor.kind, ...grounds(factor)];
const protectionRow = (factor: ProtectiveFactor): readonly Cell[] => [factor.id, factor.definition, factor.load ?? '-', factor.anchor ?? '-', ...grounds(factor)];
const riskRow = (factor: RiskFactor): readonly Cell[] => [factor.id, factor.definition, factor.strength, ...grounds(factor)];
const markRow = (mark: QualityMark): readonly Cell[] => [mark.id, mark.title, mark.one, mark.zero, mark.unit, mark.sources.join('; ')];
