import type { Country, RuleMeta } from '#engine';
import type { JSX } from 'preact';
import { RULE } from '../../text/en-atlas.ts';
import { RuleLinks } from './rule-link.tsx';
import { marksOf } from './rule-words.ts';

/** The numbers of some rules, each leading to its rule, with the date of each and with what every view marks: teaching values, and what is not verified. */
export function NumberTags({ rules, country }: { readonly rules: readonly RuleMeta[]; readonly country: Country }): JSX.Element {
  const dates = [...new Set(rules.map((rule) => rule.asOf))].sort();
  const marks = [...new Set(rules.flatMap(marksOf))];
  return (
    <span class="number-tags">
      <span class="rule-id"><RuleLinks rules={rules} country={country} /></span>
      <span class="small">{RULE.asOf(dates.join(', '))}</span>
      {marks.map((mark) => <span class="atlas-tag doubt" key={mark}>{mark}</span>)}
    </span>
  );
}
