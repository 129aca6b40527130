import { describe, expect, it, vi } from 'vitest';
import { ask } from '../../../engine/pathways/port.ts';
import type { Answer } from '../../../engine/pathways/port.ts';
import { GREECE } from '../../../engine/pathways/greece/chart.ts';
import { clocksAt, fieldOf, initialSituation, leafOf } from '../../../engine/pathways/situation.ts';
import { closureInWords } from '../../../engine/pathways/words.ts';
import type { PathwayEvent, WithValue } from '../../../engine/pathways/events.ts';
import type { Region } from '../../../engine/vocabulary.ts';
import { provePort } from './proofs/port.ts';
import { anyEvent, anySituation, seeded } from './support/random.ts';

vi.setConfig({ testTimeout: 60_000 });

const start = (leaves: Partial<Record<Region, string>>, facts: Readonly<Record<string, WithValue>> = {}): Int32Array => initialSituation(GREECE, facts, leaves);
const accepted = (answer: Answer): Extract<Answer, { accepted: true }> => {
  if (!answer.accepted) throw new Error(`closed: ${JSON.stringify(answer.closed)}`);
  return answer;
};
const take = (situation: Int32Array, event: PathwayEvent): Int32Array => accepted(ask(GREECE, situation, event)).next;

provePort(GREECE, 3000);

describe('ask', () => {
  it('leaves its arguments as they are', () => {
    const random = seeded(12);
    for (let turn = 0; turn < 500; turn += 1) {
      const situation = anySituation(GREECE, random);
      const event = anyEvent(GREECE, random);
      const before = [situation.slice(), JSON.stringify(event)];
      ask(GREECE, situation, event);
      expect([situation, JSON.stringify(event)]).toEqual(before);
    }
  });

  it('words a refusal by state, role and guard', () => {
    const words = (event: PathwayEvent) => {
      const answer = ask(GREECE, start({ id: 'indicators_noticed' }), event);
      return answer.accepted ? [] : answer.closed.map((closure) => closureInWords(GREECE, closure));
    };
    expect(words({ event: 'EMA_FORM_SENT', by: 'health' })[0]).toMatchObject({ rule: 'GR-I3', why: ['The person has not said yes to this referral.', 'The person has not said yes to passing these data on.'], ground: { country: 'greece', asOf: null, derived: false } });
    expect(words({ event: 'CHILD_FLAGGED', by: 'person' })[0]?.why[0]).toBe('This step is not in the hands of this role.');
    expect(words({ event: 'TRIAL_HELD', by: 'judge' })[0]?.opens[0]).toBe('This step follows: charges filed.');
  });

  it('accepts a step to the same state, which XState alone would not tell from silence', () => {
    const answer = accepted(ask(GREECE, start({ assist: 'plan' }), { event: 'EMERGENCY_NEEDS_MET', by: 'health' }));
    expect([answer.rules.map((rule) => GREECE.rules[rule]?.id), answer.entered, answer.left]).toEqual([['A1'], [], []]);
    expect(accepted(ask(GREECE, start({}), { event: 'PFA_GIVEN', by: 'health' })).rules.map((rule) => GREECE.rules[rule]?.id)).toEqual(['K-PFA_GIVEN']);
  });
});

describe('conduct beside a region', () => {
  const heard = { event: 'RIGHTS_EXPLAINED', by: 'health', with: { rights: ['RETURN'] } } as const;
  const bit = 1 << 6;

  it('J1 writes what was explained, for a root transition is silent when a region takes the event', () => {
    const next = take(start({}, { interpreter: 'TRAINED' }), heard);
    expect([leafOf(GREECE, next, 'case'), fieldOf(GREECE, next, 'rightsExplained') & bit]).toEqual(['informed', bit]);
  });

  it('writes the same for a role that J1 does not name, and moves no region', () => {
    const next = take(start({}, { interpreter: 'TRAINED' }), { ...heard, by: 'outreach' });
    expect([leafOf(GREECE, next, 'case'), fieldOf(GREECE, next, 'rightsExplained') & bit]).toEqual(['none', bit]);
  });

  it('passing data without consent posts CONSENT_SKIPPED by the same role; with consent, danger to life or a child it does not', () => {
    const shared = { event: 'DATA_SHARED_MINIMUM', by: 'police' } as const;
    expect(accepted(ask(GREECE, start({}), shared)).posts).toEqual([{ event: 'CONSENT_SKIPPED', by: 'police' }]);
    for (const facts of [{ 'consent.dataShare': 'YES' }, { lawfulException: 'DANGER_TO_LIFE' }, { age: 'CHILD' }, { age: 'DISPUTED' }]) {
      expect(accepted(ask(GREECE, start({}, facts), shared)).posts).toEqual([]);
    }
  });
});

