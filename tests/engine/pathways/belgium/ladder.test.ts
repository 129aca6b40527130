import { describe, expect, it } from 'vitest';
import { BELGIUM } from '../../../../engine/pathways/belgium/chart.ts';
import type { PathwayEvent, WithValue } from '../../../../engine/pathways/events.ts';
import { isRecognised, outcomeOf } from '../../../../engine/pathways/outcome.ts';
import type { Answer } from '../../../../engine/pathways/port.ts';
import { ask } from '../../../../engine/pathways/port.ts';
import { clocksAt, fieldOf, initialSituation, leafOf } from '../../../../engine/pathways/situation.ts';
import type { Region } from '../../../../engine/vocabulary.ts';
import { COOPERATIONS } from '../../../../engine/vocabulary.ts';
import { said, TO_A_HOME, TO_CENTRE, UP_THE_LADDER } from './stories.ts';

const NOTHING = { wasSafe: false, lostForDays: 0 } as const;
const at = (leaves: Partial<Record<Region, string>>, facts: Readonly<Record<string, WithValue>> = {}): Int32Array => initialSituation(BELGIUM, facts, leaves);
const accepted = (answer: Answer): Extract<Answer, { accepted: true }> => {
  if (!answer.accepted) throw new Error(`closed: ${JSON.stringify(answer.closed)}`);
  return answer;
};
const take = (situation: Int32Array, event: PathwayEvent): Int32Array => accepted(ask(BELGIUM, situation, event)).next;
const open = (situation: Int32Array, event: PathwayEvent): boolean => ask(BELGIUM, situation, event).accepted;
const leaves = (situation: Int32Array): readonly string[] => [leafOf(BELGIUM, situation, 'id'), leafOf(BELGIUM, situation, 'res')];

describe('the Belgian ladder of papers', () => {
  it('gives one paper for each step, from Annex 15 to unlimited stay', () => {
    const papers = new Set<string>();
    const end = [...TO_CENTRE, ...UP_THE_LADDER].reduce((situation, event) => { papers.add(leafOf(BELGIUM, situation, 'res')); return take(situation, event); }, at({}));
    expect([...papers]).toEqual(['initial', 'annex15_45d', 'ai_3m', 'ai_3m_extended', 'a_card_6m']);
    expect(leaves(end)).toEqual(['final_recognised', 'unlimited']);
    expect(fieldOf(BELGIUM, end, 'fullAccounts')).toBe(1);
    expect(outcomeOf(BELGIUM, end, { wasSafe: true, lostForDays: 0 })).toBe('OUT_LONG_TERM_RESIDENCE');
  });

  it('opens reflection before any statement, and needs no complaint for it', () => {
    const end = TO_CENTRE.reduce(take, at({}));
    expect([...leaves(end), leafOf(BELGIUM, end, 'case')]).toEqual(['reflection', 'annex15_45d', 'none']);
  });

  it('skips no rung: each paper is closed until the one before it and its step of identification stand', () => {
    const all = { withSpecialisedService: true, contactWithTrafficker: false } as const;
    expect(open(at({ id: 'reflection', res: 'annex15_45d' }, all), { event: 'AI_ISSUED', by: 'immigration' })).toBe(false);
    expect(open(at({ id: 'provisional_victim', res: 'ai_3m' }, all), { event: 'A_CARD_ISSUED', by: 'immigration', with: said('noPublicOrderDanger') })).toBe(false);
    expect(open(at({ id: 'confirmed_by_prosecution', res: 'a_card_6m' }, all), { event: 'UNLIMITED_ISSUED', by: 'immigration' })).toBe(false);
    expect(open(at({ id: 'confirmed_by_prosecution', res: 'annex15_45d' }, all), { event: 'A_CARD_ISSUED', by: 'immigration', with: said('noPublicOrderDanger') })).toBe(false);
  });

  it('BE-D5 lets a statement given before the centre count, so that nobody has to tell it again', () => {
    const before = at({ id: 'centre_intake', case: 'investigation' }, { cooperation: 'WILLING', withSpecialisedService: true, contactWithTrafficker: false, 'consent.dataShare': 'YES', fullAccounts: 1 });
    const next = take(before, { event: 'STATEMENT_ON_FILE', by: 'specialised' });
    expect([leafOf(BELGIUM, next, 'id'), fieldOf(BELGIUM, next, 'fullAccounts')]).toEqual(['provisional_victim', 1]);
  });

  it('leads to OUT_REINTEGRATED through a conviction and a home of one’s own', () => {
    const end = [...TO_CENTRE, ...UP_THE_LADDER, ...TO_A_HOME].reduce(take, at({}));
    expect(outcomeOf(BELGIUM, end, { wasSafe: true, lostForDays: 0 })).toBe('OUT_REINTEGRATED');
    expect(isRecognised(BELGIUM, end)).toBe(true);
  });
});

