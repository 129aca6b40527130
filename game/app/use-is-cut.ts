import { useEffect, useState } from 'preact/hooks';

/** Whether an element holds more than it shows, looked at anew when it or what it holds changes its size. */
export function useIsCut(frame: { readonly current: HTMLElement | null }): boolean {
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
