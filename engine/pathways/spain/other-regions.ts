import { amendRules, overrideById } from '../compose.ts';
import { include } from '../effects.ts';
import { ASSIST_RULES } from '../fragments/assist.ts';
import { ASYLUM_RULES } from '../fragments/asylum.ts';
import { CASE_RULES } from '../fragments/case.ts';
import { CLAIM_CLOCKS } from '../fragments/claim.ts';
import { ASSIST_LEAVES, ASYLUM_LEAVES, CASE_LEAVES, CLAIM_LEAVES } from '../fragments/leaves.ts';
import type { ClockMeta, RuleMeta } from '../pathway.ts';
import type { Rule, RuleRow } from '../rule.ts';
import { days, inRegion } from '../rule.ts';

const assist = inRegion('assist', ASSIST_LEAVES);
const asylum = inRegion('asylum', ASYLUM_LEAVES);
const court = inRegion('case', CASE_LEAVES);
const claim = inRegion('claim', CLAIM_LEAVES);
const amended = (rule: Rule, meta: Partial<RuleMeta>): Rule => ({ ...rule, meta: { ...rule.meta, ...meta } });

const BENEFITS: Omit<RuleRow<(typeof ASSIST_LEAVES)[number]>, 'note'> = {
  id: 'ES-A1', from: ASSIST_LEAVES, event: 'GENDER_VIOLENCE_BENEFITS_ASKED', to: 'same', by: ['person', 'lawyer', 'specialised', 'social_services'], days: days(14, 45, 120, 'T'), standing: 'law',
  sources: ['CopeHope §3.1', 'CopeHope §5.1', 'ES-LO10'],
};

/** Region assist in Spain: the benefits of the gender-violence law (pathways.md 6.5). */
export const SPANISH_ASSIST_RULES: readonly Rule[] = [
  ...amendRules(ASSIST_RULES, { A2: (rule) => [amended(rule, { note: 'labour exploitation only: typical 15, at most 60 days [teaching value]; few resources for men (TIP 2017)' })] }),
  assist.rule({ ...BENEFITS, needs: ['regionalLawCovers'], effects: [include('servicesReached', 'economic_support')], note: 'a regional law covers trafficking' }),
  assist.rule({ ...BENEFITS, note: 'the law of 2004 does not formally cover trafficking; the answer is explained and other titles are named' }),
];

/** A statement taken in the police interview is one telling, not two (ES-D15). */
const sameTelling = ({ meta, effects }: Rule): Rule => ({
  effects: effects.filter((effect) => effect.field !== 'fullAccounts'),
  meta: {
    ...meta, needs: ['sameAsInterview', ...meta.needs], repairs: [...(meta.repairs ?? []), 'ES-D15'], note: ['the police interview counts as this statement', ...(meta.note === undefined ? [] : [meta.note])].join('; '),
    ...(meta.sets === undefined ? {} : { sets: meta.sets.replace('fullAccounts += 1; ', '') }),
  },
});

const LEGAL_AID: Omit<RuleRow<(typeof CASE_LEAVES)[number]>, 'event'> = {
  id: 'J14', from: CASE_LEAVES, to: 'same', by: ['lawyer', 'judge'], days: days(0, 1, 5, 'T'), standing: 'law', sources: ['CopeHope §3.1'], repairs: ['D6', 'ES-D16'],
  note: 'free legal aid at once, in every proceeding linked to being a victim (RDL 3/2013)',
};
const legalAid = ({ meta, effects }: Rule): readonly Rule[] => [court.rule({ ...LEGAL_AID, event: meta.event, effects })];

/** Region case in Spain. */
export const SPANISH_CASE_RULES: readonly Rule[] = amendRules(CASE_RULES, { J4: (rule) => [sameTelling(rule), rule], J14: legalAid });

/** A refusal of the claim leaves a permit as it is (ES-D17): this branch writes nothing. */
const besidePermit = ({ meta }: Rule): Rule => asylum.rule({
  id: meta.id, kind: meta.kind, from: ['asylum_pending'], event: meta.event, to: 'refused_asylum', by: meta.by, needs: ['permitHeld'], days: days(90, 365, 800, 'T'), sources: meta.sources, repairs: ['ES-D17'],
  note: 'a permit is held: stay is unchanged',
});
export const SPANISH_ASYLUM_RULES: readonly Rule[] = amendRules(ASYLUM_RULES, { X6: (rule) => [besidePermit(rule), rule] });

/** X7's wait starts when a claim is refused. */
export const REMOVAL_AFTER_REFUSAL: ClockMeta = asylum.clock({
  id: 'X7@refused_asylum', rules: ['X7'], leaf: 'refused_asylum', days: days(30, 180, 700, 'T'), outcomes: [{ event: 'REMOVAL_ENFORCED', by: 'immigration', perMille: 1000 }],
});

export const SPANISH_CLAIM_CLOCKS: readonly ClockMeta[] = overrideById(CLAIM_CLOCKS, [claim.clock({
  id: 'J13@filed', rules: ['J13'], leaf: 'filed', days: days(365, 1000, 2500, 'T'), outcomes: [{ event: 'CLAIM_PAID', by: 'judge', perMille: 20 }, { event: 'CLAIM_UNPAID', by: 'judge', perMille: 980 }],
  note: 'Spain: paid in 1 of 50 [teaching value]; no state compensation had reached a trafficking victim (GRETA 2023)',
})]);
