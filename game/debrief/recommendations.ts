/**
 * Recommendations of the two documents that no single case can rehearse: campaigns, funding, research, law
 * (cases.md, last section). The debrief shows them as what would have helped.
 */
const NOT_REHEARSED = ['R-6', 'R-8', 'R-9', 'R-12', 'R-13', 'R-15', 'R-17', 'R-18', 'R-22', 'R-23', 'R-24', 'R-27', 'R-28', 'R-35', 'R-46'];

export interface Recommended { readonly id: string; readonly text: string; readonly sources: readonly string[]; readonly country?: string | undefined }

/** Those that apply to a country: its own, and those that name none. */
export const helpfulElsewhere = (all: readonly Recommended[], country: string): readonly Recommended[] =>
  all.filter(({ id, country: only }) => NOT_REHEARSED.includes(id) && (only === undefined || only === country));
