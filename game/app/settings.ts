import { effect, signal } from '@preact/signals';

export const TEXT_SIZES = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

export const textSize = signal<TextSize>('normal');
export const themeChoice = signal<ThemeChoice>('system');
/** Pictures change without movement, whatever the system says. */
export const keepStill = signal(false);
/** The view for a projector. It lasts as long as the page. */
export const largeView = signal(false);
/** How far the first notes have been read: the number of notes that are gone. */
export const notesRead = signal(0);

const KEY = 'ariadne-view';
const systemDark = matchMedia('(prefers-color-scheme: dark)');
const systemStill = matchMedia('(prefers-reduced-motion: reduce)');
const systemForced = matchMedia('(forced-colors: active)');
const dark = watched(systemDark);
const still = watched(systemStill);
const forced = watched(systemForced);

function watched(query: MediaQueryList): { readonly value: boolean } {
  const now = signal(query.matches);
  query.addEventListener('change', () => { now.value = query.matches; });
  return now;
}

/** The theme in force: own switch first, then the system; forced colours win over both. */
export function themeNow(): 'light' | 'dark' | 'forced' {
  if (forced.value) return 'forced';
  const choice = themeChoice.value;
  return choice === 'system' ? (dark.value ? 'dark' : 'light') : choice;
}

export const reducedMotion = (): boolean => keepStill.value || still.value;

/** Read the settings of this browser, and write each change to the page and back. */
export function followSettings(): void {
  read();
  effect(() => {
    const root = document.documentElement;
    root.dataset['size'] = textSize.value;
    root.dataset['still'] = String(keepStill.value);
    root.dataset['large'] = String(largeView.value);
    if (themeChoice.value === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = themeChoice.value;
    write({ size: textSize.value, theme: themeChoice.value, still: keepStill.value, notes: notesRead.value });
  });
}

function write(settings: object): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing only forgets the view.
  }
}

function read(): void {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return;
    const of = (key: string): unknown => Reflect.get(kept, key);
    textSize.value = TEXT_SIZES.find((size) => size === of('size')) ?? 'normal';
    themeChoice.value = THEME_CHOICES.find((theme) => theme === of('theme')) ?? 'system';
    keepStill.value = of('still') === true;
    notesRead.value = typeof of('notes') === 'number' ? Number(of('notes')) : 0;
  } catch {
    // Settings that cannot be read are as none.
  }
}
