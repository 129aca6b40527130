import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CAUSE_KINDS } from '../../../engine/fact.ts';
import { createImpact, prepareImpact } from '../../../engine/impact/fold.ts';
import { bandOf } from '../../../engine/impact/price.ts';
import type { Impact, Load } from '../../../engine/impact/impact.ts';
import { EVENTS } from '../../../engine/pathways/events.ts';
import type { EventName, PathwayEvent } from '../../../engine/pathways/events.ts';
import { open, programWith, shippedWeights, teller } from './hand-made.ts';
import type { Teller } from './hand-made.ts';

const DAY = 1440;
const ACTS: readonly PathwayEvent[] = (Object.keys(EVENTS) as EventName[]).map((event) => ({ event, by: 'health' as const }));
const program = programWith(ACTS, (yaml) => yaml
  .replace('hazards: []', 'hazards: [{ id: found, event: EXPLOITER_RECONTACT_SUCCEEDS, by: exploiter, every: 7 d, odds: [{ perMille: 10 }] }]'));
const weights = shippedWeights();
const listen = prepareImpact(program, weights);

function play(story: (tells: Teller) => void): Impact {
  const { sink, result } = listen();
  story(open(teller(program, sink), program).leaf('contact', 'initial').leaf('assist', 'emergency'));
  return result();
}
const line = (load: Load, factor: string) => load.harms.find((each) => each.factor === factor);

test('An event factor weighs once in full, then half, and never more than two doses', () => {
  const { load } = play((tells) => [0, 1, 2, 3].forEach((minute) => tells.at(minute).act('DISBELIEF_SHOWN')));
  expect(line(load, 'disbelief-or-blame')?.occurrences.map(({ halves }) => halves)).toEqual([2, 1, 1, 0]);
  expect(line(load, 'disbelief-or-blame')?.harmTenths).toBe(180);
});

test('A state factor weighs by started blocks of 30 days of summed time, and never more than four doses', () => {
  const detained = (days: number): number | undefined => line(play((tells) => tells.leaf('place', 'detained').at(days * DAY).tell('case.ended', -1, -1)).load, 'treated-as-offender')?.doseHalves;
  expect([1, 30, 31, 60, 61, 2000].map(detained)).toEqual([2, 2, 3, 3, 4, 8]);
});

test('Two stretches of a state are summed: the second starts a new block only past thirty days in all', () => {
  const { load } = play((tells) => {
    tells.leaf('place', 'detained').at(20 * DAY).leaf('place', 'protected').at(50 * DAY).leaf('place', 'detained').at(65 * DAY).tell('case.ended', -1, -1);
  });
  expect(line(load, 'treated-as-offender')?.occurrences.map(({ minute, halves }) => [minute / DAY, halves])).toEqual([[0, 2], [60, 1]]);
});

test('A state counts from the first contact on: what she bore before anybody met her is not laid to the services', () => {
  const { sink, result } = listen();
  const tells = open(teller(program, sink), program).leaf('place', 'detained').at(10 * DAY).tell('agency.met', 0);
  tells.at(35 * DAY).leaf('place', 'protected').at(36 * DAY).tell('case.ended', -1, -1);
  expect(line(result().load, 'treated-as-offender')?.occurrences.map(({ minute, halves }) => [minute / DAY, halves])).toEqual([[10, 2]]);
});

test('A choice of a played seat is ours; of a stand-in, an office or a hazard it is the system’s, each under its own heading', () => {
  const { load } = play((tells) => {
    tells.chose('arrival', 'ask-her', 'trainee').act('DISBELIEF_SHOWN', ['choice', 0]);
    tells.at(5).chose('goodbye', 'wave', 'typical').act('HEALTH_NEED_IGNORED', ['choice', 3]);
    tells.at(9).tell('clock.fired', 0, 9).act('ASSISTANCE_WITHDRAWN', ['clock', 0]).leaf('assist', 'interrupted').leaf('place', 'emergency_safe');
    tells.at(12).tell('hazard.came', 0).act('CONFRONTATION_HELD', ['hazard', 0]).at(20).tell('case.ended', -1, -1);
  });
  expect(line(load, 'disbelief-or-blame')).toMatchObject({ oursTenths: 90, systemTenths: 0 });
  expect(load.ours.harmTenths).toBe(90);
  expect(load.system.parts).toEqual({ 'stand-ins': 50, offices: 90, hazards: 90, case: 0, before: 0 });
});

