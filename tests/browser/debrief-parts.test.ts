import { factsOf, hashOfState, MEASURE_REASONS, openSession, readLog, submit, viewFor } from '#engine';
import { describe, expect, it } from 'vitest';
import { compareRecords } from '../../game/debrief/compare.ts';
import { addEntry, answer, EMPTY_NOTES, openAnalysis, readNotes, removeEntry } from '../../game/debrief/notes.ts';
import { knownThen, readSession, stepsSeenBy } from '../../game/debrief/reading.ts';
import { branchBefore, linesOf, readRecord, type SessionRecord } from '../../game/debrief/record.ts';
import { numberedSteps, sharedSteps } from '../../game/debrief/step-numbers.ts';
import { summaryText } from '../../game/debrief/summary-text.ts';
import { measureReason } from '../../game/debrief/words-analysis.ts';
import { recordedSession } from './debrief-session.ts';

function recordOf(text: string): SessionRecord {
  const read = readRecord(text);
  if (!read.ok) throw new Error(read.problem.message);
  return read.record;
}

describe('branchBefore', () => {
  it('replays every command before the step and leaves the rest out', () => {
    const record = recordOf(recordedSession().text);
    const { session, branch } = branchBefore(record, 4);
    expect(session.steps.map(({ command }) => command)).toEqual(record.session.steps.slice(0, 4).map(({ command }) => command));
    expect(hashOfState(session.state)).toBe(record.session.steps[3]?.hash);
    expect(branch).toEqual({ of: record.chains[3], step: 3 });
    expect(record.session.steps.length).toBe(recordedSession().session.steps.length);
  });

  it('writes lines that read back as a branch of the trunk', () => {
    const record = recordOf(recordedSession().text);
    const branched = branchBefore(record, 2);
    const read = readLog(`${linesOf({ ...branched, source: record.source }).join('\n')}\n`);
    expect(read.ok && read.log.header.branch).toEqual(branched.branch);
  });

  it('refuses the opening, which has no command, and steps that do not exist', () => {
    const record = recordOf(recordedSession().text);
    expect(() => branchBefore(record, 0)).toThrow(RangeError);
    expect(() => branchBefore(record, record.session.steps.length)).toThrow(RangeError);
  });
});

describe('sharedSteps', () => {
  it('counts for each branch the steps of the debrief that were over when it left, in trunk and branch alike', () => {
    const { record, whole, steps } = readSession(recordOf(recordedSession().text));
    const commands = [...new Set(steps.flatMap(({ command }) => command ?? []))];
    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands) {
      const { session, branch } = branchBefore(record, command);
      const inBranch = readSession({ ...record, session, branch });
      const shared = sharedSteps(record.session, numberedSteps(record.session, whole), branch);
      expect(shared).toBe(inBranch.steps.length);
      expect(sharedSteps(session, numberedSteps(session, inBranch.whole), branch)).toBe(shared);
      expect(steps[shared]?.command ?? command).toBeGreaterThanOrEqual(command);
    }
  });
});

describe('compareRecords', () => {
  it('finds the step where a branch parts from its original, and says that the luck was the same', () => {
    const trunk = recordOf(recordedSession().text);
    const branched = branchBefore(trunk, 3);
    const taken = trunk.session.steps[3]?.command;
    const seat = taken?.type === 'choose' ? taken.seat : '';
    const [moment] = viewFor(branched.session, seat).moments;
    const other = moment?.choices.find(({ id, refusal }) => refusal === null && taken?.type === 'choose' && id !== taken.choice);
    const answer = submit(branched.session, { type: 'choose', seat, beat: moment?.beat ?? '', choice: other?.id ?? '' });
    if (!answer.accepted) throw new Error('The other choice was refused.');
    const branch = recordOf(`${linesOf({ session: answer.session, branch: branched.branch, source: trunk.source }).join('\n')}\n`);
    const comparison = compareRecords(readSession(trunk), readSession(branch));
    expect(comparison.here?.command).toBe(3);
    expect(comparison.there?.command).toBe(3);
    expect(comparison.here?.text).not.toBe(comparison.there?.text);
    expect(comparison.sameLuck).toBe(true);
    expect(comparison.endingHere.length).toBeGreaterThan(0);
  });

  it('finds no difference between a session and itself', () => {
    const reading = readSession(recordOf(recordedSession().text));
    expect(compareRecords(reading, reading)).toMatchObject({ here: null, there: null, sameLuck: true });
  });
});

