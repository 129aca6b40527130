import { describe, expect, it } from 'vitest';
import type { PathwayEvent, WithValue } from '../../../../engine/pathways/events.ts';
import { isRecognised, outcomeOf, sensesOf } from '../../../../engine/pathways/outcome.ts';
import type { ClockOutcome } from '../../../../engine/pathways/pathway.ts';
import { ask } from '../../../../engine/pathways/port.ts';
import type { Answer } from '../../../../engine/pathways/port.ts';
import { clocksAt, factOf, fieldOf, initialSituation, leafOf } from '../../../../engine/pathways/situation.ts';
import { SPAIN } from '../../../../engine/pathways/spain/chart.ts';
import type { Region } from '../../../../engine/vocabulary.ts';
import { AGES, COOPERATIONS, EXPLOITATIONS, REGION_PROFILES, STAYS } from '../../../../engine/vocabulary.ts';
import { readsOf, valuationsOf } from '../support/valuations.ts';

const at = (leaves: Partial<Record<Region, string>>, facts: Readonly<Record<string, WithValue>> = {}): Int32Array => initialSituation(SPAIN, facts, leaves);
const accepted = (answer: Answer): Extract<Answer, { accepted: true }> => {
  if (!answer.accepted) throw new Error(`closed: ${JSON.stringify(answer.closed)}`);
  return answer;
};
const take = (situation: Int32Array, event: PathwayEvent): Int32Array => accepted(ask(SPAIN, situation, event)).next;
const open = (situation: Int32Array, event: PathwayEvent): boolean => ask(SPAIN, situation, event).accepted;
/** Whether an answer of a wait would be taken now. */
const comes = (situation: Int32Array, { event, by, with: said }: ClockOutcome): boolean => open(situation, said === undefined ? { event, by } : { event, by, with: said });
const walk = (situation: Int32Array, events: readonly PathwayEvent[]): Int32Array => events.reduce(take, situation);
const said = (...keys: readonly string[]): Readonly<Record<string, WithValue>> => Object.fromEntries(keys.map((key) => [key, true]));
const leaves = (situation: Int32Array, ...regions: readonly Region[]): readonly string[] => regions.map((region) => leafOf(SPAIN, situation, region));
const NOTHING = { wasSafe: false, lostForDays: 0 } as const;

const NOTICED: readonly PathwayEvent[] = [
  { event: 'INDICATOR_NOTICED', by: 'health', with: { exploitation: ['SEXUAL'] } },
  { event: 'INTERPRETER_ARRANGED', by: 'health', with: { interpreter: 'TRAINED' } },
  { event: 'CONSENT_RECORDED', by: 'health', with: { referral: 'YES', dataShare: 'YES', police: 'NO' } },
];
const BY_POLICE: readonly PathwayEvent[] = [
  { event: 'IDENTIFICATION_OPENED', by: 'police' }, { event: 'NGO_ENGAGED', by: 'police' }, { event: 'POLICE_INTERVIEW_HELD', by: 'police' }, { event: 'FORMALLY_IDENTIFIED', by: 'police' },
];
const TO_FIVE_YEARS: readonly PathwayEvent[] = [
  { event: 'REFLECTION_PROPOSED', by: 'police' }, { event: 'REFLECTION_GRANTED', by: 'immigration' }, { event: 'EXEMPTION_ASKED', by: 'person', with: { door: 'PERSONAL_SITUATION' } },
  { event: 'EXEMPTED', by: 'immigration' }, { event: 'PROVISIONAL_PERMIT', by: 'immigration', with: said('favourableReport') }, { event: 'PERMIT_GRANTED', by: 'immigration' },
];
const BY_NGO: readonly PathwayEvent[] = [
  { event: 'NGO_CONTACT', by: 'health' }, { event: 'DETECTION_REPORT_ISSUED', by: 'ngo', with: said('listedBody') }, { event: 'ACCREDITED', by: 'social_services', with: said('decided') },
];

