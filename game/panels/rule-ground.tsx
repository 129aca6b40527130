import type { RuleGround } from '#engine';
import type { JSX } from 'preact';
import { backingHere } from '../cases/backing.ts';
import { groundWords } from '../text/en-backing.ts';
import { capital } from '../text/lower.ts';
import { say } from '../text/say.ts';

/** A rule by number with its sources, what dates it, and what stands behind it. Silence would read as “checked”. */
export function RuleGroundLine({ rule, ground }: { readonly rule: string; readonly ground: RuleGround }): JSX.Element {
  return <p class="rule">{say('why.rule', { rule })}. {say('why.source')}: {ground.sources.join(', ')}. {capital(groundWords(backingHere(ground)))}.</p>;
}
