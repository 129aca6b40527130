import type { FieldLayout } from '../pathways/pathway.ts';
import type { Program } from '../scenario/program.ts';
import { MINUTES_PER_DAY } from '../calendar.ts';
import type { Mirror } from './mirror.ts';
import type { EventTrigger, FactorCondition, Weights } from './weights.ts';

/** A condition bound to one program: what it asks, which slots it reads, and after which waits its answer may turn. */
export interface Bound {
  readonly holds: (mirror: Mirror) => boolean;
  readonly slots: readonly number[];
  readonly timers: readonly Timer[];
  /** Earlier factors it asks for. */
  readonly factors: readonly number[];
  /** It holds only where a wait has run out: whatever turns it on, the wait is the reason. */
  readonly wait: boolean;
  /** It asks whether she went her own way. */
  readonly ownWay: boolean;
}
/** A region that stands in one of these leaves turns the answer when it has stood there so long. */
export interface Timer { readonly slot: number; readonly leaves: readonly number[]; readonly minutes: number }

/** What names mean in this program. */
export interface Binding {
  readonly program: Program;
  readonly weights: Weights;
  /** Factor ids in the order of the mirror. */
  readonly factors: readonly string[];
}

const asks = (holds: Bound['holds'], reads: Partial<Omit<Bound, 'holds'>> = {}): Bound => ({ slots: [], timers: [], factors: [], wait: false, ownWay: false, ...reads, holds });
const ALWAYS = asks(() => true);

/** Bind a condition. Throws when the country has no such region, state, field, value or reading: weights and pathway do not fit then. */
export function bindCondition(binding: Binding, condition: FactorCondition | undefined): Bound {
  if (condition === undefined) return ALWAYS;
  const parts = [...namedParts(binding, condition), ...builtParts(binding, condition)];
  return { ...reads(parts), wait: parts.some((part) => part.wait), holds: (mirror) => parts.every((part) => part.holds(mirror)) };
}

const reads = (parts: readonly Bound[]): Omit<Bound, 'holds' | 'wait'> => ({
  slots: parts.flatMap((part) => part.slots), timers: parts.flatMap((part) => part.timers), factors: parts.flatMap((part) => part.factors),
  ownWay: parts.some((part) => part.ownWay),
});

function namedParts(binding: Binding, condition: FactorCondition): readonly Bound[] {
  const parts: Bound[] = [];
  Object.entries(condition.state ?? {}).forEach(([region, leaves]) => parts.push(leafTest(binding, region, leaves)));
  Object.entries(condition.fact ?? {}).forEach(([name, values]) => {
    const { slot, field } = fieldSlot(binding, name);
    const codes = values.map((value) => fieldCode(binding, field, value));
    parts.push(slotTest(slot, (value) => codes.includes(value)));
  });
  Object.entries(condition.contains ?? {}).forEach(([name, members]) => {
    const { slot, field } = fieldSlot(binding, name);
    const all = members.reduce((set, member) => set | (1 << fieldCode(binding, field, member)), 0);
    parts.push(slotTest(slot, (value) => (value & all) === all));
  });
  return parts;
}

function builtParts(binding: Binding, condition: FactorCondition): readonly Bound[] {
  const parts: Bound[] = [];
  (condition.inForce ?? []).forEach((id) => {
    const factor = binding.factors.indexOf(id);
    parts.push(asks((mirror) => mirror.now[factor] === 1, { factors: [factor] }));
  });
  if (condition.reading !== undefined) parts.push(bindReading(binding, condition.reading));
  if (condition.longer) parts.push(longerTest(binding, condition.longer));
  if (condition.under !== undefined) {
    const is = binding.program.scenario.person.age < condition.under;
    parts.push(asks(() => is));
  }
  if (condition.herOwnWay !== undefined) parts.push(asks((mirror) => mirror.herOwnWay === condition.herOwnWay, { ownWay: true }));
  if (condition.any) {
    const options = condition.any.map((each) => bindCondition(binding, each));
    parts.push({ ...reads(options), wait: options.every((each) => each.wait), holds: (mirror) => options.some((each) => each.holds(mirror)) });
  }
  if (condition.not) {
    const inner = bindCondition(binding, condition.not);
    parts.push({ ...inner, wait: false, holds: (mirror) => !inner.holds(mirror) });
  }
  return parts;
}

