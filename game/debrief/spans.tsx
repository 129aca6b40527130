import type { Program, Span } from '#engine';
import type { JSX } from 'preact';
import { momentWords } from './amounts.ts';
import { causeOwner, causeWords } from './cause-words.ts';

/** From when to when, as people say it. */
export const stretchWords = (program: Program, { from, to }: Pick<Span, 'from' | 'to'>): string => `${momentWords(program, from)} to ${to === null ? 'the end' : momentWords(program, to).toLowerCase()}`;

/** From when to when a factor was in force, by what, and whose that was. */
export function Spans({ program, spans }: { readonly program: Program; readonly spans: readonly Span[] }): JSX.Element {
  return (
    <ul class="debrief-reasons">
      {spans.map((span, index) => (
        <li key={index}>{stretchWords(program, span)}: {causeWords(program, span.cause)}{' '}
          <span class="debrief-owner">({causeOwner(program, span.cause)})</span></li>
      ))}
    </ul>
  );
}
