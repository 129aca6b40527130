import { z } from './zod.ts';
import { COUNTRIES } from '../vocabulary.ts';
import type { Country } from '../vocabulary.ts';
import { suggest } from './nearest.ts';
import type { Finding } from './problem.ts';

const short = z.string().min(1).max(300);
/** What a document speaks of: a country with a pathway, another one, or the model of this project. */
const about = z.array(z.enum([...COUNTRIES, 'elsewhere', 'model'])).min(1);
export type About = z.infer<typeof about>[number];

/** The letters before the first hyphen of a tag, and at the end of a named section (“Amelie §4 GR”). */
const LETTERS: Readonly<Record<string, Country>> = { BE: 'belgium', DE: 'germany', GR: 'greece', IT: 'italy', ES: 'spain' };

/** seeds/sources/register.yaml: every source that may be named, and the words that stand where no document does. */
export const registerSchema = z.strictObject({
  sources: z.array(z.strictObject({
    tag: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9./-]*$/, 'a tag of letters, digits, dots, hyphens and slashes'),
    document: short,
    part: z.enum(['full', 'part', 'news']).meta({ description: 'How much of it was read.' }),
    read: short.optional().meta({ description: 'What was read, where that can be said more closely.' }),
    dated: z.string().regex(/^(before )?(19|20)\d\d$/, 'a year such as "2011", or "before 2017"').optional().meta({ description: 'The year it gives for itself.' }),
    about: about.optional().meta({ description: 'Left out where the letters before the first hyphen of the tag name the country, or where it speaks of no one country.' }),
    sections: z.array(z.strictObject({
      id: z.string().regex(/^\d+(\.\d+)*$/, 'a section number such as "5.3" in quotation marks'), title: short, about: about.optional(),
    })).min(1).optional(),
  })).min(1),
  marks: z.array(z.strictObject({ id: short, meaning: short })),
});
export type Register = Readonly<z.infer<typeof registerSchema>>;
export type SourceEntry = Register['sources'][number];

/** A source as a case or a rule names it, taken apart. */
export interface SourceRef { readonly tag: string; readonly section: string | null; readonly rest: string }

/** Takes apart `Amelie §5.3`, `Amelie §4 GR`, `WHO-2003`, `GR-5038-D art. 135`. */
export function parseSource(text: string): SourceRef {
  const found = /^(\S+)(?: §(\d+(?:\.\d+)*))?(?: (.*))?$/.exec(text);
  return { tag: found?.[1] ?? text, section: found?.[2] ?? null, rest: found?.[3] ?? '' };
}

/** The entry of the register that a source names, or null. */
export function sourceEntry(register: Register, text: string): SourceEntry | null {
  const { tag } = parseSource(text);
  return register.sources.find((source) => source.tag === tag) ?? null;
}

/** What a source speaks of; empty where it speaks of no one country. */
export function aboutOf(register: Register, text: string): readonly About[] {
  const { tag, section, rest } = parseSource(text);
  const entry = sourceEntry(register, text);
  const ofSection = LETTERS[rest];
  if (section !== null && ofSection !== undefined) return [ofSection];
  const ofTag = LETTERS[tag.slice(0, Math.max(0, tag.indexOf('-')))];
  return entry?.sections?.find(({ id }) => id === section)?.about ?? entry?.about ?? (ofTag === undefined ? [] : [ofTag]);
}

/** The mark that a text is, or that its last part is: `teaching value`, `Directive 2011/36/EU art. 13: knowledge, unverified`. */
export function markOf(register: Register, text: string): string | null {
  return register.marks.find(({ id }) => text === id || text.endsWith(`: ${id}`))?.id ?? null;
}

/** What is wrong with the name of a source; null when it is in the register, with an existing section where it has sections. */
export function sourceFinding(register: Register, text: string): Finding | null {
  if (markOf(register, text) !== null) return null;
  const { section } = parseSource(text);
  const entry = sourceEntry(register, text);
  if (entry === null) {
    const known = [...register.marks.map((mark) => mark.id), ...register.sources.map((source) => source.tag)];
    return { message: `No source is called “${text}”.`, hint: suggest(parseSource(text).tag, known) ?? suggest(text, known) ?? 'Where no document says it, write “teaching value”.' };
  }
  if (entry.sections === undefined) return null;
  const sections = entry.sections.map((known) => known.id);
  if (section === null) return { message: `“${entry.tag}” is named with a section.`, hint: `For example “${entry.tag} §${sections.at(-1) ?? ''}”.` };
  if (!sections.includes(section)) return { message: `“${entry.tag}” has no section ${section}.`, hint: `It has ${sections.join(', ')}.` };
  return null;
}
