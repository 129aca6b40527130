import type { Impact, ProtectionLine, Span, Weights } from '#engine';

type Stretch = Pick<Span, 'from' | 'to'>;

/** Stretches in which a protection stood and held nobody, because nobody could reach the person. One that only informs holds nobody at any time, and has none. */
export function outOfReach({ factor, spans }: Pick<ProtectionLine, 'factor' | 'spans'>, { risk, reading }: Impact, weights: Weights): readonly Stretch[] {
  const mayHold = weights.protections.some(({ id, anchor }) => id === factor && anchor !== null);
  if (!mayHold) return [];
  const held = risk.anchors.filter((line) => line.factor === factor).flatMap((line) => line.spans);
  return spans.flatMap((span) => gapsIn(span, held)).filter(({ from }) => from < reading.end);
}

/** What is left of a stretch without others that lie within it, in their order. Null stands for the end. */
function gapsIn({ from, to }: Stretch, others: readonly Stretch[]): readonly Stretch[] {
  const within = others.filter((other) => other.from >= from && (to === null || other.from < to));
  const starts = [from, ...within.flatMap((other) => (other.to === null ? [] : [other.to]))];
  const ends = [...within.map((other) => other.from), ...(within.at(-1)?.to === null ? [] : [to])];
  return starts.flatMap((start, place) => {
    const end = ends[place];
    return end === undefined || (end !== null && end <= start) ? [] : [{ from: start, to: end }];
  });
}
