import { leafInWords, type ClockMeta, type Pathway } from '#engine';
import type { JSX } from 'preact';
import { CLASS_WORDS, MAP, rangeOfDays } from '../../text/en-atlas.ts';
import { eventWords } from '../../text/events.ts';
import { noteSentences } from '../../text/table-notes.ts';
import { NumberLinks } from '../rules/rule-link.tsx';

/** Waits that start in some states: how long, and how each can end. Nothing where there is none. */
export function Waits({ pathway, waits, level }: { readonly pathway: Pathway; readonly waits: readonly ClockMeta[]; readonly level: 4 | 5 }): JSX.Element | null {
  if (waits.length === 0) return null;
  const Heading: 'h4' | 'h5' = level === 4 ? 'h4' : 'h5';
  return (
    <>
      <Heading>{MAP.waitsHeading}</Heading>
      <p class="small">{MAP.waitsWhat}</p>
      <ul class="atlas-waits">
        {waits.map((wait) => (
          <li key={wait.id}>
            <p><strong>{leafInWords(wait.region, wait.leaf, pathway.country)}</strong>: {rangeOfDays(wait.days)} ({CLASS_WORDS[wait.days.class]}). <span class="small"><NumberLinks numbers={wait.rules} pathway={pathway} /></span></p>
            <ul class="atlas-plain-list">{wait.outcomes.map((outcome, index) => <li key={index}>{eventWords(outcome.event).done} <span class="small">{outcome.perMille} in 1000</span></li>)}</ul>
            {wait.note && <p class="small">{noteSentences(wait.note)}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
