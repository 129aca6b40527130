import { rulesOf } from '../../pathways/compose.ts';
import type { Condition } from '../../pathways/condition.ts';
import type { EventName } from '../../pathways/events.ts';
import { bitsIn, codeIn } from '../../pathways/fields.ts';
import { conditionOf } from '../../pathways/guards.ts';
import type { Pathway } from '../../pathways/pathway.ts';
import type { Rule } from '../../pathways/rule.ts';
import { encodeField, fieldIndex } from '../../pathways/situation.ts';
import type { Role } from '../../vocabulary.ts';
import { addValue, someValue, type Values } from './truth.ts';

/** An event by a role. What is attested with it is taken for possible. */
export interface Raised { readonly event: EventName; readonly by: Role }

/** The law over what is possible: which rules may take an event, and what they may change. `base` is where the situation begins. */
export interface Law { readonly pathway: Pathway; readonly values: Values; readonly base: number }

/** Rules that may take an event in some play, as places in `pathway.rules`. Empty: no play lets it. */
export function rulesFor(law: Law, raised: Raised): readonly number[] {
  return rulesOf(law.pathway).flatMap((rule, index) => (mayFire(law, rule, raised) ? [index] : []));
}

/** Let everything happen that the rules of an event may do. Returns whether something is possible now that was not; `posted` hears of what they raise. */
export function fire(law: Law, raised: Raised, posted: (raised: Raised) => void): boolean {
  let grew = false;
  for (const index of rulesFor(law, raised)) {
    const rule = rulesOf(law.pathway)[index];
    if (!rule) continue;
    grew = enter(law, rule) || grew;
    grew = writeAll(law, rule) || grew;
    for (const { event, by } of rule.meta.posts ?? []) posted({ event, by: by === 'same' ? raised.by : by });
  }
  return grew;
}

function mayFire(law: Law, { meta }: Rule, { event, by }: Raised): boolean {
  if (meta.event !== event || !meta.by.includes(by) || !meta.needs.every((name) => mayHold(law, conditionOf(name), by))) return false;
  const region = law.pathway.regions.findIndex(({ id }) => id === meta.region);
  if (region < 0 || meta.from.length === 0) return true;
  const leaves = law.pathway.regions[region]?.leaves ?? [];
  return someValue(law.values, law.base + region, (leaf) => meta.from.some((name) => name === '*' || name === leaves[leaf]));
}

function enter({ pathway, values, base }: Law, { meta }: Rule): boolean {
  const region = pathway.regions.findIndex(({ id }) => id === meta.region);
  const leaf = pathway.regions[region]?.leaves.indexOf(meta.to) ?? -1;
  return region >= 0 && leaf >= 0 && addValue(values, base + region, leaf);
}

/** A value that is put is one more; a field that is counted, copied or gathered may have any from then on. */
function writeAll({ pathway, values, base }: Law, { effects }: Rule): boolean {
  let grew = false;
  for (const effect of effects) {
    const place = base + fieldIndex(pathway, effect.field);
    const layout = pathway.fields.find(({ name }) => name === effect.field);
    if (effect.does === 'put' && layout && layout.kind !== 'set') grew = addValue(values, place, encodeField(layout, effect.value)) || grew;
    else grew = values.delete(place) || grew;
  }
  return grew;
}

/** Whether a guard may be open for some of the possible values. */
function mayHold(law: Law, condition: Condition, by: Role): boolean {
  const { pathway, values, base } = law;
  const field = (name: Extract<Condition, { field: unknown }>['field'], asks: (value: number) => boolean): boolean => someValue(values, base + fieldIndex(pathway, name), asks);
  switch (condition.is) {
    case 'one': {
      const codes = condition.of.map((value) => codeIn(condition.field, value));
      return field(condition.field, (value) => codes.includes(value));
    }
    case 'flag':
      return field(condition.field, (value) => (value === 1) === condition.on);
    case 'atLeast':
      return field(condition.field, (value) => value >= condition.amount);
    case 'holds': {
      const bits = bitsIn(condition.field, condition.members);
      return field(condition.field, (value) => (value & bits) === bits);
    }
    case 'leaf': {
      const region = pathway.regions.findIndex(({ id }) => id === condition.region);
      const leaves = pathway.regions[region]?.leaves ?? [];
      return region >= 0 && someValue(values, base + region, (leaf) => condition.of.includes(leaves[leaf] ?? ''));
    }
    case 'by':
      return condition.roles.includes(by);
    case 'attested': case 'attestedAmount': case 'said':
      return true;
    case 'all':
      return condition.of.every((each) => mayHold(law, each, by));
    case 'any':
      return condition.of.some((each) => mayHold(law, each, by));
  }
}
