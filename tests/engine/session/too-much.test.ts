import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { autoPlay, compileScenario, createPlayer, hashOfState, learnTraces, openSession, parseScenario, pathwayOf, readLog, submit, useTraces, writeLog } from '#engine';
import type { Program, Session } from '#engine';
import { checkStory } from '../../../engine/scenario/check-story.ts';
import { LOG_LIMIT } from '../../../engine/session/log.ts';
import { choose, compiledHeart, factsIn, HEART, HEART_TEXT, opened, parsedHeart, SEATS } from './heart.ts';

const MINIMAL = readFileSync(new URL('../../fixtures/scenario/minimal.yaml', import.meta.url), 'utf8');
const FLAGS = Array.from({ length: 390 }, (_, index) => `flag-${index}`).join(', ');

/** The smallest case with a hazard that comes at every look and sets and clears every flag. */
const floodText = ({ every, horizon }: { readonly every: string; readonly horizon: string }): string => MINIMAL
  .replace('horizon: 2 d', `horizon: ${horizon}`).replaceAll(/takes: \d min/g, 'takes: 330 min').replace('flags: [asked]', `flags: [asked, ${FLAGS}]`)
  .replace('hazards: []', `hazards: [{ id: flood, event: DISBELIEF_SHOWN, by: police, every: ${every}, odds: [{ perMille: 1000 }], sets: [${FLAGS}], clears: [${FLAGS}], text: He calls. }]`);

function parsed(text: string) {
  const result = parseScenario(text, 'flood.yaml');
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.scenario;
}

function compiled(text: string): Program {
  const pathway = pathwayOf('greece');
  if (!pathway) throw new Error('There is no pathway for Greece.');
  return compileScenario(parsed(text), pathway);
}

const FLOODING = floodText({ every: '1 min', horizon: '1000 min' });
const WHY = /^Too much happens in one step of the case minimal by minute \d+: the hazard flood comes again and again\. Give it a longer time, or a condition that ends\.$/;
const played = (program: Program): Session => openSession(program, { seed: '1', seating: { nurse: 'trainee' } });

describe('a hazard with so much behind it that its looks fill a machine', () => {
  const endless = floodText({ every: '1 min', horizon: '99990 min' });

  it('is an error of the check at the place to mend', () => {
    expect(checkStory(parsed(endless)).filter(({ level }) => level !== 'warning')).toEqual([
      { path: ['hazards', 0, 'every'], message: 'The hazards are followed by more than 1000000 things before the horizon of 99990 min.', hint: 'Give this one a longer “every”, or let less follow from it.' },
    ]);
  });

  it('is not put together, wherever its file comes from', () => {
    expect(() => compiled(endless)).toThrow('Its hazards are followed by more than 1000000 things before its horizon.');
  });

  it('counts with the news of its event', () => {
    const heart = parsedHeart();
    const hazards = heart.hazards.map((hazard) => ({ ...hazard, every: '1 min' }));
    const news = [{ event: hazards[0]?.event ?? '', text: 'He is back.', sets: Array.from({ length: 20 }, () => 'warned') }];
    expect(() => compiledHeart({ ...heart, hazards, news: [] })).not.toThrow();
    expect(() => compiledHeart({ ...heart, hazards, news })).toThrow('followed by more than 1000000 things');
  });
});

describe('too much in one step', () => {
  it('refuses the command that would bring it, in one sentence, and nothing has happened', () => {
    const session = played(compiled(FLOODING));
    const before = session.state.slice();
    expect(submit(session, choose('nurse', 'arrival/go-on'))).toEqual({ accepted: false, refusal: { reason: 'closed-by-case', why: expect.stringMatching(WHY) } });
    expect(session.state).toEqual(before);
  });

  it('opens no session, and an automatic play ends there too, whether anybody listens or not', () => {
    const program = compiled(FLOODING);
    expect(() => openSession(program, { seed: '1', seating: { nurse: 'typical' } })).toThrow(WHY);
    const ended = [null, () => undefined].map((sink) => createPlayer(program, { policy: 'typical', seats: ['nurse'] })('1', sink)).map(({ state, stuck }) => ({ stuck, minute: state[0] }));
    expect(ended).toEqual([{ stuck: true, minute: ended[0]?.minute }, { stuck: true, minute: ended[0]?.minute }]);
  });

  it('ends a play that goes by what it learnt in the same minute', () => {
    const auto = { policy: 'typical', seats: ['nurse'] } as const;
    const learnt = learnTraces(compiled(FLOODING), { auto, seed: 'lessons', from: 0, to: 2 });
    const pupil = compiled(FLOODING);
    if (learnt !== null) useTraces(pupil, learnt);
    const ended = [pupil, compiled(FLOODING)].map((program) => createPlayer(program, auto)('1', null)).map(({ state, stuck }) => ({ stuck, hash: hashOfState(state) }));
    expect(learnt?.nodes.length).toBeGreaterThan(0);
    expect(ended).toEqual([{ stuck: true, hash: ended[1]?.hash }, { stuck: true, hash: ended[1]?.hash }]);
  });

  it('is not a hazard that comes every other hour of a year', () => {
    const hourly = compiled(FLOODING.replace('1000 min', '365 d').replace('every: 1 min', 'every: 2 h').replaceAll(FLAGS, 'flag-1, flag-2'));
    expect(factsIn(openSession(hourly, { seed: '1', seating: {} }), 'hazard.came').length).toBeGreaterThan(4_000);
  });

  it('is counted anew for each step', () => {
    const slower = compiled(floodText({ every: '7 min', horizon: '700 min' }));
    const first = submit(played(slower), choose('nurse', 'arrival/go-on'));
    expect(first.accepted && first.session.steps.at(-1)?.facts.length).toBeGreaterThan(30_000);
    const second = first.accepted ? submit(first.session, choose('nurse', 'goodbye/wave')) : first;
    expect(second.accepted).toBe(true);
  });
});

