import { amendRules } from '../compose.ts';
import { ASYLUM_RULES } from '../fragments/asylum.ts';
import { ASYLUM_LEAVES } from '../fragments/leaves.ts';
import type { ClockMeta } from '../pathway.ts';
import type { Rule } from '../rule.ts';
import { days, inRegion } from '../rule.ts';

const { rule, clock } = inRegion('asylum', ASYLUM_LEAVES);

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
