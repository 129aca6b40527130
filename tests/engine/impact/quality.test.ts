import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONSENT_STATES, OPERAND_PAIR } from '../../../engine/fact.ts';
import { prepareImpact } from '../../../engine/impact/fold.ts';
import type { Impact, Measure, MeasureId } from '../../../engine/impact/impact.ts';
import { EVENTS } from '../../../engine/pathways/events.ts';
import type { EventName, PathwayEvent } from '../../../engine/pathways/events.ts';
import { RIGHTS } from '../../../engine/vocabulary.ts';
import { open, programWith, shippedWeights, teller } from './hand-made.ts';
import type { Teller } from './hand-made.ts';

const DAY = 1440;
const ALL_RIGHTS = 255;
const ACTS: readonly PathwayEvent[] = (Object.keys(EVENTS) as EventName[]).map((event) => ({ event, by: 'health' as const }));
const SERVICES: readonly PathwayEvent[] = [{ event: 'SERVICE_REACHED', by: 'health', with: { service: 'health_care' } }];
const adult = programWith([...ACTS, ...SERVICES], (yaml) => yaml
  .replace('voice: followed', 'voice: followed\n        talk: substantive\n        asks: place\n        passes: [{ to: shelter-team, how: phone, items: [own-room, bruise] }]')
  .replace('id: go-on', 'id: go-on\n        voice: overridden')
  .replace('setting:', '  - { id: advocate, title: Case worker, roles: [ngo], agency: shelter-team, knows: [], briefing: Rooms., pressure: Few., youKnow: Rooms., youDecide: Offers., youAct: Desk., sees: desk, appearance: { look: social } }\nsetting:')
  .replace('- { id: own-room,', '- { id: bruise, kind: fact, text: A bruise on her arm. }\n  - { id: own-room,'));
const child = programWith(ACTS, (yaml) => yaml.replace('age: ADULT', 'age: CHILD'));
const weights = shippedWeights();
const folds = new Map([adult, child].map((program) => [program, prepareImpact(program, weights)]));
const listen = (program = adult) => (folds.get(program) ?? prepareImpact(program, weights))();

function play(story: (tells: Teller) => void, program = adult): Impact {
  const { sink, result } = listen(program);
  story(open(teller(program, sink), program).leaf('contact', 'initial'));
  return result();
}
const measure = (impact: Impact, id: MeasureId): Measure | undefined => impact.quality.measures.find((each) => each.id === id);
const value = (id: MeasureId, story: (tells: Teller) => void, program = adult): number | null | undefined => measure(play(story, program), id)?.thousandths;

test('Each measure names the moments that made it so', () => {
  const impact = play((tells) => {
    tells.tell('sign.noticed', 0, 0).tell('agency.met', 0).at(5).chose('arrival', 'ask-her').field('interpreter', 'AD_HOC').tell('case.passed', 0, 0);
    tells.act('DATA_OVERSHARED', ['pass', 0]).act('CONSENT_SKIPPED', ['pass', 0]).at(2 * DAY).field('reasonableGrounds', 1).act('SERVICE_REACHED').at(3 * DAY).tell('case.ended', -1, -1);
  });
  const because = (id: MeasureId) => measure(impact, id)?.because.map(({ minute, what }) => `${what}@${minute}`);
  expect(because('Q1')).toEqual(['first-indicator@0', `reasonable-grounds@${2 * DAY}`]);
  expect(because('Q2')).toEqual(['asked@5']);
  expect(because('Q4')).toEqual(['clinic-team@0']);
  expect(because('Q6')).toEqual(['CONSENT_SKIPPED@5']);
  expect(because('Q7')).toEqual(['arrival/ask-her@5']);
  expect(because('Q9')).toEqual([`health_care@${2 * DAY}`]);
  expect(because('Q10')).toEqual(['bruise@5']);
});

test('Nothing is measured before anybody met her', () => {
  const { sink, result } = listen();
  open(teller(adult, sink), adult).at(9 * DAY).tell('case.ended', -1, -1);
  expect(result().quality.rqiTenths).toBeNull();
});