/** A condition by its name: of the country where it has one, else of all countries. */
export function bindReading(binding: Binding, name: string): Bound {
  const { weights, program } = binding;
  const condition = weights.byCountry[program.pathway.country]?.[name] ?? weights.readings[name];
  if (!condition) throw new RangeError(`The weights give no reading “${name}” for ${program.pathway.country}. Add it to seeds/impact/model.yaml.`);
  return bindCondition(binding, condition);
}

const slotTest = (slot: number, is: (value: number) => boolean): Bound => asks((mirror) => is(mirror.values[slot] ?? 0), { slots: [slot] });

function leafTest(binding: Binding, region: string, names: readonly string[]): Bound {
  const slot = regionSlot(binding, region);
  const leaves = leafCodes(binding, region, names);
  return slotTest(slot, (value) => leaves.includes(value));
}

function longerTest(binding: Binding, longer: NonNullable<FactorCondition['longer']>): Bound {
  const slot = regionSlot(binding, longer.region);
  const leaves = leafCodes(binding, longer.region, longer.leaves);
  const minutes = longer.days * MINUTES_PER_DAY;
  const over = (mirror: Mirror): boolean => leaves.includes(mirror.values[slot] ?? 0) && mirror.minute - (mirror.changedAt[slot] ?? 0) >= minutes;
  return asks(over, { slots: [slot], timers: [{ slot, leaves, minutes }], wait: true });
}

/** The slot of a region in a situation. */
export function regionSlot({ program }: Binding, region: string): number {
  const slot = program.pathway.regions.findIndex((each) => each.id === region);
  if (slot < 0) throw new RangeError(`The weights ask for the region ${region}, which ${program.pathway.country} does not have.`);
  return slot;
}

/** The numbers of states of a region. */
export function leafCodes(binding: Binding, region: string, names: readonly string[]): readonly number[] {
  const known = binding.program.pathway.regions[regionSlot(binding, region)]?.leaves ?? [];
  return names.map((name) => {
    const code = known.indexOf(name);
    if (code < 0) throw new RangeError(`The weights ask for ${region}=${name}. ${binding.program.pathway.country} knows ${known.join(', ')}.`);
    return code;
  });
}

/** The slot and layout of a field. */
export function fieldSlot({ program }: Binding, name: string): { readonly slot: number; readonly field: FieldLayout } {
  const { regions, fields, country } = program.pathway;
  const at = fields.findIndex((each) => each.name === name);
  const field = fields[at];
  if (!field) throw new RangeError(`The weights ask for the field ${name}, which ${country} does not have.`);
  return { slot: regions.length + at, field };
}

function fieldCode(binding: Binding, field: FieldLayout, value: string | number | boolean): number {
  const code = field.values ? field.values.indexOf(String(value)) : Number(value);
  if (code < 0 || !Number.isInteger(code)) throw new RangeError(`The weights ask for ${field.name}=${String(value)}, which ${binding.program.pathway.country} does not know.`);
  return code;
}

/** Acts of the program that fit a trigger, by role and by what they carry. Its `when` is asked when the act comes. */
export function actsOf(program: Program, trigger: EventTrigger): readonly number[] {
  return program.acts.flatMap((act, index) => {
    if (act.event !== trigger.event || (trigger.by && !trigger.by.includes(act.by))) return [];
    const fits = Object.entries(trigger.with ?? {}).every(([key, allowed]) => {
      const carried = act.with?.[key];
      const list: readonly unknown[] = Array.isArray(carried) ? carried : [carried];
      return allowed.some((value) => list.includes(value));
    });
    return fits ? [index] : [];
  });
}
