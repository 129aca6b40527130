import { describe, expect, it, vi } from 'vitest';
import { ask } from '../../../engine/pathways/port.ts';
import type { EventName, PathwayEvent } from '../../../engine/pathways/events.ts';
import { GREECE } from '../../../engine/pathways/greece/chart.ts';
import { fieldIndex, fieldOf, initialSituation, leafOf } from '../../../engine/pathways/situation.ts';
import { REGIONS, RIGHTS, ROLES, ROUTE_CHOICES, ROUTE_RIGHTS } from '../../../engine/vocabulary.ts';
import { anyEvent, anySituation, EVENT_NAMES, seeded } from './support/random.ts';
import { codesOf, readsOf, rulesOfEvent, valuationsOf } from './support/valuations.ts';

vi.setConfig({ testTimeout: 60_000 });

/** What may change no answer to a rule of support: how the person behaves towards the law, who she or he is, what is recognised. */
const FREE_FIELDS = ['cooperation', 'consent.police', 'nationality', 'stay', 'exploitation', 'charge', 'fullAccounts', 'partyJoined', 'testimonyRecorded', 'routeMade'] as const;
const FREE_REGIONS = ['id', 'case', 'res', 'asylum'] as const;
const SUPPORT: readonly (readonly [string, EventName])[] = [
  ['S3', 'SAFE_PLACE_ACCEPTED'], ['S10', 'SPECIALISED_PLACE_OPENS'], ['A1', 'EMERGENCY_NEEDS_MET'], ['A2', 'INTAKE_DONE'], ['A3', 'PLAN_AGREED'], ['A8', 'PERSON_ASKS_AGAIN'],
  ['A10', 'ASSISTANCE_RESUMED'], ['A11', 'TRANSFER_TO_OTHER_PROJECT'], ['J1', 'RIGHTS_EXPLAINED'], ['J12', 'CLAIM_FILED'], ['J14', 'LEGAL_AID_GRANTED'], ['J14', 'LEGAL_AID_REFUSED'],
];

/** What an event does, apart from the states of region `case`, which J1 may move. */
function effectOf(situation: Int32Array, event: PathwayEvent): string {
  const answer = ask(GREECE, situation, event);
  if (!answer.accepted) return 'closed';
  const changes = [...answer.next].flatMap((value, at) => (value === situation[at] || REGIONS[at] === 'case' ? [] : [`${at}=${value}`]));
  return changes.join();
}

describe('help is not a reward (pathways.md 0.6)', () => {
  it.each(SUPPORT)('%s %s answers the same whatever the cooperation, consent to police, identification, criminal case, nationality or past', (_, event) => {
    const began = performance.now();
    const random = seeded(21);
    const free = [
      ...FREE_FIELDS.map((name) => ({ at: fieldIndex(GREECE, name), codes: codesOf(GREECE, name) })),
      ...FREE_REGIONS.map((name) => ({ at: REGIONS.indexOf(name), codes: (GREECE.regions[REGIONS.indexOf(name)]?.leaves ?? []).map((__, leaf) => leaf) })),
    ];
    let asks = 0;
    let different = 0;
    const turns = event === 'TRANSFER_TO_OTHER_PROJECT' ? 1 : 3;
    for (const { situation, raised } of valuationsOf(GREECE, event)) {
      const said = effectOf(situation, withRights(raised));
      for (let turn = 0; turn < turns; turn += 1) {
        const other = situation.slice();
        for (const { at, codes } of free) other[at] = codes[random(codes.length)] ?? 0;
        if (effectOf(other, withRights(raised)) !== said) different += 1;
      }
      asks += 1 + turns;
    }
    expect(different).toBe(0);
    expect(asks).toBeGreaterThan(50);
    console.log(`${event}: every valuation of ${JSON.stringify(readsOf(GREECE, event).regions)} ${[...readsOf(GREECE, event).fields.keys()].join()}, ${asks} asks, ${Math.round(performance.now() - began)} ms`);
  });

  it.each(SUPPORT)('%s %s reads none of these at all, by what its guards declare', (_, event) => {
    const reads = readsOf(GREECE, event);
    const own = new Set<string>(rulesOfEvent(GREECE, event).map((rule) => rule.region));
    expect([...reads.fields.keys()].filter((name) => (FREE_FIELDS as readonly string[]).includes(name))).toEqual([]);
    expect(reads.regions.filter((name) => (FREE_REGIONS as readonly string[]).includes(name) && !own.has(name))).toEqual([]);
  });

  it('knows no origin and no past act: no field of the machine holds them', () => {
    expect(GREECE.fields.map((field) => field.name).filter((name) => /origin|ethnic|religion|past|conviction|offence|record$/i.test(name))).toEqual([]);
  });

  it('reads neither police, complaint, attendance nor recognition in any rule of place and assist', () => {
    for (const rule of GREECE.rules.filter((each) => each.region === 'place' || each.region === 'assist')) {
      const reads = readsOf(GREECE, rule.event);
      const banned = [...reads.fields.keys()].filter((name) => ['cooperation', 'consent.police', 'charge', 'nationality', 'stay'].includes(name));
      expect([rule.id, banned, reads.regions.filter((region) => ['id', 'res', 'case', 'asylum'].includes(region) && !rulesOfEvent(GREECE, rule.event).some((each) => each.region === region))]).toEqual([rule.id, [], []]);
    }
  });
});

