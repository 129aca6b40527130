import { describe, expect, it } from 'vitest';
import { STEP_ASPECTS, stepsBeside, type StepBeside } from '../../../engine/explore/compare-pathways.ts';
import type { Pathway } from '../../../engine/pathways/pathway.ts';
import { pathwayOf, PATHWAYS } from '../../../engine/pathways/registry.ts';
import type { Country } from '../../../engine/vocabulary.ts';

function pathway(country: Country): Pathway {
  const found = pathwayOf(country);
  if (!found) throw new Error(`no pathway of ${country}`);
  return found;
}

const steps = stepsBeside(pathway('greece'), pathway('italy'));
const stepOf = (region: string, event: string): StepBeside | undefined => steps.find((step) => step.region === region && step.event === event);

describe('two pathways side by side', () => {
  it('hold every rule of both countries once', () => {
    expect(steps.flatMap(({ here }) => here.rules).length).toBe(pathway('greece').rules.length);
    expect(steps.flatMap(({ there }) => there.rules).length).toBe(pathway('italy').rules.length);
  });

  it('find a step that only one country has: the Greek form (GR-I3), the Italian programme', () => {
    expect(stepOf('id', 'EMA_FORM_SENT')).toMatchObject({ there: { rules: [] }, differs: [] });
    const programme = steps.filter(({ event }) => event === 'PROGRAMME_ACCEPTED');
    expect(programme.length).toBeGreaterThan(0);
    programme.forEach(({ here, there }) => expect([here.rules.length, there.rules.length > 0]).toEqual([0, true]));
  });

  it('find other days, and another share of an answer: a claim is paid less often in Greece (J13)', () => {
    const changed: Pathway = { ...pathway('greece'), rules: pathway('greece').rules.map((rule) => (rule.id === 'S1' && rule.days ? { ...rule, days: { ...rule.days, max: 77 } } : { ...rule })) };
    expect(stepsBeside(pathway('greece'), changed).filter(({ differs }) => differs.length > 0).map(({ event, differs }) => [event, differs])).toEqual([['SEPARATE_FROM_COMPANION', ['days']]]);
    expect(stepOf('claim', 'CLAIM_PAID')?.differs).toContain('share');
    expect(stepOf('claim', 'CLAIM_PAID')?.differs).not.toContain('days');
  });

  it('name each aspect that differs, and no other', () => {
    const changed: Pathway = { ...pathway('greece'), rules: pathway('greece').rules.map((rule) => (rule.id === 'A2' ? { ...rule, by: ['police'], needs: ['child'], kind: 'hazard', standing: 'practice', to: 'none' } : rule)) };
    const found = stepsBeside(pathway('greece'), changed).filter(({ differs }) => differs.length > 0);
    expect(found.map(({ event }) => event)).toEqual(['INTAKE_DONE']);
    expect(found[0]?.differs).toEqual(STEP_ASPECTS.filter((aspect) => aspect !== 'days' && aspect !== 'share'));
  });

  it.each(Object.values(PATHWAYS).map((each) => each.country))('find %s no different from itself', (country) => {
    expect(stepsBeside(pathway(country), pathway(country)).filter(({ differs }) => differs.length > 0)).toEqual([]);
  });
});
