import { RISK_BOUNDS, type Impact } from '#engine';

/** What pulled back and what held from one minute on, and the index with it. */
export interface RiskRow { readonly minute: number; readonly value: number; readonly risks: readonly string[]; readonly anchors: readonly string[] }

/** One row whenever a danger or an anchor came or went: the index alone stands still where it is at its bound, or where one makes up for another. */
export const riskRows = ({ risk, reading }: Impact): readonly RiskRow[] => reading.pieces.map(({ from, risks, anchors }) => ({
  minute: from, value: risk.series.findLast(([minute]) => minute <= from)?.[1] ?? risk.last, risks, anchors,
}));

/** What the figure cannot show, where the index came to one of its bounds. */
export function boundWords({ risk: { series } }: Impact): readonly string[] {
  const reached = (bound: number): boolean => series.some(([, value]) => value === bound);
  return [
    ...(reached(RISK_BOUNDS.least) ? [`${RISK_BOUNDS.least} is the lowest the index can show; what changes below it is not seen here.`] : []),
    ...(reached(RISK_BOUNDS.most) ? [`${RISK_BOUNDS.most} is the highest the index can show; what changes above it is not seen here.`] : []),
  ];
}
