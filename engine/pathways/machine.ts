import type { GuardPredicate, ParameterizedObject } from 'xstate';
import { and, assign, or, setup, stateIn } from 'xstate';
import type { Role } from '../vocabulary.ts';
import { ROLES } from '../vocabulary.ts';
import { rulesOf } from './compose.ts';
import type { Condition } from './condition.ts';
import type { Context, Raised } from './condition-test.ts';
import { testOf } from './condition-test.ts';
import type { Effect } from './effects.ts';
import type { WithValue } from './events.ts';
import { bitsIn, codeIn, fieldLayout } from './fields.ts';
import type { FieldName } from './fields.ts';
import { conditionOf, GUARD_NAMES } from './guards.ts';
import type { GuardName } from './guards.ts';
import type { Pathway, RegionLayout, RuleMeta } from './pathway.ts';
import type { Rule } from './rule.ts';
import { noteTest, noteWrite } from './trace.ts';
import type { Write } from './trace.ts';

/** What stands on each transition: the rule, and its place in `pathway.rules`. */
export type TransitionMeta = { readonly rule: RuleMeta; readonly index: number };

type AnyGuard = GuardPredicate<Context, Raised, unknown, ParameterizedObject>;
type Written = Partial<Record<FieldName, number>>;

const types: { context?: Context; events?: Raised; transitionMeta?: TransitionMeta } = {};

/** A guard of the table as XState has it: a test of context and event, `stateIn` for states, `and` and `or` between them. */
function guardFrom(condition: Condition): AnyGuard {
  switch (condition.is) {
    case 'all':
      return and(condition.of.map(guardFrom));
    case 'any':
      return or(condition.of.map(guardFrom));
    case 'leaf':
      return or(condition.of.map((leaf): AnyGuard => stateIn({ [condition.region]: leaf })));
    default: {
      const test = testOf(condition);
      return ({ context, event }) => noteTest(condition, test(context, event));
    }
  }
}

const namedGuards = Object.fromEntries(GUARD_NAMES.map((name) => [name, guardFrom(conditionOf(name))])) as Record<GuardName, GuardPredicate<Context, Raised, undefined, never>>;

/** Every guard and action has a name here; charts only refer to them. */
const { createMachine, createStateConfig } = setup({
  types,
  guards: {
    raisedBy: ({ event }, params: { readonly roles: readonly Role[] }) => params.roles.includes(event.by),
  },
  actions: {
    put: assign(({ context }, params: { readonly field: FieldName; readonly code: number }): Written => written(context, { does: 'put', ...params })),
    copy: assign(({ context, event }, params: { readonly field: FieldName; readonly key: string }): Written => copied(context, params.field, event.with[params.key])),
    copyRole: assign(({ context, event }, { field }: { readonly field: FieldName }): Written => written(context, { does: 'put', field, code: codeIn(field, event.by) })),
    count: assign(({ context }, params: { readonly field: FieldName; readonly max: number }): Written => written(context, { does: 'count', ...params })),
    include: assign(({ context }, params: { readonly field: FieldName; readonly bits: number }): Written => written(context, { does: 'include', ...params })),
    exclude: assign(({ context }, params: { readonly field: FieldName; readonly bits: number }): Written => written(context, { does: 'exclude', ...params })),
    includeSaid: assign(({ context, event }, { field, key }: { readonly field: FieldName; readonly key: string }): Written =>
      written(context, { does: 'include', field, bits: bitsSaid(field, event.with[key]) })),
  },
}).extend({ guards: namedGuards });

const written = (context: Context, write: Write): Written => ({ [write.field]: noteWrite(context, write) });

const copied = (context: Context, field: FieldName, value: WithValue | undefined): Written =>
  (value === undefined || typeof value === 'object' ? {} : written(context, { does: 'put', field, code: codeIn(field, value) }));

function bitsSaid(field: FieldName, value: WithValue | undefined): number {
  if (value === undefined) return 0;
  return bitsIn(field, typeof value === 'object' ? value : [String(value)]);
}

function actionFrom(effect: Effect) {
  switch (effect.does) {
    case 'put':
      return { type: 'put', params: { field: effect.field, code: codeIn(effect.field, effect.value) } } as const;
    case 'copy':
      return { type: 'copy', params: { field: effect.field, key: effect.key } } as const;
    case 'copyRole':
      return { type: 'copyRole', params: { field: effect.field } } as const;
    case 'count':
      return { type: 'count', params: { field: effect.field, max: fieldLayout(effect.field).max ?? 0 } } as const;
    case 'include':
      return { type: 'include', params: { field: effect.field, bits: bitsIn(effect.field, effect.members) } } as const;
    case 'exclude':
      return { type: 'exclude', params: { field: effect.field, bits: bitsIn(effect.field, effect.members) } } as const;
    case 'includeSaid':
      return { type: 'includeSaid', params: { field: effect.field, key: effect.key } } as const;
  }
}

/** One transition: target in its own region (none for `same`), the roles and guards that open it, its effects, its rule. */
function transitionFrom(rule: Rule, index: number) {
  const { to, by, needs } = rule.meta;
  const roles = by.length === ROLES.length ? [] : [{ type: 'raisedBy', params: { roles: by } } as const];
  const guards = [...roles, ...needs.map((type) => ({ type }))];
  return {
    ...(to === 'same' ? {} : { target: to }),
    ...(guards.length > 0 ? { guard: and(guards) } : {}),
    actions: rule.effects.map(actionFrom),
    meta: { rule: rule.meta, index },
  };
}

interface Indexed { readonly rule: Rule; readonly index: number }

/** Transitions of some rules by event, in the order of the tables. */
function eventsFrom(rules: readonly Indexed[]) {
  const names = [...new Set(rules.map(({ rule }) => rule.meta.event))];
  return Object.fromEntries(names.map((name) => [name, rules.filter(({ rule }) => rule.meta.event === name).map(({ rule, index }) => transitionFrom(rule, index))]));
}

function regionFrom(region: RegionLayout, rules: readonly Indexed[]) {
  const own = rules.filter(({ rule }) => rule.meta.region === region.id);
  return createStateConfig({
    initial: region.leaves[0],
    states: Object.fromEntries(region.leaves.map((leaf) => [leaf, createStateConfig({ on: eventsFrom(own.filter(({ rule }) => rule.meta.from.includes(leaf))) })])),
  });
}

/** Fields of other countries are no part of the context: no rule of this pathway reads or writes them. */
const initialContext = (pathway: Pathway): Record<FieldName, number> =>
  Object.fromEntries(pathway.fields.map((field) => [field.name, field.initial])) as Record<FieldName, number>;

/** The statechart of a pathway: flat parallel regions, conduct at the root. No nesting, timers, children or final states. */
export function machineFrom(pathway: Pathway) {
  const rules = rulesOf(pathway).map((rule, index) => ({ rule, index }));
  return createMachine({
    id: pathway.country,
    type: 'parallel',
    context: initialContext(pathway),
    states: Object.fromEntries(pathway.regions.map((region) => [region.id, regionFrom(region, rules)])),
    on: eventsFrom(rules.filter(({ rule }) => rule.meta.region === 'conduct')),
  });
}
