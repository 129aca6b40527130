import { amendRules } from '../compose.ts';
import { ASSIST_RULES } from '../fragments/assist.ts';
import { ASYLUM_RULES } from '../fragments/asylum.ts';
import { ASYLUM_LEAVES } from '../fragments/leaves.ts';
import { PLACE_RULES } from '../fragments/place.ts';
import type { ClockMeta, RuleMeta } from '../pathway.ts';
import type { Rule } from '../rule.ts';
import { days, inRegion } from '../rule.ts';

const { rule, clock } = inRegion('asylum', ASYLUM_LEAVES);
const told = (meta: Partial<RuleMeta>) => (base: Rule): readonly Rule[] => [{ ...base, meta: { ...base.meta, ...meta } }];

/** Transfers between projects run through the toll-free line; the programme knows the three steps emersione, assistenza, integrazione. */
export const ITALIAN_ASSIST_RULES: readonly Rule[] = amendRules(ASSIST_RULES, {
  A2: told({ sources: ['IT-DPCM', 'BE-PAGASA', 'DE-BSR'], note: 'first phase of the single programme: housing, food, health' }),
  A11: told({ note: 'networking of requests (MIR): a project of another region answers through the toll-free line; handover in person' }),
  A12: told({ note: 'networking of requests (MIR): through the toll-free line, with a recorded assessment of the danger and the minimum of data' }),
});

/** Some territories have escape points that can be reached at night. */
export const ITALIAN_PLACE_RULES: readonly Rule[] = amendRules(PLACE_RULES, {
  S3: told({ sources: ['IT-VENEZIA', 'IT-ABELE', 'DE-SOLWODI'], note: 'in some territories through escape points that can be reached at night' }),
});

/** A refusal of the claim leaves another title as it is (IT-D17): this branch writes nothing. */
const besideTitle = ({ meta }: Rule): Rule => rule({
  id: meta.id, kind: meta.kind, from: ['asylum_pending'], event: meta.event, to: 'refused_asylum', by: meta.by, needs: ['titleHeld'], days: days(90, 365, 800, 'T'), sources: meta.sources, repairs: ['IT-D17'],
  note: 'another title is held: stay is unchanged',
});

/** The asylum fragment as Italy needs it: two tracks run side by side. */
export const ITALIAN_ASYLUM_RULES: readonly Rule[] = amendRules(ASYLUM_RULES, { X6: (base) => [besideTitle(base), base] });

/** X7's wait starts when a claim is refused. */
export const REMOVAL_AFTER_REFUSAL: ClockMeta = clock({
  id: 'X7@refused_asylum', rules: ['X7'], leaf: 'refused_asylum', days: days(30, 180, 700, 'T'), outcomes: [{ event: 'REMOVAL_ENFORCED', by: 'immigration', perMille: 1000 }],
});
