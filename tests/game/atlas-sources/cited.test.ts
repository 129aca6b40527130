import { describe, expect, it } from 'vitest';
import { asOfWords, sourceWords, statedIn } from '../../../game/atlas/sources/cited.tsx';
import { shippedRecords } from '../../../game/atlas/sources/shipped-lists.ts';

describe('where something stands', () => {
  it('names the section by its title', () => {
    expect(sourceWords('Amelie §5.3')).toBe('Amelie §5.3 (Greece, KMOP)');
    expect(sourceWords('CopeHope §3.1')).toBe('CopeHope §3.1 (Main concerns)');
    expect(sourceWords('BE-GRETA-2022')).toBe('BE-GRETA-2022');
  });

  it('takes the date from the document: the workshops of one, the end of the project of the other', () => {
    expect(statedIn('Amelie §3.2')).toBe('2023');
    expect(statedIn('CopeHope §3.1')).toBe('2022');
    expect(asOfWords(['CopeHope §3.1', 'Amelie §4'])).toBe('2022, 2023');
  });

  it('says so where a source has no date', () => {
    expect(asOfWords(['BE-AGII'])).toBe('no date');
  });

  it('dates every law of the two documents', () => {
    expect(shippedRecords().laws.filter(({ sources }) => !/^\d{4}(, \d{4})*$/.test(asOfWords(sources)))).toEqual([]);
  });
});
