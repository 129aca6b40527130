import { aboutOf, markOf, sourceEntry } from '../knowledge/register.ts';
import type { Register, SourceEntry } from '../knowledge/register.ts';
import type { RuleGround } from '../refusal.ts';
import type { Country } from '../vocabulary.ts';
import type { RuleMeta } from './pathway.ts';
import { UNVERIFIED } from './rule.ts';

/** The year of the study whose tables the rules come from: it dates a rule only where no document does. */
export const TABLES_YEAR = '2023';

/**
 * What stands behind a rule. None of these says that somebody compared the rule with its document: nobody did.
 * `source-named`: a document that speaks of the country, or of no one country. `part-from-memory`: such a document, and a
 * part that none gives. `source-elsewhere`: documents of other countries alone. `memory`: no document was found.
 * `our-tables`: made for play. `repair`: not in the tables; ours.
 */
export const BACKINGS = ['source-named', 'part-from-memory', 'source-elsewhere', 'memory', 'our-tables', 'repair'] as const;
export type Backing = (typeof BACKINGS)[number];

/** How a document was read: whole, in part, or as a news item. */
export const READINGS = ['full', 'part', 'news'] as const satisfies readonly SourceEntry['part'][];
export type ReadAs = (typeof READINGS)[number];

/** What dates a rule: a day of its own, the years its documents give (`undated`: one gives none), or the study's tables. */
export interface RuleDates { readonly by: 'rule' | 'sources' | 'tables'; readonly years: readonly string[]; readonly undated: boolean }

/** `read` says how the documents that back the rule were read; empty where none does. `changed`: a repair touched the printed rule. */
export interface RuleBacking { readonly backing: Backing; readonly read: readonly ReadAs[]; readonly dates: RuleDates; readonly changed: boolean }

/** The ground of a rule of a country. */
export const groundOf = (country: Country, { sources, asOf, derived, repairs }: Pick<RuleMeta, 'sources' | 'asOf' | 'derived' | 'repairs'>): RuleGround =>
  ({ country, sources, asOf: asOf ?? null, derived: derived === true, repairs: repairs ?? [] });

/** What stands behind a rule, as the register of sources has it. */
export function backingOf(register: Register, ground: RuleGround): RuleBacking {
  const { country, sources, asOf, derived, repairs } = ground;
  const named = sources.filter((source) => markOf(register, source) === null && !aboutOf(register, source).includes('model'));
  const here = named.filter((source) => speaksOf(register, source, country));
  const entries = (here.length > 0 ? here : named).flatMap((source) => sourceEntry(register, source) ?? []);
  return {
    backing: kindOf({ named: named.length > 0, here: here.length > 0, memory: sources.some((source) => markOf(register, source) === UNVERIFIED), derived }),
    read: READINGS.filter((reading) => entries.some(({ part }) => part === reading)),
    dates: asOf === null ? datesOf(entries) : { by: 'rule', years: [asOf], undated: false },
    changed: repairs.length > 0,
  };
}

function speaksOf(register: Register, source: string, country: Country): boolean {
  const about = aboutOf(register, source);
  return about.length === 0 || about.includes(country);
}

interface Found { readonly named: boolean; readonly here: boolean; readonly memory: boolean; readonly derived: boolean }

function kindOf({ named, here, memory, derived }: Found): Backing {
  if (derived) return 'repair';
  if (!named) return memory ? 'memory' : 'our-tables';
  if (!here) return 'source-elsewhere';
  return memory ? 'part-from-memory' : 'source-named';
}

function datesOf(entries: readonly SourceEntry[]): RuleDates {
  if (entries.length === 0) return { by: 'tables', years: [TABLES_YEAR], undated: false };
  const years = [...new Set(entries.flatMap(({ dated }) => dated ?? []))].sort((a, b) => (lastYear(a) < lastYear(b) ? -1 : 1));
  return { by: 'sources', years, undated: entries.some(({ dated }) => dated === undefined) };
}

/** `before 2017` stands where 2017 would. */
const lastYear = (dated: string): string => dated.slice(-4);
