import type { ClockMeta, Days, Pathway, RuleMeta } from '../pathways/pathway.ts';
import type { Region } from '../vocabulary.ts';
import { COUNTRY_REGIONS, REGIONS } from '../vocabulary.ts';
import { SHARED_REGIONS } from './compare-trials.ts';

/** In what two countries may differ over one step: who raises it, what it needs, its days, its share among rival answers, its kind, its ground, and from where to where it leads. */
export const STEP_ASPECTS = ['who', 'needs', 'days', 'share', 'kind', 'ground', 'ways'] as const;
export type StepAspect = (typeof STEP_ASPECTS)[number];

/** One country's rules for a step, with the waits that can end in it. Empty where the country has no such step. */
export interface StepRules { readonly rules: readonly RuleMeta[]; readonly waits: readonly ClockMeta[] }

/** One event in one region, as two countries rule it. `differs` is empty where they agree, and where only one has it. */
export interface StepBeside {
  readonly region: Region | 'conduct';
  readonly event: RuleMeta['event'];
  readonly here: StepRules;
  readonly there: StepRules;
  readonly differs: readonly StepAspect[];
}

/**
 * Two pathways step by step, region by region. A step is an event in a region, whatever the numbers of its rules: two
 * countries may number one step otherwise. States of `id`, `res` and of one country alone are named differently by
 * nature, so from where to where is compared only in regions that mean the same everywhere.
 */
export function stepsBeside(here: Pathway, there: Pathway): readonly StepBeside[] {
  return [...REGIONS, ...COUNTRY_REGIONS, 'conduct' as const].flatMap((region) => {
    const events = new Set([...here.rules, ...there.rules].filter((rule) => rule.region === region).map((rule) => rule.event));
    return [...events].map((event) => {
      const sides = { here: stepRules(here, region, event), there: stepRules(there, region, event) };
      const both = sides.here.rules.length > 0 && sides.there.rules.length > 0;
      return { region, event, ...sides, differs: both ? STEP_ASPECTS.filter((aspect) => !sameParts(partsOf(sides.here, aspect), partsOf(sides.there, aspect))) : [] };
    });
  });
}

function stepRules(pathway: Pathway, region: Region | 'conduct', event: RuleMeta['event']): StepRules {
  const rules = pathway.rules.filter((rule) => rule.region === region && rule.event === event);
  const numbers = new Set(rules.map((rule) => rule.id));
  return { rules, waits: pathway.clocks.filter((clock) => clock.rules.some((id) => numbers.has(id)) && clock.outcomes.some((outcome) => outcome.event === event)) };
}

const sameParts = (here: readonly string[], there: readonly string[]): boolean => here.join('|') === there.join('|');

/** What one aspect of a step comes to, in an order of its own: two countries agree when these are the same. */
function partsOf({ rules, waits }: StepRules, aspect: StepAspect): readonly string[] {
  switch (aspect) {
    case 'who': return sorted(rules.flatMap((rule) => rule.by));
    case 'needs': return sorted(rules.map((rule) => sorted(rule.needs).join('+')));
    case 'days': return sorted([...rules, ...waits].flatMap(({ days }) => (days ? [keyOfDays(days)] : [])));
    case 'share': return sorted([...rules.map((rule) => rule.perMille), ...waits.flatMap((wait) => wait.outcomes.map((outcome) => (outcome.event === rules[0]?.event ? outcome.perMille : undefined)))].map(String));
    case 'kind': return sorted(rules.map((rule) => rule.kind));
    case 'ground': return sorted(rules.map((rule) => rule.standing));
    case 'ways': return sorted(rules.flatMap((rule) => (isShared(rule.region) ? rule.from.map((leaf) => `${leaf}>${rule.to}`) : [])));
  }
}

const sorted = (words: readonly string[]): readonly string[] => [...new Set(words)].sort();
const keyOfDays = ({ min, typ, max, class: timeClass }: Days): string => `${min}/${typ}/${max} ${timeClass}`;
const isShared = (region: RuleMeta['region']): boolean => SHARED_REGIONS.some((each) => each === region);
