import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { useIsCut } from '../app/use-is-cut.ts';
import { PAGE } from './words.ts';

/** A table that may be wider than the page. Where it is, a line above says so: a cut column looks like the last one. */
export function Scroll({ label, children }: { readonly label: string; readonly children: ComponentChildren }): JSX.Element {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const wide = useIsCut(frame);
  return (
    <>
      {wide && <p class="debrief-hint debrief-noprint debrief-scrolls" id={id}>{PAGE.scrolls}</p>}
      <div class="debrief-scroll" ref={frame} role="group" aria-label={label} tabIndex={0} {...(wide ? { 'aria-describedby': id } : {})}>{children}</div>
    </>
  );
}
