import { expect, test } from 'vitest';
import { createImpact } from '../../../engine/impact/fold.ts';
import type { HarmLine, Impact } from '../../../engine/impact/impact.ts';
import { open, programWith, shippedWeights, teller } from './hand-made.ts';
import type { Teller } from './hand-made.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const weights = shippedWeights();
const program = programWith([{ event: 'SAFE_PLACE_ACCEPTED', by: 'ngo' }, { event: 'EMERGENCY_NEEDS_MET', by: 'ngo' }, { event: 'ASSISTANCE_WITHDRAWN', by: 'ngo' }]);

/** She is met at the window of an office; on the fifth day a choice brings her into a safe place. */
function play(story: (tells: Teller) => void): Impact {
  const { sink, result } = createImpact(program, weights);
  const tells = open(teller(program, sink), program).leaf('place', 'window').leaf('contact', 'initial').leaf('assist', 'none');
  tells.at(5 * DAY).chose('arrival', 'ask-her').act('SAFE_PLACE_ACCEPTED').leaf('place', 'emergency_safe');
  story(tells);
  return result();
}
const unmet = ({ load }: Impact): HarmLine | undefined => load.harms.find(({ factor }) => factor === 'unmet-basic-needs');
const inDanger = ({ reading }: Impact): boolean => reading.pieces.some(({ risks }) => risks.includes('unmet-needs'));
const intakeAfter = (minutes: number): Impact => play((tells) => tells.at(5 * DAY + minutes).act('EMERGENCY_NEEDS_MET').leaf('assist', 'emergency').at(40 * DAY).tell('case.ended', -1, -1));

test('Reaching safety is no burden: needs count as unmet only after a day without an intake', () => {
  [HOUR, 3 * HOUR, DAY].forEach((minutes) => {
    expect(unmet(intakeAfter(minutes))).toBeUndefined();
    expect(inDanger(intakeAfter(minutes))).toBe(false);
  });
  expect(unmet(intakeAfter(DAY + 1))).toMatchObject({ harmTenths: 90, spans: [{ from: 6 * DAY, to: 6 * DAY + 1 }] });
});

test('What is unmet after that day is the wait’s and the system’s, not the choice’s that brought her to safety', () => {
  const impact = play((tells) => tells.at(9 * DAY).tell('case.ended', -1, -1));
  expect(unmet(impact)).toMatchObject({ oursTenths: 0, systemTenths: 90, occurrences: [{ minute: 6 * DAY, cause: { kind: 'wait', side: 'system', part: 'offices' } }] });
  expect(inDanger(impact)).toBe(true);
});

test('Help that is stopped leaves needs unmet at once, by what stopped it', () => {
  const impact = play((tells) => {
    tells.act('EMERGENCY_NEEDS_MET').leaf('assist', 'emergency');
    tells.at(8 * DAY).chose('goodbye', 'wave').act('ASSISTANCE_WITHDRAWN', ['choice', 3]).leaf('assist', 'interrupted').at(8 * DAY + HOUR).tell('case.ended', -1, -1);
  });
  expect(unmet(impact)).toMatchObject({ oursTenths: 90, occurrences: [{ minute: 8 * DAY, cause: { event: 'ASSISTANCE_WITHDRAWN' } }] });
});
