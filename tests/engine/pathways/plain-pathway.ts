import { rulesOf } from '../../../engine/pathways/compose.ts';
import type { Condition } from '../../../engine/pathways/condition.ts';
import { testOf } from '../../../engine/pathways/condition-test.ts';
import type { Effect } from '../../../engine/pathways/effects.ts';
import { bitsIn, codeIn, fieldLayout } from '../../../engine/pathways/fields.ts';
import { conditionOf } from '../../../engine/pathways/guards.ts';
import type { FieldName } from '../../../engine/pathways/fields.ts';
import type { Pathway, PathwayEvent } from '../../../engine/pathways/pathway.ts';
import { postsOf } from '../../../engine/pathways/port.ts';

export type { FieldName };

/** A situation as plain objects: the state of each region and the number of each field, by name. */
export interface PlainSituation { readonly leaves: Record<string, string>; readonly facts: Record<FieldName, number> }

/** A pathway without XState, written as one would write it by hand over the same tables. For measuring only. */
export interface PlainPathway {
  /** The rules that take an event, as places in the pathway's list; none while it is closed. */
  readonly taking: (situation: PlainSituation, event: PathwayEvent) => readonly number[];
  /** Carry rules out: write fields, move regions. */
  readonly carryOut: (situation: PlainSituation, event: PathwayEvent, rules: readonly number[]) => void;
  readonly posts: (rules: readonly number[], event: PathwayEvent) => readonly PathwayEvent[];
}

type Opens = (situation: PlainSituation, event: PathwayEvent) => boolean;
interface PlainRule { readonly index: number; readonly region: string; readonly to: string; readonly opens: Opens; readonly writes: readonly Writes[] }
type Writes = (facts: Record<FieldName, number>, event: PathwayEvent) => void;

/** Read a pathway's tables as plain rules, by event and state. */
export function plainPathway(pathway: Pathway): PlainPathway {
  const rules = rulesOf(pathway).map(({ meta, effects }, index): PlainRule & { readonly from: readonly string[]; readonly event: string } => {
    const guards = meta.needs.map((name) => opensBy(conditionOf(name)));
    const opens: Opens = (situation, event) => meta.by.includes(event.by) && guards.every((guard) => guard(situation, event));
    return { index, region: meta.region, to: meta.to, from: meta.from, event: meta.event, opens, writes: effects.map(writing) };
  });
  const byEvent = new Map<string, { readonly conduct: PlainRule[]; readonly regions: Map<string, Map<string, PlainRule[]>> }>();
  for (const rule of rules) {
    const entry = byEvent.get(rule.event) ?? { conduct: [], regions: new Map<string, Map<string, PlainRule[]>>() };
    byEvent.set(rule.event, entry);
    if (rule.region === 'conduct') entry.conduct.push(rule);
    else for (const leaf of rule.from) into(entry.regions, rule.region, leaf).push(rule);
  }
  return {
    taking: (situation, event) => {
      const entry = byEvent.get(event.event);
      if (entry === undefined) return [];
      const taken: number[] = [];
      for (const { id } of pathway.regions) {
        const first = entry.regions.get(id)?.get(situation.leaves[id] ?? '')?.find((rule) => rule.opens(situation, event));
        if (first) taken.push(first.index);
      }
      const conduct = taken.length > 0 ? undefined : entry.conduct.find((rule) => rule.opens(situation, event));
      return conduct ? [conduct.index] : taken;
    },
    carryOut: (situation, event, taken) => {
      for (const index of taken) {
        const rule = rules[index];
        for (const write of rule?.writes ?? []) write(situation.facts, event);
        if (rule && rule.to !== 'same') situation.leaves[rule.region] = rule.to;
      }
    },
    posts: (taken, event) => postsOf(pathway, taken, event),
  };
}

function into(regions: Map<string, Map<string, PlainRule[]>>, region: string, leaf: string): PlainRule[] {
  const leaves = regions.get(region) ?? new Map<string, PlainRule[]>();
  regions.set(region, leaves);
  const rules = leaves.get(leaf) ?? [];
  leaves.set(leaf, rules);
  return rules;
}

function opensBy(condition: Condition): Opens {
  switch (condition.is) {
    case 'all': {
      const parts = condition.of.map(opensBy);
      return (situation, event) => parts.every((part) => part(situation, event));
    }
    case 'any': {
      const parts = condition.of.map(opensBy);
      return (situation, event) => parts.some((part) => part(situation, event));
    }
    case 'leaf':
      return ({ leaves }) => condition.of.includes(leaves[condition.region] ?? '');
    default: {
      const test = testOf(condition);
      return ({ facts }, event) => test(facts, { type: event.event, by: event.by, with: event.with ?? {} });
    }
  }
}

/** An effect with its names turned into numbers once. */
function writing(effect: Effect): Writes {
  const { field } = effect;
  switch (effect.does) {
    case 'put': {
      const code = codeIn(field, effect.value);
      return (facts) => { facts[field] = code; };
    }
    case 'copy':
      return (facts, event) => {
        const said = event.with?.[effect.key];
        if (said !== undefined && typeof said !== 'object') facts[field] = codeIn(field, said);
      };
    case 'copyRole':
      return (facts, event) => { facts[field] = codeIn(field, event.by); };
    case 'count': {
      const max = fieldLayout(field).max ?? 0;
      return (facts) => { facts[field] = Math.min(max, facts[field] + 1); };
    }
    case 'include': {
      const bits = bitsIn(field, effect.members);
      return (facts) => { facts[field] |= bits; };
    }
    case 'exclude': {
      const bits = bitsIn(field, effect.members);
      return (facts) => { facts[field] &= ~bits; };
    }
    case 'includeSaid':
      return (facts, event) => {
        const said = event.with?.[effect.key];
        if (said !== undefined) facts[field] |= bitsIn(field, typeof said === 'object' ? said : [String(said)]);
      };
  }
}

/** A situation of integers as plain objects. */
export const plainSituation = ({ regions, fields }: Pathway, situation: Int32Array): PlainSituation => ({
  leaves: Object.fromEntries(regions.map(({ id, leaves }, at) => [id, leaves[situation[at] ?? 0] ?? ''])),
  facts: Object.fromEntries(fields.map(({ name }, at) => [name, situation[regions.length + at] ?? 0])) as Record<FieldName, number>,
});
