import { useEffect } from 'preact/hooks';

/** Paper has no folds: every fold inside a selector is open while it prints, and folds again afterwards. */
export function useUnfoldedPrint(inside: string): void {
  useEffect(() => {
    let opened: readonly HTMLDetailsElement[] = [];
    const unfold = (): void => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>(`${inside} details:not([open])`)];
      opened.forEach((fold) => { fold.open = true; });
    };
    const refold = (): void => opened.forEach((fold) => { fold.open = false; });
    addEventListener('beforeprint', unfold);
    addEventListener('afterprint', refold);
    return () => {
      removeEventListener('beforeprint', unfold);
      removeEventListener('afterprint', refold);
    };
  }, [inside]);
}
