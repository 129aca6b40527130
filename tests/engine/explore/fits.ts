/** Whether a share lies in the interval around what a sample counted: four standard errors, so that no seed is unlucky. */
export function fits(share: number, { count, of }: { readonly count: number; readonly of: number }): boolean {
  return Math.abs(share - count / of) <= 4 * Math.sqrt(Math.max(share * (1 - share), 1 / of) / of);
}