describe('the three conditions hold together', () => {
  const CARD: PathwayEvent = { event: 'A_CARD_ISSUED', by: 'immigration', with: said('noPublicOrderDanger') };
  const BREAK: PathwayEvent = { event: 'CONDITION_BROKEN', by: 'immigration' };

  it('BE-R4 opens exactly when all three hold, and BE-I13 exactly when one is broken, over every valuation', () => {
    let both = 0;
    let situations = 0;
    for (const contactWithTrafficker of [true, false]) for (const withSpecialisedService of [true, false]) for (const assist of ['intake', 'plan', 'interrupted', 'declined']) for (const cooperation of COOPERATIONS) {
      situations += 1;
      const here = at({ id: 'confirmed_by_prosecution', res: 'ai_3m', assist }, { contactWithTrafficker, withSpecialisedService, cooperation });
      const hold = !contactWithTrafficker && withSpecialisedService && assist !== 'declined' && cooperation !== 'UNWILLING';
      if (hold) both += 1;
      expect([open(here, CARD), open(here, BREAK)]).toEqual([hold, !hold]);
    }
    console.log(`belgium, three conditions: ${situations} situations, all hold in ${both}`);
    expect([situations, both]).toEqual([64, 9]);
  });

  it('in reflection a silent or undecided person breaks nothing', () => {
    expect(open(at({ id: 'reflection' }, { contactWithTrafficker: false, withSpecialisedService: true, cooperation: 'UNDECIDED' }), BREAK)).toBe(false);
  });

  it('one broken condition ends the status and its paper; help goes on unchanged', () => {
    const before = at({ id: 'confirmed_by_prosecution', res: 'a_card_6m', assist: 'plan', place: 'protected', contact: 'trusted' }, { withSpecialisedService: true, contactWithTrafficker: true });
    const ended = accepted(ask(BELGIUM, before, BREAK));
    expect(ended.started.map((clock) => BELGIUM.clocks[clock]?.id)).toEqual(['BE-R8@status_ended']);
    const after = take(ended.next, { event: 'STATUS_LOST', by: 'immigration' });
    expect(leaves(after)).toEqual(['status_ended', 'order_to_leave']);
    expect([leafOf(BELGIUM, after, 'assist'), leafOf(BELGIUM, after, 'place'), leafOf(BELGIUM, after, 'contact')]).toEqual(['plan', 'protected', 'trusted']);
    expect(outcomeOf(BELGIUM, after, NOTHING)).toBe('OUT_RECOGNITION_REFUSED');
  });

  it('BE-I20 opens the door again from every place outside the status', () => {
    for (const id of ['assisted_outside', 'status_ended', 'not_retained']) {
      expect(leafOf(BELGIUM, take(at({ id, assist: 'declined' }, { contactWithTrafficker: false }), { event: 'PERSON_ASKS_AGAIN', by: 'person' }), 'id')).toBe('centre_intake');
    }
  });
});

