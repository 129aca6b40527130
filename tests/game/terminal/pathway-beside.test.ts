import { expect, it } from 'vitest';
import { call, file, json } from './run.ts';

const EVENTS = JSON.stringify({
  facts: { age: 'ADULT', nationality: 'THIRD_COUNTRY' },
  events: [
    { event: 'INDICATOR_NOTICED', by: 'health', day: 0 },
    { event: 'CONSENT_RECORDED', by: 'health', day: 0, with: { referral: 'YES', dataShare: 'YES' } },
    { event: 'EMA_FORM_SENT', by: 'health', day: 1 },
    { event: 'SAFE_PLACE_ACCEPTED', by: 'person', day: 2, with: { placeExists: true } },
  ],
});

it('the same person, another country: the form that opens the Greek mechanism (GR-I3) opens nothing in Italy', async () => {
  const path = file('beside.json', EVENTS);
  const answer = await json('pathway', 'greece', '--try', path, '--beside', 'italy');
  expect(answer).toMatchObject({ ok: true, countries: ['greece', 'italy'], partings: [{ event: 2, accepted: [true, false] }] });
  const { out, exit } = await call('pathway', 'greece', '--try', path, '--beside', 'italy');
  expect(exit).toBe(0);
  expect(out).toContain('greece: accepted, GR-I3');
  expect(out).toContain('They part at 1 of 4 events, first at event 3.');
});

it('a country does not part from itself', async () => {
  expect(await json('pathway', 'greece', '--try', file('self.json', EVENTS), '--beside', 'greece')).toMatchObject({ partings: [] });
});

it.each([
  [{ facts: { regionProfile: 'SPARSE' } }, ['spain', 'italy'], 'knows no fact "regionProfile"', '(Asked of Italy.)'],
  [{ starts: { res: 'programme_art13' } }, ['italy', 'belgium'], 'has no state "programme_art13"', '(Asked of Belgium.)'],
])('a fact or state that only one of the two countries has is told with the country that lacks it: %j', async (start, [one = '', other = ''], what, where) => {
  const { exit, out, err } = await call('pathway', one, '--try', file(`lacks-${other}.json`, JSON.stringify({ ...start, events: [] })), '--beside', other);
  expect(exit).toBe(1);
  expect(out + err).toContain(what);
  expect(out + err).toContain(where);
});
