import { useEffect, useState } from 'preact/hooks';
import { themeNow } from '../app/settings.ts';
import type { ThemeName } from '../present/theme.ts';

const PAPER = 'print';

/** The theme in which pictures are drawn now; forms only while the page is printed. */
export function useTheme(): ThemeName {
  const [paper, setPaper] = useState(() => matchMedia(PAPER).matches);
  useEffect(() => {
    const query = matchMedia(PAPER);
    const look = (): void => setPaper(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  const theme = themeNow();
  return paper ? 'print' : theme;
}
