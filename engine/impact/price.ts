import { SYSTEM_PARTS } from './impact.ts';
import type { Band, HarmLine, Load, ProtectionLine, Reading, Risk, RiskLine, Side, Span, SystemPart } from './impact.ts';
import type { Weights } from './weights.ts';

/** The least and the most that the index can show (5.3). What changes beyond them is not seen in it. */
export const RISK_BOUNDS = { least: 5, most: 95 } as const;

/** Secondary-victimisation load of a reading under these weights (5.2). Harm in tenths, because a dose may be a half. */
export function priceLoad(reading: Reading, weights: Weights): Load {
  const harms = harmLines(reading, weights);
  const lastBurden = Math.max(...reading.harms.map((harm) => lastMinute(harm, reading.end)), -1);
  const protections = protectionLines(reading, weights, lastBurden);
  const harmTenths = sum(harms.map((line) => line.harmTenths));
  const protectionTenths = sum(protections.map((line) => (line.counted ? line.points * 10 : 0)));
  const floorHundredths = harmTenths * 4;
  const differenceHundredths = (harmTenths - protectionTenths) * 10;
  const uncapped = Math.max(floorHundredths, differenceHundredths);
  const svlHundredths = Math.min(10_000, uncapped);
  const svl = Math.floor((svlHundredths + 50) / 100);
  const decidedBy = harmTenths === 0 ? 'nothing' : uncapped > 10_000 ? 'cap' : floorHundredths > differenceHundredths ? 'floor' : 'difference';
  return {
    harmTenths, protectionTenths, floorHundredths, differenceHundredths, svlHundredths, svl, band: bandOf(svl), decidedBy,
    ours: { harmTenths: sum(harms.map((line) => line.oursTenths)) },
    system: { harmTenths: sum(harms.map((line) => line.systemTenths)), parts: systemParts(harms) }, harms, protections,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Light to 19, noticeable to 39, heavy to 59, severe from 60. */
export function bandOf(svl: number): Band {
  return svl < 20 ? 'light' : svl < 40 ? 'noticeable' : svl < 60 ? 'heavy' : 'severe';
}

function lastMinute(harm: Reading['harms'][number], end: number): number {
  return Math.max(...harm.occurrences.map(({ minute }) => minute), ...harm.spans.map(({ to }) => to ?? end));
}

function harmLines(reading: Reading, weights: Weights): readonly HarmLine[] {
  return reading.harms.flatMap(({ factor: id, occurrences, spans }) => {
    const factor = weights.harms.find((each) => each.id === id);
    if (!factor) return [];
    const points = weights.points.harm[factor.strength];
    const halvesOf = (side: Side): number => sum(occurrences.filter(({ cause }) => cause.side === side).map(({ halves }) => halves));
    const [ours, system] = [halvesOf('ours'), halvesOf('system')];
    return [{
      factor: id, kind: factor.kind, strength: factor.strength, points, doseHalves: ours + system, harmTenths: points * 5 * (ours + system),
      oursTenths: points * 5 * ours, systemTenths: points * 5 * system, occurrences, spans, evidence: factor.evidence, sources: factor.sources,
    }];
  });
}

/** The system's part by what brought it. */
function systemParts(harms: readonly HarmLine[]): Readonly<Record<SystemPart, number>> {
  const tenthsOf = (part: SystemPart): number =>
    sum(harms.map((line) => line.points * 5 * sum(line.occurrences.filter(({ cause }) => cause.part === part).map(({ halves }) => halves))));
  const [standIns, offices, hazards, story, before] = SYSTEM_PARTS.map(tenthsOf);
  return { 'stand-ins': standIns ?? 0, offices: offices ?? 0, hazards: hazards ?? 0, case: story ?? 0, before: before ?? 0 };
}

function protectionLines(reading: Reading, weights: Weights, lastBurden: number): readonly ProtectionLine[] {
  return reading.protections.flatMap(({ factor: id, spans }) => {
    const factor = weights.protections.find((each) => each.id === id);
    const from = spans[0]?.from;
    if (!factor || factor.load === null || from === undefined) return [];
    const points = weights.points.protection[factor.load];
    return [{ factor: id, strength: factor.load, points, from, counted: from <= lastBurden, spans, evidence: factor.evidence, sources: factor.sources }];
  });
}

/** Re-trafficking index of a reading under these weights (5.3). */
export function priceRisk(reading: Reading, weights: Weights): Risk {
  const risks = riskLines(reading.risks, weights);
  const anchors = anchorLines(reading, weights);
  const pointsOf = (lines: readonly RiskLine[]): ReadonlyMap<string, number> => new Map(lines.map(({ factor, points }) => [factor, points]));
  const [risk, anchor] = [pointsOf(risks), pointsOf(anchors)];
  const valueOf = (piece: Reading['pieces'][number]): number => {
    const up = sum(piece.risks.map((id) => risk.get(id) ?? 0));
    const down = sum(piece.anchors.map((id) => anchor.get(id) ?? 0));
    return withinBounds(reading.baseline + up - down);
  };
  const series = reading.pieces.map((piece) => [piece.from, valueOf(piece)] as const).filter(([, value], place, all) => place === 0 || all[place - 1]?.[1] !== value);
  const { integral, minutes } = integrate(series, reading.firstContact ?? 0, reading.end);
  const last = series.at(-1)?.[1] ?? withinBounds(reading.baseline);
  const meanTenths = minutes === 0 ? last * 10 : Math.floor((20 * integral + minutes) / (2 * minutes));
  return { baseline: reading.baseline, series, meanTenths, integral, minutes, last, risks, anchors };
}

const withinBounds = (index: number): number => Math.max(RISK_BOUNDS.least, Math.min(RISK_BOUNDS.most, index));

/** Value times minutes, from one minute to another. */
function integrate(series: Risk['series'], from: number, to: number): { readonly integral: number; readonly minutes: number } {
  const integral = sum(series.map(([start, value], place) => {
    const end = Math.min(to, series[place + 1]?.[0] ?? to);
    return value * Math.max(0, end - Math.max(from, start));
  }));
  return { integral, minutes: Math.max(0, to - from) };
}

function riskLines(readings: Reading['risks'], weights: Weights): readonly RiskLine[] {
  return readings.flatMap(({ factor: id, spans }) => {
    const factor = weights.risks.find((each) => each.id === id);
    return factor ? [{ factor: id, strength: factor.strength, points: weights.points.risk[factor.strength], spans, evidence: factor.evidence, sources: factor.sources }] : [];
  });
}

function anchorLines(reading: Reading, weights: Weights): readonly RiskLine[] {
  return reading.protections.flatMap(({ factor: id, spans }) => {
    const factor = weights.protections.find((each) => each.id === id);
    const held = heldSpans(id, spans, reading.pieces);
    if (!factor || factor.anchor === null || held.length === 0) return [];
    return [{ factor: id, strength: factor.anchor, points: weights.points.anchor[factor.anchor], spans: held, evidence: factor.evidence, sources: factor.sources }];
  });
}

/** A protection may stand while it holds nobody, as under the control of exploiters: the stretches in which the index counts it. */
function heldSpans(id: string, spans: readonly Span[], pieces: Reading['pieces']): readonly Span[] {
  const counted = pieces.map(({ from, anchors }, place) => ({ from, to: pieces[place + 1]?.from ?? null, is: anchors.includes(id) }));
  return spans.flatMap((span) => {
    const parts: { from: number; to: number | null }[] = [];
    counted.filter(({ from, to, is }) => is && before(from, span.to) && before(span.from, to)).forEach(({ from, to }) => {
      const last = parts.at(-1);
      if (last?.to === from) last.to = earlier(to, span.to);
      else parts.push({ from: Math.max(from, span.from), to: earlier(to, span.to) });
    });
    return parts.map(({ from, to }) => ({ ...span, from, to, endedBy: to === span.to ? span.endedBy : null }));
  });
}

/** Null stands for the end. */
const before = (minute: number, end: number | null): boolean => end === null || minute < end;
const earlier = (one: number | null, other: number | null): number | null => (one === null ? other : other === null ? one : Math.min(one, other));
