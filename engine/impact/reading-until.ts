import type { HarmReading, Reading, Span } from './impact.ts';

/** What a record says up to a minute, as if it had ended there: two records are compared over the days that both have. */
export function readingUntil(reading: Reading, until: number): Reading {
  if (reading.end <= until) return reading;
  const standing = <T extends { readonly spans: readonly Span[] }>(each: T): T => ({ ...each, spans: spansUntil(each.spans, until) });
  return {
    ...reading, end: until, ended: false, firstContact: reading.firstContact !== null && reading.firstContact <= until ? reading.firstContact : null,
    harms: reading.harms.map((harm) => harmUntil(harm, reading.firstContact ?? 0, until)).filter(({ occurrences }) => occurrences.length > 0),
    protections: reading.protections.map(standing).filter(({ spans }) => spans.length > 0),
    risks: reading.risks.map(standing).filter(({ spans }) => spans.length > 0),
    pieces: reading.pieces.filter(({ from }) => from <= until),
  };
}

const spansUntil = (spans: readonly Span[], until: number): readonly Span[] =>
  spans.filter(({ from }) => from <= until).map((span) => (span.to === null || span.to > until ? { ...span, to: null, endedBy: null } : span));

/** Doses are dealt in the order of time, so that those of a shorter record are the first of a longer one. A block of a state needs time of its own. */
function harmUntil(harm: HarmReading, firstContact: number, until: number): HarmReading {
  const lasts = harm.spans.length > 0;
  const spans = spansUntil(harm.spans, until);
  return {
    ...harm, spans,
    occurrences: harm.occurrences.filter(({ minute }) => (lasts ? minute < until : minute <= until))
      .map((each) => (each.loosenedAt !== null && each.loosenedAt > until ? { ...each, loosenedAt: null, loosenedBy: null } : each)),
    minutes: spans.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? until) - Math.max(from, firstContact)), 0),
  };
}
