import { describe, expect, it } from 'vitest';
import { autoPlay, factsOf, hashOfState, viewFor } from '#engine';
import type { Program, Scenario, Session } from '#engine';
import { after, choose, compiledHeart, factsIn, HEART, minuteIn, moments, opened, parsedHeart, seedThat, waitUntil } from './heart.ts';

const DAY = 1440;
/** The case with some of its parts exchanged. */
const heartWith = (change: Partial<Scenario>): Program => compiledHeart({ ...parsedHeart(), ...change });
const clock = (program: Program, id: string): number => program.clocks.findIndex((each) => each.id === id);
const dueMinute = (session: Session, id: string): number => session.state[session.program.layout.clocks.at + clock(session.program, id)] ?? -2;
/** A case in which nothing is left to decide: only waits run. */
const onlyWaits = (change: Partial<Scenario> = {}): Program => heartWith({
  hazards: [], injects: [], news: [], background: [], endings: parsedHeart().endings.slice(0, 1), content: { short: 'x', themes: [] },
  beats: parsedHeart().beats.slice(0, 1).map((beat) => ({ ...beat, when: [{ flag: 'warned' }], choices: beat.choices.map((choice) => ({ ...choice, leads: [] })) })), ...change,
});

describe('waits', () => {
  it('S10 and S11 start with the case in the state whose entry starts them, and last from the least to the most of their days', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const session = opened(String(seed));
      expect(dueMinute(session, 'S10@emergency_safe')).toBeGreaterThanOrEqual(1 * DAY);
      expect(dueMinute(session, 'S10@emergency_safe')).toBeLessThanOrEqual(60 * DAY);
      expect(dueMinute(session, 'S11@emergency_safe')).toBeGreaterThanOrEqual(3 * DAY);
      expect(dueMinute(session, 'S11@emergency_safe')).toBeLessThanOrEqual(30 * DAY);
    }
  });

  it('come out below and above the usual length about equally often', () => {
    const early = Array.from({ length: 400 }, (_, seed) => dueMinute(opened(`half ${seed}`), 'S10@emergency_safe') <= 10 * DAY).filter(Boolean).length;
    // 400 throws of a coin: 200, five standard deviations are 50.
    expect(Math.abs(early - 200)).toBeLessThan(50);
  });

  it('stop when their state is left, whichever rule left it', () => {
    const seeds = Array.from({ length: 40 }, (_, seed) => `stop ${seed}`);
    const sessions = seeds.flatMap((seed) => moments(HEART, seed, 'typical'));
    const leafIn = (session: Session): string => String(factsIn(session, 'leaf.entered').findLast((fact) => fact.names['region'] === 'place')?.names['leaf']);
    const away = sessions.filter((session) => leafIn(session) !== 'emergency_safe');
    const staying = sessions.filter((session) => leafIn(session) === 'emergency_safe');
    expect(new Set(away.map(leafIn)).size).toBeGreaterThan(1);
    expect(new Set(away.flatMap((session) => ['S10@emergency_safe', 'S11@emergency_safe'].map((id) => dueMinute(session, id))))).toEqual(new Set([-1]));
    expect(staying.filter((session) => dueMinute(session, 'S11@emergency_safe') < 0)).toEqual([]);
  });

  it('end at the very minute that was drawn when they started', () => {
    const session = opened('1', [], onlyWaits());
    for (const fired of factsIn(session, 'clock.fired')) expect(fired.minute).toBe(fired.b);
    expect(factsIn(session, 'clock.fired').length).toBeGreaterThan(0);
  });

  it('that are due together fire in the order of the pathway, S10 before S11', () => {
    const base = onlyWaits();
    const same = { ...base, clocks: base.clocks.map((each) => (/^S1[01]@/.test(each.id) ? { ...each, min: DAY, typ: DAY, max: DAY } : each)) };
    const fired = factsIn(opened('1', [], same), 'clock.fired').filter((fact) => fact.minute === DAY).map((fact) => fact.names['clock']);
    expect(fired).toEqual(['S10@emergency_safe']);
    const turned = { ...same, clocks: same.clocks.map((each) => (each.id === 'S10@emergency_safe' ? { ...each, min: DAY + 1, typ: DAY + 1, max: DAY + 1 } : each)) };
    expect(factsIn(opened('1', [], turned), 'clock.fired')[0]?.names['clock']).toBe('S11@emergency_safe');
  });

  it('that are due while their act is closed stay due, and fire as soon as it opens', () => {
    const placed = onlyWaits({ background: [{ rule: 'A3', by: 'specialised', with: { wishesRecorded: true } }], beats: parsedHeart().beats });
    const a3 = clock(placed, 'background/A3/PLAN_AGREED');
    const entry = placed.clocks[a3];
    if (!entry) throw new Error('no A3');
    // The wait runs from the start here, though its rule asks for an intake first.
    const none = placed.pathway.regions.find((region) => region.id === 'assist')?.leaves.indexOf('none') ?? -1;
    const program = { ...placed, clocks: placed.clocks.map((each, index) => (index === a3 ? { ...entry, starts: [none], through: [1, 2, 3], min: 60, typ: 60, max: 60 } : each)) };
    const before = after(opened('1', ['nurse', 'worker', 'officer'], program), choose('nurse', 'arrival/go-on'), choose('nurse', 'handover/walk-her'));
    expect(factsIn(before, 'clock.fired').filter((fact) => fact.a === a3)).toEqual([]);
    expect(dueMinute(before, 'background/A3/PLAN_AGREED')).toBe(60);
    const done = after(before, choose('worker', 'intake/welcome'));
    const fired = factsIn(done, 'clock.fired').find((fact) => fact.a === a3);
    expect(fired).toMatchObject({ b: 60 });
    expect(fired?.minute).toBe(factsIn(done, 'choice.landed').at(-1)?.minute);
  });

  it('of the background happen with the chance the case gives', () => {
    const came = Array.from({ length: 400 }, (_, seed) => opened(`A1 ${seed}`)).filter((session) => factsIn(session, 'clock.started').some((fact) => fact.names['clock'] === 'background/A1/EMERGENCY_NEEDS_MET')).length;
    expect(Math.abs(came - 200)).toBeLessThan(50);
  });
});

