import { describe, expect, it } from 'vitest';
import type { PathwayEvent, WithValue } from '../../../../engine/pathways/events.ts';
import { GERMANY } from '../../../../engine/pathways/germany/chart.ts';
import { FINDINGS } from '../../../../engine/pathways/germany/fields.ts';
import { isRecognised, outcomeOf } from '../../../../engine/pathways/outcome.ts';
import type { Answer } from '../../../../engine/pathways/port.ts';
import { ask } from '../../../../engine/pathways/port.ts';
import { factOf, fieldOf, initialSituation, leafOf } from '../../../../engine/pathways/situation.ts';
import type { Region } from '../../../../engine/vocabulary.ts';
import { COOPERATIONS } from '../../../../engine/vocabulary.ts';
import { anyEvent, pick, seeded } from '../support/random.ts';
import { said, TO_A_HOME, TO_CENTRE, TO_SETTLEMENT } from './stories.ts';

const NOTHING = { wasSafe: false, lostForDays: 0 } as const;
const at = (leaves: Partial<Record<Region, string>>, facts: Readonly<Record<string, WithValue>> = {}): Int32Array => initialSituation(GERMANY, facts, leaves);
const accepted = (answer: Answer): Extract<Answer, { accepted: true }> => {
  if (!answer.accepted) throw new Error(`closed: ${JSON.stringify(answer.closed)}`);
  return answer;
};
const take = (situation: Int32Array, event: PathwayEvent): Int32Array => accepted(ask(GERMANY, situation, event)).next;
const open = (situation: Int32Array, event: PathwayEvent): boolean => ask(GERMANY, situation, event).accepted;
const known = (situation: Int32Array): readonly [string, WithValue] => [leafOf(GERMANY, situation, 'id'), factOf(GERMANY, situation, 'findings')];
const rank = (leaf: string): number => (FINDINGS as readonly string[]).indexOf(leaf);

describe('findings of several bodies hold at once', () => {
  it('adds each finding to what was found; the state is the strongest', () => {
    const centre = TO_CENTRE.reduce(take, at({}));
    expect(known(centre)).toEqual(['fbs_assessed', ['indicators_noticed', 'labour_case', 'suspected', 'fbs_assessed']]);
    const police = take(centre, { event: 'POLICE_CASE_OPENED', by: 'police', with: said('otherEvidence') });
    const both = take(police, { event: 'TANGIBLE_EVIDENCE_ACCEPTED', by: 'immigration', with: said('concreteIndications') });
    expect(known(both)).toEqual(['tangible_for_immigration', ['indicators_noticed', 'labour_case', 'suspected', 'fbs_assessed', 'police_case', 'tangible_for_immigration']]);
    const again = take(both, { event: 'FBS_CONTACTED', by: 'police' });
    expect(known(again)).toEqual(known(both));
  });

  it('DE-I7 a refusal deletes nothing, and DE-I8 new evidence clears the refusal and goes back to what was found', () => {
    const refused = take(TO_CENTRE.reduce(take, at({})), { event: 'TANGIBLE_EVIDENCE_REJECTED', by: 'immigration' });
    expect(known(refused)).toEqual(['not_accepted', ['indicators_noticed', 'labour_case', 'suspected', 'fbs_assessed', 'not_accepted']]);
    const anew = accepted(ask(GERMANY, refused, { event: 'NEW_EVIDENCE', by: 'lawyer', with: said('newEvidence') }));
    expect(known(anew.next)).toEqual(['fbs_assessed', ['indicators_noticed', 'labour_case', 'suspected', 'fbs_assessed']]);
    expect(anew.started.map((clock) => GERMANY.clocks[clock]?.id)).toEqual(['DE-I6@fbs_assessed']);
  });

  it('the state is the strongest finding after every step of 120 walks of 60 steps with seeds from 81', () => {
    let steps = 0;
    const odd: string[] = [];
    for (let walk = 0; walk < 120; walk += 1) {
      const random = seeded(81 + walk);
      let situation = at({}, { 'consent.referral': 'YES', 'consent.dataShare': 'YES', age: pick(random, ['ADULT', 'CHILD']), stay: pick(random, ['IRREGULAR', 'ASYLUM_SEEKER']) });
      const finders = GERMANY.rules.filter((rule) => rule.region === 'id');
      for (let step = 0; step < 60; step += 1) {
        const rule = pick(random, finders);
        const answer = ask(GERMANY, situation, { ...anyEvent(GERMANY, random, rule.event), by: pick(random, rule.by) });
        if (!answer.accepted) continue;
        steps += 1;
        const before = factOf(GERMANY, situation, 'findings') as readonly string[];
        situation = answer.next;
        const [leaf, findings] = known(situation);
        if ((Array.isArray(findings) ? findings.at(-1) ?? 'undetected' : '') !== leaf) odd.push(`${rule.id}: ${leaf} of ${String(findings)}`);
        const lost = before.filter((name) => !(findings as readonly string[]).includes(name));
        if (lost.some((name) => name !== 'indicators_noticed' && name !== 'not_accepted')) odd.push(`${rule.id} lost ${lost.join()}`);
      }
    }
    console.log(`germany, findings: ${steps} accepted steps, the state is the strongest finding in each`);
    expect(odd).toEqual([]);
    expect(steps).toBeGreaterThan(500);
  });

  it('a police case and tangible evidence are recognition in the national sense; an assessment by a centre alone is not', () => {
    expect(['police_case', 'tangible_for_immigration', 'fbs_assessed', 'not_accepted'].map((id) => isRecognised(GERMANY, at({ id })))).toEqual([true, true, false, false]);
    expect(rank('not_accepted')).toBeLessThan(rank('police_case'));
    expect(rank('not_accepted')).toBeGreaterThan(rank('fbs_assessed'));
  });

  it('opens every step from a state a case starts in, although nothing was found in play', () => {
    expect(leafOf(GERMANY, take(at({ id: 'suspected' }, { 'consent.referral': 'YES' }), { event: 'FBS_CONTACTED', by: 'health' }), 'id')).toBe('fbs_assessed');
  });
});

