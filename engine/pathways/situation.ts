import type { Region } from '../vocabulary.ts';
import { nearest } from './events.ts';
import type { WithValue } from './events.ts';
import type { ClockMeta, FieldLayout, Pathway } from './pathway.ts';

/** A situation in words: the state of each region and the value of each field. */
export interface DescribedSituation { readonly regions: Readonly<Record<string, string>>; readonly facts: Readonly<Record<string, WithValue>> }

/**
 * Where a case starts. `facts` are fields by name; `leaves` the states to start in, else the first of each region.
 * Throws a RangeError, a plain sentence with the nearest known name, when a name or value is unknown.
 */
export function initialSituation(pathway: Pathway, facts: Readonly<Record<string, WithValue>> = {}, leaves: Partial<Readonly<Record<Region, string>>> = {}): Int32Array {
  const situation = new Int32Array(pathway.size);
  pathway.fields.forEach((field, index) => { situation[pathway.regions.length + index] = field.initial; });
  for (const [region, leaf] of Object.entries(leaves)) {
    const index = regionIndex(pathway, region);
    situation[index] = leafIndex(pathway, index, leaf);
  }
  for (const [name, value] of Object.entries(facts)) situation[fieldIndex(pathway, name)] = encodeField(layoutOf(pathway, name), value);
  return situation;
}

/** The state a region is in. */
export function leafOf(pathway: Pathway, situation: Int32Array, region: Region): string {
  const index = pathway.regions.findIndex((each) => each.id === region);
  return pathway.regions[index]?.leaves[situation[index] ?? 0] ?? '';
}

/** The number a field holds: place in its values, 0 or 1, an amount, or bits. */
export const fieldOf = (pathway: Pathway, situation: Int32Array, name: string): number => situation[fieldIndex(pathway, name)] ?? 0;

/** The value a field holds, in words. */
export const factOf = (pathway: Pathway, situation: Int32Array, name: string): WithValue => decodeField(layoutOf(pathway, name), fieldOf(pathway, situation, name));

/** Everything a situation says, in words, in layout order. */
export function describeSituation(pathway: Pathway, situation: Int32Array): DescribedSituation {
  const offset = pathway.regions.length;
  return {
    regions: Object.fromEntries(pathway.regions.map((region, index) => [region.id, region.leaves[situation[index] ?? 0] ?? ''])),
    facts: Object.fromEntries(pathway.fields.map((field, index) => [field.name, decodeField(field, situation[offset + index] ?? 0)])),
  };
}

/** Clocks that are running in a situation nobody entered by an event: those of the states a case starts in. */
export function clocksAt(pathway: Pathway, situation: Int32Array): readonly number[] {
  return pathway.clocks.flatMap((clock, index) => (mayRun(pathway, clock, situation) ? [index] : []));
}

/** Whether a situation lets a wait run: its region is in its leaf or in one it runs through, and the region it runs during is in one of those leaves. */
export function mayRun(pathway: Pathway, { region, leaf, through = [], during }: ClockMeta, situation: Int32Array): boolean {
  return [leaf, ...through].includes(leafOf(pathway, situation, region)) && (during === undefined || during.leaves.includes(leafOf(pathway, situation, during.region)));
}

/** Where a field stands in a situation. Throws a RangeError when the pathway has no such field. */
export function fieldIndex(pathway: Pathway, name: string): number {
  const index = pathway.fields.findIndex((field) => field.name === name);
  if (index < 0) throw new RangeError(`The pathway knows no fact "${name}".${nearest(name, pathway.fields.map((field) => field.name))}`);
  return pathway.regions.length + index;
}

/** A value of a field as its number. Throws a RangeError, a plain sentence, when the field cannot hold it. */
export function encodeField(field: FieldLayout, value: WithValue): number {
  switch (field.kind) {
    case 'enum':
      return memberIndex(field, value);
    case 'flag':
      if (typeof value !== 'boolean') throw new RangeError(`The fact ${field.name} is true or false.`);
      return value ? 1 : 0;
    case 'count':
      if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > (field.max ?? 0)) throw new RangeError(`The fact ${field.name} is a whole number from 0 to ${field.max ?? 0}.`);
      return value;
    case 'set':
      if (typeof value !== 'object') throw new RangeError(`The fact ${field.name} is a list of ${(field.values ?? []).join(', ')}.`);
      return value.reduce((bits, member) => bits | (1 << memberIndex(field, member)), 0);
  }
}

/** The value that a number stands for in a field, in words. */
export function decodeField(field: FieldLayout, code: number): WithValue {
  switch (field.kind) {
    case 'enum':
      return field.values?.[code] ?? '';
    case 'flag':
      return code === 1;
    case 'count':
      return code;
    case 'set':
      return (field.values ?? []).filter((_, bit) => (code & (1 << bit)) !== 0);
  }
}

function memberIndex(field: FieldLayout, value: WithValue): number {
  const values = field.values ?? [];
  const index = typeof value === 'string' ? values.indexOf(value) : -1;
  if (index < 0) throw new RangeError(`"${String(value)}" is no value of ${field.name}. It is one of ${values.join(', ')}.${nearest(value, values)}`);
  return index;
}

/** How a field is kept. Throws a RangeError when the pathway has no such field. */
export function layoutOf(pathway: Pathway, name: string): FieldLayout {
  const field = pathway.fields[fieldIndex(pathway, name) - pathway.regions.length];
  if (field === undefined) throw new RangeError(`The pathway knows no fact "${name}".`);
  return field;
}

/** Where a region stands in a situation. Throws a RangeError when the pathway has no such region. */
export function regionIndex(pathway: Pathway, name: string): number {
  const index = pathway.regions.findIndex((region) => region.id === name);
  if (index < 0) throw new RangeError(`The pathway knows no region "${name}".${nearest(name, pathway.regions.map((region) => region.id))}`);
  return index;
}

/** The number of a state of a region. Throws a RangeError when the region has no such state. */
export function leafIndex(pathway: Pathway, region: number, name: string): number {
  const layout = pathway.regions[region];
  const index = layout?.leaves.indexOf(name) ?? -1;
  if (index < 0) throw new RangeError(`Region ${layout?.id ?? ''} has no state "${name}".${nearest(name, layout?.leaves ?? [])}`);
  return index;
}