describe('moments', () => {
  it('stop the clock while a person has to decide, and not while only stand-ins do', () => {
    expect(minuteIn(opened('1'))).toBe(0);
    expect(opened('1', []).state[HEART.layout.header.at + 3]).not.toBe(0);
  });

  it('open when led to, after their time, and not before', () => {
    const led = after(opened('1'), choose('nurse', 'arrival/go-on'));
    expect(factsIn(led, 'beat.opened').at(-1)).toMatchObject({ minute: 4 + 120, names: { beat: 'handover' } });
  });

  it('stay decided, whatever leads to them again', () => {
    const twice = heartWith({ beats: parsedHeart().beats.map((beat) => (beat.id === 'intake' ? { ...beat, choices: beat.choices.map((choice) => ({ ...choice, leads: [{ beat: 'handover' }] })) } : beat)) });
    const session = after(opened('1', ['nurse', 'worker', 'officer'], twice), choose('nurse', 'arrival/go-on'), choose('nurse', 'handover/walk-her'), choose('worker', 'intake/come-later'));
    expect(factsIn(session, 'beat.opened').filter((fact) => fact.names['beat'] === 'handover')).toHaveLength(1);
  });

  it('open with the words that fit what happened', () => {
    const texts = ['arrival/go-on', 'arrival/ask-her'].map((path) => viewFor(after(opened('1'), choose('nurse', path)), 'nurse').moments[0]?.text);
    expect(texts).toEqual(['Mina is already at the green door.', 'Mina waits for a last word at the green door.']);
  });

  it('lapse when their time is over, once, with what follows', () => {
    const waiting = waitUntil(after(opened('1', ['nurse']), choose('nurse', 'arrival/go-on')), 'nurse', (session) => factsIn(session, 'beat.lapsed').length > 0);
    expect(factsIn(waiting, 'beat.lapsed')).toHaveLength(1);
    expect(factsIn(waiting, 'beat.lapsed')[0]).toMatchObject({ minute: 124 + DAY, names: { beat: 'handover' } });
    expect(factsIn(waiting, 'flag.set').map((fact) => fact.names['flag'])).toContain('lapsed');
    expect(viewFor(waiting, 'nurse').story.map((line) => line.text)).toContain('The moment at the green door went by.');
    expect(viewFor(waiting, 'nurse').moments).toEqual([]);
  });

  it('happen once: a beat that was decided opens no second time', () => {
    for (const policy of ['typical', 'random'] as const) {
      for (let seed = 0; seed < 30; seed += 1) {
        const opening = factsIn(autoPlay(HEART, { seed: `once ${seed}`, auto: { policy, seats: HEART.names.seats } }), 'beat.opened').map((fact) => fact.a);
        expect(new Set(opening).size).toBe(opening.length);
      }
    }
  });
});

