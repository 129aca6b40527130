import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Moves focus to the element when `key` changes; at the first time too, if `first` says so. */
export function useFocusOn<T extends HTMLElement>(key: unknown, first = true): RefObject<T | null> {
  const target = useRef<T>(null);
  const before = useRef<{ key: unknown } | null>(null);
  // Before the next paint: a key pressed at once must not meet the old focus.
  useLayoutEffect(() => {
    const skip = before.current === null ? !first : before.current.key === key;
    before.current = { key };
    if (!skip) target.current?.focus({ preventScroll: false });
  }, [key]);
  return target;
}

/** The title of the window; back to the game's name when the page goes. */
export function useTitle(title: string): void {
  // Before the next paint: Stop must not leave the case's name in the window for a moment.
  useLayoutEffect(() => {
    document.title = title;
    return () => { document.title = 'Ariadne'; };
  }, [title]);
}
