import type { Role } from '../vocabulary.ts';
import type { Pathway, PathwayEvent } from '../pathways/pathway.ts';
import type { ask } from '../pathways/port.ts';
import type { Scenario } from './schema.ts';

/**
 * A compiled case: everything the interpreter reads, as flat tables of small integers. Prose stays in `scenario`,
 * which the views read; the tables and the pathway are what `hash` covers, so that a corrected typo breaks no recording.
 */
export interface Program {
  readonly scenario: Scenario;
  readonly pathway: Pathway;
  /** Another way to ask the pathway, for measuring and for comparing; the remembered answers of the port where it is left out. Never part of `hash`. */
  readonly asker?: typeof ask;
  /** SHA-256 (hex) of the tables below and the pathway's hash, prose left out. */
  readonly hash: string;
  readonly layout: Layout;
  readonly seats: readonly SeatEntry[];
  readonly beats: readonly BeatEntry[];
  readonly choices: readonly ChoiceEntry[];
  readonly answers: readonly AnswerEntry[];
  readonly acts: readonly PathwayEvent[];
  /** Canonical JSON of an event to its place in `acts`. */
  readonly actIndex: ReadonlyMap<string, number>;
  readonly agencies: readonly AgencyEntry[];
  /** Question numbers of `engine/chance.ts`; the place here is the slot in the layout's `asked` block. */
  readonly questions: readonly number[];
  readonly passes: readonly PassEntry[];
  readonly clocks: readonly ClockEntry[];
  readonly hazards: readonly HazardEntry[];
  readonly news: readonly NewsEntry[];
  readonly injects: readonly InjectEntry[];
  readonly endings: readonly EndingEntry[];
  readonly menu: readonly MenuEntry[];
  /** Ids in table order. */
  readonly names: {
    readonly seats: readonly string[]; readonly cast: readonly string[]; readonly agencies: readonly string[]; readonly items: readonly string[];
    readonly indicators: readonly string[]; readonly flags: readonly string[]; readonly places: readonly string[]; readonly stocks: readonly string[];
  };
  readonly horizon: number;
  /** The versions of each beat's words with their compiled conditions; prose, so not covered by `hash`. */
  readonly beatTexts: readonly (readonly { readonly when: Test | null; readonly text: string }[])[];
  readonly start: { readonly situation: Int32Array; readonly minuteOfDay: number; readonly place: number; readonly placeStock: number };
}

/** Where each thing stands in the one Int32Array of a session. `count` ints from `at` on. */
export interface Layout {
  readonly size: number;
  readonly header: Block; readonly situation: Block; readonly clocks: Block; readonly asked: Block; readonly flags: Block; readonly presence: Block;
  readonly posture: Block; readonly beats: Block; readonly beatMinutes: Block; readonly seats: Block; readonly known: Block; readonly noticed: Block; readonly met: Block;
  readonly stocks: Block; readonly injects: Block; readonly endings: Block; readonly hazards: Block; readonly choices: Block; readonly answers: Block;
}
export interface Block { readonly at: number; readonly count: number }

/** A compiled condition: a small tree over the state. */
export type Test =
  | { readonly op: 'leaf'; readonly at: number; readonly values: readonly number[] }
  | { readonly op: 'field'; readonly at: number; readonly values: readonly number[] }
  | { readonly op: 'bits'; readonly at: number; readonly mask: number }
  | { readonly op: 'atLeast'; readonly at: number; readonly value: number }
  | { readonly op: 'since'; readonly minute: number }
  | { readonly op: 'until'; readonly minute: number }
  | { readonly op: 'all'; readonly tests: readonly Test[] }
  | { readonly op: 'any'; readonly tests: readonly Test[] }
  | { readonly op: 'not'; readonly test: Test };

