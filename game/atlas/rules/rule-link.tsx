import type { Country, Pathway, RuleMeta } from '#engine';
import type { JSX } from 'preact';
import { addressOfAtlas } from '../../app/routes.ts';
import { RULE } from '../../text/en-atlas.ts';
import { ruleNumber } from '../../text/rule-number.ts';

/** The numbers of some rules, each once; a press leads to the rule itself, in the list of its lane. */
export function RuleLinks({ rules, country }: { readonly rules: readonly RuleMeta[]; readonly country: Country }): JSX.Element {
  const first = rules.filter((rule, place) => rules.findIndex(({ id }) => id === rule.id) === place);
  return <>{first.map((rule, place) => <span key={rule.id}>{place > 0 && ', '}<RuleLink rule={rule} country={country} /></span>)}</>;
}

/** Numbers as a table names them: those of rules lead to the rule, others stand as they are. */
export function NumberLinks({ numbers, pathway }: { readonly numbers: readonly string[]; readonly pathway: Pathway }): JSX.Element {
  const linked = (id: string): JSX.Element | string => {
    const rule = pathway.rules.find((each) => each.id === id);
    return rule ? <RuleLink rule={rule} country={pathway.country} /> : id;
  };
  return <>{numbers.map((number, place) => <span key={number}>{place > 0 && ', '}{linked(number)}</span>)}</>;
}

function RuleLink({ rule: { id, region }, country }: { readonly rule: RuleMeta; readonly country: Country }): JSX.Element {
  const address = addressOfAtlas({ country, part: 'pathway', query: { lane: region === 'conduct' ? '' : region, rule: id } });
  // An address that is open already turns no page.
  return <a href={address} onClick={() => { if (location.hash === address) showRule(id); }}>{ruleNumber(id) ?? RULE.unnumbered}</a>;
}

/** Unfold the list that holds a rule and put the focus on its name. */
export function showRule(id: string): void {
  const named = [...document.querySelectorAll<HTMLElement>(`.atlas details [data-rule="${CSS.escape(id)}"]`)].find((each) => !each.closest('.atlas-opened'));
  for (let fold = named?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  named?.focus();
}