const withRights = (event: PathwayEvent): PathwayEvent => (event.event === 'RIGHTS_EXPLAINED' ? { ...event, with: { rights: ['RETURN'] } } : event);

describe('consent (pathways.md 0.8)', () => {
  const REFERS: readonly (readonly [string, EventName, readonly string[]])[] = [
    ['S3', 'SAFE_PLACE_ACCEPTED', ['consent.referral']], ['A2', 'INTAKE_DONE', ['consent.referral']], ['A11', 'TRANSFER_TO_OTHER_PROJECT', ['consent.referral', 'consent.dataShare']],
    ['A12', 'TRANSFER_REQUESTED', ['consent.referral', 'consent.dataShare']], ['GR-I3, GR-I16, GR-I17', 'EMA_FORM_SENT', ['consent.referral', 'consent.dataShare']],
    ['GR-I5', 'POLICE_INFORMED', ['consent.police']], ['GR-I7, GR-I14', 'ACT_PROPOSED_BY_SPECIALISTS', ['consent.dataShare']], ['GR-I11', 'ACT_RECONSIDERED', ['consent.dataShare']],
  ];

  it.each(REFERS)('%s %s refuses an adult without consent or a recorded lawful exception, and is open with either', (_, event, kinds) => {
    const began = performance.now();
    const tally = { refused: 0, consented: 0, excepted: 0 };
    let breaches = 0;
    for (const { situation, raised } of valuationsOf(GREECE, event)) {
      if (fieldOf(GREECE, situation, 'age') !== 0) continue;
      const asked = kinds.every((kind) => fieldOf(GREECE, situation, kind) === 1);
      const excepted = fieldOf(GREECE, situation, 'lawfulException') === 1;
      const answer = ask(GREECE, situation, raised);
      if (!asked && !excepted) { breaches += answer.accepted ? 1 : 0; tally.refused += 1; }
      if (answer.accepted && asked && !excepted) tally.consented += 1;
      if (answer.accepted && !asked) tally.excepted += 1;
    }
    console.log(`${event}: ${JSON.stringify(tally)}, ${Math.round(performance.now() - began)} ms`);
    expect(breaches).toBe(0);
    expect(Object.values(tally).every((count) => count > 0)).toBe(true);
  });

  it('J4 needs the person’s yes to the police, of adult and child alike; no exception takes a statement', () => {
    const taken = [...valuationsOf(GREECE, 'STATEMENT_TAKEN')].filter(({ situation, raised }) => ask(GREECE, situation, raised).accepted);
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.filter(({ situation }) => fieldOf(GREECE, situation, 'consent.police') !== 1)).toEqual([]);
  });

  it('G1: no statement of a child without a guardian or an independent adult (pathways.md 1.6b)', () => {
    for (const event of ['STATEMENT_TAKEN', 'STATEMENT_REPEATED', 'RECORDED_TESTIMONY_TAKEN'] as const) {
      const taken = [...valuationsOf(GREECE, event)].filter(({ situation, raised }) => fieldOf(GREECE, situation, 'age') !== 0 && ask(GREECE, situation, raised).accepted);
      expect(taken.length).toBeGreaterThan(0);
      expect(taken.filter(({ situation, raised }) => leafOf(GREECE, situation, 'guardian') !== 'appointed' && raised.with?.['independentAdult'] !== true)).toEqual([]);
    }
  });

  it('a breach is conduct: always possible, recorded under its own rule, moving no region, over 4000 situations with seed 22', () => {
    const random = seeded(22);
    const conduct = EVENT_NAMES.filter((name) => GREECE.rules.some((rule) => rule.event === name && rule.region === 'conduct') && name !== 'RIGHTS_EXPLAINED');
    for (let turn = 0; turn < 4000; turn += 1) {
      const name = conduct[turn % conduct.length] ?? 'CONSENT_SKIPPED';
      const situation = anySituation(GREECE, random);
      if (name === 'REFLECTION_EXPLAINED') situation[fieldIndex(GREECE, 'interpreter')] = 5;
      const event = { ...anyEvent(GREECE, random, name), by: name === 'CONSENT_REFUSED' ? 'person' : name === 'LAWFUL_EXCEPTION_RECORDED' ? 'health' : ROLES[random(ROLES.length)] ?? 'police' } as const;
      const answer = ask(GREECE, situation, event);
      expect([name, answer.accepted]).toEqual([name, true]);
      const after = answer.accepted ? answer.next : new Int32Array();
      expect(after.slice(0, REGIONS.length)).toEqual(situation.slice(0, REGIONS.length));
    }
    expect(conduct).toContain('CONSENT_SKIPPED');
    expect(conduct).toContain('GUARDIAN_SKIPPED');
  });
});

