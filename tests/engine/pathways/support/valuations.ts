import { atomsOf } from '../../../../engine/pathways/condition.ts';
import { specOf } from '../../../../engine/pathways/events.ts';
import type { EventName, PathwayEvent, WithValue } from '../../../../engine/pathways/events.ts';
import { bitsIn } from '../../../../engine/pathways/fields.ts';
import { conditionOf } from '../../../../engine/pathways/guards.ts';
import type { FieldLayout, Pathway, RuleMeta } from '../../../../engine/pathways/pathway.ts';
import { fieldIndex, initialSituation } from '../../../../engine/pathways/situation.ts';
import { ROLES } from '../../../../engine/vocabulary.ts';
import type { Role } from '../../../../engine/vocabulary.ts';

/** Everything the transitions of one event read, taken from their guards, which are data. */
export interface Reads {
  readonly fields: ReadonlyMap<string, readonly number[]>;
  readonly regions: readonly string[];
  readonly keys: ReadonlyMap<string, readonly (WithValue | undefined)[]>;
  /** One role of each group that no rule tells apart. */
  readonly roles: readonly Role[];
}

export const rulesOfEvent = (pathway: Pathway, event: EventName): readonly RuleMeta[] => pathway.rules.filter((rule) => rule.event === event);

/** What every transition of an event reads. */
export function readsOf(pathway: Pathway, event: EventName): Reads {
  const rules = rulesOfEvent(pathway, event);
  const atoms = rules.flatMap((rule) => rule.needs.flatMap((need) => atomsOf(conditionOf(need))));
  const fields = new Map<string, readonly number[]>();
  const keys = new Map<string, readonly (WithValue | undefined)[]>();
  const regions = new Set(rules.flatMap((rule) => (rule.region === 'conduct' ? [] : [rule.region as string])));
  for (const atom of atoms) {
    if (atom.is === 'leaf') regions.add(atom.region);
    if (atom.is === 'one' || atom.is === 'flag' || atom.is === 'atLeast') fields.set(atom.field, codesOf(pathway, atom.field));
    if (atom.is === 'holds') fields.set(atom.field, subsetsOf(bitsIn(atom.field, atom.members)));
    if (atom.is === 'attested') keys.set(atom.key, [undefined, true]);
    if (atom.is === 'attestedAmount') keys.set(atom.key, [undefined, 1, 2]);
    if (atom.is === 'said') keys.set(atom.key, [undefined, ...wordsOf(event, atom.key)]);
  }
  const told = atoms.flatMap((atom) => (atom.is === 'by' ? [atom.roles] : []));
  const marks = (role: Role): string => [...rules.map((rule) => rule.by), ...told].map((list) => (list.includes(role) ? '1' : '0')).join('');
  return { fields, regions: [...regions], keys, roles: [...new Map(ROLES.map((role) => [marks(role), role])).values()] };
}

/** The values a key of an event may have. */
function wordsOf(event: EventName, key: string): readonly string[] {
  const spec = specOf(event).with?.[key];
  return spec?.kind === 'one' ? spec.of : [];
}

/** Situations beyond which states and values that no rule of the event tells apart are asked once. */
const MOST = 20_000;

/** Every valuation of what the transitions of an event read: the situation, and the event as raised in it. */
export function* valuationsOf(pathway: Pathway, event: EventName, reads: Reads = readsOf(pathway, event)): Generator<{ readonly situation: Int32Array; readonly raised: PathwayEvent }> {
  const whole = placesOf(pathway, reads);
  const places = whole.reduce((size, place) => size * place.codes.length, 1) > MOST ? whole.map((place) => ({ ...place, codes: unlike(pathway, event, place) })) : whole;
  const withs = [...product([...reads.keys.values()].map((values) => [...values]))].map((values) => {
    const entries = [...reads.keys.keys()].flatMap((key, at) => { const value = values[at]; return value === undefined ? [] : [[key, value] as const]; });
    return Object.fromEntries(entries) as Readonly<Record<string, WithValue>>;
  });
  for (const codes of product(places.map((place) => [...place.codes]))) {
    const situation = initialSituation(pathway);
    places.forEach((place, at) => { situation[place.index] = codes[at] ?? 0; });
    for (const said of withs) for (const by of reads.roles) yield { situation, raised: { event, by, with: said } };
  }
}

interface Place { readonly name: string; readonly index: number; readonly codes: readonly number[] }

const placesOf = (pathway: Pathway, reads: Reads): readonly Place[] => [
  ...reads.regions.map((name) => {
    const index = pathway.regions.findIndex((each) => each.id === name);
    return { name, index, codes: (pathway.regions[index]?.leaves ?? []).map((_, leaf) => leaf) };
  }),
  ...[...reads.fields].map(([name, codes]) => ({ name, index: fieldIndex(pathway, name), codes })),
];

/** One code of each group that neither a guard nor a starting state of the event's rules tells apart. */
function unlike(pathway: Pathway, event: EventName, place: Place): readonly number[] {
  const rules = rulesOfEvent(pathway, event);
  const atoms = rules.flatMap((rule) => rule.needs.flatMap((need) => atomsOf(conditionOf(need))));
  const leaves = pathway.regions[place.index]?.leaves ?? [];
  const field = pathway.fields.find((each) => each.name === place.name);
  const mark = (code: number): string => {
    if (field === undefined) {
      const leaf = leaves[code] ?? '';
      return [...rules.map((rule) => rule.region === place.name && rule.from.includes(leaf)), ...atoms.map((atom) => atom.is === 'leaf' && atom.region === place.name && atom.of.includes(leaf))].join();
    }
    return atoms.map((atom) => {
      if (!('field' in atom) || atom.field !== place.name) return false;
      if (atom.is === 'one') return atom.of.includes(field.values?.[code] ?? '');
      if (atom.is === 'atLeast') return code >= atom.amount;
      return atom.is === 'holds' ? (code & bitsIn(atom.field, atom.members)) === bitsIn(atom.field, atom.members) : code === 1;
    }).join();
  };
  return [...new Map([...place.codes].reverse().map((code) => [mark(code), code])).values()];
}

/** The numbers a field can hold: all of a list, both of a flag, none, one and most of an amount. */
export function codesOf(pathway: Pathway, name: string): readonly number[] {
  const field = pathway.fields.find((each) => each.name === name);
  if (field === undefined) throw new Error(`no field ${name}`);
  return domain(field);
}

function domain(field: FieldLayout): readonly number[] {
  if (field.kind === 'enum') return (field.values ?? []).map((_, index) => index);
  if (field.kind === 'flag') return [0, 1];
  return field.kind === 'count' ? [0, 1, field.max ?? 1] : [0, (1 << (field.values?.length ?? 0)) - 1];
}

function subsetsOf(bits: number): readonly number[] {
  const subsets: number[] = [];
  for (let subset = bits; ; subset = (subset - 1) & bits) {
    subsets.push(subset);
    if (subset === 0) return subsets;
  }
}

function* product<T>(lists: readonly (readonly T[])[]): Generator<readonly T[]> {
  const [first, ...rest] = lists;
  if (first === undefined) return void (yield []);
  for (const tail of product(rest)) for (const head of first) yield [head, ...tail];
}