describe('stepping', () => {
  it('over a moment lets a stand-in play it, and says that it was the stand-in', () => {
    const over = after(opened('1', ['nurse']), { type: 'step-over', seat: 'nurse', beat: 'arrival' });
    expect(factsIn(over, 'beat.stepped-over')).toHaveLength(1);
    expect(factsIn(over, 'choice.made')[0]).toMatchObject({ names: { beat: 'arrival', player: 'typical' } });
    expect(factsIn(over, 'choice.landed')[0]).toMatchObject({ names: { beat: 'arrival', player: 'typical' } });
    expect(factsIn(over, 'choice.landed')[0]?.a).toBe(factsIn(opened('1', []), 'choice.landed')[0]?.a);
  });

  it('out gives the seat to a stand-in, who plays on; stepping in takes it back', () => {
    const out = after(opened('1', ['nurse', 'officer']), { type: 'step-out', seat: 'nurse' });
    expect(factsIn(out, 'choice.landed').filter((fact) => fact.names['seat'] === 'nurse').map((fact) => fact.names['player'])).toContain('typical');
    const back = after(out, { type: 'step-in', seat: 'nurse' });
    expect(factsIn(back, 'seat.changed').slice(-2).map((fact) => [fact.names['seat'], fact.names['player']])).toEqual([['nurse', 'typical'], ['nurse', 'trainee']]);
    expect(viewFor(back, 'nurse').waiting).toBe(false);
  });
});

describe('waiting', () => {
  // The officer's desk is open and hers to decide, so the clock stands: only what happens now can wake her.
  const waiting = (): Session => after(opened('1', ['nurse', 'officer']), choose('nurse', 'arrival/go-on'), choose('nurse', 'handover/card'), { type: 'wait', seat: 'nurse' });

  it('ends when the seat hears something', () => {
    expect(viewFor(waiting(), 'nurse').waiting).toBe(true);
    const told = after(waiting(), { type: 'tell', seat: 'officer', to: 'nurse', items: ['old-file'] });
    expect(minuteIn(told)).toBe(minuteIn(waiting()));
    expect(viewFor(told, 'nurse').waiting).toBe(false);
  });

  it('goes on while news goes to others only', () => {
    const told = after(waiting(), { type: 'inject', inject: 'warning' });
    expect(factsIn(told, 'inject.came').at(-1)?.seenBy).toEqual(['worker']);
    expect(viewFor(told, 'nurse').waiting).toBe(true);
  });

  it('of every seat lets time pass: a session is never stuck', () => {
    let session = opened('1');
    for (let turn = 0; turn < 40; turn += 1) session = after(session, { type: 'wait', seat: HEART.names.seats[turn % 3] ?? '' });
    expect(minuteIn(session)).toBeGreaterThan(2 * DAY);
  });
});

describe('injects and hazards', () => {
  it('an inject comes at its moment, once, and to those it tells', () => {
    const rain = factsIn(autoPlay(HEART, { seed: 'rain', auto: { policy: 'careful', seats: HEART.names.seats } }), 'inject.came').filter((fact) => fact.names['inject'] === 'rain');
    expect(rain.map((fact) => [fact.minute, fact.seenBy])).toEqual([[DAY + 120, ['nurse']]]);
  });

  it('a facilitator brings an inject before its time, once', () => {
    const early = after(opened('1'), { type: 'inject', inject: 'rain' });
    expect(factsIn(early, 'inject.came')).toHaveLength(1);
    const played = waitUntil(early, 'nurse', (now) => minuteIn(now) > DAY + 120);
    expect(factsIn(played, 'inject.came').filter((fact) => fact.names['inject'] === 'rain')).toHaveLength(1);
  });

  it('an inject with conditions comes when they hold', () => {
    const seed = seedThat((each) => factsIn(opened(each, []), 'flag.set').some((fact) => fact.names['flag'] === 'met-her'));
    const facts = factsOf(opened(seed, []));
    const met = facts.find((fact) => fact.type === 'flag.set' && fact.names['flag'] === 'met-her');
    expect(facts.find((fact) => fact.names['inject'] === 'second-visit')?.minute).toBe(met?.minute);
  });

  it('a hazard is asked at its rhythm while its conditions hold, and comes as often as its odds say', () => {
    const sessions = Array.from({ length: 150 }, (_, seed) => opened(`hazard ${seed}`, []));
    const leftBefore = (session: Session): boolean => factsIn(session, 'leaf.entered').some((fact) => fact.names['leaf'] === 'protected' && fact.minute < 7 * DAY);
    const minutes = sessions.flatMap((session) => factsIn(session, 'hazard.came').map((fact) => fact.minute));
    expect(minutes.filter((minute) => minute < 7 * DAY)).toEqual([]);
    const inFirstWeek = minutes.filter((minute) => minute === 7 * DAY).length;
    // Four in ten of those still at risk then; five standard deviations of 150 are 30.
    expect(Math.abs(inFirstWeek - sessions.filter((session) => !leftBefore(session)).length * 0.4)).toBeLessThan(30);
  });
});

