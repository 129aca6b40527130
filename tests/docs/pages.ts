import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from '../../game/launch/install.mjs';

/** A page that somebody reads, and where it lies. */
export interface Page { readonly path: string; readonly text: string }

const below = (folder: string): readonly string[] =>
  readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(md|yaml)$/.test(name)).sort().map((name) => `${folder}/${name}`);

/** Everything that tells readers what there is: the two pages at the top, and all of docs/ with its example files. */
export const PAGES: readonly Page[] = ['README.md', 'CONTRIBUTING.md', 'seeds/sessions/README.md', ...below('docs')].map((path) => ({ path, text: readFileSync(join(top, path), 'utf8') }));

/** What a pattern's first group finds, each with its page, each once. */
export function told(pattern: RegExp, pages: readonly Page[] = PAGES): readonly { readonly path: string; readonly said: string }[] {
  const all = pages.flatMap(({ path, text }) => [...text.matchAll(pattern)].map((match) => `${path}\n${(match[1] ?? '').trim()}`));
  return [...new Set(all)].map((each) => ({ path: each.slice(0, each.indexOf('\n')), said: each.slice(each.indexOf('\n') + 1) }));
}
