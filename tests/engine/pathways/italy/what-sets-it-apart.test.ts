import { describe, expect, it } from 'vitest';
import type { PathwayEvent, WithValue } from '../../../../engine/pathways/events.ts';
import { ITALY } from '../../../../engine/pathways/italy/chart.ts';
import { outcomeOf, outcomesInForce, sensesOf } from '../../../../engine/pathways/outcome.ts';
import { ask } from '../../../../engine/pathways/port.ts';
import type { Answer } from '../../../../engine/pathways/port.ts';
import { clocksAt, factOf, fieldOf, initialSituation, leafOf } from '../../../../engine/pathways/situation.ts';
import type { Region } from '../../../../engine/vocabulary.ts';
import { AGES, RIGHTS } from '../../../../engine/vocabulary.ts';
import { readsOf, valuationsOf } from '../support/valuations.ts';

const at = (leaves: Partial<Record<Region, string>>, facts: Readonly<Record<string, WithValue>> = {}): Int32Array => initialSituation(ITALY, facts, leaves);
const open = (answer: Answer): Extract<Answer, { accepted: true }> => {
  if (!answer.accepted) throw new Error(`closed: ${JSON.stringify(answer.closed)}`);
  return answer;
};
const take = (situation: Int32Array, event: PathwayEvent): Int32Array => open(ask(ITALY, situation, event)).next;
const walk = (situation: Int32Array, events: readonly PathwayEvent[]): Int32Array => events.reduce(take, situation);
const said = (...keys: readonly string[]): Readonly<Record<string, WithValue>> => Object.fromEntries(keys.map((key) => [key, true]));
const waits = (situation: Int32Array): readonly (string | undefined)[] => clocksAt(ITALY, situation).map((clock) => ITALY.clocks[clock]?.id);
const NOTHING = { wasSafe: false, lostForDays: 0 } as const;

/** From the first sign to an accepted programme, with a clear no to the police. */
const INTO_THE_PROGRAMME: readonly PathwayEvent[] = [
  { event: 'INDICATOR_NOTICED', by: 'outreach', with: { exploitation: ['SEXUAL'] } },
  { event: 'INTERPRETER_ARRANGED', by: 'outreach', with: { interpreter: 'CULTURAL_MEDIATOR' } },
  { event: 'RIGHTS_EXPLAINED', by: 'outreach', with: { rights: [...RIGHTS] } },
  { event: 'CONSENT_RECORDED', by: 'outreach', with: { referral: 'YES', dataShare: 'YES', police: 'NO' } },
  { event: 'PROJECT_CONTACTED', by: 'outreach' },
  { event: 'ASSESSMENT_STARTED', by: 'specialised' },
  { event: 'IDENTIFIED_BY_BODY', by: 'specialised', with: said('indicatorsWeighed') },
  { event: 'PROGRAMME_ACCEPTED', by: 'person' },
  { event: 'PROGRAMME_STARTED', by: 'specialised' },
  { event: 'INTAKE_DONE', by: 'specialised' },
];
const SOCIAL_DOOR: readonly PathwayEvent[] = [
  { event: 'ART18_PROPOSED_SOCIAL', by: 'specialised', with: said('freeChoice', 'gravityAndDanger') },
  { event: 'ART18_GRANTED', by: 'immigration', with: said('takesPart') },
  { event: 'ART18_RENEWED', by: 'immigration', with: said('groundContinues') },
];

