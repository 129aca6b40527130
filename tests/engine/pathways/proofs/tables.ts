import { describe, expect, it } from 'vitest';
import { backingOf, groundOf, type RuleBacking } from '../../../../engine/pathways/backing.ts';
import type { Pathway, RuleMeta } from '../../../../engine/pathways/pathway.ts';
import { PROFESSIONALS } from '../../../../engine/vocabulary.ts';
import { seedKnowledge } from '../../knowledge/seeds.ts';

/** One row of the printed tables. `mergedInto`: the country prints the same act under a number of its own. */
export interface PrintedRow {
  readonly id: string;
  readonly from: string | readonly string[];
  readonly events: readonly string[];
  readonly by: readonly string[];
  readonly days: string | null;
  readonly unverified: boolean;
  readonly mergedInto?: string;
}

/** Where the chart differs from a printed row on purpose; the rule must then name a repair or a note. */
export interface Departures {
  readonly from?: Readonly<Record<string, readonly string[]>>;
  readonly by?: Readonly<Record<string, readonly string[]>>;
  readonly days?: Readonly<Record<string, readonly string[]>>;
}

const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();
const roles = (names: readonly string[]): readonly string[] => sorted(names.flatMap((name) => (name === 'any professional' ? PROFESSIONALS : [name])));
const rulesById = (pathway: Pathway, id: string): readonly RuleMeta[] => pathway.rules.filter((rule) => rule.id === id);
const { register } = seedKnowledge();
const backing = (pathway: Pathway, rule: RuleMeta): RuleBacking => backingOf(register, groundOf(pathway.country, rule));
const leavesOf = (pathway: Pathway, region: string): readonly string[] => pathway.regions.find((each) => each.id === region)?.leaves ?? [];

/** The region a printed row stands in, where branches of the rule stand in others too. */
function homeOf(pathway: Pathway, id: string): string {
  if (id.startsWith('S')) return 'place';
  if (/^G\d/.test(id)) return 'guardian';
  if (id === 'X4') return 'asylum';
  return rulesById(pathway, id)[0]?.region ?? '';
}

/** What `*` means for a row: every state but the final ones (pathways.md 0.3). */
function startsOf(pathway: Pathway, row: PrintedRow): readonly string[] {
  if (typeof row.from !== 'string') return sorted(row.from);
  const ends = ['return_prepared', 'returned_assisted', 'removed', ...(row.id === 'J15' || row.id === 'J16' ? ['convicted', 'acquitted', 'dropped'] : [])];
  return sorted(leavesOf(pathway, homeOf(pathway, row.id)).filter((leaf) => !ends.includes(leaf)));
}

/** The chart holds the printed tables: every number, its roles, states, days and what is unverified; extras are derived. */
export function proveTables(pathway: Pathway, printed: readonly PrintedRow[], departures: Departures = {}): void {
  describe(`the chart of ${pathway.country} holds the printed tables`, () => {
    const rows = printed.filter((row) => row.mergedInto === undefined);
    it('has every printed rule number, and nothing more than repairs and the conduct of 1.8', () => {
      const ids = new Set(pathway.rules.map((rule) => rule.id));
      expect(printed.filter((row) => !ids.has(row.mergedInto ?? row.id))).toEqual([]);
      const known = new Set(printed.map((row) => row.id));
      expect(pathway.rules.filter((rule) => !known.has(rule.id) && rule.derived !== true && !/^K-[A-Z_]+$/.test(rule.id))).toEqual([]);
    });

    it.each(rows)('$id is raised by the printed roles, with the printed events', (row) => {
      const rules = rulesById(pathway, row.id);
      expect(sorted(rules.map((rule) => rule.event))).toEqual(sorted(row.events));
      expect(sorted(rules.flatMap((rule) => rule.by))).toEqual(roles(departures.by?.[row.id] ?? row.by));
    });

    it.each(rows)('$id starts from the printed states', (row) => {
      const from = rulesById(pathway, row.id).filter((rule) => rule.region === homeOf(pathway, row.id)).flatMap((rule) => rule.from);
      expect(sorted(from)).toEqual(sorted(departures.from?.[row.id] ?? startsOf(pathway, row)));
    });

    it.each(rows)('$id has the printed days and class', (row) => {
      const days = rulesById(pathway, row.id).flatMap((rule) => (rule.days === undefined ? [] : [`${rule.days.min}/${rule.days.typ}/${rule.days.max} ${rule.days.class}`]));
      expect(sorted(days)).toEqual(sorted(departures.days?.[row.id] ?? (row.days === null ? [] : [row.days])));
    });

    it.each(rows.filter((row) => row.unverified))('$id does not pass for a rule with a source for all of it, as printed', (row) => {
      expect(rulesById(pathway, row.id).filter((rule) => backing(pathway, rule).backing === 'source-named')).toEqual([]);
    });
  });
  proveRepairs(pathway, printed, departures);
}

