import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEvent, specOf } from '../../../engine/pathways/events.ts';
import { GREECE } from '../../../engine/pathways/greece/chart.ts';
import { ask } from '../../../engine/pathways/port.ts';
import { initialSituation } from '../../../engine/pathways/situation.ts';
import { anyEvent, EVENT_NAMES, seeded } from './support/random.ts';

const problem = (value: unknown): readonly [string, readonly string[]] => {
  const checked = checkEvent(value);
  return checked.ok ? ['fine', []] : [checked.problem, checked.path];
};

describe('checkEvent', () => {
  it('takes every event the tables know, and gives it back', () => {
    const random = seeded(51);
    for (const name of EVENT_NAMES) {
      const event = anyEvent(GREECE, random, name);
      const filled = name === 'CONSENT_RECORDED' || name === 'CONSENT_REFUSED' ? { ...event, with: { referral: 'NO' } } : event;
      expect(checkEvent(filled)).toEqual({ ok: true, event: filled });
    }
  });

  it.each([
    [{ event: 'EMA_FORM_SEND', by: 'health' }, 'There is no event "EMA_FORM_SEND". Did you mean EMA_FORM_SENT?', ['event']],
    [{ event: 'PFA_GIVEN', by: 'healt' }, 'There is no role "healt". Did you mean health?', ['by']],
    [{ event: 'SAFE_PLACE_ACCEPTED', by: 'ngo', with: { placeExist: true } }, 'SAFE_PLACE_ACCEPTED does not carry "placeExist". It may carry placeExists. Did you mean placeExists?', ['with', 'placeExist']],
    [{ event: 'CONSENT_RECORDED', by: 'ngo', with: { referral: 'yes' } }, 'CONSENT_RECORDED carries referral: it is one of UNASKED, YES, NO, WITHDRAWN. Did you mean YES?', ['with', 'referral']],
    [{ event: 'CONSENT_RECORDED', by: 'ngo' }, 'CONSENT_RECORDED must say at least one of info, referral, dataShare, police.', ['with']],
    [{ event: 'RIGHTS_EXPLAINED', by: 'ngo', with: { rights: ['RETURN', 'RESIDENSE'] } }, 'RIGHTS_EXPLAINED carries rights: "RESIDENSE" is none of REFLECTION, RESIDENCE, ASYLUM, ASSISTANCE, LEGAL_AID, COMPENSATION, RETURN, CONFIDENTIALITY. Did you mean RESIDENCE?', ['with', 'rights']],
    [{ event: 'RISK_ASSESSED', by: 'ngo' }, 'RISK_ASSESSED must say danger: it is one of LOW, MEDIUM, HIGH.', ['with', 'danger']],
    [{ event: 'PFA_GIVEN', by: 'ngo', when: 3 }, 'An event has no key "when".', ['when']],
    [null, 'An event is a mapping with event, by and, if needed, with.', []],
  ] as const)('refuses %j and says what and where', (value, message, path) => {
    expect(problem(value)).toEqual([message, path]);
  });

  it('neither throws nor lets anything strange through, on any JSON value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => { expect(checkEvent(value).ok).toBe(false); }), { seed: 52, numRuns: 300 });
    expect(problem(JSON.parse('{"event":"__proto__","by":"constructor"}'))[1]).toEqual(['event']);
    expect(problem(JSON.parse('{"event":"PFA_GIVEN","by":"ngo","with":{"__proto__":true}}'))[1]).toEqual(['with', '__proto__']);
  });

  it('counts an attestation that is said to be false as not said', () => {
    const situation = initialSituation(GREECE, {}, { place: 'under_control' });
    for (const event of EVENT_NAMES) for (const by of ['health', 'specialised', 'police', 'person', 'prosecutor'] as const) {
      const keys = Object.entries(specOf(event).with ?? {}).flatMap(([key, spec]) => (spec.kind === 'flag' ? [key] : []));
      const denied = ask(GREECE, situation, { event, by, with: Object.fromEntries(keys.map((key) => [key, false])) });
      expect(denied).toEqual(ask(GREECE, situation, { event, by }));
    }
  });
});
