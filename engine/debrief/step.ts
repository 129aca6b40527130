import type { ConsentState, Player, WayOfKnowing } from '../fact.ts';
import type { Cause, Occurrence, Side } from '../impact/impact.ts';
import type { RuleGround } from '../refusal.ts';
import type { RouteChoice, Right, Standing } from '../vocabulary.ts';

/** A finished session as the debrief reads it: steps a person would tell, in order. Ids only; words come at the edge. */
export interface Timeline {
  readonly steps: readonly TimelineStep[];
  /** Protections in force, for the thread's strands. */
  readonly strands: readonly Strand[];
  /** The one service beside her: named, spliced at an explained change, broken at an unexplained one. */
  readonly referents: readonly ReferentStretch[];
  readonly end: number;
}

export const STEP_KINDS = ['start', 'choice', 'menu', 'told', 'lapse', 'clock', 'hazard', 'inject', 'wait', 'end'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export interface TimelineStep {
  readonly index: number;
  readonly kind: StepKind;
  /** Place in the table of its kind: choice, menu entry, beat, clock, hazard, inject; -1 for none. */
  readonly entry: number;
  /** Readable id: `beat/choice`, a clock, a hazard, an event; for a wait the factor it ties. */
  readonly id: string;
  /** Place of the opening fact in the session; a wait and the start have none. */
  readonly fact: number | null;
  readonly minute: number;
  /** When a choice was made: what follows from it lands later. */
  readonly decidedAt: number;
  readonly actor: Actor;
  /** Where it happened; null where no room belongs to it. */
  readonly place: string | null;
  /** Keys of the texts that tell it: the choice, its answer, news, a hazard, an inject, a lapse. */
  readonly words: readonly WordKey[];
  readonly answer: string | null;
  readonly acts: readonly StepAct[];
  readonly rules: readonly StepRule[];
  readonly rights: { readonly honoured: readonly string[]; readonly breached: readonly string[] };
  /** Needs and sources of the choice's teaching note. */
  readonly needs: readonly string[];
  readonly sources: readonly string[];
  /** A decision between routes that she made here, and what had not been explained by then. */
  readonly routes: readonly RouteDecision[];
  readonly knots: readonly Knot[];
  readonly tied: readonly string[];
  readonly loosened: readonly string[];
  readonly passes: readonly PassMark[];
  readonly metAgencies: readonly string[];
  readonly wayBack: boolean;
  /** Seats that knew of it at once. */
  readonly toldTo: readonly string[];
  readonly learnt: readonly { readonly seat: string; readonly item: string; readonly how: WayOfKnowing }[];
  readonly noticed: readonly { readonly seat: string; readonly indicator: string }[];
  /** What the acting seat knew when it decided; and what only others knew. Empty where no seat acted. */
  readonly knew: readonly Known[];
  readonly knownElsewhere: readonly { readonly item: string; readonly by: readonly KnownBy[] }[];
  /** The choices of the moment, the taken one included. `variant` stands for one that the case offers only in some stories. */
  readonly possible: readonly { readonly id: string; readonly taken: boolean; readonly variant: boolean }[];
}

/** Who acted. An office is named by the role that raised the act. */
export type Actor =
  | { readonly kind: 'seat'; readonly seat: string; readonly agency: string; readonly player: Player; readonly side: Side }
  | { readonly kind: 'office'; readonly role: string }
  | { readonly kind: 'nobody' };

export interface WordKey { readonly kind: 'choice' | 'answer' | 'menu' | 'lapse' | 'news' | 'hazard' | 'inject' | 'item' | 'clock' | 'factor' | 'ending'; readonly id: string; readonly index: number }
export interface StepAct { readonly event: string; readonly by: string; readonly accepted: boolean }
export interface StepRule {
  readonly id: string;
  /** The event that the rule heard: its words say what the rule is about. */
  readonly event: string;
  readonly standing: Standing;
  readonly ground: RuleGround;
  readonly note: string | null;
}
export interface RouteDecision { readonly choice: RouteChoice; readonly informed: boolean; readonly missing: readonly Right[] }
/** One or more times the same factor came at this step. Whose it was and how heavy opens with the analysis. */
export interface Knot {
  readonly factor: string;
  readonly side: Side;
  readonly cause: Cause;
  /** 1 low, 2 medium, 3 high. */
  readonly size: 1 | 2 | 3;
  readonly occurrences: readonly Occurrence[];
  readonly loosenedAt: number | null;
}
export interface Strand { readonly factor: string; readonly from: number; readonly to: number | null; readonly step: number | null }
export interface ReferentStretch { readonly role: string; readonly from: number; readonly to: number | null; readonly joined: 'named' | 'spliced' | 'broken' }
export const PASS_KINDS = ['met', 'accompanied', 'phone', 'sent'] as const;
/** A stretch of the thread. `answered` is false only for a file sent to a body that never acted on it. */
export interface PassMark {
  readonly agency: string;
  readonly kind: (typeof PASS_KINDS)[number];
  readonly from: string | null;
  readonly to: string;
  readonly consent: ConsentState;
  readonly items: readonly string[];
  readonly unneeded: readonly string[];
  readonly answered: boolean;
}
export interface Known { readonly item: string; readonly how: WayOfKnowing; readonly minute: number }
export interface KnownBy { readonly seat: string; readonly how: WayOfKnowing; readonly minute: number }