test('Each body met above the need of the case weighs, by the act that brought it; a body met again does not', () => {
  const { load } = play((tells) => {
    [0, 1, 2].forEach((body) => tells.at(body).tell('agency.met', body).act('AGENCY_JOINED', body === 2 ? ['hazard', 0] : ['menu', 0]).act('PFA_GIVEN', ['menu', 0]));
    tells.at(5).tell('agency.met', 2).act('AGENCY_JOINED', ['menu', 0]);
  });
  expect(line(load, 'too-many-agencies')?.occurrences).toMatchObject([{ minute: 2, halves: 2, cause: { kind: 'hazard', part: 'hazards' } }]);
});

test('A referent who changes after a hand-over in person is no burden', () => {
  const change = (handed: boolean) => line(play((tells) => {
    tells.act('REFERENT_NAMED').at(5);
    if (handed) tells.act('WARM_HANDOVER_DONE').field('warmHandover', 1);
    tells.act('REFERENT_CHANGED');
  }).load, 'referent-changes')?.harmTenths;
  expect([change(false), change(true)]).toEqual([50, undefined]);
});

test('A moment stepped over is played by a stand-in, and its burden is not ours', () => {
  const { load } = play((tells) => {
    tells.tell('choice.made', 0, 1).tell('choice.landed', 0, 0).act('DISBELIEF_SHOWN', ['choice', 0]);
  });
  expect(load).toMatchObject({ ours: { harmTenths: 0 }, system: { parts: { 'stand-ins': 90 } } });
});

test('An act of the menu is laid to whoever took it up, also when a stand-in has the seat by the time it lands', () => {
  const { load } = play((tells) => {
    tells.tell('seat.changed', 0, 0).tell('menu.made', 0, 0).tell('seat.changed', 0, 1).at(10).act('DISBELIEF_SHOWN', ['menu', 0]).at(20).tell('case.ended', -1, -1);
  });
  expect(load).toMatchObject({ ours: { harmTenths: 90 }, system: { harmTenths: 0 } });
});

test('A wait beyond the usual time is the office’s, whoever started it', () => {
  const { load } = play((tells) => {
    tells.chose('arrival', 'ask-her').act('INDICATOR_NOTICED', ['choice', 0]).leaf('id', 'indicators_noticed').at(6 * DAY).tell('case.ended', -1, -1);
  });
  expect(line(load, 'delayed-identification')?.occurrences[0]).toMatchObject({ minute: 5 * DAY, cause: { kind: 'wait', side: 'system', part: 'offices' } });
});

test('A wait that runs out in the very minute of something else, or while another one runs, is still the office’s and of its own minute', () => {
  const waiting = (tells: Teller): Teller => tells.act('INDICATOR_NOTICED').leaf('id', 'indicators_noticed').leaf('asylum', 'asylum_pending');
  const together = play((tells) => waiting(tells).at(5 * DAY).chose('arrival', 'ask-her').act('PFA_GIVEN', ['choice', 0]).at(6 * DAY).tell('case.ended', -1, -1));
  expect(line(together.load, 'delayed-identification')?.occurrences[0]).toMatchObject({ minute: 5 * DAY, cause: { kind: 'wait', side: 'system' } });
  const apart = play((tells) => waiting(tells).at(400 * DAY).tell('case.ended', -1, -1));
  expect(['delayed-identification', 'long-limbo'].map((factor) => line(apart.load, factor)?.occurrences[0]?.minute)).toEqual([5 * DAY, 365 * DAY]);
});

test('News belongs to what it tells of: a burden in its words is laid to what unfolded in that minute', () => {
  const rootOf = (later: number) => line(play((tells) => {
    tells.at(9).tell('clock.fired', 0, 9).at(later).tell('news.came', 0).act('DISBELIEF_SHOWN', ['news', 0]);
  }).load, 'disbelief-or-blame')?.occurrences[0]?.cause.root;
  expect([rootOf(9), rootOf(10)]).toEqual([{ kind: 'clock', index: 0 }, { kind: 'news', index: 0 }]);
});

