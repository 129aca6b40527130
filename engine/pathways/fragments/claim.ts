import type { ClockMeta } from '../pathway.ts';
import type { Rule } from '../rule.ts';
import { days, inRegion } from '../rule.ts';
import { CLAIM_LEAVES } from './leaves.ts';

const { rule, clock } = inRegion('claim', CLAIM_LEAVES);

/** Region claim, rules J12 and J13 (pathways.md 1.5). Wage claims do not wait for the criminal case. */
export const CLAIM_RULES: readonly Rule[] = [
  rule({ id: 'J12', from: ['no_claim'], event: 'CLAIM_FILED', to: 'filed', by: ['lawyer', 'person', 'ngo', 'trade_union'], needs: ['claimSupport'], days: days(14, 90, 400, 'T'), standing: 'law',
    sources: ['Amelie §5.3', 'CopeHope §3.1'] }),
  rule({ id: 'J13', kind: 'clock', from: ['filed'], event: 'CLAIM_PAID', to: 'paid', by: ['judge'], days: days(365, 1000, 2500, 'T'), sources: ['Amelie §5.3', 'ES-GRETA-2023'] }),
  rule({ id: 'J13', kind: 'clock', from: ['filed'], event: 'CLAIM_UNPAID', to: 'unpaid', by: ['judge'], days: days(365, 1000, 2500, 'T'), sources: ['Amelie §5.3', 'ES-GRETA-2023'] }),
];

export const CLAIM_CLOCKS: readonly ClockMeta[] = [
  clock({ id: 'J13@filed', rules: ['J13'], leaf: 'filed', days: days(365, 1000, 2500, 'T'), outcomes: [{ event: 'CLAIM_PAID', by: 'judge', perMille: 200 }, { event: 'CLAIM_UNPAID', by: 'judge', perMille: 800 }] }),
];
