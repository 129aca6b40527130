import { daysToMinutes } from '../calendar.ts';
import type { ClockMeta, Days, Pathway, RuleMeta } from '../pathways/pathway.ts';
import { leafIndex, regionIndex } from '../pathways/situation.ts';
import { intern } from './act-table.ts';
import type { Compilation } from './compile.ts';
import { compileWhen } from './compile-condition.ts';
import { seatMask } from './compile-effect.ts';
import { within } from './named.ts';
import type { ClockEntry } from './program.ts';
import type { Scenario } from './schema.ts';

/** The clocks of the pathway, then the acts that the case's background raises by itself. */
export function compileClocks(compilation: Compilation): readonly ClockEntry[] {
  return [
    ...compilation.pathway.clocks.map((clock) => compileClock(compilation, clock)),
    ...compilation.scenario.background.map((entry) => within(`background ${entry.rule}`, () => compileBackground(compilation, entry))),
  ];
}

function compileClock(compilation: Compilation, clock: ClockMeta): ClockEntry {
  const { seats, deciders } = seatsOf(compilation.scenario, clock.outcomes.map((outcome) => outcome.by));
  return {
    id: clock.id, ...sitting(compilation, clock.region, { starts: [clock.leaf], through: clock.through ?? [] }), ...during(compilation, clock), ...minutesOf(clock.days), background: false, perMille: 1000,
    seatDecides: clock.outcomes.length > 1 && deciders, seats, questions: slots(compilation, clock.id),
    outcomes: clock.outcomes.map((outcome) => ({ act: intern(compilation.table, { event: outcome.event, by: outcome.by, ...(outcome.with ? { with: outcome.with } : {}) }), perMille: outcome.perMille })),
  };
}

/** One act of an unstaffed service: a wait of the rule's own days on each leaf the rule starts from, in the first region that the rule names. */
function compileBackground(compilation: Compilation, entry: Scenario['background'][number]): ClockEntry {
  const named = compilation.pathway.rules.filter((rule) => rule.id === entry.rule && rule.region !== 'conduct');
  const [first] = named;
  if (first === undefined) throw new RangeError(`The pathway knows no rule "${entry.rule}" that can wait.`);
  if (!first.days || first.region === 'conduct') throw new RangeError(`Rule "${entry.rule}" has no days of its own, so it cannot run in the background.`);
  const by = entry.by ?? roleOf(first);
  const { seats } = seatsOf(compilation.scenario, [by]);
  const id = `background/${entry.rule}/${first.event}`;
  return {
    id, ...sitting(compilation, first.region, { starts: [...new Set(named.flatMap((rule) => (rule.region === first.region ? rule.from : [])))], through: [] }), during: null, ...minutesOf(first.days), background: true, perMille: entry.perMille ?? 1000, when: compileWhen(compilation.conditions, entry.when),
    seatDecides: false, seats, questions: slots(compilation, id), outcomes: [{ act: intern(compilation.table, { event: first.event, by, ...(entry.with ? { with: entry.with } : {}) }), perMille: 1000 }],
  };
}

const roleOf = (rule: RuleMeta): string => rule.by.find((role) => role !== 'person') ?? rule.by[0] ?? 'system';

function slots({ questions }: Compilation, id: string): ClockEntry['questions'] {
  return [questions.slot(`delay/${id}`), questions.slot(`occurs/${id}`), questions.slot(`outcome/${id}`)];
}

function sitting({ pathway }: Compilation, region: string, names: { readonly starts: readonly string[]; readonly through: readonly string[] }): Pick<ClockEntry, 'region' | 'starts' | 'through'> {
  return { region: regionIndex(pathway, region), starts: leavesOf(pathway, region, names.starts), through: leavesOf(pathway, region, names.through) };
}

function during({ pathway, conditions }: Compilation, { region, leaf, during: other }: ClockMeta): Pick<ClockEntry, 'during' | 'when'> {
  if (other === undefined) return { during: null, when: null };
  return {
    during: { region: regionIndex(pathway, other.region), leaves: leavesOf(pathway, other.region, other.leaves) },
    when: compileWhen(conditions, [{ state: { [region]: leaf, [other.region]: [...other.leaves] } }]),
  };
}

const leavesOf = (pathway: Pathway, region: string, leaves: readonly string[]): readonly number[] => leaves.map((leaf) => leafIndex(pathway, regionIndex(pathway, region), leaf));

const minutesOf = (days: Days): Pick<ClockEntry, 'min' | 'typ' | 'max'> => ({ min: daysToMinutes(days.min), typ: daysToMinutes(days.typ), max: daysToMinutes(days.max) });

function seatsOf(scenario: Scenario, roles: readonly string[]): { readonly seats: number; readonly deciders: boolean } {
  const seats = scenario.seats.filter((seat) => seat.roles.some((role) => roles.includes(role))).map((seat) => seat.id);
  return { seats: seatMask(scenario, seats), deciders: seats.length > 0 };
}
