import type { Role } from '../../vocabulary.ts';
import { amendRules, overrideById } from '../compose.ts';
import { ASSIST_RULES } from '../fragments/assist.ts';
import { CASE_RULES } from '../fragments/case.ts';
import { GUARDIAN_CLOCKS } from '../fragments/guardian.ts';
import { PLACE_RULES } from '../fragments/place.ts';
import type { ClockMeta, RuleMeta } from '../pathway.ts';
import type { Rule } from '../rule.ts';

/** The Belgian list of services: who may do what in the shared regions (Amelie §4). */
const LISTED = 'BE-D15';

const changed = (rule: Rule, meta: Partial<RuleMeta>, repair: string): Rule => ({ ...rule, meta: { ...rule.meta, ...meta, repairs: [...(rule.meta.repairs ?? []), repair] } });
const alsoBy = (role: Role) => (rule: Rule): readonly Rule[] => [changed(rule, { by: [...rule.meta.by, role] }, LISTED)];

/** Adults are housed by the three centres only, at secret addresses; children in youth centres. */
export const BELGIAN_PLACE_RULES: readonly Rule[] = amendRules(PLACE_RULES, {
  S3: (rule) => [
    changed(rule, { by: ['person', 'specialised'], needs: [...rule.meta.needs, 'adult'], standing: 'law', sources: ['Amelie §4', 'BE-SHELTERS'], note: 'adults: one of the three centres, at a secret address' }, LISTED),
    changed(rule, { needs: [...rule.meta.needs, 'child'], sources: ['BE-ECPAT'], note: 'children: youth centres' }, LISTED),
  ],
  S10: (rule) => [{ ...rule, meta: { ...rule.meta, sources: ['Amelie §4', 'BE-SHELTERS', 'BE-ECPAT'], note: 'adults: one of the three centres; children: a specialised youth centre' } }],
});

/** Caritas gives long-term help: A4 to A6. */
export const BELGIAN_ASSIST_RULES: readonly Rule[] = amendRules(ASSIST_RULES, { A4: alsoBy('ngo'), A5: alsoBy('ngo'), A6: alsoBy('ngo') });

/** The helpline informs (J1). A dropped case undoes the status (J8). */
export const BELGIAN_CASE_RULES: readonly Rule[] = amendRules(CASE_RULES, {
  J1: alsoBy('helpline'),
  J8: (rule) => [changed(rule, { posts: [{ event: 'PROSECUTION_NOT_RETAINED', by: 'prosecutor' }], sources: [...rule.meta.sources, 'BE-AGII'] }, 'BE-D16')],
});

/** The guardianship service appoints. */
export const BELGIAN_GUARDIAN_CLOCKS: readonly ClockMeta[] = overrideById(GUARDIAN_CLOCKS, GUARDIAN_CLOCKS.filter((clock) => clock.id === 'G2@requested').map((clock) => (
  { ...clock, by: 'child_protection', outcomes: [{ event: 'GUARDIAN_APPOINTED', by: 'child_protection', perMille: 1000 }] })));
