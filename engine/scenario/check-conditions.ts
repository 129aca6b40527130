import { durationMinutes, momentMinutes } from '../calendar.ts';
import { suggest } from '../knowledge/nearest.ts';
import type { Path } from '../knowledge/problem.ts';
import type { FieldLayout, Pathway } from '../pathways/pathway.ts';
import { namesOf, unknownKey, unknownName } from './check-names.ts';
import type { Kind, Names } from './check-names.ts';
import { asList, conditionsOf } from './check-walk.ts';
import type { PlacedCondition, Report } from './check-walk.ts';
import type { Condition, Scenario } from './schema.ts';

type FactValue = Scenario['person']['facts'][string];

/** Every condition asks about things that exist. With a pathway: about states and fields that exist in it. */
export function checkConditions(scenario: Scenario, pathway: Pathway | undefined): readonly Report[] {
  const names = namesOf(scenario);
  const paths = chosenPaths(scenario);
  return conditionsOf(scenario).flatMap((placed) => [
    ...namedInCondition(placed, names), ...chosen(placed, paths), ...moments(placed, scenario), ...emptyCondition(placed),
    ...(pathway === undefined ? [] : askedOfPathway(placed, pathway)),
  ]);
}

/** The facts and states the person begins with exist in the pathway. */
export function checkStart(scenario: Scenario, pathway: Pathway): readonly Report[] {
  return [
    ...Object.entries(scenario.person.facts).flatMap(([name, value]) => startValue(pathway, name, value, ['person', 'facts', name])),
    ...Object.entries(scenario.person.starts ?? {}).flatMap(([region, leaf]) => stateName(pathway, region, leaf, ['person', 'starts', region])),
  ];
}

/** A fact begins with one value, or with a list where several can hold; a condition may name several of either kind. */
function startValue(pathway: Pathway, name: string, value: FactValue, path: Path): readonly Report[] {
  const values = asList<string | number | boolean>(value);
  const wrong = fieldValue(pathway, name, values, path);
  const kind = pathway.fields.find((field) => field.name === name)?.kind;
  const listed = typeof value === 'object';
  if (wrong.length > 0 || kind === undefined || listed === (kind === 'set')) return wrong;
  if (kind === 'set') return [{ path, message: `“${name}” is a list, because several can hold.`, hint: `Write [${String(value)}].` }];
  const [first] = values;
  return [{ path, message: `“${name}” begins with one value, not with a list.`, hint: values.length === 1 ? `Write ${String(first)} without brackets.` : 'Keep one of them, without brackets.' }];
}

function namedInCondition({ condition, path }: PlacedCondition, names: Names): readonly Report[] {
  const each = (kind: Kind, field: 'flag' | 'noFlag' | 'over' | 'here' | 'away'): readonly Report[] => inList(condition[field], [...path, field], (name, at) => unknownName(names, [kind], name, at));
  const bySeat = (kind: Kind, field: 'knows' | 'noticed'): readonly Report[] => Object.entries(condition[field] ?? {}).flatMap(([seat, list]) => [
    ...unknownKey(names, 'seat', seat, [...path, field, seat]),
    ...inList(list, [...path, field, seat], (name, at) => unknownName(names, [kind], name, at)),
  ]);
  return [
    ...each('flag', 'flag'), ...each('flag', 'noFlag'), ...each('beat', 'over'), ...each('cast member', 'here'), ...each('cast member', 'away'),
    ...bySeat('item', 'knows'), ...bySeat('indicator', 'noticed'),
  ];
}

/** The entries of "one or several", each with the path at which it really stands. */
function inList(value: string | readonly string[] | undefined, path: Path, check: (name: string, path: Path) => readonly Report[]): readonly Report[] {
  return typeof value === 'string' ? check(value, path) : (value ?? []).flatMap((name, index) => check(name, [...path, index]));
}

function chosenPaths(scenario: Scenario): readonly string[] {
  return scenario.beats.flatMap((beat) => beat.choices.flatMap((choice) => {
    const path = `${beat.id}/${choice.id}`;
    return [path, ...(choice.answers ?? []).map((answer) => `${path}/${answer.id}`)];
  }));
}

function chosen({ condition, path }: PlacedCondition, paths: readonly string[]): readonly Report[] {
  return inList(condition.chose, [...path, 'chose'], (name, at) => (paths.includes(name) ? [] : [{
    path: at, message: `No choice or answer is called “${name}”.`, hint: suggest(name, paths) ?? 'Write beat/choice or beat/choice/answer.',
  }]));
}