describe('reflection is a departure deadline that asks for no cooperation; the permit after it does', () => {
  const SET: PathwayEvent = { event: 'DEPARTURE_DEADLINE_SET', by: 'immigration' };
  const PERMIT: PathwayEvent = { event: 'PERMIT_25_4A_GRANTED', by: 'immigration', with: said('presenceUseful') };

  it('DE-R1 answers the same whatever the cooperation and the case; DE-R2 opens for LIMITED and WILLING alone', () => {
    for (const cooperation of COOPERATIONS) for (const kase of ['none', 'not_participating', 'investigation']) {
      expect(open(at({ id: 'tangible_for_immigration', case: kase }, { cooperation }), SET)).toBe(true);
      const ready = (cooperation === 'WILLING' || cooperation === 'LIMITED') && kase === 'investigation';
      expect(open(at({ res: 'reflection_59_7', case: kase }, { cooperation, contactWithTrafficker: false }), PERMIT)).toBe(ready);
    }
  });

  it('DE-R7 ends in the duty to depart; with a claim for protection open there is none', () => {
    const over: PathwayEvent = { event: 'REFLECTION_EXPIRED', by: 'system' };
    expect(leafOf(GERMANY, take(at({ res: 'reflection_59_7' }), over), 'res')).toBe('departure_obligation');
    expect(leafOf(GERMANY, take(at({ res: 'reflection_59_7', asylum: 'asylum_pending' }), over), 'res')).toBe('initial');
  });

  it('DE-R5 a dropped case ends the permit, and another reason keeps it; help goes on in both', () => {
    const before = at({ res: 'permit_25_4a', case: 'investigation', assist: 'plan', place: 'protected' }, { stay: 'REGULAR' });
    const dropped = take(before, { event: 'CASE_DROPPED', by: 'prosecutor' });
    expect([leafOf(GERMANY, dropped, 'res'), leafOf(GERMANY, dropped, 'case'), leafOf(GERMANY, dropped, 'assist'), leafOf(GERMANY, dropped, 'place')]).toEqual(['departure_obligation', 'dropped', 'plan', 'protected']);
    const kept = take(before, { event: 'CASE_DROPPED', by: 'prosecutor', with: said('otherReason') });
    expect(leafOf(GERMANY, take(kept, { event: 'PROCEEDINGS_ENDED_EXTENSION', by: 'immigration', with: said('extensionReason') }), 'res')).toBe('permit_25_4a_after_trial');
  });

  it('DE-R13 keeps the permit of an exploited worker while wages are claimed', () => {
    const drop: PathwayEvent = { event: 'CASE_DROPPED', by: 'prosecutor' };
    expect(leafOf(GERMANY, take(at({ res: 'permit_25_4b', case: 'investigation', claim: 'filed' }), drop), 'res')).toBe('permit_25_4b');
    expect(leafOf(GERMANY, take(at({ res: 'permit_25_4b', case: 'investigation' }), drop), 'res')).toBe('departure_obligation');
  });

  it('DE-R10 allocation to another place loses referent and contact, unless the counselling centre steps in', () => {
    const before = at({ contact: 'trusted' }, { referent: 'specialised' });
    const sent = take(before, { event: 'DISTRIBUTED_ELSEWHERE', by: 'immigration' });
    const kept = take(before, { event: 'DISTRIBUTED_ELSEWHERE', by: 'immigration', with: said('fbsIntervenes') });
    expect([leafOf(GERMANY, sent, 'contact'), factOf(GERMANY, sent, 'referent')]).toEqual(['fragile', 'NONE']);
    expect([leafOf(GERMANY, kept, 'contact'), factOf(GERMANY, kept, 'referent')]).toEqual(['trusted', 'specialised']);
    expect(open(at({ res: 'permit_25_4a', contact: 'trusted' }), { event: 'DISTRIBUTED_ELSEWHERE', by: 'immigration' })).toBe(false);
  });

  it('DE-I6 decides nobody’s report without consent, and on no EU citizen', () => {
    const accept: PathwayEvent = { event: 'TANGIBLE_EVIDENCE_ACCEPTED', by: 'immigration', with: said('concreteIndications') };
    expect(open(at({ id: 'fbs_assessed' }), accept)).toBe(false);
    expect(open(at({ id: 'fbs_assessed' }, { 'consent.dataShare': 'YES' }), accept)).toBe(true);
    expect(open(at({ id: 'fbs_assessed' }, { 'consent.dataShare': 'YES', nationality: 'EU' }), accept)).toBe(false);
    expect(open(at({ id: 'police_case' }), accept)).toBe(true);
  });

  it('DE-I5 posts the investigation with its evidence', () => {
    const opened = accepted(ask(GERMANY, at({ id: 'suspected' }), { event: 'POLICE_CASE_OPENED', by: 'police', with: said('otherEvidence') }));
    expect(opened.posts).toEqual([{ event: 'INVESTIGATION_OPENED', by: 'prosecutor', with: { otherEvidence: true } }]);
    expect(leafOf(GERMANY, take(opened.next, { event: 'INVESTIGATION_OPENED', by: 'prosecutor', with: { otherEvidence: true } }), 'case')).toBe('investigation');
  });
});

