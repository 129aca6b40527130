import { describe, expect, it } from 'vitest';
import { sourceFinding } from '../../../engine/knowledge/register.ts';
import { isEventName } from '../../../engine/pathways/events.ts';
import { PATHWAYS } from '../../../engine/pathways/registry.ts';
import { COUNTRIES } from '../../../engine/vocabulary.ts';
import { seedKnowledge } from '../knowledge/seeds.ts';
import { shippedWeights } from './hand-made.ts';

const { register } = seedKnowledge();
const weights = shippedWeights();

/** What the register says against these sources: an unknown tag, an unknown section, a section left out. */
const wrong = (cited: readonly { readonly id: string; readonly sources: readonly string[] }[]): readonly string[] => cited.flatMap(({ id, sources }) => sources.flatMap((source) => {
  const finding = sourceFinding(register, source);
  return finding === null ? [] : [`${id}: ${finding.message}`];
}));

describe('what is cited exists', () => {
  it.each(COUNTRIES)('in every rule of the pathway of %s', (country) => {
    const rules = PATHWAYS[country]?.rules ?? [];
    expect(rules.length).toBeGreaterThan(100);
    expect(wrong(rules)).toEqual([]);
    expect(rules.filter(({ sources }) => sources.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('in every factor and every measure of the model of impact', () => {
    const factors = [...weights.harms, ...weights.protections, ...weights.risks, ...weights.quality];
    expect(wrong(factors)).toEqual([]);
    expect(factors.filter(({ sources }) => sources.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('and would be missed: a source without its section, and one that nobody registered', () => {
    expect(wrong([{ id: 'factor', sources: ['Amelie §99', 'NOBODY-2020'] }])).toHaveLength(2);
  });

  it('in the events of the model: each is raised in one of the five countries', () => {
    const raised = new Set(Object.values(PATHWAYS).flatMap(({ rules }) => rules.flatMap(({ event, posts = [] }) => [event, ...posts.map((post) => post.event)])));
    const { starts, ends } = weights.herOwnWay;
    const factors = [...weights.harms, ...weights.protections, ...weights.risks].flatMap((factor) => [...factor.starts ?? [], ...factor.ends ?? [], ...factor.exceptAfter?.map((event) => ({ event })) ?? []]);
    const named = [...starts, ...ends, ...Object.values(weights.reaches).flat().map(({ event }) => event), ...factors.map(({ event }) => event)];
    expect(named.filter((event) => !isEventName(event))).toEqual([]);
    expect([...new Set(named)].filter((event) => ![...raised].some((each) => each === event))).toEqual([]);
  });
});