test('Leaving a shelter by her own decision is no burden; being put out of it is', () => {
  const after = (event: string): number | undefined => line(play((tells) => {
    tells.leaf('place', 'emergency_safe').at(DAY).act(event).leaf('place', 'separated_unsafe').at(9 * DAY).tell('case.ended', -1, -1);
  }).load, 'unsafe-accommodation')?.harmTenths;
  expect(after('PERSON_LEAVES')).toBeUndefined();
  expect(after('EMERGENCY_STAY_EXPIRES')).toBe(90);
});

test('A burden put right later is loosened, at the first time it was, and stays counted', () => {
  const { load } = play((tells) => tells.act('COMPANION_USED_AS_INTERPRETER').at(30).act('INTERPRETER_ARRANGED').at(60).act('INTERPRETER_ARRANGED'));
  expect(line(load, 'companion-as-interpreter')).toMatchObject({ harmTenths: 90, occurrences: [{ loosenedAt: 30 }] });
});

test('Protection that comes only after the last burden does not soften it', () => {
  const { load } = play((tells) => tells.act('DISBELIEF_SHOWN').at(10).act('PFA_GIVEN').at(20).tell('case.ended', -1, -1));
  expect(load.protections.find(({ factor }) => factor === 'psychological-first-aid')).toMatchObject({ counted: false });
  expect(load.protectionTenths).toBe(0);
});

test('Protection of the very minute in which the last burden came or ended stood during it, and softens it', () => {
  const countedAt = (minute: number, burden: (tells: Teller) => Teller): boolean | undefined => play((tells) => burden(tells).at(minute).act('PFA_GIVEN').at(20).tell('case.ended', -1, -1))
    .load.protections.find(({ factor }) => factor === 'psychological-first-aid')?.counted;
  expect([10, 11].map((minute) => countedAt(minute, (tells) => tells.at(10).act('DISBELIEF_SHOWN')))).toEqual([true, false]);
  expect([10, 11].map((minute) => countedAt(minute, (tells) => tells.leaf('place', 'detained').at(10).leaf('place', 'protected')))).toEqual([true, false]);
});

test('Under the control of exploiters only what she carries with her anchors her', () => {
  const { reading } = play((tells) => {
    tells.act('SAFETY_PLAN_MADE').act('WAY_BACK_LEFT').act('REFERENT_NAMED').field('referent', 'ngo').leaf('place', 'protected').leaf('contact', 'trusted');
    tells.at(DAY).act('EXPLOITER_RECONTACT_SUCCEEDS', ['hazard', 0]).leaf('place', 'under_control').at(2 * DAY).tell('case.ended', -1, -1);
  });
  expect(reading.pieces.map(({ anchors }) => anchors)).toEqual([['one-referent', 'safe-accommodation', 'safety-plan', 'way-back-open'], ['safety-plan', 'way-back-open']]);
});

test('Dangers that the case names are open from the start and close with what answers them', () => {
  const named = programWith(ACTS, (yaml) => yaml.replace('baseline: 25', 'risks: [debt-or-threat-open, isolation]\n  baseline: 25'));
  const { sink, result } = createImpact(named, weights);
  open(teller(named, sink), named).at(DAY).act('SAFETY_PLAN_MADE').at(2 * DAY).tell('case.ended', -1, -1);
  const concerns = result().reading.pieces.map(({ risks }) => risks.filter((id) => ['debt-or-threat-open', 'isolation'].includes(id)));
  expect(concerns).toEqual([['debt-or-threat-open', 'isolation'], ['isolation']]);
});

test('A danger that the story opens by a flag closes when the flag is taken back', () => {
  const flagged = programWith(ACTS, (yaml) => yaml.replace('flags: [asked]', 'flags: [asked, isolation]'));
  const { sink, result } = createImpact(flagged, weights);
  const flag = flagged.names.flags.indexOf('isolation');
  open(teller(flagged, sink), flagged).at(DAY).tell('flag.set', flag, 1).at(3 * DAY).tell('flag.set', flag, 0).at(4 * DAY).tell('case.ended', -1, -1);
  expect(result().reading.risks.find(({ factor }) => factor === 'isolation')?.spans.map(({ from, to }) => [from / DAY, (to ?? 0) / DAY])).toEqual([[1, 3]]);
});

test('Youth is a danger under 21, and not at 21', () => {
  const young = (age: number): boolean => {
    const aged = programWith([], (yaml) => yaml.replace('age: 24', `age: ${age}`));
    const { sink, result } = createImpact(aged, weights);
    open(teller(aged, sink), aged).leaf('contact', 'initial').at(DAY).tell('case.ended', -1, -1);
    return result().risk.risks.some(({ factor }) => factor === 'young-age');
  };
  expect([20, 21].map(young)).toEqual([true, false]);
});

