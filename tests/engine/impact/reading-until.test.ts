import { expect, test } from 'vitest';
import { compareDials } from '../../../engine/impact/flips.ts';
import { createImpact, reappraise } from '../../../engine/impact/fold.ts';
import type { Impact } from '../../../engine/impact/impact.ts';
import { readingUntil } from '../../../engine/impact/reading-until.ts';
import { open, programWith, shippedWeights, teller } from './hand-made.ts';
import type { Teller } from './hand-made.ts';

const DAY = 1440;
const weights = shippedWeights();
const program = programWith([{ event: 'DISBELIEF_SHOWN', by: 'health' }, { event: 'RIGHTS_SKIPPED', by: 'health' }, { event: 'PFA_GIVEN', by: 'health' }]);

/** The same story told up to a day: detained from day 10 to 50, a safe place, one doubt on day 60, first aid on day 70. */
function record(days: number, more: (tells: Teller) => void = () => undefined): Impact {
  const { sink, result } = createImpact(program, weights);
  const tells = open(teller(program, sink), program).leaf('contact', 'initial').leaf('assist', 'emergency');
  more(tells);
  const story: readonly (readonly [number, (then: Teller) => void])[] = [
    [10, (then) => then.leaf('place', 'detained')], [50, (then) => then.leaf('place', 'protected')], [60, (then) => then.act('DISBELIEF_SHOWN')], [70, (then) => then.act('PFA_GIVEN')], [400, () => undefined],
  ];
  story.filter(([day]) => day <= days).forEach(([day, then]) => then(tells.at(day * DAY)));
  tells.at(days * DAY).tell('case.ended', -1, -1);
  return result();
}

test('Two records of the same days stand level, however much longer one of them is: only shared days are compared', () => {
  for (const days of [5, 11, 39, 40, 41, 55, 60, 65, 300]) {
    expect(compareDials(record(400), record(days), weights).map(({ dial, order, until }) => [dial, order, until])).toEqual([['load', 0, days * DAY], ['risk', 0, days * DAY]]);
  }
});

test('A reading up to a minute is priced like a record that ended there', () => {
  for (const days of [5, 10, 11, 39, 40, 41, 55, 60, 65, 300]) {
    const [cut, short] = [{ ...record(400), reading: readingUntil(record(400).reading, days * DAY) }, record(days)].map((impact) => reappraise(impact, weights));
    expect([cut?.load.svlHundredths, cut?.load.harmTenths, cut?.load.protectionTenths, cut?.risk.meanTenths]).toEqual([short?.load.svlHundredths, short?.load.harmTenths, short?.load.protectionTenths, short?.risk.meanTenths]);
    expect(cut?.reading.harms.map(({ factor, minutes }) => [factor, minutes])).toEqual(short?.reading.harms.map(({ factor, minutes }) => [factor, minutes]));
  }
});

test('A reading that is no longer than the shared days stays as it is', () => {
  const { reading } = record(65);
  expect(readingUntil(reading, 65 * DAY)).toBe(reading);
  expect(readingUntil(reading, 400 * DAY)).toBe(reading);
});

test('Each dial comes with both amounts in tenths, the days they stand for, and the weights that would turn it', () => {
  const [load, risk] = compareDials(record(30, (tells) => tells.act('RIGHTS_SKIPPED')), record(400), weights);
  expect(load).toMatchObject({ dial: 'load', until: 30 * DAY, firstTenths: 230, secondTenths: 180, order: 1, flips: [] });
  expect(risk).toMatchObject({ dial: 'risk', until: 30 * DAY, order: 0 });
  expect(risk?.firstTenths).toBe(risk?.secondTenths);
  const close = compareDials(record(20, (tells) => tells.act('RIGHTS_SKIPPED')), record(9, (tells) => tells.act('DISBELIEF_SHOWN')), weights);
  expect(close.flatMap(({ flips }) => flips).map(({ dial }) => dial)).toEqual(['load', 'load']);
  expect(close[0]).toMatchObject({ firstTenths: 50, secondTenths: 90, order: -1 });
  expect(close[0]?.flips.map(({ factor, to, after }) => [factor, to, after])).toEqual([['disbelief-or-blame', 'medium', 0], ['rights-not-explained', 'high', 0]]);
});