test('Q1 counts the days from the first indicator to reasonable grounds: full to 3, none from 60, linear between', () => {
  const after = (days: number) => value('Q1', (tells) => tells.tell('sign.noticed', 0, 0).at(days * DAY).field('reasonableGrounds', 1));
  expect([0, 3, 31.5, 60, 90].map(after)).toEqual([1000, 1000, 500, 0, 0]);
});

test('Q1 is none when identification never came, and not judged while the time is still good', () => {
  expect(value('Q1', (tells) => tells.tell('sign.noticed', 0, 0).at(20 * DAY).tell('case.ended', -1, -1))).toBe(0);
  expect(measure(play((tells) => tells.tell('sign.noticed', 0, 0).at(2 * DAY)), 'Q1')).toMatchObject({ thousandths: null, why: 'too-early' });
});

test('Q1 and Q8 judge from the minute in which the good time, or the first three days, are over', () => {
  const notIdentified = (minute: number) => measure(play((tells) => tells.tell('sign.noticed', 0, 0).at(minute).tell('case.ended', -1, -1)), 'Q1')?.why;
  expect([3 * DAY, 3 * DAY + 1].map(notIdentified)).toEqual(['too-early', 'not-reached']);
  const withoutReferent = (minute: number) => measure(play((tells) => tells.at(minute).tell('waited')), 'Q8')?.why;
  expect([3 * DAY - 1, 3 * DAY].map(withoutReferent)).toEqual(['too-early', 'measured']);
});

test('Q2 counts from the first request, be it refused for want of a place, to a safe place', () => {
  const act = adult.acts.findIndex(({ event }) => event === 'SAFE_PLACE_ACCEPTED');
  expect(value('Q2', (tells) => tells.tell('act.closed', act, 0).at(11 * DAY).leaf('place', 'emergency_safe'))).toBe(500);
  expect(measure(play((tells) => tells.at(11 * DAY).leaf('place', 'emergency_safe')), 'Q2')?.why).toBe('never-asked');
});

test('Q2 stops when she leaves, as good as it was then, and runs on when she asks again', () => {
  const asked = (story: (tells: Teller) => Teller) => measure(play((tells) => story(tells.act('SAFE_PLACE_ACCEPTED').at(6 * DAY).act('PERSON_LEAVES').at(20 * DAY)).at(25 * DAY).tell('case.ended', -1, -1)), 'Q2');
  expect(asked((tells) => tells)).toMatchObject({ thousandths: 750, why: 'stopped-at-her-no', inputs: { minutes: 6 * DAY } });
  expect(asked((tells) => tells.act('SAFE_PLACE_ACCEPTED'))).toMatchObject({ thousandths: 0, why: 'not-reached', inputs: { minutes: 11 * DAY } });
});

test('Q3 is full at one account, none from five, and out when none was told', () => {
  expect([1, 2, 3, 5, 7].map((accounts) => value('Q3', (tells) => tells.field('fullAccounts', accounts)))).toEqual([1000, 750, 500, 0, 0]);
  expect(value('Q3', () => null)).toBeNull();
});

test('Q3 is out while every account is of before the case, and names each account of the case once', () => {
  const slot = adult.pathway.regions.length + adult.pathway.fields.findIndex(({ name }) => name === 'fullAccounts');
  const heard = { ...adult, start: { ...adult.start, situation: adult.start.situation.map((each, at) => (at === slot ? 2 : each)) } };
  const { sink, result } = listen(heard);
  const tells = open(teller(heard, sink), heard).leaf('contact', 'initial');
  expect(measure(result(), 'Q3')).toMatchObject({ thousandths: null, why: 'none-told', inputs: { accounts: 2, before: 2 } });
  tells.at(5).field('fullAccounts', 3);
  expect(measure(result(), 'Q3')).toMatchObject({ thousandths: 500, inputs: { accounts: 3, before: 2 } });
  expect(measure(play((each) => each.at(5).field('fullAccounts', 1).at(6).field('fullAccounts', 1)), 'Q3')?.because).toEqual([{ minute: 5, what: 'full-account' }]);
});

