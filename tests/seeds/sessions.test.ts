import { describe, expect, it } from 'vitest';
import { COMMAND_TYPES, replayLog, writeLog } from '#engine';
import { readFileSync } from 'node:fs';
import { fileOf, programFrom, readRecorded, RECORDINGS, recordedNames } from './sessions.ts';

/** The case that a log carries, compiled once for all logs that carry it. */
const programs = new Map<string, ReturnType<typeof programFrom>>();
function programOfLog(source: string): ReturnType<typeof programFrom> {
  const known = programs.get(source) ?? programFrom(source);
  programs.set(source, known);
  return known;
}

const linesAfterFirst = (text: string): readonly string[] => text.trimEnd().split('\n').slice(1);
/** The chain begins with the first line, which names the pathway. */
const withoutChain = (line: string): string => line.replace(/"chain":"[0-9a-f]{64}",?/, '');

describe('the recorded sessions', () => {
  it('are all there, and nothing else', () => {
    expect(recordedNames()).toEqual(RECORDINGS.map(({ name }) => name).sort());
    expect(RECORDINGS.length).toBeGreaterThanOrEqual(6);
  });

  it.each(RECORDINGS.map(({ name }) => name))('%s replays to every one of its hashes, with the case it carries', (name) => {
    const log = readRecorded(name);
    const replay = replayLog(log, programOfLog(log.header.case.source));
    expect(replay.same ? null : `${replay.problem.message} ${replay.notes.join(' ')} See seeds/sessions/README.md.`).toBeNull();
    // A source corrected in the pathway changes its hash and no session; the engine and the case must be the very same.
    expect(replay.notes.filter((note) => !note.startsWith('The pathway of'))).toEqual([]);
    expect(replay.session && linesAfterFirst(writeLog(replay.session, log.header.case.source)).map(withoutChain)).toEqual(linesAfterFirst(readFileSync(fileOf(name), 'utf8')).map(withoutChain));
  }, 30_000);

  it.each(RECORDINGS.flatMap((recording) => ('ending' in recording ? [recording] : [])))('$name comes to the ending $ending', ({ name, ending }) => {
    expect(readRecorded(name).steps.at(-1)?.facts.at(-1)).toMatchObject({ type: 'case.ended', names: { ending } });
  });

  it('hold every kind of command, every kind of player, and seats played and not played', () => {
    const logs = RECORDINGS.map(({ name }) => readRecorded(name));
    const commands = new Set(logs.flatMap((log) => log.steps.flatMap((step) => (step.command ? [step.command.type] : []))));
    expect([...commands].sort()).toEqual([...COMMAND_TYPES].sort());
    expect(new Set(logs.flatMap((log) => Object.values(log.header.seating)))).toEqual(new Set(['trainee', 'typical', 'careful', 'random']));
  });
});