describe('formal identification by the police, with the NGO', () => {
  it('ES-I3 waits for the obligatory NGO, whatever other specialised service knows the person', () => {
    const opened = walk(at({}), [...NOTICED, { event: 'NGO_CONTACT', by: 'health' }, { event: 'IDENTIFICATION_OPENED', by: 'police' }]);
    expect([fieldOf(SPAIN, opened, 'withSpecialisedService'), open(opened, { event: 'POLICE_INTERVIEW_HELD', by: 'police' })]).toEqual([1, false]);
    expect(clocksAt(SPAIN, opened).map((clock) => SPAIN.clocks[clock]?.id)).toContain('ES-I17@identification_opened');
    expect(open(take(opened, { event: 'NGO_ENGAGED', by: 'specialised' }), { event: 'POLICE_INTERVIEW_HELD', by: 'police' })).toBe(true);
  });

  it('ES-I17 brings the NGO in once, whoever does it: the wait that runs on has nothing left to do (ES-D18)', () => {
    const opened = walk(at({}), [...NOTICED, { event: 'IDENTIFICATION_OPENED', by: 'police' }]);
    const wait = SPAIN.clocks.find(({ id }) => id === 'ES-I17@identification_opened')?.outcomes ?? [];
    expect([opened, take(opened, { event: 'NGO_ENGAGED', by: 'police' })].map((situation) => wait.map((outcome) => comes(situation, outcome)))).toEqual([[true], [false]]);
  });

  it('nobody but the police identifies formally', () => {
    expect([...new Set(SPAIN.rules.filter((rule) => rule.to === 'formally_identified').flatMap((rule) => rule.by))]).toEqual(['police']);
  });

  it('leads to five years by the personal situation, with no complaint, no statement and a no to the police', () => {
    const titled = walk(at({}), [...NOTICED, ...BY_POLICE, ...TO_FIVE_YEARS]);
    expect(leaves(titled, 'id', 'res', 'case')).toEqual(['formally_identified', 'permit_5y', 'none']);
    expect([factOf(SPAIN, titled, 'permitDoor'), factOf(SPAIN, titled, 'stay'), factOf(SPAIN, titled, 'consent.police'), factOf(SPAIN, titled, 'cooperation')]).toEqual(['PERSONAL_SITUATION', 'REGULAR', 'NO', 'UNDECIDED']);
  });

  it('ES-I4 is law and reads no cooperation; ES-I5 is practice, and cooperation closes it', () => {
    for (const cooperation of COOPERATIONS) {
      const interviewed = at({ id: 'police_interview' }, { cooperation, indicatorsRecorded: 1 });
      expect([cooperation, open(interviewed, { event: 'FORMALLY_IDENTIFIED', by: 'police' })]).toEqual([cooperation, true]);
      expect([cooperation, open(interviewed, { event: 'IDENTIFICATION_DENIED', by: 'police' })]).toEqual([cooperation, cooperation !== 'WILLING']);
    }
    expect([...readsOf(SPAIN, 'FORMALLY_IDENTIFIED').fields.keys()].filter((name) => ['cooperation', 'consent.police', 'routeMade'].includes(name))).toEqual([]);
    const standing = (id: string) => SPAIN.rules.find((rule) => rule.id === id)?.standing;
    expect([standing('ES-I4'), standing('ES-I5'), standing('ES-I21'), standing('ES-R13')]).toEqual(['law', 'practice', 'practice', 'practice']);
  });

  it('a denial leaves help and the social track as they are', () => {
    const helped = at({ id: 'police_interview', assist: 'plan', social: 'detection_report', place: 'protected' });
    expect(leaves(take(helped, { event: 'IDENTIFICATION_DENIED', by: 'police' }), 'id', 'assist', 'social', 'place')).toEqual(['not_identified', 'plan', 'detection_report', 'protected']);
  });

  it('no answer can hold the case for ever: some wait of the interview is open for every cooperation', () => {
    for (const cooperation of COOPERATIONS) {
      const interviewed = at({ id: 'police_interview' }, { cooperation, indicatorsRecorded: 1 });
      const waits = clocksAt(SPAIN, interviewed).flatMap((clock) => SPAIN.clocks[clock] ?? []).filter((clock) => clock.region === 'id');
      expect(waits.some((clock) => clock.outcomes.every((outcome) => comes(interviewed, outcome)))).toBe(true);
    }
  });

  it('ES-I8 identifies a child only with guardian and NGO, and ES-D3 brings the NGO into the child’s case', () => {
    const child = at({ id: 'child_case' }, { age: 'CHILD' });
    const identify: PathwayEvent = { event: 'FORMALLY_IDENTIFIED', by: 'police' };
    const engaged = take(child, { event: 'NGO_ENGAGED', by: 'specialised' });
    expect([open(child, identify), open(engaged, identify)]).toEqual([false, false]);
    const guarded = walk(engaged, [{ event: 'GUARDIAN_REQUESTED', by: 'child_protection' }, { event: 'GUARDIAN_APPOINTED', by: 'judge' }]);
    expect(open(guarded, identify)).toBe(true);
  });

  it('ES-D15: one telling for interview and statement counts once, and only right after the interview', () => {
    const interviewed = at({ id: 'police_interview' }, { fullAccounts: 1, 'consent.police': 'YES' });
    const statement: PathwayEvent = { event: 'STATEMENT_TAKEN', by: 'police', with: said('sameAsInterview') };
    expect([fieldOf(SPAIN, take(interviewed, statement), 'fullAccounts'), leafOf(SPAIN, take(interviewed, statement), 'case')]).toEqual([1, 'statement']);
    expect(fieldOf(SPAIN, take(interviewed, { event: 'STATEMENT_TAKEN', by: 'police' }), 'fullAccounts')).toBe(2);
    expect(fieldOf(SPAIN, take(at({ id: 'undetected' }, { fullAccounts: 1, 'consent.police': 'YES' }), statement), 'fullAccounts')).toBe(2);
  });
});

