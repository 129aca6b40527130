import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
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

/** Whether an element holds more than it shows, looked at anew when it or what it holds changes its size. */
function useIsCut(frame: { readonly current: HTMLElement | null }): boolean {
  const [cut, setCut] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(() => setCut(element.scrollWidth > element.clientWidth + 1));
    [element, ...element.children].forEach((each) => watch.observe(each));
    return () => watch.disconnect();
  }, []);
  return cut;
}
