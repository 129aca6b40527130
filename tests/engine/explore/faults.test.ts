import { describe, expect, it } from 'vitest';
import { autoPlay, createPlayer, openSession, playOut, readLog, replayLog, sampleWay, seatAll, step, submit, writeLog } from '#engine';
import type { Command, Program, ReadLog, Sink } from '#engine';
import { ask } from '../../../engine/pathways/port.ts';
import { HEART } from './case.ts';

type When = Program['hazards'][number]['when'];

const AUTO = { policy: 'typical', seats: HEART.names.seats } as const;
const WAY = { seat: 'nurse', beat: 'arrival', choice: 'ask-her' } as const;
const CHOOSE: Command = { type: 'choose', ...WAY };
const PLAYED = openSession(HEART, { seed: 'amber', seating: seatAll(HEART, 'trainee') });

/** What V8 throws for a list of -1 entries: a RangeError, and none of the case. */
const FAULT = new RangeError('Invalid array length');
const faulty: Sink = () => { throw FAULT; };

/** The case, asking a pathway that breaks at its first question after so many. */
function breakingAfter(questions: number): Program {
  let asked = 0;
  return {
    ...HEART, asker: (pathway, situation, event) => {
      asked += 1;
      if (asked > questions) throw FAULT;
      return ask(pathway, situation, event);
    },
  };
}

/** How many questions a play of the case asks. */
function questionsOf(work: (program: Program) => unknown): number {
  let asked = 0;
  work({ ...HEART, asker: (pathway, situation, event) => { asked += 1; return ask(pathway, situation, event); } });
  return asked;
}

function logOf(text: string): ReadLog {
  const reading = readLog(text);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.log;
}

const LOG = logOf(writeLog(autoPlay(HEART, { seed: 'amber', auto: AUTO }), ''));

describe('a RangeError that is not of the case is heard as itself', () => {
  it('from a sink, by a step', () => {
    expect(() => step(HEART, PLAYED.state, { command: CHOOSE, sink: faulty })).toThrow(FAULT);
  });

  it('from a sink, by a play to the end, wherever it breaks', () => {
    let facts = 0;
    playOut(HEART, { seed: 'amber', auto: AUTO }, () => { facts += 1; });
    for (let last = 0; last < facts; last += 7) {
      let told = 0;
      const sink: Sink = () => { told += 1; if (told > last) throw FAULT; };
      expect(() => playOut(HEART, { seed: 'amber', auto: AUTO }, sink)).toThrow(FAULT);
      told = 0;
      expect(() => createPlayer(HEART, AUTO)('amber', sink)).toThrow(FAULT);
    }
    expect(facts).toBeGreaterThan(100);
  });

  it('from an act of conduct or a posted one that the program does not know, by plays', () => {
    const without = (lost: (key: string) => boolean): Program => ({ ...HEART, actIndex: new Map([...HEART.actIndex].filter(([key]) => !lost(key))) });
    const plays = (program: Program): void => { for (let seed = 0; seed < 60; seed += 1) playOut(program, { seed: String(seed), auto: { ...AUTO, policy: 'random' } }, null); };
    expect(() => { plays(without((key) => key.includes('CONSENT_SKIPPED'))); }).toThrow(/does not know the posted event CONSENT_SKIPPED/);
    expect(() => { plays(without((key) => key.includes('AGENCY_JOINED'))); }).toThrow(/does not know an act of conduct/);
  });

  it('from the pathway, by a replay, in the opening and at every step after it', () => {
    const all = questionsOf((program) => { expect(replayLog(LOG, program).same).toBe(true); });
    expect(all).toBeGreaterThan(15);
    for (let questions = 0; questions < all; questions += 1) expect(() => replayLog(LOG, breakingAfter(questions))).toThrow(FAULT);
  });

  it('from the pathway, by continuations of a decision', () => {
    const sample = (program: Program): unknown => sampleWay(program, PLAYED.state, WAY, { policy: 'typical', seed: 'luck', from: 0, to: 3 });
    const all = questionsOf(sample);
    expect(all).toBeGreaterThan(20);
    for (let questions = 0; questions < all; questions += 5) expect(() => sample(breakingAfter(questions))).toThrow(FAULT);
  });
});

describe('a case that does not come to rest', () => {
  const hazardEvery = (every: number, when: When): Program => ({ ...HEART, hazards: HEART.hazards.map((hazard) => ({ ...hazard, every, when, odds: [] })) });
  /** Once the man is in town, a hazard is asked at one minute for ever. */
  const circling = hazardEvery(0, warned(HEART));
  const session = openSession(circling, { seed: 'amber', seating: seatAll(circling, 'trainee') });
  const why = /heart does not come to rest at minute \d+: the hazard [a-z-]+ comes again and again\. Give it a longer time, or a condition that ends\./;

  it('refuses the command that would bring it there, in one sentence, and nothing has happened', () => {
    const before = session.state.slice();
    expect(submit(session, { type: 'inject', inject: 'warning' })).toEqual({ accepted: false, refusal: { reason: 'closed-by-case', why: expect.stringMatching(why) } });
    expect(session.state).toEqual(before);
  });

  it('is told by a replay as what the step came to here', () => {
    const resting = hazardEvery(60, warned(HEART));
    const submitted = submit(openSession(resting, { seed: 'amber', seating: seatAll(resting, 'trainee') }), { type: 'inject', inject: 'warning' });
    if (!submitted.accepted) throw new Error('The inject was refused.');
    expect(replayLog(logOf(writeLog(submitted.session, '')), circling)).toMatchObject({ same: false, problem: { step: 1, message: expect.stringContaining('is refused here (closed-by-case)') } });
  });

  it('and does not even open is an answer of a replay, and an error of whoever opens it', () => {
    const atOnce = hazardEvery(0, null);
    expect(replayLog(LOG, atOnce)).toMatchObject({ same: false, session: null, problem: { line: 1, message: expect.stringMatching(why) } });
    expect(() => openSession(atOnce, { seed: 'amber', seating: {} })).toThrow(why);
    expect(() => openSession(atOnce, { seed: 'amber', seating: {} })).toThrow(RangeError);
  });

  it('leaves an automatic player stuck where its own decision brought it there', () => {
    const { stuck, commands } = playOut(hazardEvery(0, chosen(HEART)), { seed: 'amber', auto: AUTO }, null);
    expect(stuck).toBe(true);
    expect(commands).toBeLessThan(20);
  });
});

/** The condition that the man is known to be in town. */
function warned({ layout, names }: Program): When {
  return { op: 'field', at: layout.flags.at + names.flags.indexOf('warned'), values: [1] };
}

/** The condition that some choice of the first moment was made. */
function chosen({ layout, beats }: Program): When {
  return { op: 'any', tests: (beats[0]?.choices ?? []).map((choice) => ({ op: 'field', at: layout.choices.at + choice, values: [1] })) };
}

describe('a replay of a log whose header does not fit the case', () => {
  it('names the seat that the case does not have', () => {
    const strange = { ...LOG, header: { ...LOG.header, seating: { ...LOG.header.seating, pilot: 'typical' as const } } };
    expect(replayLog(strange, HEART)).toMatchObject({ same: false, session: null, problem: { line: 1, message: expect.stringContaining('no seat "pilot"') } });
  });
});
