import { expect, test } from 'vitest';
import { loadWeights } from '../../../engine/impact/load-weights.ts';
import type { WeightTexts } from '../../../engine/impact/load-weights.ts';
import { shippedWeights, weightTexts } from './hand-made.ts';

const weights = shippedWeights();

function problemsOf(change: Partial<WeightTexts>): readonly string[] {
  const loaded = loadWeights({ ...weightTexts, ...change });
  return loaded.ok ? [] : loaded.problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

test('All factors of the model are there: 30 harms, 27 that protect, 13 risks, 13 measures, 12 rights', () => {
  expect([weights.harms.length, weights.protections.length, weights.risks.length, weights.quality.length, weights.rights.length]).toEqual([30, 27, 13, 13, 12]);
});

test('Points are whole numbers as the model prints them (5.1)', () => {
  expect(weights.points).toEqual({
    harm: { low: 2, medium: 5, high: 9 }, protection: { low: 1, medium: 3, high: 5 }, risk: { low: 3, medium: 7, high: 12 }, anchor: { low: 2, medium: 5, high: 9 },
  });
});

test('Every right that is honoured or breached names factors, and every harm breaches a right', () => {
  const breached = new Set(weights.rights.flatMap((right) => right.breachedBy));
  expect(weights.harms.map(({ id }) => id).filter((id) => !breached.has(id))).toEqual([]);
});

test('A misspelt event is named with its file, its line and the nearest event', () => {
  const [problem] = problemsOf({ harms: weightTexts.harms.replace('raisedBy: [DISBELIEF_SHOWN]', 'raisedBy: [DISBELIEF_SHOWED]') });
  expect(problem).toMatch(/seeds\/impact\/harms\.yaml:\d+ “disbelief-or-blame” waits for DISBELIEF_SHOWED, which no pathway knows\./);
});

test('A strength outside the three levels, a broken file and a doubled id are each one clear problem', () => {
  expect(problemsOf({ harms: weightTexts.harms.replace('strength: medium', 'strength: enormous') })).toHaveLength(1);
  expect(problemsOf({ risks: '- { id: [' }).length).toBeGreaterThan(0);
  expect(problemsOf({ risks: weightTexts.risks.replace('id: isolation', 'id: no-referent') }).join()).toMatch(/“no-referent” names two factors/);
});

test('A factor may ask only for factors listed before it, so that none asks in a circle', () => {
  const circle = weightTexts.harms.replace('while: { state: { place: [detained] } }', 'while: { inForce: [isolation] }');
  expect(problemsOf({ harms: circle }).join()).toMatch(/asks for “isolation”, which is listed later/);
});

test('A right that names an unknown factor, a reading no country gives, and a missing measure are refused', () => {
  expect(problemsOf({ rights: weightTexts.rights.replace('safety-plan', 'safety-plans') }).join()).toMatch(/“safety-plans” is no factor/);
  expect(problemsOf({ risks: weightTexts.risks.replace('reading: may-work', 'reading: may-rest') }).join()).toMatch(/“may-rest”, which model.yaml does not give/);
  expect(problemsOf({ model: weightTexts.model.replace('id: Q12', 'id: Q14') }).join()).toMatch(/The mark of Q12 is missing/);
});

test('The hash changes with a weight and not with the order of reading', () => {
  const changed = loadWeights({ ...weightTexts, model: weightTexts.model.replace('high: 9 }', 'high: 10 }') });
  expect(changed.ok && changed.weights.hash).not.toBe(weights.hash);
  expect(shippedWeights().hash).toBe(weights.hash);
});