test('Q4 falls with every body above the two that the case needs', () => {
  const met = (bodies: number) => value('Q4', (tells) => { for (let body = 0; body < bodies; body += 1) tells.tell('agency.met', body); });
  expect([1, 2, 3, 4, 6].map(met)).toEqual([1000, 1000, 750, 500, 0]);
});

test('Q5 counts the rights heard in adequate language before the first decision that is not a no', () => {
  const told = (language: string, when: 'before' | 'after') => value('Q5', (tells) => {
    tells.field('interpreter', language);
    if (when === 'before') tells.field('rightsExplained', ALL_RIGHTS);
    tells.act('STATEMENT_TAKEN');
    if (when === 'after') tells.field('rightsExplained', ALL_RIGHTS);
  });
  expect([told('TRAINED', 'before'), told('COMPANION', 'before'), told('TRAINED', 'after')]).toEqual([1000, 0, 0]);
});

test('Q5 is of the first decision: what is explained before a later one comes too late for it', () => {
  expect(value('Q5', (tells) => tells.field('interpreter', 'TRAINED').act('STATEMENT_TAKEN').field('rightsExplained', ALL_RIGHTS).act('ASYLUM_LODGED'))).toBe(0);
});

test('Q6 counts transfers with consent or exception; a call without asking counts as one more', () => {
  const share = (tells: Teller) => tells.tell('case.passed', 0, CONSENT_STATES.indexOf('recorded')).act('DATA_SHARED_MINIMUM', ['pass', 0]);
  expect(value('Q6', (tells) => share(tells))).toBe(1000);
  expect(value('Q6', (tells) => { share(tells); share(tells).act('CONSENT_SKIPPED', ['pass', 0]); })).toBe(500);
  expect(value('Q6', (tells) => { share(tells); tells.act('CONSENT_SKIPPED', ['choice', 0]); })).toBe(500);
  expect(value('Q6', () => null)).toBeNull();
});

test('Q6 counts a second breach of one hand-over as one more, not twice against the same transfer', () => {
  const share = (tells: Teller) => tells.act('DATA_SHARED_MINIMUM', ['pass', 0]);
  expect(measure(play((tells) => { share(tells); share(tells).act('CONSENT_SKIPPED', ['pass', 0]).act('CONSENT_SKIPPED', ['pass', 0]); }), 'Q6')?.inputs).toEqual({ part: 1, whole: 3 });
});

test('Q7 counts a talk with the interpreter it was held with, arranged in the same minute', () => {
  const talk = (language: string) => value('Q7', (tells) => tells.chose('arrival', 'ask-her').field('interpreter', language).at(1));
  expect([talk('REMOTE_TRAINED'), talk('AD_HOC')]).toEqual([1000, 0]);
});

test('Q8 is the longest time with one referent since first contact, and says nothing in the first three days', () => {
  const until = (days: number) => (tells: Teller) => tells.at(5 * DAY).act('REFERENT_NAMED').field('referent', 'ngo').at(days * DAY).tell('case.ended', -1, -1);
  expect(value('Q8', until(20))).toBe(750);
  expect(value('Q8', (tells) => tells.act('REFERENT_NAMED').field('referent', 'ngo').at(10 * DAY).act('REFERENT_CHANGED').field('referent', 'specialised').at(20 * DAY).tell('case.ended', -1, -1))).toBe(500);
  expect(measure(play((tells) => tells.at(2 * DAY)), 'Q8')?.why).toBe('too-early');
});

test('Q8 begins anew when another person of the same service takes over', () => {
  expect(value('Q8', (tells) => tells.act('REFERENT_NAMED').field('referent', 'ngo').at(10 * DAY).act('REFERENT_CHANGED').at(20 * DAY).tell('case.ended', -1, -1))).toBe(500);
});

test('Q9 counts the services she needs and wants that were reached', () => {
  expect(value('Q9', (tells) => tells.act('SERVICE_REACHED'))).toBe(500);
  expect(value('Q9', (tells) => tells.act('SERVICE_REACHED').act('SAFE_PLACE_ACCEPTED'))).toBe(1000);
});