test('The mean index is an integer integral from first contact to the end, rounded once', () => {
  const { risk } = play((tells) => {
    tells.at(10 * DAY).leaf('place', 'emergency_safe').at(40 * DAY).tell('case.ended', -1, -1);
  });
  const [[, before] = [0, 0], [, after] = [0, 0]] = risk.series;
  expect(risk.series.map(([minute]) => minute)).toEqual([0, 10 * DAY]);
  expect(risk.integral).toBe((before * 10 + after * 30) * DAY);
  expect(risk.meanTenths).toBe(Math.round((10 * risk.integral) / (40 * DAY)));
});

test('The mean index begins with first contact: the days before are in the line, not in the mean', () => {
  const { sink, result } = listen();
  open(teller(program, sink), program).at(5 * DAY).leaf('place', 'emergency_safe').at(10 * DAY).tell('agency.met', 0).at(40 * DAY).tell('case.ended', -1, -1);
  const { risk } = result();
  expect(risk.series[0]?.[1]).not.toBe(risk.last);
  expect(risk.series.every(([minute]) => minute < 10 * DAY)).toBe(true);
  expect([risk.minutes, risk.meanTenths]).toEqual([30 * DAY, risk.last * 10]);
});

test('Bands begin at 20, 40 and 60, and only what is above 100 is capped', () => {
  expect([0, 19, 20, 39, 40, 59, 60, 100].map(bandOf)).toEqual(['light', 'light', 'noticeable', 'noticeable', 'heavy', 'heavy', 'severe', 'severe']);
  const told = (accounts: number): Load => play((tells) => tells.field('fullAccounts', accounts).act('RIGHTS_SKIPPED').act('DECISION_UNEXPLAINED')).load;
  expect([11, 12].map((accounts) => [told(accounts).harmTenths, told(accounts).decidedBy])).toEqual([[1000, 'difference'], [1090, 'cap']]);
});

test('Asking for a result in between changes nothing of what comes after', () => {
  const story = (tells: Teller, ask: () => unknown): void => {
    tells.act('DISBELIEF_SHOWN');
    ask();
    tells.leaf('place', 'detained');
    ask();
    tells.leaf('place', 'protected').act('REFERENT_NAMED').field('referent', 'ngo').at(9 * DAY);
    ask();
    tells.tell('case.ended', -1, -1);
  };
  const asked = createImpact(program, weights);
  story(open(teller(program, asked.sink), program), asked.result);
  const silent = createImpact(program, weights);
  story(open(teller(program, silent.sink), program), () => null);
  expect(asked.result()).toEqual(silent.result());
});

test('For any stream the split sums to Harm, SVL follows its formula, and the index stays within 5 and 95 (seed 7)', () => {
  const stepOf = fc.tuple(fc.nat(40 * DAY), fc.nat(ACTS.length - 1), fc.nat(CAUSE_KINDS.length - 1), fc.constantFrom('under_control', 'window', 'separated_unsafe', 'detained', 'emergency_safe', 'protected'));
  fc.assert(fc.property(fc.array(stepOf, { maxLength: 40 }), (steps) => {
    let minute = 0;
    const { load, risk } = play((tells) => steps.forEach(([pause, act, kind, place]) => {
      minute += pause;
      tells.at(minute).act(ACTS[act]?.event ?? '', [CAUSE_KINDS[kind] ?? 'choice', 0]).leaf('place', place);
    }));
    expect(load.ours.harmTenths + load.system.harmTenths).toBe(load.harmTenths);
    expect(Object.values(load.system.parts).reduce((sum, each) => sum + each, 0)).toBe(load.system.harmTenths);
    expect(load.svlHundredths).toBe(Math.min(10_000, Math.max(4 * load.harmTenths, 10 * (load.harmTenths - load.protectionTenths))));
    risk.series.forEach(([, value]) => { expect(value).toBeGreaterThanOrEqual(5); expect(value).toBeLessThanOrEqual(95); });
    expect(Number.isInteger(risk.meanTenths) && Number.isInteger(risk.integral)).toBe(true);
  }), { seed: 7, numRuns: 100 });
});
