import type { RuleClosure } from '#engine';
import type { JSX } from 'preact';
import { backingHere } from '../../cases/backing.ts';
import { SAME_PERSON } from '../../text/en-atlas-beside.ts';
import { groundWords } from '../../text/en-backing.ts';

/** A rule that kept the door closed: why, what opens it, its source and date. */
export function ClosureLines({ closure }: { readonly closure: RuleClosure }): JSX.Element {
  if (!closure.ground) return <p>{SAME_PERSON.noRule}</p>;
  return (
    <div class="same-closure">
      <p><span class="rule-id">{closure.rule}</span> {closure.why.join(' ')}</p>
      <p>{SAME_PERSON.opens} {closure.opens.join(' ')}</p>
      <p class="small">{SAME_PERSON.sources} {closure.ground.sources.join('; ')}; {groundWords(backingHere(closure.ground))}</p>
    </div>
  );
}
