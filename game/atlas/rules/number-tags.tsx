import type { Country, RuleMeta } from '#engine';
import type { JSX } from 'preact';
import { backingOfRule } from '../../cases/backing.ts';
import { BACKING_WORDS, datesWords } from '../../text/en-backing.ts';
import { RuleLinks } from './rule-link.tsx';
import { marksOf } from './rule-words.ts';

/** The numbers of some rules, each leading to its rule, with the date of each and with what every view marks: teaching values, and what stands behind a rule. */
export function NumberTags({ rules, country }: { readonly rules: readonly RuleMeta[]; readonly country: Country }): JSX.Element {
  const marks = [...new Set(rules.flatMap((rule) => marksOf(rule, country)))];
  return (
    <span class="number-tags">
      <span class="rule-id"><RuleLinks rules={rules} country={country} /></span>
      <span class="small">{datesWords(rules.map((rule) => backingOfRule(country, rule).dates))}</span>
      {marks.map((mark) => <span class={mark === BACKING_WORDS['source-named'] ? 'atlas-tag' : 'atlas-tag doubt'} key={mark}>{mark}</span>)}
    </span>
  );
}