describe('the social door (Art. 18)', () => {
  it('IT-R3 leads to a converted permit with no complaint, no statement, no case and a no to the police', () => {
    const titled = walk(at({ place: 'separated_unsafe' }), [...INTO_THE_PROGRAMME, ...SOCIAL_DOOR]);
    const converted = take(titled, { event: 'CONVERTED', by: 'immigration', with: { jobOrStudy: true, type: 'STUDY' } });
    expect([leafOf(ITALY, converted, 'res'), factOf(ITALY, converted, 'convertedTo'), factOf(ITALY, converted, 'stay')]).toEqual(['converted', 'STUDY', 'REGULAR']);
    expect([leafOf(ITALY, converted, 'case'), fieldOf(ITALY, converted, 'fullAccounts'), factOf(ITALY, converted, 'consent.police')]).toEqual(['none', 0, 'NO']);
    expect(outcomeOf(ITALY, converted, NOTHING)).toBe('OUT_LONG_TERM_RESIDENCE');
  });

  it('reads neither case, cooperation, consent to police nor any statement; IT-R4, the judicial door, asks for a statement', () => {
    const social = readsOf(ITALY, 'ART18_PROPOSED_SOCIAL');
    expect(social.regions).toEqual(['res']);
    expect([...social.fields.keys()].filter((name) => ['cooperation', 'consent.police', 'routeMade', 'fullAccounts', 'testimonyRecorded'].includes(name))).toEqual([]);
    const judicial = (facts: Readonly<Record<string, WithValue>>) => ask(ITALY, at({ res: 'programme_art13' }, facts), { event: 'ART18_PROPOSED_JUDICIAL', by: 'prosecutor' }).accepted;
    expect([judicial({}), judicial({ routeMade: ['STATEMENT_TAKEN'] })]).toEqual([false, true]);
  });

  it('IT-R6 is shown as practice, not as law: the rule it departs from is IT-R3', () => {
    expect(ITALY.rules.filter((rule) => rule.id === 'IT-R6').map((rule) => rule.standing)).toEqual(['practice', 'practice']);
    expect(ITALY.rules.filter((rule) => rule.id === 'IT-R3').map((rule) => rule.standing)).toEqual(['law', 'law']);
  });

  it('IT-R10, the door for exploited workers, does ask for a useful contribution, and help does not', () => {
    const worker = at({}, { exploitation: ['LABOUR'], interpreter: 'TRAINED', 'consent.referral': 'YES' });
    expect(ask(ITALY, worker, { event: 'ART18TER_GRANTED', by: 'immigration' }).accepted).toBe(false);
    expect(leafOf(ITALY, take(worker, { event: 'ART18TER_GRANTED', by: 'immigration', with: said('usefulContribution') }), 'res')).toBe('art18ter_6m');
    expect(ask(ITALY, at({}, { exploitation: ['SEXUAL'] }), { event: 'ART18TER_GRANTED', by: 'immigration', with: said('usefulContribution') }).accepted).toBe(false);
    expect(ask(ITALY, worker, { event: 'INTAKE_DONE', by: 'specialised' }).accepted).toBe(true);
  });
});

describe('the three-month programme (Law 228/2003 art. 13) in the place of a reflection period', () => {
  const programme = walk(at({ place: 'separated_unsafe' }), INTO_THE_PROGRAMME);

  it('has no period of that name: no state and no event of reflection', () => {
    expect(ITALY.regions.flatMap((region) => region.leaves).filter((leaf) => leaf.includes('reflection'))).toEqual([]);
    expect(ITALY.rules.filter((rule) => rule.event.startsWith('REFLECTION_') && rule.region !== 'conduct')).toEqual([]);
  });

  it('IT-R1 starts when the person has accepted, within 15 days, and REMOVAL_ENFORCED is refused meanwhile', () => {
    const accepted = walk(at({}), INTO_THE_PROGRAMME.slice(0, 8));
    expect(waits(accepted)).toEqual(expect.arrayContaining(['IT-R1@taken_in_charge', 'A2@taken_in_charge']));
    expect(ask(ITALY, at({ id: 'identified_by_body' }), { event: 'PROGRAMME_STARTED', by: 'specialised' }).accepted).toBe(false);
    for (const age of AGES) for (const asylum of ['none', 'refused_asylum'] as const) for (const by of ['police', 'immigration'] as const) {
      expect(ask(ITALY, at({ res: 'programme_art13', asylum }, { age }), { event: 'REMOVAL_ENFORCED', by }).accepted).toBe(false);
    }
    expect(leafOf(ITALY, programme, 'res')).toBe('programme_art13');
  });

  it('IT-R18 ends it with the first period, or with the second when IT-R2 extended it once (Cesvot; CopeHope §3.1)', () => {
    const ends = (situation: Int32Array, second: boolean) => ask(ITALY, situation, { event: 'PROGRAMME_ENDED', by: 'system', ...(second ? { with: said('secondPeriodOver') } : {}) }).accepted;
    const extended = take(programme, { event: 'PROGRAMME_EXTENDED', by: 'specialised', with: said('needsContinue') });
    expect([ends(programme, false), ends(programme, true), ends(extended, false), ends(extended, true)]).toEqual([true, true, false, true]);
    expect(ask(ITALY, extended, { event: 'PROGRAMME_EXTENDED', by: 'specialised', with: said('needsContinue') }).accepted).toBe(false);
  });

  it('starts anew with the first length after it ended', () => {
    const again = walk(programme, [
      { event: 'PROGRAMME_EXTENDED', by: 'specialised', with: said('needsContinue') }, { event: 'PROGRAMME_ENDED', by: 'system', with: said('secondPeriodOver') }, { event: 'PROGRAMME_STARTED', by: 'specialised' },
    ]);
    expect(fieldOf(ITALY, again, 'programmeExtended')).toBe(0);
  });

  it('IT-D7 opens it to somebody whom the prosecutor supports already, and starts it at once', () => {
    const supported = at({ id: 'supported_by_prosecutor' });
    expect(open(ask(ITALY, supported, { event: 'PROGRAMME_ACCEPTED', by: 'person' })).posts.map((post) => post.event)).toEqual(['PROGRAMME_STARTED', 'INTAKE_DONE']);
  });
});

