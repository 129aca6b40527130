import type { Country } from './vocabulary.ts';

/** Why a command was not carried out. A closed list; each reason carries what the next step would be. */
export type Refusal =
  /** Rules of the pathway closed an act. `lacks` says, rule by rule, what is missing and who can open it. */
  | { readonly reason: 'closed-by-rule'; readonly event: string; readonly closures: readonly RuleClosure[] }
  /** The case asks for something first. */
  | { readonly reason: 'closed-by-case'; readonly why: string }
  /** This moment is not open to this seat. */
  | { readonly reason: 'not-open'; readonly seat: string; readonly beat: string }
  /** The seat is busy until a minute of the case. */
  | { readonly reason: 'busy'; readonly seat: string; readonly until: number }
  /** The seat does not know this item, so it cannot pass it on. */
  | { readonly reason: 'not-known'; readonly seat: string; readonly item: string }
  /** A seat can neither tell nor ask itself. */
  | { readonly reason: 'own-seat'; readonly seat: string }
  /** No such seat, beat, choice, act, item or inject in this case. */
  | { readonly reason: 'unknown'; readonly kind: 'seat' | 'beat' | 'choice' | 'act' | 'item' | 'inject'; readonly name: string }
  /** Nobody plays this seat, or somebody plays it already. */
  | { readonly reason: 'seat-not-played'; readonly seat: string }
  /** The case is over. */
  | { readonly reason: 'ended' };

/** What a rule says of its own ground. `asOf` only where the rule itself is dated; `repairs` touched a printed rule. */
export interface RuleGround {
  readonly country: Country;
  readonly sources: readonly string[];
  readonly asOf: string | null;
  readonly derived: boolean;
  readonly repairs: readonly string[];
}

/** One rule that closed the door, in words and by number. */
export interface RuleClosure {
  readonly rule: string;
  /** Why it is closed, one plain sentence each. */
  readonly why: readonly string[];
  /** Who or what can open it. */
  readonly opens: readonly string[];
  /** What the rule rests on; null where no rule hears the event. */
  readonly ground: RuleGround | null;
}
