import type { CaseHead } from './heads.ts';

/** A file under scenarios/ by its path from the top folder, and its text. */
export interface ShelfFile { readonly file: string; readonly text: string }
/** Why a file is not among the cases: its name, the folder it lies in, another case with its id, or what is in it. */
export type WhyMissing = 'ending' | 'folder' | 'twice' | 'unread';
/** A file that is not among the cases. `other` is the file of the case that has its id; empty where it has none. */
export interface Missing { readonly file: string; readonly why: WhyMissing; readonly other: string }
export interface Shelf { readonly heads: readonly CaseHead[]; readonly missing: readonly Missing[] }

/** Why a file is no case by its name or its folder alone; null for one that may hold a case. */
export function whyByName(file: string): 'translation' | 'ending' | 'folder' | null {
  const [, ...parts] = file.split('/');
  const name = parts.at(-1) ?? '';
  if (!name.endsWith('.yaml')) return 'ending';
  if (parts.length !== 2) return 'folder';
  return name.split('.').length > 2 ? 'translation' : null;
}

/** The cases among these files, in their order, and what each other file lacks. `headOf` reads the head of a text, null where it holds none. */
export function sortShelf(files: readonly ShelfFile[], headOf: (text: string) => CaseHead | null): Shelf {
  const taken = new Map<string, string>();
  const heads: CaseHead[] = [];
  const missing: Missing[] = [];
  for (const { file, text } of files) {
    const head = headOf(text);
    const other = taken.get(head?.id ?? '');
    if (head === null) missing.push({ file, why: 'unread', other: '' });
    else if (other !== undefined) missing.push({ file, why: 'twice', other });
    else {
      taken.set(head.id, file);
      heads.push(head);
    }
  }
  return { heads, missing };
}

/** The files that by name or folder alone are not among the cases. Translations are left out: nothing is missing with them. */
export const strayFiles = (files: readonly string[]): readonly Missing[] => files.flatMap((file) => {
  const why = whyByName(file);
  return why === null || why === 'translation' ? [] : [{ file, why, other: '' }];
});
