import { describe, expect, it } from 'vitest';
import { ruleVerdicts, type Pathway } from '#engine';
import { compiledFrom } from '../../../engine/pathways/adapter.ts';
import { composePathway } from '../../../engine/pathways/compose.ts';
import { GREECE } from '../../../engine/pathways/greece/chart.ts';
import { machineFrom } from '../../../engine/pathways/machine.ts';
import { memoryOf } from '../../../engine/pathways/remember.ts';
import { inRegion, TEACHING } from '../../../engine/pathways/rule.ts';

const place = inRegion('place', ['under_control', 'window', 'separated_unsafe', 'detained', 'emergency_safe', 'protected']);
const contact = inRegion('contact', ['none', 'initial', 'trusted', 'fragile']);
const court = inRegion('case', ['none', 'informed', 'statement']);
const common = { by: ['ngo'], sources: [TEACHING] } as const;

/** A country of eight rules. Nothing leads into detention, nor to a statement. */
const small = (): Pathway => composePathway({
  country: 'greece', regions: GREECE.regions, clocks: [], repairs: [], questions: [],
  rules: [
    place.rule({ ...common, id: 'Q1', event: 'SEPARATE_FROM_COMPANION', from: ['under_control'], to: 'window' }),
    place.rule({ ...common, id: 'Q2', event: 'SAFE_PLACE_ACCEPTED', from: ['window'], to: 'emergency_safe' }),
    place.rule({ ...common, id: 'Q3', event: 'SPECIALISED_PLACE_OPENS', from: ['emergency_safe'], to: 'protected' }),
    contact.rule({ ...common, id: 'Q4', event: 'FIRST_CONTACT', from: ['none'], to: 'initial', needs: ['inEmergencyStay'] }),
    contact.rule({ ...common, id: 'Q5', event: 'TRUST_BUILT', from: ['none', 'initial'], to: 'trusted', needs: ['inEmergencyStay', 'inProtectedPlace'] }),
    place.rule({ ...common, id: 'N1', event: 'RELEASED_TO_REFERRAL', from: ['detained'], to: 'separated_unsafe' }),
    place.rule({ ...common, id: 'N2', event: 'SAFE_PLACE_ACCEPTED', from: ['separated_unsafe'], to: 'emergency_safe' }),
    court.rule({ ...common, id: 'N3', event: 'RIGHTS_EXPLAINED', from: ['none'], to: 'informed', needs: ['statementGiven'] }),
  ],
});

const told = (plays: number): Readonly<Record<string, string>> => Object.fromEntries(ruleVerdicts(small(), { plays, seed: 'small' }).map(({ rule, verdict }) => [rule, verdict]));

describe('three verdicts on the rules of a small country', () => {
  it('prove that a rule is never applied where nothing leads to its state, and so for every rule that only such a one leads to, and for a guard that asks for such a state', () => {
    expect(told(20)).toEqual({ Q1: 'reached', Q2: 'reached', Q3: 'reached', Q4: 'reached', Q5: 'unknown', N1: 'never', N2: 'never', N3: 'never' });
  });

  it('prove the same without a single walk, and leave everything else unknown', () => {
    expect(told(0)).toEqual({ Q1: 'unknown', Q2: 'unknown', Q3: 'unknown', Q4: 'unknown', Q5: 'unknown', N1: 'never', N2: 'never', N3: 'never' });
  });

  it('throw where a walk applied what was proved never to be: the guards were judged by hand, and XState says otherwise', () => {
    const pathway = small();
    Object.assign(memoryOf(pathway), { compiled: compiledFrom(pathway, machineFrom(pathway).provide({ guards: { statementGiven: () => true } })) });
    expect(() => ruleVerdicts(pathway, { plays: 20, seed: 'small' })).toThrow(/^The proof is unsound: rule N3 was applied in the walk small/);
  });
});
