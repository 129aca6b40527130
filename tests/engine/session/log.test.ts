import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { autoPlay, canonicalJson, digestText, ENGINE_VERSION, factsOf, POLICIES, readLog, replayFacts, replayLog, writeLog } from '#engine';
import type { LogProblem, LogReading, ReadLog } from '#engine';
import { LOG_LIMIT, LOG_TOO_LARGE } from '../../../engine/session/log.ts';
import { after, compiledHeart, HEART, HEART_TEXT, opened, parsedHeart, SEATS } from './heart.ts';

const played = autoPlay(HEART, { seed: 'log', auto: { policy: 'typical', seats: SEATS } });
const TEXT = writeLog(played, HEART_TEXT);
const LINES = TEXT.trimEnd().split('\n');

function problemOf(reading: LogReading): LogProblem {
  if (reading.ok) throw new Error('The log was read.');
  return reading.problem;
}

function logOf(text: string): ReadLog {
  const reading = readLog(text);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.log;
}

/** The lines chained anew after a change, as somebody would who rewrites the whole file. */
function rechained(lines: readonly string[]): string {
  let chain = '';
  return `${lines.map((line, index) => {
    const { chain: _, ...body } = JSON.parse(line);
    chain = index === 0 ? digestText(canonicalJson(body)) : digestText(`${chain}\n${canonicalJson(body)}`);
    return canonicalJson({ ...body, chain });
  }).join('\n')}\n`;
}

/** The first line with something changed, chained anew. */
const withHeader = (change: (header: Record<string, unknown>) => Record<string, unknown>): string => rechained([JSON.stringify(change(JSON.parse(LINES[0] ?? ''))), ...LINES.slice(1)]);

describe('a log', () => {
  it('written, read and replayed is the same session, for 51 plays', () => {
    for (const policy of POLICIES) {
      for (let seed = 0; seed < 17; seed += 1) {
        const session = autoPlay(HEART, { seed: `there ${seed}`, auto: { policy, seats: seed % 2 === 0 ? SEATS : ['nurse'] } });
        const replay = replayLog(logOf(writeLog(session, HEART_TEXT)), HEART);
        expect(replay).toMatchObject({ same: true, notes: [] });
        expect(replay.session?.steps).toEqual(session.steps);
        expect(writeLog(session, HEART_TEXT)).toBe(writeLog(replay.session ?? session, HEART_TEXT));
      }
    }
  });

  it('of every kind of command replays', () => {
    const session = after(opened('kinds'), { type: 'inject', inject: 'warning' }, { type: 'tell', seat: 'nurse', to: 'worker', items: ['ward-note'] }, { type: 'ask', seat: 'nurse', to: 'officer' },
      { type: 'step-over', seat: 'nurse', beat: 'arrival' }, { type: 'step-out', seat: 'officer' }, { type: 'step-in', seat: 'officer' }, { type: 'wait', seat: 'nurse' }, { type: 'end' });
    expect(replayLog(logOf(writeLog(session, HEART_TEXT)), HEART)).toMatchObject({ same: true });
  });

  it('carries the case it was played with, so that it replays anywhere', () => {
    expect(compiledHeart(parsedHeart(logOf(TEXT).header.case.source)).hash).toBe(HEART.hash);
  });

  it('is read with line ends of another system too', () => {
    expect(readLog(TEXT.replaceAll('\n', '\r\n')).ok).toBe(true);
  });

  it('is read with the mark that some editors put before a text', () => {
    expect(logOf(`\ufeff${TEXT}`)).toEqual(logOf(TEXT));
  });

  it('folds recorded facts as it folded them live', () => {
    const live: number[][] = [];
    replayFacts(factsOf(played), HEART, (...heard) => void live.push(heard.map(Number)));
    const recorded: number[][] = [];
    replayFacts(logOf(TEXT).steps.flatMap((step) => JSON.parse(JSON.stringify(step.facts))), HEART, (...heard) => void recorded.push(heard.map(Number)));
    expect(recorded).toEqual(live);
    expect(live.length).toBeGreaterThan(40);
  });
});

