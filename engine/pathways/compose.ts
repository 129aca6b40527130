import { canonicalJson, digestText } from '../digest.ts';
import type { Country } from '../vocabulary.ts';
import { COUNTRY_REGIONS, REGIONS } from '../vocabulary.ts';
import { FIELDS } from './fields.ts';
import { conditionOf } from './guards.ts';
import type { ClockMeta, FieldLayout, Pathway, RegionLayout, Repair, RuleMeta } from './pathway.ts';
import type { Rule } from './rule.ts';
import type { EventName } from './event-table.ts';

/** What a country's chart brings: its tables, in the order in which rules of one event are tried. */
export interface PathwaySpec {
  readonly country: Country;
  readonly regions: readonly RegionLayout[];
  /** The country's own fields, after those every country has. */
  readonly fields?: readonly FieldLayout[];
  readonly rules: readonly Rule[];
  readonly clocks: readonly ClockMeta[];
  readonly repairs: readonly Repair[];
  readonly questions: readonly string[];
  /** The country's default odds of an answer, in thousandths [teaching value]. */
  readonly odds?: Partial<Readonly<Record<EventName, number>>>;
}

const RULES_OF = new WeakMap<Pathway, readonly Rule[]>();

/** The rules of a pathway with their effects; only the machine needs these. */
export function rulesOf(pathway: Pathway): readonly Rule[] {
  const rules = RULES_OF.get(pathway);
  if (rules === undefined) throw new Error(`This pathway of ${pathway.country} was not made by composePathway. Take it from pathwayOf().`);
  return rules;
}

/** Put a country's tables together. Throws with a plain sentence when they do not fit each other. */
export function composePathway(spec: PathwaySpec): Pathway {
  const rules = spec.rules.map((rule) => withOdds(rule, spec.odds?.[rule.meta.event]));
  const metas = rules.map((rule) => rule.meta);
  [...spec.clocks.flatMap((clock) => clockProblems(clock, spec)), ...regionProblems(spec), ...shadowProblems(rules)].forEach((problem) => { throw new Error(`${spec.country}: ${problem}`); });
  const guards = Object.fromEntries(metas.flatMap((meta) => meta.needs.map((name) => [name, conditionOf(name)])));
  const effects = rules.map((rule) => rule.effects);
  const fields = [...FIELDS, ...(spec.fields ?? [])];
  const clocks = spec.clocks.map(({ note: _note, ...clock }) => clock);
  const hash = digestText(canonicalJson({ regions: spec.regions, fields, rules: metas.map(whatAnswers), effects, guards, clocks }));
  const pathway: Pathway = {
    country: spec.country, hash, regions: spec.regions, fields, rules: metas, clocks: spec.clocks, repairs: spec.repairs, questions: spec.questions, size: spec.regions.length + fields.length,
  };
  RULES_OF.set(pathway, rules);
  return pathway;
}

/** The parts of a rule that can change an answer or a wait. Sources, standing and notes may be mended without breaking a recording. */
function whatAnswers({ id, region, kind, event, from, to, by, needs, days, posts, perMille }: RuleMeta): Partial<RuleMeta> {
  return { id, region, kind, event, from, to, by, needs, ...(days ? { days } : {}), ...(posts ? { posts } : {}), ...(perMille === undefined ? {} : { perMille }) };
}

/** A country's rows in place of the shared rows of the same number; rows of new numbers come last. */
export function overrideById<T extends { readonly id: string }>(base: readonly T[], own: readonly T[]): readonly T[] {
  const known = new Set(base.map((row) => row.id));
  return [...base.map((row) => own.find((mine) => mine.id === row.id) ?? row), ...own.filter((row) => !known.has(row.id))];
}

/** A country's changes to shared rules, by number: each branch of a rule becomes what its change makes of it. Throws when no rule has the number. */
export function amendRules(base: readonly Rule[], changes: Readonly<Record<string, (rule: Rule) => readonly Rule[]>>): readonly Rule[] {
  const unknown = Object.keys(changes).filter((id) => !base.some((rule) => rule.meta.id === id));
  if (unknown.length > 0) throw new Error(`No shared rule has the number ${unknown.join(', ')}.`);
  return base.flatMap((rule) => changes[rule.meta.id]?.(rule) ?? [rule]);
}

const withOdds = (rule: Rule, perMille: number | undefined): Rule => (perMille === undefined ? rule : { ...rule, meta: { ...rule.meta, perMille } });

function regionProblems(spec: PathwaySpec): readonly string[] {
  const order = spec.regions.map((region) => region.id);
  const expected = [...REGIONS, ...COUNTRY_REGIONS.filter((region) => order.includes(region))].join();
  return order.join() === expected ? [] : [`regions stand as ${order.join()}; expected ${expected}.`];
}

function clockProblems(clock: ClockMeta, spec: PathwaySpec): readonly string[] {
  const oddIn = (region: string, names: readonly string[]): readonly string[] => names.filter((name) => !(spec.regions.find((each) => each.id === region)?.leaves ?? []).includes(name));
  const sum = clock.outcomes.reduce((total, outcome) => total + outcome.perMille, 0);
  const unheard = clock.outcomes.filter((outcome) => !spec.rules.some((rule) => rule.meta.event === outcome.event && rule.meta.by.includes(outcome.by)));
  return [
    ...oddIn(clock.region, [clock.leaf, ...(clock.through ?? [])]).map((name) => `clock ${clock.id} names ${name}, which is no state of ${clock.region}.`),
    ...(clock.during === undefined ? [] : oddIn(clock.during.region, clock.during.leaves).map((name) => `clock ${clock.id} runs during ${name}, which is no state of ${clock.during?.region ?? ''}.`)),
    ...(sum === 1000 ? [] : [`the outcomes of clock ${clock.id} sum to ${sum}; expected 1000.`]),
    ...unheard.map((outcome) => `clock ${clock.id} raises ${outcome.event} by ${outcome.by}, and no rule lets it.`),
  ];
}

/**
 * A root transition is taken only when no region took the event. So where a region may take an event of conduct, its
 * rule must write at least what the conduct would have written; otherwise the effect would be lost without a word.
 */
function shadowProblems(rules: readonly Rule[]): readonly string[] {
  const conduct = rules.filter((rule) => rule.meta.region === 'conduct');
  return rules.filter((rule) => rule.meta.region !== 'conduct').flatMap((rival) => {
    const hidden = conduct.filter((rule) => rule.meta.event === rival.meta.event);
    return hiddenBy(rival, hidden)
      .filter((rule) => !rule.effects.every((effect) => rival.effects.some((other) => canonicalJson(other) === canonicalJson(effect))))
      .map((rule) => `${rival.meta.id} takes ${rule.meta.event} and does not write what ${rule.meta.id} writes.`);
  });
}

/** The conduct a region's rule takes the place of: the first branch whose guards it shares, else any of them. */
function hiddenBy(rival: Rule, hidden: readonly Rule[]): readonly Rule[] {
  const same = hidden.find((rule) => rule.meta.needs.every((need) => rival.meta.needs.includes(need)));
  return same === undefined ? hidden : [same];
}
