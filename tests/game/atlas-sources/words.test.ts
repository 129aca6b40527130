import { describe, expect, it } from 'vitest';
import { FIGURES, NEEDS, NO_LIST, SERVICES, SOURCES, TERRITORY, TOWNS } from '../../../game/text/en-atlas-sources.ts';

type Words = string | ((...values: never[]) => string) | readonly Words[] | { readonly [key: string]: Words };

/** Every text of a catalogue; a message is filled with a short word for each of its values. */
function texts(words: Words): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [Reflect.apply(words, undefined, Array.from({ length: words.length }, () => 2)) as string];
  return Object.values(words).flatMap(texts);
}

const all = [SERVICES, TOWNS, TERRITORY, NO_LIST, FIGURES, NEEDS, SOURCES].flatMap((catalogue) => texts(catalogue));

describe('the words of services, figures, needs and sources', () => {
  it('keep to eighteen words a sentence', () => {
    expect(all.length).toBeGreaterThan(120);
    const long = all.flatMap((text) => text.split(/(?<=[.?!]) /)).filter((sentence) => sentence.split(/\s+/).length > 18);
    expect(long).toEqual([]);
  });

  it('carry no verdict and are never empty', () => {
    expect(all.filter((text) => text.trim() === '' || /unfortunately|wrong|properly|correct|sadly|\bvictims\b/i.test(text))).toEqual([]);
  });
});