describe('endings', () => {
  it('come as soon as their outcome and conditions have held long enough, and not before', () => {
    const seed = seedThat((each) => factsIn(opened(each, []), 'case.ended')[0]?.names['ending'] === 'helped');
    const atOnce = heartWith({ endings: parsedHeart().endings.map((ending) => ({ ...ending, lasting: '0 min' })) });
    const [lasting, short] = [HEART, atOnce].map((program) => factsIn(opened(seed, [], program), 'case.ended')[0]);
    expect(short?.names['ending']).toBe('helped');
    expect(lasting?.minute).toBe((short?.minute ?? 0) + 20 * DAY);
  });

  it('in harm come at once', () => {
    const seed = seedThat((each) => factsIn(opened(each, []), 'case.ended')[0]?.names['ending'] === 'under-control');
    const facts = factsOf(opened(seed, []));
    expect(facts.at(-1)?.minute).toBe(facts.findLast((fact) => fact.names['leaf'] === 'under_control')?.minute);
  });

  it('at the horizon at the latest, left open where nothing holds', () => {
    const still = onlyWaits({ hazards: [], endings: parsedHeart().endings.slice(0, 1) });
    const session = opened('1', [], still);
    expect(minuteIn(session)).toBe(60 * DAY);
    expect(viewFor(session, 'nurse').ended).toMatchObject({ ending: null });
  });

  it('the horizon is the same state whoever plays: the last fact names it', () => {
    const session = after(opened('1'), { type: 'end' });
    expect(factsOf(session).at(-1)?.type).toBe('case.ended');
    expect(session.steps.at(-1)?.hash).toBe(hashOfState(session.state));
  });
});

describe('a case that would never come to rest', () => {
  const hazardEvery = (every: string): Program => heartWith({ hazards: parsedHeart().hazards.map((hazard) => ({ ...hazard, every, odds: [{ perMille: 1, when: [{ flag: 'lapsed' }] }] })) });

  it('because a hazard is asked again and again at one minute stops with the minute', () => {
    const quick = hazardEvery('1 h');
    expect(() => opened('1', [], { ...quick, hazards: quick.hazards.map((hazard) => ({ ...hazard, every: 0 })) })).toThrow(/heart does not come to rest at minute 0/);
  });

  it('names what it goes through where the case is over before anything came twice', () => {
    const quick = hazardEvery('1 h');
    const everyMinute = { ...quick, horizon: 100_000, hazards: quick.hazards.map((hazard) => ({ ...hazard, every: 1, when: null })) };
    expect(() => opened('1', [], everyMinute)).toThrow(/ at minute 100000: the hazard .+ again and again\. Give (?:it|one of them) a longer time/);
  });

  it('or keep a machine busy for minutes is not put together at all', () => {
    expect(() => hazardEvery('0 min')).toThrow(/asked more than 100000 times before its horizon/);
    expect(() => compiledHeart({ ...parsedHeart(), horizon: '9999 d', hazards: parsedHeart().hazards.map((hazard) => ({ ...hazard, every: '1 min' })) })).toThrow(/100000 times/);
  });

  it('is not one in which a hazard is asked every hour for weeks', () => {
    expect(factsOf(opened('1', [], hazardEvery('1 h'))).at(-1)?.type).toBe('case.ended');
  });

  it('is not one in which stand-ins play for years', () => {
    const years = compiledHeart({ ...parsedHeart(), horizon: '3650 d', endings: parsedHeart().endings.map((ending) => ({ ...ending, when: [{ flag: 'lapsed' }] })), hazards: parsedHeart().hazards.map((hazard) => ({ ...hazard, every: '6 h', odds: [{ perMille: 1, when: [{ flag: 'lapsed' }] }] })) });
    expect(minuteIn(opened('1', [], years))).toBe(3650 * DAY);
  });
});