/** Whatever is added or changed says so, and why; law is dated. */
function proveRepairs(pathway: Pathway, printed: readonly PrintedRow[], departures: Departures): void {
  const repairs = new Map(pathway.repairs.map((repair) => [repair.id, repair]));
  describe(`repairs in ${pathway.country}`, () => {
    it('are explained, and every derived rule names its reason', () => {
      const derived = pathway.rules.filter((rule) => rule.derived === true);
      expect(derived.filter((rule) => rule.reason === undefined || !repairs.has(rule.id))).toEqual([]);
      expect(derived.length).toBeGreaterThan(5);
      expect(pathway.rules.flatMap((rule) => (rule.repairs ?? []).filter((id) => !repairs.has(id)).map((id) => `${rule.id} ${id}`))).toEqual([]);
      expect([...repairs.values()].filter((repair) => !pathway.rules.some((rule) => rule.id === repair.id || repair.touches.includes(rule.id)))).toEqual([]);
      expect(pathway.repairs.length).toBe(repairs.size);
    });

    it('stand behind every departure from a printed row, and behind every merged row', () => {
      const touched = new Set([...repairs.values()].flatMap((repair) => repair.touches));
      const changed = [...Object.keys(departures.from ?? {}), ...Object.keys(departures.by ?? {}), ...Object.keys(departures.days ?? {}), ...printed.flatMap((row) => (row.mergedInto === undefined ? [] : [row.id, row.mergedInto]))];
      expect(changed.filter((id) => !touched.has(id))).toEqual([]);
    });

    it('leave every rule with a date, a source or a reason; only what names no document is dated by the tables', () => {
      const dates = pathway.rules.map((rule) => backing(pathway, rule));
      expect(dates.filter(({ dates: { years, undated } }) => years.length === 0 && !undated)).toEqual([]);
      expect(dates.flatMap(({ dates: { years } }) => years).filter((year) => !/^(before )?\d{4}(-\d\d-\d\d)?$/.test(year))).toEqual([]);
      expect(dates.filter((each) => (each.dates.by === 'tables') !== (each.read.length === 0) && each.dates.by !== 'rule')).toEqual([]);
      expect(pathway.rules.filter((rule) => rule.sources.length === 0 && rule.derived !== true)).toEqual([]);
    });

    it('let a memory, a teaching value, a repair or a document of another country never pass for a source of this one', () => {
      const named = pathway.rules.filter((rule) => backing(pathway, rule).backing === 'source-named');
      expect(named.length).toBeGreaterThan(20);
      expect(named.filter((rule) => rule.derived === true || rule.sources.some((source) => source.endsWith('unverified')))).toEqual([]);
      const letters = { belgium: 'BE', germany: 'DE', greece: 'GR', italy: 'IT', spain: 'ES' }[pathway.country];
      const elsewhere = (source: string): boolean => source === 'teaching value' || source === 'ECPATUK-2016' || source === 'Ariadne-model' || (/^(BE|DE|GR|IT|ES)-/.test(source) && !source.startsWith(`${letters}-`));
      expect(named.filter((rule) => rule.sources.every(elsewhere))).toEqual([]);
    });
  });
}