describe('the prosecution’s reading of the file', () => {
  it('J8 undoes the status: a dropped case posts PROSECUTION_NOT_RETAINED', () => {
    const dropped = accepted(ask(BELGIUM, at({ id: 'provisional_victim', case: 'investigation' }), { event: 'CASE_DROPPED', by: 'prosecutor' }));
    expect(dropped.posts).toEqual([{ event: 'PROSECUTION_NOT_RETAINED', by: 'prosecutor' }]);
  });

  it('an inspection body, the helpline and the protocol office issue no paper and give adults no shelter', () => {
    const papers = ['ANNEX15_ISSUED', 'AI_ISSUED', 'AI_EXTENDED', 'A_CARD_ISSUED', 'A_CARD_RENEWED', 'UNLIMITED_ISSUED', 'HUMANITARIAN_GRANTED'];
    expect(BELGIUM.rules.filter((rule) => papers.includes(rule.event)).flatMap((rule) => rule.by).filter((role) => role !== 'immigration')).toEqual([]);
    for (const by of ['labour_inspector', 'helpline', 'protocol', 'ngo', 'police'] as const) {
      expect(open(at({ place: 'window' }, { 'consent.referral': 'YES' }), { event: 'SAFE_PLACE_ACCEPTED', by, with: said('placeExists') })).toBe(false);
    }
  });

  it('BE-I15 hears a child only with a guardian; the three-month document does not wait for it', () => {
    const child = accepted(ask(BELGIUM, at({ id: 'presumed' }, { age: 'CHILD' }), { event: 'CHILD_FLAGGED', by: 'teacher' }));
    expect(child.started.map((clock) => BELGIUM.clocks[clock]?.id)).toEqual(['G1@child_case', 'BE-R2@child_case', 'BE-I15@child_case']);
    const confirm: PathwayEvent = { event: 'PROSECUTION_CONFIRMS_VICTIM', by: 'prosecutor', with: said('handledAsTrafficking') };
    expect(open(child.next, confirm)).toBe(false);
    expect(open(child.next, { event: 'AI_ISSUED', by: 'immigration' })).toBe(true);
    expect(open(at({ id: 'child_case', guardian: 'appointed' }, { age: 'CHILD' }), confirm)).toBe(true);
  });

  it('BE-R2 goes on waiting when the confirmation comes before the paper', () => {
    const early = accepted(ask(BELGIUM, at({ id: 'provisional_victim' }), { event: 'PROSECUTION_CONFIRMS_VICTIM', by: 'prosecutor', with: said('handledAsTrafficking') }));
    expect(clocksAt(BELGIUM, early.next).map((clock) => BELGIUM.clocks[clock]?.id)).toContain('BE-R2@provisional_victim');
    expect(early.stopped.map((clock) => BELGIUM.clocks[clock]?.id)).toEqual(['BE-I10@provisional_victim']);
  });

  it('BE-I5 a no to the referral leads outside the status and is kept as a choice; a no to the police does not', () => {
    const no = take(at({ id: 'presumed' }), { event: 'CONSENT_REFUSED', by: 'person', with: { referral: 'NO' } });
    expect([leafOf(BELGIUM, no, 'id'), fieldOf(BELGIUM, no, 'consent.referral'), fieldOf(BELGIUM, no, 'routeUninformed') & 1]).toEqual(['assisted_outside', 2, 1]);
    expect(leafOf(BELGIUM, take(at({ id: 'presumed' }), { event: 'CONSENT_REFUSED', by: 'person', with: { police: 'NO' } }), 'id')).toBe('presumed');
  });
});

describe('outcomes of the Belgian pathway (1.7)', () => {
  it.each([
    ['OUT_RETRAFFICKED', at({ place: 'under_control' }), { wasSafe: true, lostForDays: 0 }],
    ['OUT_REMOVED', at({ res: 'removed' }), NOTHING],
    ['OUT_LOST_CONTACT', at({ contact: 'lost' }), { wasSafe: false, lostForDays: 90 }],
    ['OUT_RECOGNITION_REFUSED', at({ id: 'not_retained', place: 'protected', assist: 'plan' }), NOTHING],
    ['OUT_LONG_TERM_RESIDENCE', at({ id: 'final_recognised', res: 'unlimited', assist: 'integration' }), NOTHING],
    ['OUT_INT_PROTECTION', at({ asylum: 'int_protection' }), NOTHING],
    ['OUT_ASSISTED_RETURN', at({ res: 'returned_assisted' }), NOTHING],
    ['OUT_ASSISTED_NO_RECOGNITION', at({ id: 'assisted_outside', place: 'protected', assist: 'plan' }), NOTHING],
    ['OUT_INFORMED_EXIT', at({ assist: 'declined' }, { safetyPlan: true, wayBackLeft: true, routeMade: ['PERSON_DECLINES'] }), NOTHING],
  ] as const)('resolves to %s', (outcome, situation, history) => {
    expect(outcomeOf(BELGIUM, situation, history)).toBe(outcome);
  });

  it('stays open while a confirmed person holds a card that is not durable', () => {
    expect(outcomeOf(BELGIUM, at({ id: 'confirmed_by_prosecution', res: 'a_card_6m', assist: 'plan' }), NOTHING)).toBeNull();
  });
});
