import type { Reading, RiskLine, Span } from '#engine';

/**
 * When an anchor held: as long as it stood and could reach the person. Under control of an exploiter most do not, and the
 * index leaves them out, so the list of reasons must not say “to the end”.
 */
export function heldSpans({ factor, spans }: Pick<RiskLine, 'factor' | 'spans'>, { pieces }: Pick<Reading, 'pieces'>): readonly Span[] {
  const held = pieces.flatMap(({ from, anchors }, at) => (anchors.includes(factor) ? [{ from, to: pieces[at + 1]?.from ?? null }] : []));
  const parts = spans.flatMap((span) => held.flatMap((piece): readonly Span[] => {
    const from = Math.max(span.from, piece.from);
    const to = span.to === null ? piece.to : Math.min(span.to, piece.to ?? span.to);
    return to === null || from < to ? [{ ...span, from, to, endedBy: to === span.to ? span.endedBy : null }] : [];
  }));
  return parts.reduce<readonly Span[]>(joined, []);
}

/** Neighbours of one span that touch are one stretch. */
function joined(all: readonly Span[], next: Span): readonly Span[] {
  const last = all.at(-1);
  return last && last.to === next.from && last.cause === next.cause ? [...all.slice(0, -1), { ...next, from: last.from }] : [...all, next];
}
