import { expect, test } from 'vitest';
import { createImpact } from '../../../engine/impact/fold.ts';
import type { Impact } from '../../../engine/impact/impact.ts';
import { open, programWith, shippedWeights, teller } from './hand-made.ts';
import type { Teller } from './hand-made.ts';

const DAY = 1440;
const weights = shippedWeights();
const program = programWith([{ event: 'REFERENT_NAMED', by: 'ngo' }, { event: 'SAFETY_PLAN_MADE', by: 'ngo' }, { event: 'SEPARATE_FROM_COMPANION', by: 'health' }]);

function play(story: (tells: Teller) => void): Impact {
  const { sink, result } = createImpact(program, weights);
  const tells = open(teller(program, sink), program).leaf('contact', 'trusted').leaf('place', 'window');
  story(tells);
  tells.at(40 * DAY).tell('case.ended', -1, -1);
  return result();
}
const held = ({ risk }: Impact, factor: string): readonly (readonly [number, number | null])[] =>
  risk.anchors.filter((line) => line.factor === factor).flatMap(({ spans }) => spans.map(({ from, to }) => [from, to] as const));

test('What held is told for the time in which it held: not under the control of exploiters, unless it is carried along', () => {
  const impact = play((tells) => tells.act('REFERENT_NAMED').act('SAFETY_PLAN_MADE').at(10 * DAY).leaf('place', 'under_control').at(20 * DAY).leaf('place', 'protected'));
  expect(held(impact, 'one-referent')).toEqual([[0, 10 * DAY], [20 * DAY, null]]);
  expect(held(impact, 'safety-plan')).toEqual([[0, null]]);
  expect(impact.reading.protections.find(({ factor }) => factor === 'one-referent')?.spans).toMatchObject([{ from: 0, to: null }]);
});

test('A protection that never held her softens the load all the same, and is not among what held', () => {
  const impact = play((tells) => tells.leaf('place', 'under_control').act('SEPARATE_FROM_COMPANION'));
  expect(impact.risk.anchors.map(({ factor }) => factor)).not.toContain('private-space');
  expect(impact.load.protections.map(({ factor }) => factor)).toContain('private-space');
});

test('Every stretch of what held is one in which the index counted it', () => {
  const impact = play((tells) => tells.act('REFERENT_NAMED').at(10 * DAY).leaf('contact', 'lost').at(12 * DAY).leaf('contact', 'initial').at(15 * DAY).leaf('place', 'under_control'));
  expect(held(impact, 'one-referent')).toEqual([[0, 10 * DAY], [12 * DAY, 15 * DAY]]);
  impact.reading.pieces.forEach(({ from, anchors }) => impact.risk.anchors.forEach(({ factor, spans }) => {
    expect(spans.some((span) => span.from <= from && (span.to === null || from < span.to))).toBe(anchors.includes(factor));
  }));
});

test('What held is one stretch where only something else came or went', () => {
  const impact = play((tells) => tells.act('REFERENT_NAMED').at(10 * DAY).act('SAFETY_PLAN_MADE').at(20 * DAY).leaf('contact', 'lost'));
  expect(held(impact, 'one-referent')).toEqual([[0, 20 * DAY]]);
  expect(held(impact, 'safety-plan')[0]?.[0]).toBe(10 * DAY);
});
