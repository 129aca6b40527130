import type { RuleClosure } from '#engine';
import type { JSX } from 'preact';
import { RULE } from '../../text/en-atlas.ts';
import { SAME_PERSON } from '../../text/en-atlas-beside.ts';

/** A rule that kept the door closed: why, what opens it, its source and date. */
export function ClosureLines({ closure }: { readonly closure: RuleClosure }): JSX.Element {
  if (closure.rule === '') return <p>{SAME_PERSON.noRule}</p>;
  return (
    <div class="same-closure">
      <p><span class="rule-id">{closure.rule}</span> {closure.why.join(' ')}</p>
      <p>{SAME_PERSON.opens} {closure.opens.join(' ')}</p>
      <p class="small">{SAME_PERSON.sources} {closure.sources.join('; ')}, {RULE.asOf(closure.asOf)}{closure.verified ? '' : `, ${RULE.unverified}`}</p>
    </div>
  );
}
