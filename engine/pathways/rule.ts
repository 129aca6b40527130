import type { Region, Role, RouteChoice, Standing, TimeClass } from '../vocabulary.ts';
import { effectText, exclude, include } from './effects.ts';
import type { Effect } from './effects.ts';
import type { EventName } from './event-table.ts';
import type { GuardName } from './guards.ts';
import type { ClockMeta, ClockOutcome, Days, Post, RuleKind, RuleMeta } from './pathway.ts';

/** One rule as written in a table: its meta and the effects the machine carries out. */
export interface Rule { readonly meta: RuleMeta; readonly effects: readonly Effect[] }

/** Marks of a source cell that is no document. */
export const UNVERIFIED = 'knowledge, unverified';
export const TEACHING = 'teaching value';

/** What a row of a table says. What is left out: act, no guard, no effect, standing model; its date is that of its documents. */
export interface RuleRow<L extends string> {
  readonly id: string;
  readonly event: EventName;
  readonly from: readonly L[];
  readonly to: L | 'same';
  readonly by: readonly Role[];
  readonly sources: readonly string[];
  readonly kind?: RuleKind;
  readonly needs?: readonly GuardName[];
  readonly days?: Days;
  readonly effects?: readonly Effect[];
  readonly posts?: readonly Post[];
  readonly perMille?: number;
  readonly standing?: Standing;
  readonly asOf?: string;
  readonly derived?: true;
  readonly reason?: string;
  readonly repairs?: readonly string[];
  readonly note?: string;
}

export const days = (min: number, typ: number, max: number, timeClass: TimeClass): Days => ({ min, typ, max, class: timeClass });

/** A table of one region: its leaves, the writer of its rules and of its clocks. Leaf names are checked by type. */
export interface RegionTable<L extends string> {
  readonly region: Region;
  readonly leaves: readonly L[];
  readonly rule: (row: RuleRow<L>) => Rule;
  readonly clock: (row: ClockRow<L>) => ClockMeta;
}

export interface ClockRow<L extends string> {
  readonly id: string;
  readonly rules: readonly string[];
  readonly leaf: L;
  readonly through?: readonly L[];
  readonly during?: NonNullable<ClockMeta['during']>;
  readonly days: Days;
  readonly outcomes: readonly ClockOutcome[];
  readonly note?: string;
}

/** Open the table of a region. */
export function inRegion<const L extends string>(region: Region, leaves: readonly L[]): RegionTable<L> {
  return {
    region,
    leaves,
    rule: (row) => writeRule(region, row),
    clock: (row) => ({ ...row, region, by: row.outcomes[0]?.by ?? 'system' }),
  };
}

/** A conduct rule (1.8): belongs to no region, always open unless a guard is named, by any role. */
export const conductRule = (row: Omit<RuleRow<'*'>, 'from' | 'to' | 'kind'>): Rule => writeRule('conduct', { ...row, from: ['*'], to: 'same', kind: 'conduct' });

/** A choice of route (0.7): never closed for want of information, but recorded as informed or uninformed. Two branches of one rule. */
export function routeChoice(choice: RouteChoice, rule: Rule): readonly Rule[] {
  const informed = [include('routeMade', choice), exclude('routeUninformed', choice)];
  const uninformed = [include('routeMade', choice), include('routeUninformed', choice)];
  return [
    branch(rule, informed, { needs: [...rule.meta.needs, 'optionsExplained'], note: 'informed choice' }),
    branch(rule, uninformed, { needs: rule.meta.needs, note: 'uninformed choice' }),
  ];
}

function branch(rule: Rule, added: readonly Effect[], meta: { readonly needs: readonly GuardName[]; readonly note: string }): Rule {
  const effects = [...rule.effects, ...added];
  const note = rule.meta.note === undefined ? meta.note : `${rule.meta.note}; ${meta.note}`;
  return { meta: { ...rule.meta, needs: meta.needs, sets: effects.map(effectText).join('; '), note }, effects };
}

function writeRule(region: Region | 'conduct', row: RuleRow<string>): Rule {
  const { effects = [], ...said } = row;
  const meta: RuleMeta = {
    kind: 'act', needs: [], standing: 'model', ...said, region,
    ...(effects.length > 0 ? { sets: effects.map(effectText).join('; ') } : {}),
  };
  return { meta, effects };
}
