import type { FutureShare } from '../futures/figures.ts';
import { FUTURES } from './words-futures.ts';

/** Thousandths as "35" or "3.5", of 100. */
export const hundredths = (thousandths: number): string => String(thousandths / 10);
const whole = (thousandths: number): string => String(Math.round(thousandths / 10));

/** A share of 100 in words: exact as it is; sampled in whole ones, with its range. What came is never shown as 0. */
export function shareText({ share, low, high, count }: FutureShare): { readonly words: string; readonly range: string | null } {
  if (count === null) return { words: hundredths(share), range: null };
  return { words: count > 0 && share < 10 ? FUTURES.underOne : whole(share), range: `${whole(low)} to ${whole(high)}` };
}
