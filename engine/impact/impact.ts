import type { CauseKind, Player } from '../fact.ts';
import type { EvidenceGrade, FactorKind, Strength } from './weights.ts';

/**
 * What the model says of a finished (or running) session. Every number is a teaching value: it ranks what matters,
 * measures nobody and predicts nothing (domain: revictimisation.md sections 5, 6, 8). Tenths and thousandths are integers.
 */
export interface Impact {
  readonly teachingValue: true;
  /** Hash of the weights that priced this session, and of the program that was played. */
  readonly weights: string;
  readonly program: string;
  readonly reading: Reading;
  readonly load: Load;
  readonly risk: Risk;
  readonly quality: Quality;
}

/** Whose a burden is: a choice of a seat played by a trainee, or everything else. */
export type Side = 'ours' | 'system';
/** The system's part by what brought it: stand-ins in seats, offices and waiting times, hazards, what the case brings in, what was there before. */
export const SYSTEM_PARTS = ['stand-ins', 'offices', 'hazards', 'case', 'before'] as const;
export type SystemPart = (typeof SYSTEM_PARTS)[number];

/**
 * What brought something about. `index` points into the table of its kind; `id` is the readable name of that entry.
 * `start`: it was so before the case began. `wait`: nothing happened for longer than it usually takes.
 */
export interface Cause {
  readonly kind: CauseKind | 'start' | 'wait';
  readonly index: number;
  readonly id: string;
  readonly minute: number;
  /** The event that was raised, and by which role; null where no act is behind it. */
  readonly event: string | null;
  readonly by: string | null;
  readonly seat: string | null;
  readonly player: Player | null;
  readonly side: Side;
  /** Null when the side is ours. */
  readonly part: SystemPart | null;
  /** Minutes for which nothing had moved when a wait was found too long. */
  readonly waited?: number;
  /** The step of the story it belongs to: an answer belongs to its choice, what is passed or told to what was unfolding. */
  readonly root: { readonly kind: CauseKind | 'start' | 'wait'; readonly index: number };
}

/** One time a harm factor came, or one block of 30 days that it lasted. `halves` is its share of the dose, in half points of strength. */
export interface Occurrence {
  readonly minute: number;
  readonly halves: number;
  readonly cause: Cause;
  /** When and by what it was put right, or null. It stays counted. */
  readonly loosenedAt: number | null;
  readonly loosenedBy: Cause | null;
}

/** A stretch of time during which something was in force. `to` is null while it still is. */
export interface Span { readonly from: number; readonly to: number | null; readonly cause: Cause; readonly endedBy: Cause | null }

/** What the facts say, before any weight: which factor came how often, which protection stood when, which dangers on which day. */
export interface Reading {
  /** Minute at which a service first met her; null when none did. */
  readonly firstContact: number | null;
  readonly end: number;
  readonly ended: boolean;
  /** Baseline of the re-trafficking index, set by the case. */
  readonly baseline: number;
  readonly harms: readonly HarmReading[];
  readonly protections: readonly ProtectionReading[];
  readonly risks: readonly RiskReading[];
  readonly pieces: readonly RiskPiece[];
  readonly setting: Setting;
}
export interface HarmReading {
  readonly factor: string;
  readonly occurrences: readonly Occurrence[];
  /** State factors only: when it held, and for how many minutes in all. */
  readonly spans: readonly Span[];
  readonly minutes: number;
}
export interface ProtectionReading { readonly factor: string; readonly spans: readonly Span[] }
export interface RiskReading { readonly factor: string; readonly spans: readonly Span[] }
/** From this minute on (until the next piece) these dangers and anchors were in force. */
export interface RiskPiece { readonly from: number; readonly risks: readonly string[]; readonly anchors: readonly string[] }
/** Conditions the case sets; whatever they cause is the system's part. */
export interface Setting { readonly caseload: string; readonly onShift: readonly string[]; readonly teamTrained: boolean; readonly places: Readonly<Record<string, number>> }