describe('social accreditation beside it', () => {
  it('is a region of its own: both tracks may be active at once, and neither moves the other', () => {
    const both = walk(at({}), [...NOTICED, ...BY_NGO, ...BY_POLICE]);
    expect(leaves(both, 'id', 'social')).toEqual(['formally_identified', 'accredited']);
    expect(SPAIN.regions.map((region) => region.id).slice(9)).toEqual(['social']);
  });

  it('asks neither police, complaint nor legal stay', () => {
    for (const event of ['NGO_CONTACT', 'DETECTION_REPORT_ISSUED', 'ACCREDITED', 'ACCREDITATION_DENIED'] as const) {
      const reads = readsOf(SPAIN, event);
      expect([event, reads.regions]).toEqual([event, ['social']]);
      expect([...reads.fields.keys()].filter((name) => ['stay', 'nationality', 'cooperation', 'consent.police', 'routeMade'].includes(name))).toEqual([]);
    }
    for (const stay of STAYS) expect(leafOf(SPAIN, walk(at({}, { stay }), [...NOTICED, ...BY_NGO]), 'social')).toBe('accredited');
  });

  it('ES-I10 covers sexual exploitation only; the police track is open to every form', () => {
    for (const form of EXPLOITATIONS) {
      const known = at({ social: 'ngo_contact', id: 'indicators_noticed' }, { exploitation: [form], 'consent.dataShare': 'YES', indicatorsRecorded: 1 });
      expect([form, open(known, { event: 'DETECTION_REPORT_ISSUED', by: 'ngo', with: said('listedBody') })]).toEqual([form, form === 'SEXUAL']);
      expect([form, open(known, { event: 'IDENTIFICATION_OPENED', by: 'police' })]).toEqual([form, true]);
    }
  });

  it('ES-I13: a move to another autonomous community loses it, and the new region’s services count from then on', () => {
    const moved = take(at({ social: 'accredited' }), { event: 'MOVED_REGION', by: 'person', with: { anotherRegion: true, profile: 'SPARSE' } });
    expect([leafOf(SPAIN, moved, 'social'), factOf(SPAIN, moved, 'regionProfile')]).toEqual(['accreditation_lost_on_move', 'SPARSE']);
    expect(open(moved, { event: 'DETECTION_REPORT_ISSUED', by: 'specialised', with: said('listedBody') })).toBe(false);
  });

  it.each(REGION_PROFILES)('in a region of kind %s exactly its own wait for the accreditation can end', (regionProfile) => {
    const reported = at({ social: 'detection_report' }, { regionProfile });
    const waits = clocksAt(SPAIN, reported).flatMap((clock) => SPAIN.clocks[clock] ?? []).filter((clock) => clock.region === 'social');
    expect(waits.length).toBe(3);
    expect(waits.filter((clock) => clock.outcomes.some((outcome) => comes(reported, outcome))).map((clock) => clock.id)).toEqual([`ES-I11-${regionProfile}@detection_report`]);
  });

  it('takes longest where services are fewest (pathways.md 6.5)', () => {
    const typical = REGION_PROFILES.map((profile) => SPAIN.clocks.find((clock) => clock.id === `ES-I11-${profile}@detection_report`)?.days.typ);
    expect(typical).toEqual([30, 60, 120]);
  });
});

