import { expect, test } from 'vitest';
import { shippedWeights } from './hand-made.ts';

const { harms, protections, risks, quality, rights } = shippedWeights();

test('Every meaning in the model speaks of any person: a case may be a man’s', () => {
  const meanings = [...[...harms, ...protections, ...risks].map(({ definition }) => definition), ...[...quality, ...rights].map(({ title }) => title)];
  expect(meanings.length).toBeGreaterThan(80);
  expect(meanings.filter((meaning) => /\b(she|her|hers|he|him|his)\b/i.test(meaning))).toEqual([]);
});

test('dependants-unprotected: relatives who are used as pressure count as children do', () => {
  expect(risks.find(({ id }) => id === 'dependants-unprotected')?.definition).toBe('Children or relatives, here or abroad, are used as pressure.');
});
