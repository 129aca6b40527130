import { describe, expect, it } from 'vitest';
import { listed } from '../../../game/text/listed.ts';

describe('a list in a sentence', () => {
  it.each([
    [[], ''], [['a nurse'], 'a nurse'], [['a nurse', 'an interpreter'], 'a nurse and an interpreter'], [['a', 'b', 'c'], 'a, b and c'],
  ])('joins %j as %j', (words, sentence) => {
    expect(listed(words)).toBe(sentence);
  });

  it('ends with another word where a sentence offers one of several', () => {
    expect(listed(['police', 'teachers', 'lawyers'], 'or')).toBe('police, teachers or lawyers');
  });

  it('parts items that hold a comma themselves by semicolons, so that a seat with its service does not read as two', () => {
    expect(listed(['Clerk, Jobcenter', 'Company doctor'])).toBe('Clerk, Jobcenter; and Company doctor');
    expect(listed(['Customs officer', 'Clerk, Jobcenter', 'Company doctor'])).toBe('Customs officer; Clerk, Jobcenter; and Company doctor');
  });
});
