import type { Country, Region, Role, Standing, TimeClass } from '../vocabulary.ts';
import type { EventName, PathwayEvent } from './events.ts';
import type { GuardName } from './guards.ts';

export type { PathwayEvent } from './events.ts';

/** The states of one region, in the order of their numbers in a situation. */
export interface RegionLayout { readonly id: Region; readonly leaves: readonly string[] }

/** One field of context. `initial` is its number at the start: an index into `values`, 0 or 1, an amount, or bits. */
export interface FieldLayout {
  readonly name: string;
  readonly kind: 'enum' | 'flag' | 'count' | 'set';
  readonly values?: readonly string[];
  readonly max?: number;
  readonly initial: number;
}

/** A range of days. Class L: law; O: observed; T: teaching value. Parts of a day are decimals. */
export interface Days { readonly min: number; readonly typ: number; readonly max: number; readonly class: TimeClass }

/** Who decides that a rule happens: a seat (act), time or an office (clock), odds of the case (hazard), or conduct of a talk. */
export const RULE_KINDS = ['act', 'clock', 'hazard', 'conduct'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** An event the session posts at once after a rule, with what it attests. `same` is the role that raised the first event. */
export interface Post { readonly event: EventName; readonly by: Role | 'same'; readonly with?: PathwayEvent['with'] }

/** What is written on each transition. Several transitions may carry one number: they are branches of one rule. */
export interface RuleMeta {
  readonly id: string;
  /** Conduct belongs to no region. */
  readonly region: Region | 'conduct';
  readonly kind: RuleKind;
  readonly event: EventName;
  readonly from: readonly string[];
  /** A leaf of the same region, or `same`. */
  readonly to: string;
  readonly by: readonly Role[];
  readonly needs: readonly GuardName[];
  readonly days?: Days;
  /** The effects on context, in words. */
  readonly sets?: string;
  readonly posts?: readonly Post[];
  /** Default odds of this answer when it is asked for, in thousandths [teaching value]. */
  readonly perMille?: number;
  readonly sources: readonly string[];
  readonly standing: Standing;
  /** A year, or an ISO date, that the rule gives for itself. Left out where its documents date it. */
  readonly asOf?: string;
  /** A repair: not in the tables, or not as printed; `reason` says why. `repairs` are the ids of repairs that touch a printed rule. */
  readonly derived?: true;
  readonly reason?: string;
  readonly repairs?: readonly string[];
  readonly note?: string;
}

/** One possible end of a wait. */
export interface ClockOutcome {
  readonly event: EventName;
  readonly by: Role;
  readonly with?: PathwayEvent['with'];
  /** Share of this answer in thousandths [teaching value]; the outcomes of a clock sum to 1000. */
  readonly perMille: number;
}

/** A wait that ends by itself. It starts when `leaf` is entered and stops when it, and the leaves in `through`, are left. With `during` another region decides too. */
export interface ClockMeta {
  readonly id: string;
  readonly rules: readonly string[];
  readonly region: Region;
  readonly leaf: string;
  /** Leaves in which the wait goes on without starting anew. */
  readonly through?: readonly string[];
  /** It runs only while another region is in one of these leaves: it stops when they are left, and starts anew, from nothing, when one is entered again. */
  readonly during?: { readonly region: Region; readonly leaves: readonly string[] };
  readonly days: Days;
  readonly by: Role;
  readonly outcomes: readonly ClockOutcome[];
  readonly note?: string;
}

/** A change to the printed tables, with its reason. */
export interface Repair { readonly id: string; readonly touches: readonly string[]; readonly what: string; readonly reason: string }

/** One country's pathway. Rules, clocks, regions and fields are plain data; the port alone can ask the machine. */
export interface Pathway {
  readonly country: Country;
  /** SHA-256 (hex) of the canonical JSON of everything that can change an answer. */
  readonly hash: string;
  readonly regions: readonly RegionLayout[];
  readonly fields: readonly FieldLayout[];
  readonly rules: readonly RuleMeta[];
  readonly clocks: readonly ClockMeta[];
  readonly repairs: readonly Repair[];
  /** What the tables leave open, for a national practitioner. */
  readonly questions: readonly string[];
  /** Length of a situation: regions first, then fields. */
  readonly size: number;
}
