import type { Country, StepAspect, StepBeside } from '#engine';
import type { JSX } from 'preact';
import { COUNTRY_NAMES } from '../../text/country-names.ts';
import { ASPECT_WORDS, BESIDE } from '../../text/en-atlas-beside.ts';
import { eventWords } from '../../text/events.ts';
import { NumberTags } from '../rules/number-tags.tsx';
import { partsInWords } from './aspect-parts.ts';

interface Pair { readonly here: Country; readonly there: Country }

/** A step both countries have, ruled otherwise: each aspect that differs, sorted into both, only here, only there. */
export function StepDifference({ step, pair }: { readonly step: StepBeside; readonly pair: Pair }): JSX.Element {
  return (
    <article class="beside-step otherwise">
      <h5>{eventWords(step.event).act}</h5>
      <p class="beside-numbers"><span>{COUNTRY_NAMES[pair.here]}: <NumberTags rules={step.here.rules} country={pair.here} /></span> <span>{COUNTRY_NAMES[pair.there]}: <NumberTags rules={step.there.rules} country={pair.there} /></span></p>
      <dl class="beside-aspects">{step.differs.map((aspect) => <Aspect key={aspect} step={step} aspect={aspect} pair={pair} />)}</dl>
    </article>
  );
}

function Aspect({ step, aspect, pair }: { readonly step: StepBeside; readonly aspect: StepAspect; readonly pair: Pair }): JSX.Element {
  const here = partsInWords(step.here, aspect, pair.here);
  const there = partsInWords(step.there, aspect, pair.there);
  const both = here.filter((part) => there.includes(part));
  const onlyHere = here.filter((part) => !both.includes(part));
  const onlyThere = there.filter((part) => !both.includes(part));
  return (
    <div>
      <dt>{ASPECT_WORDS[aspect]}</dt>
      <dd>
        {both.length > 0 && <p><span class="beside-who">{BESIDE.both}:</span> {joined(aspect, both)}</p>}
        <Side name={COUNTRY_NAMES[pair.here]} side="here" words={onlyHere} aspect={aspect} />
        <Side name={COUNTRY_NAMES[pair.there]} side="there" words={onlyThere} aspect={aspect} />
      </dd>
    </div>
  );
}

function Side({ name, side, words, aspect }: { readonly name: string; readonly side: 'here' | 'there'; readonly words: readonly string[]; readonly aspect: StepAspect }): JSX.Element {
  return <p class={`beside-side ${side}`}><span class="beside-who">{BESIDE.onlyLow(name)}:</span> {words.length === 0 ? BESIDE.nothingMore : joined(aspect, words)}</p>;
}

/** Sentences stand as they are; names and ranges are a list in one line. */
const joined = (aspect: StepAspect, words: readonly string[]): string => words.join(aspect === 'needs' ? ' ' : '; ');
