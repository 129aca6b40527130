import type { RuleGround, Side, StepKind } from '#engine';
import type { ThreadStep } from '../present/map-kinds.ts';

/** One step of the debrief in words: what a person would tell of it. Numbers and owners stay closed until the analysis. */
export interface DebriefStep {
  /** Place in the list of steps, from 0. Pins and buttons use it. */
  readonly index: number;
  /** Place in the engine's timeline. */
  readonly origin: number;
  readonly kind: StepKind;
  readonly minute: number;
  /** "Day 14, 10:20". */
  readonly when: string;
  readonly day: number;
  /** What happened, in past tense. A stand-in's deed is told with its seat: a case says “you” to whoever acts. */
  readonly text: string;
  /** The same where nobody's name stands beside it: with several played seats each deed is told with its seat. */
  readonly line: string;
  /** What followed at once: an answer, a reply. */
  readonly after: readonly string[];
  readonly seat: string | null;
  /** Who acted, in words: a seat and how it was played, an office, nobody. */
  readonly actor: string;
  readonly place: string;
  readonly placeName: string;
  /** Seats that came to know of it at once. */
  readonly seenBy: readonly string[];
  readonly knew: readonly Known[];
  readonly unknown: readonly HeldElsewhere[];
  readonly told: readonly string[];
  readonly passes: readonly PassLine[];
  readonly routes: readonly RouteLine[];
  readonly possible: readonly Possible[];
  readonly rules: readonly RuleLine[];
  readonly needs: readonly { readonly id: string; readonly objective: string }[];
  readonly rights: readonly RightLine[];
  readonly note: TeachingNote | null;
  readonly burdens: readonly Burden[];
  readonly protections: readonly string[];
  /** Marks of this step on the thread: itself, then each hand-over. Knots carry whose they were; the page closes that before the analysis. */
  readonly marks: readonly ThreadStep[];
  /** Step of the log whose command brought it about; null where there is none to change. */
  readonly command: number | null;
}

export interface Known { readonly text: string; readonly how: string }
/** Something that others knew at that time and this seat did not. */
export interface HeldElsewhere { readonly text: string; readonly seats: readonly string[]; readonly since: string }
export interface Possible { readonly text: string; readonly taken: boolean; readonly variant: boolean }
/** A rule in words. Conduct has no number of the printed tables: its code is null. */
export interface RuleLine { readonly words: string; readonly id: string | null; readonly standing: string; readonly ground: RuleGround; readonly note: string | null }
/** A right that was touched, and by which factors: one step may honour it in one way and breach it in another. */
export interface RightLine { readonly title: string; readonly touched: 'honoured' | 'breached'; readonly by: readonly string[] }
export interface TeachingNote { readonly text: string; readonly sources: readonly string[]; readonly reflect: string | null }
/** A burden that came with this step; opened by the analysis. */
export interface Burden { readonly factor: string; readonly side: Side; readonly loosened: boolean }
/** Something about the person that went to another body. */
export interface PassLine { readonly text: string; readonly consent: string; readonly unneeded: readonly string[] }
/** A choice of route that the person made, and what had not been explained by then. */
export interface RouteLine { readonly text: string; readonly missing: readonly string[] }
