import { expect, test } from 'vitest';
import { compareDials, type Flip } from '../../../engine/impact/flips.ts';
import { createImpact, reappraise } from '../../../engine/impact/fold.ts';
import type { Impact } from '../../../engine/impact/impact.ts';
import { withHash } from '../../../engine/impact/load-weights.ts';
import type { EventName } from '../../../engine/pathways/events.ts';
import { open, programWith, shippedWeights, teller } from './hand-made.ts';

const events: readonly EventName[] = ['DISBELIEF_SHOWN', 'RIGHTS_SKIPPED', 'GENDER_CHOICE_NOT_OFFERED', 'CONSENT_SKIPPED'];
const program = programWith(events.map((event) => ({ event, by: 'health' as const })));
const weights = shippedWeights();

const flipsOf = (first: Impact, second: Impact): readonly Flip[] => compareDials(first, second, weights).flatMap(({ flips }) => flips);

function after(...acts: readonly EventName[]): Impact {
  const { sink, result } = createImpact(program, weights);
  const tells = open(teller(program, sink), program).leaf('contact', 'initial');
  acts.forEach((act) => tells.act(act));
  return result();
}

test('One level more for rights, or one less for disbelief, turns or ties the order of two close sessions', () => {
  const flips = flipsOf(after('RIGHTS_SKIPPED', 'GENDER_CHOICE_NOT_OFFERED'), after('DISBELIEF_SHOWN'));
  expect(flips.filter(({ dial }) => dial === 'load').map(({ factor, from, to, before, after: then }) => [factor, from, to, before, then])).toEqual([
    ['interviewer-gender-imposed', 'low', 'medium', -1, 1],
    ['disbelief-or-blame', 'high', 'medium', -1, 1],
    ['rights-not-explained', 'medium', 'high', -1, 1],
  ].sort((a, b) => weights.harms.findIndex(({ id }) => id === a[0]) - weights.harms.findIndex(({ id }) => id === b[0])));
});

test('The order by danger is that of the mean over all days, not of the last day', () => {
  const flagged = programWith([], (yaml) => yaml.replace('flags: [asked]', 'flags: [asked, isolation, debt-or-threat-open]'));
  const open30 = (danger: string, days: number): Impact => {
    const { sink, result } = createImpact(flagged, weights);
    const flag = flagged.names.flags.indexOf(danger);
    open(teller(flagged, sink), flagged).leaf('contact', 'initial').tell('flag.set', flag, 1).at(days * 1440).tell('flag.set', flag, 0).at(30 * 1440).tell('case.ended', -1, -1);
    return result();
  };
  const flips = flipsOf(open30('debt-or-threat-open', 16), open30('isolation', 29)).filter(({ dial }) => dial === 'risk');
  expect(flips.map(({ factor, from, to, before, after: then }) => [factor, from, to, before, then])).toEqual([['isolation', 'medium', 'low', -1, 1]]);
});

test('No single weight turns the order of sessions that are far apart', () => {
  expect(flipsOf(after('DISBELIEF_SHOWN', 'CONSENT_SKIPPED', 'RIGHTS_SKIPPED'), after('GENDER_CHOICE_NOT_OFFERED'))).toEqual([]);
});

test('Other weights reappraise a finished session; what happened stays as it was', () => {
  const impact = after('DISBELIEF_SHOWN');
  const lighter = withHash({ ...weights, harms: weights.harms.map((each) => (each.id === 'disbelief-or-blame' ? { ...each, strength: 'low' as const } : each)) });
  const again = reappraise(impact, lighter);
  expect([impact.load.harmTenths, again.load.harmTenths]).toEqual([90, 20]);
  expect(again.reading).toBe(impact.reading);
  expect(again.weights).toBe(lighter.hash);
});
