import { expect, test } from 'vitest';
import { createImpact } from '../../../engine/impact/fold.ts';
import type { HarmLine, Impact } from '../../../engine/impact/impact.ts';
import { EVENTS } from '../../../engine/pathways/events.ts';
import type { EventName } from '../../../engine/pathways/events.ts';
import { open, programWith, shippedWeights, teller } from './hand-made.ts';
import type { Teller } from './hand-made.ts';

const DAY = 1440;
const weights = shippedWeights();
const program = programWith((Object.keys(EVENTS) as EventName[]).map((event) => ({ event, by: 'ngo' as const })));

function play(story: (tells: Teller) => void): Impact {
  const { sink, result } = createImpact(program, weights);
  story(open(teller(program, sink), program));
  return result();
}
/** Signs were noted, and nothing follows for long. */
const waiting = (tells: Teller): Teller => tells.leaf('contact', 'initial').act('INDICATOR_NOTICED').leaf('id', 'indicators_noticed');
const delay = ({ load }: Impact): HarmLine | undefined => load.harms.find(({ factor }) => factor === 'delayed-identification');
const end = (tells: Teller): Teller => tells.at(30 * DAY).tell('case.ended', -1, -1);

test('A wait that goes on when her no ends stays the office’s, of that day: whoever she said yes to made no wait', () => {
  const impact = play((tells) => {
    waiting(tells).at(2 * DAY).act('CONSENT_REFUSED').field('consent.referral', 'NO');
    end(tells.at(20 * DAY).chose('arrival', 'ask-her').act('CONSENT_RECORDED', ['choice', 0]).field('consent.referral', 'YES'));
  });
  expect(delay(impact)).toMatchObject({ oursTenths: 0, systemTenths: 50, occurrences: [{ minute: 20 * DAY, cause: { kind: 'wait', minute: 20 * DAY, part: 'offices' } }] });
});

test('A wait that goes on when she comes back is of the day on which she does, not of the day a way back was left', () => {
  const impact = play((tells) => {
    waiting(tells).chose('arrival', 'ask-her').act('WAY_BACK_LEFT', ['choice', 0]).field('wayBackLeft', 1).act('PERSON_LEAVES', ['choice', 0]);
    end(tells.at(20 * DAY).act('PERSON_RETURNS', ['hazard', 0]));
  });
  expect(delay(impact)).toMatchObject({ oursTenths: 0, occurrences: [{ minute: 20 * DAY, cause: { kind: 'wait', minute: 20 * DAY } }] });
});

test('A wait that stops when she goes her own way stops by that, and not by what came before', () => {
  const impact = play((tells) => {
    waiting(tells).act('WAY_BACK_LEFT').field('wayBackLeft', 1);
    end(tells.at(10 * DAY).act('PERSON_LEAVES'));
  });
  expect(delay(impact)?.spans).toMatchObject([{ from: 5 * DAY, to: 10 * DAY, endedBy: { event: 'PERSON_LEAVES', minute: 10 * DAY } }]);
});

test('What is missing when the story begins was so before, whatever is recorded in the first minute', () => {
  const impact = play((tells) => end(tells.tell('clock.fired', 0, 0).act('STATUS_NOT_NEEDED', ['clock', 0]).leaf('res', 'not_needed')));
  const causes = ['no-safe-place', 'no-referent'].map((factor) => impact.reading.risks.find((each) => each.factor === factor)?.spans[0]?.cause.kind);
  expect(causes).toEqual(['start', 'start']);
});

test('What the first minute itself puts right leaves no stretch behind', () => {
  const impact = play((tells) => end(tells.leaf('place', 'protected').act('REFERENT_NAMED').leaf('contact', 'initial')));
  expect(impact.reading.risks.filter(({ factor }) => ['no-safe-place', 'no-referent'].includes(factor))).toEqual([]);
});

test('A condition that binds her again when contact is back is laid to who set it, not to who found her', () => {
  const impact = play((tells) => {
    tells.leaf('contact', 'initial').leaf('place', 'protected').leaf('assist', 'plan').chose('arrival', 'ask-her').act('SUPPORT_CONDITIONED', ['choice', 0]);
    tells.at(20 * DAY).leaf('contact', 'lost').at(30 * DAY).act('PERSON_RETURNS', ['hazard', 0]).leaf('contact', 'initial').at(60 * DAY).tell('case.ended', -1, -1);
  });
  expect(impact.load.harms.find(({ factor }) => factor === 'conditional-assistance')?.occurrences).toMatchObject([
    { minute: 0, halves: 2, cause: { event: 'SUPPORT_CONDITIONED' } }, { minute: 40 * DAY, halves: 1, cause: { event: 'SUPPORT_CONDITIONED' } },
  ]);
});