describe('the reading of a session', () => {
  const reading = readSession(recordOf(recordedSession().text));

  it('numbers its steps without gaps and gives each a sentence, a place and a mark', () => {
    reading.steps.forEach((step, index) => {
      expect(step.index).toBe(index);
      expect([step.text, step.placeName, step.actor]).not.toContain('');
      expect(step.marks.length).toBeGreaterThan(0);
    });
  });

  it('can try again at every step that a seat played here decided, at the command that decided it', () => {
    const played = reading.whole.steps.filter(({ kind, actor }) => kind === 'choice' && actor.kind === 'seat' && actor.player === 'trainee');
    expect(played.length).toBeGreaterThan(5);
    for (const { index, id } of played) {
      const command = reading.steps.find(({ origin }) => origin === index)?.command ?? null;
      const made = reading.record.session.steps[command ?? 0]?.command;
      expect(made?.type === 'choose' && `${made.beat}/${made.choice}`).toBe(id);
    }
  });

  it('shows a seat no step that none of its facts tells of', () => {
    for (const seat of reading.record.session.program.names.seats) {
      const own = stepsSeenBy(reading, seat);
      expect(own.every((step) => step.seat === seat || step.seenBy.includes(seat))).toBe(true);
    }
    expect(factsOf(reading.record.session).length).toBeGreaterThan(0);
  });

  it('tells, through the eyes of a seat, only what that seat had learnt by then', () => {
    const { program } = reading.record.session;
    const facts = factsOf(reading.record.session);
    for (const seat of program.names.seats) {
      for (const step of stepsSeenBy(reading, seat).filter(({ seat: acting }) => acting !== seat)) {
        const known = knownThen(reading, step, seat);
        const until = reading.whole.steps[step.origin]?.fact ?? 0;
        const learnt = facts.slice(0, until).filter(({ type, names }) => type === 'item.learnt' && names['seat'] === seat).map(({ names }) => String(names['item']));
        const atStart = program.scenario.seats.find(({ id }) => id === seat)?.knows ?? [];
        const texts = new Set([...atStart, ...learnt].map((item) => program.scenario.items.find(({ id }) => id === item)?.text));
        expect(known?.others ?? null).toBeNull();
        expect((known?.knew ?? []).filter(({ text }) => !texts.has(text))).toEqual([]);
      }
    }
  });

  it('stands for a session in which nothing has happened yet', () => {
    const { session, source } = reading.record;
    const fresh = openSession(session.program, { seed: 'quiet-hill-10', seating: session.seating });
    const empty = readSession(recordOf(`${linesOf({ session: fresh, source, branch: null }).join('\n')}\n`));
    expect(empty.steps).toEqual([]);
    expect(empty.closing).toBeNull();
    expect(summaryText(empty, { notes: openAnalysis(EMPTY_NOTES), includeNotes: true })).toContain('0 commands recorded');
  });

  it('keeps markup out of the summary', () => {
    const notes = addEntry(answer(EMPTY_NOTES, 'stays', '<b>no</b>\n# title'), { side: 'plus', text: '[link](javascript:x)', step: 1 });
    const text = summaryText(reading, { notes, includeNotes: true });
    expect(text).toContain('\\<b\\>no\\</b\\> \\# title');
    expect(text).toContain('- \\[link\\](javascript:x) (step 2)');
    expect(text.split('\n').filter((line) => line.startsWith('# ')).length).toBe(1);
  });
});

describe('readNotes', () => {
  it('gives back what was kept', () => {
    const notes = { ...addEntry(answer(EMPTY_NOTES, 'felt', 'quiet'), { side: 'delta', text: ' more time ', step: null }), keep: true };
    expect(readNotes(JSON.parse(JSON.stringify(notes)))).toEqual(notes);
    expect(notes.board[0]?.text).toBe('more time');
  });

  it.each([null, 7, 'text', [], { board: 'x', answers: 3 }, { board: [{ side: 'praise', text: 'x' }, null], answers: { a: 1 } }])('makes empty notes of %j', (value) => {
    expect(readNotes(value)).toEqual(EMPTY_NOTES);
  });

  it('adds no empty line and removes the one that was named', () => {
    const first = { side: 'plus', text: 'a', step: null } as const;
    expect(addEntry(EMPTY_NOTES, { side: 'plus', text: '   ', step: null })).toBe(EMPTY_NOTES);
    const notes = addEntry(addEntry(EMPTY_NOTES, first), { ...first, text: 'b' });
    const [entry] = notes.board;
    expect(entry && removeEntry(notes, entry).board.map(({ text }) => text)).toEqual(['b']);
  });
});

describe('reasons of measures', () => {
  it('are worded, all of them, and name the person instead of a pronoun', () => {
    for (const why of MEASURE_REASONS) {
      expect(measureReason(why, 'Nadira')).toMatch(/\.$/);
      expect(measureReason(why, 'Nadira')).not.toMatch(/\b(she|her)\b/i);
    }
  });
});
