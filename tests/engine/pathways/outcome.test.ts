import { describe, expect, it } from 'vitest';
import type { PathwayEvent, WithValue } from '../../../engine/pathways/events.ts';
import { GREECE } from '../../../engine/pathways/greece/chart.ts';
import { isRecognised, outcomeOf, outcomesInForce, proceedingsOf } from '../../../engine/pathways/outcome.ts';
import { ask } from '../../../engine/pathways/port.ts';
import { initialSituation } from '../../../engine/pathways/situation.ts';
import type { Region } from '../../../engine/vocabulary.ts';

const NOTHING = { wasSafe: false, lostForDays: 0 } as const;
const at = (leaves: Partial<Record<Region, string>>, facts: Readonly<Record<string, WithValue>> = {}): Int32Array => initialSituation(GREECE, facts, leaves);
const said = (...attested: readonly string[]): Readonly<Record<string, WithValue>> => Object.fromEntries(attested.map((key) => [key, true]));

/** From the first sign to a home of her own: every step is open in its turn. */
const LONG_ROAD: readonly PathwayEvent[] = [
  { event: 'INDICATOR_NOTICED', by: 'health', with: { exploitation: ['LABOUR'] } },
  { event: 'FIRST_CONTACT', by: 'health' },
  { event: 'SEPARATE_FROM_COMPANION', by: 'health', with: said('routineReason') },
  { event: 'INTERPRETER_ARRANGED', by: 'health', with: { interpreter: 'CULTURAL_MEDIATOR' } },
  { event: 'RIGHTS_EXPLAINED', by: 'health', with: { rights: ['REFLECTION', 'RESIDENCE', 'ASYLUM', 'RETURN', 'CONFIDENTIALITY'] } },
  { event: 'CONSENT_RECORDED', by: 'health', with: { referral: 'YES', dataShare: 'YES' } },
  { event: 'EMA_FORM_SENT', by: 'health' },
  { event: 'SAFE_PLACE_ACCEPTED', by: 'social_services', with: said('placeExists') },
  { event: 'EMERGENCY_NEEDS_MET', by: 'health' },
  { event: 'INTAKE_DONE', by: 'specialised' },
  { event: 'REFERENT_NAMED', by: 'specialised', with: { referent: 'specialised' } },
  { event: 'TRUST_BUILT', by: 'specialised', with: { meetings: 1 } },
  { event: 'PLAN_AGREED', by: 'person', with: said('wishesRecorded') },
  { event: 'SPECIALISED_PLACE_OPENS', by: 'specialised', with: said('placeFits') },
  { event: 'ACT_PROPOSED_BY_SPECIALISTS', by: 'ngo', with: said('twoSpecialists') },
  { event: 'ACT_ISSUED', by: 'prosecutor' },
  { event: 'REFLECTION_GRANTED', by: 'prosecutor' },
  { event: 'PERMIT_APPLIED', by: 'lawyer' },
  { event: 'PERMIT_GRANTED', by: 'immigration' },
  { event: 'INTEGRATION_STARTED', by: 'specialised', with: said('courseOpen') },
  { event: 'PERMIT_RENEWED', by: 'immigration', with: said('humanitarianGround') },
  { event: 'AUTONOMY_REACHED', by: 'person', with: said('incomeAndHousing') },
  { event: 'EXIT_PLANNED', by: 'person', with: said('incomeAndHousing') },
  { event: 'FOLLOWUP_CLOSED', by: 'specialised', with: said('stableSixMonths') },
];

describe('outcomes of the Greek pathway (pathways.md 1.7)', () => {
  it('OUT_REINTEGRATED is reached without a statement, a complaint or a yes to the police', () => {
    let situation = at({});
    for (const event of LONG_ROAD) {
      const answer = ask(GREECE, situation, event);
      if (!answer.accepted) throw new Error(`${event.event}: ${JSON.stringify(answer.closed)}`);
      situation = answer.next;
    }
    expect(outcomeOf(GREECE, situation, { wasSafe: true, lostForDays: 0 })).toBe('OUT_REINTEGRATED');
    expect([isRecognised(GREECE, situation), proceedingsOf(GREECE, situation)]).toEqual([true, 'NONE']);
  });

  it.each([
    ['OUT_RETRAFFICKED', at({ place: 'under_control' }), { wasSafe: true, lostForDays: 0 }],
    ['OUT_REMOVED', at({ res: 'removed' }), NOTHING],
    ['OUT_REMOVED', at({ asylum: 'transferred' }), NOTHING],
    ['OUT_LOST_CONTACT', at({ contact: 'lost' }), { wasSafe: false, lostForDays: 90 }],
    ['OUT_RECOGNITION_REFUSED', at({ id: 'act_refused', place: 'protected', assist: 'plan' }), NOTHING],
    ['OUT_LONG_TERM_RESIDENCE', at({ res: 'permit_renewed', assist: 'integration', id: 'officially_recognised' }), NOTHING],
    ['OUT_INT_PROTECTION', at({ asylum: 'int_protection' }), NOTHING],
    ['OUT_ASSISTED_RETURN', at({ res: 'returned_assisted' }), NOTHING],
    ['OUT_ASSISTED_NO_RECOGNITION', at({ id: 'presumed_reported', place: 'protected', assist: 'plan' }), NOTHING],
    ['OUT_ASSISTED_NO_RECOGNITION', at({ id: 'presumed_reported', place: 'independent', assist: 'closed' }), NOTHING],
    ['OUT_INFORMED_EXIT', at({ assist: 'declined' }, { safetyPlan: true, wayBackLeft: true, routeMade: ['PERSON_DECLINES'] }), NOTHING],
  ] as const)('resolves to %s', (outcome, situation, history) => {
    expect(outcomeOf(GREECE, situation, history)).toBe(outcome);
  });

  it.each([
    ['nobody was safe before', at({ place: 'under_control' }), NOTHING],
    ['contact is lost for 89 days', at({ contact: 'lost' }), { wasSafe: false, lostForDays: 89 }],
    ['the next service was introduced before the transfer', at({ asylum: 'transferred' }, { warmHandover: true }), NOTHING],
    ['the no was uninformed', at({ assist: 'declined' }, { safetyPlan: true, wayBackLeft: true, routeUninformed: ['PERSON_DECLINES'] }), NOTHING],
    ['a child declines', at({ assist: 'declined' }, { age: 'CHILD', safetyPlan: true, wayBackLeft: true }), NOTHING],
    ['no safety plan was made', at({ assist: 'declined' }, { wayBackLeft: true }), NOTHING],
  ] as const)('stays open when %s', (_, situation, history) => {
    expect(outcomeOf(GREECE, situation, history)).toBeNull();
  });

  it('shows two outcomes at once, in the order of resolution', () => {
    const both = at({ asylum: 'int_protection', id: 'officially_recognised', assist: 'closed', place: 'independent' });
    expect(outcomesInForce(GREECE, both, NOTHING)).toEqual(['OUT_REINTEGRATED', 'OUT_INT_PROTECTION']);
  });
});