test('Q9 names a service in the minute in which it was first reached, and once', () => {
  expect(measure(play((tells) => tells.at(4).act('SERVICE_REACHED').at(9).act('SERVICE_REACHED')), 'Q9')?.because).toEqual([{ minute: 4, what: 'health_care' }]);
});

test('Q10 counts the passed items that the receiver needed, also by word of mouth', () => {
  expect(value('Q10', (tells) => tells.tell('case.passed', 0, 1))).toBe(500);
  const toOther = adult.seats.findIndex(({ id }) => id === 'advocate') * OPERAND_PAIR;
  const [needed, other] = ['own-room', 'bruise'].map((item) => adult.names.items.indexOf(item));
  expect(value('Q10', (tells) => tells.tell('items.told', needed, toOther))).toBe(1000);
  expect(value('Q10', (tells) => tells.tell('items.told', other, toOther))).toBe(0);
  expect(value('Q10', (tells) => tells.tell('items.told', needed, 0))).toBeNull();
});

test('Q11 is full when reflection is explained before a statement, half after, none never', () => {
  const reflection = 1 << RIGHTS.indexOf('REFLECTION');
  expect(value('Q11', (tells) => tells.field('rightsExplained', reflection).act('STATEMENT_TAKEN'))).toBe(1000);
  expect(value('Q11', (tells) => tells.act('STATEMENT_TAKEN').field('rightsExplained', reflection))).toBe(500);
  expect(value('Q11', (tells) => tells.act('STATEMENT_TAKEN'))).toBe(0);
});

test('Q11 is out where she needs no paper', () => {
  expect(measure(play((tells) => tells.field('nationality', 'EU').act('STATEMENT_TAKEN')), 'Q11')).toMatchObject({ thousandths: null, why: 'paper-not-needed' });
});

test('Q12 counts main decisions in which her wish was followed or the reason given', () => {
  expect(value('Q12', (tells) => tells.chose('arrival', 'ask-her'))).toBe(1000);
  expect(value('Q12', (tells) => tells.chose('arrival', 'ask-her').at(3).chose('arrival', 'go-on'))).toBe(500);
  expect(measure(play((tells) => tells.at(3).chose('arrival', 'go-on')), 'Q12')).toMatchObject({ thousandths: 0, because: [{ minute: 3, what: 'arrival/go-on' }] });
  expect(value('Q12', () => null)).toBeNull();
});

test('Q13 counts a child’s days to a guardian and leaves adults out', () => {
  expect(value('Q13', (tells) => tells.at(18.5 * DAY).leaf('guardian', 'appointed'), child)).toBe(500);
  expect(measure(play(() => null), 'Q13')?.why).toBe('adult');
});

test('Q13 stays as it was once a guardian is there, also where the child is found to be an adult later', () => {
  const later = (found: (tells: Teller) => Teller) => measure(play((tells) => found(tells.at(18.5 * DAY).leaf('guardian', 'appointed').at(30 * DAY)).at(90 * DAY).tell('case.ended', -1, -1), child), 'Q13');
  expect(later((tells) => tells)).toMatchObject({ thousandths: 500, inputs: { minutes: 18.5 * DAY } });
  expect(later((tells) => tells.field('age', 'ADULT'))).toMatchObject({ thousandths: 500, why: 'measured' });
});

test('An informed exit with a safety plan can reach 100', () => {
  const { quality } = play((tells) => {
    tells.tell('agency.met', 0).tell('sign.noticed', 0, 0).act('INTERPRETER_ARRANGED').field('interpreter', 'REMOTE_TRAINED');
    tells.field('rightsExplained', ALL_RIGHTS).chose('arrival', 'ask-her').act('SAFETY_PLAN_MADE').act('WAY_BACK_LEFT').act('PERSON_DECLINES').leaf('assist', 'declined');
    tells.at(200 * DAY).tell('case.ended', -1, -1);
  });
  expect(quality.rqiTenths).toBe(1000);
});

