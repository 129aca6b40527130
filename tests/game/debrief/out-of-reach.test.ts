import { expect, test } from 'vitest';
import { createImpact, type Impact } from '#engine';
import { outOfReach } from '../../../game/debrief/out-of-reach.ts';
import { open, programWith, shippedWeights, teller, type Teller } from '../../engine/impact/hand-made.ts';

const DAY = 1440;
const weights = shippedWeights();
const program = programWith([{ event: 'REFERENT_NAMED', by: 'ngo' }, { event: 'SAFETY_PLAN_MADE', by: 'ngo' }]);

function play(story: (tells: Teller) => void): Impact {
  const { sink, result } = createImpact(program, weights);
  story(open(teller(program, sink), program).leaf('contact', 'trusted').leaf('place', 'window'));
  return result();
}

function apart(impact: Impact, factor: string): readonly (readonly [number, number | null])[] {
  const line = impact.reading.protections.find((each) => each.factor === factor);
  if (!line) throw new Error(`${factor} is not in force.`);
  return outOfReach(line, impact, weights).map(({ from, to }) => [from, to] as const);
}

test('A contact person who stood to the end held nothing while exploiters had control, before, between and after', () => {
  const impact = play((tells) => tells.act('REFERENT_NAMED').at(10 * DAY).leaf('place', 'under_control').at(20 * DAY).leaf('place', 'protected').at(30 * DAY).leaf('place', 'under_control').at(40 * DAY).tell('case.ended', -1, -1));
  expect(apart(impact, 'one-referent')).toEqual([[10 * DAY, 20 * DAY], [30 * DAY, null]]);
  const begun = play((tells) => tells.leaf('place', 'under_control').act('REFERENT_NAMED').at(5 * DAY).leaf('place', 'protected').at(40 * DAY).tell('case.ended', -1, -1));
  expect(apart(begun, 'one-referent')).toEqual([[0, 5 * DAY]]);
});

test('A protection that never held anybody was out of reach all the time', () => {
  const impact = play((tells) => tells.leaf('place', 'under_control').act('REFERENT_NAMED').at(9 * DAY).tell('case.ended', -1, -1));
  expect(apart(impact, 'one-referent')).toEqual([[0, null]]);
});

test('Nothing is said of a protection that is carried along, of one that reached the person all the time, or of the last minute', () => {
  const carried = play((tells) => tells.act('SAFETY_PLAN_MADE').at(10 * DAY).leaf('place', 'under_control').at(40 * DAY).tell('case.ended', -1, -1));
  expect(apart(carried, 'safety-plan')).toEqual([]);
  const reached = play((tells) => tells.act('REFERENT_NAMED').at(40 * DAY).tell('case.ended', -1, -1));
  expect(apart(reached, 'one-referent')).toEqual([]);
});

test('Nothing is said of a protection that only informs', () => {
  const told = weights.protections.find(({ anchor }) => anchor === null);
  if (!told) throw new Error('Every protection may hold.');
  const impact = play((tells) => tells.leaf('place', 'under_control').act('REFERENT_NAMED').at(40 * DAY).tell('case.ended', -1, -1));
  const spans = impact.reading.protections.flatMap((line) => line.spans);
  expect(spans.length).toBeGreaterThan(0);
  expect(outOfReach({ factor: told.id, spans }, impact, weights)).toEqual([]);
});