export const BANDS = ['light', 'noticeable', 'heavy', 'severe'] as const;
export type Band = (typeof BANDS)[number];

/** Secondary-victimisation load (5.2). `ours.harmTenths + system.harmTenths === harmTenths`, always. */
export interface Load {
  readonly harmTenths: number;
  readonly protectionTenths: number;
  /** 0.4 x Harm: protection never takes off more than six tenths. */
  readonly floorHundredths: number;
  readonly differenceHundredths: number;
  readonly svlHundredths: number;
  /** Rounded to a whole number, 0 to 100. */
  readonly svl: number;
  readonly band: Band;
  /** Which side of the formula decided. */
  readonly decidedBy: 'nothing' | 'difference' | 'floor' | 'cap';
  readonly ours: { readonly harmTenths: number };
  readonly system: { readonly harmTenths: number; readonly parts: Readonly<Record<SystemPart, number>> };
  readonly harms: readonly HarmLine[];
  readonly protections: readonly ProtectionLine[];
}
export interface HarmLine {
  readonly factor: string;
  readonly kind: FactorKind;
  readonly strength: Strength;
  readonly points: number;
  /** Dose in halves: 2 is one full dose. */
  readonly doseHalves: number;
  readonly harmTenths: number;
  readonly oursTenths: number;
  readonly systemTenths: number;
  readonly occurrences: readonly Occurrence[];
  readonly spans: readonly Span[];
  readonly evidence: readonly EvidenceGrade[];
  readonly sources: readonly string[];
}
export interface ProtectionLine {
  readonly factor: string;
  readonly strength: Strength;
  readonly points: number;
  readonly from: number;
  /** False when it came only after the last burden. */
  readonly counted: boolean;
  readonly spans: readonly Span[];
  readonly evidence: readonly EvidenceGrade[];
  readonly sources: readonly string[];
}

/** Re-trafficking index (5.3): piecewise constant, 5 to 95. */
export interface Risk {
  readonly baseline: number;
  readonly series: readonly (readonly [minute: number, value: number])[];
  /** Mean from first contact to the end in tenths: an integer integral, rounded once. */
  readonly meanTenths: number;
  readonly integral: number;
  readonly minutes: number;
  readonly last: number;
  readonly risks: readonly RiskLine[];
  readonly anchors: readonly RiskLine[];
}
export interface RiskLine {
  readonly factor: string;
  readonly strength: Strength;
  readonly points: number;
  readonly spans: readonly Span[];
  readonly evidence: readonly EvidenceGrade[];
  readonly sources: readonly string[];
}

export const MEASURES = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8', 'Q9', 'Q10', 'Q11', 'Q12', 'Q13'] as const;
export type MeasureId = (typeof MEASURES)[number];

/** Referral quality (5.4): the mean of the measures that apply. `rqiTenths` is null when none applies. */
export interface Quality { readonly rqiTenths: number | null; readonly measures: readonly Measure[] }
export interface Measure {
  readonly id: MeasureId;
  /** 0 to 1000; null when the measure does not apply. */
  readonly thousandths: number | null;
  /** A key for words at the edge: why this value, or why none. */
  readonly why: MeasureReason;
  /** The moments that made it so: what happened (a word, an event, or an id of the case), and when. */
  readonly because: readonly Reason[];
  /** The numbers that went in: minutes, counts, bits. */
  readonly inputs: Readonly<Record<string, number>>;
  readonly sources: readonly string[];
}
export interface Reason { readonly minute: number; readonly what: string }
export const MEASURE_REASONS = [
  'measured', 'not-reached', 'stopped-at-her-no', 'never-asked', 'too-early', 'none-told', 'nothing-passed', 'no-talk', 'no-decision',
  'nobody-met', 'nothing-wanted', 'adult', 'paper-not-needed', 'explained-before', 'explained-after', 'never-explained',
] as const;
export type MeasureReason = (typeof MEASURE_REASONS)[number];