function moments({ condition, path }: PlacedCondition, scenario: Scenario): readonly Report[] {
  const { after, before } = condition;
  const never = (field: string, message: string): Report => ({ path: [...path, field], message, level: 'warning' });
  const past = after !== undefined && momentMinutes(after) > durationMinutes(scenario.horizon);
  const crossed = after !== undefined && before !== undefined && momentMinutes(after) >= momentMinutes(before);
  return [
    ...(past ? [never('after', `This never holds: the case ends after ${scenario.horizon} at the latest.`)] : []),
    ...(crossed ? [never('before', `This never holds: “before” is not later than “after”.`)] : []),
  ];
}

function emptyCondition({ condition, path }: PlacedCondition): readonly Report[] {
  return Object.keys(condition).length > 0 ? [] : [{ path, message: 'This condition asks nothing, so it always holds.', hint: 'Say what must hold, or take it out.', level: 'warning' }];
}

function askedOfPathway({ condition, path }: PlacedCondition, pathway: Pathway): readonly Report[] {
  return [
    ...Object.entries(condition.state ?? {}).flatMap(([region, leaves]) => inList(leaves, [...path, 'state', region], (leaf, at) => stateName(pathway, region, leaf, at))),
    ...factConditions(condition, path, pathway),
    ...Object.entries(condition.atLeast ?? {}).flatMap(([name, value]) => amount(pathway, name, value, [...path, 'atLeast', name])),
  ];
}

function factConditions({ fact }: Condition, path: Path, pathway: Pathway): readonly Report[] {
  return Object.entries(fact ?? {}).flatMap(([name, value]) => fieldValue(pathway, name, asList<string | number | boolean>(value), [...path, 'fact', name]));
}

function stateName(pathway: Pathway, region: string, leaf: string, path: Path): readonly Report[] {
  const found = pathway.regions.find(({ id }) => id === region);
  if (found === undefined) return [{ path, message: `The pathway of ${pathway.country} has no region “${region}”.`, hint: suggest(region, pathway.regions.map(({ id }) => id)), at: 'key' }];
  if (found.leaves.includes(leaf)) return [];
  return [{ path, message: `Region “${region}” has no state “${leaf}”.`, hint: suggest(leaf, found.leaves) ?? `It has ${found.leaves.join(', ')}.` }];
}

function fieldNamed(pathway: Pathway, name: string, path: Path): FieldLayout | readonly Report[] {
  const field = pathway.fields.find((known) => known.name === name);
  return field ?? [{ path, message: `The pathway knows no fact “${name}”.`, hint: suggest(name, pathway.fields.map((known) => known.name)), at: 'key' }];
}

function fieldValue(pathway: Pathway, name: string, values: readonly (string | number | boolean)[], path: Path): readonly Report[] {
  const field = fieldNamed(pathway, name, path);
  if (!('kind' in field)) return field;
  return values.flatMap((value, index) => {
    const wish = wishFor(field, value);
    return wish === null ? [] : [{ path: values.length === 1 ? path : [...path, index], message: `“${name}” cannot be “${String(value)}”.`, hint: wish }];
  });
}

/** What a field wants when it cannot take the value; null when it can. */
function wishFor(field: FieldLayout, value: string | number | boolean): string | null {
  switch (field.kind) {
    case 'enum': case 'set': {
      const known = field.values ?? [];
      return known.includes(String(value)) ? null : suggest(String(value), known) ?? `Possible here: ${known.join(', ')}.`;
    }
    case 'flag':
      return typeof value === 'boolean' ? null : value === 'true' || value === 'false' ? `Write ${value} without quotation marks.` : 'It is true or false.';
    case 'count': return typeof value === 'number' && value >= 0 && value <= (field.max ?? value) ? null : `It is a whole number from 0 to ${field.max ?? 'some more'}.`;
  }
}

function amount(pathway: Pathway, name: string, value: number, path: Path): readonly Report[] {
  const field = fieldNamed(pathway, name, path);
  if (!('kind' in field)) return field;
  const wish = field.kind === 'count' ? wishFor(field, value) : 'Ask with “fact” what it is; “atLeast” is for amounts.';
  return wish === null ? [] : [{ path, message: `“${name}” cannot be “at least ${value}”.`, hint: wish }];
}
