/** What many values come to. `low` and `high` hold nine tenths of them. */
export interface Spread { readonly count: number; readonly mean: number; readonly median: number; readonly low: number; readonly high: number }

/** A share with the interval in which it lies in 95 of 100 such samples. All in thousandths. */
export interface Share { readonly count: number; readonly of: number; readonly share: number; readonly low: number; readonly high: number }

/** Mean, median and the range from the 5th to the 95th of a hundred; null where there is no value. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const mean = Math.round((10 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 10;
  return { count: values.length, mean, median: ranked(sorted, 500), low: ranked(sorted, 50), high: ranked(sorted, 950) };
}

/** The value at so many thousandths of the way; nearest rank, so it is one of the values. */
function ranked(sorted: readonly number[], thousandths: number): number {
  return sorted[Math.max(0, Math.ceil((sorted.length * thousandths) / 1000) - 1)] ?? 0;
}

/** The 97.5th of a hundred of the standard normal distribution. */
const Z = 1.96;

/** A share with its score interval (Wilson, JASA 22, 1927), which stays sensible near none and all. */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, share: 0, low: 0, high: 1000 };
  const share = count / of;
  const centre = (share + (Z * Z) / (2 * of)) / (1 + (Z * Z) / of);
  const half = (Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of))) / (1 + (Z * Z) / of);
  const inThousandths = (value: number): number => Math.round(1000 * Math.min(1, Math.max(0, value)));
  return { count, of, share: inThousandths(share), low: inThousandths(centre - half), high: inThousandths(centre + half) };
}