describe('damage to a log', () => {
  it('of one letter, anywhere, is found and named with its line', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: TEXT.length - 1 }), fc.constantFrom('0', 'x', '"', '}', ' ', '\n', '\\', 'é'), (at, letter) => {
      fc.pre(TEXT[at] !== letter);
      const damaged = `${TEXT.slice(0, at)}${letter}${TEXT.slice(at + 1)}`;
      const reading = readLog(damaged);
      // A last line break is the one letter that carries nothing; a cut there leaves every line whole.
      const line = reading.ok ? (at === TEXT.length - 1 ? 0 : Infinity) : reading.problem.line;
      expect(line).toBeLessThanOrEqual(TEXT.slice(0, at).split('\n').length + 1);
    }), { seed: 3, numRuns: 400 });
  });

  it('of one letter left out or put in is found', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: TEXT.length - 2 }), fc.boolean(), (at, out) => {
      const damaged = out ? TEXT.slice(0, at) + TEXT.slice(at + 1) : `${TEXT.slice(0, at)}7${TEXT.slice(at)}`;
      expect(readLog(damaged).ok).toBe(false);
    }), { seed: 4, numRuns: 200 });
  });

  it('a cut in the middle of a command is named with the number under which replay counts it', () => {
    const cut = LINES.slice(0, 3).join('\n').slice(0, -40);
    expect(problemOf(readLog(cut))).toMatchObject({ line: 3, step: 1, message: 'Command 1 breaks off in the middle: the file was cut there.' });
  });

  it('a cut within the first line, where the whole case stands, is told as a cut and not as a strange file', () => {
    for (const length of [200, Math.floor((LINES[0] ?? '').length / 2), (LINES[0] ?? '').length - 1]) expect(problemOf(readLog(TEXT.slice(0, length))).message).toContain('breaks off within its first line');
    expect(problemOf(readLog('x'.repeat(200))).message).toContain('not a session file');
  });

  it('a missing step is named', () => {
    expect(problemOf(readLog([LINES[0], LINES[1], ...LINES.slice(3), ''].join('\n')))).toMatchObject({ step: 1, message: 'Command 1 is missing: the line says it is command 2.' });
    expect(problemOf(readLog([LINES[0], LINES[1], LINES[1], ''].join('\n')))).toMatchObject({ step: 1, message: 'Command 1 is missing: the line says it is the opening.' });
  });

  it('two steps in the other order are found', () => {
    expect(problemOf(readLog([LINES[0], LINES[2], LINES[1], ...LINES.slice(3), ''].join('\n')))).toMatchObject({ line: 2, step: 0 });
  });

  it('a key that does not belong is found, in the header and in a step, also with a good checksum', () => {
    expect(problemOf(readLog(withHeader((header) => ({ ...header, extra: 1 })))).line).toBe(1);
    const step = rechained([LINES[0] ?? '', JSON.stringify({ ...JSON.parse(LINES[1] ?? ''), extra: 1 }), ...LINES.slice(2)]);
    expect(problemOf(readLog(step))).toMatchObject({ line: 2, step: 0 });
  });

  it('keys that reach into the language change nothing', () => {
    const reading = readLog(TEXT.replace('{', '{"__proto__":{"polluted":true},'));
    expect(reading.ok).toBe(false);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('a file too large is not read at all, one of the longest is', () => {
    expect(problemOf(readLog('x'.repeat(LOG_LIMIT + 1)))).toMatchObject({ line: 1, message: LOG_TOO_LARGE.message });
    expect(problemOf(readLog('x'.repeat(LOG_LIMIT))).message).not.toBe(LOG_TOO_LARGE.message);
  });

  it.each(['', '\n', 'null', '[]', '{}', '{"ariadne":"1"}', '\u0000', '{"ariadne":99}', LINES[0] ?? ''])('%j is no log, and says so in words', (text) => {
    const { message, hint } = problemOf(readLog(text.slice(0, 100_000)));
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(hint).toMatch(/^[A-Z].*\.$/);
  });
});

