import { rulesOf } from '../../../engine/pathways/compose.ts';
import type { Condition } from '../../../engine/pathways/condition.ts';
import type { Effect } from '../../../engine/pathways/effects.ts';
import { bitsIn, codeIn, fieldLayout } from '../../../engine/pathways/fields.ts';
import { conditionOf } from '../../../engine/pathways/guards.ts';
import type { Pathway, PathwayEvent } from '../../../engine/pathways/pathway.ts';
import { postsOf } from '../../../engine/pathways/port.ts';
import { fieldIndex } from '../../../engine/pathways/situation.ts';

/** One rule as it may take one event: where it stands, what opens it and what it does, in ink. */
export interface InkRule { readonly index: number; readonly region: number; readonly opens: string; readonly does: readonly string[]; readonly moves: boolean; readonly posts: readonly PathwayEvent[] }

/** What ink calls a place of the situation, and how it says that a fitting place is free. */
export interface InkNames { readonly of: (place: number) => string; readonly placeIsFree: string }

/** The rules that wait for an event, by region in the order of the tables; conduct has region -1 and counts where no other rule takes the event. */
export function inkRules(pathway: Pathway, event: PathwayEvent, names: InkNames): readonly InkRule[] {
  return rulesOf(pathway).flatMap(({ meta, effects }, index): readonly InkRule[] => {
    if (meta.event !== event.event || !meta.by.includes(event.by)) return [];
    const region = pathway.regions.findIndex(({ id }) => id === meta.region);
    const leaves = pathway.regions[region]?.leaves ?? [];
    const from = region < 0 ? [] : [either(meta.from.map((leaf) => `${names.of(region)} == ${leaves.indexOf(leaf)}`))];
    const opens = both([...from, ...meta.needs.map((name) => inInk(pathway, conditionOf(name), { event, names }))]);
    if (opens === 'false') return [];
    const moves = region >= 0 && meta.to !== 'same';
    const does = [...effects.flatMap((effect) => doing(pathway, effect, { event, names })), ...(moves ? [`~ ${names.of(region)} = ${leaves.indexOf(meta.to)}`] : [])];
    return [{ index, region, opens, does, moves, posts: postsOf(pathway, [index], event) }];
  });
}

interface Asked { readonly event: PathwayEvent; readonly names: InkNames }

const TAKES_PLACE = 'SAFE_PLACE_ACCEPTED';

function inInk(pathway: Pathway, condition: Condition, asked: Asked): string {
  const { event, names } = asked;
  const field = (name: string): string => names.of(fieldIndex(pathway, name));
  switch (condition.is) {
    case 'one':
      return either(condition.of.map((value) => `${field(condition.field)} == ${codeIn(condition.field, value)}`));
    case 'flag':
      return `${field(condition.field)} ${condition.on ? '==' : '!='} 1`;
    case 'atLeast':
      return `${field(condition.field)} >= ${condition.amount}`;
    case 'holds':
      return hasBits(field(condition.field), bitsIn(condition.field, condition.members));
    case 'leaf': {
      const region = pathway.regions.findIndex(({ id }) => id === condition.region);
      return either(condition.of.map((leaf) => `${names.of(region)} == ${pathway.regions[region]?.leaves.indexOf(leaf) ?? -1}`));
    }
    case 'attested':
      if (event.event === TAKES_PLACE && condition.key === 'placeExists' && event.with?.['placeExists'] === undefined) return names.placeIsFree;
      return String(event.with?.[condition.key] === true);
    case 'attestedAmount':
      return String(Number(event.with?.[condition.key] ?? 0) >= condition.amount);
    case 'said':
      return String(condition.of.some((value) => value === event.with?.[condition.key]));
    case 'by':
      return String(condition.roles.includes(event.by));
    case 'all':
      return both(condition.of.map((part) => inInk(pathway, part, asked)));
    case 'any':
      return either(condition.of.map((part) => inInk(pathway, part, asked)));
  }
}

/** Ink has no bits: a member of a set is asked for by division. */
export function hasBits(name: string, bits: number): string {
  const tests = Array.from({ length: 31 }, (_, bit) => bit).filter((bit) => ((bits >> bit) & 1) === 1).map((bit) => `(${name} / ${2 ** bit}) mod 2 == 1`);
  return both(tests);
}

/** Conditions of which all must hold. */
export function both(parts: readonly string[]): string {
  const open = parts.filter((part) => part !== 'true');
  if (open.includes('false')) return 'false';
  return open.length === 0 ? 'true' : open.map((part) => `(${part})`).join(' && ');
}

/** Conditions of which one must hold. */
export function either(parts: readonly string[]): string {
  const open = parts.filter((part) => part !== 'false');
  if (open.includes('true')) return 'true';
  return open.length === 0 ? 'false' : open.map((part) => `(${part})`).join(' || ');
}

function doing(pathway: Pathway, effect: Effect, { event, names }: Asked): readonly string[] {
  const name = names.of(fieldIndex(pathway, effect.field));
  const put = (code: number): readonly string[] => [`~ ${name} = ${code}`];
  switch (effect.does) {
    case 'put':
      return put(codeIn(effect.field, effect.value));
    case 'copy': {
      const said = event.with?.[effect.key];
      return said === undefined || typeof said === 'object' ? [] : put(codeIn(effect.field, said));
    }
    case 'copyRole':
      return put(codeIn(effect.field, event.by));
    case 'count':
      return [`{${name} < ${fieldLayout(effect.field).max ?? 0}:`, `~ ${name} = ${name} + 1`, '}'];
    case 'include':
      return setBits(name, bitsIn(effect.field, effect.members), true);
    case 'exclude':
      return setBits(name, bitsIn(effect.field, effect.members), false);
    case 'includeSaid': {
      const said = event.with?.[effect.key];
      return said === undefined ? [] : setBits(name, bitsIn(effect.field, typeof said === 'object' ? said : [String(said)]), true);
    }
  }
}

function setBits(name: string, bits: number, on: boolean): readonly string[] {
  const members = Array.from({ length: 31 }, (_, bit) => bit).filter((bit) => ((bits >> bit) & 1) === 1);
  return members.flatMap((bit) => [`{(${name} / ${2 ** bit}) mod 2 == ${on ? 0 : 1}:`, `~ ${name} = ${name} ${on ? '+' : '-'} ${2 ** bit}`, '}']);
}
