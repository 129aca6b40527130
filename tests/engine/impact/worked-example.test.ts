import { expect, test } from 'vitest';
import { createImpact } from '../../../engine/impact/fold.ts';
import type { Impact } from '../../../engine/impact/impact.ts';
import type { EventName, PathwayEvent } from '../../../engine/pathways/events.ts';
import { open, programWith, shippedWeights, teller } from './hand-made.ts';
import type { Teller } from './hand-made.ts';

const by = (...events: readonly EventName[]): readonly PathwayEvent[] => events.map((event) => ({ event, by: 'health' as const }));
const DAY = 1440;
const EVENTS = by('COMPANION_USED_AS_INTERPRETER', 'CONTROLLER_LEFT_IN_ROOM', 'DISBELIEF_SHOWN', 'CONSENT_SKIPPED', 'ACCOUNT_TOLD',
  'SEPARATE_FROM_COMPANION', 'INTERPRETER_ARRANGED', 'WAY_BACK_LEFT', 'CONSENT_RECORDED', 'REFERENT_NAMED', 'RIGHTS_SKIPPED');
const RIGHTS: PathwayEvent = { event: 'RIGHTS_EXPLAINED', by: 'health', with: { rights: ['CONFIDENTIALITY'] } };
/** The example counts rights as explained, so all seven options were told; it counts no reflection beside them. */
const SEVEN_OPTIONS = 127;

/** Her stay is regular and isolation open from the start, as the example has it; the baseline of the case is 25. */
const program = programWith([...EVENTS, RIGHTS], (yaml) => yaml.replace('flags: [asked]', 'flags: [asked, isolation]').replace('stay: IRREGULAR', 'stay: REGULAR'));
const weights = shippedWeights();

function play(story: (tells: Teller) => void): Impact {
  const { sink, result } = createImpact(program, weights);
  const tells = open(teller(program, sink), program);
  tells.tell('flag.set', program.names.flags.indexOf('isolation'), 1).leaf('contact', 'initial').leaf('assist', 'emergency');
  story(tells);
  return result();
}

/** The man translates and stays; she is doubted; the police come unasked; three services take it all again; forty days in his reach. */
const versionA = play((tells) => {
  tells.field('contactWithTrafficker', 1).act('COMPANION_USED_AS_INTERPRETER').field('interpreter', 'COMPANION').act('CONTROLLER_LEFT_IN_ROOM').act('DISBELIEF_SHOWN').act('CONSENT_SKIPPED');
  tells.leaf('place', 'separated_unsafe');
  [1, 2, 3, 4].forEach((account) => tells.at(account * 100).act('ACCOUNT_TOLD').field('fullAccounts', account));
  tells.at(40 * DAY).tell('case.ended', -1, -1);
});

const gentle = (tells: Teller): void => {
  tells.act('SEPARATE_FROM_COMPANION').leaf('place', 'window').act('INTERPRETER_ARRANGED').field('interpreter', 'REMOTE_TRAINED').act('RIGHTS_EXPLAINED').field('rightsExplained', SEVEN_OPTIONS).act('WAY_BACK_LEFT');
  tells.act('CONSENT_RECORDED').act('REFERENT_NAMED').field('referent', 'ngo').field('contactWithTrafficker', 0).leaf('place', 'emergency_safe');
};
const versionB = play((tells) => {
  gentle(tells);
  tells.at(100).act('ACCOUNT_TOLD').field('fullAccounts', 1).at(40 * DAY).tell('case.ended', -1, -1);
});
const realisticB = play((tells) => {
  gentle(tells);
  tells.at(100).act('ACCOUNT_TOLD').field('fullAccounts', 1).at(200).act('RIGHTS_SKIPPED').act('ACCOUNT_TOLD').field('fullAccounts', 2);
  tells.at(40 * DAY).tell('case.ended', -1, -1);
});

const doses = (impact: Impact): Readonly<Record<string, number>> =>
  Object.fromEntries(impact.load.harms.map(({ factor, harmTenths }) => [factor, harmTenths]));

test('Version A of the worked example has Harm 76.5 and SVL 77, severe', () => {
  expect(doses(versionA)).toEqual({
    'companion-as-interpreter': 90, 'controller-present': 90, 'disbelief-or-blame': 90, 'consent-not-sought': 90, 'repeated-testimony': 270, 'unsafe-accommodation': 135,
  });
  expect(versionA.load).toMatchObject({ harmTenths: 765, protectionTenths: 0, svlHundredths: 7650, svl: 77, band: 'severe', decidedBy: 'difference' });
});

test('Version B of the worked example has no Harm and SVL 0', () => {
  expect(versionB.load).toMatchObject({ harmTenths: 0, svl: 0, band: 'light', decidedBy: 'nothing' });
});

test('The realistic version B has Harm 14, Protection 29 and SVL 6, because protection never takes off more than six tenths', () => {
  expect(doses(realisticB)).toEqual({ 'repeated-testimony': 90, 'rights-not-explained': 50 });
  expect(realisticB.load.protections.filter(({ counted }) => counted).map(({ factor, points }) => [factor, points])).toEqual([
    ['private-space', 3], ['trained-mediator', 5], ['informed-consent', 5], ['rights-explained', 3], ['one-referent', 5], ['safe-accommodation', 5], ['way-back-open', 3],
  ]);
  expect(realisticB.load).toMatchObject({ harmTenths: 140, protectionTenths: 290, floorHundredths: 560, differenceHundredths: -1500, svl: 6, band: 'light', decidedBy: 'floor' });
});

test('The index on day 40 is 75 in version A and 10 in version B', () => {
  const riskOf = (impact: Impact): readonly string[] => impact.reading.pieces.at(-1)?.risks ?? [];
  expect(riskOf(versionA)).toEqual(['exploiter-contact-open', 'no-safe-place', 'no-lawful-income', 'no-referent', 'isolation']);
  expect(versionA.risk.last).toBe(75);
  expect(riskOf(versionB)).toEqual(['no-lawful-income', 'isolation']);
  expect(versionB.risk.last).toBe(10);
});
