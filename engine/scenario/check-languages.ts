import { nearest } from '../knowledge/nearest.ts';
import type { Report } from './check-walk.ts';
import { codeOfLanguage, isLanguageCode, languageName, languageNames } from './language-codes.ts';
import type { Scenario } from './schema.ts';

/** The languages of a case are codes, for a list of cases shows their names. */
export function checkLanguages({ languages }: Scenario): readonly Report[] {
  return languages.flatMap((word, index): readonly Report[] => (isLanguageCode(word) ? [] : [{ path: ['languages', index], message: `“${word}” is not the code of a language.`, hint: hintFor(word) }]));
}

function hintFor(word: string): string {
  const near = codeOfLanguage(word) ?? codeOfLanguage(nearest(word, languageNames()) ?? '');
  const name = near === undefined ? undefined : languageName(near);
  return near === undefined || name === undefined ? 'Write a code of two or three letters, such as “en” for English or “el” for Greek.' : `Did you mean “${near}”, the code of ${name}?`;
}
