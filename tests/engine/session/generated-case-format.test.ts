import { describe, expect, it } from 'vitest';
import { PATHWAYS } from '../../../engine/pathways/registry.ts';
import type { Pathway } from '../../../engine/pathways/pathway.ts';
import { scenarioSchema } from '../../../engine/scenario/schema.ts';
import { generatedText } from './generated-case.ts';
import { neverWritten, type CannotWrite } from './schema-words.ts';

const SEEDS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Names that a case of one country cannot write: other countries, and regions that only others have. All other words of the format are drawn. */
const ofOthers = ({ country, regions }: Pathway): CannotWrite => (path, word) =>
  (path === '.country' && word !== ` = ${country}`) || (path.endsWith(' key') && word === ' = social' && !regions.some(({ id }) => id === 'social'));

describe('a case that is drawn', () => {
  it('is written the same for the same seed, and otherwise for another', () => {
    const [pathway] = Object.values(PATHWAYS);
    if (!pathway) throw new Error('There is no pathway.');
    expect(generatedText(pathway, 4)).toBe(generatedText(pathway, 4));
    expect(generatedText(pathway, 4)).not.toBe(generatedText(pathway, 5));
  });
});

describe('the first dozen drawn cases', () => {
  it.each(Object.values(PATHWAYS).map((pathway) => [pathway.country, pathway] as const))('in %s write every field, branch and word of the case format', (_, pathway) => {
    const texts = SEEDS.map((seed): unknown => JSON.parse(generatedText(pathway, seed)));
    expect(neverWritten(scenarioSchema, texts, ofOthers(pathway))).toEqual([]);
  });
});