describe('a log that was rewritten with a good chain', () => {
  const stepWith = (place: number, change: (step: Record<string, unknown>) => Record<string, unknown>): string =>
    rechained(LINES.map((line, index) => (index === place + 1 ? JSON.stringify(change(JSON.parse(line))) : line)));

  it('is found by replaying: another hash', () => {
    const text = stepWith(2, (step) => ({ ...step, hash: '0'.repeat(64) }));
    expect(replayLog(logOf(text), HEART)).toMatchObject({ same: false, problem: { step: 2, line: 4, message: expect.stringContaining('another state') } });
  });

  it('is found by replaying: another fact', () => {
    const text = stepWith(1, (step) => ({ ...step, facts: Array.isArray(step['facts']) ? step['facts'].map((fact, index) => (index === 0 ? { ...fact, minute: 999 } : fact)) : [] }));
    expect(replayLog(logOf(text), HEART)).toMatchObject({ same: false, problem: { step: 1, message: 'Command 1 differs at fact 0.', detail: expect.stringMatching(/^Recorded: \{.*"minute":999.*\. Replayed: \{.*\}\.$/) } });
  });

  it('is found by replaying: another choice', () => {
    const text = stepWith(1, (step) => ({ ...step, command: { type: 'choose', seat: 'nurse', beat: 'arrival', choice: 'send-form' } }));
    expect(replayLog(logOf(text), HEART)).toMatchObject({ same: false, problem: { step: 1, message: expect.stringContaining('refused here (closed-by-rule)') } });
  });

  it('is found by replaying: another seed', () => {
    expect(replayLog(logOf(withHeader((header) => ({ ...header, seed: 'other' }))), HEART).same).toBe(false);
  });

  it('under the name of another case cannot be opened, and says both names', () => {
    const text = withHeader((header) => ({ ...header, case: { ...Object(header['case']), id: 'liver\u202e' } }));
    expect(replayLog(logOf(text), HEART)).toMatchObject({ same: false, session: null, problem: { line: 1, message: 'The first line names the case "liver\\u202e", but carries "heart".' } });
  });

  it('with a seat the case does not have cannot be opened, and says why', () => {
    expect(replayLog(logOf(withHeader((header) => ({ ...header, seating: { doctor: 'trainee' } }))), HEART)).toMatchObject({ same: false, problem: { line: 1, message: expect.stringContaining('doctor') } });
  });
});

describe('a log of another time', () => {
  it('made by another engine is replayed and compared, and the engine is named', () => {
    const replay = replayLog(logOf(withHeader((header) => ({ ...header, engine: '0.0.9' }))), HEART);
    expect(replay.same).toBe(true);
    expect(replay.notes).toEqual([`This session was made by engine 0.0.9; this is ${ENGINE_VERSION}. It was replayed and compared.`]);
  });

  it('made under another pathway or another case says so', () => {
    expect(replayLog(logOf(withHeader((header) => ({ ...header, pathway: '1'.repeat(64) }))), HEART).notes).toEqual(['The pathway of Greece has changed since.']);
    expect(replayLog(logOf(withHeader((header) => ({ ...header, program: '1'.repeat(64) }))), HEART).notes).toEqual(['The case has changed in more than its words since.']);
  });

  it('replays although a typo of the case was corrected: words are not part of the program', () => {
    const corrected = compiledHeart(parsedHeart(HEART_TEXT.replace('with a torn sleeve', 'with a mended sleeve')));
    expect(corrected.hash).toBe(HEART.hash);
    expect(replayLog(logOf(TEXT), corrected)).toMatchObject({ same: true, notes: [] });
  });

  it('does not pass for the same when the odds of the case have changed', () => {
    const changed = compiledHeart(parsedHeart(HEART_TEXT.replace('perMille: 500', 'perMille: 501')));
    expect(changed.hash).not.toBe(HEART.hash);
  });
});

describe('a log made by hand to do harm gets one message and harms nothing', () => {
  const line = (fact: string): string => `${LINES[0] ?? ''}\n{"step":0,"command":null,"facts":[${fact}],"hash":"${'0'.repeat(64)}","chain":"${'0'.repeat(64)}"}\n`;

  it.each([
    ['brackets within brackets', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`], ['a number beyond all numbers', '{"a":1e999}'], ['a fact that is no group', '[1]'],
  ])('%s', (_, fact) => {
    expect(problemOf(readLog(line(fact)))).toMatchObject({ line: 2, step: 0, message: expect.stringMatching(/^The opening cannot be read at "facts/) });
  });

  it('a command in the opening step, which nothing would ever carry out', () => {
    const opening = { ...JSON.parse(LINES[1] ?? ''), command: { type: 'end' } };
    expect(problemOf(readLog(rechained([LINES[0] ?? '', JSON.stringify(opening), ...LINES.slice(2)])))).toMatchObject({ line: 2, step: 0, message: 'The opening holds a command; a session opens without one.' });
  });

  it('a first line that says of the case in it what is not so', () => {
    const named = (change: Record<string, unknown>, whole: Record<string, unknown> = {}): string | undefined => {
      const replay = replayLog(logOf(withHeader((header) => ({ ...header, case: { ...Object(header['case']), ...change }, ...whole }))), HEART);
      return replay.same ? undefined : replay.problem.message;
    };
    expect(named({})).toBeUndefined();
    expect(named({ version: '9.9.9' })).toBe('The first line names the version "9.9.9", but carries "1.0.0".');
    expect(named({ title: 'Another \u202etitle' })).toBe(`The first line names the title "Another \\u202etitle", but carries "${HEART.scenario.title}".`);
    expect(named({}, { country: 'spain' })).toBe('The first line names the country "spain", but carries "greece".');
  });

  it('an engine whose name turns the letters after it around', () => {
    const { notes } = replayLog(logOf(withHeader((header) => ({ ...header, engine: '0\u202e1' }))), HEART);
    expect(notes).toEqual([`This session was made by engine 0\\u202e1; this is ${ENGINE_VERSION}. It was replayed and compared.`]);
  });

  it('a line of blanks at its end, which is no cut', () => {
    expect(problemOf(readLog(`${TEXT}   `))).toMatchObject({ line: LINES.length + 1, message: 'After the last command stands a line of blanks.', hint: 'Delete that line, or use an unchanged copy. Nothing was opened.' });
  });

  it('thousands of steps', () => {
    expect(problemOf(readLog(`${LINES[0] ?? ''}\n${'{}\n'.repeat(20_000)}`))).toMatchObject({ line: 10_003, message: 'The file has 19999 commands; at most 10000 are read.' });
  });
});