export interface Effect {
  readonly acts: readonly number[];
  readonly presence: readonly (readonly [cast: number, presence: number])[];
  readonly postures: readonly (readonly [cast: number, posture: number])[];
  readonly moves: number;
  readonly reveals: readonly { readonly item: number; readonly seats: number }[];
  readonly notices: readonly number[];
  readonly passes: readonly number[];
  readonly meets: readonly number[];
  readonly sets: readonly number[];
  readonly clears: readonly number[];
  readonly leads: readonly (readonly [beat: number, minutes: number])[];
  readonly tells: number;
}

export interface AgencyEntry { readonly id: string; readonly place: number; readonly needs: readonly number[]; readonly seats: number }
export interface SeatEntry { readonly id: string; readonly roles: readonly Role[]; readonly agency: number; readonly knows: readonly number[] }
export interface BeatEntry {
  readonly id: string; readonly seat: number; readonly place: number; readonly presentSeats: number; readonly when: Test | null; readonly led: boolean;
  readonly untilMinutes: number; readonly untilWhen: Test | null; readonly lapse: Effect; readonly question: number; readonly choices: readonly number[];
  /** Who comes and goes as the moment opens; left out where nobody does. */ readonly opening?: Effect;
}
export interface ChoiceEntry {
  readonly id: string; readonly beat: number; readonly minutes: number; readonly typical: number; readonly careful: number; readonly when: Test | null;
  readonly needs: readonly Test[]; readonly effect: Effect; readonly answers: readonly number[]; readonly question: number; readonly substantive: boolean;
  /** Place in VOICES + 1; 0 for no main decision. */ readonly voice: number; readonly asksForPlace: boolean;
}
export interface AnswerEntry { readonly id: string; readonly choice: number; readonly odds: readonly { readonly perMille: number; readonly when: Test | null }[]; readonly effect: Effect }
export interface PassEntry { readonly agency: number; readonly from: number; readonly how: number; readonly items: readonly number[]; readonly overshared: boolean;
  /** A lawful exception stands for consent. `grounds` records it for this pass and ends it after; null where the law reads it from her age. */
  readonly exception: boolean; readonly grounds: readonly [recorded: number, ended: number] | null; readonly seats: number }
/** A wait that ends by itself: a clock of the pathway, or an act of the scenario's background. Days in minutes. */
export interface ClockEntry {
  readonly id: string; readonly region: number;
  /** Leaves whose entry starts the wait, and leaves in which it goes on without starting anew. */
  readonly starts: readonly number[]; readonly through: readonly number[];
  /** Leaves of another region during which alone it runs. `when` asks for them too, and for the leaf in which it starts. */
  readonly during: { readonly region: number; readonly leaves: readonly number[] } | null;
  readonly min: number; readonly typ: number; readonly max: number; readonly background: boolean;
  /** The deciding role has a seat in the case: the seat decides, and the draw only at the maximum. */
  readonly seatDecides: boolean;
  readonly perMille: number; readonly when: Test | null; readonly outcomes: readonly { readonly act: number; readonly perMille: number }[]; readonly seats: number;
  /** Slots of the questions: how long, whether at all, which of the rivals. */
  readonly questions: readonly [delay: number, occurs: number, outcome: number];
}
export interface HazardEntry { readonly id: string; readonly question: number; readonly act: number; readonly every: number; readonly when: Test | null; readonly odds: readonly { readonly perMille: number; readonly when: Test | null }[]; readonly effect: Effect }
export interface NewsEntry { readonly event: string; readonly when: Test | null; readonly effect: Effect }
export interface InjectEntry { readonly id: string; readonly at: number; readonly when: Test | null; readonly effect: Effect }
export interface EndingEntry { readonly id: string; readonly outcome: string; readonly when: Test | null; readonly lasting: number }
/** A lawful act outside the beats: written by the case, or by rule of the pathway for a role of the seat. */
export interface MenuEntry { readonly id: string; readonly seat: number; readonly act: number; readonly minutes: number; readonly when: Test | null; readonly effect: Effect; readonly authored: boolean }