describe('the reflection period of at least 90 days', () => {
  it('ES-R1 asks for no statement, and no removal touches it or the exemption', () => {
    expect([...readsOf(SPAIN, 'REFLECTION_PROPOSED').fields.keys()]).toEqual(['stay', 'indicatorsRecorded']);
    for (const res of ['reflection_requested', 'reflection_90d', 'exemption_pending', 'exempted', 'provisional_permit', 'permit_5y']) for (const age of AGES) {
      expect(open(at({ res }, { age }), { event: 'REMOVAL_ENFORCED', by: 'police' })).toBe(false);
    }
  });

  it('never ends before day 90; an extension of ES-R4 silences that end, and the longer period has an end of its own', () => {
    const period = at({ res: 'reflection_90d' });
    const longer = take(period, { event: 'REFLECTION_EXTENDED', by: 'immigration', with: said('needsContinue') });
    const ends = (situation: Int32Array, over: boolean) => open(situation, { event: 'REFLECTION_EXPIRED', by: 'system', ...(over ? { with: said('extensionOver') } : {}) });
    expect([ends(period, false), ends(longer, false), ends(longer, true)]).toEqual([true, false, true]);
    expect(SPAIN.clocks.filter((clock) => clock.outcomes.some((outcome) => outcome.event === 'REFLECTION_EXPIRED')).every((clock) => clock.days.min >= 90)).toBe(true);
  });

  it('ES-R5 has two doors: cooperation asks for the will to cooperate, the personal situation for nothing of the kind', () => {
    const asks = (door: string, cooperation: string) => open(at({ res: 'reflection_90d' }, { cooperation }), { event: 'EXEMPTION_ASKED', by: 'person', with: { door } });
    expect(COOPERATIONS.map((cooperation) => asks('PERSONAL_SITUATION', cooperation))).toEqual([true, true, true, true]);
    expect(COOPERATIONS.map((cooperation) => asks('COOPERATION', cooperation))).toEqual([false, true, true, false]);
  });

  it('ES-R13 posts an arrest without a look at the signs; ES-D17 keeps a permit beside a refused claim', () => {
    expect(accepted(ask(SPAIN, at({}), { event: 'DETAINED_FOR_EXPULSION', by: 'police', with: said('indicatorsUnchecked') })).posts).toEqual([{ event: 'ARRESTED_AS_OFFENDER', by: 'police', with: { indicatorsUnchecked: true } }]);
    const held = take(at({ res: 'permit_5y', asylum: 'asylum_pending' }, { stay: 'REGULAR' }), { event: 'PROTECTION_REFUSED', by: 'asylum' });
    expect(factOf(SPAIN, held, 'stay')).toBe('REGULAR');
  });

  it('ES-A1 answers in every state of help, and opens support only where a regional law covers trafficking', () => {
    const taken = [...valuationsOf(SPAIN, 'GENDER_VIOLENCE_BENEFITS_ASKED')].map(({ situation, raised }) => ({ raised, answer: ask(SPAIN, situation, raised) })).filter(({ answer }) => answer.accepted);
    const supported = taken.filter(({ answer }) => answer.accepted && fieldOf(SPAIN, answer.next, 'servicesReached') !== 0);
    expect([taken.length > 0, supported.length * 2]).toEqual([true, taken.length]);
    expect(supported.every(({ raised }) => raised.with?.['regionalLawCovers'] === true)).toBe(true);
  });
});

describe('outcomes of the Spanish pathway (pathways.md 1.7)', () => {
  it('counts as recognised either track, and as durable the permit of five years', () => {
    const senses = sensesOf(SPAIN);
    expect([senses.recognised, senses.beside?.recognised, senses.durable]).toEqual([['formally_identified'], ['accredited'], ['permit_5y']]);
    expect([at({ id: 'formally_identified' }), at({ social: 'accredited', id: 'not_identified' }), at({ id: 'not_identified' })].map((situation) => isRecognised(SPAIN, situation))).toEqual([true, true, false]);
  });

  it.each([
    ['OUT_RETRAFFICKED', at({ place: 'under_control', res: 'removed' }), { wasSafe: true, lostForDays: 90 }],
    ['OUT_REMOVED', at({ res: 'removed', contact: 'lost' }), { wasSafe: false, lostForDays: 90 }],
    ['OUT_LOST_CONTACT', at({ contact: 'lost', id: 'not_identified' }), { wasSafe: false, lostForDays: 90 }],
    ['OUT_RECOGNITION_REFUSED', at({ id: 'not_identified', place: 'protected', assist: 'plan' }), NOTHING],
    ['OUT_RECOGNITION_REFUSED', at({ social: 'accreditation_denied', place: 'protected', assist: 'plan' }), NOTHING],
    ['OUT_REINTEGRATED', at({ social: 'accredited', assist: 'closed', place: 'independent' }), NOTHING],
    ['OUT_LONG_TERM_RESIDENCE', at({ id: 'formally_identified', res: 'permit_5y', assist: 'integration' }), NOTHING],
    ['OUT_INT_PROTECTION', at({ id: 'not_identified', asylum: 'int_protection' }), NOTHING],
    ['OUT_ASSISTED_RETURN', at({ res: 'returned_assisted' }), NOTHING],
    ['OUT_ASSISTED_NO_RECOGNITION', at({ social: 'ngo_contact', place: 'protected', assist: 'plan' }), NOTHING],
    ['OUT_ASSISTED_NO_RECOGNITION', at({ id: 'not_identified', social: 'detection_report', place: 'protected', assist: 'plan' }), NOTHING],
    ['OUT_INFORMED_EXIT', at({ assist: 'declined' }, { safetyPlan: true, wayBackLeft: true, routeMade: ['PERSON_DECLINES'] }), NOTHING],
  ] as const)('resolves to %s', (outcome, situation, history) => {
    expect(outcomeOf(SPAIN, situation, history)).toBe(outcome);
  });
});
