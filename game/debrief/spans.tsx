import type { Program, Span } from '#engine';
import type { JSX } from 'preact';
import { momentWords } from './amounts.ts';
import { causeOwner, causeWords } from './cause-words.ts';

/** From when to when a factor was in force, by what, and whose that was. */
export function Spans({ program, spans }: { readonly program: Program; readonly spans: readonly Span[] }): JSX.Element {
  return (
    <ul class="debrief-reasons">
      {spans.map((span, index) => (
        <li key={index}>{momentWords(program, span.from)} {span.to === null ? 'to the end' : `to ${momentWords(program, span.to).toLowerCase()}`}: {causeWords(program, span.cause)}{' '}
          <span class="debrief-owner">({causeOwner(program, span.cause)})</span></li>
      ))}
    </ul>
  );
}