describe('information before choice (pathways.md 0.7)', () => {
  it('rights can be explained in every state of the case', () => {
    for (const leaf of GREECE.regions[REGIONS.indexOf('case')]?.leaves ?? []) for (const by of ROLES) {
      const answer = ask(GREECE, initialSituation(GREECE, { interpreter: 'TRAINED' }, { case: leaf }), { event: 'RIGHTS_EXPLAINED', by, with: { rights: [...RIGHTS] } });
      expect([leaf, by, answer.accepted && fieldOf(GREECE, answer.next, 'rightsExplained')]).toEqual([leaf, by, 255]);
    }
  });

  it('A7 PERSON_DECLINES is open in every situation, and marks an uninformed no as such, over every set of rights', () => {
    const bit = 1 << ROUTE_CHOICES.indexOf('PERSON_DECLINES');
    const needed = ROUTE_RIGHTS.reduce((bits, right) => bits | (1 << RIGHTS.indexOf(right)), 0);
    const random = seeded(23);
    for (let rights = 0; rights < 256; rights += 1) for (const leaf of (GREECE.regions[REGIONS.indexOf('assist')]?.leaves ?? []).keys()) {
      const situation = anySituation(GREECE, random);
      situation[REGIONS.indexOf('assist')] = leaf;
      situation[fieldIndex(GREECE, 'rightsExplained')] = rights;
      const answer = ask(GREECE, situation, { event: 'PERSON_DECLINES', by: 'person' });
      if (!answer.accepted) throw new Error('a no was refused');
      expect(leafOf(GREECE, answer.next, 'assist')).toBe('declined');
      expect([fieldOf(GREECE, answer.next, 'routeMade') & bit, (fieldOf(GREECE, answer.next, 'routeUninformed') & bit) === 0]).toEqual([bit, (rights & needed) === needed]);
    }
  });

  it('closes no choice of route for want of information', () => {
    let different = 0;
    for (const name of ['CONSENT_REFUSED', 'PERSON_DECLINES', 'STATEMENT_TAKEN', 'COOPERATION_DECLINED', 'ASYLUM_LODGED', 'ASSISTED_RETURN_CHOSEN', 'PERMIT_APPLIED'] as const) {
      for (const { situation: blank, raised } of valuationsOf(GREECE, name)) {
        if (fieldOf(GREECE, blank, 'rightsExplained') !== 0) continue;
        const full = blank.slice();
        full[fieldIndex(GREECE, 'rightsExplained')] = 255;
        if (ask(GREECE, blank, raised).accepted !== ask(GREECE, full, raised).accepted) different += 1;
      }
    }
    expect(different).toBe(0);
  });
});
