import { describe, expect, it } from 'vitest';
import type { RiskPiece, Span } from '#engine';
import { heldSpans } from '../../../game/debrief/held-spans.ts';
import { readSession } from '../../../game/debrief/reading.ts';
import { played } from '../played.ts';

const { impact } = readSession({ session: played(['nurse', 'social-worker']), source: '', branch: null, chains: [], notes: [] });
const cause = impact.reading.protections[0]?.spans[0]?.cause;
const piece = (from: number, ...anchors: readonly string[]): RiskPiece => ({ from, risks: [], anchors });

function held(from: number, to: number | null, pieces: readonly RiskPiece[]): readonly (readonly [number, number | null])[] {
  if (!cause) throw new Error('The played case has no protection.');
  const span: Span = { from, to, cause, endedBy: null };
  return heldSpans({ factor: 'one-referent', spans: [span] }, { pieces }).map((each) => [each.from, each.to]);
}

describe('An anchor is told as held', () => {
  it('only while the index counts it: not out of reach, and again after that', () => {
    expect(held(10, null, [piece(0), piece(10, 'one-referent'), piece(50), piece(80, 'one-referent', 'safety-plan')])).toEqual([[10, 50], [80, null]]);
  });

  it('in one stretch where only something else came or went', () => {
    expect(held(10, 90, [piece(0), piece(10, 'one-referent'), piece(50, 'one-referent', 'safety-plan'), piece(90)])).toEqual([[10, 90]]);
    expect(held(10, null, [piece(0, 'one-referent')])).toEqual([[10, null]]);
  });

  it('not at all where it was done and never held', () => {
    expect(held(10, null, [piece(0), piece(40, 'safety-plan')])).toEqual([]);
  });

  it('never longer than it stood, in a played case', () => {
    impact.risk.anchors.forEach((line) => heldSpans(line, impact.reading).forEach(({ from, to }) =>
      expect(line.spans.some((span) => span.from <= from && (span.to === null || (to !== null && to <= span.to)))).toBe(true)));
    expect(impact.risk.anchors.length).toBeGreaterThan(0);
  });
});