describe('outcomes of the German pathway (1.7)', () => {
  it('meets a durable title with help on the way, and OUT_REINTEGRATED at its end', () => {
    const titled = [...TO_CENTRE, ...TO_SETTLEMENT].reduce(take, at({}));
    expect(outcomeOf(GERMANY, titled, { wasSafe: true, lostForDays: 0 })).toBe('OUT_LONG_TERM_RESIDENCE');
    expect(fieldOf(GERMANY, titled, 'fullAccounts')).toBe(1);
    expect(outcomeOf(GERMANY, TO_A_HOME.reduce(take, titled), { wasSafe: true, lostForDays: 0 })).toBe('OUT_REINTEGRATED');
  });

  it.each([
    ['OUT_RETRAFFICKED', at({ place: 'under_control' }), { wasSafe: true, lostForDays: 0 }],
    ['OUT_REMOVED', at({ res: 'removed' }), NOTHING],
    ['OUT_LOST_CONTACT', at({ contact: 'lost' }), { wasSafe: false, lostForDays: 90 }],
    ['OUT_RECOGNITION_REFUSED', at({ id: 'not_accepted', place: 'protected', assist: 'plan' }), NOTHING],
    ['OUT_INT_PROTECTION', at({ asylum: 'int_protection' }), NOTHING],
    ['OUT_ASSISTED_RETURN', at({ res: 'returned_assisted' }), NOTHING],
    ['OUT_ASSISTED_NO_RECOGNITION', at({ id: 'fbs_assessed', res: 'eu_freedom', place: 'protected', assist: 'plan' }, { nationality: 'EU' }), NOTHING],
    ['OUT_ASSISTED_NO_RECOGNITION', at({ id: 'not_accepted', res: 'eu_freedom', place: 'protected', assist: 'plan' }, { nationality: 'EU' }), NOTHING],
    ['OUT_INFORMED_EXIT', at({ assist: 'declined' }, { safetyPlan: true, wayBackLeft: true, routeMade: ['PERSON_DECLINES'] }), NOTHING],
  ] as const)('resolves to %s', (outcome, situation, history) => {
    expect(outcomeOf(GERMANY, situation, history)).toBe(outcome);
  });

  it('is open while a person with tangible evidence is tolerated: no title, and nothing refused', () => {
    expect(outcomeOf(GERMANY, at({ id: 'tangible_for_immigration', res: 'tolerated', assist: 'plan', place: 'protected' }), NOTHING)).toBeNull();
  });
});
