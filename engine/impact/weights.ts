/** The weights of the model as checked data (`seeds/impact/`). Trainers may change them; a session stays what it was. */

/** low, medium, high: how much a factor weighs. The points per strength are data too. */
export const STRENGTHS = ['low', 'medium', 'high'] as const;
export type Strength = (typeof STRENGTHS)[number];
/** E: counted per event. S: counted while the state lasts, per started 30 days. */
export const FACTOR_KINDS = ['E', 'S'] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];
/** A: quantitative study with trafficked people. B: with a neighbouring group. C: interviews, files, expert practice. D: standards and agreement only. */
export const EVIDENCE_GRADES = ['A', 'B', 'C', 'D', 'unproven'] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];
/** Setting parameters of a case that bear on a factor (pathways.md 0.4b). */
export const SETTING_KEYS = ['caseload', 'onShift', 'teamTrained', 'places'] as const;
export type SettingKey = (typeof SETTING_KEYS)[number];

/** A closed set of questions about the pathway's situation. All keys of one condition must hold. */
export interface FactorCondition {
  readonly state?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly fact?: Readonly<Record<string, readonly (string | number | boolean)[]>> | undefined;
  /** All of these are members of a set, such as the rights that were explained. */
  readonly contains?: Readonly<Record<string, readonly string[]>> | undefined;
  /** A factor listed earlier is in force. */
  readonly inForce?: readonly string[] | undefined;
  /** A named condition of the country, or of all countries. */
  readonly reading?: string | undefined;
  /** A region stands in one of these states, and has stood in its present one for more than so many days. */
  readonly longer?: { readonly region: string; readonly leaves: readonly string[]; readonly days: number } | undefined;
  /** She is younger than this, in years. */
  readonly under?: number | undefined;
  /** She left by a free act and has not come back. */
  readonly herOwnWay?: boolean | undefined;
  readonly any?: readonly FactorCondition[] | undefined;
  readonly not?: FactorCondition | undefined;
}

/** An accepted event that raises, starts, ends or loosens something. */
export interface EventTrigger {
  readonly event: string;
  readonly by?: readonly string[] | undefined;
  readonly with?: Readonly<Record<string, readonly (string | number | boolean)[]>> | undefined;
  readonly when?: FactorCondition | undefined;
  /** It raises nothing where the burden came already since this region last changed: one contact, one burden. */
  readonly oncePer?: string | undefined;
}
/** Each full account, or each body met face to face, above a number (`need` is set by the case). */
export interface CountTrigger { readonly count: 'accounts' | 'agencies'; readonly above: number | 'need' }

interface Grounded {
  readonly id: string;
  readonly definition: string;
  readonly evidence: readonly EvidenceGrade[];
  readonly sources: readonly string[];
  readonly note?: string | undefined;
}
/** When something is in force: between events, or while a condition holds; never outside `gate`. */
export interface InForce {
  readonly starts?: readonly EventTrigger[] | undefined;
  readonly ends?: readonly EventTrigger[] | undefined;
  readonly while?: FactorCondition | undefined;
  readonly gate?: FactorCondition | undefined;
  /** A span that one of these events opened is hers to decide, and no burden. */
  readonly exceptAfter?: readonly string[] | undefined;
}
export interface HarmFactor extends Grounded, InForce {
  readonly strength: Strength;
  readonly kind: FactorKind;
  readonly raisedBy?: readonly (EventTrigger | CountTrigger)[] | undefined;
  readonly uncapped?: boolean | undefined;
  readonly loosenedBy?: readonly string[] | undefined;
  readonly setting?: readonly SettingKey[] | undefined;
}
export interface ProtectiveFactor extends Grounded, InForce {
  readonly load: Strength | null;
  readonly anchor: Strength | null;
  /** It anchors her also under the control of exploiters: she carries it with her. */
  readonly holdsAnywhere?: boolean | undefined;
}
export interface RiskFactor extends Grounded, InForce {
  readonly strength: Strength;
  /** The case may name it as open from the start (`person.risks`). */
  readonly concern?: boolean | undefined;
}

/** One check of referral quality: full value at `one`, none at `zero`, linear between; both in `unit`. */
export interface QualityMark {
  readonly id: string;
  readonly title: string;
  readonly unit: 'days' | 'count' | 'share';
  readonly one: number;
  readonly zero: number;
  /** Days of contact before the measure says anything. */
  readonly fromDays?: number | undefined;
  readonly sources: readonly string[];
}
/** A right, what honours it and what breaches it (5.5). */
export interface RightEntry { readonly id: string; readonly title: string; readonly honouredBy: readonly string[]; readonly breachedBy: readonly string[] }

export interface Points {
  readonly harm: Readonly<Record<Strength, number>>;
  readonly protection: Readonly<Record<Strength, number>>;
  readonly risk: Readonly<Record<Strength, number>>;
  readonly anchor: Readonly<Record<Strength, number>>;
}

export interface Weights {
  /** SHA-256 (hex) of the canonical JSON of everything below. */
  readonly hash: string;
  readonly points: Points;
  readonly harms: readonly HarmFactor[];
  readonly protections: readonly ProtectiveFactor[];
  readonly risks: readonly RiskFactor[];
  readonly quality: readonly QualityMark[];
  /** Events that mean a service was reached. */
  readonly reaches: Readonly<Record<string, readonly EventTrigger[]>>;
  readonly rights: readonly RightEntry[];
  /** Events with which she goes her own way, and comes back. */
  readonly herOwnWay: { readonly starts: readonly string[]; readonly ends: readonly string[] };
  /** Named conditions: for all countries, then by country. */
  readonly readings: Readonly<Record<string, FactorCondition>>;
  readonly byCountry: Readonly<Record<string, Readonly<Record<string, FactorCondition>>>>;
}