describe('the end of a permit', () => {
  it('IT-R19 ends a renewed permit, unless an open case prolongs it', () => {
    for (const leaf of ['art18_renewed', 'art18ter_renewed'] as const) {
      expect(ask(ITALY, at({ res: leaf, case: 'trial' }), { event: 'PERMIT_EXPIRED', by: 'system' }).accepted).toBe(false);
      expect(leafOf(ITALY, take(at({ res: leaf, case: 'convicted' }), { event: 'PERMIT_EXPIRED', by: 'system' }), 'res')).toBe('refused_title');
    }
  });
});

describe('two tracks side by side', () => {
  const LODGED: PathwayEvent = { event: 'ASYLUM_LODGED', by: 'person' };

  it('a claim opens in every state of the programme and the permits, and moves neither', () => {
    for (const res of ['initial', 'programme_art13', 'art18_requested', 'art18_6m', 'art18_renewed'] as const) {
      const both = take(at({ res, id: 'taken_in_charge' }), LODGED);
      expect([leafOf(ITALY, both, 'res'), leafOf(ITALY, both, 'id'), leafOf(ITALY, both, 'asylum')]).toEqual([res, 'taken_in_charge', 'asylum_pending']);
    }
  });

  it('IT-R12 asks that both tracks are explained and that the person agrees to tell each body', () => {
    const both = { event: 'DUAL_TRACK', by: 'lawyer' } as const;
    const claim = { res: 'programme_art13', asylum: 'asylum_pending' } as const;
    expect(ask(ITALY, at(claim, { 'consent.dataShare': 'YES' }), both).accepted).toBe(false);
    expect(ask(ITALY, at(claim, { rightsExplained: [...RIGHTS] }), both).accepted).toBe(false);
    expect(ask(ITALY, at(claim, { rightsExplained: [...RIGHTS], 'consent.dataShare': 'YES' }), both).accepted).toBe(true);
  });

  it('IT-D11 and IT-D17: losing one track leaves the other as it is', () => {
    const titled = take(at({ res: 'art18_6m', asylum: 'asylum_pending' }, { stay: 'REGULAR' }), { event: 'PROTECTION_REFUSED', by: 'asylum' });
    expect([leafOf(ITALY, titled, 'asylum'), factOf(ITALY, titled, 'stay')]).toEqual(['refused_asylum', 'REGULAR']);
    const claiming = take(at({ res: 'art18_requested', asylum: 'asylum_pending' }, { stay: 'ASYLUM_SEEKER' }), { event: 'ART18_REFUSED', by: 'immigration' });
    expect([leafOf(ITALY, claiming, 'res'), factOf(ITALY, claiming, 'stay')]).toEqual(['refused_title', 'ASYLUM_SEEKER']);
    expect(factOf(ITALY, take(at({ res: 'art18_requested' }), { event: 'ART18_REFUSED', by: 'immigration' }), 'stay')).toBe('IRREGULAR');
  });

  it('IT-I10 refers on reasonable doubt and leaves the claim open; IT-I12 is practice', () => {
    const next = take(at({ id: 'indicators_noticed', asylum: 'asylum_pending' }, { stay: 'ASYLUM_SEEKER', 'consent.referral': 'YES' }), { event: 'COMMISSION_REFERS', by: 'asylum', with: said('reasonableDoubt') });
    expect([leafOf(ITALY, next, 'id'), leafOf(ITALY, next, 'asylum')]).toEqual(['commission_referral', 'asylum_pending']);
    expect(ITALY.rules.find((rule) => rule.id === 'IT-I12')?.standing).toBe('practice');
  });

  it('somebody sent back under the Dublin rules gets the wait for the old claim with the return, and IT-R15 takes bed and contact only without a handover', () => {
    expect(waits(at({ res: 'dublin_returned' }))).toEqual(['IT-R14@dublin_returned', 'IT-R15@dublin_returned', 'X10@dublin_returned']);
    const without: PathwayEvent = { event: 'NO_RECEPTION', by: 'system' };
    expect(open(ask(ITALY, at({ res: 'dublin_returned' }), without)).posts.map((post) => post.event)).toEqual(['EMERGENCY_STAY_EXPIRES', 'PLACE_WITHDRAWN', 'SIGNAL_MISSED']);
    expect(ask(ITALY, at({ res: 'dublin_returned' }, { warmHandover: true }), without).accepted).toBe(false);
  });
});