it('a session of the heart case is far from it', () => {
  expect(opened('1', []).steps[0]?.facts.length).toBeLessThan(1_000);
});

describe('a session that would grow longer than a file that can be opened again', () => {
  const full = { accepted: false, refusal: { reason: 'closed-by-case', why: 'This session is as long as one file can hold. End it here; a new one can begin.' } };
  const session = opened('1');
  const [opening] = session.steps;
  const told = submit(session, { type: 'ask', seat: 'nurse', to: 'worker' });
  const step = told.accepted ? told.session.steps[1] : undefined;
  if (!opening || !step) throw new Error('The question was refused.');
  const after = (commands: number): Session => ({ ...session, steps: [opening, ...Array.from({ length: commands }, () => step)] });

  it('refuses the command too many and leaves room to end it; what it accepts is read', () => {
    expect(submit(after(9_998), { type: 'ask', seat: 'nurse', to: 'worker' }).accepted).toBe(true);
    expect(submit(after(9_999), { type: 'ask', seat: 'nurse', to: 'worker' })).toEqual(full);
    const ended = submit(after(9_999), { type: 'end' });
    expect(ended.accepted && readLog(writeLog(ended.session, HEART_TEXT)).ok).toBe(true);
    expect(submit(after(10_000), { type: 'end' })).toEqual(full);
  });

  it('refuses the step that would pass what a file may hold, and can still be ended', () => {
    const long = { ...session, letters: 30 * 1024 * 1024 - 100 };
    expect(submit(long, { type: 'ask', seat: 'nurse', to: 'worker' })).toEqual(full);
    expect(submit(long, { type: 'end' }).accepted).toBe(true);
  });

  it('counts no letter less than the file has, and leaves the first line as much as it can need', () => {
    const play = autoPlay(HEART, { seed: 'long', auto: { policy: 'typical', seats: SEATS } });
    const [header = '', ...lines] = writeLog(play, HEART_TEXT).split('\n');
    const written = lines.join('\n').length;
    expect(play.letters).toBeGreaterThanOrEqual(written);
    expect(play.letters).toBeLessThan(written * 1.1);
    // A case of quotation marks alone is the longest first line.
    expect(header.length - JSON.stringify(HEART_TEXT).length + 2 * 512 * 1024 + 30 * 1024 * 1024).toBeLessThan(LOG_LIMIT);
  });

  it('does not open where the opening alone is as long', () => {
    const heard = FLOODING.replace('text: He calls.', 'tells: [SEATS], text: He calls.');
    const others = Array.from({ length: 23 }, (_, index) => `a-seat-with-a-name-of-forty-letters-xxxx${String.fromCharCode(97 + index)}`);
    const seat = /  - id: nurse\n[\s\S]*?appearance: \{ look: health \}\n/.exec(MINIMAL)?.[0] ?? '';
    const crowded = compiled(heard.replace('SEATS', ['nurse', ...others].join(', ')).replace(seat, [seat, ...others.map((id) => seat.replace('id: nurse', `id: ${id}`))].join('')).replace(`sets: [${FLAGS}], clears: [${FLAGS}]`, 'meets: [clinic-team]').replace('horizon: 1000 min', 'horizon: 14000 min'));
    expect(() => openSession(crowded, { seed: '1', seating: { nurse: 'typical' } })).toThrow(/^Too much happens in one step of the case minimal by minute \d+\. Let fewer seats hear of it, or less follow from it\.$/);
  });
});