describe('effects across regions', () => {
  it('S11 ends the stay and interrupts running help in one event', () => {
    const next = take(start({ place: 'emergency_safe', assist: 'plan' }), { event: 'EMERGENCY_STAY_EXPIRES', by: 'system' });
    expect([leafOf(GREECE, next, 'place'), leafOf(GREECE, next, 'assist')]).toEqual(['separated_unsafe', 'interrupted']);
  });

  it('X4 leaves contact fragile and nobody as referent, unless the next service was introduced', () => {
    const before = { asylum: 'dublin_procedure', contact: 'trusted' } as const;
    const cold = take(start(before, { referent: 'ngo' }), { event: 'TRANSFER_EXECUTED', by: 'immigration' });
    const warm = take(start(before, { referent: 'ngo', warmHandover: true }), { event: 'TRANSFER_EXECUTED', by: 'immigration' });
    expect([leafOf(GREECE, cold, 'contact'), fieldOf(GREECE, cold, 'referent')]).toEqual(['fragile', 0]);
    expect([leafOf(GREECE, warm, 'contact'), fieldOf(GREECE, warm, 'referent')]).toEqual(['trusted', fieldOf(GREECE, start({}, { referent: 'ngo' }), 'referent')]);
  });

  it('G4 posts PLACE_WITHDRAWN on the birthday, unless a place is arranged beyond it', () => {
    const child = start({ guardian: 'appointed' }, { age: 'CHILD' });
    const bare = accepted(ask(GREECE, child, { event: 'TURNED_18', by: 'system' }));
    expect(bare.posts).toEqual([{ event: 'PLACE_WITHDRAWN', by: 'system' }]);
    expect(fieldOf(GREECE, bare.next, 'age')).toBe(0);
    expect(accepted(ask(GREECE, child, { event: 'TURNED_18', by: 'system', with: { bridged: true } })).posts).toEqual([]);
  });

  it('GR-I8 starts the wait for the reflection period, and GR-I13 the wait for a guardian', () => {
    const clocks = (answer: Answer): readonly (string | undefined)[] => accepted(answer).started.map((clock) => GREECE.clocks[clock]?.id);
    expect(clocks(ask(GREECE, start({ id: 'act_requested_without_case' }), { event: 'ACT_ISSUED', by: 'prosecutor' }))).toEqual(['GR-R1@officially_recognised']);
    expect(clocks(ask(GREECE, start({ id: 'indicators_noticed' }, { age: 'CHILD' }), { event: 'CHILD_FLAGGED', by: 'teacher' }))).toEqual(['G1@child_case']);
  });

  it('a child’s 150 days run on through the extension; the 90 of the first period stop', () => {
    const names = (list: readonly number[]): readonly (string | undefined)[] => list.map((clock) => GREECE.clocks[clock]?.id);
    const begun = start({ id: 'officially_recognised', res: 'reflection_3m' }, { age: 'CHILD' });
    expect(names(clocksAt(GREECE, begun))).toContain('GR-R11@reflection_child_5m');
    const extended = accepted(ask(GREECE, begun, { event: 'REFLECTION_EXTENDED_CHILD', by: 'prosecutor', with: { bestInterests: true } }));
    expect(names(extended.stopped)).toEqual(['GR-R2@reflection_3m', 'GR-R11@reflection_3m']);
    expect(extended.started).toEqual([]);
    const over = accepted(ask(GREECE, extended.next, { event: 'REFLECTION_EXPIRED', by: 'system' }));
    expect(names(over.stopped)).toEqual(['GR-R11@reflection_child_5m']);
    expect(leafOf(GREECE, over.next, 'res')).toBe('humanitarian_other');
  });

  it('C5 stops where a safe place is accepted, and starts where one is left, or where contact begins out of sight', () => {
    const names = (list: readonly number[]): readonly (string | undefined)[] => list.map((clock) => GREECE.clocks[clock]?.id).filter((id) => id?.startsWith('C5'));
    const changes = (leaves: Partial<Record<Region, string>>, event: PathwayEvent): readonly (readonly (string | undefined)[])[] => {
      const { started, stopped } = accepted(ask(GREECE, start(leaves, { 'consent.referral': 'YES' }), event));
      return [names(started), names(stopped)];
    };
    const safe: PathwayEvent = { event: 'SAFE_PLACE_ACCEPTED', by: 'person', with: { placeExists: true } };
    expect(changes({ place: 'separated_unsafe', contact: 'fragile' }, safe)).toEqual([[], ['C5@fragile']]);
    expect(changes({ place: 'separated_unsafe', contact: 'trusted' }, safe)).toEqual([[], []]);
    expect(changes({ place: 'protected', contact: 'fragile' }, { event: 'PERSON_LEAVES', by: 'person' })).toEqual([['C5@fragile'], []]);
    expect(changes({ place: 'protected', contact: 'trusted' }, { event: 'PERSON_LEAVES', by: 'person' })).toEqual([[], []]);
    expect(changes({ place: 'under_control' }, { event: 'FIRST_CONTACT', by: 'health' })).toEqual([['C5@initial'], []]);
    expect(changes({ place: 'protected' }, { event: 'FIRST_CONTACT', by: 'health' })).toEqual([[], []]);
    expect(changes({ place: 'window', contact: 'initial' }, { event: 'SIGNAL_MISSED', by: 'health' })).toEqual([['C5@fragile'], ['C5@initial']]);
    expect(changes({ place: 'protected', contact: 'initial' }, { event: 'SIGNAL_MISSED', by: 'health' })).toEqual([[], []]);
    expect(names(clocksAt(GREECE, start({ place: 'detained', contact: 'initial' })))).toEqual(['C5@initial']);
    expect(names(clocksAt(GREECE, start({ place: 'independent', contact: 'initial' })))).toEqual([]);
  });
});