describe('the helpline, evidence and reports', () => {
  it('IT-I3 gives advice to every caller; only a named person, by consent or by her or his own call, is passed on', () => {
    const passed: string[] = [];
    const turnedAway = new Set<string>();
    for (const { situation, raised } of valuationsOf(ITALY, 'HELPLINE_CALLED')) {
      if (leafOf(ITALY, situation, 'id') !== 'indicators_noticed') continue;
      const answer = ask(ITALY, situation, raised);
      if (!answer.accepted) { turnedAway.add(raised.by); continue; }
      if (leafOf(ITALY, answer.next, 'id') === 'signalled' && factOf(ITALY, situation, 'age') === 'ADULT' && raised.by !== 'person') passed.push(`${String(factOf(ITALY, situation, 'consent.referral'))} ${String(factOf(ITALY, situation, 'lawfulException'))}`);
    }
    expect([...turnedAway].filter((role) => role !== 'exploiter' && role !== 'system')).toEqual([]);
    expect(new Set(passed.filter((key) => !key.startsWith('YES') && !key.endsWith('DANGER_TO_LIFE')))).toEqual(new Set());
    expect(passed.length).toBeGreaterThan(0);
  });

  it('IT-I20 stands in for the person’s own account; without consent it is a breach that moves nothing', () => {
    const report: PathwayEvent = { event: 'NGO_REPORT_SUBMITTED', by: 'ngo' };
    const identified = take(at({ id: 'assessment' }, { 'consent.dataShare': 'YES' }), report);
    expect([leafOf(ITALY, identified, 'id'), fieldOf(ITALY, identified, 'fullAccounts'), fieldOf(ITALY, identified, 'reasonableGrounds')]).toEqual(['identified_by_body', 0, 1]);
    const breach = open(ask(ITALY, at({ id: 'assessment' }), report));
    expect([breach.entered, breach.posts]).toEqual([[], [{ event: 'CONSENT_SKIPPED', by: 'ngo' }]]);
  });

  it('IT-I19: evidence of an adult passes with consent, or by the person', () => {
    const refused = { id: 'not_identified' } as const;
    const brought = (by: 'lawyer' | 'person', facts: Readonly<Record<string, WithValue>> = {}) => ask(ITALY, at(refused, facts), { event: 'NEW_EVIDENCE', by, with: said('newEvidence') }).accepted;
    expect([brought('lawyer'), brought('lawyer', { 'consent.dataShare': 'YES' }), brought('person')]).toEqual([false, true, true]);
  });
});

describe('outcomes of the Italian pathway (pathways.md 1.7)', () => {
  it('counts as recognised, refused and durable what 1.7 says', () => {
    const senses = sensesOf(ITALY);
    expect(senses.recognised).toEqual(['identified_by_body', 'taken_in_charge', 'supported_by_prosecutor']);
    expect([senses.refused, senses.durable]).toEqual([['not_identified'], ['converted']]);
  });

  it.each([
    ['OUT_RETRAFFICKED', at({ place: 'under_control', res: 'removed' }), { wasSafe: true, lostForDays: 90 }],
    ['OUT_REMOVED', at({ res: 'removed', contact: 'lost' }), { wasSafe: false, lostForDays: 90 }],
    ['OUT_LOST_CONTACT', at({ contact: 'lost', id: 'not_identified' }), { wasSafe: false, lostForDays: 90 }],
    ['OUT_RECOGNITION_REFUSED', at({ id: 'not_identified', place: 'protected', assist: 'plan' }), NOTHING],
    ['OUT_REINTEGRATED', at({ id: 'taken_in_charge', assist: 'closed', place: 'independent', res: 'converted' }), NOTHING],
    ['OUT_LONG_TERM_RESIDENCE', at({ id: 'taken_in_charge', res: 'converted', assist: 'integration' }), NOTHING],
    ['OUT_INT_PROTECTION', at({ id: 'not_identified', asylum: 'int_protection' }), NOTHING],
    ['OUT_ASSISTED_RETURN', at({ res: 'returned_assisted' }), NOTHING],
    ['OUT_ASSISTED_NO_RECOGNITION', at({ id: 'signalled', place: 'protected', assist: 'plan' }), NOTHING],
    ['OUT_INFORMED_EXIT', at({ assist: 'declined' }, { safetyPlan: true, wayBackLeft: true, routeMade: ['PERSON_DECLINES'] }), NOTHING],
  ] as const)('resolves to %s', (outcome, situation, history) => {
    expect(outcomeOf(ITALY, situation, history)).toBe(outcome);
  });

  it('shows protection and reintegration together', () => {
    const both = at({ asylum: 'int_protection', id: 'taken_in_charge', assist: 'closed', place: 'independent' });
    expect(outcomesInForce(ITALY, both, NOTHING)).toEqual(['OUT_REINTEGRATED', 'OUT_INT_PROTECTION']);
  });
});