test('A wait that stopped at her no stays as good as it was then', () => {
  const impact = play((tells) => tells.tell('sign.noticed', 0, 0).at(DAY).act('PERSON_DECLINES').leaf('assist', 'declined').at(200 * DAY).tell('case.ended', -1, -1));
  expect(measure(impact, 'Q1')).toMatchObject({ thousandths: 1000, why: 'stopped-at-her-no', inputs: { minutes: DAY } });
});

test('A no before anything was explained leaves the services time to explain it', () => {
  const after = (event: string) => value('Q5', (tells) => tells.act(event).field('interpreter', 'TRAINED').field('rightsExplained', ALL_RIGHTS));
  expect([after('PERSON_DECLINES'), after('CONSENT_REFUSED'), after('COOPERATION_DECLINED'), after('ASYLUM_LODGED')]).toEqual([1000, 1000, 1000, 0]);
});

test('Where she goes her own way and a way back was left, the time of the services stands still; without a way back it runs', () => {
  const gone = (wayBack: 0 | 1) => value('Q1', (tells) => {
    tells.tell('sign.noticed', 0, 0).field('wayBackLeft', wayBack).act('PERSON_LEAVES').at(42 * DAY).act('PERSON_RETURNS').at(44 * DAY).field('reasonableGrounds', 1);
  });
  expect([gone(1), gone(0)]).toEqual([1000, 281]);
});

test('Respect for an adult’s refusal never lowers referral quality, at once or in all the time it stands (seed 11)', () => {
  const stepOf = fc.tuple(fc.nat(30 * DAY), fc.constantFrom('sign', 'ask', 'referent', 'account', 'service', 'rights', 'met', 'talk', 'statement', 'place'));
  const tellStep = (tells: Teller, what: string): Teller => {
    switch (what) {
      case 'sign': return tells.tell('sign.noticed', 0, 0);
      case 'ask': return tells.act('SAFE_PLACE_ACCEPTED');
      case 'referent': return tells.act('REFERENT_NAMED').field('referent', 'ngo');
      case 'account': return tells.act('ACCOUNT_TOLD').field('fullAccounts', 2);
      case 'service': return tells.act('SERVICE_REACHED');
      case 'rights': return tells.act('INTERPRETER_ARRANGED').field('interpreter', 'TRAINED').field('rightsExplained', 15);
      case 'met': return tells.tell('agency.met', 1);
      case 'talk': return tells.chose('arrival', 'ask-her');
      case 'statement': return tells.act('STATEMENT_TAKEN');
      default: return tells.act('SAFE_PLACE_ACCEPTED').leaf('place', 'emergency_safe');
    }
  };
  const refusals: readonly ((tells: Teller) => Teller)[] = [
    (tells) => tells.act('PERSON_DECLINES').leaf('assist', 'declined'),
    (tells) => tells.act('CONSENT_REFUSED').field('consent.referral', 'NO'),
    (tells) => tells.act('WAY_BACK_LEFT').field('wayBackLeft', 1).act('PERSON_LEAVES'),
    (tells) => tells.act('COOPERATION_DECLINED').field('cooperation', 'UNWILLING'),
    (tells) => tells.act('PERSON_LEAVES'),
  ];
  const standing = 3;
  fc.assert(fc.property(fc.array(stepOf, { maxLength: 12 }), fc.nat(4), fc.nat(300 * DAY), (steps, no, later) => {
    const { sink, result } = listen();
    const tells = open(teller(adult, sink), adult).leaf('contact', 'initial');
    let minute = 0;
    steps.forEach(([pause, what]) => { minute += pause; tellStep(tells.at(minute), what); });
    const before = result().quality.rqiTenths ?? 0;
    refusals[no]?.(tells);
    expect(result().quality.rqiTenths ?? 0).toBeGreaterThanOrEqual(before);
    if (no >= standing) return;
    const stands = result().quality.rqiTenths ?? 0;
    tells.at(minute + later).tell('waited', 0, 0);
    expect(result().quality.rqiTenths ?? 0).toBeGreaterThanOrEqual(stands);
  }), { seed: 11, numRuns: 200 });
});
